/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan.h"

struct plan *plan_new(int page, const char *title)
{
    struct plan *plan = g_new0(struct plan, 1);
    plan->page = page;
    plan->title = g_strdup(title);
    plan->zones = g_array_new(FALSE, TRUE, sizeof(struct plan_zone));
    plan->nodes = g_array_new(FALSE, TRUE, sizeof(struct plan_node));
    plan->links = g_array_new(FALSE, TRUE, sizeof(struct plan_link));
    plan->notes = g_array_new(FALSE, TRUE, sizeof(struct plan_note));
    plan->points = g_array_new(FALSE, TRUE, sizeof(struct point));
    return plan;
}

void plan_free(struct plan *plan)
{
    if (!plan)
        return;
    GArray *arrays[] = {plan->zones, plan->nodes, plan->links, plan->notes, plan->points};
    for (guint i = 0; i < G_N_ELEMENTS(arrays); i++)
        g_array_unref(arrays[i]);
    g_free((char *)plan->title);
    g_free(plan);
}

double plan_scale(const struct plan *plan, double width, double height)
{
    return MIN(PLAN_MAX_SCALE, MIN(width / MAX(plan->width, 1), height / MAX(plan->height, 1)));
}
