/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search.h"

void search_init(struct search *s, const struct graph *graph, const struct question *question,
                 enum route_grade belief, const gboolean *removed)
{
    guint count = graph->vertices->len + 1;
    *s = (struct search){.graph = graph,
                         .question = question,
                         .belief = belief,
                         .removed = removed,
                         .reached = g_new0(gboolean, count),
                         .piece = g_new0(int, count),
                         .exposed = g_new0(gboolean, count),
                         .richer = g_new0(gboolean, count)};
}

void search_clear(struct search *s)
{
    g_free(s->reached);
    g_free(s->piece);
    g_free(s->exposed);
    g_free(s->richer);
}

/* ---- what is believed ---- */

gboolean search_is_from(const struct search *s, int vertex)
{
    const struct question *q = s->question;
    const struct vertex *v = graph_vertex(s->graph, vertex);
    if (q->from_vertices)
        return q->from_vertices[vertex];
    if (q->hosts_only && !v->host)
        return FALSE;
    return (v->domains & q->from) || (q->from_abroad && v->abroad);
}

gboolean search_is_source(const struct search *s, int vertex)
{
    return search_is_from(s, vertex) && !(graph_vertex(s->graph, vertex)->doubtful && s->belief == ROUTE_OPEN);
}

gboolean search_guards(const struct search *s, int vertex)
{
    const struct vertex *v = graph_vertex(s->graph, vertex);
    if (search_is_from(s, vertex) || (s->question->to_vertices && s->question->to_vertices[vertex]))
        return FALSE;
    if (s->belief == ROUTE_ASSUMED)
        return (v->certain >= s->question->at_least || v->certain_roles & s->question->guard_roles) &&
               (v->own || !s->question->guards_must_be_own);
    return v->supposed >= s->question->at_least || v->roles & s->question->guard_roles || (v->unknown && s->belief == ROUTE_OPEN);
}

gboolean search_passes(const struct search *s, int vertex)
{
    const struct vertex *v = graph_vertex(s->graph, vertex);
    if (search_is_from(s, vertex) || search_guards(s, vertex))
        return FALSE;
    return v->transit || (v->dual_homed && s->belief == ROUTE_ASSUMED);
}

static gboolean floating_counts(const struct search *s, const struct edge *e)
{
    return (e->doubts & EDGE_FLOATING_GUARD) &&
           node_supposed_strength(network_node(s->graph->network, e->guard)) >= s->question->at_least;
}

gboolean search_crosses(const struct search *s, int edge)
{
    const struct edge *e = graph_edge(s->graph, edge);
    if (s->removed && s->removed[edge])
        return FALSE;
    if (s->belief == ROUTE_ASSUMED)
        return TRUE;
    const guint guarded = EDGE_LABEL_GUARD | EDGE_TITLE_GUARD | EDGE_ZONE_GUARD | EDGE_FOREIGN | EDGE_FLOW;
    if (e->doubts & guarded || floating_counts(s, e))
        return FALSE;
    return s->belief == ROUTE_UNKNOWN || !(e->doubts & EDGE_GUESSED);
}

/* Own equipment of which it is not known whether it is part of the core. */
static gboolean may_be_core(const struct vertex *v)
{
    return (v->domains & 1u << DOMAIN_UNKNOWN) && v->as.type == ELEMENT_NODE && v->own && !v->unknown &&
           !v->external && !v->carrier;
}

gboolean search_is_target(const struct search *s, int vertex)
{
    const struct vertex *v = graph_vertex(s->graph, vertex);
    if (s->question->to_vertices)
        return s->question->to_vertices[vertex] && !search_is_from(s, vertex);
    if (search_is_from(s, vertex) || v->remote_users || v->carrier || (s->question->to_networks && v->service))
        return FALSE;
    return (v->domains & s->question->to) || (s->belief != ROUTE_OPEN && may_be_core(v));
}

/* ---- what stands outside the guards ---- */

struct queue {
    int *items;
    guint head, tail;
};

static void spread(struct search *s, struct queue *q)
{
    while (q->head < q->tail) {
        int v = q->items[q->head++];
        for (guint i = 0; i < graph_degree(s->graph, v); i++) {
            int edge = graph_incident(s->graph, v, i), w = edge_other(graph_edge(s->graph, edge), v);
            if (s->reached[w] || !search_crosses(s, edge))
                continue;
            s->reached[w] = TRUE;
            if (search_passes(s, w))
                q->items[q->tail++] = w;
        }
    }
}

static void mark_reached(struct search *s)
{
    int count = (int)s->graph->vertices->len;
    g_autofree int *items = g_new(int, count + 1);
    struct queue q = {items, 0, 0};
    for (int v = 0; v < count; v++)
        if (search_is_source(s, v)) {
            s->reached[v] = TRUE;
            items[q.tail++] = v;
        }
    spread(s, &q);
}

static gboolean touches_source(const struct search *s, int vertex)
{
    for (guint i = 0; i < graph_degree(s->graph, vertex); i++) {
        int edge = graph_incident(s->graph, vertex, i);
        if (search_is_source(s, edge_other(graph_edge(s->graph, edge), vertex)))
            return TRUE;
    }
    return FALSE;
}

/* A router on the way in is not yet what must be protected. */
static gboolean is_on_the_way(const struct search *s, int vertex)
{
    const struct vertex *v = graph_vertex(s->graph, vertex);
    return v->edge_device || (v->l3_switch && touches_source(s, vertex));
}

struct piece {
    gboolean asset;    /* holds or touches something worth protecting for its own sake */
    gboolean leads_on; /* touches a guard, or a line that is guarded or reported already */
    gboolean richer;
};

static void weigh(const struct search *s, int vertex, struct piece *piece)
{
    if (!search_is_target(s, vertex))
        return;
    piece->asset = piece->asset || !graph_vertex(s->graph, vertex)->plumbing;
    piece->richer = piece->richer || !is_on_the_way(s, vertex);
}

static void look_around(struct search *s, int v, int number, struct piece *piece, struct queue *q)
{
    for (guint i = 0; i < graph_degree(s->graph, v); i++) {
        int edge = graph_incident(s->graph, v, i), w = edge_other(graph_edge(s->graph, edge), v);
        if (search_is_from(s, w))
            continue; /* another line back outside leads nowhere */
        if (!search_crosses(s, edge) || search_guards(s, w))
            piece->leads_on = TRUE;
        else if (!search_passes(s, w))
            weigh(s, w, piece);
        else if (s->piece[w] < 0) {
            s->piece[w] = number;
            q->items[q->tail++] = w;
        }
    }
}

static void fill_piece(struct search *s, int start, int number, int *items)
{
    struct queue q = {items, 0, 0};
    struct piece piece = {FALSE, FALSE, FALSE};
    s->piece[start] = number;
    q.items[q.tail++] = start;
    while (q.head < q.tail) {
        int v = q.items[q.head++];
        weigh(s, v, &piece);
        look_around(s, v, number, &piece, &q);
    }
    s->exposed[number] = piece.asset || !piece.leads_on;
    s->richer[number] = piece.richer;
}

void search_explore(struct search *s)
{
    int count = (int)s->graph->vertices->len, pieces = 0;
    g_autofree int *items = g_new(int, count + 1);
    for (int v = 0; v < count; v++) {
        s->reached[v] = FALSE;
        s->piece[v] = -1;
    }
    mark_reached(s);
    for (int v = 0; v < count; v++)
        if (s->reached[v] && s->piece[v] < 0 && search_passes(s, v))
            fill_piece(s, v, pieces++, items);
}

gboolean search_ends_at(const struct search *s, int vertex)
{
    if (!search_is_target(s, vertex) || search_guards(s, vertex))
        return FALSE;
    if (s->question->to_vertices)
        return TRUE; /* asked for by name */
    int piece = s->piece[vertex];
    if (piece < 0)
        return TRUE;
    if (!s->exposed[piece])
        return FALSE;
    return !is_on_the_way(s, vertex) || (!s->richer[piece] && graph_vertex(s->graph, vertex)->own);
}

/* ---- the shortest way ---- */

static int compare_ranks(const void *a, const void *b, void *user)
{
    const struct graph *g = user;
    return graph_vertex(g, *(const int *)a)->rank - graph_vertex(g, *(const int *)b)->rank;
}

static guint sorted_sources(const struct search *s, int *items)
{
    guint count = 0;
    for (int v = 0; v < (int)s->graph->vertices->len; v++)
        if (search_is_source(s, v))
            items[count++] = v;
    g_qsort_with_data(items, (gint)count, sizeof *items, compare_ranks, (gpointer)s->graph);
    return count;
}

/* Breadth first; sources and neighbours in order of rank, so that the first end met closes the shortest way,
 * and of those the one whose ids come first. */
static int find_end(const struct search *s, int *items, int *by)
{
    guint head = 0, tail = sorted_sources(s, items);
    for (guint i = 0; i < tail; i++)
        by[items[i]] = -1;
    while (head < tail) {
        int v = items[head++];
        for (guint i = 0; i < graph_degree(s->graph, v); i++) {
            int edge = graph_incident(s->graph, v, i), w = edge_other(graph_edge(s->graph, edge), v);
            if (by[w] != -2 || !search_crosses(s, edge) || search_guards(s, w))
                continue;
            by[w] = edge;
            if (search_ends_at(s, w))
                return w;
            if (search_passes(s, w))
                items[tail++] = w;
        }
    }
    return -1;
}

GArray *search_shortest(const struct search *s, int *from)
{
    guint count = s->graph->vertices->len + 1;
    g_autofree int *items = g_new(int, count), *by = g_new(int, count);
    for (guint v = 0; v < count; v++)
        by[v] = -2; /* not seen */
    int v = find_end(s, items, by);
    if (v < 0)
        return NULL;
    GArray *way = g_array_new(FALSE, FALSE, sizeof(int));
    while (by[v] >= 0) {
        g_array_prepend_val(way, by[v]);
        v = edge_other(graph_edge(s->graph, by[v]), v);
    }
    *from = v;
    return way;
}
