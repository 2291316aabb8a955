/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "long_words.h"

#include <string.h>

#define MOST 64 /* lines that are looked at: each means setting the text anew */

/* Joints lie before a dot, so that it is not taken for the end of a sentence, and after the others. */
static gboolean is_joint(const char *text, int at)
{
    return text[at] == '.' || strchr("_/\\:,;@=&-", text[at - 1]);
}

/* Where the line is better ended, in bytes; -1: it ends well, or the word has no joint. */
static int better_end(const char *text, const PangoLayoutLine *line)
{
    int start = line->start_index, end = start + line->length;
    if (line->length < 2 || !text[end] || strchr(" \n", text[end]) || strchr(" \n", text[end - 1]) || is_joint(text, end))
        return -1;
    for (int at = end - 1; at > start + line->length / 2 && text[at] != ' '; at--)
        if (is_joint(text, at))
            return at;
    return -1;
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
