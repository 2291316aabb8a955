/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The author's lines: way-points are kept, ends slide along a symbol so that upright and level pieces are so again. A line goes another
 * way only where it would run through a symbol, or where the drawing tool was free to choose its course.
 */
#include "kept_lines.h"
#include "kept_course.h"
#include "outline.h"

#include <math.h>

#define BESIDE 8.0   /* pt between two lines that join the same two things */
#define NEARLY_ALL_ALONG 9.0 /* pt off level or upright, from one symbol to the other */
#define RING 3.5     /* pt: radius of the ring at a loose end */
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

gboolean kept_end_box(const struct kept *k, const struct link_end *end, struct box *box)
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

/* Symbols whose middles are in line are joined in line: of a cloud, too, which is met below its middle. */
static struct point middle_of(struct box symbol, struct box core)
{
    struct point c = box_centre(symbol);
    return (struct point){CLAMP(c.x, core.x + core.w / 4, core.x + core.w * 3 / 4), CLAMP(c.y, core.y + core.h / 4, core.y + core.h * 3 / 4)};
}

struct point kept_anchor(const struct kept *k, const struct link_end *end, struct box b, struct point towards)
{
    struct point at = {b.x, b.y};
    if (end->type == ELEMENT_ZONE && !stated_point(end, network_zone(k->network, end->index)->box, b, &at))
        return nearest_side(b, end->has_point ? kept_point(k, end->point) : towards); /* it was drawn short of the zone */
    if (end->type == ELEMENT_NODE && !stated_point(end, network_node(k->network, end->index)->box, b, &at))
        return middle_of(kept_place(k, end->index)->symbol, b);
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

/* The range in which both boxes can be met; `from` > `to` if there is none. */
static void common_range(double a, double a_length, double b, double b_length, double *from, double *to)
{
    *from = MAX(a + MIN(2, a_length / 4), b + MIN(2, b_length / 4));
    *to = MIN(a + a_length - MIN(2, a_length / 4), b + b_length - MIN(2, b_length / 4));
}

/* A straight line that is nearly level or upright is so, where both symbols can be met at one height. */
static void meet_between(struct box a, struct box b, struct point *p, struct point *q)
{
    double dx = fabs(p->x - q->x), dy = fabs(p->y - q->y), from, to;
    gboolean level = dx > dy;
    if (MIN(dx, dy) > NEARLY_ALL_ALONG || MIN(dx, dy) < 0.01)
        return;
    if (level)
        common_range(a.y, a.h, b.y, b.h, &from, &to);
    else
        common_range(a.x, a.w, b.x, b.w, &from, &to);
    if (from > to)
        return;
    double *u = level ? &p->y : &p->x, *v = level ? &q->y : &q->x;
    *u = *v = CLAMP((*u + *v) / 2, from, to);
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
    if (aside && !off && fabs(way->x - beyond->x) < COURSE_NEARLY)
        way->y = CLAMP(way->y, b.y + inset_y, b.y + b.h - inset_y);
    else if (off && !aside && fabs(way->y - beyond->y) < COURSE_NEARLY)
        way->x = CLAMP(way->x, b.x + inset_x, b.x + b.w - inset_x);
}

/* The symbol may be smaller than the author's shape, within which the line then turned: it does not turn before it. */
static void leave_out_ways_within(const struct kept *k, const struct link_end *end, GArray *ways, gboolean first)
{
    if (end->type != ELEMENT_NODE)
        return;
    struct box drawn = kept_box(k, network_node(k->network, end->index)->box);
    while (ways->len > 1 && box_contains_point(drawn, g_array_index(ways, struct point, first ? 0 : ways->len - 1)))
        g_array_remove_index(ways, first ? 0 : ways->len - 1);
}

/* From shape to shape, without a place that it has to go through. */
static gboolean is_plain(const struct link *l)
{
    return (l->points == 0 || l->flags & LINK_CURVED) && l->ends[0].type == ELEMENT_NODE && l->ends[1].type == ELEMENT_NODE;
}

void kept_draw_as_drawn(const struct kept *k, const struct link *l, struct box a, struct box b, GArray *points)
{
    for (int i = 0; i < (is_plain(l) ? 0 : l->points); i++) {
        struct point way = kept_point(k, *network_point(k->network, l->first_point + i));
        g_array_append_val(points, way);
    }
    leave_out_ways_within(k, &l->ends[0], points, TRUE);
    leave_out_ways_within(k, &l->ends[1], points, FALSE);
    guint ways = points->len;
    struct point first = ways > 0 ? g_array_index(points, struct point, 0) : box_centre(b);
    struct point last = ways > 0 ? g_array_index(points, struct point, ways - 1) : box_centre(a);
    struct point start = kept_anchor(k, &l->ends[0], a, first), end = kept_anchor(k, &l->ends[1], b, last);
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
    if (n == 2 && l->ends[0].type == ELEMENT_NODE && l->ends[1].type == ELEMENT_NODE)
        meet_between(a, b, &p[0], &p[1]);
    if (l->flags & LINK_ROUTED && ways > 0)
        course_square(points);
    course_level_ends(points);
    course_unhook(points);
    course_unjog(points);
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

gboolean kept_is_blocked(const struct kept *k, int link, const GArray *points)
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

static struct box ring_at(struct point p)
{
    return (struct box){p.x - RING, p.y - RING, 2 * RING, 2 * RING};
}

void kept_add_line(struct kept *k, int link, GArray *points)
{
    const struct link *l = network_link(k->network, link);
    cut_at_outline(k, &l->ends[0], points, TRUE);
    cut_at_outline(k, &l->ends[1], points, FALSE);
    const struct plan_link p = {.link = link, .first_point = (int)k->plan->points->len, .points = (int)points->len};
    g_array_append_vals(k->plan->points, points->data, points->len);
    g_array_append_val(k->plan->links, p);
    for (guint i = 1; i < points->len && !link_is_mere_line(l); i++)
        places_add_line(k->places, g_array_index(points, struct point, i - 1), g_array_index(points, struct point, i), link);
    for (int e = 0; e < 2 && !link_is_mere_line(l) && !(l->flags & (LINK_BOUNDARY | LINK_BUS)); e++) /* the ring that is drawn there */
        if (l->ends[e].type == ELEMENT_NONE)
            places_add_box(k->places, ring_at(g_array_index(points, struct point, e ? points->len - 1 : 0)), PLACE_ON_SYMBOL);
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
    return l->origin.page == k->page && !(l->element_flags & ELEMENT_UNDRAWN) && !half && kept_end_box(k, &l->ends[0], &a) &&
           kept_end_box(k, &l->ends[1], &b);
}

static gboolean is_loop(const struct link *l)
{
    return l->points == 0 && l->ends[0].type == ELEMENT_NODE && l->ends[1].type == ELEMENT_NODE && l->ends[0].index == l->ends[1].index;
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
        kept_end_box(k, &l->ends[0], &a);
        kept_end_box(k, &l->ends[1], &b);
        g_autoptr(GArray) points = g_array_new(FALSE, FALSE, sizeof(struct point));
        if (is_loop(l))
            kept_draw_loop(k, index, points);
        else
            kept_draw_as_drawn(k, l, a, b, points);
        if (is_plain(l) && !is_loop(l)) {
            struct pair *pair = pair_of(pairs, l);
            gboolean turned = node_of(&l->ends[0]) != pair->a;
            int which = pair->seen++;
            set_beside((struct point *)(void *)points->data, turned ? pair->count - 1 - which : which, pair->count);
        }
        kept_join_parallels(k, l, a, b, points);
        gboolean free_course = l->flags & LINK_ROUTED && is_plain(l) && !is_upright_or_level(points);
        gboolean may_move = may_move_end(&l->ends[0]) && may_move_end(&l->ends[1]) && (l->ends[0].type != l->ends[1].type || l->ends[0].index != l->ends[1].index);
        if (may_move && (free_course || kept_is_blocked(k, index, points)))
            g_array_append_val(k->waiting, index);
        else
            kept_add_line(k, index, points);
    }
}

