/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The numbers that tie a shape to the tables, G1 or E7 O1, each at a corner of its shape.
 */
#ifndef DEMARC_BADGES_H
#define DEMARC_BADGES_H

#include "marks.h"
#include "places.h"
#include "plan.h"

/* Sets the `mark` of every node of the plan that has a number, at the corner where it covers least, and tells `places` of it. */
void badges_place(struct plan *plan, const struct network *network, const struct marks *marks, const struct measure *measure,
                  struct places *places);

#endif
