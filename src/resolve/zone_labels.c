/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a container stands for, by the words of its label.
 */
#include "stages.h"
#include "text.h"

#include <string.h>

/* Words within the folded label; the first row that fits wins, so special ones stand first. "^" ties a word to the start. */
static const struct {
    const char *words;
    enum zone_kind kind;
    double confidence;
} rows[] = {
    {"^legend", ZONE_LEGEND, 0.95}, {"^key", ZONE_LEGEND, 0.85}, {"^symbols", ZONE_LEGEND, 0.8},
    {"^title block", ZONE_TITLE, 0.95}, {"^document control", ZONE_TITLE, 0.9}, {"^revision", ZONE_TITLE, 0.9},
    {"^version history", ZONE_TITLE, 0.9}, {"^diagram details", ZONE_TITLE, 0.85}, {"^drawing details", ZONE_TITLE, 0.85},
    {"^title", ZONE_TITLE, 0.85}, {"^document details", ZONE_TITLE, 0.85},
    {"third part", ZONE_EXTERNAL, 0.9}, {"3rd part", ZONE_EXTERNAL, 0.9}, {"external network", ZONE_EXTERNAL, 0.9},
    {"external", ZONE_EXTERNAL, 0.75}, {"suppliers", ZONE_EXTERNAL, 0.85}, {"partners", ZONE_EXTERNAL, 0.85},
    {"customers", ZONE_EXTERNAL, 0.8}, {"national networks", ZONE_EXTERNAL, 0.85}, {"outside world", ZONE_EXTERNAL, 0.85},
    {"^internet", ZONE_EXTERNAL, 0.85}, {"untrusted", ZONE_EXTERNAL, 0.7},
    {"remote", ZONE_REMOTE, 0.75}, {"home work", ZONE_REMOTE, 0.85}, {"mobile and remote", ZONE_REMOTE, 0.9},
    {"dmz", ZONE_DMZ, 0.95}, {"demilitari", ZONE_DMZ, 0.95}, {"screened subnet", ZONE_DMZ, 0.95},
    {"perimeter", ZONE_DMZ, 0.8}, {"boundary", ZONE_DMZ, 0.7}, {"public subnet", ZONE_DMZ, 0.8},
    {"management", ZONE_MANAGEMENT, 0.8}, {"mgmt", ZONE_MANAGEMENT, 0.8}, {"oob", ZONE_MANAGEMENT, 0.8},
    {"out of band", ZONE_MANAGEMENT, 0.8}, {"wireless", ZONE_WLAN, 0.7}, {"wi-fi", ZONE_WLAN, 0.7}, {"wlan", ZONE_WLAN, 0.8},
    {"security group", ZONE_GROUP, 0.7}, {"availability", ZONE_GROUP, 0.7}, {"auto scaling", ZONE_GROUP, 0.7},
    {"autoscaling", ZONE_GROUP, 0.7}, {"azure", ZONE_CLOUD, 0.85}, {"aws", ZONE_CLOUD, 0.85}, {"amazon", ZONE_CLOUD, 0.85}, {"google cloud", ZONE_CLOUD, 0.85},
    {"vpc", ZONE_CLOUD, 0.8}, {"vnet", ZONE_CLOUD, 0.8}, {"cloud", ZONE_CLOUD, 0.75}, {"region", ZONE_CLOUD, 0.7},
    {"vlan", ZONE_LAN, 0.85}, {"subnet", ZONE_LAN, 0.8}, {" lan", ZONE_LAN, 0.85}, {"^lan", ZONE_LAN, 0.85},
    {"server farm", ZONE_LAN, 0.85}, {"segment", ZONE_LAN, 0.75}, {"internal network", ZONE_LAN, 0.85}, {"intranet", ZONE_LAN, 0.8},
    {"tier", ZONE_LAN, 0.7}, {"corporate network", ZONE_LAN, 0.8}, {"trusted", ZONE_LAN, 0.7}, {"server zone", ZONE_LAN, 0.8},
    {"inside", ZONE_LAN, 0.6}, {"data centre", ZONE_SITE, 0.85}, {"data center", ZONE_SITE, 0.85}, {"datacent", ZONE_SITE, 0.85},
    {"head office", ZONE_SITE, 0.9}, {"headquarters", ZONE_SITE, 0.9}, {"hq", ZONE_SITE, 0.8}, {"office", ZONE_SITE, 0.85},
    {"branch", ZONE_SITE, 0.85}, {"site", ZONE_SITE, 0.85}, {"station", ZONE_SITE, 0.75}, {"depot", ZONE_SITE, 0.85},
    {"centre", ZONE_SITE, 0.7}, {"center", ZONE_SITE, 0.7}, {"building", ZONE_SITE, 0.8}, {"campus", ZONE_SITE, 0.85},
    {"house", ZONE_SITE, 0.6}, {"school", ZONE_SITE, 0.8}, {"library", ZONE_SITE, 0.8}, {"hospital", ZONE_SITE, 0.8},
    {"comms room", ZONE_SITE, 0.8}, {"data room", ZONE_SITE, 0.8}, {"production", ZONE_LAN, 0.6}, {"core", ZONE_LAN, 0.6},
    {"floor", ZONE_SITE, 0.7}, {"room", ZONE_SITE, 0.6}, {"network", ZONE_LAN, 0.6},
};

static gboolean fits(const char *folded, const char *words)
{
    gsize n = strlen(words);
    if (*words == '^')
        return g_str_has_prefix(folded, words + 1) && !g_ascii_isalpha(folded[n - 1]);
    for (const char *p = folded; (p = strstr(p, words)); p++) {
        gboolean starts = p == folded || !g_ascii_isalnum(p[-1]) || *words == ' ';
        /* Short words must be whole; longer ones may be the beginning of one ("demilitarised"). */
        if (starts && (n > 4 || !g_ascii_isalnum(p[n])))
            return TRUE;
    }
    return FALSE;
}

enum zone_kind recognise_zone_label(const char *label, double *confidence)
{
    g_autofree char *folded = text_fold(label);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (fits(folded, rows[i].words)) {
            *confidence = rows[i].confidence;
            return rows[i].kind;
        }
    *confidence = 0;
    return ZONE_UNKNOWN;
}
