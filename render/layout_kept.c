/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The author's arrangement, tidied. Each page is laid out several times, spread wider or closer, and the best is kept: words over
 * nothing and lines through nothing count first, then how large it prints.
 */
#include "kept.h"
#include "picture_faults.h"
#include "text_cache.h"

#include <math.h>

#define SHEET_W 974.0 /* pt: an A3 drawing area; what is laid out for it fits the other sizes as well */
#define SHEET_H 792.0
#define MAX_STRETCH 1.4
#define GOOD_TEXT 7.4 /* pt on paper: larger is not worth a fault */
#define LEGIBLE 6.0
#define LARGE 400     /* nodes on a page: more are laid out once */
#define MAX_GROWTH 4  /* attempts, the first of which only measures */
#define STRAY 4.0     /* costs a title outside its box */
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

/* Titles that stand outside their boxes. */
static int strays(const struct plan *plan)
{
    int count = 0;
    for (guint i = 0; i < plan->zones->len; i++) {
        const struct plan_zone *z = &g_array_index(plan->zones, struct plan_zone, i);
        count += z->title.w > 0 && lie_apart(z->title, z->box);
    }
    return count;
}

static double cost_of(const struct network *n, const struct plan *plan)
{
    static const double weights[FAULT_KIND_COUNT] = {
        [FAULT_LABEL_ON_LABEL] = 10, [FAULT_LABEL_ON_SHAPE] = 10, [FAULT_SHAPE_ON_SHAPE] = 12, [FAULT_LABEL_ON_BORDER] = 5,
        [FAULT_LINK_IN_SHAPE] = 10,  [FAULT_LINK_IN_LABEL] = 8,   [FAULT_CROSSING] = 0.5,      [FAULT_BEND] = 0.05,
        [FAULT_OVERLAP] = 5,
    };
    g_autoptr(GArray) faults = picture_faults(plan, n);
    double printed = PLAN_LINK_SIZE * plan_scale(plan, SHEET_W, SHEET_H), cost = 12 * collisions(n, plan) + STRAY * strays(plan);
    for (guint i = 0; i < faults->len; i++)
        cost += weights[g_array_index(faults, struct picture_fault, i).kind];
    return cost + 60 * MAX(LEGIBLE - printed, 0) + 6 * MAX(GOOD_TEXT - printed, 0) + MAX(10 - printed, 0);
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

/* Room that the sheet has anyway, above and below or at the sides, is given to the drawing. */
static struct point stretch_of(struct box b)
{
    double aspect = MAX(b.w, 1) / MAX(b.h, 1) / (SHEET_W / SHEET_H);
    return (struct point){aspect < 1 ? MIN(1 / aspect, MAX_STRETCH) : 1, aspect > 1 ? MIN(aspect, MAX_STRETCH) : 1};
}

static guint count_nodes(const struct network *n, int page)
{
    guint count = 0;
    for (guint i = 0; i < n->nodes->len; i++)
        count += network_node(n, i)->origin.page == page;
    return count;
}

struct search {
    struct kept page; /* at a spread of 1 */
    struct plan *best; /* owned */
    double cost, spread;
};

static struct kept spread_page(const struct search *search, double spread)
{
    struct kept k = search->page;
    k.sx *= spread;
    k.sy *= spread;
    return k;
}

/* FALSE: it is no better than what there was. Takes the plan. */
static gboolean take_better(struct search *search, struct plan *plan, double spread)
{
    double cost = cost_of(search->page.network, plan);
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

/* Wider as long as that helps, else closer. */
static struct plan *lay_out_page(const struct network *n, int page, const struct marks *marks, const struct measure *measure)
{
    static const double wider[] = {1.2, 1.45, 1.75, 2.1}, closer[] = {0.84, 0.7, 0.58, 0.48};
    struct point stretch = stretch_of(bounds_of_page(n, page));
    struct search search = {.page = {.network = n, .marks = marks, .measure = measure, .page = page, .sx = stretch.x, .sy = stretch.y}};
    try(&search, 1);
    if (count_nodes(n, page) > LARGE || search.cost < PERFECT)
        return search.best;
    gboolean helped = FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(wider) && try(&search, wider[i]); i++)
        helped = TRUE;
    for (guint i = 0; i < G_N_ELEMENTS(closer) && !helped && try(&search, closer[i]); i++)
        continue;
    make_room(&search);
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
