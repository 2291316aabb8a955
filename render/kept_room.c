/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a shape that stand across the border of the zone in which the author drew it, and the title that stands outside its zone:
 * the border moves, if there is room.
 */
#include "kept.h"

#define CLEAR 1.0  /* pt: the ground that is drawn under words must not cover the border */
#define ROOM 3.0   /* pt between words and border */
#define NESTED 7.0 /* pt between the border of a zone and that of the zone round it */

static gboolean is_drawn_within(const struct kept *k, int outer, struct box inner)
{
    return box_contains(network_zone(k->network, outer)->box, inner, 1);
}

static gboolean meet(struct box a, struct box b)
{
    return box_overlap_area(a, b) > 0;
}

static gboolean hits_shape(const struct kept *k, const struct plan_zone *z, struct box wish)
{
    for (guint i = 0; i < k->plan->nodes->len; i++) {
        const struct plan_node *p = &g_array_index(k->plan->nodes, struct plan_node, i);
        if (!is_drawn_within(k, z->zone, network_node(k->network, p->node)->box) && meet(p->symbol, wish) && !meet(p->symbol, z->box))
            return TRUE;
    }
    return FALSE;
}

/* Nothing that lies outside may come to lie inside; zones round it grow with it. */
static gboolean may_grow(const struct kept *k, const struct plan_zone *z, struct box wish)
{
    struct box drawn = network_zone(k->network, z->zone)->box;
    for (guint i = 0; i < k->plan->zones->len; i++) {
        const struct plan_zone *other = &g_array_index(k->plan->zones, struct plan_zone, i);
        if (other == z || is_drawn_within(k, z->zone, network_zone(k->network, other->zone)->box))
            continue;
        if (is_drawn_within(k, other->zone, drawn)) {
            if (!box_contains(other->box, wish, 0) && !may_grow(k, other, box_union(other->box, box_inflate(wish, NESTED))))
                return FALSE;
        } else if (meet(wish, other->box) && !meet(z->box, other->box))
            return FALSE;
    }
    return !hits_shape(k, z, wish);
}

static gboolean make_room(struct kept *k, struct box drawn, struct box words)
{
    gboolean grew = FALSE;
    for (guint i = 0; i < k->plan->zones->len && words.w > 0; i++) {
        const struct plan_zone *z = &g_array_index(k->plan->zones, struct plan_zone, i);
        if (!is_drawn_within(k, z->zone, drawn) || !meet(z->box, words) || box_contains(z->box, box_inflate(words, CLEAR), 0))
            continue;
        struct box wish = box_union(z->box, box_inflate(words, ROOM)), *room = &k->room[z->zone];
        if (!may_grow(k, z, wish))
            continue;
        *room = room->w > 0 ? box_union(*room, wish) : wish;
        grew = TRUE;
    }
    return grew;
}

/* A title that found no place in its box, or none that is wide enough. */
static gboolean make_room_for_title(struct kept *k, const struct plan_zone *z)
{
    struct box wish = box_union(z->box, box_inflate(z->title, ROOM)), *room = &k->room[z->zone];
    if (z->title.w <= 0 || box_contains(z->box, z->title, 0.5) || !may_grow(k, z, wish))
        return FALSE;
    *room = room->w > 0 ? box_union(*room, wish) : wish;
    return TRUE;
}

gboolean kept_make_room(struct kept *k)
{
    gboolean grew = FALSE;
    for (guint i = 0; i < k->plan->nodes->len; i++) {
        const struct plan_node *p = &g_array_index(k->plan->nodes, struct plan_node, i);
        struct box drawn = network_node(k->network, p->node)->box;
        grew |= make_room(k, drawn, p->label);
        grew |= make_room(k, drawn, p->mark);
    }
    for (guint i = 0; i < k->plan->zones->len; i++)
        grew |= make_room_for_title(k, &g_array_index(k->plan->zones, struct plan_zone, i));
    return grew;
}
