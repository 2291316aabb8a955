/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines that cannot run as their author drew them, or whose course was left to the drawing tool.
 */
#include "kept_lines.h"
#include "kept_course.h"
#include "outline.h"
#include "route.h"

#include <math.h>

#define MAX_ROUTED 2000
#define LOOP 12.0 /* pt that it stands off its symbol */

/* ---- from a thing to itself ---- */

static void loop_round(struct box b, int corner, GArray *points)
{
    double right = corner & 1 ? 1 : -1, down = corner & 2 ? 1 : -1;
    struct point c = box_centre(b), out = {c.x + right * (b.w / 2 + LOOP), c.y + down * (b.h / 2 + LOOP)};
    const struct point course[] = {{c.x, c.y + down * b.h / 5}, {out.x, c.y + down * b.h / 5}, out, {c.x + right * b.w / 5, out.y}, {c.x + right * b.w / 5, c.y}};
    g_array_set_size(points, 0);
    g_array_append_vals(points, course, G_N_ELEMENTS(course));
}

/* At the first corner that is free; numbers stand at the right. */
void kept_draw_loop(const struct kept *k, int link, GArray *points)
{
    const struct plan_node *p = kept_place(k, network_link(k->network, link)->ends[0].index);
    double round;
    struct box b = outline_visible(network_node(k->network, p->node), p, &round);
    int corner = 0;
    do
        loop_round(b, corner, points);
    while (kept_is_blocked(k, link, points) && corner++ < 3);
}

/* ---- another way ---- */

static struct box obstacle_of(const struct plan_node *p)
{
    return box_inflate(p->symbol, 3);
}

/* A thing is not in the way of its own lines: while it was, every search had to try all of the page before it entered its goal. */
static void open_ends(const struct kept *k, struct router *router, const struct link *l, gboolean open)
{
    for (int i = 0; i < 2; i++) {
        const struct plan_node *p = l->ends[i].type == ELEMENT_NODE ? kept_place(k, l->ends[i].index) : NULL;
        if (p && open)
            router_take_box(router, obstacle_of(p), ROUTE_SYMBOL);
        else if (p)
            router_add_box(router, obstacle_of(p), ROUTE_SYMBOL);
    }
}

static struct route_end route_end_of(const struct kept *k, const struct link_end *end, struct box box)
{
    struct route_end e = {.box = box, .key = (guint)end->index + 1};
    const struct plan_node *p = end->type == ELEMENT_NODE ? kept_place(k, end->index) : NULL;
    if (p)
        e.box = outline_visible(network_node(k->network, p->node), p, &e.corner);
    return e;
}

static struct router *make_router(const struct kept *k)
{
    struct box area = {0, 0, 0, 0};
    for (guint i = 0; i < k->plan->nodes->len; i++) {
        struct box b = g_array_index(k->plan->nodes, struct plan_node, i).symbol;
        area = i == 0 ? b : box_union(area, b);
    }
    struct router *router = router_new(box_inflate(area, 60));
    for (guint i = 0; i < k->plan->nodes->len; i++) {
        const struct plan_node *p = &g_array_index(k->plan->nodes, struct plan_node, i);
        router_add_box(router, obstacle_of(p), ROUTE_SYMBOL);
        if (!box_contains(p->symbol, p->label, 0.5))
            router_add_box(router, p->label, ROUTE_LABEL);
        if (p->mark.w > 0)
            router_add_box(router, p->mark, ROUTE_LABEL);
    }
    for (guint i = 0; i < k->plan->zones->len; i++) {
        const struct plan_zone *z = &g_array_index(k->plan->zones, struct plan_zone, i);
        router_add_frame(router, z->box, ROUTE_BORDER);
        if (z->title.w > 0)
            router_add_box(router, z->title, ROUTE_TITLE);
    }
    for (guint i = 0; i < k->plan->notes->len; i++)
        router_add_box(router, g_array_index(k->plan->notes, struct plan_note, i).box, ROUTE_LABEL);
    for (guint i = 0; i < k->plan->links->len; i++) {
        const struct plan_link *l = &g_array_index(k->plan->links, struct plan_link, i);
        router_add_line(router, &g_array_index(k->plan->points, struct point, l->first_point), l->points, 0, 0);
    }
    return router;
}

/* The router's lines lie on its grid: the last piece is moved to the middle of its symbol. */
static void centre_end(const struct kept *k, int link, struct box b, GArray *points, gboolean first)
{
    guint end = first ? 0 : points->len - 1, next = first ? 1 : points->len - 2;
    if (points->len < 3)
        return;
    struct point *p = &g_array_index(points, struct point, end), *q = &g_array_index(points, struct point, next), c = box_centre(b);
    struct point old_p = *p, old_q = *q;
    if (fabs(p->x - q->x) < 0.01 && fabs(p->x - c.x) < COURSE_NEARLY / 1.5)
        p->x = q->x = c.x;
    else if (fabs(p->y - q->y) < 0.01 && fabs(p->y - c.y) < COURSE_NEARLY / 1.5)
        p->y = q->y = c.y;
    if (kept_is_blocked(k, link, points)) {
        *p = old_p;
        *q = old_q;
    }
}

static void tidy(const struct kept *k, int link, GArray *points)
{
    g_autoptr(GArray) straight = g_array_copy(points);
    course_unjog(straight);
    if (straight->len == points->len || kept_is_blocked(k, link, straight))
        return;
    g_array_set_size(points, 0);
    g_array_append_vals(points, straight->data, straight->len);
}

/* Of a zone: the spot at its border. */
static struct box goal_of(const struct kept *k, const struct link_end *end, struct box box, struct box other)
{
    const struct point at = kept_anchor(k, end, box, box_centre(other));
    return end->type == ELEMENT_ZONE ? (struct box){at.x, at.y, 0, 0} : box;
}

void kept_lines_waiting(struct kept *k)
{
    struct router *router = k->waiting->len > 0 && k->waiting->len < MAX_ROUTED ? make_router(k) : NULL;
    for (guint i = 0; i < k->waiting->len; i++) {
        int index = g_array_index(k->waiting, int, i);
        const struct link *l = network_link(k->network, index);
        struct box a, b;
        g_autoptr(GArray) points = g_array_new(FALSE, FALSE, sizeof(struct point));
        kept_end_box(k, &l->ends[0], &a);
        kept_end_box(k, &l->ends[1], &b);
        if (!router)
            kept_draw_as_drawn(k, l, a, b, points);
        else {
            const struct box start = goal_of(k, &l->ends[0], a, b), goal = goal_of(k, &l->ends[1], b, a);
            const struct route_end from = route_end_of(k, &l->ends[0], start), to = route_end_of(k, &l->ends[1], goal);
            open_ends(k, router, l, TRUE);
            router_connect(router, &from, &to, points);
            open_ends(k, router, l, FALSE);
            centre_end(k, index, start, points, TRUE);
            centre_end(k, index, goal, points, FALSE);
            tidy(k, index, points);
        }
        kept_add_line(k, index, points);
    }
    router_free(router);
}
