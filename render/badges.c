/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "badges.h"

#include "icons.h"

#define PAD_X 3.0
#define PAD_Y 0.6

static void place(struct plan_node *p, const struct node *v, double w, double h, struct places *places)
{
    gboolean is_framed = p->label.w > 0 && box_contains(p->symbol, p->label, 0.5);
    gboolean is_cloud = is_framed && icon_is_cloud(v->class) && !v->boxed;
    struct box s = is_framed || icon_is_bar(p->symbol) ? p->symbol : icon_extent(v->class, p->symbol);
    if (is_cloud) /* its corners are empty */
        s = (struct box){s.x + s.w * 0.16, s.y + s.h * 0.16, s.w * 0.68, s.h * 0.68};
    double left = s.x - w * 0.4, right = s.x + s.w - w * 0.6, top = s.y - h * 0.6, bottom = s.y + s.h - h * 0.4;
    if (!is_framed) { /* beside a small symbol rather than on it */
        left = s.x - w + 4;
        right = s.x + s.w - 4;
    }
    const struct box candidates[] = {{right, top, w, h}, {left, top, w, h}, {right, bottom, w, h}, {left, bottom, w, h}, {s.x + s.w + 1, top, w, h},
                                     {s.x - w - 1, top, w, h}};
    static const double dislike[] = {0, 0.6, 0.8, 1, 1.2, 1.4};
    p->mark = places_best(places, candidates, dislike, G_N_ELEMENTS(candidates), -2);
    places_add_box(places, p->mark, PLACE_ON_LABEL);
}

void badges_place(struct plan *plan, const struct network *n, const struct marks *marks, const struct measure *measure, struct places *places)
{
    for (guint i = 0; i < plan->nodes->len; i++) {
        struct plan_node *p = &g_array_index(plan->nodes, struct plan_node, i);
        const char *mark = marks_of_node(marks, p->node);
        double w, h;
        if (!*mark)
            continue;
        measure->text(measure->data, mark, PLAN_MARK_SIZE, TRUE, 0, &w, &h);
        place(p, network_node(n, p->node), w + 2 * PAD_X, h + 2 * PAD_Y, places);
    }
}
