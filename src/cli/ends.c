/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ends.h"

#include "text.h"

#include <string.h>

static const struct {
    const char *name;
    guint domains;
} kinds[] = {
    {"internet", 1u << DOMAIN_INTERNET}, {"psn", 1u << DOMAIN_PSN}, {"govnet", 1u << DOMAIN_GOVNET}, {"third-party", 1u << DOMAIN_PARTNER},
    {"cloud", 1u << DOMAIN_CLOUD | 1u << DOMAIN_CLOUD_OFFSHORE}, {"remote", 1u << DOMAIN_REMOTE}, {"unmanaged", 1u << DOMAIN_UNMANAGED},
    {"guest", 1u << DOMAIN_GUEST}, {"wlan", 1u << DOMAIN_WLAN}, {"dmz", 1u << DOMAIN_DMZ}, {"core", 1u << DOMAIN_CORE},
    /* other words for them, as in the zone matrix and as people say */
    {"the internet", 1u << DOMAIN_INTERNET}, {"partner", 1u << DOMAIN_PARTNER}, {"third party", 1u << DOMAIN_PARTNER},
    {"third-parties", 1u << DOMAIN_PARTNER}, {"third parties", 1u << DOMAIN_PARTNER}, {"cloud-offshore", 1u << DOMAIN_CLOUD_OFFSHORE},
    {"offshore", 1u << DOMAIN_CLOUD_OFFSHORE}, {"off-shore", 1u << DOMAIN_CLOUD_OFFSHORE}, {"saas", 1u << DOMAIN_CLOUD | 1u << DOMAIN_CLOUD_OFFSHORE},
    {"byod", 1u << DOMAIN_UNMANAGED}, {"wifi", 1u << DOMAIN_WLAN}, {"wi-fi", 1u << DOMAIN_WLAN},
};

static void add(GArray *found, enum element_type type, guint index)
{
    struct element e = {type, (int)index};
    g_array_append_val(found, e);
}

static gboolean is_service(const struct node *v)
{
    return v->class == CLASS_PSN_SERVICE;
}

/* The networks and devices of a domain, not the services on a network; `holding` narrows by a part of the label. */
static void by_domain(const struct network *n, guint domains, const char *holding, GArray *found)
{
    g_autofree char *part = holding ? text_fold(holding) : NULL;
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        g_autofree char *label = part ? text_fold(v->label) : NULL;
        if (node_is_live(v) && 1u << v->domain & domains && !is_service(v) && (!part || strstr(label, part)))
            add(found, ELEMENT_NODE, i);
    }
}

static gboolean is_kind(const char *name)
{
    gsize length = strcspn(name, ":");
    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
        if (strlen(kinds[i].name) == length && g_ascii_strncasecmp(kinds[i].name, name, length) == 0)
            return TRUE;
    return FALSE;
}

static gboolean by_kind(const struct network *n, const char *name, GArray *found, guint *domains)
{
    const char *colon = strchr(name, ':');
    gsize length = colon ? (gsize)(colon - name) : strlen(name);
    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
        if (strlen(kinds[i].name) == length && g_ascii_strncasecmp(kinds[i].name, name, length) == 0) {
            by_domain(n, kinds[i].domains, colon ? colon + 1 : NULL, found);
            *domains = colon ? 0 : kinds[i].domains;
            return found->len > 0;
        }
    return FALSE;
}

static gboolean is_called(const struct network *n, struct element e, const char *name, int way)
{
    if (way == 0)
        return strcmp(element_origin(n, e)->id, name) == 0;
    g_autofree char *title = element_title(n, e), *folded = text_fold(title), *wanted = text_fold(name);
    if (way == 1)
        return strcmp(folded, wanted) == 0;
    if (e.type == ELEMENT_NODE) {
        g_autofree char *own = text_fold(network_node(n, e.index)->name);
        if (way == 2)
            return strcmp(own, wanted) == 0;
    }
    return way == 3 && strstr(folded, wanted) != NULL;
}

static gboolean is_same_thing(const struct network *n, struct element a, struct element b)
{
    if (a.type != ELEMENT_NODE || b.type != ELEMENT_NODE)
        return FALSE;
    int x = a.index, y = b.index;
    for (guint i = 0; i < n->nodes->len && network_node(n, x)->same_as >= 0; i++)
        x = network_node(n, x)->same_as;
    for (guint i = 0; i < n->nodes->len && network_node(n, y)->same_as >= 0; i++)
        y = network_node(n, y)->same_as;
    return x == y;
}

static gboolean is_ambiguous(const struct network *n, const GArray *found)
{
    for (guint i = 1; i < found->len; i++)
        if (!is_same_thing(n, g_array_index(found, struct element, 0), g_array_index(found, struct element, i)))
            return TRUE;
    return FALSE;
}

/* By id; else as a kind; else by the whole label; else by its first line; else by a part of it. */
GArray *ends_find(const struct network *n, const char *name, guint *domains, gboolean *ambiguous)
{
    *domains = 0;
    *ambiguous = FALSE;
    GArray *found = g_array_new(FALSE, FALSE, sizeof(struct element));
    if (!*name)
        return found;
    int ways = is_kind(name) ? 3 : 4; /* a kind of which there is nothing is no part of a label */
    for (int way = 0; way < ways && found->len == 0; way++) {
        if (way == 1 && by_kind(n, name, found, domains)) /* all of the kind, also if one is called just so */
            break;
        for (guint i = 0; i < n->nodes->len; i++)
            if (is_called(n, (struct element){ELEMENT_NODE, (int)i}, name, way))
                add(found, ELEMENT_NODE, i);
        for (guint i = 0; i < n->zones->len; i++)
            if (is_called(n, (struct element){ELEMENT_ZONE, (int)i}, name, way))
                add(found, ELEMENT_ZONE, i);
        *ambiguous = is_ambiguous(n, found);
    }
    return found;
}

#define LISTED 8

char *ends_list(const struct network *n, const GArray *found)
{
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < MIN(found->len, LISTED); i++) {
        struct element e = g_array_index(found, struct element, i);
        g_autofree char *title = element_title(n, e);
        g_string_append_printf(out, "%s“%s” [%s]", i ? ", " : "", title, element_origin(n, e)->id);
    }
    if (found->len > LISTED)
        g_string_append_printf(out, " and %u more", found->len - LISTED);
    return g_string_free(out, FALSE);
}

char *ends_of_kind(const struct network *n, const char *name)
{
    const char *colon = strchr(name, ':');
    g_autofree char *kind = colon ? g_strndup(name, (gsize)(colon - name)) : g_strdup(name);
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(struct element));
    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
        if (g_ascii_strcasecmp(kinds[i].name, kind) == 0) {
            by_domain(n, kinds[i].domains, NULL, found);
            return found->len > 0 ? ends_list(n, found) : g_strdup("");
        }
    return NULL;
}

/* ---- what was probably meant ---- */

#define SLIPS_MAX 2

/* How many letters have to be put in, left out, changed or swapped with the next; more than SLIPS_MAX: too many. */
static guint slips(const char *a, const char *b)
{
    gsize n = strlen(a), m = strlen(b);
    guint rows[3][64];
    if (n >= 64 || m >= 64 || MAX(n, m) - MIN(n, m) > SLIPS_MAX)
        return SLIPS_MAX + 1;
    for (gsize k = 0; k <= m; k++)
        rows[0][k] = (guint)k;
    for (gsize i = 1; i <= n; i++) {
        guint *row = rows[i % 3], *last = rows[(i + 2) % 3], *before = rows[(i + 1) % 3];
        row[0] = (guint)i;
        for (gsize k = 1; k <= m; k++) {
            row[k] = MIN(MIN(last[k], row[k - 1]) + 1, last[k - 1] + (a[i - 1] != b[k - 1]));
            if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
                row[k] = MIN(row[k], before[k - 2] + 1);
        }
    }
    return rows[n % 3][m];
}

struct guess {
    const char *name; /* NULL: none */
    guint slips;
};

static void consider(struct guess *g, const char *wanted, const char *name)
{
    g_autofree char *folded = text_fold(name);
    guint count = slips(wanted, folded);
    if (count <= SLIPS_MAX && count * 3 <= strlen(wanted) && count < g->slips)
        *g = (struct guess){name, count};
}

const char *ends_nearest(const struct network *n, const char *name)
{
    g_autofree char *wanted = text_fold(name);
    struct guess g = {NULL, SLIPS_MAX + 1};
    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
        consider(&g, wanted, kinds[i].name);
    for (guint i = 0; i < n->nodes->len; i++)
        consider(&g, wanted, network_node(n, i)->name);
    for (guint i = 0; i < n->zones->len; i++)
        consider(&g, wanted, network_zone(n, i)->label);
    return g.name;
}

const char *ends_other_type(const struct network *n, const char *name)
{
    for (guint i = 0; i < n->links->len; i++)
        if (strcmp(network_link(n, i)->origin.id, name) == 0)
            return "a line: name the shapes at its ends";
    for (guint i = 0; i < n->notes->len; i++)
        if (strcmp(network_note(n, i)->origin.id, name) == 0)
            return "a text: name the shape that it stands beside";
    return NULL;
}

static gboolean holds(const GArray *list, struct element e)
{
    for (guint i = 0; i < list->len; i++) {
        struct element at = g_array_index(list, struct element, i);
        if (at.type == e.type && at.index == e.index)
            return TRUE;
    }
    return FALSE;
}

gboolean ends_are_one(const GArray *a, const GArray *b)
{
    for (guint i = 0; i < a->len; i++)
        if (!holds(b, g_array_index(a, struct element, i)))
            return FALSE;
    return a->len == b->len;
}
