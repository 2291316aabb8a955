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
