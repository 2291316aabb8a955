/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What edges rest on: firewalls that lie beside a line or exist in words, carriers' networks, flows drawn
 * over a physical route.
 */
#include "graph.h"

static int *edges_of_links(const struct graph *g)
{
    int *first = g_new(int, g->network->links->len + 1);
    for (guint i = 0; i < g->network->links->len; i++)
        first[i] = -1;
    for (int i = (int)g->edges->len - 1; i >= 0; i--)
        if (graph_edge(g, i)->link >= 0)
            first[graph_edge(g, i)->link] = i;
    return first;
}

/* Edges of one link stand one after the other. */
static void guard_link(struct graph *g, int first, int node, guint more)
{
    int link = first >= 0 ? graph_edge(g, first)->link : -1;
    for (int i = first; i >= 0 && i < (int)g->edges->len && graph_edge(g, i)->link == link; i++) {
        graph_edge(g, i)->doubts |= EDGE_FLOATING_GUARD | more;
        graph_edge(g, i)->guard = node;
    }
}

static gboolean line_crosses(const struct network *n, const struct link *l, struct box box)
{
    for (int e = 0; e < 2; e++)
        if (l->ends[e].type == ELEMENT_NONE && !l->ends[e].has_point)
            return FALSE; /* where it runs is not known; a joined end is drawn at its shape */
    for (int i = 0; i <= l->points; i++)
        if (segment_meets_box(link_point(n, l, i), link_point(n, l, i + 1), box))
            return TRUE;
    return FALSE;
}

/* Between two lines, and not on both as a wall is. */
static gboolean is_torn(const struct network *n, const struct node *v)
{
    return v->beside_rival >= 0 && !(line_crosses(n, network_link(n, v->beside_link), v->box) &&
                                     line_crosses(n, network_link(n, v->beside_rival), v->box));
}

/* The line that it lies beside, and for a wall across the page every line that runs through it. */
static void doubt_floating(struct graph *g)
{
    const struct network *n = g->network;
    g_autofree int *first = edges_of_links(g);
    for (int i = 0; i < (int)n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if (!node_is_live(v) || v->beside_link < 0 || (guint)v->beside_link >= n->links->len ||
            node_supposed_strength(v) < STRENGTH_MEDIUM)
            continue;
        guint more = is_torn(n, v) ? EDGE_RIVAL : 0;
        guard_link(g, first[v->beside_link], i, more);
        if (more)
            guard_link(g, first[v->beside_rival], i, more);
        for (guint l = 0; n->has_geometry && l < n->links->len; l++)
            if (network_link(n, l)->origin.page == v->origin.page &&
                line_crosses(n, network_link(n, l), v->box))
                guard_link(g, first[l], i, 0);
    }
}

static int zone_of_end(const struct graph *g, const struct graph_end *end)
{
    return end->node >= 0 ? network_node(g->network, end->node)->zone : end->zone;
}

/* A titled zone that holds one end and not the other. */
static int crossed_title(const struct graph *g, const struct edge *e, const gboolean *titled)
{
    for (int s = 0; s < 2; s++) {
        int other = zone_of_end(g, &e->ends[1 - s]);
        for (int z = zone_of_end(g, &e->ends[s]); z >= 0; z = network_zone(g->network, z)->parent)
            if (titled[z] && !zone_is_within(g->network, other, z))
                return z;
    }
    return -1;
}

static void doubt_words(struct graph *g)
{
    const struct network *n = g->network;
    g_autofree gboolean *titled = g_new0(gboolean, n->zones->len + 1);
    gboolean any = FALSE;
    for (guint z = 0; z < n->zones->len; z++)
        any |= titled[z] = words_name_firewall(network_zone(n, z)->label);
    for (guint i = 0; i < g->edges->len; i++) {
        struct edge *e = graph_edge(g, i);
        if (e->link >= 0 && words_name_firewall(network_link(n, e->link)->label))
            e->doubts |= EDGE_LABEL_GUARD;
        e->title = e->link >= 0 && any ? crossed_title(g, e, titled) : -1;
        if (e->title >= 0)
            e->doubts |= EDGE_TITLE_GUARD;
    }
}

/* ---- about to be removed ---- */

struct element edge_leaving(const struct graph *g, const struct edge *e)
{
    const struct network *n = g->network;
    if (e->link >= 0 && network_link(n, e->link)->element_flags & ELEMENT_LEAVING)
        return (struct element){ELEMENT_LINK, e->link};
    for (int s = 0; s < 2; s++) {
        const struct graph_end *end = &e->ends[s];
        if (end->node >= 0 && network_node(n, end->node)->flags & ELEMENT_LEAVING)
            return (struct element){ELEMENT_NODE, end->node};
        if (end->zone >= 0 && network_zone(n, end->zone)->flags & ELEMENT_LEAVING)
            return (struct element){ELEMENT_ZONE, end->zone};
    }
    return (struct element){ELEMENT_NONE, -1};
}

static void doubt_leaving(struct graph *g)
{
    for (guint i = 0; i < g->edges->len; i++)
        if (edge_leaving(g, graph_edge(g, i)).type != ELEMENT_NONE)
            graph_edge(g, i)->doubts |= EDGE_LEAVING;
}

/* ---- carriers ---- */

static gboolean is_foreign(const struct graph *g, int vertex)
{
    const struct vertex *v = graph_vertex(g, vertex);
    if (v->external)
        return TRUE;
    enum owner owner = v->as.type == ELEMENT_NODE ? network_node(g->network, v->as.index)->owner
                                                  : network_zone(g->network, v->as.index)->owner;
    return owner == OWNER_THIRD_PARTY || owner == OWNER_PUBLIC_BODY;
}

/* A carrier's network joins the sites of one owner. That it keeps others apart who are joined to it as well
 * is an assumption. With fewer than two sites it is a mere access circuit. */
static void doubt_carrier(struct graph *g, int carrier)
{
    int site = -1;
    gboolean several = FALSE;
    for (guint i = 0; i < graph_degree(g, carrier); i++) {
        int other = graph_step(g, carrier, i)->to;
        if (is_foreign(g, other))
            continue;
        several = several || (site >= 0 && other != site);
        site = other;
    }
    for (guint i = 0; several && i < graph_degree(g, carrier); i++) {
        struct edge *e = graph_edge(g, graph_step(g, carrier, i)->edge);
        if (is_foreign(g, edge_other(e, carrier)))
            e->doubts |= EDGE_FOREIGN;
    }
}

/* ---- flows ---- */

static gboolean is_flow(const struct graph *g, const struct edge *e)
{
    enum medium medium = e->link >= 0 ? network_link(g->network, e->link)->medium : MEDIUM_UNKNOWN;
    return medium == MEDIUM_LOGICAL || medium == MEDIUM_TUNNEL;
}

static gboolean carries(const struct graph *g, int vertex)
{
    return graph_vertex(g, vertex)->transit;
}

static int find(int *parent, int i)
{
    while (parent[i] != i)
        i = parent[i] = parent[parent[i]];
    return i;
}

/* Marks the pieces of the physical network that a vertex touches; TRUE if one was marked `wanted` before. */
static gboolean touch_pieces(const struct graph *g, int *parent, int *mark, int vertex, int wanted, int stamp)
{
    for (guint i = 0; i < graph_degree(g, vertex) + 1; i++) {
        const struct edge *e = i > 0 ? graph_edge(g, graph_step(g, vertex, i - 1)->edge) : NULL;
        int other = !e ? vertex : is_flow(g, e) ? -1 : edge_other(e, vertex);
        if (other < 0 || !carries(g, other))
            continue;
        int piece = find(parent, other);
        if (wanted > 0 && mark[piece] == wanted)
            return TRUE;
        mark[piece] = stamp;
    }
    return FALSE;
}

static void doubt_flows(struct graph *g)
{
    g_autofree int *parent = g_new(int, g->vertices->len + 1);
    for (int i = 0; i < (int)g->vertices->len; i++)
        parent[i] = i;
    for (guint i = 0; i < g->edges->len; i++) {
        const struct edge *e = graph_edge(g, i);
        if (!is_flow(g, e) && carries(g, e->ends[0].vertex) && carries(g, e->ends[1].vertex))
            parent[find(parent, e->ends[0].vertex)] = find(parent, e->ends[1].vertex);
    }
    g_autofree int *mark = g_new0(int, g->vertices->len + 1);
    for (int i = 0; i < (int)g->edges->len; i++) {
        struct edge *e = graph_edge(g, i);
        if (!is_flow(g, e))
            continue;
        touch_pieces(g, parent, mark, e->ends[0].vertex, 0, 2 * i + 1);
        if (touch_pieces(g, parent, mark, e->ends[1].vertex, 2 * i + 1, 2 * i + 2))
            e->doubts |= EDGE_FLOW;
    }
}

void graph_doubt_edges(struct graph *g)
{
    doubt_floating(g);
    doubt_words(g);
    doubt_flows(g);
    doubt_leaving(g);
    for (int v = 0; v < (int)g->vertices->len; v++)
        if (graph_vertex(g, v)->carrier)
            doubt_carrier(g, v);
}
