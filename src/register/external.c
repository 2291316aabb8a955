/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every network and organisation outside that is drawn: the internet, PSN and other government networks, carriers, third parties,
 * other public bodies, hosted services and clouds.
 */
#include "collecting.h"

#include "countries.h"
#include "names.h"
#include "text.h"

#include <string.h>

static gboolean is_external(const struct node *v)
{
    enum kind kind = class_info(v->class)->kind;
    return kind == KIND_INTERNET || kind == KIND_THIRD_PARTY || (kind == KIND_EXTERNAL_NETWORK && v->class != CLASS_NETWORK) ||
           (kind == KIND_CLOUD_SERVICE && v->class != CLASS_PSN_SERVICE);
}

/* A box of somebody else's with equipment of its own in it; a box of several organisations is only a heading. */
static gboolean is_external_zone(const struct network *n, int zone)
{
    const struct zone *z = network_zone(n, zone);
    if ((z->kind != ZONE_CLOUD && z->owner != OWNER_THIRD_PARTY && z->owner != OWNER_PUBLIC_BODY) || name_is_nobody(z->label) ||
        z->flags & (ELEMENT_LEGEND | ELEMENT_PLANNED | ELEMENT_DECOMMISSIONED))
        return FALSE;
    gboolean any = FALSE;
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        enum kind kind = class_info(v->class)->kind;
        if (!node_is_live(v) || v->zone < 0 || !zone_is_within(n, v->zone, zone))
            continue;
        if (kind == KIND_THIRD_PARTY || (kind == KIND_CLOUD_SERVICE && z->kind == ZONE_CLOUD))
            return FALSE;
        any |= kind == KIND_ROUTER || kind == KIND_SWITCH || kind == KIND_FIREWALL || kind == KIND_GATEWAY || kind == KIND_SERVER ||
               kind == KIND_STORAGE;
    }
    return any;
}

/* The labels of its lines and what they are: "IPsec VPN, remote support"; "tunnel". */
static void set_medium(const struct collecting *c, struct register_entry *entry)
{
    const struct network *n = c->network;
    g_autoptr(GString) out = g_string_new(NULL);
    int count;
    const int *links = adjacency_links(c->adjacency, entry->about, &count);
    for (int i = 0; i < count && out->len < 160; i++) {
        const struct link *l = network_link(n, links[i]);
        g_autofree char *label = text_one_line(l->label, 60);
        const char *text = *label ? label : medium_name(l->medium);
        if (*text && !strstr(out->str, text))
            g_string_append_printf(out, "%s%s", out->len ? ", " : "", text);
    }
    register_set(c->reg, entry, FIELD_MEDIUM, out->str, GRADE_STATED, NULL,
                 count ? (struct element){ELEMENT_LINK, links[0]} : entry->about);
}

static void set_psn(const struct collecting *c, struct register_entry *entry, const struct node *v)
{
    const struct fact *stated = network_fact_about(c->network, FACT_PSN, entry->about);
    const char *text = "non-PSN";
    if (stated)
        text = g_str_equal(stated->value, "yes") ? "PSN" : "non-PSN";
    else if (v && (v->class == CLASS_PSN || v->domain == DOMAIN_PSN))
        text = "PSN";
    else if (v && v->class == CLASS_GOV_NETWORK)
        text = node_has_role(v, ROLE_PSN_FACING) ? "other government network, over PSN" : "other government network";
    register_set(c->reg, entry, FIELD_PSN, text, GRADE_STATED, NULL, entry->about);
}

static void merge(struct meeting *into, const struct meeting *m)
{
    for (guint i = 0; i < m->guards->len; i++) {
        gboolean known = FALSE;
        for (guint k = 0; k < into->guards->len; k++)
            known |= g_array_index(into->guards, int, k) == g_array_index(m->guards, int, i);
        if (!known)
            g_array_append_val(into->guards, g_array_index(m->guards, int, i));
    }
    into->open = into->open >= 0 ? into->open : m->open;
    into->direct |= m->direct;
}

/* Whatever stands in the box, a guard of its own too. */
static struct meeting meet_from_zone(const struct collecting *c, int zone)
{
    const struct network *n = c->network;
    struct meeting all = {g_array_new(FALSE, FALSE, sizeof(int)), -1, FALSE};
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if (!node_is_live(v) || v->zone < 0 || !zone_is_within(n, v->zone, zone) || v->strength >= STRENGTH_MEDIUM)
            continue;
        struct meeting m = reach_meet(c->reach, (int)i, STRENGTH_MEDIUM);
        merge(&all, &m);
        g_array_unref(m.guards);
    }
    return all;
}

static void set_guards(const struct collecting *c, struct register_entry *entry, const struct meeting *m)
{
    const struct network *n = c->network;
    g_autoptr(GString) out = g_string_new(NULL);
    for (guint i = 0; i < m->guards->len && i < 6; i++)
        g_string_append_printf(out, "%s%s", i ? ", " : "", network_node(n, g_array_index(m->guards, int, i))->name);
    if (m->guards->len > 6)
        g_string_append_printf(out, " and %u more", m->guards->len - 6);
    if (m->open >= 0) {
        g_string_append_printf(out, "%snothing towards %s", out->len ? "; " : "", network_node(n, m->open)->name);
        register_set(c->reg, entry, FIELD_GUARDED_BY, out->str, GRADE_WEAK, NULL, (struct element){ELEMENT_NODE, m->open});
    } else if (out->len > 0)
        register_set(c->reg, entry, FIELD_GUARDED_BY, out->str, GRADE_STATED, NULL,
                     (struct element){ELEMENT_NODE, g_array_index(m->guards, int, 0)});
    else
        register_set(c->reg, entry, FIELD_GUARDED_BY, "", GRADE_NOT_NEEDED, "it is not joined to the organisation's own network",
                     entry->about);
}

static void meet(const struct collecting *c, struct register_entry *entry)
{
    gboolean node = entry->about.type == ELEMENT_NODE;
    struct meeting m = node ? reach_meet(c->reach, entry->about.index, STRENGTH_MEDIUM) : meet_from_zone(c, entry->about.index);
    entry->direct = m.direct;
    if (node && node_has_role(network_node(c->network, entry->about.index), ROLE_CARRIER))
        register_set(c->reg, entry, FIELD_GUARDED_BY, "", GRADE_NOT_NEEDED, "the organisation's own sites are behind it", entry->about);
    else
        set_guards(c, entry, &m);
    g_array_unref(m.guards);
}

static void set_location(const struct collecting *c, struct register_entry *entry, const char *code)
{
    register_set(c->reg, entry, FIELD_LOCATION, *code ? country_name(code) : "", GRADE_STATED, NULL, entry->about);
}

static void add_node(const struct collecting *c, int node)
{
    const struct node *v = network_node(c->network, node);
    struct register_entry *entry = add_node_entry(c, REGISTER_EXTERNAL, node);
    g_autofree char *first = text_one_line(v->name, 80);
    gboolean party = class_info(v->class)->kind == KIND_THIRD_PARTY, more = *v->organisation && !strstr(first, v->organisation);
    gboolean whole = g_str_has_prefix(first, v->organisation) && strlen(first) < strlen(v->organisation) + 20; /* "… Service" */
    g_autofree char *name = *v->organisation && party && !whole ? g_strdup(v->organisation)
                            : more                              ? g_strdup_printf("%s (%s)", first, v->organisation)
                                                                : g_strdup(first);
    register_set(c->reg, entry, FIELD_ORGANISATION, text_is_blank(v->label) ? "" : name, GRADE_STATED, NULL, entry->about);
    set_medium(c, entry);
    set_psn(c, entry, v);
    meet(c, entry);
    set_location(c, entry, v->location);
    set_reason(c, entry);
    set_responsibility(c, entry);
}

static void add_zone(const struct collecting *c, int zone)
{
    const struct zone *z = network_zone(c->network, zone);
    struct register_entry *entry = register_add(c->reg, REGISTER_EXTERNAL, (struct element){ELEMENT_ZONE, zone});
    g_autofree char *name = text_one_line(z->label, 80), *joined = joined_to(c, entry->about);
    register_set(c->reg, entry, FIELD_NAME, name, GRADE_STATED, NULL, entry->about);
    register_set(c->reg, entry, FIELD_ORGANISATION, name, GRADE_STATED, NULL, entry->about);
    register_set(c->reg, entry, FIELD_KIND, z->kind == ZONE_CLOUD ? "Cloud tenant" : "Network of another organisation", GRADE_STATED, NULL,
                 entry->about);
    register_set(c->reg, entry, FIELD_JOINED_TO, joined, GRADE_STATED, NULL, entry->about);
    meet(c, entry);
    entry->direct = TRUE;
    set_medium(c, entry);
    set_psn(c, entry, NULL);
    set_location(c, entry, z->location);
    set_reason(c, entry);
    set_responsibility(c, entry);
}

/* What an assessor looks for first stands first. */
static const enum class order[] = {CLASS_INTERNET, CLASS_PSN,         CLASS_GOV_NETWORK, CLASS_WAN,
                                   CLASS_PSTN,     CLASS_PUBLIC_BODY, CLASS_THIRD_PARTY};

static guint rank_of(const struct node *v)
{
    guint i = 0;
    while (i < G_N_ELEMENTS(order) && order[i] != v->class)
        i++;
    return i;
}

void collect_external(const struct collecting *c)
{
    const struct network *n = c->network;
    for (guint rank = 0; rank <= G_N_ELEMENTS(order); rank++)
        for (guint i = 0; i < n->nodes->len; i++)
            if (is_entry_node(network_node(n, i)) && is_external(network_node(n, i)) && rank_of(network_node(n, i)) == rank)
                add_node(c, (int)i);
    for (guint i = 0; i < n->zones->len; i++)
        if (is_external_zone(n, (int)i))
            add_zone(c, (int)i);
}
