/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was read, guessed and lost, page by page: so that nobody takes silence for completeness. Worked out from a network
 * and its diagnostics.
 */
#ifndef DEMARC_IMPORT_REPORT_H
#define DEMARC_IMPORT_REPORT_H

#include "network.h"

struct import_counts {
    int zones, nodes, notes, links; /* as drawn: what demarc added is not counted */
    int ends_glued, ends_inferred, ends_loose; /* of links that are not boundaries or decoration */
    int captions;                   /* texts joined to a shape or line by their place */
    int hidden;                     /* shapes and lines on hidden layers, in folded groups, or hidden themselves */
    int off_page;                   /* shapes outside a page of stated size, where the tool prints that page alone */
    int unlabelled;                 /* nodes without any text */
    int unknown;                    /* nodes that were not recognised */
    int unread;                     /* parts that could not be read: what was drawn there is not known */
};

/* Diagnostics of one id. */
struct import_kind {
    const char *id;
    enum diagnostic_level level; /* the worst of them */
    gboolean taint;              /* of any of them */
    int count;
    int first; /* index of the first in the network's diagnostics */
};

struct import_report {
    GArray *pages; /* struct import_counts, one a page of the network */
    struct import_counts all;
    GArray *kinds; /* struct import_kind, the worst first, then in order of appearance */
};

struct import_report *import_report_new(const struct network *network);
void import_report_free(struct import_report *report);
/* "9 zones, 64 nodes, 12 texts, 70 lines; of 140 line ends 138 are glued and 2 guessed": what is nothing is not said.
 * To be g_free()d. */
char *import_counts_text(const struct import_counts *counts);
/* How much is hidden, and so not drawn again, on a page or, -1, on all of them. */
int import_hidden(const struct import_report *report, int page);

#endif
