/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words on lines: each at the place along its line, or just beside it, where it covers least.
 */
#ifndef DEMARC_LINK_LABELS_H
#define DEMARC_LINK_LABELS_H

#include "labels.h"
#include "plan.h"

/* Offers places to the words of every link of the plan that has some. The labels' numbers, by place in plan->links, -1 for a link without:
 * to be g_free()d. `trunks` as found in the plan: what several lines say stands where they run as one. */
int *link_labels_offer(const struct plan *plan, const struct network *network, const GArray *trunks, const struct measure *measure, struct labels *labels);
void link_labels_take(struct plan *plan, const struct labels *labels, const int *numbers);

#endif
