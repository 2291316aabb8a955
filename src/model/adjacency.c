/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "adjacency.h"

#include <string.h>

struct adjacency {
    const struct network *network;
    int *first; /* by node, then by zone; one more at the end */
    int *links;
    int *next_twin;       /* by node, -1 after the last */
    gboolean *reached;    /* by zone: a link joins it or something in it */
};

static int slot_of(const struct network *n, enum element_type type, int index)
{
    if (type == ELEMENT_NODE)
        return index;
    return type == ELEMENT_ZONE ? (int)n->nodes->len + index : -1;
}

/* Calls for each end of each path; a link with both ends on one element counts once. */
static void each_end(struct adjacency *a, int *fill)
{
    const struct network *n = a->network;
    for (guint i = 0; i < n->links->len; i++) {
        const struct link *l = network_link(n, i);
        int slots[2] = {slot_of(n, l->ends[0].type, l->ends[0].index), slot_of(n, l->ends[1].type, l->ends[1].index)};
        if (!link_is_path(n, l))
            continue;
        for (int e = 0; e < 2; e++) {
            if (slots[e] < 0 || (e == 1 && slots[0] == slots[1]))
                continue;
            if (fill)
                a->links[fill[slots[e]]++] = (int)i;
            else
                a->first[slots[e] + 1]++;
        }
    }
}

static void link_twins(struct adjacency *a)
{
    guint count = a->network->nodes->len;
    a->next_twin = g_new(int, count + 1);
    memset(a->next_twin, -1, (count + 1) * sizeof(int));
    for (guint i = count; i-- > 0;) {
        int first = adjacency_first_twin(a, (int)i);
        if (first == (int)i)
            continue;
        a->next_twin[i] = a->next_twin[first];
        a->next_twin[first] = (int)i;
    }
}

static void reach_zones(struct adjacency *a)
{
    const struct network *n = a->network;
    int count;
    a->reached = g_new0(gboolean, n->zones->len + 1);
    for (guint i = 0; i < n->nodes->len + n->zones->len; i++) {
        gboolean is_node = i < n->nodes->len;
        struct element e = {is_node ? ELEMENT_NODE : ELEMENT_ZONE, (int)(is_node ? i : i - n->nodes->len)};
        adjacency_links(a, e, &count);
        for (int z = is_node ? network_node(n, i)->zone : e.index; count > 0 && z >= 0 && !a->reached[z]; z = network_zone(n, z)->parent)
            a->reached[z] = TRUE;
    }
}

struct adjacency *adjacency_new(const struct network *network)
{
    struct adjacency *a = g_new0(struct adjacency, 1);
    guint count = network->nodes->len + network->zones->len;
    a->network = network;
    a->first = g_new0(int, count + 2);
    each_end(a, NULL);
    for (guint i = 0; i < count; i++)
        a->first[i + 1] += a->first[i];
    a->links = g_new(int, a->first[count] + 1);
    g_autofree int *fill = g_memdup2(a->first, sizeof(int) * (count + 1));
    each_end(a, fill);
    link_twins(a);
    reach_zones(a);
    return a;
}

void adjacency_free(struct adjacency *a)
{
    if (!a)
        return;
    g_free(a->first);
    g_free(a->links);
    g_free(a->next_twin);
    g_free(a->reached);
    g_free(a);
}

const int *adjacency_links(const struct adjacency *a, struct element e, int *count)
{
    int slot = slot_of(a->network, e.type, e.index);
    *count = slot < 0 ? 0 : a->first[slot + 1] - a->first[slot];
    return slot < 0 ? a->links : a->links + a->first[slot];
}

int adjacency_first_twin(const struct adjacency *a, int node)
{
    for (guint step = 0; network_node(a->network, node)->same_as >= 0 && step <= a->network->nodes->len; step++)
        node = network_node(a->network, node)->same_as;
    return node;
}

int adjacency_next_twin(const struct adjacency *a, int node)
{
    return a->next_twin[node];
}

gboolean adjacency_reaches_into(const struct adjacency *a, int zone)
{
    return a->reached[zone];
}

struct element link_far_end(const struct link *l, struct element near)
{
    int e = l->ends[0].type == near.type && l->ends[0].index == near.index ? 1 : 0;
    return (struct element){l->ends[e].type, l->ends[e].index};
}
