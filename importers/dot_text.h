/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The texts of a DOT file: encodings, tokens, labels, colours. Knows nothing of cgraph.
 */
#ifndef DEMARC_DOT_TEXT_H
#define DEMARC_DOT_TEXT_H

#include <glib.h>

/* Without byte order mark; from UTF-16 or Latin-1 if it is not UTF-8. NULL if it is none. To be g_free()d. */
char *dot_to_utf8(const char *data, gsize size);
/* Whether it begins, past comments, with "[strict] graph|digraph [name] {". */
gboolean dot_looks_like_graph(const char *text);
gsize dot_longest_token(const char *text);

struct dot_names {
    const char *graph, *object, *tail, *head; /* for \G, \N \E, \T, \H; NULL: none */
    gboolean record;                          /* the label is a record: fields between | { } */
};
/* The label as a reader sees it; `html`: it is an HTML-like label. What names the places that lines are joined at comes last, and
 * *joints gets it ("": there is nothing else, or no such places). Both to be g_free()d. */
char *dot_label(const char *raw, gboolean html, const struct dot_names *names, char **joints);
int dot_colour(const char *name); /* 0xRRGGBB, or -1 */
guint dot_hash(gconstpointer text);

#endif
