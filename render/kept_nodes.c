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
#define CLOUD_W 0.74 /* of a cloud, for the words in it */
#define CLOUD_H 0.6
#define CLOUD_TOP 0.18
#define CLOUD_FOOT 0.08
#define BAR_ASPECT 4.0 /* a shape as long as this is a bar, such as a bus */
#define BAR_THICK 8.0
#define ALIGN 4.0      /* pt: centres nearer than this were meant to be in line */
#define ZONE_PAD 7.0

struct point kept_point(const struct kept *k, struct point p)
{
    return (struct point){axis_at(k->x, p.x) * k->spread, axis_at(k->y, p.y) * k->spread};
}

struct box kept_box(const struct kept *k, struct box b)
{
    struct point from = kept_point(k, (struct point){b.x, b.y}), to = kept_point(k, (struct point){b.x + b.w, b.y + b.h});
    return (struct box){from.x, from.y, to.x - from.x, to.y - from.y};
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

gboolean kept_is_overlaid(const struct kept *k, const struct plan_node *p)
{
    double corner;
    if (network_node(k->network, p->node)->beside_link >= 0)
        return TRUE;
    for (guint i = 0; i < k->plan->nodes->len; i++) {
        const struct plan_node *other = &g_array_index(k->plan->nodes, struct plan_node, i);
        if (other != p && box_overlap_area(outline_visible(network_node(k->network, other->node), other, &corner), p->symbol) > 0)
            return TRUE;
    }
    return FALSE;
}

/* The bulges of a cloud hold no words. */
struct box kept_inside(const struct node *v, struct box b)
{
    if (!is_cloud(v))
        return box_inflate(b, -FRAME_PAD);
    return (struct box){b.x + (1 - CLOUD_W) / 2 * b.w + FRAME_PAD, b.y + CLOUD_TOP * b.h + FRAME_PAD, CLOUD_W * b.w - 2 * FRAME_PAD,
                        (1 - CLOUD_TOP - CLOUD_FOOT) * b.h - 2 * FRAME_PAD};
}

/* A box or cloud with the words inside it stays one; it may grow a little to hold them. FALSE: it does not hold them. */
static gboolean framed(const struct kept *k, const struct node *v, struct plan_node *p)
{
    struct box b = kept_box(k, v->box);
    double share = is_cloud(v) ? CLOUD_W : 1, tall = is_cloud(v) ? CLOUD_H : 1, w, h;
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
            kept_move(p, upright ? by : 0, upright ? 0 : by);
        }
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
    kept_unstack(k);
    kept_part(k);
    hold(k);
    for (guint i = 0; i < k->plan->zones->len; i++)
        places_add_frame(k->places, g_array_index(k->plan->zones, struct plan_zone, i).box);
    for (guint i = 0; i < k->plan->nodes->len; i++) {
        const struct plan_node *p = &g_array_index(k->plan->nodes, struct plan_node, i);
        double corner;
        places_add_box(k->places, box_inflate(outline_visible(network_node(k->network, p->node), p, &corner), 1), PLACE_ON_SYMBOL);
        if (plan_node_is_framed(p) && !kept_is_overlaid(k, p))
            places_add_box(k->places, p->label, PLACE_ON_LABEL);
    }
}
