/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tiered_route.h"

#include "outline.h"
#include "picture_faults.h"
#include "route.h"
#include "text.h"
#include "theme.h"
#include "tiered_words.h"

#include <math.h>

#define RISER SKETCH_GRID /* from the left edge of a comb to its riser */
#define DOT   5.0         /* a symbol of this side or less is the dot where lines meet */
#define STUB_NOSE 8.0 /* of the tag */
#define ATTEMPTS  3   /* to find free places for all words */
#define CLOSE 3.0         /* between a line and the words beside it */

/* Where the words of a link are to stand: other lines keep off. */
struct place {
    int link;
    struct box box;
};

struct routing {
    struct sketch *sketch;
    struct plan *plan;
    struct router *router;
    const GArray *reserved; /* struct place */
    GArray **trunk; /* by comb: the way from its hub to its rails; NULL until it is drawn */
};

/* ---- what is in the way ---- */

static struct box obstacle_of(const struct sketch_item *item)
{
    return item->symbol.w > DOT ? box_inflate(item->symbol, 1) : item->symbol;
}

static enum route_cost cost_of(const struct sketch_item *item)
{
    return item->symbol.w > DOT ? ROUTE_SYMBOL : ROUTE_LABEL;
}

static void add_obstacles(struct routing *r)
{
    const struct sketch *s = r->sketch;
    for (guint i = 0; i < s->frames->len; i++) {
        router_add_frame(r->router, sketch_frame(s, i)->box, ROUTE_BORDER);
        router_add_box(r->router, sketch_frame(s, i)->box, ROUTE_ZONE);
        if (sketch_frame(s, i)->title_box.w > 0)
            router_add_box(r->router, box_inflate(sketch_frame(s, i)->title_box, 1), ROUTE_WORDS);
    }
    for (guint i = 0; i < s->items->len; i++) {
        const struct sketch_item *item = sketch_item(s, i);
        router_add_box(r->router, obstacle_of(item), cost_of(item));
        if (item->node >= 0 && item->label.w > 0)
            router_add_box(r->router, item->label, ROUTE_WORDS);
    }
    for (guint i = 0; i < r->reserved->len; i++)
        router_add_box(r->router, g_array_index(r->reserved, struct place, i).box, ROUTE_LABEL);
    for (guint i = 0; i < s->combs->len; i++) /* between the teeth there is a way, but a better one leads round them */
        router_add_box(r->router, sketch_comb(s, i)->box, ROUTE_ZONE);
}

/* Lines may share a piece where they lead to one thing and look alike. */
static guint key_of(const struct sketch *s, const struct sketch_end *end, const struct sketch_wire *w)
{
    guint look = (guint)theme_look(s->network, network_link(s->network, w->link));
    return ((guint)end->index * 2 + (end->is_frame ? 1 : 0)) * LOOK_COUNT + look + 1;
}

static struct plan_node place_of(const struct sketch_item *item)
{
    return (struct plan_node){.node = item->node, .symbol = item->symbol, .label = item->label};
}

/* Where lines meet the item; not at the nose of a stub. */
static struct box edge_of(const struct sketch *s, const struct sketch_item *item, double *corner)
{
    const struct plan_node place = place_of(item);
    *corner = 0;
    if (item->card && item->card->kind == CARD_STUB)
        return (struct box){item->symbol.x, item->symbol.y, item->symbol.w - STUB_NOSE, item->symbol.h};
    return item->node >= 0 && item->symbol.w > DOT ? outline_visible(network_node(s->network, item->node), &place, corner) : item->symbol;
}

static struct route_end end_of(const struct sketch *s, const struct sketch_end *end, const struct sketch_wire *w)
{
    struct route_end e = {.key = key_of(s, end, w)};
    e.box = end->is_frame ? sketch_frame(s, end->index)->box : edge_of(s, sketch_item(s, end->index), &e.corner);
    return e;
}

/* ---- combs ---- */

static double riser_x(const struct sketch_comb *c)
{
    return c->box.x + RISER;
}

/* The rail that lies next to the hub, from its first tooth (or the riser) to its last. */
static struct box port_of(const struct sketch *s, const struct sketch_comb *c)
{
    guint row = c->upwards ? c->rails->len - 1 : 0;
    guint first = row * (guint)c->columns, last = MIN(first + (guint)c->columns, c->teeth->len) - 1;
    struct point a = box_centre(sketch_item(s, g_array_index(c->teeth, int, first))->symbol);
    struct point b = box_centre(sketch_item(s, g_array_index(c->teeth, int, last))->symbol);
    double left = c->rails->len > 1 ? riser_x(c) : a.x;
    return (struct box){left, g_array_index(c->rails, double, row), b.x - left, 0};
}

static void reserve_rails(struct routing *r, const struct sketch_comb *c, guint key)
{
    const struct sketch *s = r->sketch;
    for (guint row = 0; row < c->rails->len; row++) {
        guint last = MIN((row + 1) * (guint)c->columns, c->teeth->len) - 1;
        double y = g_array_index(c->rails, double, row), left = c->rails->len > 1 ? riser_x(c) : port_of(s, c).x;
        const struct point rail[] = {{left, y}, {box_centre(sketch_item(s, g_array_index(c->teeth, int, last))->symbol).x, y}};
        router_add_line(r->router, rail, 2, key, key);
    }
    if (c->rails->len > 1) {
        const struct point riser[] = {{riser_x(c), g_array_index(c->rails, double, 0)},
                                      {riser_x(c), g_array_index(c->rails, double, c->rails->len - 1)}};
        router_add_line(r->router, riser, 2, key, key);
    }
}

static void push(GArray *line, double x, double y)
{
    struct point p = {x, y};
    if (line->len == 0 || point_distance(g_array_index(line, struct point, line->len - 1), p) > 0.01)
        g_array_append_val(line, p);
}

static int row_of_tooth(const struct sketch_comb *c, int item)
{
    for (guint i = 0; i < c->teeth->len; i++)
        if (g_array_index(c->teeth, int, i) == item)
            return (int)i / c->columns;
    return 0;
}

/* From the end of the trunk along the rails to the tooth. */
static void hang(const struct sketch *s, const struct sketch_comb *c, int item, GArray *line)
{
    int row = row_of_tooth(c, item), port = c->upwards ? (int)c->rails->len - 1 : 0;
    double y = g_array_index(c->rails, double, row);
    double corner;
    const struct box symbol = edge_of(s, sketch_item(s, item), &corner);
    double x = symbol.x + symbol.w / 2;
    if (row != port) {
        push(line, riser_x(c), g_array_index(c->rails, double, port));
        push(line, riser_x(c), y);
    }
    push(line, x, y);
    push(line, x, c->upwards ? symbol.y + symbol.h : symbol.y);
}

static void straighten(GArray *line)
{
    for (guint i = 1; i + 1 < line->len;) {
        const struct point *p = &g_array_index(line, struct point, i);
        gboolean level = fabs(p[-1].y - p[0].y) < 0.01 && fabs(p[0].y - p[1].y) < 0.01, upright = fabs(p[-1].x - p[0].x) < 0.01 && fabs(p[0].x - p[1].x) < 0.01;
        if (level || upright)
            g_array_remove_index(line, i);
        else
            i++;
    }
}

static void reverse(GArray *line)
{
    struct point *p = (struct point *)(void *)line->data;
    for (guint i = 0; i < line->len / 2; i++) {
        struct point t = p[i];
        p[i] = p[line->len - 1 - i];
        p[line->len - 1 - i] = t;
    }
}

/* ---- wires ---- */

struct wish {
    int wire;
    double length;
};

static int compare_wishes(gconstpointer a, gconstpointer b)
{
    const struct wish *x = a, *y = b;
    return x->length != y->length ? (x->length > y->length) - (x->length < y->length) : x->wire - y->wire;
}

/* Short ones first: they have the fewest ways to go. */
static GArray *by_length(const struct sketch *s)
{
    GArray *wishes = g_array_new(FALSE, FALSE, sizeof(struct wish));
    for (guint i = 0; i < s->wires->len; i++) {
        const struct sketch_wire *w = sketch_wire(s, i);
        struct box b = w->comb >= 0 ? port_of(s, sketch_comb(s, w->comb)) : end_of(s, &w->ends[1], w).box;
        struct wish wish = {(int)i, box_gap(end_of(s, &w->ends[0], w).box, b)};
        g_array_append_val(wishes, wish);
    }
    g_array_sort(wishes, compare_wishes);
    return wishes;
}

/* A thing is not in the way of its own lines. */
static void open_end(struct routing *r, const struct sketch_end *end, gboolean open)
{
    if (end->is_frame)
        return;
    const struct sketch_item *item = sketch_item(r->sketch, end->index);
    if (open)
        router_take_box(r->router, obstacle_of(item), cost_of(item));
    else
        router_add_box(r->router, obstacle_of(item), cost_of(item));
}

static void open_places(struct routing *r, int link, gboolean open)
{
    for (guint i = 0; i < r->reserved->len; i++) {
        const struct place *p = &g_array_index(r->reserved, struct place, i);
        if (p->link != link)
            continue;
        if (open)
            router_take_box(r->router, p->box, ROUTE_LABEL);
        else
            router_add_box(r->router, p->box, ROUTE_LABEL);
    }
}

/* `port`: the rail to go to instead of the second end. */
static void connect(struct routing *r, const struct sketch_wire *w, const struct box *port, GArray *line)
{
    const struct route_end a = end_of(r->sketch, &w->ends[0], w), b = port ? (struct route_end){*port, a.key, 0} : end_of(r->sketch, &w->ends[1], w);
    open_end(r, &w->ends[0], TRUE);
    open_places(r, w->link, TRUE);
    if (!port)
        open_end(r, &w->ends[1], TRUE);
    router_connect(r->router, &a, &b, line);
    open_end(r, &w->ends[0], FALSE);
    open_places(r, w->link, FALSE);
    if (!port)
        open_end(r, &w->ends[1], FALSE);
}

static GArray *trunk_of(struct routing *r, const struct sketch_wire *w)
{
    GArray **trunk = &r->trunk[w->comb];
    if (*trunk)
        return *trunk;
    *trunk = g_array_new(FALSE, FALSE, sizeof(struct point));
    const struct box port = port_of(r->sketch, sketch_comb(r->sketch, w->comb));
    connect(r, w, &port, *trunk);
    return *trunk;
}

/* What is written on a tooth's line stands in its own cell, beside the last piece. */
static struct box beside_drop(const struct routing *r, const struct sketch_wire *w, const char *text)
{
    const struct sketch_comb *c = sketch_comb(r->sketch, w->comb);
    const struct sketch_item *tooth = sketch_item(r->sketch, w->ends[1].index);
    double y = g_array_index(c->rails, double, row_of_tooth(c, w->ends[1].index)), tw, th;
    text = text ? text : network_link(r->sketch->network, w->link)->label;
    if (text_is_blank(text))
        return (struct box){0, 0, 0, 0};
    r->sketch->measure->text(r->sketch->measure->data, text, PLAN_LINK_SIZE, FALSE, PLAN_LABEL_WIDTH, &tw, &th);
    return (struct box){tooth->symbol.x + tooth->symbol.w / 2 + CLOSE, c->upwards ? y - CLOSE / 2 - th : y + CLOSE / 2, tw, th};
}

/* Lines end on the outline that is drawn. */
static void cut_at_outline(const struct sketch *s, const struct sketch_end *end, GArray *line, gboolean first)
{
    const struct sketch_item *item = end->is_frame ? NULL : sketch_item(s, end->index);
    if (!item || item->node < 0 || item->symbol.w <= DOT || line->len < 2)
        return;
    const struct plan_node place = place_of(item);
    struct point *at = &g_array_index(line, struct point, first ? 0 : line->len - 1), from = g_array_index(line, struct point, first ? 1 : line->len - 2);
    *at = outline_meet(network_node(s->network, item->node), &place, from, *at);
}

static void draw_wire(struct routing *r, struct sketch_wire *w)
{
    g_autoptr(GArray) line = g_array_new(FALSE, FALSE, sizeof(struct point));
    if (w->comb >= 0) {
        const GArray *trunk = trunk_of(r, w);
        g_array_append_vals(line, trunk->data, trunk->len);
        hang(r->sketch, sketch_comb(r->sketch, w->comb), w->ends[1].index, line);
        straighten(line);
    } else
        connect(r, w, NULL, line);
    for (int e = 0; e < 2; e++)
        cut_at_outline(r->sketch, &w->ends[e], line, e == 0);
    struct plan_link p = {.link = w->link, .first_point = (int)r->plan->points->len, .points = (int)line->len, .text = g_strdup(w->text)};
    if (w->turned)
        reverse(line);
    if (w->comb >= 0)
        p.label = beside_drop(r, w, p.text);
    g_array_append_vals(r->plan->points, line->data, line->len);
    g_array_append_val(r->plan->links, p);
}

static void draw_wires(struct routing *r)
{
    const struct sketch *s = r->sketch;
    g_autoptr(GArray) wishes = by_length(s);
    r->trunk = g_new0(GArray *, s->combs->len + 1);
    for (guint i = 0; i < s->wires->len; i++) {
        const struct sketch_wire *w = sketch_wire(s, i);
        if (w->comb >= 0)
            reserve_rails(r, sketch_comb(s, w->comb), key_of(s, &w->ends[0], w));
    }
    for (guint i = 0; i < wishes->len; i++)
        draw_wire(r, sketch_wire(s, g_array_index(wishes, struct wish, i).wire));
    for (guint i = 0; i < s->combs->len; i++)
        if (r->trunk[i])
            g_array_unref(r->trunk[i]);
    g_free(r->trunk);
}

/* ---- the plan ---- */

static void write_things(struct routing *r)
{
    struct sketch *s = r->sketch;
    for (guint i = 0; i < s->frames->len; i++) {
        struct sketch_frame *f = sketch_frame(s, i);
        struct plan_zone z = {.zone = f->zone, .box = f->box, .title = f->title_box, .text = g_strdup(f->title)};
        g_array_append_val(r->plan->zones, z);
    }
    for (guint i = 0; i < s->items->len; i++) {
        struct sketch_item *item = sketch_item(s, i);
        if (item->card) {
            struct plan_card card = *item->card;
            card.box = item->symbol;
            card.label = item->label;
            card.text = g_strdup(card.text);
            g_array_ref(card.members);
            g_array_append_val(r->plan->cards, card);
            continue;
        }
        if (item->note >= 0) {
            struct plan_note t = {item->note, item->symbol};
            g_array_append_val(r->plan->notes, t);
            continue;
        }
        struct plan_node v = {.node = item->node, .symbol = item->symbol, .label = item->label};
        g_array_append_val(r->plan->nodes, v);
    }
}

/* One way to draw it, with lines kept out of the places in `reserved`. */
static struct plan *attempt(struct sketch *s, const char *title, const struct marks *marks, const GArray *reserved)
{
    struct routing r = {.sketch = s, .plan = plan_new(-1, title), .reserved = reserved};
    r.plan->width = s->width;
    r.plan->height = s->height;
    r.router = router_new((struct box){0, 0, s->width, s->height});
    add_obstacles(&r);
    draw_wires(&r);
    write_things(&r);
    tiered_words(r.plan, s->network, marks, s->measure);
    router_free(r.router);
    return r.plan;
}

/* Words on lines that found no free place want one. Returns the number of such faults. */
static guint reserve(const struct plan *plan, const struct network *n, GArray *reserved)
{
    g_autoptr(GArray) faults = picture_faults(plan, n);
    guint count = 0;
    for (guint i = 0; i < faults->len; i++) {
        const struct picture_fault *f = &g_array_index(faults, struct picture_fault, i);
        gboolean crossed = f->kind == FAULT_LINK_IN_LABEL && f->b.type == ELEMENT_LINK;
        int link = crossed ? f->b.index : f->a.index;
        count += f->kind <= FAULT_LINK_IN_LABEL;
        for (guint k = 0; crossed && k < plan->links->len; k++) {
            const struct plan_link *l = &g_array_index(plan->links, struct plan_link, k);
            if (l->link != link)
                continue;
            struct place place = {link, l->label};
            g_array_append_val(reserved, place);
            break;
        }
    }
    return count;
}

struct plan *tiered_plan(struct sketch *s, const char *title, const struct marks *marks)
{
    g_autoptr(GArray) reserved = g_array_new(FALSE, FALSE, sizeof(struct place));
    struct plan *best = NULL;
    guint least = G_MAXUINT;
    for (int i = 0; i < ATTEMPTS && least > 0; i++) {
        struct plan *plan = attempt(s, title, marks, reserved);
        guint faults = reserve(plan, s->network, reserved);
        if (faults < least) {
            plan_free(best);
            best = plan;
            least = faults;
        } else
            plan_free(plan);
    }
    return best;
}
