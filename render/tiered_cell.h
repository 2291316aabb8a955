/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One item by itself: how large it is and where symbol and words stand in it.
 */
#ifndef DEMARC_TIERED_CELL_H
#define DEMARC_TIERED_CELL_H

#include "route.h"
#include "sketch.h"

enum label_side { LABEL_BELOW, LABEL_ABOVE, LABEL_RIGHT, LABEL_LEFT };

/* The item's symbol and label relative to its corner; returns the size. */
void tiered_cell_item(struct sketch_item *item, const struct network *network, enum label_side side, double *w, double *h);
/* The same of a tooth. */
void tiered_cell_tooth(struct sketch_item *item, gboolean upwards, double *w, double *h);
/* Where lines meet a placed item: not at the nose of a stub, nor at a corner. As in struct route_end; its key is not set. */
struct route_end tiered_cell_edge(const struct sketch *sketch, const struct sketch_item *item);
gboolean tiered_cell_is_dot(const struct sketch_item *item); /* where lines meet */
void tiered_cell_move_item(struct sketch_item *item, double dx, double dy);

#endif
