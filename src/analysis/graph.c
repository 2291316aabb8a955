/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph.h"

/* Steps of all vertices, those of each in the order in which `edges` names them. */
static void lay_steps(const struct graph *g, const int *edges, int *first, struct step *steps)
{
    int count = (int)g->vertices->len;
    for (guint i = 0; i < g->edges->len; i++)
        for (int side = 0; side < 2; side++)
            first[graph_edge(g, i)->ends[side].vertex + 1]++;
    for (int v = 0; v < count; v++)
        first[v + 1] += first[v];
    g_autofree int *next = g_memdup2(first, sizeof *next * (gsize)(count + 1));
    for (guint i = 0; i < g->edges->len; i++)
        for (int side = 0; side < 2; side++) {
            const struct edge *e = graph_edge(g, edges[i]);
            steps[next[e->ends[side].vertex]++] = (struct step){edges[i], e->ends[1 - side].vertex};
        }
}

/* Sorted by the rank of the other end, then of the edge, without comparing: each vertex in the order of ranks tells its neighbours. */
static void index_steps(struct graph *g, const int *edges)
{
    int count = (int)g->vertices->len;
    g->first = g_new0(int, count + 1);
    g->steps = g_new(struct step, 2 * g->edges->len + 1);
    g_autofree struct step *by_edge = g_new(struct step, 2 * g->edges->len + 1);
    lay_steps(g, edges, g->first, by_edge);
    g_autofree int *next = g_memdup2(g->first, sizeof *next * (gsize)(count + 1));
    for (int k = 0; k < count; k++)
        for (int i = g->first[g->by_rank[k]]; i < g->first[g->by_rank[k] + 1]; i++)
            g->steps[next[by_edge[i].to]++] = (struct step){by_edge[i].edge, g->by_rank[k]};
}

struct graph *graph_new(const struct network *network)
{
    struct graph *g = g_new0(struct graph, 1);
    g->network = network;
    g->vertices = g_array_new(FALSE, TRUE, sizeof(struct vertex));
    g->edges = g_array_new(FALSE, TRUE, sizeof(struct edge));
    graph_add_vertices(g);
    graph_add_edges(g);
    graph_add_memberships(g);
    g_autofree int *edges = graph_rank(g);
    index_steps(g, edges);
    graph_describe_vertices(g);
    graph_doubt_edges(g);
    return g;
}

void graph_free(struct graph *g)
{
    if (!g)
        return;
    g_array_unref(g->vertices);
    g_array_unref(g->edges);
    g_free(g->by_rank);
    g_free(g->domains);
    g_free(g->first);
    g_free(g->steps);
    g_free(g->of_node);
    g_free(g->of_zone);
    for (guint z = 0; g->members && z < g->network->zones->len; z++)
        g_array_unref(g->members[z]);
    g_free(g->members);
    g_free(g);
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
