/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The outline of a thing as drawn: where a line that comes to it ends.
 */
#ifndef DEMARC_OUTLINE_H
#define DEMARC_OUTLINE_H

#include "plan.h"

/* The first point of its outline on the way from `from`, outside, through `to` and on. `to` itself if that way misses it. */
struct point outline_meet(const struct node *node, const struct plan_node *place, struct point from, struct point to);

/* What is seen of it; `corner`: the part of each side, from its corners, at which nothing is seen. */
struct box outline_visible(const struct node *node, const struct plan_node *place, double *corner);
/* The part of it on whose height every level line, and on whose width every upright line meets its outline. */
struct box outline_core(const struct node *node, const struct plan_node *place);

#endif
