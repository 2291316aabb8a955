/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines that lead through a zone to which neither of their ends belongs: who sees one thinks that it passes what stands there.
 */
#ifndef DEMARC_THROUGH_H
#define DEMARC_THROUGH_H

#include "plan.h"

struct through {
    guint dmz, other; /* lines, once for each zone */
};

struct through through_count(const struct plan *plan, const struct network *network);

#endif
