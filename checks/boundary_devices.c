/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-B-FLOAT, -LABELFW, -WEAK, -SINGLE, -WAN, -LEGACYBACKDOOR, -ROUTE: what is said of single devices and lines at the boundary.
 */
#include "absence.h"
#include "boundary_text.h"
#include "predicates.h"
#include "said.h"
#include "text.h"

#include <string.h>

#define BIT(d) (1u << DOMAIN_##d)

/* Nothing is wrong or nothing is there: as far as the diagram was read and understood. */
static struct finding *nothing(const struct check_context *c, const struct rule *rule, enum verdict verdict, const char *message)
{
    struct coverage coverage = coverage_of(c->network);
    gboolean good = coverage_is_good(&coverage);
    const char *open = coverage.unread || coverage.nodes == 0 ? "Not enough of the diagram was read to say."
                                                              : "Nothing of the kind was recognised, but much of the diagram was not either.";
    struct finding *f = findings_add(c->findings, rule, good ? verdict : VERDICT_UNDECIDED, "%s", good ? message : open);
    f->searched = findings_string(c->findings, rule->looks_for);
    if (!good)
        coverage_explain(c, f);
    else if (verdict == VERDICT_PASS && coverage.unknown > 0)
        finding_assume(c->findings, f, "%u of %u shapes %s not recognised and %s taken to be nothing of the kind.", coverage.unknown,
                       coverage.nodes, coverage.unknown == 1 ? "was" : "were", coverage.unknown == 1 ? "is" : "are");
    return f;
}

static void point_at_nodes(struct finding *f, const GArray *nodes)
{
    for (guint i = 0; i < nodes->len; i++)
        finding_point_at(f, ELEMENT_NODE, g_array_index(nodes, int, i));
}

static struct finding *one_for_all(const struct check_context *c, const struct rule *rule, struct finding *f, enum verdict verdict,
                                   const char *message, struct element e)
{
    if (!f) {
        f = findings_add(c->findings, rule, verdict, "%s", message);
        f->each = TRUE;
    }
    point_at_element(f, e);
    return f;
}

static gboolean guards(const struct node *v)
{
    return node_is_live(v) && node_has_role(v, ROLE_ENFORCE) && v->strength >= STRENGTH_MEDIUM;
}

/* Every guard that is drawn; int, nodes. */
static GArray *guards_drawn(const struct network *n)
{
    GArray *list = g_array_new(FALSE, FALSE, sizeof(int));
    for (int i = 0; i < (int)n->nodes->len; i++)
        if (guards(network_node(n, i)))
            g_array_append_val(list, i);
    return list;
}

/* ---- PSN-B-FLOAT ---- */

void check_floating(const struct check_context *c, const struct rule *rule)
{
    struct finding *f = NULL, *apart = NULL;
    g_autoptr(GArray) drawn = guards_drawn(c->network);
    for (guint i = 0; i < c->network->nodes->len; i++) {
        const struct node *v = network_node(c->network, i);
        if (!guards(v) || (v->beside_link < 0 && is_joined_itself(c, (int)i)))
            continue;
        if (v->beside_link < 0) {
            apart = one_for_all(c, rule, apart, VERDICT_WARN, "A firewall or gateway is joined to no line: what it guards is not shown.",
                                (struct element){ELEMENT_NODE, (int)i});
            continue;
        }
        f = one_for_all(c, rule, f, VERDICT_WARN, "A firewall or gateway lies on or beside a line, but no line is joined to it.",
                        (struct element){ELEMENT_NODE, (int)i});
        g_autofree char *name = boundary_name(c->network, (struct element){ELEMENT_NODE, (int)i}),
                        *line = element_title(c->network, (struct element){ELEMENT_LINK, v->beside_link});
        finding_assume(c->findings, f, "'%s' lies by the line “%s”.", name, line);
    }
    if (!f && !apart)
        point_at_nodes(nothing(c, rule, drawn->len ? VERDICT_PASS : VERDICT_NOT_APPLICABLE,
                               drawn->len ? "Every firewall and gateway is joined to its lines." : "No firewall or gateway is drawn."),
                       drawn);
}

/* ---- PSN-B-LABELFW ---- */

static gboolean ends_on(const struct link *l, int node)
{
    return (l->ends[0].type == ELEMENT_NODE && l->ends[0].index == node) || (l->ends[1].type == ELEMENT_NODE && l->ends[1].index == node);
}

static void say_routed(const struct check_context *c, struct finding *f)
{
    for (guint i = 0; i < c->network->links->len; i++) {
        const struct link *l = network_link(c->network, i);
        int guard = link_is_path(c->network, l) ? reach_named_guard(c->network, l->label) : -1;
        if (guard < 0 || ends_on(l, guard))
            continue;
        g_autofree char *label = text_one_line(l->label, 60), *name = boundary_name(c->network, (struct element){ELEMENT_NODE, guard});
        finding_assume(c->findings, f, "The line “%s” is taken to run through '%s', which is drawn.", label, name);
        finding_point_at(f, ELEMENT_LINK, (int)i);
    }
}

void check_firewall_words(const struct check_context *c, const struct rule *rule)
{
    guint count = 0;
    for (guint i = 0; i < c->network->links->len; i++) {
        const struct link *l = network_link(c->network, i);
        if (!link_is_path(c->network, l) || !reach_names_firewall(l->label) || reach_named_guard(c->network, l->label) >= 0)
            continue;
        g_autofree char *label = text_one_line(l->label, 60);
        struct finding *f = findings_add(c->findings, rule, VERDICT_WARN, "A firewall is only named on a line: “%s”.", label);
        finding_point_at(f, ELEMENT_LINK, (int)i);
        count++;
    }
    for (guint i = 0; i < c->network->zones->len; i++) {
        const struct zone *z = network_zone(c->network, i);
        if (z->flags & ELEMENT_LEGEND || !reach_names_firewall(z->label) || reach_named_guard(c->network, z->label) >= 0)
            continue;
        g_autofree char *label = text_one_line(z->label, 60);
        struct finding *f = findings_add(c->findings, rule, VERDICT_WARN, "A firewall is only named in the title of a box: “%s”.", label);
        finding_point_at(f, ELEMENT_ZONE, (int)i);
        count++;
    }
    if (count > 0)
        return;
    g_autoptr(GArray) drawn = guards_drawn(c->network);
    struct finding *f = nothing(c, rule, drawn->len ? VERDICT_PASS : VERDICT_NOT_APPLICABLE,
                                drawn->len ? "Every firewall is drawn: none is only named in words." : "No firewall is drawn or named.");
    point_at_nodes(f, drawn);
    say_routed(c, f);
}

/* ---- PSN-B-WEAK ---- */

static guint outside_domains(void)
{
    return BIT(INTERNET) | BIT(PSN) | BIT(GOVNET) | BIT(PARTNER) | BIT(CLOUD) | BIT(CLOUD_OFFSHORE) | BIT(GUEST);
}

void check_weak_devices(const struct check_context *c, const struct rule *rule)
{
    const struct question q = {.from = outside_domains(), .to = BIT(CORE), .at_least = STRENGTH_MEDIUM};
    g_autoptr(GPtrArray) routes = reach_routes(c->reach, &q, 50);
    struct finding *f = NULL;
    for (guint i = 0; i < routes->len; i++) {
        const struct route *r = g_ptr_array_index(routes, i);
        for (guint k = 0; k < r->weak->len; k++) {
            int node = g_array_index(r->weak, int, k);
            g_autofree char *name = boundary_name(c->network, (struct element){ELEMENT_NODE, node}),
                            *what = boundary_sort(network_node(c->network, node));
            f = one_for_all(c, rule, f, VERDICT_WARN,
                            "A device that does not count as a firewall is all that stands on a way from outside.",
                            (struct element){ELEMENT_NODE, node});
            finding_assume(c->findings, f, "'%s' is only a %s.", name, what);
        }
    }
    if (f)
        return;
    g_autoptr(GArray) met = reach_guards(c->reach, &q);
    gboolean guarded = met->len > 0 && routes->len == 0;
    f = nothing(c, rule, guarded ? VERDICT_PASS : VERDICT_NOT_APPLICABLE,
                guarded ? "No way from outside is left to a router, switch or load balancer alone."
                        : "On no way from outside into the organisation's network stands a router, switch or load balancer in the place of a firewall.");
    if (guarded)
        point_at_nodes(f, met);
}

/* ---- PSN-B-SINGLE ---- */

/* One device, or one pair. */
static gboolean is_one(const struct network *n, const GArray *list, int *device)
{
    for (guint i = 0; i < list->len; i++) {
        int v = g_array_index(list, int, i);
        if (*device >= 0 && v != *device &&
            !(network_node(n, v)->ha_group >= 0 && network_node(n, v)->ha_group == network_node(n, *device)->ha_group))
            return FALSE;
        *device = *device >= 0 ? *device : v;
    }
    return TRUE;
}

void check_single_device(const struct check_context *c, const struct rule *rule)
{
    static const guint sides[] = {1u << DOMAIN_INTERNET, 1u << DOMAIN_PSN, 1u << DOMAIN_PARTNER | 1u << DOMAIN_GOVNET};
    g_autoptr(GArray) all = g_array_new(FALSE, FALSE, sizeof(int));
    int device = -1;
    guint guarded = 0;
    gboolean one = TRUE;
    for (guint i = 0; i < G_N_ELEMENTS(sides); i++) {
        const struct question q = {.from = sides[i], .to = BIT(CORE), .at_least = STRENGTH_MEDIUM};
        g_autoptr(GArray) met = reach_guards(c->reach, &q);
        guarded += met->len > 0;
        one = one && is_one(c->network, met, &device);
        g_array_append_vals(all, met->data, met->len);
    }
    if (guarded < 2 || !one) {
        struct finding *several =
            nothing(c, rule, guarded < 2 ? VERDICT_NOT_APPLICABLE : VERDICT_PASS,
                    guarded < 2 ? "There are not two boundaries that a device guards." : "More than one device guards the boundaries.");
        if (guarded >= 2)
            point_at_nodes(several, all);
        return;
    }
    g_autofree char *name = boundary_name(c->network, (struct element){ELEMENT_NODE, device});
    struct finding *f =
        findings_add(c->findings, rule, VERDICT_WARN, "'%s' alone guards every boundary: say how its interfaces are kept apart.", name);
    finding_point_at(f, ELEMENT_NODE, device);
}

/* ---- PSN-B-WAN ---- */

static gboolean says_encrypted(const char *label)
{
    static const char *const words[] = {"encrypt", "ipsec", "macsec", "dmvpn", "tls", "getvpn", "sd-wan vpn", NULL};
    return text_states(label, words);
}

static gboolean states_encryption(const struct check_context *c, int node)
{
    struct element e = {ELEMENT_NODE, node};
    int count;
    const int *links = adjacency_links(c->adjacency, e, &count);
    const struct fact *stated = network_fact_about(c->network, FACT_ENCRYPTION, e);
    g_autofree char *statement = stated ? g_strconcat("encryption: ", stated->value, NULL) : NULL;
    if (stated)
        return says_encrypted(statement); /* "none" states that there is none */
    for (int i = -1; i < count; i++) {
        if (says_encrypted(i < 0 ? network_node(c->network, node)->label : network_link(c->network, links[i])->label))
            return TRUE;
    }
    return FALSE;
}

static gboolean is_own_end(const struct network *n, const struct link_end *end)
{
    return end->type == ELEMENT_NODE && !node_has_role(network_node(n, end->index), ROLE_EXTERNAL) &&
           network_node(n, end->index)->owner == OWNER_SELF;
}

/* A circuit drawn as a line between two places of one's own, without the carrier's cloud: "MPLS (KCOM)". */
static gboolean is_bare_circuit(const struct network *n, const struct link *l)
{
    return link_is_path(n, l) && l->medium == MEDIUM_WAN && is_own_end(n, &l->ends[0]) && is_own_end(n, &l->ends[1]) &&
           !says_encrypted(l->label);
}

void check_carriers(const struct check_context *c, const struct rule *rule)
{
    struct finding *f = NULL;
    g_autoptr(GArray) encrypted = g_array_new(FALSE, FALSE, sizeof(int));
    guint carriers = 0;
    for (guint i = 0; i < c->network->links->len; i++)
        if (is_bare_circuit(c->network, network_link(c->network, i))) {
            carriers++;
            f = one_for_all(c, rule, f, VERDICT_WARN,
                            "A carrier's network joins sites, and it is not said whether traffic over it is encrypted.",
                            (struct element){ELEMENT_LINK, (int)i});
        }
    for (int i = 0; i < (int)c->network->nodes->len; i++) {
        const struct node *v = network_node(c->network, i);
        int count;
        adjacency_links(c->adjacency, (struct element){ELEMENT_NODE, i}, &count);
        if (!node_is_live(v) || v->class != CLASS_WAN || count < 2)
            continue;
        carriers++;
        if (states_encryption(c, i))
            g_array_append_val(encrypted, i);
        else
            f = one_for_all(c, rule, f, VERDICT_WARN,
                            "A carrier's network joins sites, and it is not said whether traffic over it is encrypted.",
                            (struct element){ELEMENT_NODE, i});
    }
    if (!f)
        point_at_nodes(nothing(c, rule, carriers ? VERDICT_PASS : VERDICT_NOT_APPLICABLE,
                               carriers ? "Encryption over the carriers' networks is stated." : "No carrier's network joins sites."),
                       encrypted);
}

/* ---- PSN-B-LEGACYBACKDOOR ---- */

static gboolean is_dialled(const struct node *v)
{
    static const char *const words[] = {"dial-up", "dial up", "dialup", "isdn", "pstn", NULL};
    g_autofree char *folded = text_fold(v->label);
    return text_has_any(folded, words);
}

static gboolean is_backdoor(const struct node *v)
{
    static const char *const words[] = {"adsl", "broadband", "out-of-band", "out of band", "oob modem", "4g", "5g", "lte", "modem", NULL};
    g_autofree char *folded = text_fold(v->label);
    enum kind kind = class_info(v->class)->kind;
    if (!node_is_live(v) || v->origin.shape < 0 || v->owner == OWNER_PROVIDER || (kind != KIND_ROUTER && kind != KIND_GATEWAY) || guards(v))
        return FALSE;
    return v->class == CLASS_MODEM || is_dialled(v) || text_has_any(folded, words);
}

/* Joined to the internet in so many lines: PSN-B-INTERNET walks that way. */
static gboolean is_judged_already(const struct check_context *c, struct element e)
{
    int count;
    const int *links = adjacency_links(c->adjacency, e, &count);
    for (int i = 0; i < count; i++) {
        struct element far = link_far_end(network_link(c->network, links[i]), e);
        if (far.type == ELEMENT_NODE && node_has_role(network_node(c->network, far.index), ROLE_EXTERNAL) &&
            network_node(c->network, far.index)->class != CLASS_PSTN)
            return TRUE;
    }
    return count == 0;
}

void check_backdoors(const struct check_context *c, const struct rule *rule)
{
    g_autoptr(GArray) closed = g_array_new(FALSE, FALSE, sizeof(int)), elsewhere = g_array_new(FALSE, FALSE, sizeof(int));
    guint open = 0;
    for (int i = 0; i < (int)c->network->nodes->len; i++) {
        const struct node *v = network_node(c->network, i);
        struct element e = {ELEMENT_NODE, i};
        if (!is_backdoor(v))
            continue;
        if (is_judged_already(c, e)) {
            g_array_append_val(elsewhere, i);
            continue;
        }
        struct meeting m = reach_meet(c->reach, i, STRENGTH_MEDIUM);
        g_autofree char *name = boundary_name(c->network, e);
        if (m.open >= 0 && network_node(c->network, m.open)->class != CLASS_TELEPHONY) {
            g_autofree char *inside = boundary_name(c->network, (struct element){ELEMENT_NODE, m.open});
            struct finding *f = findings_add(
                c->findings, rule, v->confidence < 0.6 ? VERDICT_UNDECIDED : is_dialled(v) ? VERDICT_WARN : VERDICT_FAIL,
                is_dialled(v) ? "'%s' can be dialled from outside and reaches '%s' without passing a firewall, and no control is stated."
                              : "'%s' leads outside, though no line shows where to, and reaches '%s' without passing a firewall.",
                name, inside);
            point_at_element(f, e);
            finding_point_at(f, ELEMENT_NODE, m.open);
            open++;
        } else if (m.guards->len > 0)
            g_array_append_val(closed, i);
        g_array_unref(m.guards);
    }
    if (open > 0)
        return;
    const GArray *shown = closed->len ? closed : elsewhere;
    point_at_nodes(nothing(c, rule, closed->len ? VERDICT_PASS : VERDICT_NOT_APPLICABLE,
                           closed->len      ? "Every other line to the outside ends at a firewall."
                           : elsewhere->len ? "Every line to the outside leads to a network that is drawn, and is judged as a way from there."
                                            : "No other line to the outside is drawn."),
                   shown);
}

/* ---- PSN-B-ROUTE ---- */

static gboolean leads_to(const struct check_context *c, struct element e, guint domains)
{
    int count;
    const int *links = adjacency_links(c->adjacency, e, &count);
    for (int i = 0; i < count; i++) {
        struct element far = link_far_end(network_link(c->network, links[i]), e);
        if (far.type == ELEMENT_NODE && 1u << network_node(c->network, far.index)->domain & domains &&
            network_node(c->network, far.index)->class != CLASS_PSN_SERVICE)
            return TRUE;
    }
    return FALSE;
}

void check_service_routes(const struct check_context *c, const struct rule *rule)
{
    struct finding *off = NULL, *loose = NULL;
    g_autoptr(GArray) services = g_array_new(FALSE, FALSE, sizeof(int));
    for (int i = 0; i < (int)c->network->nodes->len; i++) {
        const struct node *v = network_node(c->network, i);
        struct element e = {ELEMENT_NODE, i};
        if (!node_is_live(v) || v->class != CLASS_PSN_SERVICE || v->same_as >= 0)
            continue;
        g_array_append_val(services, i);
        if (leads_to(c, e, BIT(PSN) | BIT(GOVNET)))
            continue;
        if (leads_to(c, e, BIT(INTERNET) | BIT(WAN) | BIT(PARTNER)))
            off = one_for_all(c, rule, off, VERDICT_WARN, "A PSN service is drawn on another network than the PSN.", e);
        else if (!is_joined(c, e))
            loose = one_for_all(c, rule, loose, VERDICT_UNDECIDED,
                                "A PSN service is drawn without a line: over which network it comes is not shown.", e);
    }
    if (!off && !loose)
        point_at_nodes(nothing(c, rule, services->len ? VERDICT_PASS : VERDICT_NOT_APPLICABLE,
                               services->len ? "Every PSN service that is drawn comes over the PSN." : "No PSN service is drawn as a shape."),
                       services);
}
