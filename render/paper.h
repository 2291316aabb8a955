/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sizes of paper, and which one a drawing needs.
 */
#ifndef DEMARC_PAPER_H
#define DEMARC_PAPER_H

#include "plan.h"

struct paper {
    const char *name;
    double width, height; /* pt, landscape */
};

#define PAPER_COUNT   3
#define PAPER_LEGIBLE 6.0 /* pt: the least size of printed text */

const struct paper *paper_at(guint i);           /* from the smallest, A4, to A2 */
const struct paper *paper_find(const char *name); /* case-insensitive; NULL if there is none, or for NULL */
const struct paper *paper_usual(void);            /* A3: what an office prints at most */
struct box sheet_drawing_area(const struct paper *paper); /* what a drawing may take up */

/* pt: how large the smallest text of a plan of this size is printed on it, if the plan fills the drawing area. */
double paper_text_size(const struct paper *paper, double width, double height);
/* Whether all text of a plan of this size and number of nodes can be read on it. The legend of many nodes does not fit on the smallest. */
gboolean paper_holds(const struct paper *paper, double width, double height, guint nodes);

#endif
