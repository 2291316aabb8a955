/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lanes between what stands side by side: where a line from above goes straight down without leading through anything.
 */
#ifndef DEMARC_TIERED_LANES_H
#define DEMARC_TIERED_LANES_H

#include <glib.h>

struct lane_block {
    double from, to; /* no line has anything to do here */
};

/* The place between `low` and `high` nearest to `wish` that no block covers; `wish` if there is none. */
double tiered_lane(const GArray *blocks, double wish, double low, double high);

#endif
