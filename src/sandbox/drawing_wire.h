/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A drawing as bytes, and back. What comes back has been verified: every index, number and string holds what drawing.h promises.
 */
#ifndef DEMARC_DRAWING_WIRE_H
#define DEMARC_DRAWING_WIRE_H

#include "drawing.h"

void drawing_write(const struct drawing *drawing, GByteArray *out);
/* The drawing of the file `path`; NULL and DEMARC_ERROR_UNREADABLE if the bytes are not one. */
struct drawing *drawing_read(const guint8 *data, gsize size, const char *path, const char *sha256, GError **error);

#endif
