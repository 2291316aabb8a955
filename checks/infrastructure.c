/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-D-INFRA: what is to be connected to the PSN can be seen. PSN-D-LOCAL: the organisation's own sites and networks are drawn.
 */
#include "absence.h"
#include "predicates.h"
#include "text.h"

#include <string.h>

#define SURE 0.6

/* ---- PSN-D-INFRA ---- */

static gboolean is_planned(const struct node *v)
{
    return v->flags & ELEMENT_PLANNED && !(v->flags & (ELEMENT_LEGEND | ELEMENT_DECOMMISSIONED));
}

struct psn_tally {
    int joined, loose, unsure, planned; /* the first of each, -1: none */
};

static struct psn_tally look_for_psn(const struct check_context *c)
{
    struct psn_tally t = {-1, -1, -1, -1};
    for (guint i = 0; i < c->network->nodes->len; i++) {
        const struct node *v = network_node(c->network, i);
        if (!node_is_psn(v) || (!node_is_live(v) && !is_planned(v)))
            continue;
        struct meeting m = reach_meet(c->reach, (int)i, STRENGTH_STRONG);
        int *slot = v->confidence < SURE ? &t.unsure : is_planned(v) ? &t.planned : m.direct ? &t.joined : &t.loose;
        if (*slot < 0)
            *slot = (int)i;
        g_array_unref(m.guards);
    }
    return t;
}

static gboolean has_word(const char *text, const char *word)
{
    gsize n = strlen(word);
    for (const char *at = text; (at = strstr(at, word)); at++)
        if ((at == text || !g_ascii_isalnum(at[-1])) && !g_ascii_isalnum(at[n]) &&
            !(at - text >= 4 && g_ascii_strncasecmp(at - 4, "non", 3) == 0))
            return TRUE;
    return FALSE;
}

/* "PSN firewall", "via PSN": it is spoken of, but not drawn. */
static struct element mention_of_psn(const struct network *n)
{
    for (guint i = 0; i < n->nodes->len; i++)
        if (node_is_live(network_node(n, i)) && has_word(network_node(n, i)->label, "PSN"))
            return (struct element){ELEMENT_NODE, (int)i};
    for (guint i = 0; i < n->links->len; i++)
        if (link_is_path(n, network_link(n, i)) && has_word(network_link(n, i)->label, "PSN"))
            return (struct element){ELEMENT_LINK, (int)i};
    for (guint i = 0; i < n->notes->len; i++)
        if (network_note(n, i)->role == NOTE_TEXT && has_word(network_note(n, i)->text, "PSN"))
            return (struct element){ELEMENT_NOTE, (int)i};
    return (struct element){ELEMENT_NONE, -1};
}

static void no_psn(const struct check_context *c, const struct rule *rule)
{
    struct element mention = mention_of_psn(c->network);
    if (mention.type != ELEMENT_NONE) {
        struct finding *f = findings_add(c->findings, rule, VERDICT_WARN,
                                         "The PSN is spoken of, but it is not drawn as a network with a connection to it.");
        point_at_element(f, mention);
        return;
    }
    absence_report(c, rule,
                   &(struct absence){NIL_SUBJECT_COUNT, VERDICT_FAIL, "The diagram shows no PSN and no connection to it.",
                                     "clouds and shapes labelled PSN, Public Services Network, and texts that name it"});
}

void check_infrastructure(const struct check_context *c, const struct rule *rule)
{
    struct psn_tally t = look_for_psn(c);
    struct finding *f;
    if (t.joined >= 0 || t.planned >= 0)
        f = findings_add(c->findings, rule, VERDICT_PASS,
                         t.joined >= 0 ? "The PSN and the organisation's connection to it are drawn."
                                       : "The PSN is drawn as a planned connection.");
    else if (t.unsure >= 0)
        f = findings_add(c->findings, rule, VERDICT_UNDECIDED, "A shape may be the PSN, but it was recognised with little confidence.");
    else if (t.loose >= 0)
        f = findings_add(c->findings, rule, VERDICT_WARN, "The PSN is drawn, but no line joins it to the organisation's network.");
    else {
        no_psn(c, rule);
        return;
    }
    int at = t.joined >= 0 ? t.joined : t.planned >= 0 ? t.planned : t.unsure >= 0 ? t.unsure : t.loose;
    finding_point_at(f, ELEMENT_NODE, at);
}

/* ---- PSN-D-LOCAL ---- */

static gboolean is_own(enum owner owner, enum domain domain)
{
    return owner == OWNER_SELF && (domain == DOMAIN_CORE || domain == DOMAIN_OTHER || domain == DOMAIN_WLAN || domain == DOMAIN_DMZ);
}

static gboolean is_local(const struct node *v)
{
    enum kind kind = class_info(v->class)->kind;
    return node_is_live(v) && v->origin.shape >= 0 && is_own(v->owner, v->domain) &&
           (kind == KIND_SWITCH || kind == KIND_SERVER || kind == KIND_USERS || kind == KIND_ENDPOINT || kind == KIND_WIRELESS ||
            kind == KIND_STORAGE || v->class == CLASS_SITE);
}

static gboolean is_local_zone(const struct zone *z)
{
    return (z->kind == ZONE_SITE || z->kind == ZONE_LAN) && z->owner == OWNER_SELF && !(z->flags & (ELEMENT_LEGEND | ELEMENT_PLANNED));
}

/* Shows a local connection by itself; a server alone does not. */
static gboolean is_segment(const struct node *v)
{
    enum kind kind = class_info(v->class)->kind;
    return kind == KIND_SWITCH || kind == KIND_USERS || kind == KIND_ENDPOINT || kind == KIND_WIRELESS || v->class == CLASS_SITE;
}

struct local {
    guint joined, loose, unsure, segments, zones;
};

static struct local look_for_local(const struct check_context *c)
{
    struct local t = {0};
    for (guint i = 0; i < c->network->nodes->len; i++) {
        const struct node *v = network_node(c->network, i);
        if (!is_local(v))
            continue;
        gboolean joined = is_joined(c, (struct element){ELEMENT_NODE, (int)i}), sure = v->confidence >= SURE;
        t.joined += joined && sure;
        t.segments += joined && sure && is_segment(v);
        t.unsure += joined && !sure;
        t.loose += !joined;
    }
    for (guint i = 0; i < c->network->zones->len; i++) {
        if (!is_local_zone(network_zone(c->network, i)))
            continue;
        t.zones++;
        t.segments += is_joined(c, (struct element){ELEMENT_ZONE, (int)i});
    }
    return t;
}

static void point_at_places(const struct check_context *c, struct finding *f)
{
    for (guint i = 0; i < c->network->zones->len; i++)
        if (is_local_zone(network_zone(c->network, i)))
            finding_point_at(f, ELEMENT_ZONE, (int)i);
    for (guint i = 0; i < c->network->nodes->len && f->elements->len < 5; i++)
        if (is_local(network_node(c->network, i)))
            finding_point_at(f, ELEMENT_NODE, (int)i);
}

void check_local(const struct check_context *c, const struct rule *rule)
{
    struct local t = look_for_local(c);
    if (t.joined + t.loose + t.unsure + t.zones == 0) {
        absence_report(c, rule,
                       &(struct absence){NIL_LOCAL, VERDICT_FAIL,
                                         "No local network of the organisation's own is drawn: no site, switch, server or user.",
                                         "sites, LANs, switches, servers and users of the organisation's own"});
        return;
    }
    struct finding *f = absence_denied(c, rule, NIL_LOCAL, t.joined > 0, "a local network is drawn");
    if (!f && t.segments > 0 && t.joined > 0)
        f = findings_add(c->findings, rule, VERDICT_PASS, "%u device%s of local networks %s drawn and joined.", t.joined, PLURAL(t.joined),
                         t.joined == 1 ? "is" : "are");
    else if (!f && t.segments > 0)
        f = findings_add(c->findings, rule, VERDICT_PASS, "Local networks are drawn as boxes and joined.");
    else if (!f && t.joined > 0)
        f = findings_add(c->findings, rule, VERDICT_WARN, "Servers are drawn and joined, but no site, LAN, switch or user of the organisation's own.");
    else if (!f && t.unsure > 0)
        f = findings_add(c->findings, rule, VERDICT_UNDECIDED, "Shapes may be a local network, but they were recognised with little confidence.");
    else if (!f)
        f = findings_add(c->findings, rule, VERDICT_WARN, "Sites are named, but nothing in them is joined to the network.");
    point_at_places(c, f);
}
