/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the drawing's own legend says: a symbol or picture that stands in it beside the word "Firewall" is a firewall wherever it is
 * drawn. Only for shapes of which nothing better is known.
 */
#include "hash.h"
#include "meaning.h"
#include "text.h"

#include <string.h>

#define BESIDE 90.0   /* pt between a symbol of a legend and its words */
#define BY_LEGEND 0.8
#define KNOWN 0.5     /* confidence above which a shape needs no legend */

struct taught {
    enum class class;
    const char *words;
};

/* What makes two symbols the same; "" if nothing does: a plain box is no symbol. */
static const char *symbol_of(const struct resolving *r, const struct node *v)
{
    if (v->origin.shape < 0)
        return "";
    const struct shape *s = drawing_shape(r->drawing, v->origin.shape);
    gboolean plain = s->outline == OUTLINE_RECTANGLE || s->outline == OUTLINE_ELLIPSE || s->outline == OUTLINE_NONE;
    return *s->image ? s->image : plain ? "" : s->stencil;
}

/* Its own label, or the words of the legend that stand to its right on the same height. */
static const char *words_beside(const struct network *n, const struct node *v)
{
    if (!text_is_blank(v->label))
        return v->label;
    const char *best = "";
    double nearest = BESIDE;
    for (guint i = 0; n->has_geometry && i < n->notes->len; i++) {
        const struct note *t = network_note(n, i);
        struct point middle = box_centre(t->box);
        double gap = box_gap(v->box, t->box);
        if (t->role != NOTE_LEGEND || t->origin.page != v->origin.page || text_is_blank(t->text) || gap >= nearest ||
            middle.x < v->box.x || middle.y < v->box.y || middle.y > v->box.y + v->box.h)
            continue;
        nearest = gap;
        best = t->text;
    }
    return best;
}

static enum class class_of_words(const struct resolving *r, const char *words)
{
    struct shape bare = shape_empty();
    struct recognised known = recognise_shape(r->drawing, &bare, words, NULL, NULL);
    return known.confidence >= KNOWN ? known.class : CLASS_UNKNOWN;
}

/* Symbol -> struct taught; a symbol that the legend explains twice, and differently, teaches nothing. */
static GHashTable *read_legend(const struct resolving *r)
{
    const struct network *n = r->network;
    GHashTable *lessons = g_hash_table_new_full(hash_string, g_str_equal, NULL, g_free);
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        const char *symbol = v->flags & ELEMENT_LEGEND ? symbol_of(r, v) : "";
        const char *words = *symbol ? words_beside(n, v) : "";
        enum class class = *words ? class_of_words(r, words) : CLASS_UNKNOWN;
        if (class == CLASS_UNKNOWN)
            continue;
        struct taught *known = g_hash_table_lookup(lessons, symbol);
        if (known && known->class != class)
            known->class = CLASS_UNKNOWN;
        else if (!known)
            g_hash_table_insert(lessons, (gpointer)symbol, g_memdup2(&(struct taught){class, words}, sizeof(struct taught)));
    }
    return lessons;
}

void meaning_of_legend(struct resolving *r)
{
    struct network *n = r->network;
    GHashTable *lessons = read_legend(r);
    for (guint i = 0; g_hash_table_size(lessons) > 0 && i < n->nodes->len; i++) {
        struct node *v = network_node(n, i);
        const char *symbol = v->flags & ELEMENT_LEGEND ? "" : symbol_of(r, v);
        const struct taught *taught = *symbol && (v->class == CLASS_UNKNOWN || v->confidence < KNOWN) ? g_hash_table_lookup(lessons, symbol) : NULL;
        if (!taught || taught->class == CLASS_UNKNOWN)
            continue;
        v->runner_up = v->class;
        v->class = taught->class;
        v->confidence = BY_LEGEND;
        v->roles = class_info(v->class)->roles;
        v->strength = class_info(v->class)->strength;
        g_autofree char *words = text_one_line(taught->words, 60);
        network_add_word(n, &v->because, network_printf(n, "the legend calls this symbol “%s”", words));
    }
    g_hash_table_unref(lessons);
}

/* ---- neighbours ---- */

static gboolean is_wireless_company(const struct node *v)
{
    return v->class == CLASS_WLC || v->class == CLASS_SWITCH || v->class == CLASS_L3_SWITCH || v->class == CLASS_WLAN;
}

#define BAR 6.0 /* a box this many times as long as it is wide is a bar */
#define ON_A_BUS 3

/* A long thin box without a word to which several things are joined: the bus of old network drawings. */
static void find_buses(struct network *n)
{
    g_autofree int *joined = g_new0(int, n->nodes->len + 1);
    for (guint i = 0; i < n->links->len; i++)
        for (int e = 0; e < 2; e++)
            if (network_link(n, i)->ends[e].type == ELEMENT_NODE)
                joined[network_link(n, i)->ends[e].index]++;
    for (guint i = 0; i < n->nodes->len; i++) {
        struct node *v = network_node(n, i);
        double along = MAX(v->box.w, v->box.h), across = MIN(v->box.w, v->box.h);
        if (v->class != CLASS_UNKNOWN || !text_is_blank(v->label) || joined[i] < ON_A_BUS || across <= 0 || along < BAR * across)
            continue;
        v->class = CLASS_HUB;
        v->confidence = 0.6;
        v->roles = class_info(v->class)->roles;
        v->strength = class_info(v->class)->strength;
        network_add_word(n, &v->because, "a bar to which several things are joined: a bus");
    }
}

/* "AP" alone may be accounts payable; on a switch or a wireless controller it is an access point. */
void meaning_of_neighbours(struct resolving *r)
{
    struct network *n = r->network;
    if (n->has_geometry)
        find_buses(n);
    for (guint i = 0; i < n->links->len; i++)
        for (int e = 0; e < 2; e++) {
            const struct link_end *one = &network_link(n, i)->ends[e], *other = &network_link(n, i)->ends[1 - e];
            if (one->type != ELEMENT_NODE || other->type != ELEMENT_NODE)
                continue;
            struct node *v = network_node(n, one->index);
            if (v->class != CLASS_WIRELESS_AP || v->confidence >= 0.6 || !is_wireless_company(network_node(n, other->index)))
                continue;
            v->confidence = 0.75;
            network_add_word(n, &v->because, "joined to a switch or wireless controller");
        }
}
