/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds what should change places on a sketch, and which frames should have other proportions: what makes the picture better is kept.
 */
#ifndef DEMARC_TIERED_CHANGES_H
#define DEMARC_TIERED_CHANGES_H

#include "sketch_changes.h"
#include "tiered_place.h"

/* For a sketch that is placed this way on this area, and costs so much; what would be smaller than `least` is out of the question. Returns
 * what it costs with the changes, which are then in the sketch. Takes from `effort` (as in route.h), until that is spent. */
double tiered_changes_find(struct sketch *sketch, const struct placement *way, const struct box *area, double least, double cost, gint64 *effort);

#endif
