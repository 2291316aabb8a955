/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Gives everything on a sketch its place: inner frames first, then the sheet, band under band.
 */
#ifndef DEMARC_TIERED_PLACE_H
#define DEMARC_TIERED_PLACE_H

#include "sketch.h"

#define TIERED_SHAPES 7 /* proportions that a frame may have */

/* For a drawing area of this size, pt. Tries several proportions; the one that prints largest is kept. Returns the scale at which
 * the sketch fits into the area (may be above 1). */
double tiered_place(struct sketch *sketch, double width, double height);

/* One way to arrange a sketch. */
struct placement {
    double aspect; /* width to height that is wanted of what is inside a frame */
    double blocks; /* the same of what stands in a grid there; 0: nothing does */
    guint merging; /* enum merging */
    gboolean remote_outside;
    guint rounds;  /* how often frames are laid out again with a view to what they are joined to */
    double scale;  /* at which it is thought to fit */
};

/* Whether any way prints at this scale, which is known sooner than the best one. */
gboolean tiered_fits(struct sketch *sketch, double width, double height, double scale);
/* All ways that are worth a try, those that print largest first. GArray of struct placement. */
GArray *tiered_placements(struct sketch *sketch, double width, double height);
/* Returns the scale at which it does fit. */
double tiered_place_as(struct sketch *sketch, const struct placement *way, double width, double height);

#endif
