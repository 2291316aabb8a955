/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One comb by itself: its teeth in rows, each in a cell that has room for it and for what is written on its line.
 */
#ifndef DEMARC_TIERED_COMB_H
#define DEMARC_TIERED_COMB_H

#include "sketch.h"

/* Teeth and rails relative to the comb's corner, about `aspect` times as wide as high. */
void tiered_comb_place(struct sketch *sketch, struct sketch_comb *comb, double aspect, double *w, double *h);
/* Moves it, with everything in it. */
void tiered_comb_move(struct sketch *sketch, struct sketch_comb *comb, double dx, double dy);

#endif
