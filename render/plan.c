/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan.h"

#define MARGIN 8.0 /* pt round everything */

static void clear_zone(gpointer zone)
{
    g_free(((struct plan_zone *)zone)->text);
}

static void clear_link(gpointer link)
{
    struct plan_link *l = link;
    g_free(l->text);
    if (l->also)
        g_array_unref(l->also);
}

static void clear_card(gpointer card)
{
    g_free(((struct plan_card *)card)->text);
    g_array_unref(((struct plan_card *)card)->members);
}

static void clear_line_mark(gpointer mark)
{
    g_free(((struct plan_line_mark *)mark)->before);
    g_free(((struct plan_line_mark *)mark)->after);
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
    plan->line_marks = g_array_new(FALSE, TRUE, sizeof(struct plan_line_mark));
    g_array_set_clear_func(plan->line_marks, clear_line_mark);
    return plan;
}

void plan_free(struct plan *plan)
{
    if (!plan)
        return;
    GArray *arrays[] = {plan->zones, plan->nodes, plan->links, plan->cards, plan->notes, plan->points, plan->line_marks};
    for (guint i = 0; i < G_N_ELEMENTS(arrays); i++)
        g_array_unref(arrays[i]);
    g_free((char *)plan->title);
    g_free(plan->remark);
    g_free(plan);
}

gboolean plan_node_is_framed(const struct plan_node *p)
{
    return p->label.w > 0 && box_contains(p->symbol, p->label, 0.5);
}

gboolean plan_link_shows(const struct plan_link *l, int link)
{
    gboolean shows = l->link == link;
    for (guint i = 0; l->also && i < l->also->len; i++)
        shows |= g_array_index(l->also, int, i) == link;
    return shows;
}

double plan_scale(const struct plan *plan, double width, double height)
{
    return MIN(PLAN_MAX_SCALE, MIN(width / MAX(plan->width, 1), height / MAX(plan->height, 1)));
}

/* ---- onto the sheet ---- */

typedef void (*box_visitor)(struct box *box, gpointer data);

static void visit_boxes(struct plan *plan, box_visitor visit, gpointer data)
{
    for (guint i = 0; i < plan->zones->len; i++) {
        struct plan_zone *z = &g_array_index(plan->zones, struct plan_zone, i);
        visit(&z->box, data);
        visit(&z->title, data);
    }
    for (guint i = 0; i < plan->nodes->len; i++) {
        struct plan_node *v = &g_array_index(plan->nodes, struct plan_node, i);
        visit(&v->symbol, data);
        visit(&v->label, data);
        visit(&v->mark, data);
    }
    for (guint i = 0; i < plan->links->len; i++)
        visit(&g_array_index(plan->links, struct plan_link, i).label, data);
    for (guint i = 0; i < plan->cards->len; i++) {
        struct plan_card *c = &g_array_index(plan->cards, struct plan_card, i);
        visit(&c->box, data);
        visit(&c->symbol, data);
        visit(&c->label, data);
    }
    for (guint i = 0; i < plan->notes->len; i++)
        visit(&g_array_index(plan->notes, struct plan_note, i).box, data);
}

struct extent {
    struct box all;
    gboolean any;
};

static void extend(struct box *box, gpointer data)
{
    struct extent *extent = data;
    if (box->w <= 0 && box->h <= 0)
        return;
    extent->all = extent->any ? box_union(extent->all, *box) : *box;
    extent->any = TRUE;
}

static void shift(struct box *box, gpointer data)
{
    const struct point *by = data;
    box->x += by->x;
    box->y += by->y;
}

void plan_settle(struct plan *plan)
{
    struct extent extent = {.any = FALSE};
    visit_boxes(plan, extend, &extent);
    for (guint i = 0; i < plan->points->len; i++) {
        struct point p = g_array_index(plan->points, struct point, i);
        struct box around = {p.x - 0.5, p.y - 0.5, 1, 1};
        extend(&around, &extent);
    }
    struct point by = {MARGIN - extent.all.x, MARGIN - extent.all.y};
    visit_boxes(plan, shift, &by);
    for (guint i = 0; i < plan->points->len; i++) {
        g_array_index(plan->points, struct point, i).x += by.x;
        g_array_index(plan->points, struct point, i).y += by.y;
    }
    plan->width = extent.all.w + 2 * MARGIN;
    plan->height = extent.all.h + 2 * MARGIN;
}
