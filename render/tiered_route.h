/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws the wires of a placed sketch and writes it down as a plan.
 */
#ifndef DEMARC_TIERED_ROUTE_H
#define DEMARC_TIERED_ROUTE_H

#include "marks.h"
#include "sketch.h"

/* `marks` NULL: no numbers. Adds to `effort` (as in route.h). */
struct plan *tiered_plan(const struct sketch *sketch, const char *title, const struct marks *marks, gint64 *effort);
/* Quickly, and without words on lines: to be compared with others. */
struct plan *tiered_draft(const struct sketch *sketch, gint64 *effort);

#endif
