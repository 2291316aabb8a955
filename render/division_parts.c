/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "division_parts.h"

#include "sketch_links.h"
#include "text.h"

#include <string.h>

#define SMALL_ZONE 3 /* nodes: a page of its own would be a waste */
#define MIN_COMMON 4 /* letters that names must have in common to be named by them */
#define MAX_NAME   64
#define MAX_LISTED 4
#define MAX_COMPARED 400

static void find_units(struct division_units *u, const struct bands *bands)
{
    const struct network *n = bands->network;
    for (int z = 0; z < (int)n->zones->len; z++)
        u->of_zone[z] = -1;
    for (int z = 0; z < (int)n->zones->len; z++)
        if (network_zone(n, z)->parent < 0 && sketch_draws_zone(n, z)) {
            u->top_zone[u->count] = z;
            u->of_zone[z] = u->count++;
        }
    for (int z = 0; z < (int)n->zones->len; z++)
        u->of_zone[z] = u->of_zone[bands->top[z]];
    for (int i = 0; i < (int)n->nodes->len; i++) {
        int zone = network_node(n, i)->zone;
        u->of_node[i] = zone >= 0 ? u->of_zone[zone] : -1;
        if (u->of_node[i] >= 0 || !sketch_draws_node(n, i))
            continue;
        u->top_zone[u->count] = -1;
        u->of_node[i] = u->count++;
    }
}

/* Everything outside, the carriers' networks, and zones too small for a page. */
static void choose_for_overview(struct division_units *u, const struct bands *bands)
{
    const struct network *n = bands->network;
    g_autofree int *size = g_new0(int, u->count + 1);
    for (int i = 0; i < (int)n->nodes->len; i++)
        if (u->of_node[i] >= 0)
            size[u->of_node[i]]++;
    for (int k = 0; k < u->count; k++)
        if (u->top_zone[k] >= 0)
            u->overview[k] = bands->zone[u->top_zone[k]] == BAND_OUTSIDE || size[k] <= SMALL_ZONE;
    for (int i = 0; i < (int)n->nodes->len; i++)
        if (u->of_node[i] >= 0 && u->top_zone[u->of_node[i]] < 0)
            u->overview[u->of_node[i]] = bands->node[i] == BAND_OUTSIDE || node_has_role(network_node(n, i), ROLE_CARRIER | ROLE_EXTERNAL);
}

static int root_of(int *root, int i)
{
    while (root[i] != i)
        i = root[i] = root[root[i]];
    return i;
}

static int unit_of_end(const struct division_units *u, const struct link_end *end)
{
    return end->type == ELEMENT_NODE ? u->of_node[end->index] : end->type == ELEMENT_ZONE ? u->of_zone[end->index] : -1;
}

/* A zone, or what passes on what others send: a printer with a second line does not make one part of two sites. */
static gboolean passes_on(const struct network *n, const struct link_end *end)
{
    return end->type == ELEMENT_ZONE || (end->type == ELEMENT_NODE && node_has_role(network_node(n, end->index), ROLE_TRANSIT));
}

static void join_parts(const struct division_units *u, const struct network *n, gboolean trunks, int *root)
{
    g_autofree gboolean *alone = g_new(gboolean, u->count + 1);
    for (int k = 0; k < u->count; k++)
        alone[k] = TRUE;
    for (int k = 0; k < u->count; k++)
        if (root_of(root, k) != k)
            alone[k] = alone[root_of(root, k)] = FALSE;
    for (guint i = 0; i < n->links->len; i++) {
        const struct link *l = network_link(n, i);
        int a = unit_of_end(u, &l->ends[0]), b = unit_of_end(u, &l->ends[1]);
        if (!sketch_draws_link(l) || a < 0 || b < 0 || u->overview[a] || u->overview[b])
            continue;
        if (trunks ? !passes_on(n, &l->ends[0]) || !passes_on(n, &l->ends[1]) : !alone[a] && !alone[b])
            continue;
        a = root_of(root, a);
        b = root_of(root, b);
        root[MAX(a, b)] = MIN(a, b);
    }
}

/* By the lines between what passes on; what has none of those goes with whatever it is joined to. */
static void find_parts(struct division_units *u, const struct network *n)
{
    g_autofree int *root = g_new(int, u->count + 1), *number = g_new(int, u->count + 1);
    for (int k = 0; k < u->count; k++) {
        root[k] = k;
        number[k] = -1;
    }
    join_parts(u, n, TRUE, root);
    join_parts(u, n, FALSE, root);
    for (int k = 0; k < u->count; k++) {
        int r = root_of(root, k);
        if (!u->overview[k] && number[r] < 0)
            number[r] = u->parts++;
        u->part[k] = u->overview[k] ? -1 : number[r];
    }
}

void division_units_init(struct division_units *u, const struct bands *bands)
{
    const struct network *n = bands->network;
    guint most = n->zones->len + n->nodes->len + 1;
    *u = (struct division_units){g_new(int, n->nodes->len + 1), g_new(int, n->zones->len + 1), 0, g_new(int, most), g_new0(gboolean, most), g_new(int, most), 0};
    find_units(u, bands);
    choose_for_overview(u, bands);
    find_parts(u, n);
}

void division_units_clear(struct division_units *u)
{
    g_free(u->of_node);
    g_free(u->of_zone);
    g_free(u->top_zone);
    g_free(u->overview);
    g_free(u->part);
}

/* ---- names ---- */

/* Up to the last whole word that both begin with. */
static gsize common_words(const char *a, const char *b)
{
    gsize i = 0, end = 0;
    for (; a[i] && a[i] == b[i]; i++)
        if (a[i] == ' ')
            end = i;
    return (!a[i] || a[i] == ' ') && (!b[i] || b[i] == ' ') ? i : end;
}

static GPtrArray *labels_of(const struct network *n, const struct division_units *u, const gboolean *unit_in)
{
    GPtrArray *labels = g_ptr_array_new_with_free_func(g_free);
    for (int k = 0; k < u->count; k++)
        if (unit_in[k] && u->top_zone[k] >= 0 && !text_is_blank(network_zone(n, u->top_zone[k])->label))
            g_ptr_array_add(labels, text_one_line(network_zone(n, u->top_zone[k])->label, MAX_NAME));
    if (labels->len > 0)
        return labels;
    for (int i = 0; i < (int)n->nodes->len && labels->len <= MAX_COMPARED; i++)
        if (u->of_node[i] >= 0 && unit_in[u->of_node[i]])
            g_ptr_array_add(labels, text_one_line(network_node(n, i)->name, MAX_NAME));
    return labels;
}

/* What a label has in common with another one of the list ("Site 4" of "Site 4 DMZ"), or all of it. */
static char *stem_of(const GPtrArray *labels, guint i)
{
    const char *label = g_ptr_array_index(labels, i);
    gsize best = 0;
    for (guint k = 0; k < labels->len; k++) {
        gsize common = k == i ? 0 : common_words(label, g_ptr_array_index(labels, k));
        best = MAX(best, common);
    }
    return best >= MIN_COMMON ? g_strndup(label, best) : g_strdup(label);
}

/* "Site" of "Site 7 Users" says nothing beside "Site 2": then the whole label does. */
static gboolean is_too_short(const GPtrArray *stems, const char *stem)
{
    for (guint i = 0; i < stems->len; i++) {
        const char *other = g_ptr_array_index(stems, i);
        if (strlen(other) > strlen(stem) && common_words(other, stem) == strlen(stem))
            return TRUE;
    }
    return FALSE;
}

char *division_name(const struct network *n, const struct division_units *u, const gboolean *unit_in, gboolean whole)
{
    g_autoptr(GPtrArray) labels = labels_of(n, u, unit_in), stems = g_ptr_array_new_with_free_func(g_free),
                         all = g_ptr_array_new_with_free_func(g_free);
    guint count = MIN(labels->len, MAX_COMPARED);
    for (guint i = 0; i < count; i++)
        g_ptr_array_add(all, whole ? g_strdup(g_ptr_array_index(labels, i)) : stem_of(labels, i));
    for (guint i = 0; i < count; i++) {
        g_autofree char *stem = g_strdup(is_too_short(all, g_ptr_array_index(all, i)) ? g_ptr_array_index(labels, i) : g_ptr_array_index(all, i));
        if (!g_ptr_array_find_with_equal_func(stems, stem, g_str_equal, NULL))
            g_ptr_array_add(stems, g_steal_pointer(&stem));
    }
    if (stems->len == 0)
        return g_strdup("Devices");
    guint listed = stems->len <= MAX_LISTED ? stems->len : MAX_LISTED - 1;
    GString *name = g_string_new(g_ptr_array_index(stems, 0));
    for (guint i = 1; i < listed; i++)
        g_string_append_printf(name, "%s%s", i + 1 == stems->len ? " and " : ", ", (char *)g_ptr_array_index(stems, i));
    if (listed < stems->len)
        g_string_append_printf(name, " and %u more", stems->len - listed);
    return g_string_free(name, FALSE);
}
