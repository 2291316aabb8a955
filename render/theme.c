/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "theme.h"

struct colour theme_rgb(int rgb)
{
    return (struct colour){(rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0};
}

static const struct node_style by_kind[KIND_COUNT] = {
    [KIND_UNKNOWN] = {0x55606e, 0xffffff},          [KIND_FIREWALL] = {0x9c2a1c, 0xf6d9d3},
    [KIND_GATEWAY] = {0x8a3a12, 0xf9e3cf},          [KIND_ROUTER] = {0x1d4f91, 0xdbe7f6},
    [KIND_SWITCH] = {0x0f5f5a, 0xd5ecea},           [KIND_WIRELESS] = {0x5b2c83, 0xe9def3},
    [KIND_SERVER] = {0x39424e, 0xe6e9ee},           [KIND_ENDPOINT] = {0x39424e, 0xf2f4f6},
    [KIND_USERS] = {0x2f5130, 0xdfeede},            [KIND_INTERNET] = {0x8f1d3f, 0xfbe1e8},
    [KIND_EXTERNAL_NETWORK] = {0x1b4d8c, 0xe1ecf8}, [KIND_THIRD_PARTY] = {0x6b4e00, 0xfbf0cf},
    [KIND_CLOUD_SERVICE] = {0x245a78, 0xe0f0f7},    [KIND_STORAGE] = {0x39424e, 0xe6e9ee},
    [KIND_LOAD_BALANCER] = {0x0f5f5a, 0xe2f1ef},    [KIND_ZONE] = {0x55606e, 0xffffff},
    [KIND_ANNOTATION] = {0x55606e, 0xffffff},       [KIND_OTHER] = {0x55606e, 0xf2f4f6},
};

struct node_style theme_node(enum class class)
{
    if (class == CLASS_PSN || class == CLASS_PSN_SERVICE)
        return (struct node_style){0x14603a, 0xdcf1e3};
    return by_kind[class_info(class)->kind];
}

struct zone_style theme_zone(const struct zone *z)
{
    static const struct {
        enum zone_kind kind;
        struct zone_style style;
    } rows[] = {
        {ZONE_DMZ, {0x9a5b00, 0xfff7ea, 0x6f4200, FALSE}},     {ZONE_EXTERNAL, {0x8a7a3c, 0xfdfbf1, 0x5d5022, TRUE}},
        {ZONE_CLOUD, {0x3f7f9f, 0xf2f9fc, 0x1f566f, TRUE}},    {ZONE_REMOTE, {0x5d7f5d, 0xf5faf4, 0x355135, TRUE}},
        {ZONE_MANAGEMENT, {0x6a5a8a, 0xf7f5fb, 0x4a3b6b, FALSE}}, {ZONE_WLAN, {0x6a5a8a, 0xf7f5fb, 0x4a3b6b, FALSE}},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (rows[i].kind == z->kind)
            return rows[i].style;
    return (struct zone_style){0x7d8b9c, 0xf7f9fb, 0x2e3d50, FALSE};
}

static const struct link_style looks[LOOK_COUNT] = {
    [LOOK_PLAIN] = {"Connection", 0x39424e, 1.0, {0}},
    [LOOK_INTERNET] = {"To the internet", 0xa3163f, 2.0, {0}},
    [LOOK_PSN] = {"To the PSN", 0x14703f, 3.2, {0}},
    [LOOK_GOVERNMENT] = {"To another government network", 0x1b4d8c, 2.2, {12, 2.5, 3, 2.5}},
    [LOOK_PARTNER] = {"To a third party", 0x7a5900, 1.5, {7, 3, 0}},
    [LOOK_CLOUD] = {"To a cloud or hosted service", 0x245a78, 1.2, {3.5, 1.6, 0}},
    [LOOK_OFFSHORE] = {"To what is off-shored", 0x7d2a5e, 1.8, {7, 2, 7, 6}},
    [LOOK_WAN] = {"Over a carrier's network", 0x1b4d8c, 1.3, {16, 2.5, 0}},
    [LOOK_WIRELESS] = {"Wireless", 0x5b2c83, 1.4, {1.2, 2.6, 0}},
    [LOOK_REMOTE] = {"Remote access", 0x2f5130, 1.5, {2, 2, 2, 5}},
    [LOOK_TUNNEL] = {"Tunnel or VPN", 0x8a3a12, 1.2, {5, 2, 1.2, 2}},
    [LOOK_HA] = {"High-availability pair", 0x55606e, 1.0, {1, 1, 0}},
    [LOOK_MANAGEMENT] = {"Management", 0x4a3b6b, 0.9, {9, 5, 0}},
    [LOOK_PLANNED] = {"Planned or being removed", 0x636d79, 0.9, {1.5, 5, 0}},
    [LOOK_BOUNDARY] = {"Boundary of responsibility, drawn", 0xa3163f, 2.4, {10, 4, 0}},
};

static const struct {
    enum domain domain;
    enum link_look look;
} by_domain[] = {
    {DOMAIN_PSN, LOOK_PSN},         {DOMAIN_GOVNET, LOOK_GOVERNMENT}, {DOMAIN_PARTNER, LOOK_PARTNER}, {DOMAIN_INTERNET, LOOK_INTERNET},
    {DOMAIN_CLOUD, LOOK_CLOUD},     {DOMAIN_CLOUD_OFFSHORE, LOOK_OFFSHORE}, {DOMAIN_WAN, LOOK_WAN},
};

static gboolean touches(const struct network *n, const struct link *l, enum domain domain)
{
    for (int e = 0; e < 2; e++)
        if (l->ends[e].type == ELEMENT_NODE && network_node(n, l->ends[e].index)->domain == domain)
            return TRUE;
    return FALSE;
}

/* People who work away from the organisation's sites, or with devices that it does not manage; nobody's router or switch is that. */
static gboolean is_remote_end(const struct network *n, const struct link_end *end, enum medium medium)
{
    if (end->type == ELEMENT_ZONE)
        return network_zone(n, end->index)->kind == ZONE_REMOTE;
    if (end->type != ELEMENT_NODE)
        return FALSE;
    const struct node *v = network_node(n, end->index);
    enum kind kind = class_info(v->class)->kind;
    gboolean guest = v->domain == DOMAIN_UNMANAGED && medium == MEDIUM_WIRELESS; /* on the premises */
    return (kind == KIND_USERS || kind == KIND_ENDPOINT) && (v->domain == DOMAIN_REMOTE || v->domain == DOMAIN_UNMANAGED) && !guest;
}

/* A line of a remote site is none: its carrier, or the internet, says more. */
static gboolean is_remote_access(const struct network *n, const struct link *l)
{
    return is_remote_end(n, &l->ends[0], l->medium) || is_remote_end(n, &l->ends[1], l->medium);
}

enum link_look theme_look(const struct network *n, const struct link *l)
{
    if (l->flags & LINK_BOUNDARY)
        return LOOK_BOUNDARY;
    if (l->element_flags & (ELEMENT_PLANNED | ELEMENT_DECOMMISSIONED | ELEMENT_LEAVING))
        return LOOK_PLANNED;
    if (l->medium == MEDIUM_HA)
        return LOOK_HA;
    if (is_remote_access(n, l))
        return LOOK_REMOTE;
    if (l->medium == MEDIUM_TUNNEL)
        return LOOK_TUNNEL;
    if (l->medium == MEDIUM_WIRELESS)
        return LOOK_WIRELESS;
    if (l->medium == MEDIUM_MANAGEMENT)
        return LOOK_MANAGEMENT;
    for (guint i = 0; i < G_N_ELEMENTS(by_domain); i++)
        if (touches(n, l, by_domain[i].domain))
            return by_domain[i].look;
    return LOOK_PLAIN;
}

const struct link_style *theme_link(enum link_look look)
{
    return &looks[look];
}
