/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a thing in the network is. `kind` is coarse and closed (the JSON contract); `class` is the fine one.
 *
 * To add a class: one row in CLASS_LIST. Everything else (names, kinds, roles, strength, JSON, legend) is
 * printed from the row.
 */
#ifndef DEMARC_KINDS_H
#define DEMARC_KINDS_H

#include <glib.h>

#define KIND_LIST(X)                                                                                         \
    X(KIND_UNKNOWN, "unknown")                                                                               \
    X(KIND_FIREWALL, "firewall")                                                                             \
    X(KIND_GATEWAY, "gateway")                                                                               \
    X(KIND_ROUTER, "router")                                                                                 \
    X(KIND_SWITCH, "switch")                                                                                 \
    X(KIND_WIRELESS, "wireless")                                                                             \
    X(KIND_SERVER, "server")                                                                                 \
    X(KIND_ENDPOINT, "endpoint")                                                                             \
    X(KIND_USERS, "users")                                                                                   \
    X(KIND_INTERNET, "internet")                                                                             \
    X(KIND_EXTERNAL_NETWORK, "external-network")                                                             \
    X(KIND_THIRD_PARTY, "third-party")                                                                       \
    X(KIND_CLOUD_SERVICE, "cloud-service")                                                                   \
    X(KIND_STORAGE, "storage")                                                                               \
    X(KIND_LOAD_BALANCER, "load-balancer")                                                                   \
    X(KIND_ZONE, "zone")                                                                                     \
    X(KIND_ANNOTATION, "annotation")                                                                         \
    X(KIND_OTHER, "other")

#define X(id, name) id,
enum kind { KIND_LIST(X) KIND_COUNT };
#undef X

/* Roles: what a thing does to traffic. A node's set is its class's, plus what its label and data add. */
enum role {
    ROLE_ENFORCE = 1 << 0,      /* decides what may pass */
    ROLE_TRANSIT = 1 << 1,      /* forwards: a path may go through it */
    ROLE_EXTERNAL = 1 << 2,     /* an outside network drawn as one thing: paths start or end there */
    ROLE_TERMINAL = 1 << 3,     /* paths start or end there and do not go through */
    ROLE_VPN = 1 << 4,          /* terminates tunnels or remote access */
    ROLE_PROXY = 1 << 5,
    ROLE_WIRELESS = 1 << 6,
    ROLE_PRESENTATION = 1 << 7, /* VDI, remote app, browser isolation */
    ROLE_SECURITY = 1 << 8,     /* a security device, whether or not it enforces */
    ROLE_PSN_FACING = 1 << 9,   /* "PSN firewall", "PSN VLAN" */
    ROLE_CARRIER = 1 << 10,     /* a WAN that carries links between sites of one owner */
};

/* Enforcement strength (domain: boundary protection as graph predicates). */
enum strength { STRENGTH_NONE, STRENGTH_WEAK, STRENGTH_MEDIUM, STRENGTH_STRONG };

/* id, name, what a reader calls one, kind, roles, strength */
#define CLASS_LIST(X)                                                                                        \
    X(CLASS_UNKNOWN, "unknown", "Not recognised", KIND_UNKNOWN, 0, NONE)                                     \
    X(CLASS_FIREWALL, "firewall", "Firewall", KIND_FIREWALL, ROLE_ENFORCE | ROLE_TRANSIT | ROLE_SECURITY, STRONG) \
    X(CLASS_WAF, "waf", "Web application firewall", KIND_GATEWAY,                                            \
      ROLE_ENFORCE | ROLE_TRANSIT | ROLE_PROXY | ROLE_SECURITY, MEDIUM)                                      \
    X(CLASS_REVERSE_PROXY, "reverse-proxy", "Reverse proxy", KIND_GATEWAY,                                   \
      ROLE_ENFORCE | ROLE_TRANSIT | ROLE_PROXY | ROLE_SECURITY, MEDIUM)                                      \
    X(CLASS_PROXY, "proxy", "Proxy or web filter", KIND_GATEWAY,                                             \
      ROLE_ENFORCE | ROLE_TRANSIT | ROLE_PROXY | ROLE_SECURITY, MEDIUM)                                      \
    X(CLASS_MAIL_GATEWAY, "mail-gateway", "Mail gateway", KIND_GATEWAY,                                      \
      ROLE_ENFORCE | ROLE_TRANSIT | ROLE_PROXY | ROLE_SECURITY, MEDIUM)                                      \
    X(CLASS_VPN_GATEWAY, "vpn-gateway", "VPN gateway", KIND_GATEWAY,                                         \
      ROLE_ENFORCE | ROLE_TRANSIT | ROLE_VPN | ROLE_SECURITY, MEDIUM)                                        \
    X(CLASS_REMOTE_ACCESS, "remote-access", "Remote access or jump host", KIND_GATEWAY,                      \
      ROLE_ENFORCE | ROLE_TRANSIT | ROLE_VPN | ROLE_SECURITY, MEDIUM)                                        \
    X(CLASS_IPS, "ips", "Intrusion prevention", KIND_GATEWAY, ROLE_ENFORCE | ROLE_TRANSIT | ROLE_SECURITY, MEDIUM) \
    X(CLASS_IDS, "ids", "Intrusion detection", KIND_GATEWAY, ROLE_TERMINAL | ROLE_SECURITY, NONE)            \
    X(CLASS_SIEM, "siem", "Security monitoring", KIND_SERVER, ROLE_TERMINAL | ROLE_SECURITY, NONE)           \
    X(CLASS_NAC, "nac", "Network access control", KIND_GATEWAY, ROLE_TERMINAL | ROLE_SECURITY, NONE)         \
    X(CLASS_CASB, "casb", "Cloud access broker", KIND_GATEWAY, ROLE_TERMINAL | ROLE_SECURITY, NONE)          \
    X(CLASS_GATEWAY, "gateway", "Security gateway", KIND_GATEWAY,                                            \
      ROLE_ENFORCE | ROLE_TRANSIT | ROLE_SECURITY, MEDIUM)                                                   \
    X(CLASS_GATEWAY_PLAIN, "gateway-unqualified", "Gateway", KIND_GATEWAY, ROLE_ENFORCE | ROLE_TRANSIT, WEAK) \
    X(CLASS_GATEWAY_OTHER, "gateway-other", "Application or voice gateway", KIND_GATEWAY, ROLE_TRANSIT, NONE) \
    X(CLASS_SBC, "sbc", "Session border controller", KIND_GATEWAY, ROLE_ENFORCE | ROLE_TRANSIT | ROLE_SECURITY, MEDIUM) \
    X(CLASS_LOAD_BALANCER, "load-balancer", "Load balancer", KIND_LOAD_BALANCER, ROLE_ENFORCE | ROLE_TRANSIT, WEAK) \
    X(CLASS_ROUTER, "router", "Router", KIND_ROUTER, ROLE_ENFORCE | ROLE_TRANSIT, WEAK)                      \
    X(CLASS_MODEM, "modem", "Modem or broadband hub", KIND_ROUTER, ROLE_TRANSIT, NONE)                       \
    X(CLASS_SWITCH, "switch", "Switch", KIND_SWITCH, ROLE_TRANSIT, NONE)                                     \
    X(CLASS_L3_SWITCH, "l3-switch", "Layer 3 switch", KIND_SWITCH, ROLE_ENFORCE | ROLE_TRANSIT, WEAK)        \
    X(CLASS_HUB, "hub", "Hub, bridge or bus", KIND_SWITCH, ROLE_TRANSIT, NONE)                               \
    X(CLASS_WIRELESS_AP, "wireless-ap", "Wireless access point", KIND_WIRELESS, ROLE_TRANSIT | ROLE_WIRELESS, NONE) \
    X(CLASS_WLC, "wlc", "Wireless controller", KIND_WIRELESS, ROLE_TRANSIT | ROLE_WIRELESS, NONE)            \
    X(CLASS_WLAN, "wlan", "Wireless network", KIND_WIRELESS, ROLE_TRANSIT | ROLE_WIRELESS, NONE)             \
    X(CLASS_WLAN_GUEST, "wlan-guest", "Guest wireless network", KIND_WIRELESS, ROLE_TRANSIT | ROLE_WIRELESS, NONE) \
    X(CLASS_WIRELESS_BRIDGE, "wireless-bridge", "Wireless bridge", KIND_WIRELESS, ROLE_TRANSIT | ROLE_WIRELESS, NONE) \
    X(CLASS_RADIO, "radio", "Radio", KIND_OTHER, ROLE_TRANSIT, NONE)                                         \
    X(CLASS_SERVER, "server", "Server", KIND_SERVER, ROLE_TERMINAL, NONE)                                    \
    X(CLASS_PRESENTATION, "presentation", "Virtual desktop or remote application", KIND_SERVER,              \
      ROLE_TRANSIT | ROLE_PRESENTATION, NONE)                                                                \
    X(CLASS_DATABASE, "database", "Database", KIND_STORAGE, ROLE_TERMINAL, NONE)                             \
    X(CLASS_STORAGE, "storage", "Storage", KIND_STORAGE, ROLE_TERMINAL, NONE)                                \
    X(CLASS_ENDPOINT, "endpoint", "Computer or device", KIND_ENDPOINT, ROLE_TERMINAL, NONE)                  \
    X(CLASS_PRINTER, "printer", "Printer", KIND_ENDPOINT, ROLE_TERMINAL, NONE)                               \
    X(CLASS_PHONE, "phone", "Telephone", KIND_ENDPOINT, ROLE_TERMINAL, NONE)                                 \
    X(CLASS_CAMERA, "camera", "Camera", KIND_ENDPOINT, ROLE_TERMINAL, NONE)                                  \
    X(CLASS_TELEPHONY, "telephony", "Telephone system", KIND_SERVER, ROLE_TRANSIT, NONE)                     \
    X(CLASS_USERS, "users", "Users", KIND_USERS, ROLE_TERMINAL, NONE)                                        \
    X(CLASS_USERS_REMOTE, "users-remote", "Remote users", KIND_USERS, ROLE_TERMINAL, NONE)                   \
    X(CLASS_USERS_UNMANAGED, "users-unmanaged", "Unmanaged devices", KIND_USERS, ROLE_TERMINAL, NONE)        \
    X(CLASS_INTERNET, "internet", "Internet", KIND_INTERNET, ROLE_EXTERNAL, NONE)                            \
    X(CLASS_PSN, "psn", "Public Services Network", KIND_EXTERNAL_NETWORK, ROLE_EXTERNAL, NONE)               \
    X(CLASS_GOV_NETWORK, "gov-network", "Other government network", KIND_EXTERNAL_NETWORK, ROLE_EXTERNAL, NONE) \
    X(CLASS_WAN, "wan", "Carrier network", KIND_EXTERNAL_NETWORK, ROLE_EXTERNAL | ROLE_CARRIER, NONE)        \
    X(CLASS_PSTN, "pstn", "Telephone network", KIND_EXTERNAL_NETWORK, ROLE_EXTERNAL, NONE)                   \
    X(CLASS_NETWORK, "network", "Network of unstated owner", KIND_EXTERNAL_NETWORK, ROLE_TRANSIT, NONE)      \
    X(CLASS_THIRD_PARTY, "third-party", "Third party", KIND_THIRD_PARTY, ROLE_EXTERNAL, NONE)                \
    X(CLASS_PUBLIC_BODY, "public-body", "Other public body", KIND_THIRD_PARTY, ROLE_EXTERNAL, NONE)          \
    X(CLASS_CLOUD_IAAS, "cloud-platform", "Cloud platform", KIND_CLOUD_SERVICE, ROLE_TERMINAL, NONE)         \
    X(CLASS_SAAS, "saas", "Hosted service", KIND_CLOUD_SERVICE, ROLE_EXTERNAL, NONE)                         \
    X(CLASS_PSN_SERVICE, "psn-service", "PSN service", KIND_CLOUD_SERVICE, ROLE_EXTERNAL, NONE)              \
    X(CLASS_SITE, "site", "Site", KIND_ZONE, ROLE_TRANSIT, NONE)                                             \
    X(CLASS_ZONE, "zone", "Zone", KIND_ZONE, ROLE_TRANSIT, NONE)                                             \
    X(CLASS_ANNOTATION, "annotation", "Note", KIND_ANNOTATION, 0, NONE)                                      \
    X(CLASS_OTHER, "other", "Other equipment", KIND_OTHER, ROLE_TRANSIT, NONE)

#define X(id, name, title, kind, roles, strength) id,
enum class { CLASS_LIST(X) CLASS_COUNT };
#undef X

struct class_info {
    const char *name;  /* in JSON and in `class:` of a sidecar */
    const char *title; /* for people */
    enum kind kind;
    guint roles;
    enum strength strength;
};

const struct class_info *class_info(enum class c);
const char *kind_name(enum kind kind);
/* By name, case-insensitive, "_" and " " as "-"; also by the name of a kind. CLASS_COUNT if not known. */
enum class class_by_name(const char *name);
const char *strength_name(enum strength strength);

/* Who is responsible for a thing. */
enum owner { OWNER_UNKNOWN, OWNER_SELF, OWNER_PROVIDER, OWNER_THIRD_PARTY, OWNER_PUBLIC_BODY, OWNER_COUNT };
enum owner owner_by_name(const char *name); /* case-insensitive; OWNER_COUNT if it is none */
const char *owner_name(enum owner owner); /* "unknown", "self", "provider", "third-party", "public-body" */

/* Trust domains: a partial order. UNKNOWN is never taken for anything else. */
enum domain {
    DOMAIN_UNKNOWN,
    DOMAIN_CORE,           /* own, PSN-connected infrastructure */
    DOMAIN_OTHER,          /* own, not connected to the PSN */
    DOMAIN_DMZ,
    DOMAIN_WLAN,           /* corporate wireless */
    DOMAIN_GUEST,
    DOMAIN_REMOTE,         /* managed remote devices */
    DOMAIN_UNMANAGED,
    DOMAIN_PSN,
    DOMAIN_GOVNET,
    DOMAIN_PARTNER,
    DOMAIN_CLOUD,
    DOMAIN_CLOUD_OFFSHORE,
    DOMAIN_INTERNET,
    DOMAIN_WAN,            /* a carrier's network between own sites */
    DOMAIN_COUNT
};
const char *domain_name(enum domain domain);  /* "core", "dmz", "internet", ... */
const char *domain_title(enum domain domain); /* for people */

/* What a container on the drawing stands for. */
enum zone_kind {
    ZONE_UNKNOWN,
    ZONE_LAN,        /* LAN, VLAN, subnet, server farm: a broadcast domain */
    ZONE_DMZ,        /* a broadcast domain as well */
    ZONE_MANAGEMENT, /* broadcast domain */
    ZONE_WLAN,       /* broadcast domain */
    ZONE_SITE,       /* place: grouping only */
    ZONE_GROUP,      /* "Third parties", "External networks": grouping only */
    ZONE_CLOUD,      /* a provider's region, tenant, VNet */
    ZONE_REMOTE,     /* remote workers */
    ZONE_EXTERNAL,   /* an outside organisation's or network's box: "Internet" box */
    ZONE_LEGEND,     /* legend, key: nothing in it is part of the network */
    ZONE_TITLE,      /* title block, revision table */
    ZONE_DEVICE,     /* a device drawn as a box with things in it: a firewall pair in one box, a chassis */
    ZONE_KIND_COUNT
};
const char *zone_kind_name(enum zone_kind kind);
enum zone_kind zone_kind_by_name(const char *name); /* case-insensitive; ZONE_KIND_COUNT if it is none */
gboolean zone_kind_is_segment(enum zone_kind kind); /* a broadcast domain: its members hear each other */

#endif
