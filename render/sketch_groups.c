/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sketch_groups.h"

#include "sketch_links.h"

#define MIN_GROUP 4
#define FEW_NEIGHBOURS 3

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

struct leaf {
    int node, zone, hub, class;
};

static int compare_leaves(gconstpointer a, gconstpointer b)
{
    const struct leaf *x = a, *y = b;
    if (x->zone != y->zone)
        return x->zone - y->zone;
    if (x->hub != y->hub)
        return x->hub - y->hub;
    return x->class != y->class ? x->class - y->class : x->node - y->node;
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

int *sketch_groups(const struct network *n, const int *home, int sheet, gboolean wanted)
{
    int *group = g_new(int, n->nodes->len + 1);
    for (guint i = 0; i < n->nodes->len; i++)
        group[i] = -1;
    if (!wanted)
        return group;
    GArray **near = neighbours(n);
    g_autoptr(GArray) leaves = g_array_new(FALSE, FALSE, sizeof(struct leaf));
    for (int i = 0; i < (int)n->nodes->len; i++) {
        if (home[i] != sheet || !sketch_draws_node(n, i) || !is_countable(n, i))
            continue;
        int hub = hub_of(n, near, i);
        struct leaf leaf = {i, network_node(n, i)->zone, hub, (int)network_node(n, i)->class};
        if (hub != -2)
            g_array_append_val(leaves, leaf);
    }
    g_array_sort(leaves, compare_leaves);
    const struct leaf *l = (const struct leaf *)(void *)leaves->data;
    for (guint start = 0, end; start < leaves->len; start = end) {
        for (end = start + 1; end < leaves->len && l[end].zone == l[start].zone && l[end].hub == l[start].hub && l[end].class == l[start].class;)
            end++;
        for (guint i = start; end - start >= MIN_GROUP && i < end; i++)
            group[l[i].node] = (int)start;
    }
    for (guint i = 0; i < n->nodes->len; i++)
        g_array_unref(near[i]);
    g_free(near);
    return group;
}

char *sketch_group_text(const struct network *n, const int *group, int number)
{
    int count = 0, first = -1, last = -1;
    for (int i = 0; i < (int)n->nodes->len; i++)
        if (group[i] == number) {
            first = first < 0 ? i : first;
            last = i;
            count++;
        }
    return g_strdup_printf("%d\u00a0×\u00a0%s\n%s … %s", count, class_info(network_node(n, first)->class)->title, network_node(n, first)->name,
                           network_node(n, last)->name);
}
