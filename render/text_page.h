/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text for a terminal or a file: wrapped at a width, with hanging indents. Text from a drawing never starts a line, so
 * that a label cannot pass itself off as a verdict.
 */
#ifndef DEMARC_TEXT_PAGE_H
#define DEMARC_TEXT_PAGE_H

#include <glib.h>

struct text_page {
    GString *out;
    int width;       /* columns */
    gboolean colour; /* ANSI escapes */
};

enum text_style { TEXT_PLAIN, TEXT_BOLD, TEXT_DIM, TEXT_GOOD, TEXT_ODD, TEXT_BAD };

int text_columns(const char *text); /* how many columns it takes: wide characters two */
/* `lead` padded to `indent` columns, then `text` wrapped to the width with later lines indented alike. */
void text_page_item(struct text_page *page, int indent, const char *lead, enum text_style lead_style,
                    const char *text);
/* As an item, but what is set in columns is neither wrapped nor squeezed. */
void text_page_columns(struct text_page *page, int indent, const char *lead, const char *columns);
void text_page_line(struct text_page *page, enum text_style style, const char *format, ...) G_GNUC_PRINTF(3, 4);
void text_page_gap(struct text_page *page); /* one empty line */

#endif
