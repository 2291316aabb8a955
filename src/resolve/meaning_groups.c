/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Things drawn more than once, and pairs that act as one.
 */
#include "hash.h"
#include "meaning.h"
#include "text.h"

#include <string.h>

static gboolean repeats(enum class class)
{
    return class == CLASS_INTERNET || class == CLASS_PSN || class == CLASS_GOV_NETWORK;
}

/* A second "Internet" is the first again; a device with the same label on another page likewise. */
static char *identity(const struct network *n, const struct node *v)
{
    if (v->class == CLASS_INTERNET)
        return g_strdup("internet");
    g_autofree char *folded = text_fold(v->label);
    if (!*folded || v->class == CLASS_UNKNOWN)
        return NULL;
    if (repeats(v->class))
        return g_strdup_printf("%s|%s", class_info(v->class)->name, folded);
    return n->pages->len > 1 ? g_strdup_printf("%s|%s", class_info(v->class)->name, folded) : NULL;
}

static void report_repeated(struct network *n, const struct node *v, const struct node *first)
{
    g_autofree char *a = text_fold(v->label), *b = text_fold(first->label);
    gboolean named = *a && g_str_equal(a, b);
    diagnostics_add(n->diagnostics, "same-thing", DIAGNOSTIC_INFO, FALSE, v->origin.page, v->origin.id,
                    named ? "the same label and class as %s: taken for the same thing drawn again"
                          : "it is taken for the internet, as %s is: there is only one, drawn again", first->origin.id);
}

static void join_repeated(struct network *n)
{
    g_autoptr(GHashTable) first = g_hash_table_new_full(hash_string, g_str_equal, g_free, NULL);
    for (guint i = 0; i < n->nodes->len; i++) {
        struct node *v = network_node(n, i);
        char *key = v->flags & ELEMENT_LEGEND || v->same_as >= 0 ? NULL : identity(n, v);
        if (!key)
            continue;
        int other = GPOINTER_TO_INT(g_hash_table_lookup(first, key)) - 1;
        if (other < 0) {
            g_hash_table_insert(first, key, GINT_TO_POINTER(i + 1));
            continue;
        }
        if (repeats(v->class) || network_node(n, other)->origin.page != v->origin.page) {
            v->same_as = other;
            report_repeated(n, v, network_node(n, other));
        }
        g_free(key);
    }
}

/* "fw-ext-a fortigate 200f (ha active)" -> "fw-ext-* ": the name without what tells the members of a pair apart. */
static char *stem(const char *label)
{
    g_autofree char *line = g_strndup(label, strcspn(label, "\n"));
    g_autofree char *folded = text_fold(line);
    static const char *const ends[] = {"(active)", "(passive)", "(primary)", "(secondary)", "(standby)", "primary", "secondary",
                                       "active", "passive", "standby"};
    for (guint i = 0; i < G_N_ELEMENTS(ends); i++)
        if (g_str_has_suffix(folded, ends[i])) {
            folded[strlen(folded) - strlen(ends[i])] = '\0';
            return g_strdup(g_strchomp(folded));
        }
    gsize n = strlen(folded);
    if (n < 3)
        return NULL;
    char last = folded[n - 1], before = folded[n - 2];
    gboolean letter = (last == 'a' || last == 'b') && !g_ascii_isalpha(before);
    gboolean digit = (last == '1' || last == '2') && (!g_ascii_isdigit(before) || before == '0');
    if (!letter && !digit)
        return NULL;
    folded[n - 1] = '\0';
    return g_strdup(folded);
}

static gboolean may_pair(const struct node *a, const struct node *b)
{
    return a->class == b->class && a->zone == b->zone && a->origin.page == b->origin.page && node_has_role(a, ROLE_TRANSIT) &&
           a->class != CLASS_UNKNOWN;
}

/* "FW-01 internet context", "FW-01 VDOM psn", "FW-01 (same device)": the name of the chassis; NULL if it is no part of one. */
static char *chassis(const char *label)
{
    static const char *const words[] = {"context", "vdom", "vsys", "virtual firewall", "vfw", "same device", "same chassis", "virtual system"};
    g_autofree char *line = g_strndup(label, strcspn(label, "\n"));
    g_autofree char *folded = text_fold(line), *all = text_fold(label);
    g_auto(GStrv) parts = g_strsplit(folded, " ", 0);
    gboolean is_part = FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(words); i++)
        is_part = is_part || strstr(all, words[i]);
    return is_part && parts[0] && strpbrk(parts[0], "0123456789") ? g_strdup(parts[0]) : NULL;
}

static void pair_up(struct network *n, int a, int b, int *groups)
{
    struct node *x = network_node(n, a), *y = network_node(n, b);
    int group = x->ha_group >= 0 ? x->ha_group : y->ha_group >= 0 ? y->ha_group : (*groups)++;
    x->ha_group = y->ha_group = group;
}

/* Virtual firewalls of one chassis, wherever they are drawn, count as the one device that they are. */
static void pair_by_chassis(struct network *n, int *groups)
{
    g_autoptr(GHashTable) first = g_hash_table_new_full(hash_string, g_str_equal, g_free, NULL);
    for (guint i = 0; i < n->nodes->len; i++) {
        char *key = network_node(n, i)->class == CLASS_FIREWALL ? chassis(network_node(n, i)->label) : NULL;
        if (!key)
            continue;
        int other = GPOINTER_TO_INT(g_hash_table_lookup(first, key)) - 1;
        if (other >= 0)
            pair_up(n, other, (int)i, groups);
        if (other < 0)
            g_hash_table_insert(first, key, GINT_TO_POINTER(i + 1));
        else
            g_free(key);
    }
}

static void pair_by_name(struct network *n, int *groups)
{
    g_autoptr(GHashTable) first = g_hash_table_new_full(hash_string, g_str_equal, g_free, NULL);
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if (v->class != CLASS_FIREWALL && !node_has_role(v, ROLE_SECURITY))
            continue; /* only what guards is counted once; two switches remain two */
        char *key = stem(v->label);
        if (!key)
            continue;
        int other = GPOINTER_TO_INT(g_hash_table_lookup(first, key)) - 1;
        if (other >= 0 && may_pair(network_node(n, other), v))
            pair_up(n, other, (int)i, groups);
        if (other < 0)
            g_hash_table_insert(first, key, GINT_TO_POINTER(i + 1));
        else
            g_free(key);
    }
}

/* A line called heartbeat, HA or cluster between two alike. */
static void pair_by_link(struct network *n, int *groups)
{
    static const char *const words[] = {"heartbeat", "ha", "failover", "cluster", "sync", "stack", "chassis cluster", "vpc", "vss"};
    for (guint i = 0; i < n->links->len; i++) {
        const struct link *l = network_link(n, i);
        if (l->ends[0].type != ELEMENT_NODE || l->ends[1].type != ELEMENT_NODE || l->ends[0].index == l->ends[1].index)
            continue;
        g_autofree char *folded = text_fold(l->label);
        g_auto(GStrv) parts = g_strsplit_set(folded, " -/()", -1);
        for (guint w = 0; w < G_N_ELEMENTS(words); w++)
            if (g_strv_contains((const char *const *)parts, words[w]) &&
                may_pair(network_node(n, l->ends[0].index), network_node(n, l->ends[1].index)))
                pair_up(n, l->ends[0].index, l->ends[1].index, groups);
    }
}

void meaning_of_groups(struct resolving *r)
{
    int groups = 0;
    join_repeated(r->network);
    pair_by_chassis(r->network, &groups);
    pair_by_name(r->network, &groups);
    pair_by_link(r->network, &groups);
}
