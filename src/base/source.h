/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bytes of an input file, read once. Regular files only, at most as large as the limit `file` allows.
 */
#ifndef DEMARC_SOURCE_H
#define DEMARC_SOURCE_H

#include <glib.h>

struct source {
    char *path;   /* as the user named it */
    GBytes *data;
    char *sha256; /* lower-case hexadecimal */
};

/* NULL and DEMARC_ERROR_UNREADABLE for a missing, empty, oversized or irregular file. */
struct source *source_read(const char *path, GError **error);
void source_free(struct source *source);

#endif
