/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-D-SEC: security devices are drawn, and in line at each kind of outside connection. Whether every way is guarded is for the
 * PSN-B rules; here a device must be there and joined.
 */
#include "coverage.h"
#include "predicates.h"

#define SURE 0.6

static gboolean is_security_device(const struct node *v)
{
    return node_is_live(v) && v->strength >= STRENGTH_MEDIUM && node_has_role(v, ROLE_ENFORCE);
}

static gboolean is_outside(const struct node *v)
{
    return node_is_live(v) && node_has_role(v, ROLE_EXTERNAL) && v->class != CLASS_PSN_SERVICE && v->class != CLASS_SAAS;
}

static int links_of(const struct check_context *c, guint node)
{
    int count;
    adjacency_links(c->adjacency, (struct element){ELEMENT_NODE, (int)node}, &count);
    return count;
}

/* Kinds of outside connection that the guidance treats apart. */
static const struct {
    guint domains;
    const char *name;
} sorts[] = {
    {1u << DOMAIN_INTERNET, "the internet"},
    {1u << DOMAIN_PSN, "the PSN"},
    {1u << DOMAIN_PARTNER | 1u << DOMAIN_GOVNET, "third parties and other networks"},
};

static gboolean is_drawn(const struct check_context *c, guint domains)
{
    const struct network *n = c->network;
    for (guint i = 0; i < n->nodes->len; i++)
        if (is_outside(network_node(n, i)) && domains & (1u << network_node(n, i)->domain) && links_of(c, i) > 0)
            return TRUE;
    return FALSE;
}

/* What lies outside the internal network: outside networks, the boundary, and routers on the way. */
static gboolean is_before_core(const struct node *v)
{
    return v->domain != DOMAIN_CORE || class_info(v->class)->kind == KIND_ROUTER || v->class == CLASS_HUB;
}

static void reach_node(const struct network *n, int node, gboolean *seen, GArray *queue)
{
    if (!seen[node] && node_is_live(network_node(n, node))) {
        seen[node] = TRUE;
        g_array_append_val(queue, node);
    }
}

/* The far end of a link: a node, or everything in the box on which it ends. */
static void reach_end(const struct network *n, struct element end, gboolean *seen, GArray *queue)
{
    if (end.type == ELEMENT_NODE)
        reach_node(n, end.index, seen, queue);
    for (guint i = 0; end.type == ELEMENT_ZONE && i < n->nodes->len; i++)
        if (zone_is_within(n, network_node(n, i)->zone, end.index))
            reach_node(n, (int)i, seen, queue);
}

/* Whether a walk inwards from the outside networks of these domains meets a security device before the internal network. */
static gboolean has_guard(const struct check_context *c, guint domains)
{
    const struct network *n = c->network;
    g_autofree gboolean *seen = g_new0(gboolean, n->nodes->len + 1);
    g_autoptr(GArray) queue = g_array_new(FALSE, FALSE, sizeof(int));
    for (guint i = 0; i < n->nodes->len; i++)
        if (is_outside(network_node(n, i)) && domains & (1u << network_node(n, i)->domain))
            reach_node(n, (int)i, seen, queue);
    for (guint at = 0; at < queue->len; at++) {
        int here = g_array_index(queue, int, at);
        if (is_security_device(network_node(n, here)))
            return TRUE;
        gboolean start = is_outside(network_node(n, here)) && domains & (1u << network_node(n, here)->domain);
        if (!start && (!is_before_core(network_node(n, here)) || is_outside(network_node(n, here))))
            continue;
        int count;
        struct element at_node = {ELEMENT_NODE, here};
        const int *links = adjacency_links(c->adjacency, at_node, &count);
        for (int i = 0; i < count; i++)
            reach_end(n, link_far_end(network_link(n, links[i]), at_node), seen, queue);
    }
    return FALSE;
}

struct tally {
    guint sure, unsure, loose, unlabelled;
    int first;
};

static struct tally count_devices(const struct check_context *c)
{
    const struct network *n = c->network;
    struct tally t = {.first = -1};
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if (!is_security_device(v))
            continue;
        if (v->confidence < SURE)
            t.unsure++;
        else if (links_of(c, i) == 0 && !(v->zone >= 0 && network_zone(n, v->zone)->kind == ZONE_DEVICE))
            t.loose++;
        else
            t.sure++;
        t.unlabelled += !*v->label;
    }
    return t;
}

static void point_at_devices(const struct check_context *c, struct finding *f, gboolean loose_only)
{
    const struct network *n = c->network;
    for (guint i = 0; i < n->nodes->len; i++)
        if (is_security_device(network_node(n, i)) && (!loose_only || links_of(c, i) == 0))
            finding_point_at(f, ELEMENT_NODE, (int)i);
}

static void point_at_outside(const struct network *n, struct finding *f, guint domains)
{
    for (guint i = 0; i < n->nodes->len; i++)
        if (is_outside(network_node(n, i)) && domains & (1u << network_node(n, i)->domain))
            finding_point_at(f, ELEMENT_NODE, (int)i);
}

static void none_found(const struct check_context *c, const struct rule *rule, gboolean outside, const struct tally *t)
{
    struct coverage coverage = coverage_of(c->network);
    gboolean may_be_missed = !coverage_is_good(&coverage) || t->unsure > 0 || coverage.unknown > 0;
    struct finding *f;
    if (!outside)
        f = findings_add(c->findings, rule, VERDICT_UNDECIDED, "Neither a security device nor an outside connection was recognised.");
    else
        f = findings_add(c->findings, rule, may_be_missed ? VERDICT_UNDECIDED : VERDICT_FAIL,
                         "Outside connections are drawn, but no security device was recognised%s.", may_be_missed ? " with certainty" : "");
    f->searched = "firewalls, gateways, proxies and VPN devices by symbol, label and product name";
    if (t->unsure > 0)
        point_at_devices(c, f, FALSE);
    coverage_explain(c, f);
    point_at_outside(c->network, f, ~0u);
}

/* One finding for each kind of outside connection that has no security device of its own on the way in. */
static gboolean report_bare_sorts(const struct check_context *c, const struct rule *rule)
{
    gboolean any = FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(sorts); i++) {
        if (!is_drawn(c, sorts[i].domains) || has_guard(c, sorts[i].domains))
            continue;
        struct finding *f = findings_add(c->findings, rule, VERDICT_WARN, "No security device stands in line on the connections to %s.",
                                         sorts[i].name);
        point_at_outside(c->network, f, sorts[i].domains);
        any = TRUE;
    }
    return any;
}

void check_security_devices(const struct check_context *c, const struct rule *rule)
{
    const struct network *n = c->network;
    struct tally t = count_devices(c);
    gboolean outside = FALSE;
    for (guint i = 0; i < n->nodes->len; i++)
        outside |= is_outside(network_node(n, i));
    if (t.sure + t.loose == 0) {
        none_found(c, rule, outside, &t);
        return;
    }
    gboolean open = report_bare_sorts(c, rule);
    if (t.loose > 0) {
        struct finding *f = findings_add(c->findings, rule, VERDICT_WARN, "%u security device%s drawn but joined to nothing.", t.loose,
                                         t.loose == 1 ? " is" : "s are");
        point_at_devices(c, f, TRUE);
        open = TRUE;
    }
    if (t.unlabelled > 0) {
        struct finding *f = findings_add(c->findings, rule, VERDICT_WARN, "%u security device%s no name.", t.unlabelled,
                                         t.unlabelled == 1 ? " has" : "s have");
        for (guint i = 0; i < n->nodes->len; i++)
            if (is_security_device(network_node(n, i)) && !*network_node(n, i)->label)
                finding_point_at(f, ELEMENT_NODE, (int)i);
        open = TRUE;
    }
    if (!open) {
        struct finding *f = findings_add(c->findings, rule, VERDICT_PASS, "%u security device%s shown in line.", t.sure, t.sure == 1 ? " is" : "s are");
        point_at_devices(c, f, FALSE);
    }
}
