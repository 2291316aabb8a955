/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Labels cut into words for matching. Letters and digits are separate words ("fw01" is "fw", "01"; "PA-3410" is "pa", "3410"),
 * so that one row of the lexicon meets every way of writing a name.
 */
#ifndef DEMARC_TOKENS_H
#define DEMARC_TOKENS_H

#include <glib.h>

struct token {
    const char *text;  /* folded */
    const char *raw;   /* as written */
    gboolean upper;    /* all upper case in the original (digits: TRUE) */
    gboolean number;
    gboolean turning;  /* "behind", "to": what follows is something else */
    gboolean joined_before, joined_after; /* its neighbour follows without a blank: "FW-EXT" */
    int clause;        /* counts up at line ends, brackets, dashes and plus signs between blanks, commas and words such as "for" */
    int line;
};

struct tokens {
    GArray *list; /* struct token */
    GStringChunk *strings;
    gboolean question; /* the label asks: it ends in "?" */
};

void tokens_init(struct tokens *tokens, const char *label);
void tokens_clear(struct tokens *tokens);

#define tokens_at(t, i) (&g_array_index((t)->list, struct token, (i)))

#endif
