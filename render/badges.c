/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "badges.h"

#include "icons.h"

#define PAD_X 3.0
#define PAD_Y 0.6
#define OFF_SHEET 20.0
#define CLOSE 1.0 /* pt between a shape and its number: less than its frame, so that they touch */

/* Where the shape is seen: the corners of a cloud are empty. */
static struct box seen(const struct plan_node *p, const struct node *v)
{
    gboolean is_framed = plan_node_is_framed(p);
    struct box s = is_framed || icon_is_bar(p->symbol) ? p->symbol : icon_extent(v->class, p->symbol);
    if (is_framed && icon_is_cloud(v->class) && !v->boxed)
        s = (struct box){s.x + s.w * 0.16, s.y + s.h * 0.16, s.w * 0.68, s.h * 0.68};
    return s;
}

/* At a corner best, then anywhere along its sides: (across, down) from 0, left of it or above it, to 1, right of it or below it. */
static void offer(const struct plan *plan, struct labels *labels, int label, struct box s, double w, double h)
{
    static const struct {
        double across, down, dislike;
    } at[] = {
        {1, 0.1, 0},     {0, 0.1, 0.6},    {1, 0.9, 0.8},   {0, 0.9, 1},    {1, 0.3, 1.1},    {1, 0, 1.2},    {0.8, 0, 1.2},  {0.2, 0, 1.3},
        {0, 0, 1.3},     {0, 0.3, 1.3},    {1, 0.5, 1.4},   {1, 0.7, 1.4},  {0, 0.7, 1.5},    {0, 0.5, 1.5},  {0.5, 0, 1.5},  {1, 1, 1.6},
        {0, 1, 1.7},     {0.8, 1, 1.8},    {0.2, 1, 1.8},   {0.35, 0, 1.6}, {0.65, 0, 1.6},   {0.35, 1, 1.9}, {0.65, 1, 1.9}, {0.5, 1, 2},
    };
    for (guint i = 0; i < G_N_ELEMENTS(at); i++) {
        double x = s.x - w - CLOSE + at[i].across * (s.w + w + 2 * CLOSE), y = s.y - h - CLOSE + at[i].down * (s.h + h + 2 * CLOSE);
        const struct box box = {x, y, w, h}, sheet = {0, 0, plan->width, plan->height};
        gboolean sticks_out = plan->width > 0 && !box_contains(sheet, box, 0); /* a sheet without a size takes any */
        labels_offer(labels, label, box, at[i].dislike + (sticks_out ? OFF_SHEET : 0));
    }
}

int *badges_offer(const struct plan *plan, const struct network *n, const struct marks *marks, const struct measure *measure, struct labels *labels)
{
    int *label_of = g_new(int, plan->nodes->len + 1);
    for (guint i = 0; i < plan->nodes->len; i++) {
        const struct plan_node *p = &g_array_index(plan->nodes, struct plan_node, i);
        const char *mark = marks ? marks_of_node(marks, p->node) : "";
        double w, h;
        label_of[i] = -1;
        if (!*mark)
            continue;
        label_of[i] = labels_add(labels, -2);
        measure->text(measure->data, mark, PLAN_MARK_SIZE, TRUE, 0, &w, &h);
        offer(plan, labels, label_of[i], seen(p, network_node(n, p->node)), w + 2 * PAD_X, h + 2 * PAD_Y);
    }
    return label_of;
}

void badges_take(struct plan *plan, const struct labels *labels, const int *numbers)
{
    for (guint i = 0; i < plan->nodes->len; i++)
        if (numbers[i] >= 0)
            g_array_index(plan->nodes, struct plan_node, i).mark = labels_box(labels, numbers[i]);
}
