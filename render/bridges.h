/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bridges: where two lines cross that have nothing to do with each other, the level one is carried over the upright one.
 */
#ifndef DEMARC_BRIDGES_H
#define DEMARC_BRIDGES_H

#include "plan.h"

struct bridges;

/* Finds every crossing of a level piece with an upright one of a link that has no end in common with it. */
struct bridges *bridges_new(const struct plan *plan, const struct network *network);
void bridges_free(struct bridges *bridges);

/* The course of a link of the plan, by its place in plan->links, with its bridges: GArray of struct point, to be unreffed. */
GArray *bridges_course(const struct bridges *bridges, guint link);

#endif
