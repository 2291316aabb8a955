/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines that leave one thing as one and say the same: it is said once, with their number, on the piece that they share.
 */
#ifndef DEMARC_TRUNKS_H
#define DEMARC_TRUNKS_H

#include "plan.h"

struct trunk {
    guint speaker;  /* the plan link that carries the words of all */
    GArray *points; /* struct point: the piece that they share */
};

/* Where the shared piece has room for the words. Sets `trunk` of the plan's links, from 1, and their texts: nothing but for the speaker.
 * GArray of struct trunk, by number - 1. */
GArray *trunks_find(struct plan *plan, const struct network *network, const struct measure *measure);

#endif
