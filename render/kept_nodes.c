/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "icons.h"
#include "kept.h"
#include "outline.h"
#include "text.h"

#include <math.h>
#include <string.h>

#define SYMBOL_MIN 30.0
#define SYMBOL_MAX 40.0
#define FRAME_PAD 4.0
#define FRAME_MIN_W 56.0
#define FRAME_MIN_H 22.0
#define BAR_ASPECT 4.0 /* a shape as long as this is a bar, such as a bus */
#define BAR_THICK 8.0
#define ALIGN 4.0      /* pt: centres nearer than this were meant to be in line */
#define APART 2.0      /* pt between shapes that had to be moved apart */
#define MOST_APART 14.0 /* pt: farther would tear up the arrangement */
#define SPREAD_ROUNDS 16
#define SPOT 1.0       /* pt: centres nearer than this are on one spot */
#define FANNED 12.0    /* pt between shapes that were on one spot */
#define ZONE_PAD 7.0

struct point kept_point(const struct kept *k, struct point p)
{
    return (struct point){p.x * k->sx, p.y * k->sy};
}

struct box kept_box(const struct kept *k, struct box b)
{
    return (struct box){b.x * k->sx, b.y * k->sy, b.w * k->sx, b.h * k->sy};
}

void kept_text_size(const struct kept *k, const char *text, gboolean bold, double size, double width, double *w, double *h)
{
    k->measure->text(k->measure->data, text, size, bold, width, w, h);
}

struct plan_node *kept_place(const struct kept *k, int node)
{
    return k->place_of_node[node] >= 0 ? &g_array_index(k->plan->nodes, struct plan_node, k->place_of_node[node]) : NULL;
}

static gboolean is_shown(const struct node *v, int page)
{
    return v->origin.page == page && !(v->flags & ELEMENT_UNDRAWN);
}

static gboolean is_cloud(const struct node *v)
{
    return icon_is_cloud(v->class) && !v->boxed;
}

static struct box centred(struct point c, double w, double h)
{
    return (struct box){c.x - w / 2, c.y - h / 2, w, h};
}

/* A box or cloud with the words inside it stays one; it may grow a little to hold them. FALSE: it does not hold them. */
static gboolean framed(const struct kept *k, const struct node *v, struct plan_node *p)
{
    struct box b = kept_box(k, v->box);
    double share = is_cloud(v) ? 0.74 : 1, tall = is_cloud(v) ? 0.6 : 1, w, h;
    if (text_is_blank(v->label) || (!v->boxed && !is_cloud(v)) || v->box.w < FRAME_MIN_W || v->box.h < FRAME_MIN_H)
        return FALSE;
    double width = MAX(b.w, FRAME_MIN_W), height = MAX(b.h, FRAME_MIN_H);
    kept_text_size(k, v->label, FALSE, PLAN_FONT_SIZE, width * share - 2 * FRAME_PAD, &w, &h);
    double need_w = (w + 2 * FRAME_PAD) / share, need_h = (h + 2 * FRAME_PAD) / tall;
    if (need_w > width * 1.3 || need_h > height * 1.45)
        return FALSE;
    struct point c = box_centre(b);
    p->symbol = centred(c, MAX(width, need_w), MAX(height, need_h));
    p->label = centred(c, w, h);
    return TRUE;
}

static gboolean is_bar(const struct node *v)
{
    return v->boxed && (v->box.w > BAR_ASPECT * v->box.h || v->box.h > BAR_ASPECT * v->box.w) && MAX(v->box.w, v->box.h) > 2 * SYMBOL_MAX;
}

static void with_symbol(const struct kept *k, const struct node *v, struct plan_node *p)
{
    struct box b = kept_box(k, v->box);
    double side = CLAMP(MIN(v->box.w, v->box.h), SYMBOL_MIN, SYMBOL_MAX);
    if (v->origin.shape < 0) /* a junction is a dot */
        side = 4;
    p->symbol = centred(box_centre(b), side, side);
    if (is_bar(v))
        p->symbol = v->box.w > v->box.h ? centred(box_centre(b), b.w, BAR_THICK) : centred(box_centre(b), BAR_THICK, b.h);
}

static void add_nodes(struct kept *k)
{
    for (guint i = 0; i < k->network->nodes->len; i++) {
        const struct node *v = network_node(k->network, i);
        struct plan_node p = {.node = (int)i};
        k->place_of_node[i] = -1;
        if (!is_shown(v, k->page))
            continue;
        if (!framed(k, v, &p))
            with_symbol(k, v, &p);
        k->place_of_node[i] = (int)k->plan->nodes->len;
        g_array_append_val(k->plan->nodes, p);
    }
}

/* ---- in line with each other ---- */

struct centre {
    double at;
    int place;
};

static int compare_centres(gconstpointer a, gconstpointer b)
{
    const struct centre *p = a, *q = b;
    return p->at != q->at ? (p->at > q->at) - (p->at < q->at) : p->place - q->place;
}

static void move(struct plan_node *p, double dx, double dy)
{
    p->symbol.x += dx;
    p->symbol.y += dy;
    p->label.x += dx;
    p->label.y += dy;
}

static void align(struct kept *k, gboolean upright)
{
    g_autoptr(GArray) centres = g_array_new(FALSE, FALSE, sizeof(struct centre));
    for (guint i = 0; i < k->plan->nodes->len; i++) {
        const struct plan_node *p = &g_array_index(k->plan->nodes, struct plan_node, i);
        struct point c = box_centre(p->symbol);
        const struct centre centre = {upright ? c.x : c.y, (int)i};
        if (network_node(k->network, p->node)->origin.shape >= 0)
            g_array_append_val(centres, centre);
    }
    g_array_sort(centres, compare_centres);
    for (guint i = 0, end; i < centres->len; i = end) {
        const struct centre *first = &g_array_index(centres, struct centre, i);
        double sum = 0;
        for (end = i; end < centres->len && first[end - i].at - first->at < ALIGN; end++)
            sum += first[end - i].at;
        double common = sum / (end - i);
        for (guint n = i; n < end; n++) {
            struct plan_node *p = &g_array_index(k->plan->nodes, struct plan_node, first[n - i].place);
            double by = common - first[n - i].at;
            move(p, upright ? by : 0, upright ? 0 : by);
        }
    }
}

/* ---- apart from each other ---- */

/* Two names on one spot: a script, or a slip of the hand, put one shape exactly on another, and only the uppermost would be seen. */
static gboolean is_same_spot(const struct node *a, const struct node *b)
{
    gboolean corner = fabs(a->box.x - b->box.x) < SPOT && fabs(a->box.y - b->box.y) < SPOT;
    if (!corner && point_distance(box_centre(a->box), box_centre(b->box)) >= SPOT)
        return FALSE;
    return a->origin.shape >= 0 && b->origin.shape >= 0 && a->boxed == b->boxed && MAX(a->box.w, b->box.w) < 2 * MIN(a->box.w, b->box.w) &&
           MAX(a->box.h, b->box.h) < 2 * MIN(a->box.h, b->box.h) && !text_is_blank(a->label) && !text_is_blank(b->label) && strcmp(a->label, b->label) != 0;
}

/* Side by side round their spot, in order. */
static void fan_out(struct kept *k, const GArray *stack)
{
    double width = 0;
    for (guint i = 0; i < stack->len; i++)
        width = MAX(width, g_array_index(k->plan->nodes, struct plan_node, g_array_index(stack, guint, i)).symbol.w);
    for (guint i = 0; i < stack->len; i++)
        move(&g_array_index(k->plan->nodes, struct plan_node, g_array_index(stack, guint, i)), (i - (stack->len - 1) / 2.0) * (width + FANNED), 0);
}

static void unstack(struct kept *k)
{
    g_autoptr(GArray) stack = g_array_new(FALSE, FALSE, sizeof(guint));
    g_autofree gboolean *moved = g_new0(gboolean, k->plan->nodes->len + 1);
    for (guint i = 0; i < k->plan->nodes->len; i++) {
        const struct node *first = network_node(k->network, g_array_index(k->plan->nodes, struct plan_node, i).node);
        g_array_set_size(stack, 0);
        for (guint j = i; j < k->plan->nodes->len && !moved[i]; j++) {
            if (j > i && (moved[j] || !is_same_spot(first, network_node(k->network, g_array_index(k->plan->nodes, struct plan_node, j).node))))
                continue;
            g_array_append_val(stack, j);
        }
        for (guint j = 0; j < stack->len && stack->len > 1; j++)
            moved[g_array_index(stack, guint, j)] = TRUE;
        if (stack->len > 1)
            fan_out(k, stack);
    }
}

static double growth(const struct kept *k, const struct plan_node *p)
{
    return box_area(p->symbol) - box_area(kept_box(k, network_node(k->network, p->node)->box));
}

/* Along the side on which they were drawn apart, each by its share of what has grown. */
static gboolean part(const struct kept *k, struct plan_node *a, struct plan_node *b)
{
    struct box da = network_node(k->network, a->node)->box, db = network_node(k->network, b->node)->box;
    if (box_overlap_area(a->symbol, b->symbol) <= 0 || box_overlap_area(da, db) > 0)
        return FALSE;
    gboolean side_by_side = da.x >= db.x + db.w || db.x >= da.x + da.w;
    struct point ca = box_centre(a->symbol), cb = box_centre(b->symbol);
    double dx = (a->symbol.w + b->symbol.w) / 2 - fabs(ca.x - cb.x) + APART, dy = (a->symbol.h + b->symbol.h) / 2 - fabs(ca.y - cb.y) + APART;
    double grown_a = MAX(growth(k, a), 0), grown_b = MAX(growth(k, b), 0), share = grown_a + grown_b > 0 ? grown_a / (grown_a + grown_b) : 0.5;
    if ((side_by_side ? dx : dy) > MOST_APART)
        return FALSE;
    double x = side_by_side ? (ca.x < cb.x ? -dx : dx) : 0, y = side_by_side ? 0 : (ca.y < cb.y ? -dy : dy);
    move(a, share * x, share * y);
    move(b, (share - 1) * x, (share - 1) * y);
    return TRUE;
}

static int compare_left_edges(gconstpointer a, gconstpointer b, gpointer data)
{
    const struct plan_node *nodes = data, *p = &nodes[*(const int *)a], *q = &nodes[*(const int *)b];
    return p->symbol.x != q->symbol.x ? (p->symbol.x > q->symbol.x) - (p->symbol.x < q->symbol.x) : p->node - q->node;
}

/* Shapes that the author drew beside each other and that had to grow for their words do not lie on each other. */
static void spread(struct kept *k)
{
    guint n = k->plan->nodes->len;
    g_autofree int *order = g_new(int, n + 1);
    struct plan_node *nodes = (struct plan_node *)(void *)k->plan->nodes->data;
    for (guint i = 0; i < n; i++)
        order[i] = (int)i;
    gboolean moved = TRUE;
    for (int round = 0; moved && round < SPREAD_ROUNDS; round++) {
        moved = FALSE;
        g_qsort_with_data(order, (int)n, sizeof *order, compare_left_edges, nodes);
        for (guint i = 0; i < n; i++)
            for (guint j = i + 1; j < n && nodes[order[j]].symbol.x < nodes[order[i]].symbol.x + nodes[order[i]].symbol.w; j++)
                moved |= part(k, &nodes[order[i]], &nodes[order[j]]);
    }
}

/* ---- zones ---- */

static void add_zones(struct kept *k)
{
    for (guint i = 0; i < k->network->zones->len; i++) {
        const struct zone *z = network_zone(k->network, i);
        if (z->origin.page != k->page || z->flags & ELEMENT_UNDRAWN || z->box.w <= 0)
            continue;
        const struct plan_zone p = {.zone = (int)i, .box = kept_box(k, z->box)};
        g_array_append_val(k->plan->zones, p);
    }
}

static int compare_areas(gconstpointer a, gconstpointer b)
{
    const struct plan_zone *p = a, *q = b;
    double x = box_area(p->box), y = box_area(q->box);
    return x != y ? (x > y) - (x < y) : p->zone - q->zone;
}

/* What the author drew within a zone stays within it, whatever its size has become. */
static void hold(struct kept *k)
{
    g_array_sort(k->plan->zones, compare_areas); /* inner ones first */
    for (guint i = 0; i < k->plan->zones->len; i++) {
        struct plan_zone *z = &g_array_index(k->plan->zones, struct plan_zone, i);
        struct box drawn = network_zone(k->network, z->zone)->box;
        for (guint j = 0; j < k->plan->nodes->len; j++) {
            const struct plan_node *p = &g_array_index(k->plan->nodes, struct plan_node, j);
            if (box_contains(drawn, network_node(k->network, p->node)->box, 1))
                z->box = box_union(z->box, box_inflate(p->symbol, ZONE_PAD));
        }
        for (guint j = 0; j < i; j++) {
            const struct plan_zone *inner = &g_array_index(k->plan->zones, struct plan_zone, j);
            if (box_contains(drawn, network_zone(k->network, inner->zone)->box, 1) && !box_contains(z->box, inner->box, 0.1))
                z->box = box_union(z->box, box_inflate(inner->box, ZONE_PAD));
        }
        if (k->room[z->zone].w > 0)
            z->box = box_union(z->box, k->room[z->zone]);
    }
}

void kept_nodes(struct kept *k)
{
    add_zones(k);
    add_nodes(k);
    align(k, TRUE);
    align(k, FALSE);
    unstack(k);
    spread(k);
    hold(k);
    for (guint i = 0; i < k->plan->zones->len; i++)
        places_add_frame(k->places, g_array_index(k->plan->zones, struct plan_zone, i).box);
    for (guint i = 0; i < k->plan->nodes->len; i++) {
        const struct plan_node *p = &g_array_index(k->plan->nodes, struct plan_node, i);
        double corner;
        places_add_box(k->places, box_inflate(outline_visible(network_node(k->network, p->node), p, &corner), 1), PLACE_ON_SYMBOL);
    }
    for (guint i = 0; i < k->plan->nodes->len; i++) /* words in frames */
        places_add_box(k->places, g_array_index(k->plan->nodes, struct plan_node, i).label, PLACE_ON_LABEL);
}
