/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of a frame side by side: on shelves, whatever their sizes, or where they are of like size, such as switches with what hangs on
 * each, as blocks in a grid.
 */
#ifndef DEMARC_TIERED_GRID_H
#define DEMARC_TIERED_GRID_H

#include "tiered_part.h"

/* Those that look well in a grid: int, places in `parts`. Empty: none do. To be unreffed. */
GArray *tiered_grid_blocks(const GArray *parts);

/* Blocks in this order, row by row: the head of each stands exactly below that of the block above it. Between columns there is room
 * for `down` lines, between rows for `across`. All other parts stand below. Sets the places; `aspect`: width to height that is wanted. */
void tiered_grid_place(GArray *parts, const GArray *blocks, guint down, guint across, double aspect, double *w, double *h);

/* On shelves, the highest first. */
void tiered_shelves_place(GArray *parts, double aspect, double *w, double *h);

#endif
