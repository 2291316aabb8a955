/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One zone laid out on its own: its connected parts as small trees, its inner zones as blocks, all packed into a box.
 */
#ifndef DEMARC_TIERED_ZONE_H
#define DEMARC_TIERED_ZONE_H

#include "plan.h"

struct tiered_block {
    double x, y, w, h;         /* x, y: set by whoever packs it */
    int zone;                  /* -1: nodes without a zone */
    struct box title;          /* relative */
    GArray *nodes;             /* struct plan_node, relative to x, y */
    struct tiered_block *parts; /* inner zones, relative */
    struct tiered_block *next;
};

struct tiered_block *tiered_zone_block(const struct network *network, int zone, const struct measure *measure);
struct tiered_block *tiered_nodes_block(const struct network *network, const GArray *nodes, const struct measure *measure);
void tiered_block_free(struct tiered_block *block);
/* Adds its zones and nodes to the plan at its place. */
void tiered_block_unfold(const struct tiered_block *block, struct plan *plan);

#endif
