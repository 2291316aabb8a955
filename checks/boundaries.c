/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The boundaries of the PSN-B family, a row each: from which trust domain into which, past how strong a guard.
 */
#include "absence.h"
#include "boundary.h"
#include "boundary_text.h"
#include "predicates.h"
#include "said.h"
#include "text.h"

#include <string.h>

#define BIT(d) (1u << DOMAIN_##d)

static const struct {
    const char *id;
    struct boundary boundary;
} rows[] = {
    {"PSN-B-INTERNET",
     {.question = {.from = BIT(INTERNET), .to = BIT(CORE), .at_least = STRENGTH_MEDIUM},
      .who = "the internet", .control = "a firewall",
      .searched = "a cloud or shape labelled “Internet”, or a statement that there is no Internet connection",
      .nil_exists = TRUE, .nil = NIL_INTERNET,
      .remedy_missing = "Draw the internet and how it is connected, or state in a text on the page: “No Internet connection”."}},
    {"PSN-B-PSN",
     {.question = {.from = BIT(PSN), .to = BIT(CORE), .at_least = STRENGTH_MEDIUM, .guards_must_be_own = TRUE},
      .who = "the PSN", .control = "a firewall or gateway of the organisation's own",
      .searched = "a cloud or shape labelled “PSN”",
      .remedy_missing = "Draw the PSN as a shape labelled “PSN” and the line that connects it."}},
    {"PSN-B-THIRD",
     {.question = {.from = BIT(PARTNER) | BIT(GOVNET), .to = BIT(CORE), .at_least = STRENGTH_MEDIUM},
      .who = "third parties and other networks", .several = TRUE, .control = "a firewall", .by_name = TRUE, .optional = TRUE,
      .searched = "third parties, other public bodies and other government networks",
      .nil_exists = TRUE, .nil = NIL_THIRD_PARTY,
      .remedy_missing = "Draw the third parties and how they are connected, or state “No third-party connections”."}},
    {"PSN-B-GUEST",
     {.question = {.from = BIT(GUEST), .to = BIT(CORE) | BIT(PSN), .at_least = STRENGTH_STRONG},
      .who = "guest wireless", .control = "a firewall", .optional = TRUE,
      .mention = "\\b(?:ssid[^\\n]*\\b(?:guest|public|visitor)|\\w+-(?:guest|public|visitors?)\\b|govwifi|eduroam)",
      .searched = "guest and public SSIDs, GovWifi, eduroam",
      .nil_exists = TRUE, .nil = NIL_WIRELESS,
      .remedy_missing = "Draw the guest network as a shape of its own and how it leaves the building: through a firewall or a breakout of its own."}},
    {"PSN-B-DMZ",
     {.question = {.from = BIT(DMZ), .hosts_only = TRUE, .to = BIT(CORE), .at_least = STRENGTH_STRONG},
      .inner_may_ask = TRUE, .who = "a service in the DMZ", .control = "an inner firewall", .by_name = TRUE, .optional = TRUE,
      .searched = "servers and proxies in a DMZ",
      .remedy_missing = "Draw the servers that are presented to the outside in a box labelled “DMZ”."}},
    {"PSN-B-CLOUD",
     {.question = {.from = BIT(CLOUD) | BIT(CLOUD_OFFSHORE), .to = BIT(CORE), .at_least = STRENGTH_MEDIUM},
      .who = "hosted services and clouds", .several = TRUE, .control = "a firewall", .by_name = TRUE, .optional = TRUE,
      .searched = "hosted services and cloud tenants",
      .remedy_missing = "Draw the hosted services and clouds and how they are connected."}},
    {"PSN-B-OFFSHORE",
     {.question = {.from = BIT(CLOUD_OFFSHORE), .from_abroad = TRUE, .to = BIT(CORE), .at_least = STRENGTH_MEDIUM},
      .who = "off-shored infrastructure", .control = "a firewall", .by_name = TRUE, .optional = TRUE,
      .searched = "anything located outside the United Kingdom", .nil_exists = TRUE, .nil = NIL_OFFSHORE,
      .remedy_missing = "Draw what is off-shored, or state “No off-shoring”."}},
};

static const struct boundary *find(const char *id)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (strcmp(rows[i].id, id) == 0)
            return &rows[i].boundary;
    g_assert_not_reached();
}

void check_boundary(const struct check_context *c, const struct rule *rule)
{
    boundary_evaluate(c, rule, find(rule->id));
}

/* ---- PSN-B-OFFSHORE ---- */

/* Something abroad that is kept out of the organisation's network may still be passed on to the PSN. */
static void report_abroad_to_psn(const struct check_context *c, const struct rule *rule, const struct boundary *offshore)
{
    struct boundary b = *offshore;
    b.question.to = BIT(PSN);
    b.question.to_networks = b.question.through_own = TRUE;
    b.question.at_least = STRENGTH_MEDIUM;
    b.into = "the PSN";
    if (boundary_report_routes(c, rule, &b, VERDICT_FAIL) > 0 || reach_fewest_guards(c->reach, &b.question) < 1)
        return;
    struct finding *f = findings_add(c->findings, rule, VERDICT_WARN, "Off-shored infrastructure can reach the PSN through the organisation's network, though past a guard.");
    f->remedy = "Restrict what is off-shored to what it is for, say so on the diagram, and declare it in the submission.";
    struct census census = reach_census(c->reach, &b.question);
    finding_point_at(f, census.source.type, census.source.index);
}

void check_boundary_offshore(const struct check_context *c, const struct rule *rule)
{
    struct boundary b = *find(rule->id);
    guint before = c->findings->items->len;
    boundary_evaluate(c, rule, &b);
    b.question.at_least = STRENGTH_STRONG;
    boundary_report_routes(c, rule, &b, VERDICT_WARN);
    if (!boundary_is_open(c, before) && reach_census(c->reach, &b.question).sources > 0)
        report_abroad_to_psn(c, rule, &b);
    boundary_settle(c, before);
}

/* ---- PSN-B-THIRD ---- */

static gboolean is_in_psn_box(const struct network *n, int zone)
{
    for (; zone >= 0; zone = network_zone(n, zone)->parent)
        if (zone_kind_is_segment(network_zone(n, zone)->kind) && strstr(network_zone(n, zone)->label, "PSN"))
            return TRUE;
    return FALSE;
}

static gboolean faces_psn(const struct network *n, const struct node *v)
{
    return node_is_live(v) && !node_has_role(v, ROLE_EXTERNAL | ROLE_ENFORCE) && (node_has_role(v, ROLE_PSN_FACING) || is_in_psn_box(n, v->zone));
}

/* Behind their firewall, third parties stand among what is for the PSN. */
static void report_shared_segment(const struct check_context *c, const struct rule *rule, const struct boundary *b)
{
    g_autoptr(GArray) guards = reach_guards(c->reach, &b->question);
    for (guint i = 0; i < guards->len; i++) {
        struct element guard = {ELEMENT_NODE, g_array_index(guards, int, i)};
        int count;
        const int *links = adjacency_links(c->adjacency, guard, &count);
        for (int k = 0; k < count; k++) {
            const struct link *l = network_link(c->network, links[k]);
            struct element far = link_far_end(l, guard);
            if (!link_is_path(c->network, l) || far.type != ELEMENT_NODE || !faces_psn(c->network, network_node(c->network, far.index)))
                continue;
            g_autofree char *name = boundary_name(c->network, guard), *landing = boundary_name(c->network, far);
            struct finding *f = findings_add(c->findings, rule, VERDICT_WARN,
                                             "Third parties that come in through '%s' land at '%s', which faces the PSN.", name, landing);
            f->remedy = "End third-party connections in a DMZ of their own, apart from what is connected to the PSN.";
            point_at_element(f, far);
            point_at_element(f, guard);
            return;
        }
    }
}

void check_boundary_third(const struct check_context *c, const struct rule *rule)
{
    guint before = c->findings->items->len;
    boundary_evaluate(c, rule, find(rule->id));
    report_shared_segment(c, rule, find(rule->id));
    boundary_settle(c, before);
}

/* ---- PSN-B-GUEST ---- */

static gboolean keeps_apart(const char *label)
{
    static const char *const words[] = {"vlan", "tunnel", "anchor", "isolat", "separat", "segregat", "vrf", NULL};
    return text_states(label, words);
}

/* Guests and staff on one controller or access point, and nothing says what keeps them apart. */
static void report_shared_controller(const struct check_context *c, const struct rule *rule)
{
    struct finding *f = NULL;
    for (guint i = 0; i < c->network->nodes->len; i++) {
        const struct node *v = network_node(c->network, i);
        struct element e = {ELEMENT_NODE, (int)i};
        gboolean guest = FALSE, staff = v->class == CLASS_WIRELESS_AP, apart = keeps_apart(v->label);
        int count;
        if (!node_is_live(v) || (v->class != CLASS_WLC && v->class != CLASS_WIRELESS_AP))
            continue;
        const int *links = adjacency_links(c->adjacency, e, &count);
        for (int k = 0; k < count; k++) {
            const struct link *l = network_link(c->network, links[k]);
            struct element far = link_far_end(l, e);
            if (!link_is_path(c->network, l) || far.type != ELEMENT_NODE)
                continue;
            const struct node *w = network_node(c->network, far.index);
            guest = guest || w->domain == DOMAIN_GUEST;
            staff = staff || (w->domain == DOMAIN_WLAN && w->class != CLASS_WLC);
            apart = apart || keeps_apart(l->label) || (w->domain == DOMAIN_GUEST && keeps_apart(w->label));
        }
        if (!guest || !staff || apart)
            continue;
        f = f ? f : findings_add(c->findings, rule, VERDICT_WARN, "Guests share a controller or access point with staff, and nothing shows what keeps them apart.");
        f->each = TRUE;
        f->remedy = "Say on the shape or the line what keeps guests apart (a VLAN or tunnel of their own), or give them a breakout of their own.";
        point_at_element(f, e);
    }
}

void check_boundary_guest(const struct check_context *c, const struct rule *rule)
{
    guint before = c->findings->items->len;
    boundary_evaluate(c, rule, find(rule->id));
    if (!boundary_is_open(c, before))
        report_shared_controller(c, rule);
    boundary_settle(c, before);
}

/* ---- PSN-B-BRIDGE and PSN-B-ONWARD: from one outside network to another, through the organisation ---- */

static const struct boundary bridge = {
    .question = {.from = BIT(INTERNET) | BIT(PARTNER), .to = BIT(PSN), .to_networks = TRUE, .through_own = TRUE, .at_least = STRENGTH_STRONG},
    .who = "the internet or third parties", .several = TRUE, .into = "the PSN", .control = "a firewall", .by_name = TRUE, .optional = TRUE, .hosts_bridge = TRUE,
    .searched = "the internet and third parties on the one side, the PSN on the other",
    .remedy_missing = "Draw the PSN, the internet and the third parties with their connections.",
};

static const struct boundary onward = {
    .question = {.from = BIT(GOVNET) | BIT(CLOUD), .to = BIT(PSN), .to_networks = TRUE, .through_own = TRUE, .at_least = STRENGTH_MEDIUM},
    .who = "other networks", .several = TRUE, .into = "the PSN", .control = "a firewall", .by_name = TRUE, .optional = TRUE,
    .searched = "other government networks and hosted services on the one side, the PSN on the other",
    .remedy_missing = "Draw the PSN and the other networks with their connections.",
};

/* A host that both sides lead to: between the firewall of the PSN and the way from outside stands no network, only a machine. */
static gboolean is_joint(const struct node *v)
{
    return v->class == CLASS_LOAD_BALANCER || class_info(v->class)->kind == KIND_SERVER || node_has_role(v, ROLE_PROXY);
}

static gboolean joins(const struct check_context *c, int node, const GArray *guards)
{
    int count;
    struct element e = {ELEMENT_NODE, node};
    const int *links = adjacency_links(c->adjacency, e, &count);
    for (int i = 0; i < count; i++) {
        struct element far = link_far_end(network_link(c->network, links[i]), e);
        for (guint g = 0; far.type == ELEMENT_NODE && g < guards->len; g++)
            if (g_array_index(guards, int, g) == far.index)
                return TRUE;
    }
    return FALSE;
}

static guint report_joints(const struct check_context *c, const struct rule *rule)
{
    const struct question from_psn = {.from = BIT(PSN), .to = BIT(CORE) | BIT(DMZ), .at_least = STRENGTH_STRONG},
                          from_outside = {.from = BIT(INTERNET), .to = BIT(CORE) | BIT(DMZ), .at_least = STRENGTH_STRONG};
    g_autoptr(GArray) inner = reach_guards(c->reach, &from_psn);
    g_autoptr(GArray) outer = reach_guards(c->reach, &from_outside);
    guint count = 0;
    for (guint i = 0; i < c->network->nodes->len; i++) {
        const struct node *v = network_node(c->network, i);
        if (!node_is_live(v) || !is_joint(v) || !joins(c, (int)i, inner))
            continue;
        struct meeting m = reach_meet(c->reach, (int)i, STRENGTH_STRONG);
        gboolean meets_outer = joins(c, (int)i, outer);
        for (guint g = 0; g < m.guards->len && !meets_outer; g++)
            for (guint o = 0; o < outer->len; o++)
                meets_outer |= g_array_index(m.guards, int, g) == g_array_index(outer, int, o);
        g_array_unref(m.guards);
        if (!meets_outer)
            continue;
        g_autofree char *name = boundary_name(c->network, (struct element){ELEMENT_NODE, (int)i});
        struct finding *f = findings_add(c->findings, rule, VERDICT_WARN, "'%s' is joined to the side of the PSN and to the side of the internet: only one machine keeps the two apart.", name);
        f->remedy = "Use separate machines or interfaces behind separate firewalls, and show which interface faces which side.";
        finding_point_at(f, ELEMENT_NODE, (int)i);
        count++;
    }
    return count;
}

static void report_few(const struct check_context *c, const struct rule *rule, const struct boundary *b)
{
    struct question q = b->question;
    q.hosts_part = TRUE; /* a host between the two sides has a finding of its own */
    if (reach_fewest_guards(c->reach, &q) != 1)
        return;
    struct finding *f = findings_add(c->findings, rule, VERDICT_WARN, "Only one firewall stands between %s and %s on at least one way.", b->who, b->into);
    g_autoptr(GArray) guards = reach_guards(c->reach, &(struct question){.from = b->question.to, .to = b->question.from | BIT(CORE), .at_least = b->question.at_least});
    for (guint i = 0; i < guards->len; i++)
        finding_point_at(f, ELEMENT_NODE, g_array_index(guards, int, i));
    f->remedy = "State how the interfaces of that firewall are separated, or show the second firewall.";
}

void check_boundary_bridge(const struct check_context *c, const struct rule *rule)
{
    struct boundary internet = bridge;
    guint before = c->findings->items->len;
    internet.question.from = BIT(INTERNET);
    boundary_report_routes(c, rule, &internet, VERDICT_FAIL); /* the way that an assessor asks about first */
    boundary_evaluate(c, rule, &bridge);
    if (boundary_is_open(c, before) || reach_census(c->reach, &bridge.question).sources == 0)
        return;
    report_few(c, rule, &bridge);
    report_joints(c, rule);
    boundary_settle(c, before);
}

/* Parties and networks that could reach the PSN, past whatever guards, and nothing says why they are connected at all. */
static void report_undeclared(const struct check_context *c, const struct rule *rule)
{
    const struct question q = {.from = BIT(PARTNER) | BIT(GOVNET), .to = BIT(PSN), .at_least = STRENGTH_MEDIUM};
    struct finding *f = NULL;
    if (reach_fewest_guards(c->reach, &q) < 0)
        return;
    for (guint i = 0; i < c->reg->entries->len; i++) {
        const struct register_entry *e = register_entry_at(c->reg, i);
        const struct node *v = e->part == REGISTER_EXTERNAL && e->about.type == ELEMENT_NODE ? network_node(c->network, e->about.index) : NULL;
        gboolean other = v && (class_info(v->class)->kind == KIND_THIRD_PARTY || (v->class == CLASS_GOV_NETWORK && !node_is_psn(v)));
        if (!other || !e->direct || e->values[FIELD_REASON].grade != GRADE_MISSING)
            continue;
        f = f ? f : findings_add(c->findings, rule, VERDICT_WARN, "What is connected without a stated reason could be passed on to the PSN.");
        f->each = TRUE;
        finding_point_at(f, e->about.type, e->about.index);
    }
}

void check_boundary_onward(const struct check_context *c, const struct rule *rule)
{
    guint before = c->findings->items->len;
    boundary_evaluate(c, rule, &onward);
    report_undeclared(c, rule);
    boundary_settle(c, before);
}
