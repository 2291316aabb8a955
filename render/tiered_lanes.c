/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tiered_lanes.h"

#include <math.h>

static gboolean is_free(const GArray *blocks, double x)
{
    for (guint i = 0; i < blocks->len; i++) {
        const struct lane_block *b = &g_array_index(blocks, struct lane_block, i);
        if (x > b->from && x < b->to)
            return FALSE;
    }
    return TRUE;
}

double tiered_lane(const GArray *blocks, double wish, double low, double high)
{
    double best = wish, least = is_free(blocks, wish) ? 0 : INFINITY;
    for (guint i = 0; i < blocks->len && least > 0; i++) {
        const double sides[] = {g_array_index(blocks, struct lane_block, i).from, g_array_index(blocks, struct lane_block, i).to};
        for (int k = 0; k < 2; k++) {
            if (sides[k] < low || sides[k] > high || fabs(sides[k] - wish) >= least || !is_free(blocks, sides[k]))
                continue;
            best = sides[k];
            least = fabs(best - wish);
        }
    }
    return best;
}
