/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fewest lines on which a guard would close every open way: a minimum cut between everything asked from and everything worth
 * protecting, over the part of the graph that ways may pass. Only drawn lines that touch something of the organisation's own are
 * candidates: there an architect can put a firewall.
 */
#include "reach_private.h"

#include <igraph.h>

#define UNTOUCHABLE 10000 /* memberships of boxes, and the two ends */

struct flow {
    igraph_vector_int_t arcs;
    igraph_vector_t capacity;
    GArray *edge_of; /* int by arc: edge of the graph, -1 none */
    int source, sink;
};

static void add_arc(struct flow *f, int from, int to, double capacity, int edge)
{
    if (igraph_vector_int_push_back(&f->arcs, from) == IGRAPH_SUCCESS && igraph_vector_int_push_back(&f->arcs, to) == IGRAPH_SUCCESS &&
        igraph_vector_push_back(&f->capacity, capacity) == IGRAPH_SUCCESS)
        g_array_append_val(f->edge_of, edge);
}

/* A way leaves a source or something that forwards, and enters what no guard stands on. */
static gboolean leaves(const struct search *s, int v)
{
    return search_is_source(s, v) || search_passes(s, v);
}

/* A drawn line with something of the organisation's own at one end: on one between a carrier and somebody else it can put nothing. */
static gboolean may_be_cut(const struct graph *g, const struct edge *e)
{
    return e->link >= 0 &&
           (vertex_is_own(graph_vertex(g, e->ends[0].vertex)) || vertex_is_own(graph_vertex(g, e->ends[1].vertex)));
}

static void add_edge(struct flow *f, const struct search *s, int edge)
{
    const struct edge *e = graph_edge(s->graph, edge);
    double capacity = may_be_cut(s->graph, e) ? 1 : UNTOUCHABLE;
    if (!search_crosses(s, edge))
        return;
    for (int side = 0; side < 2; side++) {
        int from = e->ends[side].vertex, to = e->ends[1 - side].vertex;
        if (leaves(s, from) && !search_guards(s, to) && !search_is_source(s, to))
            add_arc(f, from, to, capacity, edge);
    }
}

static void build(struct flow *f, const struct search *s)
{
    int count = (int)s->graph->vertices->len;
    f->source = count;
    f->sink = count + 1;
    for (int i = 0; i < (int)s->graph->edges->len; i++)
        add_edge(f, s, i);
    for (int v = 0; v < count; v++) {
        if (search_is_source(s, v))
            add_arc(f, f->source, v, UNTOUCHABLE, -1);
        else if (s->reached[v] && search_ends_at(s, v))
            add_arc(f, v, f->sink, UNTOUCHABLE, -1);
    }
}

static void collect_links(const struct flow *f, const struct graph *g, const igraph_vector_int_t *cut, GArray *links)
{
    for (igraph_integer_t i = 0; i < igraph_vector_int_size(cut); i++) {
        int edge = g_array_index(f->edge_of, int, VECTOR(*cut)[i]), link = edge >= 0 ? graph_edge(g, edge)->link : -1;
        gboolean known = link < 0;
        for (guint k = 0; k < links->len && !known; k++)
            known = g_array_index(links, int, k) == link;
        if (!known)
            g_array_append_val(links, link);
    }
}

static gboolean cut(const struct flow *f, const struct graph *g, GArray *links)
{
    igraph_t graph;
    igraph_vector_int_t edges;
    igraph_real_t value = 0;
    if (igraph_create(&graph, &f->arcs, f->sink + 1, IGRAPH_DIRECTED) != IGRAPH_SUCCESS)
        return FALSE;
    igraph_error_t code = igraph_vector_int_init(&edges, 0);
    if (code == IGRAPH_SUCCESS) {
        code = igraph_maxflow(&graph, &value, NULL, &edges, NULL, NULL, f->source, f->sink, &f->capacity, NULL);
        if (code == IGRAPH_SUCCESS && value < UNTOUCHABLE)
            collect_links(f, g, &edges, links);
        igraph_vector_int_destroy(&edges);
    }
    igraph_destroy(&graph);
    return code == IGRAPH_SUCCESS;
}

GArray *reach_cut(const struct reach *reach, const struct question *question)
{
    GArray *links = g_array_new(FALSE, FALSE, sizeof(int));
    struct flow f = {.edge_of = g_array_new(FALSE, FALSE, sizeof(int))};
    struct search s;
    igraph_error_handler_t *before = igraph_set_error_handler(igraph_error_handler_ignore);
    search_init(&s, reach->graph, question, ROUTE_OPEN, NULL);
    search_explore(&s);
    if (igraph_vector_int_init(&f.arcs, 0) == IGRAPH_SUCCESS) {
        if (igraph_vector_init(&f.capacity, 0) == IGRAPH_SUCCESS) {
            build(&f, &s);
            cut(&f, reach->graph, links);
            igraph_vector_destroy(&f.capacity);
        }
        igraph_vector_int_destroy(&f.arcs);
    }
    igraph_set_error_handler(before);
    search_clear(&s);
    g_array_unref(f.edge_of);
    return links;
}
