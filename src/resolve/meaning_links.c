/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "meaning.h"
#include "text.h"

#include <string.h>

/* Words of a link's label; the first row that fits wins. */
static const struct {
    const char *word;
    enum medium medium;
} rows[] = {
    {"heartbeat", MEDIUM_HA},     {"ha link", MEDIUM_HA},      {"ha sync", MEDIUM_HA},     {"^ha", MEDIUM_HA},
    {"failover", MEDIUM_HA},      {"chassis cluster", MEDIUM_HA}, {"^sync", MEDIUM_HA},    {"state sync", MEDIUM_HA},
    {"vpc peer-link", MEDIUM_HA}, {"^stack", MEDIUM_HA},
    {"ipsec", MEDIUM_TUNNEL},     {"vpn", MEDIUM_TUNNEL},      {"tunnel", MEDIUM_TUNNEL},  {"gre", MEDIUM_TUNNEL},
    {"ikev2", MEDIUM_TUNNEL},     {"citrix gateway", MEDIUM_TUNNEL},
    {"wi-fi", MEDIUM_WIRELESS},   {"wifi", MEDIUM_WIRELESS},   {"ssid", MEDIUM_WIRELESS},  {"wireless", MEDIUM_WIRELESS},
    {"capwap", MEDIUM_WIRELESS},  {"802.11", MEDIUM_WIRELESS}, {"microwave", MEDIUM_WIRELESS},
    {"mpls", MEDIUM_WAN},         {"leased line", MEDIUM_WAN}, {"ead", MEDIUM_WAN},        {"adsl", MEDIUM_WAN},
    {"fttc", MEDIUM_WAN},         {"fttp", MEDIUM_WAN},        {"broadband", MEDIUM_WAN},  {"4g", MEDIUM_WAN},
    {"circuit", MEDIUM_WAN},      {"direct connect", MEDIUM_WAN}, {"sd-wan", MEDIUM_WAN},
    {"management", MEDIUM_MANAGEMENT}, {"mgmt", MEDIUM_MANAGEMENT}, {"oob", MEDIUM_MANAGEMENT}, {"snmp", MEDIUM_MANAGEMENT},
    {"https", MEDIUM_LOGICAL},    {"http", MEDIUM_LOGICAL},    {"replication", MEDIUM_LOGICAL}, {"trust", MEDIUM_LOGICAL},
    {"ldap", MEDIUM_LOGICAL},     {"smtp", MEDIUM_LOGICAL},    {"sftp", MEDIUM_LOGICAL},   {"backup copy", MEDIUM_LOGICAL},
    {"hdx", MEDIUM_LOGICAL},      {"ica", MEDIUM_LOGICAL},     {"rdp", MEDIUM_LOGICAL},    {"pcoip", MEDIUM_LOGICAL},
    {"api", MEDIUM_LOGICAL},      {"tls", MEDIUM_LOGICAL},
};

/* "^": only at the head. */
static gboolean has_word(const char *folded, const char *word)
{
    if (*word == '^')
        return g_str_has_prefix(folded, word + 1) && !g_ascii_isalnum(folded[strlen(word) - 1]);
    return text_has_word(folded, word);
}

static enum medium medium_of(const char *label, const char **word)
{
    g_autofree char *folded = text_fold(label);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (has_word(folded, rows[i].word)) {
            *word = rows[i].word + (rows[i].word[0] == '^');
            return rows[i].medium;
        }
    return MEDIUM_UNKNOWN;
}

static gboolean joins_one_group(const struct network *n, const struct link *l)
{
    if (l->ends[0].type != ELEMENT_NODE || l->ends[1].type != ELEMENT_NODE)
        return FALSE;
    int group = network_node(n, l->ends[0].index)->ha_group;
    return group >= 0 && group == network_node(n, l->ends[1].index)->ha_group;
}

static gboolean says_not_connected(const char *label)
{
    g_autofree char *folded = text_fold(label);
    return strstr(folded, "not connected") || strstr(folded, "no connection") || strstr(folded, "air gap") ||
           strstr(folded, "air-gap");
}

static guint flags_of_end(const struct network *n, const struct link_end *end)
{
    return end->type == ELEMENT_NODE   ? network_node(n, end->index)->flags
           : end->type == ELEMENT_ZONE ? network_zone(n, end->index)->flags
                                       : 0;
}

void meaning_of_links(struct resolving *r)
{
    struct network *n = r->network;
    for (guint i = 0; i < n->links->len; i++) {
        struct link *l = network_link(n, i);
        const char *word = "";
        l->medium = medium_of(l->label, &word);
        /* A heartbeat is no path between zones; called so between strangers it is a connection like any other. */
        if (l->medium == MEDIUM_HA && !joins_one_group(n, l))
            l->medium = MEDIUM_UNKNOWN;
        if (l->medium != MEDIUM_UNKNOWN)
            network_add_word(n, &l->because, network_printf(n, "“%s” on the link", word));
        if (says_not_connected(l->label))
            l->flags |= LINK_NOT_CONNECTED;
        l->element_flags |= meaning_of_status(l->label);
        for (int e = 0; e < 2; e++)
            l->element_flags |= flags_of_end(n, &l->ends[e]) & (ELEMENT_LEGEND | ELEMENT_PLANNED | ELEMENT_DECOMMISSIONED);
    }
}
