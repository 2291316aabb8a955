/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of a frame side by side: on shelves, whatever their sizes, or where they are of like size, such as switches with what hangs on
 * each, as blocks in a grid.
 */
#ifndef DEMARC_TIERED_GRID_H
#define DEMARC_TIERED_GRID_H

#include "tiered_part.h"

/* Whether there are blocks that look well in a grid. */
gboolean tiered_grid_suits(const GArray *parts);

/* Blocks in the order that they have, row by row: what each is entered by stands exactly below that of the block above it. Between
 * columns there is room for this many lines that lead down there, between rows for as many across. What is no block stands below. Sets the
 * places; `aspect`: width to height that is wanted. */
void tiered_grid_place(GArray *parts, guint down, guint across, double aspect, double *w, double *h);

/* On shelves, the highest first. */
void tiered_shelves_place(GArray *parts, double aspect, double *w, double *h);

#endif
