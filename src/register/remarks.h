/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a diagram says of a thing besides its own label: on the lines that end on it, in callouts and notes about it, in notes that
 * name it, in the cells of a table to the right of its name. Private to this folder.
 */
#ifndef DEMARC_REMARKS_H
#define DEMARC_REMARKS_H

#include "adjacency.h"

enum remark_via { REMARK_LABEL, REMARK_LINK, REMARK_NOTE, REMARK_ROW };

struct remark {
    const char *text;    /* one line or cell; borrowed from the remarks */
    const char *head;    /* of the column, for REMARK_ROW: "Business reason"; "" otherwise */
    enum remark_via via;
    struct element from;
};

struct remarks;

struct remarks *remarks_new(const struct network *network, const struct adjacency *adjacency);
void remarks_free(struct remarks *remarks);
/* Everything said of a node or zone; an array of struct remark, to be g_array_unref()ed. */
GArray *remarks_about(const struct remarks *remarks, struct element about);

#define remark_at(a, i) (&g_array_index((a), struct remark, (i)))

#endif
