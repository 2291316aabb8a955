/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan_places.h"

void plan_places_add(struct places *places, const struct plan *plan)
{
    for (guint i = 0; i < plan->zones->len; i++) {
        places_add_frame(places, g_array_index(plan->zones, struct plan_zone, i).box);
        places_add_box(places, g_array_index(plan->zones, struct plan_zone, i).title, PLACE_ON_TITLE);
    }
    for (guint i = 0; i < plan->nodes->len; i++) {
        const struct plan_node *p = &g_array_index(plan->nodes, struct plan_node, i);
        places_add_box(places, p->symbol, PLACE_ON_SYMBOL);
        places_add_box(places, p->label, PLACE_ON_LABEL);
        places_add_box(places, p->mark, PLACE_ON_LABEL);
    }
    for (guint i = 0; i < plan->links->len; i++) {
        const struct plan_link *p = &g_array_index(plan->links, struct plan_link, i);
        places_add_box(places, p->label, PLACE_ON_LABEL);
        for (int k = 1; k < p->points; k++)
            places_add_line(places, g_array_index(plan->points, struct point, p->first_point + k - 1),
                            g_array_index(plan->points, struct point, p->first_point + k), p->link);
    }
    for (guint i = 0; i < plan->cards->len; i++)
        places_add_box(places, g_array_index(plan->cards, struct plan_card, i).box, PLACE_ON_SYMBOL);
    for (guint i = 0; i < plan->notes->len; i++)
        places_add_box(places, g_array_index(plan->notes, struct plan_note, i).box, PLACE_ON_LABEL);
    for (guint i = 0; i < plan->line_marks->len; i++)
        places_add_box(places, g_array_index(plan->line_marks, struct plan_line_mark, i).label, PLACE_ON_LABEL);
}
