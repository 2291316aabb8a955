/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in the way of saying "no other way in": at or around the boundary, shapes that were not
 * recognised, lines that end nowhere, parts that were not read; and inferred ends, which are assumptions.
 */
#include "hash.h"
#include "reach_private.h"

#include <string.h>

struct region {
    const struct graph *graph;
    const struct search *search;
    gboolean *outside, *inside, *guard; /* by vertex; guard: one that is next to the outside or the inside */
};

static void spread_inside(struct region *r, int *items, guint tail)
{
    for (guint head = 0; head < tail; head++) {
        int v = items[head];
        for (guint i = 0; i < graph_degree(r->graph, v); i++) {
            int w = graph_step(r->graph, v, i)->to;
            if (search_guards(r->search, w))
                r->guard[w] = TRUE;
            else if (!r->inside[w] && !search_is_source(r->search, w)) {
                r->inside[w] = TRUE;
                if (search_passes(r->search, w))
                    items[tail++] = w;
            }
        }
    }
}

static void mark_regions(struct region *r)
{
    int count = (int)r->graph->vertices->len;
    g_autofree int *items = g_new(int, count + 1);
    guint tail = 0;
    for (int v = 0; v < count; v++) {
        r->outside[v] = r->search->reached[v] && !search_guards(r->search, v);
        r->guard[v] = r->search->reached[v] && search_guards(r->search, v);
    }
    for (int v = 0; v < count; v++)
        if (search_is_target(r->search, v) && !r->outside[v] && !search_guards(r->search, v)) {
            r->inside[v] = TRUE;
            items[tail++] = v;
        }
    spread_inside(r, items, tail);
}

static gboolean in_region(const struct region *r, int v)
{
    return v >= 0 && (r->outside[v] || r->inside[v]);
}

static void add(GArray *doubts, enum reason_kind kind, struct element element, const char *text,
                gboolean hangs)
{
    struct reason reason = {
        .kind = kind, .element = element, .about = {ELEMENT_NONE, -1}, .text = text, .hangs = hangs};
    g_array_append_val(doubts, reason);
}

/* ---- shapes ---- */

/* A labelled shape inside a place of the organisation's own is one of its things, whatever it is. */
static gboolean is_at_home(const struct network *n, struct element e)
{
    if (e.type != ELEMENT_NODE || strncmp(network_node(n, e.index)->name, "id ", 3) == 0)
        return FALSE;
    for (int z = network_node(n, e.index)->zone; z >= 0; z = network_zone(n, z)->parent)
        if (network_zone(n, z)->domain == DOMAIN_CORE)
            return TRUE;
    return FALSE;
}

/* The network itself, not a service reached over it; what lies on a line is judged as a guard. */
static gboolean is_cloud(const struct network *n, struct element e)
{
    return e.type == ELEMENT_NODE && network_node(n, e.index)->beside_link < 0 &&
           class_info(network_node(n, e.index)->class)->kind != KIND_CLOUD_SERVICE;
}

static void doubt_shapes(const struct region *r, GArray *doubts)
{
    for (int i = 0; i < (int)r->graph->vertices->len; i++) {
        const struct vertex *v = graph_vertex(r->graph, i);
        if (v->edges == 0 && is_cloud(r->graph->network, v->as) && search_is_source(r->search, i))
            add(doubts, REASON_UNJOINED_SOURCE, v->as, NULL, TRUE);
        if (v->edges == 0 || !in_region(r, i))
            continue;
        if (v->unknown && !(r->inside[i] && is_at_home(r->graph->network, v->as)))
            add(doubts, REASON_UNKNOWN_SHAPE, v->as, NULL, TRUE);
        else if (v->doubtful && (r->inside[i] || search_is_source(r->search, i)))
            add(doubts, REASON_UNSURE_SOURCE, v->as, NULL, TRUE);
    }
}

/* ---- parts drawn apart ---- */

static void join_up(const struct graph *g, int start, int number, int *part, int *items)
{
    guint tail = 0;
    part[start] = number;
    items[tail++] = start;
    for (guint head = 0; head < tail; head++)
        for (guint i = 0; i < graph_degree(g, items[head]); i++) {
            int w = graph_step(g, items[head], i)->to;
            if (part[w] == 0) {
                part[w] = number;
                items[tail++] = w;
            }
        }
}

/* A part of the own network with lines in it, none of which leads to anything outside: another page, as a
 * rule. */
static void doubt_islands(const struct region *r, GArray *doubts)
{
    const struct graph *g = r->graph;
    g_autofree int *part = g_new0(int, g->vertices->len + 1), *items = g_new(int, g->vertices->len + 1);
    for (int v = 0; v < (int)g->vertices->len; v++)
        if (part[v] == 0 && search_is_source(r->search, v))
            join_up(g, v, 1, part, items);
    for (int v = 0; v < (int)g->vertices->len; v++)
        if (part[v] == 0 && graph_vertex(g, v)->edges > 0 && search_is_target(r->search, v) &&
            !search_guards(r->search, v)) {
            join_up(g, v, 2, part, items);
            add(doubts, REASON_ISLAND, graph_vertex(g, v)->as, NULL, FALSE);
        }
}

/* ---- lines ---- */

static int end_vertex(const struct graph *g, const struct link_end *end)
{
    if (end->type == ELEMENT_NODE)
        return g->of_node[end->index];
    return end->type == ELEMENT_ZONE ? g->of_zone[end->index] : -1;
}

static gboolean is_loose(const struct link *l)
{
    return l->ends[0].type == ELEMENT_NONE || l->ends[1].type == ELEMENT_NONE;
}

/* A line to nowhere counts if its other end is not a guard and is at the boundary; a line from a box too. */
static gboolean loose_end_counts(const struct region *r, const struct link *l)
{
    const struct link_end *known = l->ends[0].type == ELEMENT_NONE ? &l->ends[1] : &l->ends[0];
    if (known->type == ELEMENT_NONE)
        return TRUE;
    int v = end_vertex(r->graph, known);
    if (known->type == ELEMENT_ZONE && v < 0)
        return !(network_zone(r->graph->network, known->index)->flags & ELEMENT_LEGEND);
    return in_region(r, v);
}

static gboolean is_guessed(const struct link *l)
{
    for (int e = 0; e < 2; e++)
        if (l->ends[e].method == METHOD_INFERRED && l->ends[e].confidence < GLUE_SURE)
            return TRUE;
    return FALSE;
}

/* The inferred ends that the answer rests on: at the guards, and outside them. */
static gboolean guess_counts(const struct region *r, const struct link *l)
{
    for (int e = 0; e < 2; e++) {
        int v = end_vertex(r->graph, &l->ends[e]);
        if (l->ends[e].type == ELEMENT_ZONE || (v >= 0 && (r->outside[v] || r->guard[v])))
            return TRUE;
    }
    return FALSE;
}

static void doubt_links(const struct region *r, GArray *doubts)
{
    const struct network *n = r->graph->network;
    for (int i = 0; i < (int)n->links->len; i++) {
        const struct link *l = network_link(n, i);
        struct element link = {ELEMENT_LINK, i};
        if (!link_is_path(n, l))
            continue;
        if (is_loose(l)) {
            if (loose_end_counts(r, l))
                add(doubts, REASON_LOOSE_END, link, NULL, TRUE);
        } else if (is_guessed(l) && guess_counts(r, l))
            add(doubts, REASON_GUESSED_END, link, NULL, FALSE);
    }
}

/* ---- what was not read ---- */

static char *element_key(int page, const char *id)
{
    return g_strdup_printf("%d/%s", page, id);
}

static GHashTable *index_elements(const struct network *n)
{
    GHashTable *index = g_hash_table_new_full(hash_string, g_str_equal, g_free, NULL);
    const struct {
        enum element_type type;
        guint count;
    } lists[] = {{ELEMENT_NOTE, n->notes->len},
                 {ELEMENT_LINK, n->links->len},
                 {ELEMENT_ZONE, n->zones->len},
                 {ELEMENT_NODE, n->nodes->len}};
    for (guint l = 0; l < G_N_ELEMENTS(lists); l++)
        for (guint i = 0; i < lists[l].count; i++) {
            const struct origin *o = element_origin(n, (struct element){lists[l].type, (int)i});
            g_hash_table_insert(index, element_key(o->page, o->id),
                                GINT_TO_POINTER((int)(i * 8 + lists[l].type)));
        }
    return index;
}

/* Whether what a diagnostic speaks of is at the boundary. Loose and guessed ends are judged as such. */
static gboolean concerns(const struct region *r, struct element e)
{
    const struct network *n = r->graph->network;
    switch (e.type) {
    case ELEMENT_NODE: {
        int v = r->graph->of_node[e.index];
        return v >= 0 && (in_region(r, v) || r->guard[v]);
    }
    case ELEMENT_ZONE:
        return r->graph->of_zone[e.index] >= 0 && in_region(r, r->graph->of_zone[e.index]);
    case ELEMENT_LINK: {
        const struct link *l = network_link(n, e.index);
        if (!link_is_path(n, l) || is_loose(l) || l->ends[0].method == METHOD_INFERRED ||
            l->ends[1].method == METHOD_INFERRED)
            return FALSE;
        return in_region(r, end_vertex(r->graph, &l->ends[0])) ||
               in_region(r, end_vertex(r->graph, &l->ends[1]));
    }
    case ELEMENT_NOTE:
        return FALSE;
    case ELEMENT_NONE:
        break;
    }
    return TRUE;
}

static void add_unread(GArray *doubts, struct element e, const struct diagnostic *d)
{
    struct reason reason = {.kind = REASON_UNREAD, .element = e, .about = {ELEMENT_NONE, -1}, .text = d->text, .page = d->page,
                            .hangs = d->level != DIAGNOSTIC_INFO};
    g_array_append_val(doubts, reason);
}

static struct element element_of(const struct diagnostic *d, GHashTable *index)
{
    gpointer found = NULL;
    g_autofree char *key = d->element ? element_key(d->page, d->element) : NULL;
    if (!key || !g_hash_table_lookup_extended(index, key, NULL, &found))
        return (struct element){ELEMENT_NONE, -1};
    return (struct element){(enum element_type)(GPOINTER_TO_INT(found) % 8), GPOINTER_TO_INT(found) / 8};
}

static void doubt_unread(const struct region *r, GArray *doubts)
{
    const struct diagnostics *diags = r->graph->network->diagnostics;
    GHashTable *index = NULL;
    for (guint i = 0; i < diags->items->len; i++) {
        const struct diagnostic *d = diagnostics_item(diags, i);
        /* A firewall beside a line is judged as a guard; anything else there is no way in. */
        if (!d->taint || strcmp(d->id, "shape-beside-link") == 0)
            continue;
        if (!index)
            index = index_elements(r->graph->network);
        struct element e = element_of(d, index);
        if (concerns(r, e))
            add_unread(doubts, e, d);
    }
    if (index)
        g_hash_table_unref(index);
}

GArray *reach_doubts(const struct reach *reach, const struct question *question)
{
    guint count = reach->graph->vertices->len + 1;
    GArray *doubts = g_array_new(FALSE, TRUE, sizeof(struct reason));
    g_autofree gboolean *outside = g_new0(gboolean, count), *inside = g_new0(gboolean, count),
                        *guard = g_new0(gboolean, count);
    struct search s;
    search_init(&s, reach->graph, question, ROUTE_ASSUMED, NULL);
    search_explore(&s);
    struct region r = {reach->graph, &s, outside, inside, guard};
    mark_regions(&r);
    doubt_shapes(&r, doubts);
    doubt_islands(&r, doubts);
    doubt_links(&r, doubts);
    doubt_unread(&r, doubts);
    search_clear(&s);
    return doubts;
}
