/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which of the names on a label is what the thing is; the others describe it.
 */
#include "lexicon_heads.h"

#include <string.h>

#define MODIFIER 0.35 /* "PSN" in "PSN firewall": the last name of a clause is what the thing is */

static gboolean names_a_network(const struct lexicon_hit *h)
{
    enum kind kind = class_info(h->row->class)->kind;
    return kind == KIND_INTERNET || kind == KIND_EXTERNAL_NETWORK || kind == KIND_ZONE;
}

/* What a device may face, in its host name: "FW-PSN", "FW-WIFI". */
static gboolean names_what_is_faced(const struct lexicon_hit *h)
{
    return names_a_network(h) || h->row->class == CLASS_WLAN || h->row->class == CLASS_WLAN_GUEST;
}

/* In a host name: "sw-0001-users-2" is a switch. */
static gboolean names_what_serves(const struct lexicon_hit *h)
{
    enum kind kind = class_info(h->row->class)->kind;
    return (kind == KIND_FIREWALL || kind == KIND_SWITCH || kind == KIND_ROUTER) && h->weight >= 0.5; /* not "oob" in "oob-server" */
}

static gboolean names_what_is_served(const struct lexicon_hit *h)
{
    enum kind kind = class_info(h->row->class)->kind;
    return (kind == KIND_USERS || kind == KIND_SERVER || kind == KIND_ENDPOINT) && !(h->row->flags & LEX_UPPER);
}

static gboolean names_network_outside(const struct lexicon_hit *h)
{
    enum class class = h->row->class;
    return class_info(class)->kind == KIND_INTERNET || class == CLASS_PSN || class == CLASS_GOV_NETWORK || class == CLASS_WAN;
}

#define FIRM 0.7 /* weight of a word that says plainly what a thing is */

/* "Firewall PSN", "Router MPLS 1", "ASA Internet": a device, and what it faces. */
static gboolean is_device_facing(const struct lexicon_hit *h, const struct lexicon_hit *later)
{
    enum kind kind = class_info(h->row->class)->kind;
    gboolean device = kind == KIND_FIREWALL || kind == KIND_SWITCH || (kind == KIND_ROUTER && h->row->class != CLASS_MODEM) ||
                      kind == KIND_LOAD_BALANCER || (kind == KIND_GATEWAY && h->row->class != CLASS_VPN_GATEWAY);
    gboolean wireless = later->row->class == CLASS_WLAN || later->row->class == CLASS_WLAN_GUEST;
    return device && h->weight >= FIRM && !(h->row->flags & (LEX_MAKER | LEX_BUILD)) &&
           (names_network_outside(later) || (wireless && (kind == KIND_FIREWALL || kind == KIND_SWITCH)));
}

/* "DirectAccess server", "GlobalProtect gateway", "pfSense guest gateway": the noun adds nothing. */
static gboolean is_noun_of_product(const struct lexicon_hit *product, const struct lexicon_hit *noun)
{
    int between = noun->first - product->first - product->count;
    return noun->row->flags & LEX_PLAIN && between >= 0 && between <= 1 && product->row->flags & LEX_PRODUCT &&
           !(product->row->flags & LEX_MAKER) && product->weight >= 0.5;
}

/* Both stand in one host name: "FW-PSN". */
static gboolean in_one_name(const struct tokens *t, const struct lexicon_hit *a, const struct lexicon_hit *b)
{
    for (int i = a->first; i < b->first; i++)
        if (!tokens_at(t, i)->joined_after)
            return FALSE;
    return TRUE;
}

/* "FW-01" and the like: the device's own name, so that what follows says only what it faces ("FW-01 internet context"). */
static gboolean is_host_name(const struct tokens *t, const struct lexicon_hit *h)
{
    int last = h->first + h->count - 1;
    return !names_a_network(h) && last + 1 < (int)t->list->len && tokens_at(t, last)->joined_after && tokens_at(t, last + 1)->number;
}

static gboolean is_place(const struct lexicon_hit *h)
{
    return h->row->class == CLASS_SITE;
}

/* May a name that stands later in the clause make this one a description? "Core switch, Library" is a switch; "Bastion House" is
 * no bastion; "Internet DMZ" is a zone, "Firewall DMZ" a firewall. */
static gboolean describes(const struct lexicon_hit *h, const struct lexicon_hit *later)
{
    if (later->weight < 0.4 || later->row->flags & LEX_BUILD)
        return FALSE;
    if (later->row->flags & LEX_NAME)
        return later->first == h->first + h->count;
    if (later->row->class == CLASS_ZONE || is_place(later))
        return names_a_network(h);
    if (g_str_has_prefix(later->row->phrase, "network") && later->count == 1) /* "ISP network" is the ISP's, not any */
        return !names_network_outside(h);
    return TRUE;
}

/* A phrase may hold a word that turns the label to something else, "Always On VPN": its clause is that of its last word. */
static int clause_of_end(const struct tokens *t, const struct lexicon_hit *h)
{
    return tokens_at(t, h->first + h->count - 1)->clause;
}

static gboolean in_one_clause(const struct tokens *t, const struct lexicon_hit *a, const struct lexicon_hit *later)
{
    return clause_of_end(t, a) == tokens_at(t, later->first)->clause;
}

/* The last name of a clause is what the thing is; in a host name the device is, wherever it stands. */
static gboolean is_head(const struct tokens *t, const GArray *hits, guint i)
{
    const struct lexicon_hit *h = &g_array_index(hits, struct lexicon_hit, i);
    for (guint j = 0; j < hits->len; j++) {
        const struct lexicon_hit *other = &g_array_index(hits, struct lexicon_hit, j);
        if (j == i || !in_one_clause(t, j < i ? other : h, j < i ? h : other) || other->row->class == h->row->class)
            continue;
        if (j < i ? is_noun_of_product(other, h) : is_noun_of_product(h, other)) {
            if (j < i)
                return FALSE;
            continue;
        }
        if (h->row->flags & LEX_BUILD && other->weight >= 0.4 && !names_a_network(other) && !(other->row->flags & LEX_BUILD))
            return FALSE;
        gboolean one_name = j > i ? in_one_name(t, h, other) : in_one_name(t, other, h);
        if (one_name && names_what_is_faced(h) && !names_what_is_faced(other))
            return FALSE;
        if (one_name && names_what_is_faced(other) && !names_what_is_faced(h))
            continue;
        if (one_name && names_what_is_served(h) && names_what_serves(other))
            return FALSE;
        if (one_name && names_what_is_served(other) && names_what_serves(h))
            continue;
        if (one_name && other->weight >= FIRM && h->weight < FIRM)
            return FALSE;
        if (one_name && h->weight >= FIRM && other->weight < FIRM)
            continue;
        if (j < i && is_device_facing(other, h))
            return FALSE;
        if (j > i && is_device_facing(h, other))
            continue;
        if (j < i && names_a_network(h) && is_host_name(t, other))
            return FALSE;
        if (j > i && names_a_network(other) && is_host_name(t, h))
            continue;
        if (j > i && describes(h, other))
            return FALSE;
    }
    return TRUE;
}

/* "Firewall rules", "proxy settings", "WAF licence" are about a guard and none. */
static gboolean is_paper(const struct tokens *t, const struct lexicon_hit *h)
{
    static const char *const nouns[] = {"rule", "rules", "policy", "policies", "exception", "exceptions", "port", "ports", "licence",
                                        "licences", "license", "licensing", "setting", "settings", "config", "configs", "configuration",
                                        "team", "vendor", "support", "training", "log", "logs", "change", "changes", "request",
                                        "requests", "upgrade", "project", "standard", "guide", "documentation", "dashboard", "report",
                                        "reports", "review", "audit", "scheme", "portal", "page", "zone",
                                        "console", "management", "mgmt", NULL};
    const struct class_info *info = class_info(h->row->class);
    int next = h->first + h->count;
    if (next < (int)t->list->len && g_str_equal(tokens_at(t, next)->text, "firewall")) /* "OPNsense firewall rules" */
        next++;
    if (!(info->roles & ROLE_ENFORCE) || info->strength < STRENGTH_MEDIUM || next >= (int)t->list->len)
        return FALSE;
    const struct token *w = tokens_at(t, next);
    return w->clause == tokens_at(t, h->first)->clause && !w->joined_before && g_strv_contains(nouns, w->text);
}

/* "Fortinet hosts" and "Palo Alto support" are no firewalls. */
static gboolean is_only_maker(const struct tokens *t, const GArray *hits, guint i)
{
    static const char *const nouns[] = {"support", "portal", "licence", "license", "engineer", "engineers", "partner", "account",
                                        "training", "helpdesk", "cloud", NULL};
    const struct lexicon_hit *h = &g_array_index(hits, struct lexicon_hit, i);
    if (!(h->row->flags & LEX_MAKER))
        return FALSE;
    for (guint j = 0; j < hits->len; j++) {
        const struct lexicon_hit *other = &g_array_index(hits, struct lexicon_hit, j);
        if (j != i && other->row->class != h->row->class && other->row->weight >= 0.4 && !is_place(other) &&
            !(other->row->flags & LEX_BUILD) && other->row->class != CLASS_NETWORK && other->row->class != CLASS_ZONE)
            return TRUE;
    }
    int next = h->first + h->count;
    return next < (int)t->list->len && g_strv_contains(nouns, tokens_at(t, next)->text);
}

/* "Behind firewall", "To FW-02": where a thing stands or leads, and no guard itself. */
static gboolean is_only_reference(const struct tokens *t, const struct lexicon_hit *h)
{
    return h->first > 0 && tokens_at(t, 0)->turning && tokens_at(t, h->first)->line == 0 && class_info(h->row->class)->roles & ROLE_ENFORCE;
}

/* Later clauses and lines say less. */
void lexicon_weigh(const struct tokens *t, GArray *hits)
{
    if (hits->len == 0)
        return;
    g_autofree gboolean *head = g_new(gboolean, hits->len);
    for (guint i = 0; i < hits->len; i++)
        head[i] = is_head(t, hits, i);
    const struct lexicon_hit *foremost = &g_array_index(hits, struct lexicon_hit, 0);
    const struct token *first = tokens_at(t, foremost->first + foremost->count - 1);
    for (guint i = 0; i < hits->len; i++) {
        struct lexicon_hit *h = &g_array_index(hits, struct lexicon_hit, i);
        const struct token *w = tokens_at(t, h->first);
        if (!head[i] || is_only_maker(t, hits, i) || is_paper(t, h) || is_only_reference(t, h))
            h->weight *= MODIFIER;
        else if (w->clause > first->clause)
            h->weight *= w->line > first->line ? 0.7 : 0.6;
    }
}
