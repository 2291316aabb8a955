/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The author's arrangement, tidied: positions, boxes and way-points are kept; symbols get one size, labels a place where they
 * cover nothing, and lines that would run through a symbol go round it.
 */
#include "icons.h"
#include "link_labels.h"
#include "places.h"
#include "plan.h"
#include "route.h"
#include "text.h"

#include <math.h>

#define MARGIN 14.0
#define SYMBOL_MIN 26.0
#define SYMBOL_MAX 46.0
#define FRAME_PAD 4.0

struct kept {
    const struct network *network;
    const struct measure *measure;
    struct plan *plan;
    struct places *places;
    int *place_of_node; /* index in plan->nodes or -1 */
};

static gboolean is_shown(const struct node *v, int page)
{
    return v->origin.page == page && !(v->flags & (ELEMENT_LEGEND | ELEMENT_BACKGROUND));
}

static void text_size(const struct kept *k, const char *text, gboolean bold, double size, double width, double *w, double *h)
{
    k->measure->text(k->measure->data, text, size, bold, width, w, h);
}

static gboolean is_cloud(const struct node *v)
{
    return icon_is_cloud(v->class) && !v->boxed;
}

/* A box or cloud with the words inside it stays one; it may grow a little to hold them. Its label's box is empty if not. */
static struct plan_node framed(const struct kept *k, const struct node *v, int index)
{
    struct box b = v->box;
    double share = is_cloud(v) ? 0.74 : 1, tall = is_cloud(v) ? 0.6 : 1, w, h;
    struct plan_node none = {index, b, {0, 0, 0, 0}};
    if (text_is_blank(v->label) || b.w < 56 || b.h < 22 || (!v->boxed && !is_cloud(v)))
        return none;
    text_size(k, v->label, FALSE, PLAN_FONT_SIZE, b.w * share - 2 * FRAME_PAD, &w, &h);
    double need_w = (w + 2 * FRAME_PAD) / share, need_h = (h + 2 * FRAME_PAD) / tall;
    if (need_w > b.w * 1.3 || need_h > b.h * 1.45)
        return none;
    struct point c = box_centre(b);
    b.w = MAX(b.w, need_w);
    b.h = MAX(b.h, need_h);
    b.x = c.x - b.w / 2;
    b.y = c.y - b.h / 2;
    double y = c.y - h / 2 + (is_cloud(v) ? b.h * 0.07 : 0);
    return (struct plan_node){index, b, {c.x - w / 2, y, w, h}};
}

static struct plan_node with_symbol(const struct node *v, int index)
{
    double side = CLAMP(MIN(v->box.w, v->box.h), SYMBOL_MIN, SYMBOL_MAX);
    if (v->origin.shape < 0) /* a junction is a dot */
        side = 4;
    struct point c = box_centre(v->box);
    return (struct plan_node){index, {c.x - side / 2, c.y - side / 2, side, side}, {0, 0, 0, 0}};
}

static void add_nodes(struct kept *k, int page)
{
    for (guint i = 0; i < k->network->nodes->len; i++) {
        const struct node *v = network_node(k->network, i);
        k->place_of_node[i] = -1;
        if (!is_shown(v, page))
            continue;
        struct plan_node p = framed(k, v, (int)i);
        if (p.label.w <= 0)
            p = with_symbol(v, (int)i);
        k->place_of_node[i] = (int)k->plan->nodes->len;
        g_array_append_val(k->plan->nodes, p);
        places_add_box(k->places, box_inflate(p.symbol, 1), PLACE_ON_SYMBOL);
    }
}

static void add_zones(struct kept *k, int page)
{
    for (guint i = 0; i < k->network->zones->len; i++) {
        const struct zone *z = network_zone(k->network, i);
        if (z->origin.page != page || z->flags & (ELEMENT_LEGEND | ELEMENT_BACKGROUND) || z->box.w <= 0)
            continue;
        struct plan_zone p = {.zone = (int)i, .box = z->box};
        if (!text_is_blank(z->label)) {
            double w, h;
            text_size(k, z->label, TRUE, PLAN_TITLE_SIZE, MAX(z->box.w - 8, 40), &w, &h);
            p.title = (struct box){z->box.x + 5, z->box.y + 3, w, h};
        }
        g_array_append_val(k->plan->zones, p);
    }
}

/* ---- links ---- */

static gboolean end_box(const struct kept *k, const struct link_end *end, struct box *box)
{
    if (end->type == ELEMENT_NODE && k->place_of_node[end->index] >= 0)
        *box = g_array_index(k->plan->nodes, struct plan_node, k->place_of_node[end->index]).symbol;
    else if (end->type == ELEMENT_ZONE)
        *box = network_zone(k->network, end->index)->box;
    else if (end->has_point)
        *box = (struct box){end->point.x, end->point.y, 0, 0};
    else
        return FALSE;
    return TRUE;
}

/* Where a line towards `to` leaves the box, seen from `from` inside it. */
static struct point leave(struct box b, struct point from, struct point to)
{
    double dx = to.x - from.x, dy = to.y - from.y, t = 1;
    if (b.w <= 0 || b.h <= 0)
        return from;
    if (dx > 0)
        t = MIN(t, (b.x + b.w - from.x) / dx);
    if (dx < 0)
        t = MIN(t, (b.x - from.x) / dx);
    if (dy > 0)
        t = MIN(t, (b.y + b.h - from.y) / dy);
    if (dy < 0)
        t = MIN(t, (b.y - from.y) / dy);
    t = CLAMP(t, 0, 1);
    return (struct point){from.x + t * dx, from.y + t * dy};
}

static struct point anchor(const struct link_end *end, struct box b, struct point towards)
{
    if (end->type == ELEMENT_ZONE && end->has_point)
        return end->point;
    if (end->has_point && end->type == ELEMENT_NODE && box_contains_point(b, end->point))
        return end->point;
    if (end->type == ELEMENT_ZONE) { /* the nearest side of the box */
        return (struct point){CLAMP(towards.x, b.x, b.x + b.w), CLAMP(towards.y, b.y, b.y + b.h)};
    }
    return box_centre(b);
}

static gboolean runs_through_symbol(const struct kept *k, struct point a, struct point b, int from, int to)
{
    for (guint i = 0; i < k->plan->nodes->len; i++) {
        const struct plan_node *p = &g_array_index(k->plan->nodes, struct plan_node, i);
        if (p->node != from && p->node != to && p->symbol.w > 5 && segment_meets_box(a, b, box_inflate(p->symbol, 1)))
            return TRUE;
    }
    return FALSE;
}

static int node_of(const struct link_end *end)
{
    return end->type == ELEMENT_NODE ? end->index : -1;
}

/* The line as drawn: way-points between the ends, cut where it leaves the symbols. */
static void draw_as_drawn(const struct kept *k, const struct link *l, struct box a, struct box b, GArray *points)
{
    struct point first = l->points > 0 ? *network_point(k->network, l->first_point) : box_centre(b);
    struct point last = l->points > 0 ? *network_point(k->network, l->first_point + l->points - 1) : box_centre(a);
    struct point start = anchor(&l->ends[0], a, first), end = anchor(&l->ends[1], b, last);
    struct point p = leave(a, start, l->points > 0 ? first : end);
    g_array_append_val(points, p);
    for (int i = 0; i < l->points; i++)
        {
            struct point way = *network_point(k->network, l->first_point + i);
            g_array_append_val(points, way);
        }
    p = leave(b, end, l->points > 0 ? last : start);
    g_array_append_val(points, p);
}

static gboolean is_blocked(const struct kept *k, const struct link *l, const GArray *points)
{
    for (guint i = 1; i < points->len; i++)
        if (runs_through_symbol(k, g_array_index(points, struct point, i - 1), g_array_index(points, struct point, i),
                                node_of(&l->ends[0]), node_of(&l->ends[1])))
            return TRUE;
    return FALSE;
}

static struct router *make_router(const struct kept *k)
{
    struct box area = {0, 0, 0, 0};
    for (guint i = 0; i < k->plan->nodes->len; i++) {
        struct box b = g_array_index(k->plan->nodes, struct plan_node, i).symbol;
        area = i == 0 ? b : box_union(area, b);
    }
    struct router *router = router_new(box_inflate(area, 60));
    for (guint i = 0; i < k->plan->nodes->len; i++)
        router_add_box(router, box_inflate(g_array_index(k->plan->nodes, struct plan_node, i).symbol, 3), ROUTE_SYMBOL);
    for (guint i = 0; i < k->plan->zones->len; i++) {
        const struct plan_zone *z = &g_array_index(k->plan->zones, struct plan_zone, i);
        router_add_frame(router, z->box, ROUTE_BORDER);
        if (z->title.w > 0)
            router_add_box(router, z->title, ROUTE_TITLE);
    }
    return router;
}

static void remember_line(struct kept *k, int link, const GArray *points)
{
    struct plan_link p = {.link = link, .first_point = (int)k->plan->points->len, .points = (int)points->len};
    g_array_append_vals(k->plan->points, points->data, points->len);
    g_array_append_val(k->plan->links, p);
    for (guint i = 1; i < points->len; i++)
        places_add_line(k->places, g_array_index(points, struct point, i - 1), g_array_index(points, struct point, i), link);
}

static gboolean is_half_of_a_line(const struct link *l)
{
    return l->origin.method == METHOD_INFERRED;
}

/* First the lines that are free as drawn, then those that must go round something. */
static void add_links(struct kept *k, int page)
{
    const struct network *n = k->network;
    g_autoptr(GArray) blocked = g_array_new(FALSE, FALSE, sizeof(int));
    for (guint i = 0; i < n->links->len; i++) {
        const struct link *l = network_link(n, i);
        struct box a, b;
        if (l->origin.page != page || l->element_flags & (ELEMENT_LEGEND | ELEMENT_BACKGROUND) || is_half_of_a_line(l) ||
            !end_box(k, &l->ends[0], &a) || !end_box(k, &l->ends[1], &b))
            continue;
        g_autoptr(GArray) points = g_array_new(FALSE, FALSE, sizeof(struct point));
        draw_as_drawn(k, l, a, b, points);
        if (l->points == 0 && is_blocked(k, l, points)) {
            int index = (int)i;
            g_array_append_val(blocked, index);
        } else
            remember_line(k, (int)i, points);
    }
    struct router *router = blocked->len > 0 && blocked->len < 2000 ? make_router(k) : NULL;
    for (guint i = 0; i < blocked->len; i++) {
        int index = g_array_index(blocked, int, i);
        const struct link *l = network_link(n, index);
        struct box a, b;
        g_autoptr(GArray) points = g_array_new(FALSE, FALSE, sizeof(struct point));
        end_box(k, &l->ends[0], &a);
        end_box(k, &l->ends[1], &b);
        if (!router || l->ends[0].type != ELEMENT_NODE || l->ends[1].type != ELEMENT_NODE)
            draw_as_drawn(k, l, a, b, points);
        else
            router_connect(router, a, b, points);
        remember_line(k, index, points);
    }
    router_free(router);
}

/* ---- labels ---- */

static struct box place_node_label(const struct kept *k, struct box s, double w, double h)
{
    double cx = s.x + s.w / 2, cy = s.y + s.h / 2;
    const struct box candidates[] = {
        {cx - w / 2, s.y + s.h + 1.5, w, h}, {cx - w / 2, s.y - h - 1.5, w, h}, {s.x + s.w + 3, cy - h / 2, w, h},
        {s.x - w - 3, cy - h / 2, w, h},     {s.x + s.w + 2, s.y + s.h - 2, w, h}, {s.x - w - 2, s.y + s.h - 2, w, h},
        {s.x + s.w + 2, s.y - h + 2, w, h},  {s.x - w - 2, s.y - h + 2, w, h},
    };
    static const double dislike[] = {0, 0.8, 0.9, 0.9, 1.2, 1.2, 1.4, 1.4};
    return places_best(k->places, candidates, dislike, G_N_ELEMENTS(candidates), -2);
}

static void add_node_labels(struct kept *k)
{
    for (guint i = 0; i < k->plan->nodes->len; i++) {
        struct plan_node *p = &g_array_index(k->plan->nodes, struct plan_node, i);
        const struct node *v = network_node(k->network, p->node);
        if (p->label.w > 0 || text_is_blank(v->label))
            continue;
        double w, h;
        text_size(k, v->label, FALSE, PLAN_FONT_SIZE, PLAN_LABEL_WIDTH, &w, &h);
        p->label = place_node_label(k, p->symbol, w, h);
        places_add_box(k->places, p->label, PLACE_ON_LABEL);
    }
}

static void add_notes(struct kept *k, int page)
{
    for (guint i = 0; i < k->network->notes->len; i++) {
        const struct note *t = network_note(k->network, i);
        if (t->origin.page != page || t->role != NOTE_TEXT || text_is_blank(t->text) || t->flags & (ELEMENT_LEGEND | ELEMENT_BACKGROUND))
            continue;
        double w, h;
        text_size(k, t->text, FALSE, PLAN_FONT_SIZE, MAX(t->box.w, PLAN_LABEL_WIDTH), &w, &h);
        struct plan_note p = {(int)i, {t->box.x, t->box.y, w + 2, h}};
        g_array_append_val(k->plan->notes, p);
        places_add_box(k->places, p.box, PLACE_ON_LABEL);
    }
}

static void place_titles(struct kept *k)
{
    for (guint i = 0; i < k->plan->zones->len; i++) {
        struct plan_zone *z = &g_array_index(k->plan->zones, struct plan_zone, i);
        if (z->title.w <= 0)
            continue;
        double w = z->title.w, h = z->title.h;
        const struct box candidates[] = {{z->box.x + 5, z->box.y + 3, w, h},
                                         {z->box.x + z->box.w - w - 5, z->box.y + 3, w, h},
                                         {z->box.x + (z->box.w - w) / 2, z->box.y + 3, w, h},
                                         {z->box.x + 5, z->box.y + z->box.h - h - 3, w, h},
                                         {z->box.x + 5, z->box.y - h - 1, w, h}};
        static const double dislike[] = {0, 0.6, 0.5, 0.8, 1.2};
        z->title = places_best(k->places, candidates, dislike, G_N_ELEMENTS(candidates), -2);
        places_add_box(k->places, z->title, PLACE_ON_TITLE);
    }
}

/* ---- the sheet ---- */

static struct box grown(struct box all, struct box b, gboolean *any)
{
    if (b.w <= 0 && b.h <= 0 && *any)
        return all;
    struct box r = *any ? box_union(all, b) : b;
    *any = TRUE;
    return r;
}

static void move(struct box *b, double dx, double dy)
{
    b->x += dx;
    b->y += dy;
}

/* Everything to the top left corner of the sheet, with a margin. */
static void settle(struct plan *plan)
{
    struct box all = {0, 0, 0, 0};
    gboolean any = FALSE;
    for (guint i = 0; i < plan->zones->len; i++) {
        struct plan_zone *z = &g_array_index(plan->zones, struct plan_zone, i);
        all = grown(grown(all, z->box, &any), z->title.w > 0 ? z->title : z->box, &any);
    }
    for (guint i = 0; i < plan->nodes->len; i++) {
        struct plan_node *v = &g_array_index(plan->nodes, struct plan_node, i);
        all = grown(grown(all, v->symbol, &any), v->label.w > 0 ? v->label : v->symbol, &any);
    }
    for (guint i = 0; i < plan->links->len; i++) {
        struct plan_link *l = &g_array_index(plan->links, struct plan_link, i);
        if (l->label.w > 0)
            all = grown(all, l->label, &any);
    }
    for (guint i = 0; i < plan->notes->len; i++)
        all = grown(all, g_array_index(plan->notes, struct plan_note, i).box, &any);
    for (guint i = 0; i < plan->points->len; i++) {
        struct point p = g_array_index(plan->points, struct point, i);
        all = grown(all, (struct box){p.x - 0.5, p.y - 0.5, 1, 1}, &any);
    }
    double dx = MARGIN - all.x, dy = MARGIN - all.y;
    for (guint i = 0; i < plan->zones->len; i++) {
        move(&g_array_index(plan->zones, struct plan_zone, i).box, dx, dy);
        move(&g_array_index(plan->zones, struct plan_zone, i).title, dx, dy);
    }
    for (guint i = 0; i < plan->nodes->len; i++) {
        move(&g_array_index(plan->nodes, struct plan_node, i).symbol, dx, dy);
        move(&g_array_index(plan->nodes, struct plan_node, i).label, dx, dy);
    }
    for (guint i = 0; i < plan->links->len; i++)
        move(&g_array_index(plan->links, struct plan_link, i).label, dx, dy);
    for (guint i = 0; i < plan->notes->len; i++)
        move(&g_array_index(plan->notes, struct plan_note, i).box, dx, dy);
    for (guint i = 0; i < plan->points->len; i++) {
        g_array_index(plan->points, struct point, i).x += dx;
        g_array_index(plan->points, struct point, i).y += dy;
    }
    plan->width = all.w + 2 * MARGIN;
    plan->height = all.h + 2 * MARGIN;
}

static struct plan *lay_out_page(const struct network *n, int page, const struct measure *measure)
{
    g_autofree int *place_of_node = g_new(int, n->nodes->len + 1);
    struct kept k = {n, measure, plan_new(page, network_page(n, page)->name), places_new(), place_of_node};
    add_zones(&k, page);
    add_nodes(&k, page);
    add_notes(&k, page);
    place_titles(&k);
    add_links(&k, page);
    add_node_labels(&k);
    link_labels_place(k.plan, n, measure, k.places);
    places_free(k.places);
    settle(k.plan);
    return k.plan;
}

static gboolean is_empty(const struct plan *plan)
{
    return plan->nodes->len + plan->zones->len + plan->notes->len + plan->links->len == 0;
}

GPtrArray *layout_kept(const struct network *n, const struct measure *measure, GError **error)
{
    GPtrArray *plans = g_ptr_array_new_with_free_func((GDestroyNotify)plan_free);
    for (guint p = 0; p < n->pages->len; p++) {
        if (network_page(n, p)->background)
            continue;
        struct plan *plan = lay_out_page(n, (int)p, measure);
        if (is_empty(plan))
            plan_free(plan);
        else
            g_ptr_array_add(plans, plan);
    }
    return plans;
}
