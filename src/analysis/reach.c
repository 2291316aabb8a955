/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reach_private.h"

struct reach *reach_new(const struct network *network, GError **error)
{
    struct graph *graph = graph_new(network, error);
    if (!graph)
        return NULL;
    struct reach *reach = g_new0(struct reach, 1);
    reach->graph = graph;
    return reach;
}

gboolean reach_names_firewall(const char *label)
{
    return words_name_firewall(label);
}

void reach_free(struct reach *reach)
{
    if (!reach)
        return;
    graph_free(reach->graph);
    g_free(reach);
}

gboolean *reach_mark(const struct reach *reach, const GArray *elements)
{
    const struct graph *g = reach->graph;
    gboolean *marked = g_new0(gboolean, g->vertices->len + 1);
    for (guint i = 0; i < elements->len; i++) {
        struct element e = g_array_index(elements, struct element, i);
        if (e.type == ELEMENT_NODE && g->of_node[e.index] >= 0)
            marked[g->of_node[e.index]] = TRUE;
        if (e.type != ELEMENT_ZONE)
            continue;
        if (g->of_zone[e.index] >= 0)
            marked[g->of_zone[e.index]] = TRUE;
        for (guint k = 0; k < g->members[e.index]->len; k++)
            marked[g->of_node[g_array_index(g->members[e.index], int, k)]] = TRUE;
    }
    return marked;
}

gboolean reach_has_source(const struct reach *reach, const struct question *question)
{
    const struct search s = {.graph = reach->graph, .question = question};
    for (int v = 0; v < (int)reach->graph->vertices->len; v++)
        if (search_is_from(&s, v))
            return TRUE;
    return FALSE;
}

struct census reach_census(const struct reach *reach, const struct question *question)
{
    const struct graph *g = reach->graph;
    struct census c = {0};
    struct search s;
    search_init(&s, g, question, ROUTE_OPEN, NULL);
    for (int i = 0; i < (int)g->vertices->len; i++) {
        const struct vertex *v = graph_vertex(g, i);
        if (search_is_from(&s, i)) {
            if (c.sources++ == 0)
                c.source = v->as;
            c.connected += v->edges > 0;
        } else if (search_is_target(&s, i) && !v->edge_device && c.targets++ == 0)
            c.target = v->as;
    }
    search_clear(&s);
    return c;
}

/* ---- guards on the way ---- */

/* Depth by guards: what is met at no cost is looked at first. */
static int walk_counting(const struct search *s, int *distance, GQueue *queue)
{
    const struct graph *g = s->graph;
    while (!g_queue_is_empty(queue)) {
        int v = GPOINTER_TO_INT(g_queue_pop_head(queue));
        if (search_is_target(s, v) && !search_guards(s, v) && (!s->reached[v] || search_ends_at(s, v)))
            return distance[v];
        if (distance[v] > 0 && !search_passes(s, v) && !search_guards(s, v))
            continue;
        for (guint i = 0; i < graph_degree(g, v); i++) {
            int w = edge_other(graph_edge(g, graph_incident(g, v, i)), v), cost = search_guards(s, w);
            if (s->question->through_own && graph_vertex(g, v)->external && graph_vertex(g, w)->external)
                continue; /* a line between two others */
            if (distance[v] + cost >= distance[w] ||
                (!search_is_source(s, v) && !search_passes(s, v) && !search_guards(s, v)))
                continue;
            distance[w] = distance[v] + cost;
            if (cost)
                g_queue_push_tail(queue, GINT_TO_POINTER(w));
            else
                g_queue_push_head(queue, GINT_TO_POINTER(w));
        }
    }
    return -1;
}

int reach_fewest_guards(const struct reach *reach, const struct question *question)
{
    const struct graph *g = reach->graph;
    if (!reach_has_source(reach, question))
        return -1;
    g_autofree int *distance = g_new(int, g->vertices->len + 1);
    GQueue queue = G_QUEUE_INIT;
    struct search s;
    search_init(&s, g, question, ROUTE_ASSUMED, NULL);
    search_explore(&s);
    for (int v = 0; v < (int)g->vertices->len; v++) {
        distance[v] = search_is_source(&s, v) ? 0 : G_MAXINT;
        if (distance[v] == 0)
            g_queue_push_tail(&queue, GINT_TO_POINTER(v));
    }
    int fewest = walk_counting(&s, distance, &queue);
    g_queue_clear(&queue);
    search_clear(&s);
    return fewest;
}

GArray *reach_guards(const struct reach *reach, const struct question *question)
{
    const struct graph *g = reach->graph;
    GArray *guards = g_array_new(FALSE, FALSE, sizeof(int));
    g_autofree gboolean *listed = g_new0(gboolean, g->network->nodes->len + 1);
    struct search s;
    search_init(&s, g, question, ROUTE_ASSUMED, NULL);
    search_explore(&s);
    for (guint i = 0; i < g->edges->len; i++)
        for (int side = 0; side < 2; side++) {
            const struct graph_end *near = &graph_edge(g, i)->ends[side],
                                   *far = &graph_edge(g, i)->ends[1 - side];
            gboolean outside = search_is_source(&s, far->vertex) ||
                               (s.reached[far->vertex] && search_passes(&s, far->vertex));
            if (near->node < 0 || !outside || !search_guards(&s, near->vertex))
                continue;
            if (!listed[near->node])
                g_array_append_val(guards, near->node);
            listed[near->node] = TRUE;
        }
    search_clear(&s);
    return guards;
}
