/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Decompression with a budget, and percent-encoding: how draw.io hides a page.
 */
#ifndef DEMARC_UNPACK_H
#define DEMARC_UNPACK_H

#include <glib.h>

enum unpack_format { UNPACK_RAW_DEFLATE, UNPACK_ZLIB /* zlib or gzip, by its header */ };

/* All that is unpacked from one file counts towards its limit `unpacked`, which starts anew here. */
void unpack_start(void);
/* Counts bytes that somebody else unpacked from `packed` ones; FALSE if that is too much of them or for so few. */
gboolean unpack_count(gsize bytes, gsize packed);
/* What is wrong with a file whose parts were refused so far: an error that names the limit. FALSE if nothing is. */
gboolean unpack_was_refused(const char *place, GError **error);
/* NULL if the data is damaged, cut, or too much when unpacked. */
GBytes *unpack_deflate(const guint8 *data, gsize size, enum unpack_format format);
/* As decodeURIComponent(); what is not an escape stays as it is. To be g_free()d. */
char *unpack_percent(const char *text, gssize length);

#endif
