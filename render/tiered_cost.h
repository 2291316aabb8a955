/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a draughtsman would count against a picture, in one number: to compare pictures of the same things.
 */
#ifndef DEMARC_TIERED_COST_H
#define DEMARC_TIERED_COST_H

#include "sketch.h"

/* `scale`: at which it is printed. In `bad`, how many lines or words stand on anything else. */
double tiered_cost(const struct plan *plan, const struct network *network, double scale, guint *bad);

/* Of a draft of a sketch that is placed. Takes from `effort` (as in route.h) what the draft took. */
double tiered_draft_cost(const struct sketch *sketch, double scale, gint64 *effort);

#endif
