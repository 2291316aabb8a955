/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "company.h"
#include "meaning.h"
#include "outsiders.h"
#include "organisations.h"
#include "places.h"
#include "providers.h"
#include "said.h"
#include "stencils.h"
#include "text.h"

#include <string.h>

static const struct zone *zone_of(const struct network *n, const struct node *v)
{
    return v->zone >= 0 ? network_zone(n, v->zone) : NULL;
}

static enum zone_kind outer_kind(const struct network *n, int zone)
{
    for (; zone >= 0; zone = network_zone(n, zone)->parent)
        if (network_zone(n, zone)->kind == ZONE_EXTERNAL || network_zone(n, zone)->kind == ZONE_REMOTE ||
            network_zone(n, zone)->kind == ZONE_CLOUD)
            return network_zone(n, zone)->kind;
    return ZONE_UNKNOWN;
}

static gboolean in_own_zone(const struct network *n, const struct node *v)
{
    const struct zone *z = zone_of(n, v);
    return z && (z->domain == DOMAIN_CORE || z->domain == DOMAIN_DMZ || z->domain == DOMAIN_WLAN);
}

void meaning_reclassify(struct network *n, struct node *v, enum class class, double confidence, const char *why)
{
    v->runner_up = v->class;
    v->class = class;
    v->confidence = confidence;
    v->roles = class_info(class)->roles;
    v->strength = class_info(class)->strength;
    network_add_word(n, &v->because, why);
}

static gboolean speaks_of_reason(const char *label)
{
    g_autofree char *folded = text_fold(label);
    return strstr(folded, "reason:") || strstr(folded, "purpose:") || strstr(folded, "responsib");
}

static gboolean is_unnamed_party(const char *label)
{
    static const char *const names[] = {"third party", "3rd party", "third parties", "supplier", "suppliers", "partner", "vendor",
                                        "external organisation", "external org", "other council", "other organisation"};
    g_autofree char *folded = text_fold(label);
    for (guint i = 0; i < G_N_ELEMENTS(names); i++)
        if (g_str_has_prefix(folded, names[i]))
            return TRUE;
    return FALSE;
}

/* "Docman (3rd party)". */
static gboolean is_called_party(const char *label)
{
    static const char *const words[] = {"3rd party", "third party", "3rd-party", "third-party", NULL};
    g_autofree char *folded = text_fold(label);
    return text_has_any(folded, words);
}

/* "Harbour Systems - payroll supplier support": somebody's name, and that they help from outside. */
static gboolean is_helper(const char *label, const char *name)
{
    static const char *const words[] = {"support", "supplier", "engineer", "engineers", "contractor", "contractors", "vendor",
                                        "maintenance", "helpdesk", "remote access"};
    if (!name || !g_str_has_prefix(label, name))
        return FALSE;
    g_autofree char *folded = text_fold(label + strlen(name));
    for (guint i = 0; i < G_N_ELEMENTS(words); i++) {
        const char *at = strstr(folded, words[i]);
        if (at && at > folded && !g_ascii_isalnum(at[-1]) && !g_ascii_isalnum(at[strlen(words[i])]))
            return TRUE;
    }
    return FALSE;
}

/* A device that is called a supplier's is theirs, and a device. */
static gboolean is_known_device(const struct node *v)
{
    enum kind kind = class_info(v->class)->kind;
    return v->confidence >= 0.6 && kind != KIND_UNKNOWN && kind != KIND_ZONE && kind != KIND_ANNOTATION && kind != KIND_OTHER &&
           !node_has_role(v, ROLE_EXTERNAL);
}

/* Part of a network, whoever's it is: "Core switch - Softcat Ltd" is a switch. The name of the organisation and the device stand in
 * one line; of "Kestrel Ltd / IPsec VPN" the second says how Kestrel is joined. */
static gboolean is_called_device(const struct node *v, const char *first_line)
{
    static const enum kind kinds[] = {KIND_FIREWALL, KIND_GATEWAY, KIND_ROUTER, KIND_SWITCH, KIND_WIRELESS, KIND_LOAD_BALANCER};
    double weight;
    gboolean called = v->confidence >= 0.6 && recognise_zone_class(first_line, &weight) == v->class;
    for (guint i = 0; called && i < G_N_ELEMENTS(kinds); i++)
        if (class_info(v->class)->kind == kinds[i])
            return TRUE;
    return FALSE;
}

/* Drawn outside with an organisation's name on it, not the applicant's, whose name stands in the title. */
static void set_owner_by_name(struct resolving *r, struct node *v, enum organisation_sort sort, const char *name)
{
    if (!name || (sort == ORGANISATION_PUBLIC && notes_name(r, name)))
        return;
    struct network *n = r->network;
    v->owner = sort == ORGANISATION_PUBLIC ? OWNER_PUBLIC_BODY : OWNER_THIRD_PARTY;
    if (!*v->organisation)
        v->organisation = network_string(n, name);
    network_add_word(n, &v->because, network_printf(n, "with the name of %s, drawn outside", name));
}

/* What may be an organisation's box: nothing else is known of it, or only that it is a building or people. */
static gboolean may_be_party(const struct node *v)
{
    return v->confidence < 0.5 || v->class == CLASS_UNKNOWN || v->class == CLASS_SITE || v->class == CLASS_ANNOTATION;
}

static gboolean is_cloud(const struct resolving *r, const struct node *v)
{
    const struct shape *s = v->origin.shape >= 0 ? drawing_shape(r->drawing, v->origin.shape) : NULL;
    return s && (s->outline == OUTLINE_CLOUD || stencil_is_cloud(s->stencil));
}

static void find_organisation(struct resolving *r, struct node *v)
{
    struct network *n = r->network;
    g_autofree char *first = g_strndup(v->label, strcspn(v->label, "\n")), *name = NULL;
    double confidence;
    enum organisation_sort sort = organisation_find(first, &name, &confidence);
    gboolean outside = outer_kind(n, v->zone) == ZONE_EXTERNAL || (!in_own_zone(n, v) && outer_kind(n, v->zone) == ZONE_UNKNOWN);
    const char *stated = v->origin.shape >= 0
                             ? drawing_property(r->drawing, drawing_shape(r->drawing, v->origin.shape)->properties, "organisation")
                             : NULL;
    if (stated && *stated) {
        v->organisation = network_string(n, stated);
        sort = ORGANISATION_COMPANY;
        confidence = 0.95;
    }
    gboolean drawn_as_party = speaks_of_reason(v->label) || (outside && sort != ORGANISATION_NONE && confidence >= 0.5);
    if (is_unnamed_party(v->label) && is_known_device(v) && class_info(v->class)->kind != KIND_USERS) {
        v->owner = OWNER_THIRD_PARTY;
        network_add_word(n, &v->because, "called a third party's");
        return;
    }
    if (is_unnamed_party(v->label) && v->class != CLASS_USERS_UNMANAGED && (may_be_party(v) || outside)) {
        meaning_reclassify(n, v, CLASS_THIRD_PARTY, 0.85, "called a third party");
        if (name && confidence >= 0.6 && !*v->organisation) /* "Third party: Civica UK Ltd" */
            v->organisation = network_string(n, name);
        return;
    }
    if (is_called_party(v->label) && (may_be_party(v) || (outside && class_info(v->class)->kind == KIND_SERVER))) {
        meaning_reclassify(n, v, CLASS_THIRD_PARTY, 0.85, "called a third party");
        return;
    }
    if (outside && sort != ORGANISATION_NONE && confidence >= 0.6 && confidence < 0.8 && v->confidence < 0.7 && v->strength < STRENGTH_MEDIUM &&
        is_helper(v->label, name)) {
        v->because = (struct words){0};
        meaning_reclassify(n, v, CLASS_THIRD_PARTY, 0.8, "the name of an organisation that helps from outside");
        v->organisation = *v->organisation ? v->organisation : network_string(n, name);
        return;
    }
    gboolean is_external = node_has_role(v, ROLE_EXTERNAL) && v->class != CLASS_UNKNOWN;
    if (v->class == CLASS_UNKNOWN && g_ascii_strcasecmp(first, "Janet") == 0) {
        if (is_cloud(r, v))
            meaning_reclassify(n, v, CLASS_GOV_NETWORK, 0.75, "“Janet” on a cloud is the network, not a person");
        else
            meaning_reclassify(n, v, CLASS_GOV_NETWORK, 0.6, "“Janet” alone is more likely the network than a person");
        return;
    }
    if (drawn_as_party && is_called_device(v, first) && !speaks_of_reason(v->label)) {
        if (confidence >= 0.8)
            set_owner_by_name(r, v, sort, name);
        return;
    }
    if (sort == ORGANISATION_CARRIER && is_cloud(r, v) && may_be_party(v) && !speaks_of_reason(v->label)) {
        meaning_reclassify(n, v, CLASS_WAN, 0.65, "a carrier's name on a cloud");
        is_external = TRUE;
    }
    if (drawn_as_party && !is_external && (may_be_party(v) || (outside && confidence >= 0.8))) {
        v->because = (struct words){0}; /* what made it look like something else */
        meaning_reclassify(n, v, sort == ORGANISATION_PUBLIC ? CLASS_PUBLIC_BODY : CLASS_THIRD_PARTY, MAX(confidence, 0.7),
                   sort == ORGANISATION_NONE ? "has a reason or responsibility for a connection" : "the name of an organisation, drawn outside");
        if (name && !*v->organisation)
            v->organisation = network_string(n, name);
    } else if (outer_kind(n, v->zone) == ZONE_EXTERNAL && !is_external && may_be_party(v) && !text_is_blank(v->label))
        meaning_reclassify(n, v, CLASS_THIRD_PARTY, 0.6, "drawn among external parties");
    if ((v->class == CLASS_WAN || v->class == CLASS_PSN || v->class == CLASS_GOV_NETWORK) && !*v->organisation) {
        g_autofree char *carrier = NULL;
        if (organisation_find(v->label, &carrier, &confidence) != ORGANISATION_NONE)
            v->organisation = network_string(n, carrier);
    }
}

static void set_location(struct network *n, struct node *v)
{
    const char *word;
    v->location = place_recognise(v->label, &word);
    if (*v->location)
        network_add_word(n, &v->because, place_reason(n, word, v->location));
    else if (zone_of(n, v))
        v->location = zone_of(n, v)->location;
    v->abroad = *v->location ? NULL : place_may_be_abroad(n, v->label);
}

static const struct {
    enum class class;
    enum domain domain;
    enum owner owner;
} fixed[] = {
    {CLASS_INTERNET, DOMAIN_INTERNET, OWNER_PROVIDER},      {CLASS_PSN, DOMAIN_PSN, OWNER_PROVIDER},
    {CLASS_GOV_NETWORK, DOMAIN_GOVNET, OWNER_PUBLIC_BODY},  {CLASS_WAN, DOMAIN_WAN, OWNER_PROVIDER},
    {CLASS_PSTN, DOMAIN_WAN, OWNER_PROVIDER},               {CLASS_THIRD_PARTY, DOMAIN_PARTNER, OWNER_THIRD_PARTY},
    {CLASS_PUBLIC_BODY, DOMAIN_PARTNER, OWNER_PUBLIC_BODY}, {CLASS_SAAS, DOMAIN_CLOUD, OWNER_PROVIDER},
    {CLASS_PSN_SERVICE, DOMAIN_PSN, OWNER_PUBLIC_BODY},     {CLASS_CLOUD_IAAS, DOMAIN_CLOUD, OWNER_PROVIDER},
    {CLASS_USERS_REMOTE, DOMAIN_REMOTE, OWNER_SELF},        {CLASS_USERS_UNMANAGED, DOMAIN_UNMANAGED, OWNER_UNKNOWN},
    {CLASS_WLAN_GUEST, DOMAIN_GUEST, OWNER_SELF},
};

static gboolean fixed_domain(struct node *v)
{
    for (guint i = 0; i < G_N_ELEMENTS(fixed); i++)
        if (fixed[i].class == v->class) {
            v->domain = fixed[i].domain;
            v->owner = fixed[i].owner;
            return TRUE;
        }
    return FALSE;
}

static gboolean is_person_or_device(const struct node *v)
{
    enum kind kind = class_info(v->class)->kind;
    return kind == KIND_USERS || kind == KIND_ENDPOINT;
}

static gboolean provider_managed(const char *label)
{
    g_autofree char *folded = text_fold(label);
    if (strstr(folded, "council managed") || strstr(folded, "managed in-house") || strstr(folded, "managed by us"))
        return FALSE;
    return strstr(folded, "managed by ") || strstr(folded, "supplier managed") || strstr(folded, "provider managed") ||
           g_str_has_suffix(folded, " managed)") || strstr(folded, "owned by ");
}

/* Servers and data with a provider's own symbol or name, outside of any box. What joins and guards networks may stand on either side. */
static gboolean is_providers(const struct resolving *r, const struct node *v)
{
    enum kind kind = class_info(v->class)->kind;
    return (kind == KIND_SERVER || kind == KIND_STORAGE) && v->origin.shape >= 0 &&
           (stencil_is_of_provider(drawing_shape(r->drawing, (guint)v->origin.shape)) || provider_is_named(v->label));
}

/* A diagram of health or education, by what its texts say. */
static gboolean is_of_care(struct resolving *r)
{
    static const char *const trades[] = {"nhs", "health", "hospital", "school", "academy", "college", "university", "education", "learning", NULL};
    return notes_have(r, trades);
}

/* A surgery or a school on a council's diagram may be the council's site or another's; on one of health or education it is their own. */
static gboolean may_be_anothers(const struct node *v)
{
    static const char *const places[] = {"gp ", "gps", "surger", "school", "academy", "college", "hospital", "pharmac", "care home", "nursery",
                                         "nurseries", "dentist", "hospice", NULL};
    g_autofree char *folded = text_fold(v->label);
    return v->class == CLASS_SITE && text_has_any(folded, places);
}

static void set_domain(struct resolving *r, struct node *v, guint8 company, gboolean of_care)
{
    struct network *n = r->network;
    const struct zone *z = zone_of(n, v);
    if ((v->owner == OWNER_THIRD_PARTY || v->owner == OWNER_PUBLIC_BODY) && !fixed_domain(v)) /* by its name */
        v->domain = DOMAIN_PARTNER;
    else if (!fixed_domain(v)) {
        v->owner = z ? z->owner : OWNER_SELF;
        if (z && z->domain != DOMAIN_UNKNOWN)
            v->domain = z->domain;
        else if (v->class == CLASS_UNKNOWN || v->confidence < 0.4) {
            v->domain = DOMAIN_UNKNOWN;
            v->owner = OWNER_UNKNOWN;
        } else if (!z && (outsider_is_public(v) || outsider_is_host(v))) {
            v->domain = DOMAIN_INTERNET;
            v->owner = OWNER_UNKNOWN;
            network_add_word(n, &v->because, v->class == CLASS_SERVER ? "a machine on the internet" : "the public, who come over the internet");
        } else if (!z && is_person_or_device(v) && company == COMPANY_PSN) {
            v->domain = DOMAIN_PSN;
            v->owner = OWNER_PUBLIC_BODY;
            network_add_word(n, &v->because, "joined only to the PSN: users of others on it");
        } else if (!z && is_person_or_device(v) && company == COMPANY_WAY_IN) {
            if (v->class == CLASS_USERS)
                meaning_reclassify(n, v, CLASS_USERS_REMOTE, v->confidence, "joined only to the internet or to a gateway for remote access");
            else
                network_add_word(n, &v->because, "joined only to the internet or to a gateway for remote access: remote");
            v->domain = DOMAIN_REMOTE;
        } else if (!z && !of_care && may_be_anothers(v)) {
            v->domain = DOMAIN_PARTNER;
            v->owner = OWNER_UNKNOWN;
            v->roles |= ROLE_EXTERNAL;
            network_add_word(n, &v->because, "may be another organisation's: name a box for what is your own");
        } else if (!z && is_providers(r, v)) {
            v->domain = DOMAIN_CLOUD;
            v->owner = OWNER_PROVIDER;
            network_add_word(n, &v->because, "a service of a cloud provider by its symbol or name");
        } else
            v->domain = node_has_role(v, ROLE_WIRELESS) ? DOMAIN_WLAN : DOMAIN_CORE;
        if (v->domain == DOMAIN_CORE && node_has_role(v, ROLE_WIRELESS))
            v->domain = DOMAIN_WLAN;
        if (v->domain == DOMAIN_DMZ && is_person_or_device(v))
            v->domain = DOMAIN_CORE;
    }
    if (v->domain == DOMAIN_CLOUD && *v->location && strcmp(v->location, "GB") != 0)
        v->domain = DOMAIN_CLOUD_OFFSHORE;
    if (provider_managed(v->label) && v->owner == OWNER_SELF) {
        v->owner = OWNER_PROVIDER;
        network_add_word(n, &v->because, "managed by a provider");
    }
}

/* A gateway that lets nothing in but pictures of a desktop or an application. */
static gboolean only_presents(const char *folded)
{
    static const char *const words[] = {"citrix",         "netscaler",   "storefront",        "hdx",     "horizon",
                                        "unified access", "rd gateway",  "rds",               "rdp",     "remote desktop",
                                        "vdi",            "virtual desktop", "browser isolation", "workspace", "published app"};
    for (guint i = 0; i < G_N_ELEMENTS(words); i++)
        if (strstr(folded, words[i]))
            return TRUE;
    return FALSE;
}

/* Users' words and places say which sort they are; "PSN" before a device's name says which way it faces. */
static void refine(struct network *n, struct node *v)
{
    g_autofree char *folded = text_fold(v->label);
    if ((v->class == CLASS_USERS || v->class == CLASS_USERS_REMOTE || v->class == CLASS_ENDPOINT || v->class == CLASS_PHONE) &&
        text_is_unmanaged(v->label)) /* also of people who are remote: whose device it is decides, wherever they are */
        meaning_reclassify(n, v, CLASS_USERS_UNMANAGED, 0.85, "unmanaged devices");
    else if (v->class == CLASS_USERS &&
             (outer_kind(n, v->zone) == ZONE_REMOTE || (zone_of(n, v) && zone_of(n, v)->domain == DOMAIN_REMOTE)))
        meaning_reclassify(n, v, CLASS_USERS_REMOTE, MAX(v->confidence, 0.8), "stands among remote workers");
    else if (v->class == CLASS_USERS &&
             (strstr(folded, "always on vpn") || strstr(folded, "remote") || strstr(folded, "forticlient")))
        meaning_reclassify(n, v, CLASS_USERS_REMOTE, 0.8, "works from outside");
    if (v->class != CLASS_PSN && v->class != CLASS_PSN_SERVICE && strstr(v->label, "PSN"))
        v->roles |= ROLE_PSN_FACING;
    if ((v->class == CLASS_VPN_GATEWAY || v->class == CLASS_REMOTE_ACCESS || v->class == CLASS_REVERSE_PROXY) && only_presents(folded))
        v->roles |= ROLE_PRESENTATION;
}

#define WHOSE 0.35 /* a network, but not known whose */

/* A cloud without a name may be any network; one with a name is somebody's network at least. */
static void distrust_clouds(struct resolving *r, struct node *v)
{
    if (!is_cloud(r, v))
        return;
    if (text_is_blank(v->label) && v->class != CLASS_CLOUD_IAAS) {
        v->class = CLASS_UNKNOWN;
        v->confidence = 0;
        v->roles = 0;
        v->strength = STRENGTH_NONE;
        network_add_word(r->network, &v->because, "a cloud without a name may be any network");
    } else if (v->class == CLASS_UNKNOWN)
        meaning_reclassify(r->network, v, CLASS_NETWORK, WHOSE, "drawn as a cloud");
}

void meaning_of_nodes(struct resolving *r)
{
    struct network *n = r->network;
    for (guint i = 0; i < n->nodes->len; i++) {
        struct node *v = network_node(n, i);
        refine(n, v);
        find_organisation(r, v);
        distrust_clouds(r, v);
        set_location(n, v);
    }
    meaning_of_addresses(r);
    g_autofree guint8 *company = company_of_nodes(n);
    gboolean of_care = is_of_care(r);
    for (guint i = 0; i < n->nodes->len; i++)
        set_domain(r, network_node(n, i), company[i], of_care);
}
