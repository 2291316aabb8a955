/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Things side by side in a row, each as near as can be to where it wants to be.
 */
#ifndef DEMARC_TIERED_ROWS_H
#define DEMARC_TIERED_ROWS_H

#include <glib.h>

struct row_thing {
    double w;    /* how wide it is */
    double wish; /* where its left edge wants to be; NaN: anywhere */
    double x;    /* out: left edge, a multiple of `grid` */
};

/* Keeps the order and at least `gap` between them; the sum of squared distances from the wishes is least. With low < high, all of it
 * stays between the two if there is room. */
void tiered_row_settle(struct row_thing *things, guint count, double gap, double grid, double low, double high);

#endif
