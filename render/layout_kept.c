/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The author's arrangement, tidied. Each page is laid out several times, spread wider or closer, and the best is kept: words over
 * nothing and lines through nothing count first, then how large it prints.
 */
#include "kept.h"
#include "outline.h"
#include "picture_faults.h"
#include "text_cache.h"

#include <math.h>

#define SHEET_W 974.0 /* pt: an A3 drawing area; what is laid out for it fits the other sizes as well */
#define SHEET_H 792.0
#define MAX_STRETCH 1.4
#define WORDS_BEYOND 0.9 /* of the sheet's height or width are left to the shapes */
#define GOOD_TEXT 7.4 /* pt on paper: larger is not worth a fault */
#define LEGIBLE 6.0
#define LARGEST 1.5 /* times as large on the largest paper */
#define LARGER_PAPER 25 /* costs at most what has to be printed on it */
#define AS_DRAWN 2.0 /* costs what lies on each other in the source, too */
#define LARGE 400     /* nodes on a page: more are laid out once */
#define MAX_GROWTH 4  /* attempts, the first of which only measures */
#define STRAY 4.0     /* costs a title outside its box */
#define STICKS_OUT 3.0 /* costs one that finds no room in it; the box may grow */
#define CROWDED 1.0   /* costs two symbols that all but touch */
#define TOUCHING 3.0  /* pt */
#define PERFECT 3.0   /* costs less than any fault */

/* `grew`: another attempt would have more room for words. */
static struct plan *lay_out(struct kept k, gboolean *grew)
{
    k.plan = plan_new(k.page, network_page(k.network, k.page)->name);
    k.places = places_new();
    k.place_of_node = g_new(int, k.network->nodes->len + 1);
    k.waiting = g_array_new(FALSE, FALSE, sizeof(int));
    kept_nodes(&k);
    kept_lines_as_drawn(&k);
    if (k.waiting->len > 0) {
        kept_words(&k, FALSE);
        kept_lines_waiting(&k);
    }
    kept_words(&k, TRUE);
    *grew = kept_make_room(&k);
    g_array_unref(k.waiting);
    g_free(k.place_of_node);
    places_free(k.places);
    plan_settle(k.plan);
    return k.plan;
}

/* ---- how good it is ---- */

static gboolean lie_apart(struct box a, struct box b)
{
    return box_overlap_area(a, b) <= 0;
}

/* Boxes that the author drew apart and that have grown into each other. */
static int collisions(const struct network *n, const struct plan *plan)
{
    int count = 0;
    for (guint i = 0; i < plan->zones->len; i++)
        for (guint k = i + 1; k < plan->zones->len; k++) {
            const struct plan_zone *a = &g_array_index(plan->zones, struct plan_zone, i), *b = &g_array_index(plan->zones, struct plan_zone, k);
            count += !lie_apart(a->box, b->box) && lie_apart(network_zone(n, a->zone)->box, network_zone(n, b->zone)->box);
        }
    for (guint i = 0; i < plan->nodes->len; i++) {
        const struct plan_node *a = &g_array_index(plan->nodes, struct plan_node, i);
        for (guint k = 0; k < plan->zones->len; k++) {
            const struct plan_zone *z = &g_array_index(plan->zones, struct plan_zone, k);
            count += !lie_apart(a->symbol, z->box) && lie_apart(network_node(n, a->node)->box, network_zone(n, z->zone)->box);
        }
    }
    return count;
}

/* Titles that stand outside their boxes, or stick out of them. */
static double cost_of_strays(const struct plan *plan)
{
    double cost = 0;
    for (guint i = 0; i < plan->zones->len; i++) {
        const struct plan_zone *z = &g_array_index(plan->zones, struct plan_zone, i);
        if (z->title.w > 0 && !box_contains(z->box, z->title, 0.5))
            cost += lie_apart(z->title, z->box) ? STRAY : STICKS_OUT;
    }
    return cost;
}

/* Symbols that all but touch, and did not. */
static int crowded(const struct network *n, const struct plan *plan)
{
    int count = 0;
    double corner;
    for (guint i = 0; i < plan->nodes->len; i++) {
        const struct plan_node *a = &g_array_index(plan->nodes, struct plan_node, i);
        struct box drawn = network_node(n, a->node)->box, seen = outline_visible(network_node(n, a->node), a, &corner);
        for (guint k = i + 1; k < plan->nodes->len; k++) {
            const struct plan_node *b = &g_array_index(plan->nodes, struct plan_node, k);
            if (fabs(a->symbol.x - b->symbol.x) < a->symbol.w + b->symbol.w && box_gap(drawn, network_node(n, b->node)->box) > TOUCHING)
                count += box_gap(seen, outline_visible(network_node(n, b->node), b, &corner)) < TOUCHING;
        }
    }
    return count;
}

/* Shapes that the author laid on each other. */
static gboolean is_as_drawn(const struct network *n, const struct picture_fault *f)
{
    return f->kind == FAULT_SHAPE_ON_SHAPE && !lie_apart(network_node(n, f->a.index)->box, network_node(n, f->b.index)->box);
}

static double printed(const struct plan *plan)
{
    return PLAN_LINK_SIZE * plan_scale(plan, SHEET_W, SHEET_H);
}

static double cost_of(const struct network *n, const struct plan *plan)
{
    static const double weights[FAULT_KIND_COUNT] = {
        [FAULT_LABEL_ON_LABEL] = 10, [FAULT_LABEL_ON_SHAPE] = 10, [FAULT_SHAPE_ON_SHAPE] = 12, [FAULT_LABEL_ON_BORDER] = 8,
        [FAULT_LINK_IN_SHAPE] = 10,  [FAULT_LINK_IN_LABEL] = 8,   [FAULT_CROSSING] = 0.5,      [FAULT_BEND] = 0.05,
        [FAULT_OVERLAP] = 5,
    };
    g_autoptr(GArray) faults = picture_faults(plan, n);
    double pt = printed(plan), cost = 12 * collisions(n, plan) + cost_of_strays(plan) + CROWDED * crowded(n, plan);
    for (guint i = 0; i < faults->len; i++) {
        const struct picture_fault *f = &g_array_index(faults, struct picture_fault, i);
        cost += is_as_drawn(n, f) ? AS_DRAWN : weights[f->kind];
    }
    double too_small = 60 * MAX(LEGIBLE - pt, 0), on_largest = 60 * MAX(LEGIBLE - LARGEST * pt, 0);
    return cost + MIN(too_small, LARGER_PAPER) + on_largest + 6 * MAX(GOOD_TEXT - pt, 0) + MAX(10 - pt, 0);
}

/* ---- how far to spread it ---- */

static struct box bounds_of_page(const struct network *n, int page)
{
    struct box all = {0, 0, 0, 0};
    gboolean any = FALSE;
    for (guint i = 0; i < n->nodes->len + n->zones->len; i++) {
        gboolean is_node = i < n->nodes->len;
        const struct origin *o = is_node ? &network_node(n, i)->origin : &network_zone(n, i - n->nodes->len)->origin;
        struct box b = is_node ? network_node(n, i)->box : network_zone(n, i - n->nodes->len)->box;
        guint flags = is_node ? network_node(n, i)->flags : network_zone(n, i - n->nodes->len)->flags;
        if (o->page != page || flags & ELEMENT_UNDRAWN)
            continue;
        all = any ? box_union(all, b) : b;
        any = TRUE;
    }
    return all;
}

static double length_of(const struct axis *axis, double from, double length)
{
    return MAX(axis_at(axis, from + length) - axis_at(axis, from), 1);
}

/* Room that the sheet has anyway, above and below or at the sides, is given to the drawing: first to all of it; what is left of it, to
 * the empty strips, when those the other way have become narrower. */
static void fit_to_sheet(struct box b, struct axis *x, struct axis *y)
{
    double aspect = MAX(b.w, 1) / MAX(b.h, 1) / (SHEET_W / SHEET_H);
    struct axis *longer = aspect > 1 ? x : y, *shorter = aspect > 1 ? y : x;
    double from = aspect > 1 ? b.x : b.y, length = aspect > 1 ? b.w : b.h, lacks = MAX(aspect, 1 / aspect);
    if (lacks > MAX_STRETCH) {
        axis_close(longer);
        lacks *= length_of(longer, from, length) / MAX(length, 1);
    }
    axis_stretch(shorter, CLAMP(lacks, 1, MAX_STRETCH));
    double fills = axis_length(longer) * (aspect > 1 ? SHEET_H / SHEET_W : SHEET_W / SHEET_H) * WORDS_BEYOND;
    if (lacks > MAX_STRETCH && fills > axis_length(shorter))
        axis_open(shorter, fills / MAX(axis_length(shorter), 1));
}

static guint count_nodes(const struct network *n, int page)
{
    guint count = 0;
    for (guint i = 0; i < n->nodes->len; i++)
        count += network_node(n, i)->origin.page == page;
    return count;
}

struct search {
    struct kept page; /* before it is spread */
    struct plan *best; /* owned */
    double cost, spread;
    double last; /* pt: how large the latest attempt would print */
};

static struct kept spread_page(const struct search *search, double spread)
{
    struct kept k = search->page;
    k.spread = spread;
    return k;
}

/* FALSE: it is no better than what there was. Takes the plan. */
static gboolean take_better(struct search *search, struct plan *plan, double spread)
{
    double cost = cost_of(search->page.network, plan);
    search->last = printed(plan);
    gboolean better = !search->best || cost < search->cost - 1e-9;
    if (better) {
        plan_free(search->best);
        search->best = plan;
        search->cost = cost;
        search->spread = spread;
    } else
        plan_free(plan);
    return better;
}

static gboolean try(struct search *search, double spread)
{
    g_autofree struct box *room = g_new0(struct box, search->page.network->zones->len + 1);
    struct kept k = spread_page(search, spread);
    gboolean grew;
    k.room = room;
    return take_better(search, lay_out(k, &grew), spread);
}

/* At the spread that was found best, zones grow where words need it. */
static void make_room(struct search *search)
{
    g_autofree struct box *room = g_new0(struct box, search->page.network->zones->len + 1);
    struct kept k = spread_page(search, search->spread);
    gboolean grew = TRUE;
    k.room = room;
    for (int i = 0; grew && i < MAX_GROWTH; i++)
        take_better(search, lay_out(k, &grew), search->spread);
}

/* Wider as long as that helps or costs nothing, else closer. */
static void spread_best(struct search *search, gboolean large)
{
    static const double wider[] = {1.2, 1.45, 1.75, 2.1}, closer[] = {0.84, 0.7, 0.58, 0.48};
    try(search, 1);
    if (large || search->cost < PERFECT)
        return;
    gboolean helped = FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(wider); i++) {
        gboolean helps = try(search, wider[i]);
        helped |= helps;
        if (!helps && search->last < GOOD_TEXT)
            break;
    }
    for (guint i = 0; i < G_N_ELEMENTS(closer) && !helped && try(search, closer[i]); i++)
        continue;
    make_room(search);
}

static struct plan *lay_out_page(const struct network *n, int page, const struct marks *marks, const struct measure *measure)
{
    struct axis *x = axis_new(n, page, TRUE), *y = axis_new(n, page, FALSE);
    fit_to_sheet(bounds_of_page(n, page), x, y);
    struct search search = {.page = {.network = n, .marks = marks, .measure = measure, .page = page, .x = x, .y = y}};
    spread_best(&search, count_nodes(n, page) > LARGE);
    axis_free(x);
    axis_free(y);
    return search.best;
}

static gboolean is_empty(const struct plan *plan)
{
    return plan->nodes->len + plan->zones->len + plan->notes->len + plan->links->len == 0;
}

GPtrArray *layout_kept(const struct network *n, const struct marks *marks, const struct measure *measure, GError **error)
{
    GPtrArray *plans = g_ptr_array_new_with_free_func((GDestroyNotify)plan_free);
    struct text_cache *cache = text_cache_new(measure);
    const struct measure cached = text_cache_measure(cache);
    for (guint p = 0; p < n->pages->len; p++) {
        if (network_page(n, p)->background)
            continue;
        struct plan *plan = lay_out_page(n, (int)p, marks, &cached);
        if (is_empty(plan))
            plan_free(plan);
        else
            g_ptr_array_add(plans, plan);
    }
    text_cache_free(cache);
    return plans;
}
