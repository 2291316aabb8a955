/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The best picture of a sketch: several placements are drawn, and what a draughtsman would count decides between them.
 */
#ifndef DEMARC_TIERED_BEST_H
#define DEMARC_TIERED_BEST_H

#include "marks.h"
#include "sketch.h"

/* For this paper. `marks` NULL: no numbers. Takes from `effort` (as in route.h); when that is spent, the placement that prints largest is
 * drawn and no other. */
struct plan *tiered_best(struct sketch *sketch, const struct paper *paper, const char *title, const struct marks *marks, gint64 *effort);

#endif
