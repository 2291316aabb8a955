/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The numbers that tie a shape to the tables, G1 or E7 O1, each at a corner of its shape.
 */
#ifndef DEMARC_BADGES_H
#define DEMARC_BADGES_H

#include "labels.h"
#include "marks.h"
#include "plan.h"

/* Offers places round its shape to the number of every node of the plan that has one. The labels' numbers, by place in plan->nodes, -1 for
 * a node without: to be g_free()d. */
int *badges_offer(const struct plan *plan, const struct network *network, const struct marks *marks, const struct measure *measure,
                  struct labels *labels);
void badges_take(struct plan *plan, const struct labels *labels, const int *numbers); /* sets the `mark` of the nodes */

#endif
