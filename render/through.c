/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "through.h"

static gboolean leads_through(const struct plan *plan, const struct plan_link *l, struct box zone)
{
    const struct point *p = &g_array_index(plan->points, struct point, l->first_point);
    if (l->points < 2 || box_distance(zone, p[0]) < 1 || box_distance(zone, p[l->points - 1]) < 1)
        return FALSE;
    for (int k = 1; k < l->points; k++)
        if (segment_meets_box(p[k - 1], p[k], box_inflate(zone, -1)))
            return TRUE;
    return FALSE;
}

struct through through_count(const struct plan *plan, const struct network *n)
{
    struct through count = {0, 0};
    for (guint z = 0; z < plan->zones->len; z++) {
        const struct plan_zone *p = &g_array_index(plan->zones, struct plan_zone, z);
        gboolean dmz = p->zone >= 0 && network_zone(n, p->zone)->domain == DOMAIN_DMZ;
        for (guint i = 0; i < plan->links->len; i++)
            *(dmz ? &count.dmz : &count.other) += leads_through(plan, &g_array_index(plan->links, struct plan_link, i), p->box);
    }
    return count;
}
