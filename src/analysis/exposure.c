/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is reached past no guard is not always a hole: a router or a switch between the outside and the firewall has to stand there. A
 * piece is a set of forwarding things reached, joined to each other. It is exposed, and ways into it are worth a finding, unless all
 * it does is lead to guards.
 */
#include "search.h"

static gboolean touches_source(const struct search *s, int vertex)
{
    for (guint i = 0; i < graph_degree(s->graph, vertex); i++) {
        if (search_is_source(s, graph_step(s->graph, vertex, i)->to))
            return TRUE;
    }
    return FALSE;
}

/* A router on the way in is not yet what must be protected. */
static gboolean is_on_the_way(const struct search *s, int vertex)
{
    const struct vertex *v = graph_vertex(s->graph, vertex);
    return v->edge_device || (v->l3_switch && touches_source(s, vertex));
}

static gboolean has_one_neighbour(const struct search *s, int vertex)
{
    int first = -1;
    for (guint i = 0; i < graph_degree(s->graph, vertex); i++) {
        int other = graph_step(s->graph, vertex, i)->to;
        if (first >= 0 && other != first)
            return FALSE;
        first = other;
    }
    return TRUE;
}

struct weighing {
    struct search *search;
    int *items; /* a queue */
};

struct piece {
    gboolean asset;    /* holds or touches something worth protecting for its own sake */
    gboolean leads_on; /* touches a guard, or a line that is guarded or reported already */
    gboolean richer;   /* holds or touches more than what stands on the way in */
};

/* A switch with one neighbour leads nowhere: it stands for what is plugged into it. */
static gboolean is_dead_end(const struct search *s, int vertex)
{
    const struct vertex *v = graph_vertex(s->graph, vertex);
    return v->transit && !v->unknown && !v->edge_device && v->as.type == ELEMENT_NODE && !search_is_from(s, vertex) &&
           has_one_neighbour(s, vertex);
}

static gboolean is_accepted(const struct search *s, int vertex)
{
    return s->accepted && s->accepted[vertex] && (graph_vertex(s->graph, vertex)->domains & s->question->to);
}

/* On the way to the core, gateways and proxies only stand in between; of a DMZ or a wireless network they are what there is. */
static gboolean is_asset(const struct search *s, int vertex)
{
    const struct vertex *v = graph_vertex(s->graph, vertex);
    return !v->plumbing || is_dead_end(s, vertex) || (!(s->question->to & 1u << DOMAIN_CORE) && !v->edge_device);
}

static void weigh(const struct search *s, int vertex, struct piece *piece)
{
    if (!search_is_target(s, vertex))
        return;
    piece->asset = piece->asset || is_asset(s, vertex);
    piece->richer = piece->richer || (!is_on_the_way(s, vertex) && !is_accepted(s, vertex));
}

static void look_around(struct weighing *w, int v, int number, struct piece *piece, guint *tail)
{
    struct search *s = w->search;
    for (guint i = 0; i < graph_degree(s->graph, v); i++) {
        int edge = graph_step(s->graph, v, i)->edge, to = graph_step(s->graph, v, i)->to;
        if (search_is_from(s, to))
            continue; /* another line back outside leads nowhere */
        if (!search_crosses(s, edge) || search_guards(s, to))
            piece->leads_on = TRUE;
        else if (!search_passes(s, to))
            weigh(s, to, piece);
        else if (s->piece[to] == 0) {
            s->piece[to] = number;
            w->items[(*tail)++] = to;
        }
    }
}

static void fill_piece(struct weighing *w, int start, int number)
{
    struct search *s = w->search;
    struct piece piece = {FALSE, FALSE, FALSE};
    guint head = 0, tail = 0;
    s->piece[start] = number;
    w->items[tail++] = start;
    while (head < tail) {
        int v = w->items[head++];
        weigh(s, v, &piece);
        look_around(w, v, number, &piece, &tail);
    }
    s->exposed[number] = piece.asset || !piece.leads_on;
    s->richer[number] = piece.richer;
}

void search_weigh_pieces(struct search *s)
{
    g_autofree int *items = g_new(int, s->seen->len + 1);
    struct weighing w = {s, items};
    int pieces = 0;
    for (guint i = 0; i < s->seen->len; i++) {
        int v = g_array_index(s->seen, int, i);
        if (s->piece[v] == 0 && search_passes(s, v))
            fill_piece(&w, v, ++pieces);
    }
}

gboolean search_ends_at(const struct search *s, int vertex)
{
    if (!search_is_target(s, vertex) || search_guards(s, vertex))
        return FALSE;
    if (s->question->to_vertices)
        return TRUE; /* asked for by name */
    int piece = s->piece[vertex];
    if (piece == 0)
        return !is_accepted(s, vertex);
    if (!s->exposed[piece])
        return FALSE;
    gboolean on_the_way = is_on_the_way(s, vertex) || is_accepted(s, vertex);
    return !on_the_way || (!s->richer[piece] && graph_vertex(s->graph, vertex)->own);
}
