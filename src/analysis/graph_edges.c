/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph.h"

#define EDGES_OF_ONE_LINK 256

void graph_add_edge(struct graph *g, struct edge edge)
{
    if (edge.ends[0].vertex != edge.ends[1].vertex)
        g_array_append_val(g->edges, edge);
}

static gboolean is_guessed(const struct link *l)
{
    for (int e = 0; e < 2; e++)
        if (l->ends[e].method == METHOD_INFERRED && l->ends[e].confidence < CONFIDENCE_SURE)
            return TRUE;
    return FALSE;
}

static void add_link_edge(struct graph *g, int link, const struct hook *a, const struct hook *b)
{
    struct edge edge = {.ends = {a->end, b->end},
                        .link = link,
                        .tunnel = network_link(g->network, link)->medium == MEDIUM_TUNNEL,
                        .guard = a->guard >= 0 ? a->guard : b->guard,
                        .title = -1};
    if (edge.guard >= 0)
        edge.doubts |= EDGE_ZONE_GUARD;
    if (is_guessed(network_link(g->network, link)))
        edge.doubts |= EDGE_GUESSED;
    graph_add_edge(g, edge);
}

/* "via FW-EXT-A", and FW-EXT-A is drawn: the line goes through it. */
static gboolean add_link_through(struct graph *g, int link, GArray *hooks[2])
{
    int node = words_name_guard(g->network, network_link(g->network, link)->label);
    if (node < 0)
        return FALSE;
    const struct hook middle = {{g->of_node[node], node, -1}, FALSE, -1};
    for (int e = 0; e < 2; e++)
        for (guint i = 0; i < hooks[e]->len; i++)
            add_link_edge(g, link, &g_array_index(hooks[e], struct hook, i), &middle);
    return TRUE;
}

static void add_link(struct graph *g, int link, GArray *hooks[2])
{
    const struct link *l = network_link(g->network, link);
    for (int e = 0; e < 2; e++) {
        g_array_set_size(hooks[e], 0);
        graph_hooks(g, l, e, hooks[e]);
    }
    if (hooks[0]->len * hooks[1]->len > EDGES_OF_ONE_LINK) /* box to box: each as one thing */
        for (int e = 0; e < 2; e++) {
            int zone = l->ends[e].type == ELEMENT_ZONE ? l->ends[e].index : -1;
            struct hook whole = {{zone >= 0 ? graph_add_zone(g, zone) : -1, -1, zone}, FALSE, -1};
            if (zone >= 0) {
                g_array_set_size(hooks[e], 0);
                g_array_append_val(hooks[e], whole);
            }
        }
    if (hooks[0]->len > 0 && hooks[1]->len > 0 && add_link_through(g, link, hooks))
        return;
    for (guint i = 0; i < hooks[0]->len; i++)
        for (guint j = 0; j < hooks[1]->len; j++)
            add_link_edge(g, link, &g_array_index(hooks[0], struct hook, i),
                          &g_array_index(hooks[1], struct hook, j));
}

void graph_add_edges(struct graph *g)
{
    GArray *hooks[2] = {g_array_new(FALSE, FALSE, sizeof(struct hook)),
                        g_array_new(FALSE, FALSE, sizeof(struct hook))};
    for (guint i = 0; i < g->network->links->len; i++)
        if (link_is_path(g->network, network_link(g->network, i)))
            add_link(g, (int)i, hooks);
    g_array_unref(hooks[0]);
    g_array_unref(hooks[1]);
}
