/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reach_private.h"

struct walk {
    const struct graph *graph;
    enum strength at_least;
    gboolean *seen;
    GArray *queue; /* int, vertices */
    struct meeting *found;
    int start;
};

static gboolean is_outside(const struct vertex *v)
{
    return v->external || v->carrier;
}

static gboolean is_inside(const struct vertex *v)
{
    return (v->domains & (1u << DOMAIN_CORE | 1u << DOMAIN_OTHER)) && !v->edge_device && !v->remote_users && v->own;
}

static void note_guard(struct walk *w, const struct graph_end *end)
{
    int node = end->node;
    if (node < 0 && graph_vertex(w->graph, end->vertex)->as.type == ELEMENT_NODE)
        node = graph_vertex(w->graph, end->vertex)->as.index;
    for (guint i = 0; i < w->found->guards->len; i++)
        if (g_array_index(w->found->guards, int, i) == node)
            return;
    if (node >= 0)
        g_array_append_val(w->found->guards, node);
}

static void step(struct walk *w, int from, int edge)
{
    const struct edge *e = graph_edge(w->graph, edge);
    int to = edge_other(e, from);
    const struct vertex *v = graph_vertex(w->graph, to);
    if (from == w->start && !is_outside(v))
        w->found->direct = TRUE;
    if (v->certain >= w->at_least && !is_outside(v)) {
        note_guard(w, &e->ends[1 - edge_side(e, from)]);
        return;
    }
    if (w->seen[to] || is_outside(v))
        return;
    w->seen[to] = TRUE;
    if (w->found->open < 0 && is_inside(v) && v->as.type == ELEMENT_NODE)
        w->found->open = v->as.index;
    if (v->transit && !is_inside(v))
        g_array_append_val(w->queue, to);
}

struct meeting reach_meet(const struct reach *reach, int node, enum strength at_least)
{
    const struct graph *g = reach->graph;
    struct meeting found = {g_array_new(FALSE, FALSE, sizeof(int)), -1, FALSE};
    int start = g->of_node[node];
    if (start < 0)
        return found;
    g_autofree gboolean *seen = g_new0(gboolean, g->vertices->len + 1);
    g_autoptr(GArray) queue = g_array_new(FALSE, FALSE, sizeof(int));
    struct walk w = {g, at_least, seen, queue, &found, start};
    seen[start] = TRUE;
    g_array_append_val(queue, start);
    for (guint at = 0; at < queue->len; at++) {
        int v = g_array_index(queue, int, at);
        for (guint i = 0; i < graph_degree(g, v); i++)
            step(&w, v, graph_step(g, v, i)->edge);
    }
    return found;
}
