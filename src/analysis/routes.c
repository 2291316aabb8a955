/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One finding per missing control: the shortest open way, then again without its crossing link.
 */
#include "reach_private.h"

#include <string.h>

static void route_free(gpointer data)
{
    struct route *r = data;
    g_array_unref(r->hops);
    g_array_unref(r->weak);
    g_array_unref(r->reasons);
    g_free(r);
}

static struct element place(const struct graph_end *end)
{
    if (end->node >= 0)
        return (struct element){ELEMENT_NODE, end->node};
    return (struct element){ELEMENT_ZONE, end->zone};
}

static void add_hop(GArray *hops, enum element_type type, int index)
{
    struct element e = {type, index};
    const struct element *last = hops->len > 0 ? &g_array_index(hops, struct element, hops->len - 1) : NULL;
    if (index >= 0 && !(last && last->type == e.type && last->index == e.index))
        g_array_append_val(hops, e);
}

static void add_end(GArray *hops, const struct graph_end *end)
{
    struct element e = place(end);
    add_hop(hops, e.type, e.index);
}

static void add_reason(struct route *r, enum reason_kind kind, struct element element, struct element about)
{
    struct reason reason = {
        .kind = kind, .element = element, .about = about, .hangs = r->grade == ROUTE_UNKNOWN};
    for (guint i = 0; i < r->reasons->len; i++) {
        const struct reason *old = &g_array_index(r->reasons, struct reason, i);
        if (old->kind == kind && old->element.type == element.type && old->element.index == element.index)
            return;
    }
    g_array_append_val(r->reasons, reason);
}

#define NOTHING ((struct element){ELEMENT_NONE, -1})
#define NODE(i) ((struct element){ELEMENT_NODE, (i)})

static void explain_edge(struct route *r, const struct graph *g, const struct edge *e)
{
    struct element link = {ELEMENT_LINK, e->link};
    if (r->grade == ROUTE_UNKNOWN && e->doubts & EDGE_GUESSED)
        add_reason(r, REASON_GUESSED_END, link, NOTHING);
    if (r->grade == ROUTE_UNKNOWN && e->doubts & EDGE_RIVAL)
        add_reason(r, REASON_TORN_GUARD, NODE(e->guard), link);
    if (r->grade != ROUTE_ASSUMED)
        return;
    if (e->doubts & EDGE_FLOATING_GUARD)
        add_reason(r, REASON_FLOATING_GUARD, NODE(e->guard), link);
    if (e->doubts & EDGE_LABEL_GUARD)
        add_reason(r, REASON_LABEL_GUARD, link, NOTHING);
    if (e->doubts & EDGE_TITLE_GUARD)
        add_reason(r, REASON_TITLE_GUARD, (struct element){ELEMENT_ZONE, e->title}, link);
    if (e->doubts & EDGE_ZONE_GUARD && !(e->doubts & EDGE_FLOATING_GUARD))
        add_reason(r, REASON_ZONE_GUARD, NODE(e->guard), link);
    if (e->doubts & EDGE_FOREIGN)
        add_reason(r, REASON_CARRIER, link, NOTHING);
    if (e->doubts & EDGE_FLOW)
        add_reason(r, REASON_FLOW, link, NOTHING);
    if (e->doubts & EDGE_LEAVING)
        add_reason(r, REASON_LEAVING, edge_leaving(g, e), NOTHING);
}

/* Something that guards if the guess about it is right. */
static void explain_guard(struct route *r, const struct search *s, const struct vertex *v)
{
    const struct question *q = s->question;
    if (r->grade != ROUTE_ASSUMED)
        return;
    if (v->supposed < q->at_least) {
        if (v->roles & q->perhaps_roles)
            add_reason(r, REASON_PERHAPS_GUARD, v->as, NOTHING);
        else if (v->roles & q->guard_roles)
            add_reason(r, REASON_UNSURE_GUARD, v->as, NOTHING);
        return;
    }
    if (v->certain < q->at_least)
        add_reason(r, REASON_UNSURE_GUARD, v->as, NOTHING);
    else if (v->certain < search_beyond_doubt(q))
        add_reason(r, REASON_GATEWAY_GUARD, v->as, NOTHING);
    if (!v->own && q->guards_must_be_own)
        add_reason(r, REASON_OTHERS_GUARD, v->as, NOTHING);
}

static void explain_vertex(struct route *r, const struct search *s, int vertex)
{
    const struct vertex *v = graph_vertex(s->graph, vertex);
    if (r->grade == ROUTE_UNKNOWN && v->unknown)
        add_reason(r, REASON_UNKNOWN_SHAPE, v->as, NOTHING);
    explain_guard(r, s, v);
    if (r->grade == ROUTE_ASSUMED && v->dual_homed && !v->transit)
        add_reason(r, REASON_DUAL_HOMED, v->as, NOTHING);
}

static void explain_passed(struct route *r, const struct search *s, int vertex)
{
    const struct vertex *v = graph_vertex(s->graph, vertex);
    if (v->as.type == ELEMENT_NODE && v->supposed >= STRENGTH_WEAK && v->supposed < s->question->at_least)
        g_array_append_val(r->weak, v->as.index);
    explain_vertex(r, s, vertex);
}

/* The way itself is certain, but it ends in something that would only stand in front of a guard if that
 * guarded: what lies beyond it is the reason. */
static void explain_beyond(struct route *r, const struct search *s, int to)
{
    guint count = s->graph->vertices->len + 1, tail = 0;
    g_autofree int *items = g_new(int, count);
    g_autofree gboolean *seen = g_new0(gboolean, count);
    seen[to] = TRUE;
    items[tail++] = to;
    for (guint head = 0; head < tail && r->reasons->len == 0; head++)
        for (guint i = 0; i < graph_degree(s->graph, items[head]) && r->reasons->len == 0; i++) {
            int edge = graph_step(s->graph, items[head], i)->edge, w = graph_step(s->graph, items[head], i)->to;
            if (!search_crosses(s, edge) || search_is_source(s, w))
                continue;
            explain_edge(r, s->graph, graph_edge(s->graph, edge));
            explain_vertex(r, s, w);
            if (!seen[w] && search_passes(s, w)) {
                seen[w] = TRUE;
                items[tail++] = w;
            }
        }
}

static void explain_ends(struct route *r, const struct search *s, int from, int to)
{
    const struct vertex *source = graph_vertex(s->graph, from), *target = graph_vertex(s->graph, to);
    if (source->doubtful)
        add_reason(r, REASON_UNSURE_SOURCE, source->as, NOTHING);
    if (target->unknown && r->grade == ROUTE_UNKNOWN)
        add_reason(r, REASON_UNKNOWN_SHAPE, target->as, NOTHING);
    explain_guard(r, s, target);
    if (!s->question->to_vertices && !(target->domains & s->question->to))
        add_reason(r, REASON_UNKNOWN_OWNER, target->as, NOTHING);
}

static const struct edge *way_edge(const struct search *s, const GArray *way, guint i)
{
    return graph_edge(s->graph, g_array_index(way, int, i));
}

/* The last drawn line of the way: there it enters what should be protected. */
static guint crossing_of(const struct search *s, const GArray *way)
{
    for (guint i = way->len; i-- > 0;)
        if (way_edge(s, way, i)->link >= 0)
            return i;
    return way->len - 1;
}

static void walk(struct route *r, const struct search *s, const GArray *way, int from)
{
    guint crossing = crossing_of(s, way);
    int v = from;
    for (guint i = 0; i < way->len; i++) {
        const struct edge *e = way_edge(s, way, i);
        int side = edge_side(e, v);
        const struct graph_end *near = &e->ends[side], *far = &e->ends[1 - side];
        if (i > 0)
            explain_passed(r, s, v);
        explain_edge(r, s->graph, e);
        add_end(r->hops, near);
        if (near->node >= 0)
            add_hop(r->hops, ELEMENT_ZONE, near->zone);
        add_hop(r->hops, ELEMENT_LINK, e->link);
        if (far->node >= 0)
            add_hop(r->hops, ELEMENT_ZONE, far->zone);
        add_end(r->hops, far);
        if (i == crossing) {
            r->before = place(near);
            r->after = place(far);
            r->crossing = e->link >= 0 ? (struct element){ELEMENT_LINK, e->link} : NOTHING;
        }
        v = edge_other(e, v);
    }
    explain_ends(r, s, from, v);
    if (r->grade != ROUTE_OPEN && r->reasons->len == 0)
        explain_beyond(r, s, v);
}

static struct route *route_new(const struct search *s, const GArray *way, int from)
{
    struct route *r = g_new0(struct route, 1);
    r->grade = s->belief;
    r->hops = g_array_new(FALSE, FALSE, sizeof(struct element));
    r->weak = g_array_new(FALSE, FALSE, sizeof(int));
    r->reasons = g_array_new(FALSE, TRUE, sizeof(struct reason));
    walk(r, s, way, from);
    return r;
}

/* One control would close parallel lines, and the same line to other things in one box. */
static void remove_crossing(const struct graph *g, const struct edge *crossing, gboolean *removed)
{
    int a = crossing->ends[0].vertex, b = crossing->ends[1].vertex;
    for (guint i = 0; i < g->edges->len; i++) {
        const struct edge *e = graph_edge(g, i);
        gboolean parallel = (e->ends[0].vertex == a && e->ends[1].vertex == b) ||
                            (e->ends[0].vertex == b && e->ends[1].vertex == a);
        if (parallel || (crossing->link >= 0 && e->link == crossing->link))
            removed[i] = TRUE;
    }
}

/* What a shape is settles every way through it at once. */
static void remove_unknown(const struct graph *g, const struct route *r, gboolean *removed)
{
    for (guint i = 0; i < r->reasons->len; i++) {
        const struct reason *reason = &g_array_index(r->reasons, struct reason, i);
        int v = reason->element.type == ELEMENT_NODE   ? g->of_node[reason->element.index]
                : reason->element.type == ELEMENT_ZONE ? g->of_zone[reason->element.index]
                                                       : -1;
        if (reason->kind != REASON_UNKNOWN_SHAPE || v < 0)
            continue;
        for (guint e = 0; e < graph_degree(g, v); e++)
            removed[graph_step(g, v, e)->edge] = TRUE;
    }
}

/* `accepted`: what was reached with more belief, once nothing was left to report there; on return with this belief. */
static void collect(const struct reach *reach, const struct question *question, enum route_grade belief, gboolean *removed,
                    gboolean *accepted, GPtrArray *routes, guint limit)
{
    struct search s;
    search_init(&s, reach->graph, question, belief, removed);
    s.accepted = belief == ROUTE_OPEN ? NULL : accepted;
    while (routes->len < limit) {
        int from = -1;
        search_explore(&s);
        g_autoptr(GArray) way = search_shortest(&s, &from);
        if (!way)
            break;
        struct route *route = route_new(&s, way, from);
        g_ptr_array_add(routes, route);
        remove_unknown(reach->graph, route, removed);
        remove_crossing(reach->graph, way_edge(&s, way, crossing_of(&s, way)), removed);
    }
    memset(accepted, 0, sizeof *accepted * reach->graph->vertices->len);
    for (guint i = 0; i < s.seen->len; i++)
        accepted[g_array_index(s.seen, int, i)] = !search_guards(&s, g_array_index(s.seen, int, i));
    search_clear(&s);
}

GPtrArray *reach_routes(const struct reach *reach, const struct question *question, guint limit)
{
    GPtrArray *routes = g_ptr_array_new_with_free_func(route_free);
    if (!reach_has_source(reach, question))
        return routes;
    g_autofree gboolean *removed = g_new0(gboolean, reach->graph->edges->len + 1);
    g_autofree gboolean *accepted = g_new0(gboolean, reach->graph->vertices->len + 1);
    for (int belief = ROUTE_OPEN; belief <= ROUTE_ASSUMED; belief++)
        collect(reach, question, (enum route_grade)belief, removed, accepted, routes, limit);
    return routes;
}
