/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a container stands for, by the words of its label.
 */
#include "lexicon.h"
#include "stages.h"
#include "text.h"

#include <string.h>

struct zone_row {
    const char *words;
    enum zone_kind kind;
    double confidence;
    gboolean outranks; /* whatever else the label speaks of: "On-premises Cisco network" */
};

/* Words within the folded label; the first row that fits wins, so special ones stand first. "^" ties a word to the start, "=" to
 * the whole label. */
static const struct zone_row plain_rows[] = {
    {"^legend", ZONE_LEGEND, 0.95}, {"=key", ZONE_LEGEND, 0.85}, {"^key to ", ZONE_LEGEND, 0.85}, {"=symbols", ZONE_LEGEND, 0.8},
    {"^title block", ZONE_TITLE, 0.95}, {"^document control", ZONE_TITLE, 0.9}, {"^revision", ZONE_TITLE, 0.9},
    {"^version history", ZONE_TITLE, 0.9}, {"^diagram details", ZONE_TITLE, 0.85}, {"^drawing details", ZONE_TITLE, 0.85},
    {"=title", ZONE_TITLE, 0.85}, {"^document details", ZONE_TITLE, 0.85},
    {"responsib", ZONE_GROUP, 0.8}, {"demarc", ZONE_GROUP, 0.8}, {"in scope", ZONE_GROUP, 0.8}, {"psn scope", ZONE_GROUP, 0.8},
    {"dmz", ZONE_DMZ, 0.95}, {"demilitari", ZONE_DMZ, 0.95}, {"screened subnet", ZONE_DMZ, 0.95}, {"perimeter network", ZONE_DMZ, 0.8},
    {"internet edge", ZONE_DMZ, 0.7}, {"internet facing", ZONE_DMZ, 0.7}, {"internet-facing", ZONE_DMZ, 0.7},
    {"external servers", ZONE_DMZ, 0.6}, {"external web", ZONE_DMZ, 0.6}, {"externally facing", ZONE_DMZ, 0.6},
    {"third part", ZONE_EXTERNAL, 0.9}, {"3rd part", ZONE_EXTERNAL, 0.9}, {"external network", ZONE_EXTERNAL, 0.9},
    {"supplier managed", ZONE_GROUP, 0.6}, {"partnership", ZONE_UNKNOWN, 0}, {"supplier", ZONE_EXTERNAL, 0.85},
    {"partner", ZONE_EXTERNAL, 0.85}, {"external", ZONE_EXTERNAL, 0.75}, {"customers", ZONE_EXTERNAL, 0.8},
    {"national networks", ZONE_EXTERNAL, 0.85}, {"outside world", ZONE_EXTERNAL, 0.85}, {"=outside", ZONE_EXTERNAL, 0.7},
    {"outside network", ZONE_EXTERNAL, 0.8}, {"outside zone", ZONE_EXTERNAL, 0.8}, {"contractors", ZONE_EXTERNAL, 0.7},
    {"consumers", ZONE_EXTERNAL, 0.7},
    {"^internet", ZONE_EXTERNAL, 0.85}, {"untrusted", ZONE_EXTERNAL, 0.7},
    {"remote site", ZONE_SITE, 0.85}, {"remote office", ZONE_SITE, 0.85}, {"remote branch", ZONE_SITE, 0.85},
    {"remote depot", ZONE_SITE, 0.85}, {"remote", ZONE_REMOTE, 0.75}, {"home work", ZONE_REMOTE, 0.85},
    {"homework", ZONE_REMOTE, 0.8}, {"home network", ZONE_REMOTE, 0.7}, {"residential network", ZONE_REMOTE, 0.7},
    {"residential private network", ZONE_REMOTE, 0.7}, {"mobile work", ZONE_REMOTE, 0.85},
    {"boundary", ZONE_DMZ, 0.7}, {"public subnet", ZONE_DMZ, 0.8},
    {"management network", ZONE_MANAGEMENT, 0.85}, {"management lan", ZONE_MANAGEMENT, 0.85}, {"management vlan", ZONE_MANAGEMENT, 0.85},
    {"management zone", ZONE_MANAGEMENT, 0.85}, {"management subnet", ZONE_MANAGEMENT, 0.85}, {"^management", ZONE_MANAGEMENT, 0.8},
    {"mgmt", ZONE_MANAGEMENT, 0.8}, {"oob", ZONE_MANAGEMENT, 0.8}, {"out of band", ZONE_MANAGEMENT, 0.8},
    {"wireless", ZONE_WLAN, 0.7}, {"wi-fi", ZONE_WLAN, 0.7}, {"wifi", ZONE_WLAN, 0.7}, {"wlan", ZONE_WLAN, 0.8}, {"ssid", ZONE_WLAN, 0.8},
    {"guest network", ZONE_WLAN, 0.7}, {"security group", ZONE_GROUP, 0.7}, {"availability", ZONE_GROUP, 0.7},
    {"auto scaling", ZONE_GROUP, 0.7}, {"autoscaling", ZONE_GROUP, 0.7},
    {"on-prem", ZONE_SITE, 0.8, TRUE}, {"on prem", ZONE_SITE, 0.8, TRUE}, {"onprem", ZONE_SITE, 0.8, TRUE},
    {"azure", ZONE_CLOUD, 0.85}, {"aws", ZONE_CLOUD, 0.85}, {"amazon", ZONE_CLOUD, 0.85}, {"google cloud", ZONE_CLOUD, 0.85},
    {"vpc", ZONE_CLOUD, 0.8}, {"vnet", ZONE_CLOUD, 0.8}, {"cloud", ZONE_CLOUD, 0.75}, {"region", ZONE_CLOUD, 0.7},
    {"vlan", ZONE_LAN, 0.85}, {"subnet", ZONE_LAN, 0.8}, {" lan", ZONE_LAN, 0.85}, {"^lan", ZONE_LAN, 0.85},
    {"server farm", ZONE_LAN, 0.85}, {"segment", ZONE_LAN, 0.75}, {"internal network", ZONE_LAN, 0.85}, {"intranet", ZONE_LAN, 0.8},
    {"tier", ZONE_LAN, 0.7}, {"corporate network", ZONE_LAN, 0.8}, {"trusted", ZONE_LAN, 0.7}, {"server zone", ZONE_LAN, 0.8},
    {"inside", ZONE_LAN, 0.6}, {"=internal", ZONE_LAN, 0.6}, {"walled garden", ZONE_LAN, 0.7}, {"pci", ZONE_LAN, 0.6},
    {"data centre", ZONE_SITE, 0.85}, {"data center", ZONE_SITE, 0.85}, {"datacent", ZONE_SITE, 0.85},
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
    if (*words == '=')
        return g_str_has_prefix(folded, words + 1) && strspn(folded + n - 1, " :-") == strlen(folded + n - 1);
    if (*words == '^' && words[n - 1] == ' ')
        return g_str_has_prefix(folded, words + 1);
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

/* What the label is by the words that name things: "PSN", "Microsoft 365", "Town Hall". */
enum class recognise_zone_class(const char *label, double *confidence)
{
    struct tokens t;
    tokens_init(&t, label);
    GArray *hits = lexicon_match(&t);
    enum class best = CLASS_UNKNOWN;
    *confidence = 0;
    for (guint i = 0; i < hits->len; i++) {
        const struct lexicon_hit *h = &g_array_index(hits, struct lexicon_hit, i);
        if (h->weight > *confidence) {
            best = h->row->class;
            *confidence = h->weight;
        }
    }
    g_array_unref(hits);
    tokens_clear(&t);
    return best;
}

#define OUTSIDE 0.7 /* weight at which a name of a network outside says what a box is */

static enum zone_kind kind_by_name(const char *label, double *confidence)
{
    enum class class = recognise_zone_class(label, confidence);
    enum kind kind = class_info(class)->kind;
    if (*confidence >= OUTSIDE && (kind == KIND_INTERNET || class == CLASS_PSN || class == CLASS_GOV_NETWORK || class == CLASS_WAN ||
                                   class == CLASS_PSTN))
        return ZONE_EXTERNAL;
    if (*confidence >= 0.6 && kind == KIND_CLOUD_SERVICE)
        return ZONE_CLOUD;
    return ZONE_UNKNOWN;
}

/* "DC1" round other things is a data centre, whatever it is on a server. */
static gboolean is_numbered_dc(const char *folded)
{
    return g_str_has_prefix(folded, "dc") && strspn(folded + 2, " -0123456789") == strlen(folded + 2) && folded[2];
}

enum zone_kind recognise_zone_label(const char *label, double *confidence)
{
    g_autofree char *folded = text_fold(label);
    const struct zone_row *row = NULL;
    for (guint i = 0; i < G_N_ELEMENTS(plain_rows) && !row; i++)
        if (fits(folded, plain_rows[i].words))
            row = &plain_rows[i];
    gboolean special = row && (row->kind == ZONE_LEGEND || row->kind == ZONE_TITLE || row->kind == ZONE_DMZ || row->kind == ZONE_GROUP ||
                               row->kind == ZONE_REMOTE || row->kind == ZONE_MANAGEMENT || row->kind == ZONE_WLAN);
    enum zone_kind named = special || (row && row->outranks) ? ZONE_UNKNOWN : kind_by_name(label, confidence);
    if (named != ZONE_UNKNOWN)
        return named;
    if (row) {
        *confidence = row->confidence;
        return row->kind;
    }
    if (is_numbered_dc(folded)) {
        *confidence = 0.7;
        return ZONE_SITE;
    }
    if (recognise_zone_class(label, confidence) == CLASS_SITE)
        return ZONE_SITE;
    *confidence = 0;
    return ZONE_UNKNOWN;
}
