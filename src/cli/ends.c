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

/* By id; else by the whole label; else by its first line; else by a part of it. */
GArray *ends_find(const struct network *n, const char *name, guint *domains)
{
    *domains = 0;
    GArray *found = g_array_new(FALSE, FALSE, sizeof(struct element));
    if (!*name)
        return found;
    for (int way = 0; way < 4 && found->len == 0; way++) {
        if (way == 3 && by_kind(n, name, found, domains))
            break;
        for (guint i = 0; i < n->nodes->len; i++)
            if (is_called(n, (struct element){ELEMENT_NODE, (int)i}, name, way))
                add(found, ELEMENT_NODE, i);
        for (guint i = 0; i < n->zones->len; i++)
            if (is_called(n, (struct element){ELEMENT_ZONE, (int)i}, name, way))
                add(found, ELEMENT_ZONE, i);
    }
    return found;
}
