/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tiers: outside on top, then the boundary and DMZ, the core, sites and remote workers. Every zone is laid out on its own
 * (tiered_zone.c) and then packed as one block; links are routed round everything.
 */
#include "link_labels.h"
#include "places.h"
#include "plan.h"
#include "route.h"
#include "text.h"
#include "tiered_zone.h"

#include <math.h>
#include <string.h>

#define MARGIN 16.0
#define TIER_GAP 54.0
#define BLOCK_GAP 40.0
#define MAX_ROUTED 3000 /* links; more are drawn straight */

enum tier { TIER_OUTSIDE, TIER_BOUNDARY, TIER_CORE, TIER_SITES, TIER_COUNT };

static enum tier tier_of(enum domain domain)
{
    switch (domain) {
    case DOMAIN_INTERNET: case DOMAIN_PSN: case DOMAIN_GOVNET: case DOMAIN_PARTNER: case DOMAIN_CLOUD: case DOMAIN_CLOUD_OFFSHORE:
        return TIER_OUTSIDE;
    case DOMAIN_DMZ: return TIER_BOUNDARY;
    case DOMAIN_WAN: case DOMAIN_REMOTE: case DOMAIN_UNMANAGED: return TIER_SITES;
    default: return TIER_CORE;
    }
}

static enum tier tier_of_zone(const struct network *n, int zone)
{
    const struct zone *z = network_zone(n, zone);
    if (z->kind == ZONE_SITE && z->domain == DOMAIN_CORE)
        return TIER_SITES;
    return tier_of(z->domain);
}

struct tiered {
    const struct network *network;
    const struct measure *measure;
    struct tiered_block *blocks[TIER_COUNT]; /* a list per tier */
};

static void push(struct tiered *t, enum tier tier, struct tiered_block *block)
{
    struct tiered_block **end = &t->blocks[tier];
    while (*end)
        end = &(*end)->next;
    *end = block;
}

static gboolean is_shown(const struct node *v)
{
    return !(v->flags & (ELEMENT_LEGEND | ELEMENT_BACKGROUND));
}

static void make_blocks(struct tiered *t)
{
    const struct network *n = t->network;
    for (guint i = 0; i < n->zones->len; i++)
        if (network_zone(n, i)->parent < 0 && !(network_zone(n, i)->flags & (ELEMENT_LEGEND | ELEMENT_BACKGROUND)))
            push(t, tier_of_zone(n, (int)i), tiered_zone_block(n, (int)i, t->measure));
    /* Nodes outside all zones: those of one tier together. */
    for (int tier = 0; tier < TIER_COUNT; tier++) {
        g_autoptr(GArray) loose = g_array_new(FALSE, FALSE, sizeof(int));
        for (guint i = 0; i < n->nodes->len; i++) {
            int index = (int)i;
            if (network_node(n, i)->zone < 0 && is_shown(network_node(n, i)) && (int)tier_of(network_node(n, i)->domain) == tier)
                g_array_append_val(loose, index);
        }
        if (loose->len > 0)
            push(t, (enum tier)tier, tiered_nodes_block(n, loose, t->measure));
    }
}

/* Blocks of a tier side by side, wrapped at a width; returns the height used. */
static double place_tier(struct tiered_block *list, double width, double y)
{
    double x = MARGIN, row = 0;
    for (struct tiered_block *b = list; b; b = b->next) {
        if (x > MARGIN && x + b->w > width) {
            x = MARGIN;
            y += row + BLOCK_GAP;
            row = 0;
        }
        b->x = x;
        b->y = y;
        x += b->w + BLOCK_GAP;
        row = MAX(row, b->h);
    }
    return y + row;
}

static double width_of(const struct tiered *t)
{
    double width = 0;
    for (int tier = 0; tier < TIER_COUNT; tier++)
        for (const struct tiered_block *b = t->blocks[tier]; b; b = b->next)
            width = MAX(width, b->x + b->w);
    return width + MARGIN;
}

static double place_all(struct tiered *t, double width)
{
    double y = MARGIN;
    for (int tier = 0; tier < TIER_COUNT; tier++)
        if (t->blocks[tier])
            y = place_tier(t->blocks[tier], width, y) + TIER_GAP;
    return y - TIER_GAP + MARGIN;
}

/* The width at which the whole comes nearest to A3 landscape: the larger it prints, the better. */
static double best_width(struct tiered *t)
{
    double best = 1400, best_scale = 0;
    for (double width = 500; width <= 12000; width *= 1.06) {
        double height = place_all(t, width), scale = MIN(960 / width_of(t), 790 / height);
        if (scale > best_scale) {
            best_scale = scale;
            best = width;
        }
    }
    return best;
}

/* Short tiers stand in the middle of the sheet. */
static void centre_tiers(struct tiered *t, double width)
{
    for (int tier = 0; tier < TIER_COUNT; tier++)
        for (struct tiered_block *first = t->blocks[tier]; first;) {
            struct tiered_block *last = first;
            while (last->next && last->next->y == first->y)
                last = last->next;
            double shift = (width - MARGIN - (last->x + last->w)) / 2;
            for (struct tiered_block *b = first; shift > 0; b = b->next) {
                b->x += shift;
                if (b == last)
                    break;
            }
            first = last->next;
        }
}

/* ---- links ---- */

static gboolean end_box(const struct plan *plan, const int *place, const struct link_end *end, struct box *box)
{
    if (end->type == ELEMENT_NODE && place[end->index] >= 0)
        *box = g_array_index(plan->nodes, struct plan_node, place[end->index]).symbol;
    else if (end->type == ELEMENT_ZONE) {
        for (guint i = 0; i < plan->zones->len; i++)
            if (g_array_index(plan->zones, struct plan_zone, i).zone == end->index) {
                *box = g_array_index(plan->zones, struct plan_zone, i).box;
                return TRUE;
            }
        return FALSE;
    } else
        return FALSE;
    return TRUE;
}

static struct router *make_router(const struct plan *plan)
{
    struct router *router = router_new((struct box){0, 0, plan->width, plan->height});
    for (guint i = 0; i < plan->zones->len; i++) {
        const struct plan_zone *z = &g_array_index(plan->zones, struct plan_zone, i);
        router_add_frame(router, z->box, ROUTE_BORDER);
        router_add_box(router, z->title, ROUTE_TITLE);
    }
    for (guint i = 0; i < plan->nodes->len; i++) {
        const struct plan_node *v = &g_array_index(plan->nodes, struct plan_node, i);
        router_add_box(router, box_inflate(v->symbol, 2), ROUTE_SYMBOL);
        router_add_box(router, v->label, ROUTE_LABEL);
    }
    return router;
}

struct wish {
    int link;
    double length;
};

static int compare_wishes(gconstpointer a, gconstpointer b)
{
    const struct wish *x = a, *y = b;
    return x->length != y->length ? (x->length > y->length) - (x->length < y->length) : x->link - y->link;
}

/* Short links first: they have the fewest ways to go. */
static GArray *links_by_length(const struct network *n, const struct plan *plan, const int *place)
{
    GArray *wishes = g_array_new(FALSE, FALSE, sizeof(struct wish));
    for (guint i = 0; i < n->links->len; i++) {
        const struct link *l = network_link(n, i);
        struct box a, b;
        if (l->element_flags & (ELEMENT_LEGEND | ELEMENT_BACKGROUND) || l->origin.method == METHOD_INFERRED ||
            !end_box(plan, place, &l->ends[0], &a) || !end_box(plan, place, &l->ends[1], &b))
            continue;
        struct wish w = {(int)i, point_distance(box_centre(a), box_centre(b))};
        g_array_append_val(wishes, w);
    }
    g_array_sort(wishes, compare_wishes);
    return wishes;
}

static guint key_of(const struct link_end *end)
{
    return end->type == ELEMENT_NODE ? (guint)end->index * 2 + 2 : (guint)end->index * 2 + 3;
}

static void route_links(const struct network *n, struct plan *plan, const int *place, struct places *places)
{
    g_autoptr(GArray) wishes = links_by_length(n, plan, place);
    struct router *router = wishes->len <= MAX_ROUTED ? make_router(plan) : NULL;
    for (guint i = 0; i < wishes->len; i++) {
        int index = g_array_index(wishes, struct wish, i).link;
        const struct link *l = network_link(n, index);
        struct box a, b;
        end_box(plan, place, &l->ends[0], &a);
        end_box(plan, place, &l->ends[1], &b);
        struct plan_link p = {.link = index, .first_point = (int)plan->points->len};
        if (router)
            router_connect_keyed(router, a, b, key_of(&l->ends[0]), key_of(&l->ends[1]), plan->points);
        else {
            struct point ends[] = {box_centre(a), box_centre(b)};
            g_array_append_vals(plan->points, ends, 2);
        }
        p.points = (int)plan->points->len - p.first_point;
        g_array_append_val(plan->links, p);
        for (int k = 1; k < p.points; k++)
            places_add_line(places, g_array_index(plan->points, struct point, p.first_point + k - 1),
                            g_array_index(plan->points, struct point, p.first_point + k), index);
    }
    router_free(router);
}

/* Remarks stand in a row along the bottom. */
static void add_notes(const struct network *n, const struct measure *measure, struct plan *plan)
{
    double x = MARGIN, y = plan->height, row = 0;
    for (guint i = 0; i < n->notes->len; i++) {
        const struct note *t = network_note(n, i);
        if (t->role != NOTE_TEXT || text_is_blank(t->text) || t->flags & (ELEMENT_LEGEND | ELEMENT_BACKGROUND))
            continue;
        double w, h;
        measure->text(measure->data, t->text, PLAN_FONT_SIZE, FALSE, 220, &w, &h);
        if (x > MARGIN && x + w + MARGIN > plan->width) {
            x = MARGIN;
            y += row + 10;
            row = 0;
        }
        struct plan_note p = {(int)i, {x, y, w + 2, h}};
        g_array_append_val(plan->notes, p);
        x += w + 30;
        row = MAX(row, h);
    }
    if (plan->notes->len > 0)
        plan->height = y + row + MARGIN;
}

static struct plan *lay_out(const struct network *n, const struct measure *measure)
{
    struct tiered t = {.network = n, .measure = measure};
    struct plan *plan = plan_new(-1, "Network");
    make_blocks(&t);
    double width = best_width(&t);
    plan->height = place_all(&t, width);
    plan->width = width_of(&t);
    centre_tiers(&t, plan->width);
    for (int tier = 0; tier < TIER_COUNT; tier++)
        for (struct tiered_block *b = t.blocks[tier], *next; b; b = next) {
            next = b->next;
            tiered_block_unfold(b, plan);
            tiered_block_free(b);
        }
    g_autofree int *place = g_new(int, n->nodes->len + 1);
    for (guint i = 0; i < n->nodes->len; i++)
        place[i] = -1;
    struct places *places = places_new();
    for (guint i = 0; i < plan->nodes->len; i++) {
        const struct plan_node *v = &g_array_index(plan->nodes, struct plan_node, i);
        place[v->node] = (int)i;
        places_add_box(places, v->symbol, PLACE_ON_SYMBOL);
        places_add_box(places, v->label, PLACE_ON_LABEL);
    }
    for (guint i = 0; i < plan->zones->len; i++)
        places_add_box(places, g_array_index(plan->zones, struct plan_zone, i).title, PLACE_ON_TITLE);
    route_links(n, plan, place, places);
    link_labels_place(plan, n, measure, places);
    places_free(places);
    add_notes(n, measure, plan);
    return plan;
}

GPtrArray *layout_tiered(const struct network *n, const struct measure *measure, GError **error)
{
    GPtrArray *plans = g_ptr_array_new_with_free_func((GDestroyNotify)plan_free);
    g_ptr_array_add(plans, lay_out(n, measure));
    return plans;
}
