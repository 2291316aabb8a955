/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a draughtsman would count against a picture, in one number: to compare pictures of the same things.
 */
#ifndef DEMARC_TIERED_COST_H
#define DEMARC_TIERED_COST_H

#include "plan.h"

/* `scale`: at which it is printed. In `bad`, how many lines or words stand on anything else. */
double tiered_cost(const struct plan *plan, const struct network *network, double scale, guint *bad);

#endif
