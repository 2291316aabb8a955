/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "long_words.h"

#include <string.h>

#define MOST 64 /* lines that are looked at: each means setting the text anew */

/* Joints lie before a dot, so that it is not taken for the end of a sentence, and after the others. */
static gboolean is_joint(const char *text, int at)
{
    return text[at] == '.' || strchr("_/\\:,;@=&-", text[at - 1]);
}

/* "Demo|Integration" */
static gboolean is_hump(const char *text, int at)
{
    return g_ascii_islower(text[at - 1]) && g_ascii_isupper(text[at]);
}

gboolean long_words_joint(const char *text, int at)
{
    return is_joint(text, at) || is_hump(text, at);
}

static gboolean is_blank(char c)
{
    return c == '\0' || c == ' ' || c == '\n';
}

static int last(const char *text, int from, int before, gboolean (*is_good)(const char *text, int at))
{
    for (int at = before - 1; at > from && !is_blank(text[at]); at--)
        if (is_good(text, at))
            return at;
    return -1;
}

/* Where the line is better ended, in bytes; -1: it ends well, or the word has no joint. */
static int better_end(const char *text, const PangoLayoutLine *line)
{
    int start = line->start_index, end = start + line->length, middle = start + line->length / 2;
    if (line->length < 2 || is_blank(text[end]) || is_blank(text[end - 1]) || is_joint(text, end))
        return -1;
    int at = last(text, middle, end, is_joint);
    if (at < 0 && !is_hump(text, end))
        at = last(text, middle, end, is_hump);
    return at >= 0 || is_hump(text, end) ? at : last(text, start, end, is_joint);
}

void long_words_break(PangoLayout *layout)
{
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    for (int i = 0; i < MIN(pango_layout_get_line_count(layout), MOST); i++) {
        const char *text = pango_layout_get_text(layout);
        int at = better_end(text, pango_layout_get_line_readonly(layout, i));
        if (at < 0)
            continue;
        g_autofree char *broken = g_strdup_printf("%.*s\n%s", at, text, text + at);
        pango_layout_set_text(layout, broken, -1);
    }
}

static double width_of(PangoLayout *layout, const char *text, int length)
{
    PangoRectangle logical;
    pango_layout_set_text(layout, text, length);
    pango_layout_get_extents(layout, NULL, &logical);
    return (double)logical.width / PANGO_SCALE;
}

double long_words_width(PangoLayout *layout, double width)
{
    PangoLayout *piece = pango_layout_copy(layout);
    const char *text = pango_layout_get_text(layout);
    pango_layout_set_width(piece, -1);
    for (int from = 0, at = 1; text[from]; at++)
        if (is_blank(text[at]) || long_words_joint(text, at)) {
            width = MAX(width, width_of(piece, text + from, at - from));
            from = at;
        }
    g_object_unref(piece);
    return width;
}
