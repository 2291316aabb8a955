/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Gives everything on a sketch its place: inner frames first, then the sheet, band under band.
 */
#ifndef DEMARC_TIERED_PLACE_H
#define DEMARC_TIERED_PLACE_H

#include "sketch.h"

/* For a drawing area of this size, pt. Tries several proportions; the one that prints largest is kept. Returns the scale at which
 * the sketch fits into the area (may be above 1). */
double tiered_place(struct sketch *sketch, double width, double height);

#endif
