/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sketch_groups.h"

#include "counts.h"
#include "leaf_zones.h"
#include "sketch_links.h"
#include "text.h"

#include <string.h>

#define MIN_GROUP 4
#define FEW_NEIGHBOURS 3
#define MAX_NAME 40

static gboolean is_countable(const struct network *n, int node)
{
    const struct node *v = network_node(n, node);
    if (v->origin.shape < 0 || node_has_role(v, ROLE_SECURITY | ROLE_ENFORCE | ROLE_EXTERNAL | ROLE_VPN | ROLE_PRESENTATION) ||
        (v->domain != DOMAIN_CORE && v->domain != DOMAIN_OTHER && v->domain != DOMAIN_DMZ && v->domain != DOMAIN_UNKNOWN && v->domain != DOMAIN_WLAN))
        return FALSE;
    switch (class_info(v->class)->kind) {
    case KIND_SERVER: case KIND_ENDPOINT: case KIND_STORAGE: case KIND_UNKNOWN: case KIND_OTHER: return TRUE;
    default: return FALSE;
    }
}

/* A device or a zone. */
struct leaf {
    struct element element;
    char *key; /* the same for what is alike and joined to the same */
};

static void clear_leaf(gpointer leaf)
{
    g_free(((struct leaf *)leaf)->key);
}

static int compare_leaves(gconstpointer a, gconstpointer b)
{
    const struct leaf *x = a, *y = b;
    int order = strcmp(x->key, y->key);
    return order ? order : x->element.index - y->element.index;
}

/* The one thing that it hangs on: of its neighbours, the one that could not be counted itself. -1: none or several. */
static int hub_of(const struct network *n, GArray *const *near, int node)
{
    int hub = -1;
    if (near[node]->len > FEW_NEIGHBOURS)
        return -2;
    for (guint i = 0; i < near[node]->len; i++) {
        int v = g_array_index(near[node], int, i);
        if (v == hub || is_countable(n, v))
            continue;
        if (hub >= 0)
            return -2;
        hub = v;
    }
    return hub;
}

static GArray **neighbours(const struct network *n)
{
    GArray **near = g_new0(GArray *, n->nodes->len + 1);
    for (guint i = 0; i < n->nodes->len; i++)
        near[i] = g_array_new(FALSE, FALSE, sizeof(int));
    for (guint i = 0; i < n->links->len; i++) {
        const struct link *l = network_link(n, i);
        if (!sketch_draws_link(l) || l->ends[0].type != ELEMENT_NODE || l->ends[1].type != ELEMENT_NODE)
            continue;
        g_array_append_val(near[l->ends[0].index], l->ends[1].index);
        g_array_append_val(near[l->ends[1].index], l->ends[0].index);
    }
    return near;
}

static void add_devices(GArray *leaves, const struct network *n, const int *home, int sheet)
{
    GArray **near = neighbours(n);
    for (int i = 0; i < (int)n->nodes->len; i++) {
        int hub = home[i] == sheet && sketch_draws_node(n, i) && is_countable(n, i) ? hub_of(n, near, i) : -2;
        struct leaf leaf = {{ELEMENT_NODE, i}, g_strdup_printf("d %d %d %d", network_node(n, i)->zone, hub, (int)network_node(n, i)->class)};
        if (hub != -2)
            g_array_append_val(leaves, leaf);
        else
            clear_leaf(&leaf);
    }
    for (guint i = 0; i < n->nodes->len; i++)
        g_array_unref(near[i]);
    g_free(near);
}

/* By what they are called, libraries apart from schools, where there are enough of each. */
static void add_zones(GArray *leaves, const struct network *n, const int *home, int sheet)
{
    g_autoptr(GPtrArray) keys = leaf_zone_keys(n, home, sheet), named = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GHashTable) count = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint z = 0; z < keys->len; z++) {
        const char *key = g_ptr_array_index(keys, z);
        g_autofree char *word = zone_word(network_zone(n, z));
        char *name = key ? g_strdup_printf("z %s %s", key, word) : NULL;
        g_ptr_array_add(named, name);
        if (name)
            g_hash_table_insert(count, name, GUINT_TO_POINTER(GPOINTER_TO_UINT(g_hash_table_lookup(count, name)) + 1));
    }
    for (guint z = 0; z < keys->len; z++) {
        const char *name = g_ptr_array_index(named, z);
        if (!name)
            continue;
        gboolean enough = GPOINTER_TO_UINT(g_hash_table_lookup(count, name)) >= MIN_GROUP;
        struct leaf leaf = {{ELEMENT_ZONE, (int)z}, enough ? g_strdup(name) : g_strdup_printf("z %s", (char *)g_ptr_array_index(keys, z))};
        g_array_append_val(leaves, leaf);
    }
}

static void fold(struct groups *g, const GArray *leaves)
{
    const struct leaf *l = (const struct leaf *)(const void *)leaves->data;
    for (guint start = 0, end; start < leaves->len; start = end) {
        for (end = start + 1; end < leaves->len && strcmp(l[end].key, l[start].key) == 0;)
            end++;
        for (guint i = start; end - start >= MIN_GROUP && i < end; i++)
            (l[i].element.type == ELEMENT_ZONE ? g->zone : g->node)[l[i].element.index] = (int)start;
    }
}

void groups_init(struct groups *g, const struct network *n, const int *home, int sheet, enum folding folding)
{
    g_autoptr(GArray) leaves = g_array_new(FALSE, FALSE, sizeof(struct leaf));
    g_array_set_clear_func(leaves, clear_leaf);
    *g = (struct groups){g_new(int, n->nodes->len + 1), g_new(int, n->zones->len + 1)};
    for (guint i = 0; i < n->nodes->len; i++)
        g->node[i] = -1;
    for (guint z = 0; z < n->zones->len; z++)
        g->zone[z] = -1;
    if (folding != FOLD_NOTHING)
        add_zones(leaves, n, home, sheet);
    if (folding == FOLD_ALL)
        add_devices(leaves, n, home, sheet);
    g_array_sort(leaves, compare_leaves);
    fold(g, leaves);
    for (guint i = 0; i < n->nodes->len; i++)
        if (network_node(n, i)->zone >= 0 && g->zone[network_node(n, i)->zone] >= 0)
            g->node[i] = g->zone[network_node(n, i)->zone];
}

void groups_clear(struct groups *g)
{
    g_free(g->node);
    g_free(g->zone);
}

static char *zones_text(const struct network *n, const struct groups *g, int number)
{
    guint count = 0, first = 0, last = 0;
    g_autofree char *word = NULL;
    for (guint z = 0; z < n->zones->len; z++)
        if (g->zone[z] == number) {
            g_autofree char *its = zone_word(network_zone(n, z));
            first = count ? first : z;
            last = z;
            if (count++ == 0)
                word = g_steal_pointer(&its);
            else if (g_strcmp0(its, word) != 0)
                g_clear_pointer(&word, g_free);
        }
    g_autoptr(GArray) nodes = g_array_new(FALSE, FALSE, sizeof(int));
    for (int i = 0; i < (int)n->nodes->len; i++)
        if (g->node[i] == number && sketch_draws_node(n, i))
            g_array_append_val(nodes, i);
    g_autofree char *counts = counts_text(n, nodes), *a = text_one_line(network_zone(n, first)->label, MAX_NAME), *b = text_one_line(network_zone(n, last)->label, MAX_NAME);
    return g_strdup_printf("%u\u00a0×\u00a0%s\n%s … %s\nin all: %s", count, word ? word : "Site", a, b, counts);
}

char *groups_text(const struct network *n, const struct groups *g, int number)
{
    int count = 0, first = -1, last = -1;
    for (guint z = 0; z < n->zones->len; z++)
        if (g->zone[z] == number)
            return zones_text(n, g, number);
    for (int i = 0; i < (int)n->nodes->len; i++)
        if (g->node[i] == number) {
            first = first < 0 ? i : first;
            last = i;
            count++;
        }
    return g_strdup_printf("%d\u00a0×\u00a0%s\n%s … %s", count, class_info(network_node(n, first)->class)->title, network_node(n, first)->name,
                           network_node(n, last)->name);
}
