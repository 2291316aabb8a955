/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "link_labels.h"

#include "text.h"

static struct point along(const struct plan *plan, const struct plan_link *l, double t)
{
    double length = 0, walked = 0;
    const struct point *p = &g_array_index(plan->points, struct point, l->first_point);
    for (int i = 1; i < l->points; i++)
        length += point_distance(p[i - 1], p[i]);
    for (int i = 1; i < l->points; i++) {
        double step = point_distance(p[i - 1], p[i]);
        if (step > 0 && walked + step >= t * length) {
            double f = (t * length - walked) / step;
            return (struct point){p[i - 1].x + f * (p[i].x - p[i - 1].x), p[i - 1].y + f * (p[i].y - p[i - 1].y)};
        }
        walked += step;
    }
    return p[l->points - 1];
}

void link_labels_place(struct plan *plan, const struct network *n, const struct measure *measure, struct places *places)
{
    static const double at[] = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82};
    for (guint i = 0; i < plan->links->len; i++) {
        struct plan_link *l = &g_array_index(plan->links, struct plan_link, i);
        const struct link *link = network_link(n, l->link);
        const char *text = l->text ? l->text : link->label;
        if (text_is_blank(text) || l->points < 2 || l->label.w > 0)
            continue;
        double w, h;
        measure->text(measure->data, text, PLAN_LINK_SIZE, FALSE, PLAN_LABEL_WIDTH, &w, &h);
        struct box candidates[G_N_ELEMENTS(at) * 3];
        double dislike[G_N_ELEMENTS(at) * 3];
        for (guint j = 0; j < G_N_ELEMENTS(at); j++) {
            struct point c = along(plan, l, at[j]);
            candidates[3 * j] = (struct box){c.x - w / 2 - 1.5, c.y - h / 2, w + 3, h};
            candidates[3 * j + 1] = (struct box){c.x + 3, c.y - h / 2, w + 3, h};
            candidates[3 * j + 2] = (struct box){c.x - w - 6, c.y - h / 2, w + 3, h};
            for (int s = 0; s < 3; s++)
                dislike[3 * j + s] = 0.05 * j + (s ? 0.4 : 0);
        }
        l->label = places_best(places, candidates, dislike, G_N_ELEMENTS(candidates), l->link);
        places_add_box(places, l->label, PLACE_ON_LABEL);
    }
}
