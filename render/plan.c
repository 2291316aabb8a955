/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan.h"

static void clear_zone(gpointer zone)
{
    g_free(((struct plan_zone *)zone)->text);
}

static void clear_link(gpointer link)
{
    g_free(((struct plan_link *)link)->text);
}

static void clear_card(gpointer card)
{
    g_free(((struct plan_card *)card)->text);
    g_array_unref(((struct plan_card *)card)->members);
}

struct plan *plan_new(int page, const char *title)
{
    struct plan *plan = g_new0(struct plan, 1);
    plan->page = page;
    plan->title = g_strdup(title);
    plan->zones = g_array_new(FALSE, TRUE, sizeof(struct plan_zone));
    plan->nodes = g_array_new(FALSE, TRUE, sizeof(struct plan_node));
    plan->links = g_array_new(FALSE, TRUE, sizeof(struct plan_link));
    plan->cards = g_array_new(FALSE, TRUE, sizeof(struct plan_card));
    g_array_set_clear_func(plan->zones, clear_zone);
    g_array_set_clear_func(plan->links, clear_link);
    g_array_set_clear_func(plan->cards, clear_card);
    plan->notes = g_array_new(FALSE, TRUE, sizeof(struct plan_note));
    plan->points = g_array_new(FALSE, TRUE, sizeof(struct point));
    return plan;
}

void plan_free(struct plan *plan)
{
    if (!plan)
        return;
    GArray *arrays[] = {plan->zones, plan->nodes, plan->links, plan->cards, plan->notes, plan->points};
    for (guint i = 0; i < G_N_ELEMENTS(arrays); i++)
        g_array_unref(arrays[i]);
    g_free((char *)plan->title);
    g_free(plan->remark);
    g_free(plan);
}

double plan_scale(const struct plan *plan, double width, double height)
{
    return MIN(PLAN_MAX_SCALE, MIN(width / MAX(plan->width, 1), height / MAX(plan->height, 1)));
}
