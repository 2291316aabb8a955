/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Decompression with a budget, and percent-encoding: how draw.io hides a page.
 */
#ifndef DEMARC_UNPACK_H
#define DEMARC_UNPACK_H

#include <glib.h>

#define UNPACK_MAX_SIZE (256u << 20) /* bytes of one file when unpacked */

enum unpack_format { UNPACK_RAW_DEFLATE, UNPACK_ZLIB /* zlib or gzip, by its header */ };

/* NULL if the data is damaged, cut or larger than `budget` when unpacked. */
GBytes *unpack_deflate(const guint8 *data, gsize size, enum unpack_format format, gsize budget);
/* As decodeURIComponent(); what is not an escape stays as it is. To be g_free()d. */
char *unpack_percent(const char *text, gssize length);

#endif
