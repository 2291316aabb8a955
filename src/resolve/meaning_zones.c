/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "company.h"
#include "declarations.h"
#include "meaning.h"
#include "organisations.h"
#include "places.h"
#include "said.h"
#include "stencils.h"
#include "text.h"

#include <string.h>

/* What stands where, found once for all zones. */
struct held {
    int *first, *next; /* the nodes that stand in each zone itself: the first, and after each the next; -1 ends */
    int *within;       /* by zone: the nodes that are drawn in it, however deep */
    int *on_page;      /* by page: the nodes that are drawn on it */
    guint8 *company;   /* by node */
};

static void count_drawn(const struct network *n, struct held *held)
{
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if (v->origin.shape < 0)
            continue;
        held->on_page[v->origin.page]++;
        for (int z = v->zone; z >= 0; z = network_zone(n, z)->parent)
            held->within[z] += network_zone(n, z)->origin.page == v->origin.page;
    }
}

static struct held list_held(const struct network *n)
{
    struct held held = {g_new(int, n->zones->len + 1), g_new(int, n->nodes->len + 1), g_new0(int, n->zones->len + 1),
                        g_new0(int, n->pages->len + 1), company_of_nodes(n)};
    count_drawn(n, &held);
    for (guint z = 0; z < n->zones->len; z++)
        held.first[z] = -1;
    for (int i = (int)n->nodes->len - 1; i >= 0; i--) {
        int zone = network_node(n, i)->zone;
        if (zone < 0)
            continue;
        held.next[i] = held.first[zone];
        held.first[zone] = i;
    }
    return held;
}

static void free_held(struct held *held)
{
    g_free(held->first);
    g_free(held->next);
    g_free(held->within);
    g_free(held->on_page);
    g_free(held->company);
}

/* A box with a device's own name round several of the kind: a firewall pair, a chassis. */
static gboolean is_device_box(const struct resolving *r, const struct zone *z, int index, const struct held *held)
{
    struct recognised known = recognise_shape(r->drawing, drawing_shape(r->drawing, z->origin.shape), z->label, NULL, NULL);
    if (!node_has_role(&(struct node){.roles = class_info(known.class)->roles}, ROLE_ENFORCE) || known.confidence < 0.7)
        return FALSE;
    int members = 0, alike = 0;
    for (int i = held->first[index]; i >= 0; i = held->next[i]) {
        members++;
        alike += network_node(r->network, i)->class == known.class || network_node(r->network, i)->class == CLASS_UNKNOWN;
    }
    return members > 0 && members <= 4 && alike == members;
}

static gboolean is_untitled_or_vague(const struct zone *z)
{
    return z->kind == ZONE_UNKNOWN;
}

static char *fold_notes(const struct network *n)
{
    GString *all = g_string_new(NULL);
    for (guint i = 0; i < n->notes->len; i++) {
        g_autofree char *text = text_fold(network_note(n, i)->text);
        g_string_append_printf(all, "%s\n", text);
    }
    return g_string_free(all, FALSE);
}

gboolean notes_have(struct resolving *r, const char *const *words)
{
    r->notes = r->notes ? r->notes : fold_notes(r->network);
    return text_has_any(r->notes, words);
}

gboolean notes_name(struct resolving *r, const char *name)
{
    g_autofree char *wanted = text_fold(name);
    return notes_have(r, (const char *const[]){wanted, NULL});
}

/* A box with the name of an organisation, beside others and smaller than all of them together: a third party's network. Not the
 * applicant's, whose name stands in the title and whose box holds the most. */
static gboolean is_of_another(struct resolving *r, const struct zone *z, int index, const struct held *held)
{
    g_autofree char *first = g_strndup(z->label, strcspn(z->label, "\n")), *name = NULL, *folded = text_fold(z->label);
    double confidence;
    enum organisation_sort sort = z->parent < 0 ? organisation_find(first, &name, &confidence) : ORGANISATION_NONE;
    if (sort == ORGANISATION_NONE || confidence < 0.6 || strstr(folded, "managed") || notes_name(r, name))
        return FALSE;
    return held->within[index] * 2 < held->on_page[z->origin.page];
}

/* "Delivery controller", "SQL cluster": a box that is called a machine or a service is no place. */
static gboolean is_called_thing(const struct zone *z)
{
    double weight;
    enum kind kind = class_info(recognise_zone_class(z->label, &weight))->kind;
    return weight >= 0.5 && (kind == KIND_SERVER || kind == KIND_STORAGE || kind == KIND_GATEWAY || kind == KIND_LOAD_BALANCER);
}

/* Without words, what a box holds says something: user icons and switches make a LAN. */
static void by_contents(struct network *n, struct zone *z, int index, const struct held *held)
{
    int users = 0, external = 0, all = 0, alone = 0;
    for (int i = held->first[index]; i >= 0; i = held->next[i]) {
        const struct node *v = network_node(n, i);
        all++;
        alone += held->company[i] == COMPANY_WAY_IN;
        users += v->class == CLASS_USERS || v->class == CLASS_SWITCH || v->class == CLASS_ENDPOINT || v->class == CLASS_PRINTER;
        external += node_has_role(v, ROLE_EXTERNAL);
    }
    if (all > 0 && external == all) {
        z->kind = ZONE_EXTERNAL;
        z->confidence = 0.6;
        network_add_word(n, &z->because, "holds only outside networks");
    } else if (users > 0 && alone == all) {
        z->kind = ZONE_REMOTE;
        z->confidence = 0.5;
        network_add_word(n, &z->because, "all in it comes in from the internet and is joined to nothing else");
    } else if (users > 0 && !is_called_thing(z)) {
        z->kind = ZONE_SITE;
        z->confidence = 0.5;
        network_add_word(n, &z->because, "holds users or switches");
    }
}

static void set_kind(struct resolving *r, int index, const struct held *held)
{
    struct network *n = r->network;
    struct zone *z = network_zone(n, index);
    if (z->flags & ELEMENT_LEGEND)
        return;
    z->kind = recognise_zone_label(z->label, &z->confidence);
    if (z->kind != ZONE_UNKNOWN)
        network_add_word(n, &z->because, network_printf(n, "the words of its title say %s", zone_kind_name(z->kind)));
    if (is_device_box(r, z, index, held)) {
        z->kind = ZONE_DEVICE;
        z->confidence = 0.8;
        network_add_word(n, &z->because, "a device drawn as a box");
        return;
    }
    struct stencil_evidence symbol = stencil_recognise(r->drawing, drawing_shape(r->drawing, z->origin.shape));
    if (is_untitled_or_vague(z) && (symbol.class == CLASS_ZONE || symbol.class == CLASS_SITE)) {
        z->kind = symbol.class == CLASS_SITE ? ZONE_SITE : ZONE_CLOUD;
        z->confidence = symbol.class == CLASS_SITE ? 0.6 : 0.7;
        network_add_word(n, &z->because, network_printf(n, "%s %s", symbol.source, symbol.name));
    }
    gboolean only_network = z->kind == ZONE_LAN && z->confidence <= 0.6; /* "BT network" */
    if ((is_untitled_or_vague(z) || only_network) && is_of_another(r, z, index, held)) {
        z->kind = ZONE_EXTERNAL;
        z->confidence = 0.7;
        z->because = (struct words){0};
        network_add_word(n, &z->because, "the name of an organisation, on a box beside others");
    }
    if (is_untitled_or_vague(z))
        by_contents(n, z, index, held);
}

const char *place_reason(struct network *n, const char *word, const char *country)
{
    return strcmp(country, "XX") == 0 ? network_printf(n, "“%s” places it abroad", word)
                                      : network_printf(n, "“%s” places it in %s", word, country);
}

/* Nothing certain: it is asked about, and places nothing. */
const char *place_may_be_abroad(struct network *n, const char *label)
{
    const char *word, *meaning = place_hint(label, &word);
    if (!*meaning)
        return NULL;
    g_autofree char *shown = g_strstrip(g_strdup(word));
    return network_printf(n, "“%s” may mean %s", shown, meaning);
}

static void set_location(struct network *n, struct zone *z)
{
    const char *word;
    z->location = place_recognise(z->label, &word);
    if (*z->location)
        network_add_word(n, &z->because, place_reason(n, word, z->location));
    else if (z->parent >= 0)
        z->location = network_zone(n, z->parent)->location;
    z->abroad = *z->location ? NULL : place_may_be_abroad(n, z->label);
}

/* A box of the internet, the PSN, another government network; of guests; of devices that nobody manages. */
static void by_its_words(struct network *n, struct zone *z)
{
    static const struct {
        enum class class;
        enum owner owner;
        enum domain domain;
    } outside[] = {{CLASS_INTERNET, OWNER_PROVIDER, DOMAIN_INTERNET}, {CLASS_PSN, OWNER_PROVIDER, DOMAIN_PSN},
                   {CLASS_GOV_NETWORK, OWNER_PUBLIC_BODY, DOMAIN_GOVNET}, {CLASS_WAN, OWNER_PROVIDER, DOMAIN_WAN}};
    double weight;
    enum class class = z->kind == ZONE_EXTERNAL ? recognise_zone_class(z->label, &weight) : CLASS_UNKNOWN;
    for (guint i = 0; i < G_N_ELEMENTS(outside); i++)
        if (class == outside[i].class && weight >= 0.7) {
            z->owner = outside[i].owner;
            z->domain = outside[i].domain;
        }
    g_autofree char *folded = text_fold(z->label);
    if (z->kind == ZONE_WLAN && (strstr(folded, "guest") || strstr(folded, "visitor") || strstr(folded, "public")))
        z->domain = DOMAIN_GUEST;
    else if (z->domain != DOMAIN_GUEST && (strstr(folded, "unmanaged") || strstr(folded, "byod")) &&
             (z->kind == ZONE_UNKNOWN || z->kind == ZONE_REMOTE || z->kind == ZONE_LAN || z->kind == ZONE_WLAN || z->kind == ZONE_SITE)) {
        z->domain = DOMAIN_UNMANAGED;
        network_add_word(n, &z->because, "its title says that nobody manages what is in it");
    }
}

/* A LAN inside a cloud region or a supplier's box is theirs, also if a box without a name of its own stands between. */
static gboolean is_elsewhere(const struct zone *parent)
{
    gboolean vague = parent->kind == ZONE_UNKNOWN || parent->kind == ZONE_GROUP || parent->kind == ZONE_LAN;
    return parent->kind == ZONE_CLOUD || parent->kind == ZONE_EXTERNAL ||
           (vague && (parent->domain == DOMAIN_CLOUD || parent->domain == DOMAIN_CLOUD_OFFSHORE || parent->domain == DOMAIN_PARTNER));
}

/* "On-premises networks" in a box of the cloud, drawn there as what the cloud is joined to. */
static gboolean is_on_premises(const struct zone *z)
{
    static const char *const words[] = {"on-prem", "on prem", "onprem", NULL};
    g_autofree char *folded = text_fold(z->label);
    return text_has_any(folded, words);
}

static void set_owner_and_domain(struct network *n, struct zone *z)
{
    static const struct {
        enum zone_kind kind;
        enum owner owner;
        enum domain domain;
    } rows[] = {{ZONE_LAN, OWNER_SELF, DOMAIN_CORE},          {ZONE_SITE, OWNER_SELF, DOMAIN_CORE},
                {ZONE_MANAGEMENT, OWNER_SELF, DOMAIN_CORE},   {ZONE_DMZ, OWNER_SELF, DOMAIN_DMZ},
                {ZONE_WLAN, OWNER_SELF, DOMAIN_WLAN},         {ZONE_CLOUD, OWNER_PROVIDER, DOMAIN_CLOUD},
                {ZONE_REMOTE, OWNER_SELF, DOMAIN_REMOTE},     {ZONE_EXTERNAL, OWNER_THIRD_PARTY, DOMAIN_PARTNER},
                {ZONE_DEVICE, OWNER_SELF, DOMAIN_UNKNOWN}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (rows[i].kind == z->kind) {
            z->owner = rows[i].owner;
            z->domain = rows[i].domain;
        }
    by_its_words(n, z);
    const struct zone *parent = z->parent >= 0 ? network_zone(n, z->parent) : NULL;
    if (parent && (z->domain == DOMAIN_UNKNOWN || (z->domain == DOMAIN_CORE && is_elsewhere(parent) && !is_on_premises(z)))) {
        z->domain = parent->domain;
        z->owner = parent->owner;
    }
    if (z->kind == ZONE_SITE && z->domain == DOMAIN_CORE && *z->location && strcmp(z->location, "GB") != 0) {
        z->domain = DOMAIN_REMOTE;
        network_add_word(n, &z->because, "a place outside the UK reaches the network from afar");
    }
    if (z->domain == DOMAIN_CLOUD && *z->location && strcmp(z->location, "GB") != 0)
        z->domain = DOMAIN_CLOUD_OFFSHORE;
}

static int depth_of(const struct network *n, int zone)
{
    int depth = 0;
    for (; zone >= 0; zone = network_zone(n, zone)->parent)
        depth++;
    return depth;
}

void meaning_of_zones(struct resolving *r)
{
    struct network *n = r->network;
    int deepest = 0;
    struct held held = list_held(n);
    for (guint i = 0; i < n->zones->len; i++) {
        set_kind(r, (int)i, &held);
        network_zone(n, i)->flags |= meaning_of_status(network_zone(n, i)->label);
        deepest = MAX(deepest, depth_of(n, (int)i));
    }
    free_held(&held);
    declarations_classify_zones(r);
    for (int depth = 1; depth <= deepest; depth++) /* parents first */
        for (guint i = 0; i < n->zones->len; i++)
            if (depth_of(n, (int)i) == depth) {
                set_location(n, network_zone(n, i));
                set_owner_and_domain(n, network_zone(n, i));
            }
}
