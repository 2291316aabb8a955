/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reach_private.h"

struct reach *reach_new(const struct network *network)
{
    struct reach *reach = g_new0(struct reach, 1);
    reach->graph = graph_new(network);
    return reach;
}

gboolean reach_names_firewall(const char *label)
{
    return words_name_firewall(label);
}

int reach_named_guard(const struct network *network, const char *label)
{
    return words_name_guard(network, label);
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

gboolean reach_has_source(const struct reach *reach, const struct question *q)
{
    const struct search s = {.graph = reach->graph, .question = q};
    for (int k = 0; k < (int)reach->graph->vertices->len; k++)
        if ((q->from_vertices || q->from_abroad || reach->graph->domains[k] & q->from) && search_is_from(&s, reach->graph->by_rank[k]))
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

/* Places as in shortest.c: past something of the organisation's own, vertices are counted from `count` on. */
struct counting {
    const struct search *search;
    int *distance; /* place: guards on the least guarded way to it */
    int *from;     /* place: the one before it on that way, -1 at its start */
    GQueue queue;
    int count;
};

static gboolean counts(const struct search *s, int vertex)
{
    return search_is_certain_guard(s, vertex, s->question->at_least);
}

static gboolean goes_on(const struct search *s, int vertex)
{
    const struct vertex *v = graph_vertex(s->graph, vertex);
    if (search_is_source(s, vertex) || counts(s, vertex))
        return TRUE;
    return !search_is_from(s, vertex) && (v->transit || (v->dual_homed && !s->question->hosts_part));
}

static gboolean is_reached_end(const struct counting *c, int place)
{
    const struct search *s = c->search;
    int v = place % c->count;
    if ((s->question->through_own && place < c->count) || !search_is_target(s, v) || counts(s, v))
        return FALSE;
    return !s->reached[v] || search_ends_at(s, v);
}

/* Back over the same thing is no way. Only what is on both floors can be met twice. */
static gboolean has_passed(const struct counting *c, int place, int vertex)
{
    if (place < c->count || c->distance[vertex] == G_MAXINT)
        return FALSE;
    while (place >= 0 && place % c->count != vertex)
        place = c->from[place];
    return place >= 0;
}

static void count_neighbours(struct counting *c, int place)
{
    const struct search *s = c->search;
    const struct graph *g = s->graph;
    int v = place % c->count;
    for (guint i = 0; i < graph_degree(g, v); i++) {
        int w = graph_step(g, v, i)->to, cost = counts(s, w);
        gboolean own = place >= c->count || (s->question->through_own && vertex_is_own(graph_vertex(g, w)) && !search_is_target(s, w));
        int next = w + (own ? c->count : 0);
        if (c->distance[place] + cost >= c->distance[next] || has_passed(c, place, w))
            continue;
        c->distance[next] = c->distance[place] + cost;
        c->from[next] = place;
        if (cost)
            g_queue_push_tail(&c->queue, GINT_TO_POINTER(next));
        else
            g_queue_push_head(&c->queue, GINT_TO_POINTER(next));
    }
}

/* Depth by guards: what is met at no cost is looked at first. */
static int count_guards(struct counting *c)
{
    while (!g_queue_is_empty(&c->queue)) {
        int place = GPOINTER_TO_INT(g_queue_pop_head(&c->queue));
        if (is_reached_end(c, place))
            return c->distance[place];
        if (goes_on(c->search, place % c->count))
            count_neighbours(c, place);
    }
    return -1;
}

int reach_fewest_guards(const struct reach *reach, const struct question *question)
{
    int count = (int)reach->graph->vertices->len + 1;
    if (!reach_has_source(reach, question))
        return -1;
    g_autofree int *distance = g_new(int, 2 * count), *from = g_new(int, 2 * count);
    struct search s;
    search_init(&s, reach->graph, question, ROUTE_ASSUMED, NULL);
    search_explore(&s);
    struct counting c = {&s, distance, from, G_QUEUE_INIT, count};
    for (int place = 0; place < 2 * count; place++) {
        from[place] = -1;
        distance[place] = place + 1 < count && search_is_source(&s, place) ? 0 : G_MAXINT;
        if (distance[place] == 0)
            g_queue_push_tail(&c.queue, GINT_TO_POINTER(place));
    }
    int fewest = count_guards(&c);
    g_queue_clear(&c.queue);
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
            gboolean guarding = search_guards(&s, near->vertex) ||
                              (search_ends_tunnel(&s, (int)i) && search_is_certain_guard(&s, near->vertex, STRENGTH_MEDIUM));
            if (near->node < 0 || !outside || !guarding)
                continue;
            if (!listed[near->node])
                g_array_append_val(guards, near->node);
            listed[near->node] = TRUE;
        }
    search_clear(&s);
    return guards;
}
