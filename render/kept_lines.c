/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The author's lines: way-points are kept, ends slide along a symbol so that upright and level pieces are so again. A line goes another
 * way only where it would run through a symbol, or where the drawing tool was free to choose its course.
 */
#include "kept.h"
#include "kept_course.h"
#include "outline.h"
#include "route.h"

#include <math.h>

#define MAX_ROUTED 2000
#define BESIDE 8.0   /* pt between two lines that join the same two things */
#define CLEAR 1.0    /* pt round a symbol in which no line may run */

static int node_of(const struct link_end *end)
{
    return end->type == ELEMENT_NODE ? end->index : -1;
}

static const struct plan_zone *zone_place(const struct kept *k, int zone)
{
    for (guint i = 0; i < k->plan->zones->len; i++)
        if (g_array_index(k->plan->zones, struct plan_zone, i).zone == zone)
            return &g_array_index(k->plan->zones, struct plan_zone, i);
    return NULL;
}

/* Where lines may meet it. */
static gboolean end_box(const struct kept *k, const struct link_end *end, struct box *box)
{
    const struct plan_node *p = end->type == ELEMENT_NODE ? kept_place(k, end->index) : NULL;
    const struct plan_zone *z = end->type == ELEMENT_ZONE ? zone_place(k, end->index) : NULL;
    if (p)
        *box = outline_core(network_node(k->network, p->node), p);
    else if (z)
        *box = z->box;
    else if (end->type != ELEMENT_NODE && end->has_point) {
        struct point at = kept_point(k, end->point);
        *box = (struct box){at.x, at.y, 0, 0};
    } else
        return FALSE;
    return TRUE;
}

/* ---- as drawn ---- */

/* Of a box, to what stands beside it straight across, to what stands off a corner from where it is looked at from the middle. */
static struct point nearest_side(struct box b, struct point towards)
{
    const struct point across = {CLAMP(towards.x, b.x, b.x + b.w), CLAMP(towards.y, b.y, b.y + b.h)};
    if (fabs(across.x - towards.x) < 0.01 || fabs(across.y - towards.y) < 0.01)
        return across;
    struct point c = box_centre(b);
    double t = MIN(b.w / 2 / fabs(towards.x - c.x), b.h / 2 / fabs(towards.y - c.y));
    return (struct point){c.x + t * (towards.x - c.x), c.y + t * (towards.y - c.y)};
}

/* The author's point on a shape, which may be larger or smaller now. */
static gboolean stated_point(const struct link_end *end, struct box drawn, struct box b, struct point *at)
{
    if (!end->has_point || drawn.w <= 0 || drawn.h <= 0 || !box_contains_point(box_inflate(drawn, 1), end->point))
        return FALSE;
    double fx = CLAMP((end->point.x - drawn.x) / drawn.w, 0, 1), fy = CLAMP((end->point.y - drawn.y) / drawn.h, 0, 1);
    *at = (struct point){b.x + fx * b.w, b.y + fy * b.h};
    return TRUE;
}

/* Where a line starts: at the author's point, else in the middle of a symbol or at the nearest side of a zone. */
static struct point anchor(const struct kept *k, const struct link_end *end, struct box b, struct point towards)
{
    struct point at = {b.x, b.y};
    if (end->type == ELEMENT_ZONE && !stated_point(end, network_zone(k->network, end->index)->box, b, &at))
        return nearest_side(b, end->has_point ? kept_point(k, end->point) : towards); /* it was drawn short of the zone */
    if (end->type == ELEMENT_NODE && !stated_point(end, network_node(k->network, end->index)->box, b, &at))
        return box_centre(b);
    return at;
}

static gboolean within(double v, double from, double length)
{
    double edge = MIN(4, length / 4);
    return v > from + edge && v < from + length - edge;
}

/* An end beside its neighbour moves along the symbol until the piece between them is upright or level. */
static struct point slide(struct box b, struct point end, struct point neighbour)
{
    double dx = fabs(neighbour.x - end.x), dy = fabs(neighbour.y - end.y);
    if (dx > 0.01 && dx < dy && (within(neighbour.x, b.x, b.w) || (b.w <= 0 && dx < COURSE_NEARLY)))
        end.x = neighbour.x;
    else if (dy > 0.01 && dy < dx && (within(neighbour.y, b.y, b.h) || (b.h <= 0 && dy < COURSE_NEARLY)))
        end.y = neighbour.y;
    return end;
}

/* A way-point that was level with the author's shape stays level with the symbol, which may be smaller; the piece beyond it only grows or
 * shrinks. */
static void stay_beside(const struct kept *k, const struct link_end *end, struct box b, struct point *way, const struct point *beyond)
{
    if (end->type != ELEMENT_NODE)
        return;
    struct box drawn = kept_box(k, network_node(k->network, end->index)->box);
    gboolean aside = way->x < drawn.x || way->x > drawn.x + drawn.w, off = way->y < drawn.y || way->y > drawn.y + drawn.h;
    double inset_x = MIN(5, b.w / 3), inset_y = MIN(5, b.h / 3);
    if (aside && !off && fabs(way->x - beyond->x) < 0.5)
        way->y = CLAMP(way->y, b.y + inset_y, b.y + b.h - inset_y);
    else if (off && !aside && fabs(way->y - beyond->y) < 0.5)
        way->x = CLAMP(way->x, b.x + inset_x, b.x + b.w - inset_x);
}

/* From shape to shape, without a place that it has to go through. */
static gboolean is_plain(const struct link *l)
{
    return (l->points == 0 || l->flags & LINK_CURVED) && l->ends[0].type == ELEMENT_NODE && l->ends[1].type == ELEMENT_NODE;
}

static void draw_as_drawn(const struct kept *k, const struct link *l, struct box a, struct box b, GArray *points)
{
    int ways = is_plain(l) ? 0 : l->points;
    for (int i = 0; i < ways; i++) {
        struct point way = kept_point(k, *network_point(k->network, l->first_point + i));
        g_array_append_val(points, way);
    }
    struct point first = ways > 0 ? g_array_index(points, struct point, 0) : box_centre(b);
    struct point last = ways > 0 ? g_array_index(points, struct point, points->len - 1) : box_centre(a);
    struct point start = anchor(k, &l->ends[0], a, first), end = anchor(k, &l->ends[1], b, last);
    g_array_prepend_val(points, start);
    g_array_append_val(points, end);
    struct point *p = (struct point *)(void *)points->data;
    guint n = points->len;
    if (n > 2) {
        stay_beside(k, &l->ends[0], a, &p[1], &p[2]);
        stay_beside(k, &l->ends[1], b, &p[n - 2], &p[n - 3]);
    }
    p[0] = slide(a, p[0], p[1]);
    course_straighten(points);
    p[n - 1] = slide(b, p[n - 1], p[n - 2]);
    if (n == 2)
        p[0] = slide(a, p[0], p[1]);
    if (l->flags & LINK_ROUTED && ways > 0)
        course_square(points);
    course_unhook(points);
}

static gboolean runs_through_symbol(const struct kept *k, struct point a, struct point b, int link)
{
    const struct link *l = network_link(k->network, link);
    struct box bounds = {MIN(a.x, b.x), MIN(a.y, b.y), fabs(a.x - b.x), fabs(a.y - b.y)};
    for (guint i = 0; i < k->plan->nodes->len; i++) {
        const struct plan_node *p = &g_array_index(k->plan->nodes, struct plan_node, i);
        if (p->node == node_of(&l->ends[0]) || p->node == node_of(&l->ends[1]) || p->symbol.w <= 5 || box_gap(bounds, p->symbol) > CLEAR)
            continue;
        if (!segment_meets_box(a, b, box_inflate(p->symbol, CLEAR)) || network_node(k->network, p->node)->beside_link == link)
            continue;
        if (!outline_holds_end(k->network, link, p->node) || segment_length_inside(a, b, p->symbol) > outline_depth(p->symbol))
            return TRUE;
    }
    return FALSE;
}

static gboolean is_blocked(const struct kept *k, int link, const GArray *points)
{
    for (guint i = 1; i < points->len; i++)
        if (runs_through_symbol(k, g_array_index(points, struct point, i - 1), g_array_index(points, struct point, i), link))
            return TRUE;
    return FALSE;
}

/* ---- onto the plan ---- */

/* A way-point within the shape is where the line ends: what lies beyond it would not be seen. */
static void end_where_it_enters(struct box visible, GArray *points, gboolean first)
{
    while (points->len > 2 && box_contains_point(visible, g_array_index(points, struct point, first ? 1 : points->len - 2)))
        g_array_remove_index(points, first ? 0 : points->len - 1);
}

static void cut_at_outline(const struct kept *k, const struct link_end *end, GArray *points, gboolean first)
{
    const struct plan_node *p = end->type == ELEMENT_NODE ? kept_place(k, end->index) : NULL;
    double corner;
    if (p)
        end_where_it_enters(outline_visible(network_node(k->network, p->node), p, &corner), points, first);
    struct point *at = &g_array_index(points, struct point, first ? 0 : points->len - 1);
    struct point from = g_array_index(points, struct point, first ? 1 : points->len - 2);
    if (p)
        *at = outline_meet(network_node(k->network, p->node), p, from, *at);
}

static void add_line(struct kept *k, int link, GArray *points)
{
    const struct link *l = network_link(k->network, link);
    cut_at_outline(k, &l->ends[0], points, TRUE);
    cut_at_outline(k, &l->ends[1], points, FALSE);
    const struct plan_link p = {.link = link, .first_point = (int)k->plan->points->len, .points = (int)points->len};
    g_array_append_vals(k->plan->points, points->data, points->len);
    g_array_append_val(k->plan->links, p);
    for (guint i = 1; i < points->len && !(l->flags & LINK_DECORATION); i++)
        places_add_line(k->places, g_array_index(points, struct point, i - 1), g_array_index(points, struct point, i), link);
}

/* Two lines between the same two things would lie on each other: they stand side by side. */
static void set_beside(struct point *p, int which, int of)
{
    double length = point_distance(p[0], p[1]), by = (which - (of - 1) / 2.0) * BESIDE;
    if (of < 2 || length < 1)
        return;
    double nx = -(p[1].y - p[0].y) / length * by, ny = (p[1].x - p[0].x) / length * by;
    for (int i = 0; i < 2; i++) {
        p[i].x += nx;
        p[i].y += ny;
    }
}

struct pair {
    int a, b, seen, count;
};

/* How many straight lines join these two, and the how manieth this is; lines are asked for in order. */
static struct pair *pair_of(GHashTable *pairs, const struct link *l)
{
    int a = node_of(&l->ends[0]), b = node_of(&l->ends[1]);
    gint64 key = ((gint64)MIN(a, b) << 32) | MAX(a, b);
    struct pair *pair = g_hash_table_lookup(pairs, &key);
    if (!pair) {
        pair = g_new0(struct pair, 1);
        pair->a = MIN(a, b);
        g_hash_table_insert(pairs, g_memdup2(&key, sizeof key), pair);
    }
    return pair;
}

static gboolean is_drawn(const struct kept *k, const struct link *l)
{
    struct box a, b;
    gboolean half = l->origin.method == METHOD_INFERRED; /* part of a line that is drawn as a whole */
    return l->origin.page == k->page && !(l->element_flags & ELEMENT_UNDRAWN) && !half && end_box(k, &l->ends[0], &a) &&
           end_box(k, &l->ends[1], &b);
}

static gboolean is_upright_or_level(const GArray *points)
{
    for (guint i = 1; i < points->len; i++) {
        struct point a = g_array_index(points, struct point, i - 1), b = g_array_index(points, struct point, i);
        if (fabs(a.x - b.x) > 0.5 && fabs(a.y - b.y) > 0.5)
            return FALSE;
    }
    return TRUE;
}

/* A loose end stays on its spot, and one at the border of a zone on its side, but the line may come to it another way. */
static gboolean may_move_end(const struct link_end *end)
{
    return end->type == ELEMENT_NODE || end->type == ELEMENT_ZONE || (end->type == ELEMENT_NONE && end->has_point);
}

void kept_lines_as_drawn(struct kept *k)
{
    const struct network *n = k->network;
    g_autoptr(GHashTable) pairs = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, g_free);
    for (guint i = 0; i < n->links->len; i++)
        if (is_drawn(k, network_link(n, i)) && is_plain(network_link(n, i)))
            pair_of(pairs, network_link(n, i))->count++;
    for (guint i = 0; i < n->links->len; i++) {
        const struct link *l = network_link(n, i);
        struct box a, b;
        int index = (int)i;
        if (!is_drawn(k, l))
            continue;
        end_box(k, &l->ends[0], &a);
        end_box(k, &l->ends[1], &b);
        g_autoptr(GArray) points = g_array_new(FALSE, FALSE, sizeof(struct point));
        draw_as_drawn(k, l, a, b, points);
        if (is_plain(l)) {
            struct pair *pair = pair_of(pairs, l);
            gboolean turned = node_of(&l->ends[0]) != pair->a;
            int which = pair->seen++;
            set_beside((struct point *)(void *)points->data, turned ? pair->count - 1 - which : which, pair->count);
        }
        gboolean free_course = l->flags & LINK_ROUTED && is_plain(l) && !is_upright_or_level(points);
        gboolean may_move = may_move_end(&l->ends[0]) && may_move_end(&l->ends[1]) && (l->ends[0].type != l->ends[1].type || l->ends[0].index != l->ends[1].index);
        if (may_move && (free_course || is_blocked(k, index, points)))
            g_array_append_val(k->waiting, index);
        else
            add_line(k, index, points);
    }
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
    if (is_blocked(k, link, points)) {
        *p = old_p;
        *q = old_q;
    }
}

/* Of a zone: the spot at its border. */
static struct box goal_of(const struct kept *k, const struct link_end *end, struct box box, struct box other)
{
    const struct point at = anchor(k, end, box, box_centre(other));
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
        end_box(k, &l->ends[0], &a);
        end_box(k, &l->ends[1], &b);
        if (!router)
            draw_as_drawn(k, l, a, b, points);
        else {
            const struct box start = goal_of(k, &l->ends[0], a, b), goal = goal_of(k, &l->ends[1], b, a);
            const struct route_end from = route_end_of(k, &l->ends[0], start), to = route_end_of(k, &l->ends[1], goal);
            open_ends(k, router, l, TRUE);
            router_connect(router, &from, &to, points);
            open_ends(k, router, l, FALSE);
            centre_end(k, index, start, points, TRUE);
            centre_end(k, index, goal, points, FALSE);
        }
        add_line(k, index, points);
    }
    router_free(router);
}
