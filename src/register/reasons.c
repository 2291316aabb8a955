/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The business reason of a connection: "Reason: …" on the shape, its lines and notes, a cell under "Reason", or words of a purpose.
 * Technology alone ("IPsec VPN", "10 Mb") is no reason.
 */
#include "collecting.h"

#include "names.h"
#include "said.h"
#include "text.h"

#include <string.h>

static const char *const captions[] = {"business reason", "reason for connection", "reason", "purpose", "used for", "use", "for", "service"};

/* Beginnings of words that say what something is for. */
static const char *const purposes[] = {
    "support",   "maint",    "hosting",  "hosted",   "payment",  "payroll", "parking", "cctv",    "monitor",  "sharing",   "referral", "backup",
    "back-up",   "printing", "telephon", "voice",    "case",     "benefit", "licens",  "recover", "records",  "transfer",  "booking",  "library",
    "libraries", "housing",  "election", "electoral", "planning", "social care", "finance", "hr ", "human resources", "training", "procure",
    "report",    "e-mail",   "email",    "web site", "website",  "portal",  "viewing", "enforcement", "collect", "billing",  "fraud", "audit",
    "replicat",  "managed service", "administration", "development", "test", "research", "health", "education", "school", "leisure", "waste",
    "highway",   "traffic",  "transport", "emergency", "dispatch", "control room", "forensic", "custody", "legal", "court", "pension", "tax",
    "revenues",  "registr",  "citizen",  "customer", "fallback", "exchange of", "access to", "data centre", "logistics", "catering", "security",
    "patching",  "updates",  "remote assistance", "alarm", "lighting", "meter",
};

/* Words that say how, not why. */
static const char *const technology[] = {
    "ipsec", "vpn", "vpns", "ssl", "tls", "sftp", "ftp", "ftps", "https", "http", "ssh", "rdp", "smb", "api", "site-to-site", "site", "tunnel",
    "mpls", "circuit", "leased", "line", "link", "links", "connection", "connected", "broadband", "adsl", "fttc", "fttp", "ethernet", "fibre",
    "b2b", "extranet", "wan", "lan", "internet", "mb", "gb", "mbps", "gbps", "mbit", "gbit", "mbit/s", "port", "tcp", "udp", "private", "secure",
    "encrypted", "ikev2", "ike", "gre", "bgp", "dmvpn", "sd-wan", "direct", "patch", "cable", "router", "firewall", "via", "over", "the", "and",
    "to", "from", "of", "supplier", "third", "3rd", "party", "partner", "network", "cloud", "remote", "4g", "5g", "psn", "tbc", "tba",
    "integration", "interface", "limited", "ltd", "plc", "llp", "primary", "secondary", "active", "passive", "managed", "by", "unknown", "office", "uk", "customer", "(customer)",
};

static gboolean is_technology(const char *word)
{
    for (guint i = 0; i < G_N_ELEMENTS(technology); i++)
        if (strcmp(technology[i], word) == 0)
            return TRUE;
    return FALSE;
}

/* What is left when technology, numbers and the name itself are taken away. */
static char *without_technology(const char *text)
{
    g_autofree char *low = text_fold(text);
    g_auto(GStrv) words = g_strsplit_set(low, " ,.;:()/|–-_+&'\"", -1);
    GString *out = g_string_new(NULL);
    for (int i = 0; words[i]; i++)
        if (strlen(words[i]) > 1 && !is_technology(words[i]) && !g_ascii_isdigit(words[i][0]))
            g_string_append_printf(out, "%s%s", out->len ? " " : "", words[i]);
    return g_string_free(out, FALSE);
}

static char *without_name(const char *text, const char *name)
{
    g_autofree char *folded = text_fold(text), *wanted = text_fold(name);
    char *at = *wanted ? strstr(folded, wanted) : NULL;
    return at ? g_strdup_printf("%.*s %s", (int)(at - folded), folded, at + strlen(wanted)) : g_strdup(folded);
}

static gboolean has_purpose(const char *folded)
{
    for (guint i = 0; i < G_N_ELEMENTS(purposes); i++)
        for (const char *at = folded; (at = strstr(at, purposes[i])); at++)
            if (at == folded || !g_ascii_isalnum(at[-1]))
                return TRUE;
    return FALSE;
}

static gboolean speaks_of_responsibility(const char *folded)
{
    return strstr(folded, "responsib") || strstr(folded, "demarc") || strstr(folded, "managed by") || strstr(folded, "owned by");
}

/* "Purpose: x" gives x; NULL if it has no such caption. */
static const char *after_caption(const char *text)
{
    for (guint i = 0; i < G_N_ELEMENTS(captions); i++) {
        gsize n = strlen(captions[i]);
        if (g_ascii_strncasecmp(text, captions[i], n) == 0 && (text[n] == ':' || (text[n] == ' ' && text[n + 1] == ':')))
            return text + n + strspn(text + n, " :");
    }
    return NULL;
}

static gboolean is_head(const char *head)
{
    g_autofree char *folded = text_fold(head);
    return strstr(folded, "reason") || strstr(folded, "purpose") || strcmp(folded, "use") == 0 || strcmp(folded, "used for") == 0;
}

static enum register_grade grade_of(const struct remark *r, const char *name, const char **text)
{
    const char *rest = after_caption(r->text);
    *text = rest ? rest : r->text;
    g_autofree char *folded = without_name(*text, name), *left = without_technology(folded);
    if (speaks_of_responsibility(folded) || !*left || text_says_nothing(*text))
        return GRADE_MISSING;
    if (rest || is_head(r->head) || has_purpose(left))
        return GRADE_STATED;
    return r->via == REMARK_LABEL || r->via == REMARK_LINK ? GRADE_WEAK : GRADE_MISSING;
}

/* The first line of a label is the name, unless more stands on it. */
static gboolean is_only_name(const struct remark *r, const char *name)
{
    g_autofree char *rest = without_name(r->text, name), *left = without_technology(rest);
    return r->via == REMARK_LABEL && !*left;
}

/* "Schools" says who is joined, not why: of a party without a name the first line is what it is called. */
static gboolean is_what_it_is_called(const struct collecting *c, const struct register_entry *entry, const struct remark *r, const char *name)
{
    const struct node *v = entry->about.type == ELEMENT_NODE ? network_node(c->network, entry->about.index) : NULL;
    gsize n = strlen(r->text);
    return v && !*name && class_info(v->class)->kind == KIND_THIRD_PARTY && r->via == REMARK_LABEL && !after_caption(r->text) &&
           strncmp(v->label, r->text, n) == 0 && (v->label[n] == '\0' || v->label[n] == '\n');
}

static void set_best(const struct collecting *c, struct register_entry *entry, const char *name)
{
    g_autoptr(GArray) remarks = remarks_about(c->remarks, entry->about);
    enum register_grade best = GRADE_MISSING;
    for (guint i = 0; i < remarks->len; i++) {
        const struct remark *r = remark_at(remarks, i);
        const char *text = r->text;
        enum register_grade grade = is_only_name(r, name) ? GRADE_MISSING : grade_of(r, name, &text);
        if (is_what_it_is_called(c, entry, r, name))
            grade = MIN(grade, GRADE_WEAK);
        if (grade <= best)
            continue;
        best = text_is_open(text) ? GRADE_WEAK : grade;
        register_set(c->reg, entry, FIELD_REASON, text, best,
                     best == GRADE_STATED ? NULL : grade == GRADE_STATED ? "it leaves itself open" : "it is not clear that this is the reason", r->from);
    }
}

/* A service, or somebody who is reached over it, is joined to the network. */
static gboolean carries_services(const struct collecting *c, struct element network)
{
    int count;
    const int *links = adjacency_links(c->adjacency, network, &count);
    for (int i = 0; i < count; i++) {
        struct element far = link_far_end(network_link(c->network, links[i]), network);
        enum kind kind = far.type == ELEMENT_NODE ? class_info(network_node(c->network, far.index)->class)->kind : KIND_OTHER;
        if (kind == KIND_CLOUD_SERVICE || kind == KIND_THIRD_PARTY)
            return TRUE;
    }
    return FALSE;
}

/* What it takes to connect is the reason for some: the internet, PSN and hosted services are used for the services that they carry. */
static const char *why_not_needed(const struct collecting *c, int node)
{
    const struct node *v = network_node(c->network, node);
    switch (v->class) {
    case CLASS_INTERNET: return "its services are listed under non-PSN services";
    case CLASS_PSN: return "its services are listed under PSN services";
    case CLASS_WAN: return "it joins the organisation's own sites";
    case CLASS_PSTN: return "telephony";
    case CLASS_SAAS: case CLASS_CLOUD_IAAS: return "it is named for what it does";
    case CLASS_GOV_NETWORK: return carries_services(c, (struct element){ELEMENT_NODE, node}) ? "its services are listed with it" : NULL;
    default: return NULL;
    }
}

void set_reason(const struct collecting *c, struct register_entry *entry)
{
    const struct node *v = entry->about.type == ELEMENT_NODE ? network_node(c->network, entry->about.index) : NULL;
    const struct fact *stated = network_fact_about(c->network, FACT_REASON, entry->about);
    g_autofree char *why = stated && !text_says_nothing(stated->value) ? without_technology(stated->value) : NULL;
    if (why && *why) {
        gboolean open = text_is_open(stated->value);
        register_set(c->reg, entry, FIELD_REASON, stated->value, open ? GRADE_WEAK : GRADE_STATED, open ? "it leaves itself open" : NULL, entry->about);
        return;
    }
    if (!v)
        set_best(c, entry, network_zone(c->network, entry->about.index)->label);
    else if (!why_not_needed(c, entry->about.index))
        set_best(c, entry, *v->organisation ? v->organisation : v->class == CLASS_GOV_NETWORK ? v->name : "");
    if (entry->values[FIELD_REASON].grade != GRADE_MISSING)
        return;
    const char *unneeded = v ? why_not_needed(c, entry->about.index) : network_zone(c->network, entry->about.index)->kind == ZONE_CLOUD ? "it is named for what it does" : NULL;
    if (unneeded)
        register_set(c->reg, entry, FIELD_REASON, "", GRADE_NOT_NEEDED, unneeded, entry->about);
}
