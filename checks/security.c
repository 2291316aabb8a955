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

/* What lies outside the internal network: outside networks, the boundary, and on the way routers and gateways of whatever sort. */
static gboolean is_before_core(const struct node *v)
{
    return v->domain != DOMAIN_CORE || class_info(v->class)->kind == KIND_ROUTER || v->class == CLASS_HUB ||
           v->class == CLASS_GATEWAY_PLAIN;
}

/* A walk inwards from the outside networks of some domains, up to security devices and to the internal network. */
struct walk {
    const struct check_context *context;
    guint domains;
    gboolean *seen;
    int *before;   /* the node from which each was reached, -1: none */
    GArray *queue; /* int, nodes */
    gboolean guarded;
    GArray *doubtful; /* int, nodes on the way that may be the security device */
};

static void reach_node(struct walk *w, int node, int from)
{
    if (w->seen[node] || !node_is_live(network_node(w->context->network, node)))
        return;
    w->seen[node] = TRUE;
    w->before[node] = from;
    g_array_append_val(w->queue, node);
}

/* The far end of a link: a node, or everything in the box on which it ends. */
static void reach_end(struct walk *w, struct element end, int from)
{
    const struct network *n = w->context->network;
    if (end.type == ELEMENT_NODE)
        reach_node(w, end.index, from);
    for (guint i = 0; end.type == ELEMENT_ZONE && i < n->nodes->len; i++)
        if (zone_is_within(n, network_node(n, i)->zone, end.index))
            reach_node(w, (int)i, from);
}

/* What stands in line has something of the organisation's own behind it: a gateway that only its users and one switch are joined
 * to does not. */
static gboolean is_in_line(const struct walk *w, int node)
{
    const struct network *n = w->context->network;
    const struct node *v = network_node(n, node);
    int count;
    struct element at = {ELEMENT_NODE, node};
    const int *links = adjacency_links(w->context->adjacency, at, &count);
    for (int i = 0; i < count; i++) {
        struct element far = link_far_end(network_link(n, links[i]), at);
        if (far.type == ELEMENT_ZONE)
            return TRUE;
        const struct node *other = far.type == ELEMENT_NODE ? network_node(n, far.index) : NULL;
        if (other && far.index != w->before[node] && !node_has_role(other, ROLE_EXTERNAL) && other->domain != DOMAIN_REMOTE &&
            (v->ha_group < 0 || v->ha_group != other->ha_group))
            return TRUE;
    }
    for (int zone = v->zone; zone >= 0; zone = network_zone(n, zone)->parent) {
        adjacency_links(w->context->adjacency, (struct element){ELEMENT_ZONE, zone}, &count);
        if (count > 0)
            return TRUE;
    }
    return v->same_as >= 0; /* drawn again on another page, where it goes on */
}

static gboolean is_start(const struct walk *w, const struct node *v)
{
    return is_outside(v) && w->domains & (1u << v->domain);
}

/* A carrier's network on the way is only the line. */
static void visit(struct walk *w, int here)
{
    const struct network *n = w->context->network;
    const struct node *v = network_node(n, here);
    int count;
    struct element at = {ELEMENT_NODE, here};
    gboolean doubtful = (is_security_device(v) && v->confidence < SURE) || v->class == CLASS_UNKNOWN;
    if (doubtful)
        g_array_append_val(w->doubtful, here);
    else if (is_security_device(v)) {
        w->guarded |= is_in_line(w, here);
        return;
    }
    if (!is_start(w, v) && (doubtful || !is_before_core(v) || (is_outside(v) && v->domain != DOMAIN_WAN) || v->domain == DOMAIN_REMOTE))
        return;
    const int *links = adjacency_links(w->context->adjacency, at, &count);
    for (int i = 0; i < count; i++)
        reach_end(w, link_far_end(network_link(n, links[i]), at), here);
}

/* The shapes that may be the device are added to `doubtful`. */
static gboolean has_guard(const struct check_context *c, guint domains, GArray *doubtful)
{
    const struct network *n = c->network;
    g_autofree gboolean *seen = g_new0(gboolean, n->nodes->len + 1);
    g_autofree int *before = g_new0(int, n->nodes->len + 1);
    g_autoptr(GArray) queue = g_array_new(FALSE, FALSE, sizeof(int));
    struct walk w = {c, domains, seen, before, queue, FALSE, doubtful};
    for (guint i = 0; i < n->nodes->len; i++)
        if (is_start(&w, network_node(n, i)))
            reach_node(&w, (int)i, -1);
    for (guint at = 0; at < queue->len && !w.guarded; at++)
        visit(&w, g_array_index(queue, int, at));
    return w.guarded;
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

enum which { ALL_OF_THEM, SURE_ONES, LOOSE_ONES };

static void point_at_devices(const struct check_context *c, struct finding *f, enum which which)
{
    const struct network *n = c->network;
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if (is_security_device(v) && (which != LOOSE_ONES || links_of(c, i) == 0) && (which != SURE_ONES || v->confidence >= SURE))
            finding_point_at(f, ELEMENT_NODE, (int)i);
    }
}

static void point_at_outside(const struct network *n, struct finding *f, guint domains)
{
    for (guint i = 0; i < n->nodes->len; i++)
        if (is_outside(network_node(n, i)) && domains & (1u << network_node(n, i)->domain))
            finding_point_at(f, ELEMENT_NODE, (int)i);
}

/* "via FW-7" on a line: named, but not drawn. */
static gboolean report_named(const struct check_context *c, const struct rule *rule)
{
    struct finding *f = NULL;
    for (guint i = 0; i < c->network->links->len; i++) {
        const struct link *l = network_link(c->network, i);
        if (!link_is_path(c->network, l) || !reach_names_firewall(l->label))
            continue;
        if (!f)
            f = findings_add(c->findings, rule, VERDICT_WARN, "Security devices are only named on lines; none is drawn.");
        finding_point_at(f, ELEMENT_LINK, (int)i);
    }
    return f != NULL;
}

static void none_found(const struct check_context *c, const struct rule *rule, gboolean outside, const struct tally *t)
{
    struct coverage coverage = coverage_of(c->network);
    gboolean may_be_missed = !coverage_is_good(&coverage) || t->unsure > 0 || coverage.unknown > 0;
    struct finding *f;
    if (outside && t->unsure == 0 && report_named(c, rule))
        return;
    if (!outside)
        f = findings_add(c->findings, rule, VERDICT_UNDECIDED, "Neither a security device nor an outside connection was recognised.");
    else
        f = findings_add(c->findings, rule, may_be_missed ? VERDICT_UNDECIDED : VERDICT_FAIL,
                         "Outside connections are drawn, but no security device was recognised%s.", may_be_missed ? " with certainty" : "");
    f->searched = "firewalls, gateways, proxies and VPN devices by symbol, label and product name";
    if (t->unsure > 0)
        point_at_devices(c, f, ALL_OF_THEM);
    coverage_explain(c, f);
    point_at_outside(c->network, f, ~0u);
}

/* One finding for each kind of outside connection that has no security device of its own on the way in. */
static gboolean report_bare_sorts(const struct check_context *c, const struct rule *rule)
{
    gboolean any = FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(sorts); i++) {
        g_autoptr(GArray) doubtful = g_array_new(FALSE, FALSE, sizeof(int));
        if (!is_drawn(c, sorts[i].domains) || has_guard(c, sorts[i].domains, doubtful))
            continue;
        struct finding *f = findings_add(c->findings, rule, doubtful->len ? VERDICT_UNDECIDED : VERDICT_WARN,
                                         doubtful->len ? "No shape on the connections to %s is certain to be a security device in line."
                                                       : "No security device stands in line on the connections to %s.",
                                         sorts[i].name);
        for (guint k = 0; k < doubtful->len; k++)
            finding_point_at(f, ELEMENT_NODE, g_array_index(doubtful, int, k));
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
        point_at_devices(c, f, LOOSE_ONES);
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
    if (!open && !outside) {
        struct finding *f = findings_add(c->findings, rule, VERDICT_WARN,
                                         "Security devices are drawn, but no outside connection: what they stand in line to is not shown.");
        f->remedy = "Draw the outside networks, and the lines from them to the security devices.";
        point_at_devices(c, f, SURE_ONES);
        open = TRUE;
    }
    if (!open) {
        struct finding *f = findings_add(c->findings, rule, VERDICT_PASS, "%u security device%s shown in line.", t.sure, t.sure == 1 ? " is" : "s are");
        point_at_devices(c, f, SURE_ONES);
    }
}
