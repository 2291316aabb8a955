/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph.h"

#include "error.h"

/* By the rank of the other end, then by the rank of the edge: one number. */
static guint64 incident_key(const struct graph *g, int vertex, igraph_integer_t edge)
{
    const struct edge *e = graph_edge(g, edge);
    return (guint64)graph_vertex(g, edge_other(e, vertex))->rank << 32 | (guint32)e->rank;
}

struct keyed_edge {
    guint64 key;
    igraph_integer_t edge;
};

static int compare_keys(const void *a, const void *b)
{
    guint64 p = ((const struct keyed_edge *)a)->key, q = ((const struct keyed_edge *)b)->key;
    return (p > q) - (p < q);
}

static void sort_incident(struct graph *g)
{
    g_autoptr(GArray) keyed = g_array_new(FALSE, FALSE, sizeof(struct keyed_edge));
    for (int v = 0; v < (int)g->vertices->len; v++) {
        igraph_vector_int_t *list = igraph_inclist_get(&g->incident, v);
        igraph_integer_t count = igraph_vector_int_size(list);
        if (count < 2)
            continue;
        g_array_set_size(keyed, (guint)count);
        struct keyed_edge *items = (struct keyed_edge *)(void *)keyed->data;
        for (igraph_integer_t i = 0; i < count; i++)
            items[i] = (struct keyed_edge){incident_key(g, v, VECTOR(*list)[i]), VECTOR(*list)[i]};
        qsort(items, (size_t)count, sizeof *items, compare_keys);
        for (igraph_integer_t i = 0; i < count; i++)
            VECTOR(*list)[i] = items[i].edge;
    }
}

static igraph_error_t fill_igraph(struct graph *g, const igraph_vector_int_t *pairs)
{
    igraph_error_t code = igraph_create(&g->igraph, pairs, g->vertices->len, IGRAPH_UNDIRECTED);
    if (code != IGRAPH_SUCCESS)
        return code;
    code = igraph_inclist_init(&g->igraph, &g->incident, IGRAPH_ALL, IGRAPH_NO_LOOPS);
    if (code != IGRAPH_SUCCESS)
        igraph_destroy(&g->igraph);
    return code;
}

static igraph_error_t make_igraph(struct graph *g)
{
    igraph_vector_int_t pairs;
    igraph_error_t code = igraph_vector_int_init(&pairs, 2 * (igraph_integer_t)g->edges->len);
    if (code != IGRAPH_SUCCESS)
        return code;
    for (guint i = 0; i < g->edges->len; i++)
        for (int e = 0; e < 2; e++)
            VECTOR(pairs)[2 * i + e] = graph_edge(g, i)->ends[e].vertex;
    code = fill_igraph(g, &pairs);
    igraph_vector_int_destroy(&pairs);
    g->indexed = code == IGRAPH_SUCCESS;
    return code;
}

/* igraph's own handler ends the program. */
static gboolean index_edges(struct graph *g, GError **error)
{
    igraph_error_handler_t *before = igraph_set_error_handler(igraph_error_handler_ignore);
    igraph_error_t code = make_igraph(g);
    igraph_set_error_handler(before);
    if (code != IGRAPH_SUCCESS) {
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_SYSTEM, "%s: graph: %s", g->network->path,
                    igraph_strerror(code));
        return FALSE;
    }
    sort_incident(g);
    return TRUE;
}

struct graph *graph_new(const struct network *network, GError **error)
{
    struct graph *g = g_new0(struct graph, 1);
    g->network = network;
    g->vertices = g_array_new(FALSE, TRUE, sizeof(struct vertex));
    g->edges = g_array_new(FALSE, TRUE, sizeof(struct edge));
    graph_add_vertices(g);
    graph_add_edges(g);
    graph_add_memberships(g);
    graph_rank(g);
    if (!index_edges(g, error)) {
        graph_free(g);
        return NULL;
    }
    graph_describe_vertices(g);
    graph_doubt_edges(g);
    return g;
}

void graph_free(struct graph *g)
{
    if (!g)
        return;
    if (g->indexed) {
        igraph_inclist_destroy(&g->incident);
        igraph_destroy(&g->igraph);
    }
    g_array_unref(g->vertices);
    g_array_unref(g->edges);
    g_free(g->of_node);
    g_free(g->of_zone);
    for (guint z = 0; g->members && z < g->network->zones->len; z++)
        g_array_unref(g->members[z]);
    g_free(g->members);
    g_free(g);
}

guint graph_degree(const struct graph *g, int vertex)
{
    return (guint)igraph_vector_int_size(igraph_inclist_get(&g->incident, vertex));
}

int graph_incident(const struct graph *g, int vertex, guint i)
{
    return (int)VECTOR(*igraph_inclist_get(&g->incident, vertex))[i];
}

gboolean vertex_is_own(const struct vertex *v)
{
    return v->own && !v->external && !v->carrier;
}

int edge_other(const struct edge *edge, int vertex)
{
    return edge->ends[0].vertex == vertex ? edge->ends[1].vertex : edge->ends[0].vertex;
}

int edge_side(const struct edge *edge, int vertex)
{
    return edge->ends[0].vertex == vertex ? 0 : 1;
}
