/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws the wires of a placed sketch and writes it down as a plan.
 */
#ifndef DEMARC_TIERED_ROUTE_H
#define DEMARC_TIERED_ROUTE_H

#include "marks.h"
#include "sketch.h"

/* Takes cards and texts from the sketch. `marks` NULL: no numbers. */
struct plan *tiered_plan(struct sketch *sketch, const char *title, const struct marks *marks);

#endif
