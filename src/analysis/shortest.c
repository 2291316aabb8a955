/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shortest way.
 */
#include "search.h"

/* Of a question that asks for ways through something of the organisation's own, the second floor holds what is reached past such a
 * thing. Otherwise there is only the first. A place is a vertex and a floor. */
struct tracing {
    const struct search *search;
    int *items; /* a queue of places */
    guint tail;
    int *by;    /* place: the edge by which it was met, START, or UNSEEN */
    int *from;  /* place: the place before it */
    int count;  /* vertices, one more */
};
#define UNSEEN 0 /* edges are counted from FIRST on */
#define START  1
#define FIRST  2

static int vertex_at(const struct tracing *t, int place)
{
    return place % t->count;
}

static int floor_beyond(const struct tracing *t, int place, int to)
{
    if (place >= t->count || !t->search->question->through_own)
        return place >= t->count;
    return vertex_is_own(graph_vertex(t->search->graph, to)) && !search_is_target(t->search, to); /* the end does not count */
}

/* Back over the same thing is no way. Only what is on both floors can be met twice. */
static gboolean has_passed(const struct tracing *t, int place, int vertex)
{
    if (place < t->count || t->by[vertex] == UNSEEN)
        return FALSE;
    for (; vertex_at(t, place) != vertex; place = t->from[place])
        if (t->by[place] == START)
            return FALSE;
    return TRUE;
}

static gboolean is_end(const struct tracing *t, int place)
{
    return (place >= t->count || !t->search->question->through_own) && search_ends_at(t->search, vertex_at(t, place));
}

/* TRUE if it is the end. */
static gboolean meet(struct tracing *t, int place, const struct step *step)
{
    const struct search *s = t->search;
    int edge = step->edge, to = step->to, next = to + floor_beyond(t, place, to) * t->count;
    if (t->by[next] != UNSEEN || !search_crosses(s, edge) || search_guards(s, to) || has_passed(t, place, to))
        return FALSE;
    t->by[next] = edge + FIRST;
    t->from[next] = place;
    t->items[t->tail] = next;
    if (is_end(t, next))
        return TRUE;
    if (search_passes(s, to))
        t->tail++;
    return FALSE;
}

/* Breadth first; sources and neighbours in order of rank, so that the first end met closes the shortest way, and of those the one whose
 * ids come first. -1: there is none. */
static int find_end(struct tracing *t)
{
    const struct graph *g = t->search->graph;
    for (guint i = 0; i < t->search->sources->len; i++) {
        int v = g_array_index(t->search->sources, int, i);
        if (!search_is_source(t->search, v))
            continue;
        t->by[v] = START;
        t->items[t->tail++] = v;
    }
    for (guint head = 0; head < t->tail; head++) {
        int place = t->items[head], v = vertex_at(t, place);
        for (guint i = 0; i < graph_degree(g, v); i++)
            if (meet(t, place, graph_step(g, v, i)))
                return t->items[t->tail];
    }
    return -1;
}

GArray *search_shortest(const struct search *s, int *from)
{
    int count = (int)s->graph->vertices->len + 1, places = s->question->through_own ? 2 * count : count;
    g_autofree int *items = g_new(int, places + 1), *by = g_new0(int, places), *before = g_new(int, places);
    struct tracing t = {s, items, 0, by, before, count};
    int place = find_end(&t);
    if (place < 0)
        return NULL;
    GArray *way = g_array_new(FALSE, FALSE, sizeof(int));
    for (; by[place] != START; place = before[place]) {
        int edge = by[place] - FIRST;
        g_array_append_val(way, edge);
    }
    for (guint i = 0; i < way->len / 2; i++) {
        int *a = &g_array_index(way, int, i), *b = &g_array_index(way, int, way->len - 1 - i), edge = *a;
        *a = *b;
        *b = edge;
    }
    *from = vertex_at(&t, place);
    return way;
}
