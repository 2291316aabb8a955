/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Findings as they are listed and numbered: the worst first, roll-ups left out.
 */
#ifndef DEMARC_FINDING_ORDER_H
#define DEMARC_FINDING_ORDER_H

#include "finding.h"

/* struct finding *, borrowed; the worst first, then what counts, then in the order of the rules. To be g_ptr_array_unref()ed. */
GPtrArray *finding_order(const struct findings *findings);
/* Of these only what is open and not waived: what marks on a drawing are numbered by. */
GPtrArray *finding_order_open(const struct findings *findings);

#endif
