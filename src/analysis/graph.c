/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph.h"

#include "error.h"

static int compare_incident(const void *a, const void *b, void *user)
{
    const void *const *context = user;
    const struct graph *g = context[0];
    int vertex = *(const int *)context[1];
    const struct edge *p = graph_edge(g, *(const igraph_integer_t *)a),
                      *q = graph_edge(g, *(const igraph_integer_t *)b);
    int by_vertex =
        graph_vertex(g, edge_other(p, vertex))->rank - graph_vertex(g, edge_other(q, vertex))->rank;
    return by_vertex ? by_vertex : p->rank - q->rank;
}

static void sort_incident(struct graph *g)
{
    for (int v = 0; v < (int)g->vertices->len; v++) {
        igraph_vector_int_t *list = igraph_inclist_get(&g->incident, v);
        const void *context[] = {g, &v};
        if (igraph_vector_int_size(list) > 1)
            g_qsort_with_data(VECTOR(*list), (gint)igraph_vector_int_size(list), sizeof(igraph_integer_t),
                              compare_incident, context);
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

int edge_other(const struct edge *edge, int vertex)
{
    return edge->ends[0].vertex == vertex ? edge->ends[1].vertex : edge->ends[0].vertex;
}

int edge_side(const struct edge *edge, int vertex)
{
    return edge->ends[0].vertex == vertex ? 0 : 1;
}
