/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words on lines: each at the place along its line, or just beside it, where it covers least.
 */
#ifndef DEMARC_LINK_LABELS_H
#define DEMARC_LINK_LABELS_H

#include "places.h"
#include "plan.h"

/* For every link of the plan that has a label; `places` knows everything else and learns the labels. */
void link_labels_place(struct plan *plan, const struct network *network, const struct measure *measure, struct places *places);

#endif
