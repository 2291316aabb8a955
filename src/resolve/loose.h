/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is left when all glue is done: boundaries, dividers, and links that lost an end.
 */
#ifndef DEMARC_LOOSE_H
#define DEMARC_LOOSE_H

#include "grid.h"
#include "stages.h"

/* `nodes`: the nodes of each page by their boxes, to name what is nearest; NULL without geometry. */
void loose_judge(struct resolving *r, struct grid **nodes, const GArray *tapped);

#endif
