/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-B-UNMANAGED: devices that the organisation does not manage reach it only through a presentation layer and a firewall.
 * PSN-B-REMOTE: those that it manages come in through a gateway.
 */
#include "absence.h"
#include "boundary.h"
#include "predicates.h"
#include "said.h"
#include "text.h"

#include <string.h>

#define BIT(d) (1u << DOMAIN_##d)

/* ---- PSN-B-UNMANAGED ---- */

static const struct boundary uncontrolled = {
    .question = {.from = BIT(UNMANAGED), .to = BIT(CORE) | BIT(PSN), .at_least = STRENGTH_MEDIUM},
    .who = "unmanaged devices",
    .several = TRUE,
    .control = "a firewall",
    .by_name = TRUE,
    .optional = TRUE,
    .searched = "BYOD, personal, volunteers' and partners' devices",
    .nil_exists = TRUE,
    .nil = NIL_UNMANAGED,
    .remedy_missing = "Draw the unmanaged devices and where they are let in, or state “No BYOD”.",
};

/* Past a firewall alone they would see more than pictures of the inside. Of a gateway that does not say what it presents, it is assumed. */
static const struct boundary unpresented = {
    .question = {.from = BIT(UNMANAGED),
                 .to = BIT(CORE) | BIT(PSN),
                 .at_least = STRENGTH_STRONG + 1,
                 .guard_roles = ROLE_PRESENTATION,
                 .perhaps_roles = ROLE_VPN | ROLE_PROXY},
    .who = "unmanaged devices",
    .several = TRUE,
    .control = "a presentation layer (virtual desktop, remote application, browser isolation)",
    .by_name = TRUE,
    .optional = TRUE,
    .searched = "BYOD, personal, volunteers' and partners' devices",
    .nil_exists = TRUE,
    .nil = NIL_UNMANAGED,
    .remedy_missing = "Draw the unmanaged devices and where they are let in, or state “No BYOD”.",
};

static void report_unstated(const struct check_context *c, const struct rule *rule)
{
    struct finding *f = NULL;
    for (guint i = 0; i < c->reg->entries->len; i++) {
        const struct register_entry *e = register_entry_at(c->reg, i);
        if (e->part != REGISTER_REMOTE || e->values[FIELD_MANAGED].grade != GRADE_MISSING)
            continue;
        f = f ? f : findings_add(c->findings, rule, VERDICT_WARN, "It is not said whether these devices are managed.");
        f->each = TRUE;
        finding_point_at(f, e->about.type, e->about.index);
    }
}

void check_boundary_unmanaged(const struct check_context *c, const struct rule *rule)
{
    guint before = c->findings->items->len;
    boundary_evaluate(c, rule, &uncontrolled);
    if (!boundary_is_open(c, before))
        boundary_report_routes(c, rule, &unpresented, VERDICT_FAIL);
    report_unstated(c, rule);
    boundary_settle(c, before);
}

/* ---- PSN-B-REMOTE ---- */

static const struct boundary remote = {
    .question = {.from = BIT(REMOTE), .to = BIT(CORE), .at_least = STRENGTH_MEDIUM, .guard_roles = ROLE_VPN | ROLE_PRESENTATION},
    .who = "remote users",
    .several = TRUE,
    .control = "a remote-access gateway or firewall",
    .by_name = TRUE,
    .optional = TRUE,
    .comes_in = TRUE,
    .searched = "remote users and their devices",
    .nil_exists = TRUE,
    .nil = NIL_REMOTE,
    .remedy_missing = "Draw the remote users and the gateway where their access ends, or state “No remote access”.",
};

static gboolean speaks_of_gateway(const char *label)
{
    static const char *const words[] = {"vpn", "remote access", "ipsec", "tunnel", "globalprotect", "anyconnect", "direct access", NULL};
    return text_states(label, words);
}

/* Users joined straight to a firewall that is not said to end their tunnels. */
static void report_no_gateway(const struct check_context *c, const struct rule *rule)
{
    const struct network *n = c->network;
    struct finding *f = NULL;
    for (guint i = 0; i < n->links->len; i++) {
        const struct link *l = network_link(n, i);
        for (int e = 0; e < 2; e++) {
            const struct node *from = l->ends[e].type == ELEMENT_NODE ? network_node(n, l->ends[e].index) : NULL;
            const struct node *to = l->ends[1 - e].type == ELEMENT_NODE ? network_node(n, l->ends[1 - e].index) : NULL;
            if (!from || !to || from->class != CLASS_USERS_REMOTE || !link_is_path(n, l) || to->class != CLASS_FIREWALL ||
                speaks_of_gateway(from->label) || speaks_of_gateway(to->label) || speaks_of_gateway(l->label))
                continue;
            f = f ? f : findings_add(c->findings, rule, VERDICT_WARN, "Remote users end on a firewall, and no remote-access gateway is shown.");
            f->each = TRUE;
            f->remedy = "Draw the gateway, or write on the firewall or the line that it ends their VPN.";
            finding_point_at(f, ELEMENT_NODE, l->ends[e].index);
            finding_point_at(f, ELEMENT_NODE, l->ends[1 - e].index);
        }
    }
}

static gboolean splits_tunnel(const char *label)
{
    static const char *const no[] = {"no split", "not split", "split tunnelling disabled", "split tunneling disabled", "split tunnel disabled",
                                     "split-tunnel disabled", "split tunnelling off", "without split", NULL};
    static const char *const yes[] = {"split tunnel", "split-tunnel", NULL};
    g_autofree char *folded = text_fold(label);
    return text_has_any(folded, yes) && !text_has_any(folded, no);
}

static void report_split_tunnels(const struct check_context *c, const struct rule *rule)
{
    struct finding *f = NULL;
    for (int pass = 0; pass < 2; pass++)
        for (guint i = 0; i < (pass ? c->network->links : c->network->nodes)->len; i++) {
            if (pass ? !splits_tunnel(network_link(c->network, i)->label)
                     : !node_is_live(network_node(c->network, i)) || !splits_tunnel(network_node(c->network, i)->label))
                continue;
            f = f ? f : findings_add(c->findings, rule, VERDICT_WARN, "A split tunnel joins the remote device to the internet and to the network at once.");
            f->each = TRUE;
            f->remedy = "Send all traffic of the device through the tunnel, or state what keeps the two apart.";
            finding_point_at(f, pass ? ELEMENT_LINK : ELEMENT_NODE, (int)i);
        }
}

/* Where a tunnel runs is not drawn: the firewall may well be on its way. */
static gboolean comes_by_tunnel(const struct network *n, const GArray *hops, guint at)
{
    struct element before = g_array_index(hops, struct element, at - 1);
    return before.type == ELEMENT_LINK && network_link(n, before.index)->medium == MEDIUM_TUNNEL;
}

static gboolean is_on(const struct network *n, const GPtrArray *routes, int gateway)
{
    for (guint k = 0; k < routes->len; k++) {
        const struct route *r = g_ptr_array_index(routes, k);
        for (guint h = 1; h + 1 < r->hops->len && r->grade == ROUTE_OPEN; h++) {
            struct element e = g_array_index(r->hops, struct element, h);
            if (e.type == ELEMENT_NODE && e.index == gateway && !comes_by_tunnel(n, r->hops, h))
                return TRUE;
        }
    }
    return FALSE;
}

/* A gateway that nothing but itself guards: no firewall stands in front of it or behind it. */
static void report_bare_gateways(const struct check_context *c, const struct rule *rule)
{
    const struct question users = {.from = BIT(REMOTE), .to = BIT(CORE), .at_least = STRENGTH_STRONG},
                          internet = {.from = BIT(INTERNET), .to = BIT(CORE), .at_least = STRENGTH_STRONG};
    g_autoptr(GArray) guards = reach_guards(c->reach, &remote.question);
    if (guards->len == 0)
        return;
    g_autoptr(GPtrArray) from_users = reach_routes(c->reach, &users, 25), from_internet = reach_routes(c->reach, &internet, 25);
    struct finding *f = NULL;
    for (guint i = 0; i < guards->len; i++) {
        int gateway = g_array_index(guards, int, i);
        if (!is_on(c->network, from_users, gateway) && !is_on(c->network, from_internet, gateway))
            continue;
        f = f ? f : findings_add(c->findings, rule, VERDICT_WARN, "Remote access ends inside: no firewall stands in front of the gateway or behind it.");
        f->each = TRUE;
        f->remedy = "End remote access in a DMZ, and draw the firewall between the gateway and the network.";
        finding_point_at(f, ELEMENT_NODE, gateway);
    }
}

void check_boundary_remote(const struct check_context *c, const struct rule *rule)
{
    guint before = c->findings->items->len;
    boundary_evaluate(c, rule, &remote);
    report_no_gateway(c, rule);
    report_split_tunnels(c, rule);
    report_bare_gateways(c, rule);
    boundary_settle(c, before);
}
