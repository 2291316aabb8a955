/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plans.h"

#include "badges.h"
#include "canvas.h"
#include "error.h"

/* For a layout that has left no room for the numbers. */
static void add_badges(struct plan *plan, const struct network *n, const struct marks *marks, const struct measure *measure)
{
    struct places *places = places_new();
    for (guint i = 0; i < plan->nodes->len; i++) {
        const struct plan_node *p = &g_array_index(plan->nodes, struct plan_node, i);
        places_add_box(places, p->symbol, PLACE_ON_SYMBOL);
        places_add_box(places, p->label, PLACE_ON_LABEL);
    }
    for (guint i = 0; i < plan->zones->len; i++)
        places_add_box(places, g_array_index(plan->zones, struct plan_zone, i).title, PLACE_ON_TITLE);
    for (guint i = 0; i < plan->links->len; i++) {
        const struct plan_link *l = &g_array_index(plan->links, struct plan_link, i);
        places_add_box(places, l->label, PLACE_ON_LABEL);
        for (int k = 1; k < l->points; k++)
            places_add_line(places, g_array_index(plan->points, struct point, l->first_point + k - 1),
                            g_array_index(plan->points, struct point, l->first_point + k), l->link);
    }
    badges_place(plan, n, marks, measure, places);
    places_free(places);
}

GPtrArray *plans_make(const struct network *n, const struct marks *marks, enum layout layout, GError **error)
{
    struct canvas *canvas = canvas_new_to_measure();
    struct measure measure = canvas_measure(canvas);
    gboolean empty = n->nodes->len + n->zones->len + n->notes->len == 0;
    gboolean kept = layout == LAYOUT_KEPT || (layout == LAYOUT_AUTO && (n->has_geometry || empty));
    GPtrArray *plans = NULL;
    if (kept && !n->has_geometry && !empty)
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_ARGUMENTS, "%s: it states no positions to keep; use --layout tiered", n->path);
    else
        plans = kept ? layout_kept(n, marks, &measure, error) : layout_tiered(n, &measure, error);
    for (guint i = 0; plans && marks && !kept && i < plans->len; i++)
        add_badges(g_ptr_array_index(plans, i), n, marks, &measure);
    canvas_free(canvas);
    return plans;
}
