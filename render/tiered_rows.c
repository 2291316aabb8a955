/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tiered_rows.h"

#include <math.h>

struct pool {
    double sum;
    guint first, count;
};

/* Things that want the same place are pooled and stand together about the middle of their wishes (isotonic regression). */
static void pool_wishes(const struct row_thing *t, guint count, double gap, double *shifted)
{
    g_autofree struct pool *pools = g_new(struct pool, count + 1);
    double offset = 0;
    guint used = 0;
    for (guint i = 0; i < count; i++) {
        pools[used++] = (struct pool){t[i].wish - offset, i, 1};
        offset += t[i].w + gap;
        while (used > 1 && pools[used - 2].sum / pools[used - 2].count > pools[used - 1].sum / pools[used - 1].count) {
            pools[used - 2].sum += pools[used - 1].sum;
            pools[used - 2].count += pools[used - 1].count;
            used--;
        }
    }
    for (guint p = 0; p < used; p++)
        for (guint i = 0; i < pools[p].count; i++)
            shifted[pools[p].first + i] = pools[p].sum / pools[p].count;
}

static void fill_wishes(struct row_thing *t, guint count, double gap)
{
    for (guint i = 0; i < count; i++)
        if (isnan(t[i].wish)) { /* beside the one before, or wherever the next one goes */
            guint next = i;
            while (next < count && isnan(t[next].wish))
                next++;
            if (i > 0)
                t[i].wish = t[i - 1].wish + t[i - 1].w + gap;
            else if (next < count) {
                t[i].wish = t[next].wish;
                for (guint k = i; k < next; k++)
                    t[i].wish -= t[k].w + gap;
            } else
                t[i].wish = 0;
        }
}

void tiered_row_settle(struct row_thing *t, guint count, double gap, double grid, double low, double high)
{
    if (count == 0)
        return;
    g_autofree double *shifted = g_new(double, count);
    double total = 0, offset = 0;
    fill_wishes(t, count, gap);
    pool_wishes(t, count, gap, shifted);
    for (guint i = 0; i < count; i++)
        total += t[i].w + (i ? gap : 0);
    gboolean bounded = low < high && total <= high - low + 0.01;
    for (guint i = 0; i < count; i++) {
        double x = shifted[i];
        if (bounded)
            x = CLAMP(x, low, high - total);
        else if (low < high)
            x = low;
        t[i].x = floor((x + offset) / grid + 0.5) * grid;
        offset += t[i].w + gap;
    }
}
