/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sketch_links.h"

#include "text.h"
#include "theme.h"

#include <string.h>

void stand_ins_init(struct stand_ins *e, const struct network *n)
{
    e->node = g_new0(struct sketch_end, n->nodes->len + 1);
    e->zone = g_new0(struct sketch_end, n->zones->len + 1);
    for (guint i = 0; i < n->nodes->len; i++)
        e->node[i].index = -1;
    e->frame = g_new(int, n->zones->len + 1);
    for (guint i = 0; i < n->zones->len; i++)
        e->zone[i].index = e->frame[i] = -1;
}

void stand_ins_clear(struct stand_ins *e)
{
    g_free(e->node);
    g_free(e->zone);
    g_free(e->frame);
}

int sketch_frame_of(struct sketch *s, struct stand_ins *e, const struct bands *bands, int zone)
{
    const struct network *n = bands->network;
    if (zone < 0 || !sketch_draws_zone(n, zone))
        return -1;
    if (e->frame[zone] < 0) {
        int parent = sketch_frame_of(s, e, bands, network_zone(n, zone)->parent);
        e->frame[zone] = sketch_add_frame(s, zone, NULL, parent, bands->zone[zone]);
        e->zone[zone] = (struct sketch_end){TRUE, e->frame[zone]};
    }
    return e->frame[zone];
}

gboolean sketch_draws_link(const struct link *l)
{
    gboolean beside = l->origin.method == METHOD_INFERRED && !(l->flags & (LINK_BUS | LINK_CHAIN)); /* a part of a line, and the others lead there as well */
    return !(l->element_flags & ELEMENT_UNDRAWN) && !beside && !(l->flags & (LINK_DECORATION | LINK_TAPPED));
}

gboolean sketch_draws_node(const struct network *n, int node)
{
    return !(network_node(n, node)->flags & ELEMENT_UNDRAWN);
}

gboolean sketch_draws_zone(const struct network *n, int zone)
{
    return !(network_zone(n, zone)->flags & ELEMENT_UNDRAWN);
}

gboolean sketch_draws_note(const struct note *t)
{
    return t->role == NOTE_TEXT && !text_is_blank(t->text) && !(t->flags & ELEMENT_UNDRAWN);
}

static struct sketch_end end_of(const struct stand_ins *e, const struct link_end *end)
{
    if (end->type == ELEMENT_NODE)
        return e->node[end->index];
    if (end->type == ELEMENT_ZONE)
        return e->zone[end->index];
    return (struct sketch_end){FALSE, -1};
}

static gboolean is_card(const struct sketch *s, const struct sketch_end *e)
{
    return !e->is_frame && sketch_item(s, e->index)->card;
}

static gboolean is_stub(const struct sketch *s, const struct sketch_end *e)
{
    return is_card(s, e) && sketch_item(s, e->index)->card->kind == CARD_STUB;
}

/* Links with the same key are drawn as one wire. Where they go on elsewhere, only those that look and say the same. */
static char *key_of(const struct sketch *s, const struct link *l, const struct sketch_end *a, const struct sketch_end *b)
{
    int x = a->index * 2 + (a->is_frame ? 1 : 0), y = b->index * 2 + (b->is_frame ? 1 : 0);
    gboolean leaves = is_stub(s, a) || is_stub(s, b);
    return g_strdup_printf("%d %d %d %s", MIN(x, y), MAX(x, y), leaves ? (int)theme_look(s->network, l) : -1, leaves ? l->label : "");
}

/* One more link for a wire that stands for several. */
static void count_in(const struct sketch *s, struct sketch_wire *w, int link)
{
    const struct link *l = network_link(s->network, link);
    const char *before = w->text ? w->text : network_link(s->network, w->link)->label;
    if (w->count == 1)
        w->text = g_strdup(before);
    if (strcmp(w->text, l->label) != 0) {
        g_free(w->text);
        w->text = g_strdup("");
    }
    if (!w->also)
        w->also = g_array_new(FALSE, FALSE, sizeof(int));
    g_array_append_val(w->also, link);
    w->count++;
}

/* A part of a line stands for that line as well. Its number is that of the connector; only the first says its words. */
static void stand_for_whole(struct sketch_wire *w, const struct link *part)
{
    w->also = g_array_new(FALSE, FALSE, sizeof(int));
    g_array_append_val(w->also, part->origin.shape);
    if (!(part->flags & LINK_CHAIN_HEAD))
        w->text = g_strdup("");
}

static void finish_texts(struct sketch *s)
{
    for (guint i = 0; i < s->wires->len; i++) {
        struct sketch_wire *w = sketch_wire(s, i);
        if (w->count < 2)
            continue;
        g_autofree char *common = w->text;
        w->text = text_is_blank(common) ? g_strdup("") : g_strdup_printf("%d × %s", w->count, common);
    }
}

/* A line that goes in or out of a frame that stands for itself would only end on its own border. */
static gboolean is_inside(const struct sketch *s, const struct sketch_end *inner, const struct sketch_end *outer)
{
    return outer->is_frame && sketch_end_in(s, inner, outer->index);
}

void sketch_wire_links(struct sketch *s, const struct stand_ins *ends)
{
    g_autoptr(GHashTable) wires = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < s->network->links->len; i++) {
        const struct link *l = network_link(s->network, i);
        struct sketch_end a = end_of(ends, &l->ends[0]), b = end_of(ends, &l->ends[1]);
        if (!sketch_draws_link(l) || a.index < 0 || b.index < 0 || (a.is_frame == b.is_frame && a.index == b.index) || is_inside(s, &a, &b) ||
            is_inside(s, &b, &a) || (is_stub(s, &a) && is_stub(s, &b)))
            continue;
        if (is_card(s, &a) || is_card(s, &b)) {
            g_autofree char *key = key_of(s, l, &a, &b);
            gpointer known;
            if (g_hash_table_lookup_extended(wires, key, NULL, &known)) {
                count_in(s, sketch_wire(s, GPOINTER_TO_UINT(known)), (int)i);
                continue;
            }
            g_hash_table_insert(wires, g_steal_pointer(&key), GUINT_TO_POINTER(s->wires->len));
        }
        sketch_add_wire(s, a, b, (int)i);
        if (l->flags & LINK_CHAIN)
            stand_for_whole(sketch_wire(s, s->wires->len - 1), l);
    }
    finish_texts(s);
}
