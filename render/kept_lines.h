/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Steps that all lines of a kept page take, whichever way they go.
 */
#ifndef DEMARC_KEPT_LINES_H
#define DEMARC_KEPT_LINES_H

#include "kept.h"

/* Where lines may meet what is at an end. FALSE: it is not on this sheet. */
gboolean kept_end_box(const struct kept *k, const struct link_end *end, struct box *box);
/* Where a line starts: at the author's point, else in the middle of a symbol or at the nearest side of a zone. */
struct point kept_anchor(const struct kept *k, const struct link_end *end, struct box b, struct point towards);
void kept_draw_as_drawn(const struct kept *k, const struct link *l, struct box a, struct box b, GArray *points);
/* The pieces at its ends, which lie at `a` and `b`, take the course of those lines from the same symbols that all but touch them. */
void kept_join_parallels(const struct kept *k, const struct link *l, struct box a, struct box b, GArray *points);
gboolean kept_is_blocked(const struct kept *k, int link, const GArray *points); /* a symbol is in the way */
void kept_add_line(struct kept *k, int link, GArray *points); /* to the plan, from outline to outline */
/* From a thing to itself, without a place that it goes through: round a corner of it. */
void kept_draw_loop(const struct kept *k, int link, GArray *points);

#endif
