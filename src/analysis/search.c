/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search.h"

static void list_sources(struct search *s)
{
    const struct graph *g = s->graph;
    const struct question *q = s->question;
    gboolean by_domain = !q->from_vertices && !q->from_abroad;
    for (int k = 0; k < (int)g->vertices->len; k++)
        if ((!by_domain || g->domains[k] & q->from) && search_is_from(s, g->by_rank[k]))
            g_array_append_val(s->sources, g->by_rank[k]);
}

/* What is reached is often little: the arrays by vertex are only zeroed pages until they are touched. */
void search_init(struct search *s, const struct graph *graph, const struct question *question, enum route_grade belief,
                 const gboolean *removed)
{
    guint count = graph->vertices->len + 2;
    *s = (struct search){.graph = graph,
                         .question = question,
                         .belief = belief,
                         .removed = removed,
                         .sources = g_array_new(FALSE, FALSE, sizeof(int)),
                         .seen = g_array_new(FALSE, FALSE, sizeof(int)),
                         .reached = g_new0(gboolean, count),
                         .piece = g_new0(int, count),
                         .exposed = g_new0(gboolean, count),
                         .richer = g_new0(gboolean, count)};
    list_sources(s);
}

void search_clear(struct search *s)
{
    g_array_unref(s->sources);
    g_array_unref(s->seen);
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

static gboolean is_named_end(const struct search *s, int vertex)
{
    return search_is_from(s, vertex) || (s->question->to_vertices && s->question->to_vertices[vertex]);
}

enum strength search_beyond_doubt(const struct question *q)
{
    return q->at_least == STRENGTH_MEDIUM ? STRENGTH_STRONG : q->at_least;
}

static gboolean is_said_to_guard(const struct search *s, int vertex)
{
    return s->question->guard_vertices && s->question->guard_vertices[vertex];
}

gboolean search_is_certain_guard(const struct search *s, int vertex, enum strength at_least)
{
    const struct vertex *v = graph_vertex(s->graph, vertex);
    return !is_named_end(s, vertex) && (v->certain >= at_least || v->certain_roles & s->question->guard_roles || is_said_to_guard(s, vertex)) &&
           (v->own || !s->question->guards_must_be_own);
}

gboolean search_guards(const struct search *s, int vertex)
{
    const struct vertex *v = graph_vertex(s->graph, vertex);
    const struct question *q = s->question;
    if (s->belief == ROUTE_ASSUMED)
        return search_is_certain_guard(s, vertex, search_beyond_doubt(q));
    return !is_named_end(s, vertex) &&
           (v->supposed >= q->at_least || v->roles & (q->guard_roles | q->perhaps_roles) || is_said_to_guard(s, vertex) ||
            (v->unknown && s->belief == ROUTE_OPEN));
}

gboolean search_passes(const struct search *s, int vertex)
{
    const struct vertex *v = graph_vertex(s->graph, vertex);
    if (search_is_from(s, vertex) || search_guards(s, vertex))
        return FALSE;
    return v->transit || (v->dual_homed && s->belief == ROUTE_ASSUMED);
}

/* A tunnel that ends on a gateway is let in by it, and by nothing else. From the Internet at large there is none. */
gboolean search_ends_tunnel(const struct search *s, int edge)
{
    const struct edge *e = graph_edge(s->graph, edge);
    if (!e->tunnel || s->question->at_least > STRENGTH_MEDIUM)
        return FALSE;
    for (int side = 0; side < 2; side++)
        if (graph_vertex(s->graph, e->ends[side].vertex)->certain_roles & ROLE_VPN &&
            !(graph_vertex(s->graph, e->ends[1 - side].vertex)->domains & 1u << DOMAIN_INTERNET) &&
            search_is_certain_guard(s, e->ends[side].vertex, STRENGTH_MEDIUM))
            return TRUE;
    return FALSE;
}

static gboolean floating_counts(const struct search *s, const struct edge *e)
{
    if (s->belief == ROUTE_UNKNOWN && e->doubts & EDGE_RIVAL)
        return FALSE;
    return (e->doubts & EDGE_FLOATING_GUARD) &&
           node_supposed_strength(network_node(s->graph->network, e->guard)) >= s->question->at_least;
}

gboolean search_crosses(const struct search *s, int edge)
{
    const struct edge *e = graph_edge(s->graph, edge);
    if (s->removed && s->removed[edge])
        return FALSE;
    if (s->belief == ROUTE_ASSUMED)
        return !search_ends_tunnel(s, edge);
    const guint guarded = EDGE_LABEL_GUARD | EDGE_TITLE_GUARD | EDGE_ZONE_GUARD | EDGE_FOREIGN | EDGE_FLOW | EDGE_LEAVING;
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

/* ---- what is reached without passing a guard ---- */

static void forget(struct search *s)
{
    for (guint i = 0; i < s->seen->len; i++) {
        s->reached[g_array_index(s->seen, int, i)] = FALSE;
        s->piece[g_array_index(s->seen, int, i)] = 0;
    }
    g_array_set_size(s->seen, 0);
}

static void see(struct search *s, int vertex)
{
    s->reached[vertex] = TRUE;
    g_array_append_val(s->seen, vertex);
}

void search_explore(struct search *s)
{
    const struct graph *g = s->graph;
    forget(s);
    for (guint i = 0; i < s->sources->len; i++)
        if (search_is_source(s, g_array_index(s->sources, int, i)))
            see(s, g_array_index(s->sources, int, i));
    guint sources = s->seen->len;
    for (guint head = 0; head < s->seen->len; head++) {
        int v = g_array_index(s->seen, int, head);
        if (head >= sources && !search_passes(s, v))
            continue;
        for (guint i = 0; i < graph_degree(g, v); i++) {
            const struct step *step = graph_step(g, v, i);
            if (!s->reached[step->to] && search_crosses(s, step->edge))
                see(s, step->to);
        }
    }
    search_weigh_pieces(s);
}
