/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Links that end on a box, and things that stand in a segment without lines.
 *
 * A link to a box joins (1) the only forwarding device in it; (2) if it holds a firewall, perhaps that one,
 * which is an assumption; (3) else everything in it: a segment (LAN, VLAN, DMZ) is one vertex next to its
 * members, since they hear each other; in a mere place or group each member may be meant, but they are not
 * joined to each other by it.
 */
#include "graph.h"

#include "names.h"
#include "text.h"

#include <string.h>

#define HOOKS_MAX 64 /* more possible places than that: the box is taken as one thing, which only adds ways  \
                      */

static gboolean is_guard(const struct node *v)
{
    return node_has_role(v, ROLE_ENFORCE) && v->strength >= STRENGTH_MEDIUM;
}

static gboolean is_forwarding(const struct node *v)
{
    return node_has_role(v, ROLE_TRANSIT) && !node_has_role(v, ROLE_EXTERNAL) && v->class != CLASS_UNKNOWN;
}

static gboolean names_an_edge(const char *label)
{
    static const char *const words[] = {"edge",     "perimeter", "ext", "outside", "border", "boundary",
                                        "internet", "inet",      "wan", "psn",     "gateway"};
    g_autofree char *folded = text_fold(label);
    for (guint i = 0; i < G_N_ELEMENTS(words); i++)
        if (strstr(folded, words[i]))
            return TRUE;
    return FALSE;
}

struct inventory {
    const GArray *members; /* int: live nodes within, external ones too */
    int forwarding;        /* number of forwarding vertices that are no guards */
    int forwarder;         /* the last of them */
    int guards;            /* number of guard vertices */
    int guard;             /* the one nearest to the end of the link */
};

static void count_member(const struct graph *g, int node, const struct link_end *end, struct inventory *in,
                         double *nearest)
{
    const struct node *v = network_node(g->network, node);
    if (is_guard(v)) {
        double distance = end->has_point ? box_distance(v->box, end->point) : 0;
        if (in->guard < 0 || g->of_node[in->guard] != g->of_node[node])
            in->guards++;
        if (in->guard < 0 || distance < *nearest) {
            in->guard = node;
            *nearest = distance;
        }
    } else if (is_forwarding(v)) {
        if (in->forwarder < 0 || g->of_node[in->forwarder] != g->of_node[node])
            in->forwarding++;
        in->forwarder = node;
    }
}

static struct inventory take_inventory(const struct graph *g, int zone, const struct link_end *end)
{
    struct inventory in = {g->members[zone], 0, -1, 0, -1};
    double nearest = 0;
    for (guint i = 0; i < in.members->len; i++)
        count_member(g, g_array_index(in.members, int, i), end, &in, &nearest);
    return in;
}

static void add_hook(GArray *hooks, int vertex, int node, int zone, gboolean instead, int guard)
{
    struct hook hook = {{vertex, node, zone}, instead, guard};
    g_array_append_val(hooks, hook);
}

/* Forwarding members if there are any: a line to a site goes to its router rather than to a PC. */
static gboolean add_members(const struct graph *g, const struct inventory *in, int zone, int guard,
                            GArray *hooks)
{
    if (in->members->len == 0 || in->members->len > HOOKS_MAX)
        return FALSE;
    for (guint i = 0; i < in->members->len; i++) {
        int node = g_array_index(in->members, int, i);
        const struct node *v = network_node(g->network, node);
        if (!is_guard(v) && (in->forwarding == 0 || is_forwarding(v) || v->class == CLASS_UNKNOWN))
            add_hook(hooks, g->of_node[node], node, zone, FALSE, guard);
    }
    return TRUE;
}

static void hook_zone(struct graph *g, int zone, const struct link_end *end, GArray *hooks)
{
    const struct zone *z = network_zone(g->network, zone);
    struct inventory in = take_inventory(g, zone, end);
    if (in.guards == 0 && in.forwarding == 1)
        add_hook(hooks, g->of_node[in.forwarder], in.forwarder, zone, FALSE, -1);
    else {
        gboolean meant =
            in.guard >= 0 && (in.guards == 1 || names_an_edge(network_node(g->network, in.guard)->label));
        int guard = meant ? in.guard : -1;
        if (in.guard >= 0)
            add_hook(hooks, g->of_node[in.guard], in.guard, zone, TRUE, -1);
        if (zone_kind_is_segment(z->kind) || !add_members(g, &in, zone, guard, hooks))
            add_hook(hooks, graph_add_zone(g, zone), -1, zone, FALSE, guard);
    }
}

void graph_hooks(struct graph *g, const struct link *link, int which, GArray *hooks)
{
    const struct link_end *end = &link->ends[which];
    if (end->type == ELEMENT_NODE && g->of_node[end->index] >= 0)
        add_hook(hooks, g->of_node[end->index], end->index, -1, FALSE, -1);
    if (end->type != ELEMENT_ZONE)
        return;
    const struct zone *z = network_zone(g->network, end->index);
    if (z->flags & (ELEMENT_LEGEND | ELEMENT_PLANNED | ELEMENT_DECOMMISSIONED) || z->kind == ZONE_TITLE)
        return;
    if (z->kind == ZONE_EXTERNAL || (z->kind == ZONE_DEVICE && g->of_zone[end->index] >= 0))
        add_hook(hooks, graph_add_zone(g, end->index), -1, end->index, FALSE, -1);
    else
        hook_zone(g, end->index, end, hooks);
}

/* ---- memberships ---- */

static int segment_of(const struct network *n, int zone)
{
    for (; zone >= 0; zone = network_zone(n, zone)->parent) {
        enum zone_kind kind = network_zone(n, zone)->kind;
        if (kind == ZONE_DEVICE)
            return -1;
        if (zone_kind_is_segment(kind) || kind == ZONE_EXTERNAL)
            return zone;
    }
    return -1;
}

struct membership {
    gboolean *attached; /* zone: a link ends on it */
    gboolean *inner;    /* zone: a link runs inside it */
    int *degree;        /* vertex */
};

static void look_at_edges(const struct graph *g, struct membership *m)
{
    const struct network *n = g->network;
    for (guint i = 0; i < g->edges->len; i++) {
        const struct edge *e = graph_edge(g, i);
        int zones[2];
        for (int s = 0; s < 2; s++) {
            m->degree[e->ends[s].vertex]++;
            zones[s] = e->ends[s].node >= 0 ? segment_of(n, network_node(n, e->ends[s].node)->zone) : -1;
        }
        if (zones[0] >= 0 && zones[0] == zones[1])
            m->inner[zones[0]] = TRUE;
    }
    for (guint z = 0; z < n->zones->len; z++)
        m->attached[z] = g->of_zone[z] >= 0;
}

static void add_membership(struct graph *g, int node, int zone)
{
    struct edge e = {.ends = {{graph_add_zone(g, zone), -1, zone}, {g->of_node[node], node, -1}},
                     .link = -1,
                     .guard = -1,
                     .title = -1};
    graph_add_edge(g, e);
}

/* A box that is no segment and is taken as one thing all the same. */
static void add_to_groups(struct graph *g, int node, const gboolean *attached)
{
    for (int z = network_node(g->network, node)->zone; z >= 0; z = network_zone(g->network, z)->parent) {
        enum zone_kind kind = network_zone(g->network, z)->kind;
        if (attached[z] && !zone_kind_is_segment(kind) && kind != ZONE_EXTERNAL && kind != ZONE_DEVICE)
            add_membership(g, node, z);
    }
}

/* "Third parties", "External networks": it holds several, and is none itself. */
static gboolean is_heading(const struct zone *z)
{
    return z->domain == DOMAIN_PARTNER && name_is_nobody(z->label);
}

void graph_add_memberships(struct graph *g)
{
    const struct network *n = g->network;
    g_autofree gboolean *attached = g_new0(gboolean, n->zones->len + 1),
                        *inner = g_new0(gboolean, n->zones->len + 1);
    g_autofree int *degree = g_new0(int, g->vertices->len + 1);
    struct membership m = {attached, inner, degree};
    look_at_edges(g, &m);
    for (int i = 0; i < (int)n->nodes->len; i++) {
        if (g->of_node[i] < 0)
            continue;
        add_to_groups(g, i, attached);
        int zone = segment_of(n, network_node(n, i)->zone);
        if (zone < 0 ||
            network_zone(n, zone)->flags & (ELEMENT_LEGEND | ELEMENT_PLANNED | ELEMENT_DECOMMISSIONED))
            continue;
        gboolean external = network_zone(n, zone)->kind == ZONE_EXTERNAL;
        if (external && !attached[zone] && is_heading(network_zone(n, zone)))
            continue;
        gboolean joined = external || attached[zone] || !inner[zone];
        if (joined || degree[g->of_node[i]] == 0)
            add_membership(g, i, zone);
    }
}
