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

/* A line ends in this node, or in one that the author drew on it, as a router at the edge of a cloud: it has to come over it. */
gboolean outline_holds_end(const struct network *network, int link, int node);
/* How far a line that ends in a shape, drawn in this box, may run across it; one that goes farther seems to pass on. */
double outline_depth(struct box box);

#endif
