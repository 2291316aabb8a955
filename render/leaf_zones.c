/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "leaf_zones.h"

#include "sketch_links.h"
#include "text.h"

#include <string.h>

/* What is found out about a zone. */
struct finding {
    guint classes[CLASS_COUNT];
    guint nodes, links;
    struct element hub; /* where its lines lead; ELEMENT_NONE: nowhere yet */
    gboolean is_none;   /* it is no leaf zone */
};

static gboolean is_ordinary(const struct node *v)
{
    return v->origin.shape >= 0 && !node_has_role(v, ROLE_SECURITY | ROLE_EXTERNAL | ROLE_VPN | ROLE_PRESENTATION | ROLE_CARRIER) &&
           (v->domain == DOMAIN_CORE || v->domain == DOMAIN_OTHER || v->domain == DOMAIN_UNKNOWN || v->domain == DOMAIN_WLAN);
}

static int zone_of(const struct network *n, const struct link_end *end)
{
    return end->type == ELEMENT_ZONE ? end->index : end->type == ELEMENT_NODE ? network_node(n, end->index)->zone : -1;
}

static void follow(struct finding *f, const struct network *n, const struct link *l)
{
    int zone[] = {zone_of(n, &l->ends[0]), zone_of(n, &l->ends[1])};
    for (int e = 0; e < 2; e++) {
        if (zone[e] < 0)
            continue;
        struct finding *z = &f[zone[e]];
        const struct link_end *far = &l->ends[1 - e];
        z->links++;
        if (zone[0] == zone[1])
            continue;
        z->is_none |= far->type == ELEMENT_NONE || (z->hub.type != ELEMENT_NONE && (z->hub.type != far->type || z->hub.index != far->index));
        z->hub = (struct element){far->type, far->index};
    }
}

static void examine(struct finding *f, const struct network *n, const int *home, int sheet)
{
    for (int z = 0; z < (int)n->zones->len; z++) {
        const struct zone *zone = network_zone(n, z);
        f[z].hub.type = ELEMENT_NONE;
        f[z].is_none |= !sketch_draws_zone(n, z) || zone->domain != DOMAIN_CORE || text_is_blank(zone->label);
        if (zone->parent >= 0)
            f[zone->parent].is_none = TRUE;
    }
    for (int i = 0; i < (int)n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if (v->zone < 0 || !sketch_draws_node(n, i))
            continue;
        f[v->zone].is_none |= home[i] != sheet || !is_ordinary(v);
        f[v->zone].classes[v->class]++;
        f[v->zone].nodes++;
    }
    for (guint i = 0; i < n->notes->len; i++)
        if (network_note(n, i)->zone >= 0 && sketch_draws_note(network_note(n, i)))
            f[network_note(n, i)->zone].is_none = TRUE;
    for (guint i = 0; i < n->links->len; i++)
        if (sketch_draws_link(network_link(n, i)))
            follow(f, n, network_link(n, i));
}

GPtrArray *leaf_zone_keys(const struct network *n, const int *home, int sheet)
{
    GPtrArray *keys = g_ptr_array_new_with_free_func(g_free);
    g_autofree struct finding *f = g_new0(struct finding, n->zones->len + 1);
    examine(f, n, home, sheet);
    for (guint z = 0; z < n->zones->len; z++) {
        if (f[z].is_none || f[z].nodes == 0 || f[z].hub.type == ELEMENT_NONE) {
            g_ptr_array_add(keys, NULL);
            continue;
        }
        const struct zone *zone = network_zone(n, z);
        GString *key = g_string_new(NULL);
        g_string_printf(key, "%d %d %d %d %u", zone->parent, (int)zone->kind, (int)f[z].hub.type, f[z].hub.index, f[z].links);
        for (int c = 0; c < CLASS_COUNT; c++)
            if (f[z].classes[c])
                g_string_append_printf(key, " %d:%u", c, f[z].classes[c]);
        g_ptr_array_add(keys, g_string_free(key, FALSE));
    }
    return keys;
}

static gboolean has_letters_only(const char *word)
{
    for (const char *p = word; *p; p = g_utf8_next_char(p))
        if (!g_unichar_isalpha(g_utf8_get_char(p)))
            return FALSE;
    return *word;
}

char *zone_word(const struct zone *zone)
{
    g_autofree char *line = text_one_line(zone->label, strlen(zone->label) + 1);
    g_auto(GStrv) words = g_strsplit(line, " ", -1);
    for (guint i = g_strv_length(words); i > 0; i--)
        if (has_letters_only(words[i - 1]))
            return g_strdup(words[i - 1]);
    return g_strdup("");
}
