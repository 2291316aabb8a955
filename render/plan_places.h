/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands on a sheet, for whatever still looks for a place on it.
 */
#ifndef DEMARC_PLAN_PLACES_H
#define DEMARC_PLAN_PLACES_H

#include "label_places.h"
#include "plan.h"

/* Lines are owned by their link's index in the network. */
void plan_places_add(struct places *places, const struct plan *plan);

#endif
