/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Symbols that have grown for their words stand apart, as their author drew them: they give way first, and move if that is not enough.
 */
#include "kept.h"
#include "outline.h"

#include <math.h>

#define APART 4.0       /* pt between shapes that the author drew as far from each other, or farther */
#define HARDLY 0.5      /* pt that may be lacking */
#define MOST_APART 16.0 /* pt: farther would tear up the arrangement */
#define SPREAD_ROUNDS 40
#define BAR 4.0         /* times as long as wide: it stays */
#define TIGHT 2.0       /* pt round the words of a frame that gives way */
#define SMALLEST 18.0   /* pt: side of a symbol that gives way */

void kept_move(struct plan_node *p, double dx, double dy)
{
    p->symbol.x += dx;
    p->symbol.y += dy;
    p->label.x += dx;
    p->label.y += dy;
}

static int compare_left_edges(gconstpointer a, gconstpointer b, gpointer data)
{
    const struct plan_node *nodes = data, *p = &nodes[*(const int *)a], *q = &nodes[*(const int *)b];
    return p->symbol.x != q->symbol.x ? (p->symbol.x > q->symbol.x) - (p->symbol.x < q->symbol.x) : p->node - q->node;
}

static struct box visible(const struct kept *k, const struct plan_node *p)
{
    double corner;
    return outline_visible(network_node(k->network, p->node), p, &corner);
}

/* Beside each other, or above each other. */
static gboolean were_beside(struct box a, struct box b)
{
    return a.x >= b.x + b.w || b.x >= a.x + a.w;
}

/* Between two boxes, across or down; < 0 if they share some of it. */
static double gap_along(struct box a, struct box b, gboolean across)
{
    return across ? MAX(b.x - a.x - a.w, a.x - b.x - b.w) : MAX(b.y - a.y - a.h, a.y - b.y - b.h);
}

/* ---- smaller ---- */

struct size {
    double w, h; /* pt by which it is to be smaller */
};

/* How much of the gap that their author left, or of what is enough of one, two shapes lack; 0 where they were not drawn apart. */
static double lacking(const struct kept *k, const struct plan_node *a, const struct plan_node *b, gboolean *beside)
{
    struct box da = network_node(k->network, a->node)->box, db = network_node(k->network, b->node)->box, va = visible(k, a), vb = visible(k, b);
    *beside = were_beside(da, db);
    if (box_overlap_area(da, db) > 0 || gap_along(va, vb, !*beside) >= 0)
        return 0;
    return MAX(MIN(APART, gap_along(kept_box(k, da), kept_box(k, db), *beside)) - gap_along(va, vb, *beside), 0);
}

static void take_from(const struct kept *k, const struct plan_node *a, const struct plan_node *b, struct size *from_a, struct size *from_b)
{
    gboolean beside;
    double lacks = lacking(k, a, b, &beside);
    double *less_a = beside ? &from_a->w : &from_a->h, *less_b = beside ? &from_b->w : &from_b->h;
    *less_a = MAX(*less_a, lacks);
    *less_b = MAX(*less_b, lacks);
}

/* A frame as far as its words allow it; a symbol keeps its form. */
static void give_way(const struct kept *k, struct plan_node *p, struct size less)
{
    const struct node *v = network_node(k->network, p->node);
    struct point c = box_centre(p->symbol);
    double w = p->symbol.w, h = p->symbol.h;
    if (v->origin.shape < 0 || MAX(w, h) > BAR * MIN(w, h) || (less.w <= 0 && less.h <= 0))
        return;
    if (!plan_node_is_framed(p)) {
        double side = MIN(w, h), smaller = MAX(side - MAX(less.w, less.h), MIN(side, SMALLEST));
        w *= smaller / side;
        h *= smaller / side;
    } else if (v->boxed) {
        w = MAX(w - less.w, MIN(w, p->label.w + 2 * TIGHT));
        h = MAX(h - less.h, MIN(h, p->label.h + 2 * TIGHT));
    }
    p->symbol = (struct box){c.x - w / 2, c.y - h / 2, w, h};
}

/* All shapes from left to right. To be g_free()d. */
static int *from_left(const struct kept *k)
{
    guint n = k->plan->nodes->len;
    int *order = g_new(int, n + 1);
    for (guint i = 0; i < n; i++)
        order[i] = (int)i;
    g_qsort_with_data(order, (int)n, sizeof *order, compare_left_edges, k->plan->nodes->data);
    return order;
}

/* Of two in this order: the second, and what comes after it, may be near the first. */
static gboolean may_be_near(const struct plan_node *a, const struct plan_node *b)
{
    return b->symbol.x < a->symbol.x + a->symbol.w + APART;
}

static void shrink(struct kept *k)
{
    guint n = k->plan->nodes->len;
    g_autofree int *order = from_left(k);
    g_autofree struct size *less = g_new0(struct size, n + 1);
    struct plan_node *nodes = (struct plan_node *)(void *)k->plan->nodes->data;
    for (guint i = 0; i < n; i++)
        for (guint j = i + 1; j < n && may_be_near(&nodes[order[i]], &nodes[order[j]]); j++)
            take_from(k, &nodes[order[i]], &nodes[order[j]], &less[order[i]], &less[order[j]]);
    for (guint i = 0; i < n; i++)
        give_way(k, &nodes[i], less[i]);
}

/* ---- farther from each other ---- */

static double growth(const struct kept *k, const struct plan_node *p)
{
    return box_area(p->symbol) - box_area(kept_box(k, network_node(k->network, p->node)->box));
}

/* Along the side on which they were drawn apart, each by its share of what has grown. */
static gboolean part(const struct kept *k, struct plan_node *a, struct plan_node *b)
{
    gboolean beside;
    double lacks = lacking(k, a, b, &beside);
    if (lacks < HARDLY || lacks > MOST_APART)
        return FALSE;
    struct point ca = box_centre(a->symbol), cb = box_centre(b->symbol);
    double grown_a = MAX(growth(k, a), 0), grown_b = MAX(growth(k, b), 0), share = grown_a + grown_b > 0 ? grown_a / (grown_a + grown_b) : 0.5;
    double x = beside ? (ca.x < cb.x ? -lacks : lacks) : 0, y = beside ? 0 : (ca.y < cb.y ? -lacks : lacks);
    kept_move(a, share * x, share * y);
    kept_move(b, (share - 1) * x, (share - 1) * y);
    return TRUE;
}

/* Shapes that the author drew beside each other and that had to grow for their words do not lie on each other. */
static void spread(struct kept *k)
{
    guint n = k->plan->nodes->len;
    struct plan_node *nodes = (struct plan_node *)(void *)k->plan->nodes->data;
    gboolean moved = TRUE;
    for (int round = 0; moved && round < SPREAD_ROUNDS; round++) {
        g_autofree int *order = from_left(k);
        moved = FALSE;
        for (guint i = 0; i < n; i++)
            for (guint j = i + 1; j < n && may_be_near(&nodes[order[i]], &nodes[order[j]]); j++)
                moved |= part(k, &nodes[order[i]], &nodes[order[j]]);
    }
}

void kept_part(struct kept *k)
{
    shrink(k);
    spread(k);
}
