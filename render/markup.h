/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing HTML and SVG that is well-formed XML as well. Whatever comes from a file goes through here.
 */
#ifndef DEMARC_MARKUP_H
#define DEMARC_MARKUP_H

#include <glib.h>

/* As g_string_append_printf(), with every argument of %s escaped for text and for attributes in double quotes; control characters
 * become U+FFFD. The format is markup as it stands. */
void markup_add(GString *out, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* A number with at most two decimals, the same in every locale. */
void markup_number(GString *out, double v);

#endif
