/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A spatial index of boxes: grids of several sizes of cell, so that neighbours are found without comparing all pairs.
 */
#ifndef DEMARC_GRID_H
#define DEMARC_GRID_H

#include "geometry.h"

struct grid;

/* `bounds` covers what will be added (things outside it fall into its edge cells); `expected` is their number. */
struct grid *grid_new(struct box bounds, guint expected);
void grid_free(struct grid *grid);
void grid_add(struct grid *grid, struct box box, int value);
/* Only into the cells that the straight line passes, or their neighbours. */
void grid_add_line(struct grid *grid, struct point a, struct point b, int value);
/* Values of boxes whose cells meet `area`, ascending, each once. Candidates: the caller compares exactly. The array is the
 * grid's own and valid until the next query. */
const GArray *grid_query(struct grid *grid, struct box area);

#endif
