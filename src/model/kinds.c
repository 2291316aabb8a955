/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kinds.h"

static const struct class_info classes[] = {
#define X(id, n, t, k, r, s) [id] = {.name = n, .title = t, .kind = k, .roles = r, .strength = STRENGTH_##s},
    CLASS_LIST(X)
#undef X
};

static const char *const kind_names[] = {
#define X(id, name) [id] = name,
    KIND_LIST(X)
#undef X
};

static const char *const strength_names[] = {"none", "weak", "medium", "strong"};

static const char *const owner_names[] = {"unknown", "self", "provider", "third-party", "public-body"};

static const struct {
    const char *name, *title;
} domains[] = {
    [DOMAIN_UNKNOWN] = {"unknown", "Unknown"},
    [DOMAIN_CORE] = {"core", "Own network"},
    [DOMAIN_OTHER] = {"other", "Own network, not PSN-connected"},
    [DOMAIN_DMZ] = {"dmz", "DMZ"},
    [DOMAIN_WLAN] = {"wlan", "Corporate wireless"},
    [DOMAIN_GUEST] = {"guest", "Guest wireless"},
    [DOMAIN_REMOTE] = {"remote", "Remote, managed"},
    [DOMAIN_UNMANAGED] = {"unmanaged", "Unmanaged devices"},
    [DOMAIN_PSN] = {"psn", "PSN"},
    [DOMAIN_GOVNET] = {"govnet", "Other government network"},
    [DOMAIN_PARTNER] = {"partner", "Third party"},
    [DOMAIN_CLOUD] = {"cloud", "Cloud"},
    [DOMAIN_CLOUD_OFFSHORE] = {"cloud-offshore", "Cloud outside the UK"},
    [DOMAIN_INTERNET] = {"internet", "Internet"},
    [DOMAIN_WAN] = {"wan", "Carrier network"},
};

static const char *const zone_kind_names[] = {
    [ZONE_UNKNOWN] = "unknown", [ZONE_LAN] = "lan",       [ZONE_DMZ] = "dmz",
    [ZONE_MANAGEMENT] = "management", [ZONE_WLAN] = "wlan", [ZONE_SITE] = "site",
    [ZONE_GROUP] = "group",     [ZONE_CLOUD] = "cloud",   [ZONE_REMOTE] = "remote",
    [ZONE_EXTERNAL] = "external", [ZONE_LEGEND] = "legend", [ZONE_TITLE] = "title-block",
    [ZONE_DEVICE] = "device",
};

G_STATIC_ASSERT(G_N_ELEMENTS(classes) == CLASS_COUNT);
G_STATIC_ASSERT(G_N_ELEMENTS(kind_names) == KIND_COUNT);
G_STATIC_ASSERT(G_N_ELEMENTS(owner_names) == OWNER_COUNT);
G_STATIC_ASSERT(G_N_ELEMENTS(domains) == DOMAIN_COUNT);
G_STATIC_ASSERT(G_N_ELEMENTS(zone_kind_names) == ZONE_KIND_COUNT);

const struct class_info *class_info(enum class c)
{
    g_assert(c < CLASS_COUNT);
    return &classes[c];
}

const char *kind_name(enum kind kind)
{
    g_assert(kind < KIND_COUNT);
    return kind_names[kind];
}

enum class class_by_name(const char *name)
{
    g_autofree char *wanted = g_ascii_strdown(name, -1);
    g_strdelimit(g_strstrip(wanted), "_ ", '-');
    for (int c = 0; c < CLASS_COUNT; c++)
        if (g_str_equal(classes[c].name, wanted))
            return c;
    for (int c = 0; c < CLASS_COUNT; c++)
        if (g_str_equal(kind_names[classes[c].kind], wanted))
            return c;
    return CLASS_COUNT;
}

const char *strength_name(enum strength strength)
{
    return strength_names[strength];
}

const char *owner_name(enum owner owner)
{
    return owner_names[owner];
}

const char *domain_name(enum domain domain)
{
    return domains[domain].name;
}

const char *domain_title(enum domain domain)
{
    return domains[domain].title;
}

const char *zone_kind_name(enum zone_kind kind)
{
    return zone_kind_names[kind];
}

gboolean zone_kind_is_segment(enum zone_kind kind)
{
    return kind == ZONE_LAN || kind == ZONE_DMZ || kind == ZONE_MANAGEMENT || kind == ZONE_WLAN;
}

static int find_name(const char *const *names, int count, const char *name)
{
    g_autofree char *wanted = g_ascii_strdown(name, -1);
    g_strdelimit(g_strstrip(wanted), "_ ", '-');
    int i = 0;
    while (i < count && !g_str_equal(names[i], wanted))
        i++;
    return i;
}

enum owner owner_by_name(const char *name)
{
    return (enum owner)find_name(owner_names, OWNER_COUNT, name);
}

enum zone_kind zone_kind_by_name(const char *name)
{
    return (enum zone_kind)find_name(zone_kind_names, ZONE_KIND_COUNT, name);
}
