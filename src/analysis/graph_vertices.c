/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph.h"

#include "text.h"

#include <stdlib.h>
#include <string.h>

/* ---- which nodes are one vertex ---- */

static int find(int *parent, int i)
{
    while (parent[i] != i)
        i = parent[i] = parent[parent[i]];
    return i;
}

static void unite(int *parent, int a, int b)
{
    parent[find(parent, a)] = find(parent, b);
}

static int device_zone(const struct network *n, int zone)
{
    for (; zone >= 0; zone = network_zone(n, zone)->parent)
        if (network_zone(n, zone)->kind == ZONE_DEVICE)
            return zone;
    return -1;
}

/* HA groups, things drawn twice, and what stands in one box that is a device. */
static int *group_nodes(const struct network *n)
{
    int *parent = g_new(int, n->nodes->len + 1);
    for (int i = 0; i < (int)n->nodes->len; i++)
        parent[i] = i;
    g_autoptr(GHashTable) groups = g_hash_table_new(NULL, NULL), devices = g_hash_table_new(NULL, NULL);
    for (int i = 0; i < (int)n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        int device = device_zone(n, v->zone);
        if (!node_is_live(v))
            continue;
        if (v->same_as >= 0 && node_is_live(network_node(n, v->same_as)))
            unite(parent, i, v->same_as);
        gpointer other;
        if (v->ha_group >= 0) {
            if (g_hash_table_lookup_extended(groups, GINT_TO_POINTER(v->ha_group), NULL, &other))
                unite(parent, i, GPOINTER_TO_INT(other));
            g_hash_table_insert(groups, GINT_TO_POINTER(v->ha_group), GINT_TO_POINTER(i));
        }
        if (device >= 0) {
            if (g_hash_table_lookup_extended(devices, GINT_TO_POINTER(device), NULL, &other))
                unite(parent, i, GPOINTER_TO_INT(other));
            g_hash_table_insert(devices, GINT_TO_POINTER(device), GINT_TO_POINTER(i));
        }
    }
    return parent;
}

/* ---- what a vertex is ---- */

static gboolean is_plumbing(const struct node *v)
{
    enum kind kind = class_info(v->class)->kind;
    return kind == KIND_ROUTER || kind == KIND_SWITCH || kind == KIND_FIREWALL || kind == KIND_GATEWAY ||
           kind == KIND_LOAD_BALANCER || kind == KIND_EXTERNAL_NETWORK || kind == KIND_UNKNOWN ||
           kind == KIND_INTERNET;
}

/* Words for what stands in front of the firewall, and for what stands behind it. */
static const char *const front_words[] = {"wan",       "internet", "inet",   "isp",     "outside", "external",  "ext",  "perimeter",
                                          "edge",      "psn",      "dmz",    "front",   "psnp",    "untrusted", "hscn", "transit",
                                          "boundary",  "border",   "public", "breakout", "demarc", "handoff",   NULL};
static const char *const inner_words[] = {"core", "access", "distribution", "aggregation", "lan", "floor", "user", "users",
                                          "desktop", "server", "servers", "inside", "internal", NULL};

/* Nothing is folded or copied: every switch of a large network is asked. */
static gboolean has_word(const char *label, const char *const *words)
{
    for (const char *at = label; *at;) {
        gsize length = 0;
        while (g_ascii_isalnum(at[length]) || at[length] & 0x80)
            length++;
        for (const char *const *w = words; *w && length > 0; w++)
            if (strlen(*w) == length && g_ascii_strncasecmp(at, *w, length) == 0)
                return TRUE;
        at += MAX(length, 1);
    }
    return FALSE;
}

static gboolean holds_guard(const struct graph *g, int zone)
{
    for (guint i = 0; i < g->members[zone]->len; i++) {
        const struct node *v = network_node(g->network, g_array_index(g->members[zone], int, i));
        if (node_has_role(v, ROLE_ENFORCE) && v->strength >= STRENGTH_MEDIUM)
            return TRUE;
    }
    return FALSE;
}

/* A switch of the inside: called so, or in the box of a LAN in which no firewall stands. */
static gboolean stands_inside(const struct graph *g, const struct node *v, const signed char *holds_no_guard)
{
    if (v->domain != DOMAIN_CORE || class_info(v->class)->kind != KIND_SWITCH || has_word(v->label, front_words))
        return FALSE;
    if (has_word(v->name, inner_words))
        return TRUE;
    for (int z = v->zone; z >= 0; z = network_zone(g->network, z)->parent)
        if (zone_kind_is_segment(network_zone(g->network, z)->kind))
            return holds_no_guard[z] && network_zone(g->network, z)->domain == DOMAIN_CORE &&
                   !has_word(network_zone(g->network, z)->label, front_words);
    return FALSE;
}

/* A cloud nobody can name, a box not recognised, a guess with little behind it. */
static gboolean is_unknown(const struct node *v)
{
    gboolean enforces = node_has_role(v, ROLE_ENFORCE) && v->strength >= STRENGTH_MEDIUM;
    if (v->class == CLASS_UNKNOWN || v->class == CLASS_ANNOTATION)
        return TRUE;
    if (v->class == CLASS_NETWORK && (v->domain == DOMAIN_UNKNOWN || v->confidence < CONFIDENCE_SURE))
        return TRUE; /* somebody's network: whose, and what else is it joined to? */
    if (enforces || v->confidence >= CONFIDENCE_SURE || node_has_role(v, ROLE_EXTERNAL))
        return FALSE;
    return v->confidence < CONFIDENCE_POOR || class_info(v->runner_up)->strength >= STRENGTH_MEDIUM;
}

static gboolean is_edge_device(const struct node *v)
{
    return v->class == CLASS_MODEM || (v->class != CLASS_L3_SWITCH && node_has_role(v, ROLE_ENFORCE));
}

static gboolean forwards(const struct node *v)
{
    if (node_has_role(v, ROLE_CARRIER))
        return TRUE;
    if (node_has_role(v, ROLE_EXTERNAL))
        return FALSE;
    return !node_has_role(v, ROLE_TERMINAL) || node_has_role(v, ROLE_TRANSIT);
}

enum strength node_supposed_strength(const struct node *v)
{
    enum strength strength = node_has_role(v, ROLE_ENFORCE) ? v->strength : STRENGTH_NONE;
    return MAX(strength, class_info(v->runner_up)->strength);
}

static gboolean is_others(enum owner owner)
{
    return owner == OWNER_PROVIDER || owner == OWNER_THIRD_PARTY || owner == OWNER_PUBLIC_BODY;
}

/* What is drawn inside the box "Internet" is reached through it. */
static guint domains_of(const struct network *n, const struct node *v)
{
    guint domains = 1u << v->domain;
    if (node_has_role(v, ROLE_EXTERNAL))
        for (int z = v->zone; z >= 0; z = network_zone(n, z)->parent)
            if (network_zone(n, z)->kind == ZONE_EXTERNAL && network_zone(n, z)->domain != DOMAIN_PARTNER)
                domains |= 1u << network_zone(n, z)->domain;
    return domains;
}

static gboolean is_abroad(const struct network *n, const struct node *v)
{
    const char *place = v->location;
    for (int z = v->zone; z >= 0 && !*place; z = network_zone(n, z)->parent)
        place = network_zone(n, z)->location;
    return *place && strcmp(place, "GB") != 0;
}

static gboolean is_host(const struct node *v)
{
    enum kind kind = class_info(v->class)->kind;
    return kind == KIND_SERVER || kind == KIND_STORAGE || node_has_role(v, ROLE_PROXY);
}

static struct vertex vertex_of_node(const struct network *n, int index)
{
    const struct node *v = network_node(n, index);
    enum strength strength = node_has_role(v, ROLE_ENFORCE) ? v->strength : STRENGTH_NONE;
    gboolean carrier = node_has_role(v, ROLE_CARRIER);
    return (struct vertex){
        .as = {ELEMENT_NODE, index},
        .certain = v->confidence >= CONFIDENCE_SURE ? strength : STRENGTH_NONE,
        .supposed = strength,
        .roles = v->roles,
        .certain_roles = v->confidence >= CONFIDENCE_SURE ? v->roles : 0,
        .abroad = is_abroad(n, v),
        .host = is_host(v),
        .service = class_info(v->class)->kind == KIND_CLOUD_SERVICE,
        .own = !is_others(v->owner),
        .unknown = is_unknown(v),
        .doubtful =
            node_has_role(v, ROLE_EXTERNAL) &&
            (v->confidence < CONFIDENCE_SURE || class_info(v->runner_up)->strength >= STRENGTH_MEDIUM),
        .external = node_has_role(v, ROLE_EXTERNAL) && !carrier,
        .carrier = carrier,
        .transit = forwards(v),
        .edge_device = is_edge_device(v),
        .l3_switch = v->class == CLASS_L3_SWITCH,
        .plumbing = is_plumbing(v),
        .domains = domains_of(n, v),
    };
}

static int compare_ids(const struct network *n, struct element a, struct element b)
{
    int by_id = strcmp(element_origin(n, a)->id, element_origin(n, b)->id);
    if (by_id)
        return by_id;
    return a.type != b.type ? (int)a.type - (int)b.type : a.index - b.index;
}

/* A guard only as far as all are; anything else if one is. */
static void join(const struct network *n, struct vertex *v, struct vertex more)
{
    if (compare_ids(n, more.as, v->as) < 0)
        v->as = more.as;
    v->certain = MIN(v->certain, more.certain);
    v->supposed = MAX(v->supposed, more.supposed);
    v->roles |= more.roles;
    v->certain_roles &= more.certain_roles;
    v->abroad = v->abroad || more.abroad;
    v->host = v->host && more.host;
    v->service = v->service && more.service;
    v->own = v->own && more.own;
    v->unknown = v->unknown || more.unknown;
    v->doubtful = v->doubtful && more.doubtful;
    v->external = v->external || more.external;
    v->carrier = v->carrier && more.carrier;
    v->transit = v->transit || more.transit;
    v->edge_device = v->edge_device && more.edge_device;
    v->l3_switch = v->l3_switch && more.l3_switch;
    v->plumbing = v->plumbing && more.plumbing;
    v->domains |= more.domains;
    if (v->external)
        v->transit = FALSE;
}

static void add_nodes(struct graph *g)
{
    const struct network *n = g->network;
    g_autofree int *parent = group_nodes(n);
    g_autofree signed char *holds_no_guard = g_new(signed char, n->zones->len + 1);
    for (guint z = 0; z < n->zones->len; z++)
        holds_no_guard[z] = !holds_guard(g, (int)z);
    for (int i = 0; i < (int)n->nodes->len; i++)
        g->of_node[i] = -1;
    for (int i = 0; i < (int)n->nodes->len; i++) {
        if (!node_is_live(network_node(n, i)))
            continue;
        int root = find(parent, i), device = device_zone(n, network_node(n, i)->zone);
        struct vertex v = vertex_of_node(n, i);
        v.plumbing = v.plumbing && !stands_inside(g, network_node(n, i), holds_no_guard);
        if (g->of_node[root] < 0) {
            g->of_node[root] = (int)g->vertices->len;
            g_array_append_val(g->vertices, v);
        } else
            join(n, graph_vertex(g, g->of_node[root]), v);
        g->of_node[i] = g->of_node[root];
        if (device >= 0)
            g->of_zone[device] = g->of_node[i];
    }
}

static void list_members(struct graph *g)
{
    for (guint z = 0; z < g->network->zones->len; z++)
        g->members[z] = g_array_new(FALSE, FALSE, sizeof(int));
    for (int i = 0; i < (int)g->network->nodes->len; i++)
        if (node_is_live(network_node(g->network, i)))
            for (int z = network_node(g->network, i)->zone; z >= 0; z = network_zone(g->network, z)->parent)
                g_array_append_val(g->members[z], i);
}

void graph_add_vertices(struct graph *g)
{
    g->of_node = g_new0(int, g->network->nodes->len + 1);
    g->of_zone = g_new0(int, g->network->zones->len + 1);
    g->members = g_new0(GArray *, g->network->zones->len + 1);
    for (guint z = 0; z < g->network->zones->len; z++)
        g->of_zone[z] = -1;
    list_members(g);
    add_nodes(g);
}

int graph_add_zone(struct graph *g, int zone)
{
    const struct zone *z = network_zone(g->network, zone);
    if (g->of_zone[zone] >= 0)
        return g->of_zone[zone];
    gboolean external = z->kind == ZONE_EXTERNAL;
    struct vertex v = {
        .as = {ELEMENT_ZONE, zone},
        .own = !is_others(z->owner),
        .abroad = *z->location && strcmp(z->location, "GB") != 0,
        .external = external,
        .transit = !external,
        .unknown = !external && z->domain == DOMAIN_UNKNOWN && g->members[zone]->len == 0,
        .doubtful = external && z->confidence<CONFIDENCE_SURE, .plumbing = g->members[zone]->len> 0,
        .domains = 1u << z->domain,
    };
    g->of_zone[zone] = (int)g->vertices->len;
    g_array_append_val(g->vertices, v);
    return g->of_zone[zone];
}

/* ---- what depends on edges ---- */

/* What is sorted: the first bytes of the id as a number decide most comparisons. */
struct ranked {
    guint64 key;
    const char *rest; /* of the id */
    int type;         /* of two with one id; memberships of zones come after the drawn links */
    int index;
};

static int compare_ranked(const void *a, const void *b)
{
    const struct ranked *p = a, *q = b;
    if (p->key != q->key)
        return p->key < q->key ? -1 : 1;
    int by_rest = strcmp(p->rest, q->rest);
    if (by_rest)
        return by_rest;
    return p->type != q->type ? p->type - q->type : p->index - q->index;
}

static struct ranked ranked(const struct network *n, struct element e, int index)
{
    const char *id = element_origin(n, e)->id;
    struct ranked r = {.type = (int)e.type, .index = index};
    for (int i = 0; i < 8; i++) {
        r.key = r.key << 8 | (guchar)*id;
        id += *id != '\0';
    }
    r.rest = id;
    return r;
}

static struct ranked ranked_vertex(const struct graph *g, int i)
{
    return ranked(g->network, graph_vertex(g, i)->as, i);
}

static struct ranked ranked_edge(const struct graph *g, int i)
{
    int link = graph_edge(g, i)->link;
    if (link < 0)
        return (struct ranked){G_MAXUINT64, "", ELEMENT_NONE, i};
    return ranked(g->network, (struct element){ELEMENT_LINK, link}, i);
}

static int *sorted_indexes(const struct graph *g, guint count, struct ranked (*describe)(const struct graph *g, int i))
{
    g_autofree struct ranked *items = g_new(struct ranked, count + 1);
    int *order = g_new(int, count + 1);
    gboolean sorted = TRUE;
    for (guint i = 0; i < count; i++) {
        items[i] = describe(g, (int)i);
        sorted = sorted && (i == 0 || compare_ranked(&items[i - 1], &items[i]) <= 0);
    }
    if (!sorted)
        qsort(items, count, sizeof *items, compare_ranked);
    for (guint i = 0; i < count; i++)
        order[i] = items[i].index;
    return order;
}

int *graph_rank(struct graph *g)
{
    int *edges = sorted_indexes(g, g->edges->len, ranked_edge);
    g->by_rank = sorted_indexes(g, g->vertices->len, ranked_vertex);
    g->domains = g_new(guint, g->vertices->len + 1);
    for (int i = 0; i < (int)g->vertices->len; i++) {
        graph_vertex(g, g->by_rank[i])->rank = i;
        g->domains[i] = graph_vertex(g, g->by_rank[i])->domains;
    }
    for (int i = 0; i < (int)g->edges->len; i++)
        graph_edge(g, edges[i])->rank = i;
    return edges;
}

/* A box that is a place of the organisation's own: what stands in it is not a remote worker. */
static gboolean stands_at_home(const struct network *n, int zone)
{
    for (; zone >= 0; zone = network_zone(n, zone)->parent) {
        const struct zone *z = network_zone(n, zone);
        if (zone_kind_is_segment(z->kind) || z->kind == ZONE_SITE)
            return z->domain == DOMAIN_CORE || z->domain == DOMAIN_UNKNOWN;
    }
    return FALSE;
}

static gboolean is_person(const struct graph *g, const struct vertex *v)
{
    if (v->as.type != ELEMENT_NODE)
        return FALSE;
    const struct node *node = network_node(g->network, v->as.index);
    enum kind kind = class_info(node->class)->kind;
    return (kind == KIND_USERS || kind == KIND_ENDPOINT) && !stands_at_home(g->network, node->zone);
}

void graph_describe_vertices(struct graph *g)
{
    for (int i = 0; i < (int)g->vertices->len; i++) {
        struct vertex *v = graph_vertex(g, i);
        int first = -1;
        gboolean several = FALSE, inside = FALSE;
        v->edges = (int)graph_degree(g, i);
        for (guint e = 0; e < graph_degree(g, i); e++) {
            int other = graph_step(g, i, e)->to;
            several = several || (first >= 0 && other != first);
            inside = inside || !graph_vertex(g, other)->external;
            first = other;
        }
        v->dual_homed = several && !v->transit && !v->external;
        v->remote_users = v->edges > 0 && !inside && is_person(g, v);
    }
}
