/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The search against a slow reference that tries every simple path, on random small networks, and properties
 * that must hold for any network. DEMARC_SEED=n repeats or varies a run.
 */
#include "predicates.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define NETWORKS  12000
#define NODES_MAX 8

/* ---- random networks ---- */

static struct node new_node(struct network *n, enum class class, double confidence, enum domain domain)
{
    const char *name = network_printf(n, "%s %u", class_info(class)->name, n->nodes->len);
    return (struct node){.origin = {.page = 0, .id = network_printf(n, "n%02u", n->nodes->len), .how = ""},
                         .label = name,
                         .name = name,
                         .zone = -1,
                         .class = class,
                         .confidence = confidence,
                         .roles = class_info(class)->roles,
                         .strength = class_info(class)->strength,
                         .owner = OWNER_SELF,
                         .organisation = "",
                         .location = "",
                         .domain = domain,
                         .users = -1,
                         .same_as = -1,
                         .beside_link = -1, .beside_rival = -1,
                         .ha_group = -1,
                         .fill = -1,
                         .stroke = -1};
}

static int add_node(struct network *n, enum class class, double confidence, enum domain domain)
{
    struct node v = new_node(n, class, confidence, domain);
    g_array_append_val(n->nodes, v);
    return (int)n->nodes->len - 1;
}

static int add_link(struct network *n, int a, int b, const char *label)
{
    struct link l = {.origin = {.page = 0, .id = network_printf(n, "l%02u", n->links->len), .how = ""},
                     .label = label,
                     .ends = {{.type = ELEMENT_NODE, .index = a, .confidence = 1, .how = "", .port = ""},
                              {.type = ELEMENT_NODE, .index = b, .confidence = 1, .how = "", .port = ""}}};
    g_array_append_val(n->links, l);
    return (int)n->links->len - 1;
}

static struct network *empty_network(void)
{
    struct network *n = network_new("random", "", "dot");
    struct network_page page = {.id = "", .name = "", .back_page = -1};
    g_array_append_val(n->pages, page);
    return n;
}

struct kind_of_node {
    enum class class;
    double confidence;
    enum domain domain;
    enum owner owner;
};

static const struct kind_of_node palette[] = {
    {CLASS_SWITCH, 0.9, DOMAIN_CORE, OWNER_SELF},      {CLASS_SWITCH, 0.9, DOMAIN_CORE, OWNER_SELF},
    {CLASS_ROUTER, 0.9, DOMAIN_CORE, OWNER_SELF},      {CLASS_ROUTER, 0.9, DOMAIN_CORE, OWNER_PROVIDER},
    {CLASS_MODEM, 0.9, DOMAIN_CORE, OWNER_SELF},       {CLASS_L3_SWITCH, 0.9, DOMAIN_CORE, OWNER_SELF},
    {CLASS_SERVER, 0.9, DOMAIN_CORE, OWNER_SELF},      {CLASS_SERVER, 0.9, DOMAIN_DMZ, OWNER_SELF},
    {CLASS_DATABASE, 0.9, DOMAIN_CORE, OWNER_SELF},    {CLASS_FIREWALL, 0.9, DOMAIN_CORE, OWNER_SELF},
    {CLASS_FIREWALL, 0.9, DOMAIN_CORE, OWNER_SELF},    {CLASS_FIREWALL, 0.6, DOMAIN_CORE, OWNER_SELF},
    {CLASS_VPN_GATEWAY, 0.9, DOMAIN_CORE, OWNER_SELF}, {CLASS_UNKNOWN, 0, DOMAIN_UNKNOWN, OWNER_UNKNOWN},
    {CLASS_SAAS, 0.9, DOMAIN_CLOUD, OWNER_PROVIDER},   {CLASS_INTERNET, 0.9, DOMAIN_INTERNET, OWNER_PROVIDER},
    {CLASS_SWITCH, 0.9, DOMAIN_DMZ, OWNER_SELF},
};

/* What the other boundaries are between. */
static const struct kind_of_node wide_palette[] = {
    {CLASS_SWITCH, 0.9, DOMAIN_CORE, OWNER_SELF},        {CLASS_ROUTER, 0.9, DOMAIN_CORE, OWNER_SELF},
    {CLASS_SERVER, 0.9, DOMAIN_CORE, OWNER_SELF},        {CLASS_SERVER, 0.9, DOMAIN_DMZ, OWNER_SELF},
    {CLASS_SWITCH, 0.9, DOMAIN_DMZ, OWNER_SELF},         {CLASS_WAF, 0.9, DOMAIN_DMZ, OWNER_SELF},
    {CLASS_FIREWALL, 0.9, DOMAIN_CORE, OWNER_SELF},      {CLASS_FIREWALL, 0.6, DOMAIN_CORE, OWNER_SELF},
    {CLASS_VPN_GATEWAY, 0.9, DOMAIN_CORE, OWNER_SELF},   {CLASS_PRESENTATION, 0.9, DOMAIN_CORE, OWNER_SELF},
    {CLASS_PSN, 0.9, DOMAIN_PSN, OWNER_PROVIDER},        {CLASS_THIRD_PARTY, 0.9, DOMAIN_PARTNER, OWNER_THIRD_PARTY},
    {CLASS_GOV_NETWORK, 0.9, DOMAIN_GOVNET, OWNER_PUBLIC_BODY}, {CLASS_WLAN_GUEST, 0.9, DOMAIN_GUEST, OWNER_SELF},
    {CLASS_WLC, 0.9, DOMAIN_WLAN, OWNER_SELF},           {CLASS_SAAS, 0.9, DOMAIN_CLOUD, OWNER_PROVIDER},
    {CLASS_CLOUD_IAAS, 0.9, DOMAIN_CLOUD_OFFSHORE, OWNER_PROVIDER}, {CLASS_USERS_UNMANAGED, 0.9, DOMAIN_UNMANAGED, OWNER_UNKNOWN},
    {CLASS_USERS_REMOTE, 0.9, DOMAIN_REMOTE, OWNER_SELF}, {CLASS_UNKNOWN, 0, DOMAIN_UNKNOWN, OWNER_UNKNOWN},
};

static struct network *network_of(GRand *rand, const struct kind_of_node *kinds, int count);

static struct network *random_network(GRand *rand)
{
    return network_of(rand, palette, G_N_ELEMENTS(palette));
}

static struct network *network_of(GRand *rand, const struct kind_of_node *kinds, int count)
{
    struct network *n = empty_network();
    int nodes = g_rand_int_range(rand, 3, NODES_MAX + 1),
        links = g_rand_int_range(rand, nodes - 1, 2 * nodes);
    add_node(n, CLASS_INTERNET, 0.9, DOMAIN_INTERNET);
    for (int i = 1; i < nodes; i++) {
        const struct kind_of_node *k = &kinds[g_rand_int_range(rand, 0, count)];
        int v = add_node(n, k->class, k->confidence, k->domain);
        network_node(n, v)->owner = k->owner;
        if (kinds == wide_palette && g_rand_int_range(rand, 0, 8) == 0)
            network_node(n, v)->location = "IE";
    }
    for (int i = 0; i < links; i++)
        add_link(n, g_rand_int_range(rand, 0, nodes), g_rand_int_range(rand, 0, nodes),
                 g_rand_int_range(rand, 0, 12) == 0 ? "via FW-9" : "");
    return n;
}

/* ---- the reference: every simple path, straight from the definitions ---- */

struct reference {
    const struct network *n;
    const struct question *q;
    enum route_grade belief;
    const gboolean *removed; /* link */
    const gboolean *accepted; /* reached with more belief, and it was no finding there */
    gboolean on_path[NODES_MAX + 2];
    int best; /* links on the shortest way that ends at something worth a finding */
};

static gboolean is_source(const struct reference *r, int i)
{
    const struct node *v = network_node(r->n, i);
    enum kind kind = class_info(v->class)->kind;
    if (r->q->hosts_only && kind != KIND_SERVER && kind != KIND_STORAGE && !node_has_role(v, ROLE_PROXY))
        return FALSE;
    return (1u << v->domain & r->q->from) || (r->q->from_abroad && *v->location);
}

static gboolean guards(const struct reference *r, int i)
{
    const struct node *v = network_node(r->n, i);
    enum strength needed = r->belief == ROUTE_ASSUMED && r->q->at_least == STRENGTH_MEDIUM ? STRENGTH_STRONG : r->q->at_least;
    guint roles = r->q->guard_roles | (r->belief == ROUTE_ASSUMED ? 0 : r->q->perhaps_roles);
    gboolean enforces = (node_has_role(v, ROLE_ENFORCE) && v->strength >= needed) || v->roles & roles;
    if (is_source(r, i))
        return FALSE;
    if (v->class == CLASS_UNKNOWN)
        return r->belief == ROUTE_OPEN;
    if (r->belief != ROUTE_ASSUMED)
        return enforces;
    return enforces && v->confidence >= 0.7 && !(r->q->guards_must_be_own && v->owner == OWNER_PROVIDER);
}

static gboolean joins(const struct reference *r, int link, int a, int *b)
{
    const struct link *l = network_link(r->n, link);
    if (l->ends[0].index == l->ends[1].index || (l->ends[0].index != a && l->ends[1].index != a))
        return FALSE;
    *b = l->ends[0].index == a ? l->ends[1].index : l->ends[0].index;
    return TRUE;
}

static gboolean open_link(const struct reference *r, int link)
{
    return !r->removed[link] && (r->belief == ROUTE_ASSUMED || !*network_link(r->n, link)->label);
}

static int neighbours(const struct reference *r, int v)
{
    gboolean seen[NODES_MAX + 2] = {FALSE};
    int count = 0, w;
    for (guint i = 0; i < r->n->links->len; i++)
        if (joins(r, (int)i, v, &w) && !seen[w]) {
            seen[w] = TRUE;
            count++;
        }
    return count;
}

static gboolean passes(const struct reference *r, int i)
{
    const struct node *v = network_node(r->n, i);
    if (is_source(r, i) || guards(r, i) || node_has_role(v, ROLE_EXTERNAL))
        return FALSE;
    return !node_has_role(v, ROLE_TERMINAL) || (r->belief == ROUTE_ASSUMED && neighbours(r, i) > 1);
}

static gboolean is_target(const struct reference *r, int i)
{
    gboolean service = class_info(network_node(r->n, i)->class)->kind == KIND_CLOUD_SERVICE;
    return (1u << network_node(r->n, i)->domain & r->q->to) && !guards(r, i) && !is_source(r, i) && !(r->q->to_networks && service);
}

static gboolean is_way(const struct reference *r, int i)
{
    const struct node *v = network_node(r->n, i);
    int w;
    if (v->class != CLASS_L3_SWITCH)
        return v->class == CLASS_MODEM || node_has_role(v, ROLE_ENFORCE);
    for (guint l = 0; l < r->n->links->len; l++)
        if (joins(r, (int)l, i, &w) && is_source(r, w))
            return TRUE;
    return FALSE;
}

/* Only one other thing is joined to it. */
static gboolean is_dead_end(const struct reference *r, int i)
{
    return neighbours(r, i) <= 1 && class_info(network_node(r->n, i)->class)->kind == KIND_SWITCH;
}

static gboolean is_asset(const struct reference *r, int i)
{
    enum kind kind = class_info(network_node(r->n, i)->class)->kind;
    gboolean plumbing = kind == KIND_ROUTER || kind == KIND_SWITCH || kind == KIND_GATEWAY || kind == KIND_FIREWALL || kind == KIND_UNKNOWN ||
                        kind == KIND_EXTERNAL_NETWORK || kind == KIND_INTERNET || kind == KIND_LOAD_BALANCER;
    return is_target(r, i) && (!plumbing || is_dead_end(r, i));
}

static void reach_from(const struct reference *r, int v, gboolean *reached)
{
    int w;
    reached[v] = TRUE;
    for (guint i = 0; (is_source(r, v) || passes(r, v)) && i < r->n->links->len; i++)
        if (joins(r, (int)i, v, &w) && open_link(r, (int)i) && !reached[w])
            reach_from(r, w, reached);
}

struct surroundings {
    gboolean seen[NODES_MAX + 2], asset, leads_on, richer;
};

static void survey(const struct reference *r, int v, struct surroundings *s)
{
    int w;
    s->seen[v] = TRUE;
    s->asset = s->asset || is_asset(r, v);
    s->richer = s->richer || (is_target(r, v) && !is_way(r, v) && !r->accepted[v]);
    for (guint i = 0; passes(r, v) && i < r->n->links->len; i++) {
        if (!joins(r, (int)i, v, &w) || is_source(r, w))
            continue;
        if (!open_link(r, (int)i) || guards(r, w))
            s->leads_on = TRUE;
        else if (!s->seen[w])
            survey(r, w, s);
    }
}

static gboolean ends_at(const struct reference *r, int v)
{
    struct surroundings s = {.asset = FALSE};
    if (!is_target(r, v))
        return FALSE;
    if (!passes(r, v))
        return !r->accepted[v];
    survey(r, v, &s);
    if (!s.asset && s.leads_on)
        return FALSE;
    return !(is_way(r, v) || r->accepted[v]) || (!s.richer && network_node(r->n, v)->owner == OWNER_SELF);
}

static void walk(struct reference *r, int v, int length)
{
    int w;
    r->on_path[v] = TRUE;
    if (length > 0 && ends_at(r, v) && (r->best < 0 || length < r->best))
        r->best = length;
    if (length == 0 || passes(r, v))
        for (guint i = 0; i < r->n->links->len; i++)
            if (joins(r, (int)i, v, &w) && open_link(r, (int)i) && !r->on_path[w] && !guards(r, w))
                walk(r, w, length + 1);
    r->on_path[v] = FALSE;
}

static int reference_shortest(const struct network *n, const struct question *q, enum route_grade belief, const gboolean *removed,
                              const gboolean *accepted)
{
    struct reference r = {.n = n, .q = q, .belief = belief, .removed = removed, .accepted = accepted, .best = -1};
    for (guint v = 0; v < n->nodes->len; v++)
        if (is_source(&r, (int)v))
            walk(&r, (int)v, 0);
    return r.best;
}

static void accept_reached(const struct network *n, const struct question *q, enum route_grade belief, const gboolean *removed,
                           gboolean *accepted)
{
    const struct reference r = {.n = n, .q = q, .belief = belief, .removed = removed};
    memset(accepted, 0, sizeof *accepted * n->nodes->len);
    for (guint i = 0; i < n->nodes->len; i++)
        if (is_source(&r, (int)i))
            reach_from(&r, (int)i, accepted);
    for (guint i = 0; i < n->nodes->len; i++)
        accepted[i] = accepted[i] && !guards(&r, (int)i);
}

static int links_on(const struct route *route)
{
    int count = 0;
    for (guint i = 0; i < route->hops->len; i++)
        count += g_array_index(route->hops, struct element, i).type == ELEMENT_LINK;
    return count;
}

static void print_network(const struct network *n)
{
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        print_message("%u %s %s %s %.1f\n", i, class_info(v->class)->name, domain_name(v->domain),
                      owner_name(v->owner), v->confidence);
    }
    for (guint i = 0; i < n->links->len; i++)
        print_message("%d-%d %s\n", network_link(n, i)->ends[0].index, network_link(n, i)->ends[1].index,
                      network_link(n, i)->label);
}

/* One control closes parallel lines as well. */
static void remove_parallel(const struct network *n, int link, gboolean *removed)
{
    const struct link *l = network_link(n, link);
    int a = l->ends[0].index, b = l->ends[1].index;
    for (guint i = 0; i < n->links->len; i++) {
        const struct link *m = network_link(n, i);
        if ((m->ends[0].index == a && m->ends[1].index == b) ||
            (m->ends[0].index == b && m->ends[1].index == a))
            removed[i] = TRUE;
    }
}

/* What a shape is settles every way through it. */
static void remove_around(const struct network *n, const struct route *route, gboolean *removed)
{
    for (guint i = 0; i < route->reasons->len; i++)
        for (guint l = 0; l < n->links->len; l++) {
            const struct reason *reason = &g_array_index(route->reasons, struct reason, i);
            const struct link *link = network_link(n, l);
            if (reason->kind == REASON_UNKNOWN_SHAPE && (link->ends[0].index == reason->element.index ||
                                                         link->ends[1].index == reason->element.index))
                removed[l] = TRUE;
        }
}

static void compare(const struct network *n, const struct question *q, guint32 number)
{
    struct reach *reach = reach_new(n);
    assert_non_null(reach);
    g_autoptr(GPtrArray) routes = reach_routes(reach, q, 100);
    g_autofree gboolean *removed = g_new0(gboolean, n->links->len + 1);
    gboolean accepted[NODES_MAX + 2] = {FALSE};
    int belief = ROUTE_OPEN;
    for (guint i = 0; i <= routes->len; i++) {
        const struct route *route = i < routes->len ? g_ptr_array_index(routes, i) : NULL;
        int upto = route ? (int)route->grade : ROUTE_ASSUMED + 1;
        for (; belief < upto; belief++) { /* nothing was left with more belief */
            if (reference_shortest(n, q, (enum route_grade)belief, removed, accepted) >= 0)
                fail_msg("network %u: a way is open at belief %d and was not reported", number, belief);
            accept_reached(n, q, (enum route_grade)belief, removed, accepted);
        }
        if (!route)
            break;
        int expected = reference_shortest(n, q, route->grade, removed, accepted);
        if (links_on(route) != expected) {
            print_network(n);
            fail_msg("network %u: route %u has %d links, the shortest has %d", number, i, links_on(route), expected);
        }
        if (route->grade != ROUTE_OPEN && route->reasons->len == 0) {
            print_network(n);
            for (guint k = 0; k <= i; k++) {
                const struct route *x = g_ptr_array_index(routes, k);
                print_message("route %u grade %d:", k, x->grade);
                for (guint h = 0; h < x->hops->len; h++)
                    if (g_array_index(x->hops, struct element, h).type == ELEMENT_NODE)
                        print_message(" %d", g_array_index(x->hops, struct element, h).index);
                print_message("\n");
            }
            fail_msg("network %u: route %u of grade %d has no reason", number, i, route->grade);
        }
        remove_parallel(n, route->crossing.index, removed);
        remove_around(n, route, removed);
    }
    reach_free(reach);
}

static guint32 seed(void)
{
    const char *given = g_getenv("DEMARC_SEED");
    guint32 value = given ? (guint32)strtoul(given, NULL, 10) : 20261123;
    print_message("seed %u\n", value);
    return value;
}

static void test_against_reference(void **state)
{
    g_autoptr(GRand) rand = g_rand_new_with_seed(seed());
    for (guint32 i = 0; i < NETWORKS; i++) {
        struct network *n = random_network(rand);
        const struct question q = {.from = 1u << DOMAIN_INTERNET,
                                   .to = 1u << DOMAIN_CORE,
                                   .at_least = i % 3 == 0 ? STRENGTH_STRONG : STRENGTH_MEDIUM,
                                   .guards_must_be_own = i % 2};
        compare(n, &q, i);
        network_free(n);
    }
}

#define BIT(d) (1u << DOMAIN_##d)

/* The questions of the other rules. */
static const struct {
    const char *rule;
    struct question question;
} families[] = {
    {"PSN-B-PSN", {.from = BIT(PSN), .to = BIT(CORE), .at_least = STRENGTH_MEDIUM, .guards_must_be_own = TRUE}},
    {"PSN-B-THIRD", {.from = BIT(PARTNER) | BIT(GOVNET), .to = BIT(CORE), .at_least = STRENGTH_MEDIUM}},
    {"PSN-B-BRIDGE", {.from = BIT(INTERNET) | BIT(PARTNER), .to = BIT(PSN), .to_networks = TRUE, .at_least = STRENGTH_STRONG}},
    {"PSN-B-GUEST", {.from = BIT(GUEST), .to = BIT(CORE) | BIT(PSN), .at_least = STRENGTH_STRONG}},
    {"PSN-B-UNMANAGED", {.from = BIT(UNMANAGED), .to = BIT(CORE) | BIT(PSN), .at_least = STRENGTH_MEDIUM}},
    {"PSN-B-UNMANAGED, presented",
     {.from = BIT(UNMANAGED), .to = BIT(CORE) | BIT(PSN), .at_least = STRENGTH_STRONG + 1, .guard_roles = ROLE_PRESENTATION, .perhaps_roles = ROLE_VPN | ROLE_PROXY}},
    {"PSN-B-ONWARD", {.from = BIT(GOVNET) | BIT(CLOUD), .to = BIT(PSN), .to_networks = TRUE, .at_least = STRENGTH_MEDIUM}},
    {"PSN-B-REMOTE", {.from = BIT(REMOTE), .to = BIT(CORE), .at_least = STRENGTH_MEDIUM, .guard_roles = ROLE_VPN | ROLE_PRESENTATION}},
    {"PSN-B-OFFSHORE", {.from = BIT(CLOUD_OFFSHORE), .from_abroad = TRUE, .to = BIT(CORE), .at_least = STRENGTH_MEDIUM}},
    {"PSN-B-DMZ", {.from = BIT(DMZ), .hosts_only = TRUE, .to = BIT(CORE), .at_least = STRENGTH_STRONG}},
    {"PSN-B-CLOUD", {.from = BIT(CLOUD) | BIT(CLOUD_OFFSHORE), .to = BIT(CORE), .at_least = STRENGTH_MEDIUM}},
};

#define NETWORKS_OF_A_FAMILY 10000
#define CHANGES_OF_A_FAMILY  5000

static void test_every_family_against_reference(void **state)
{
    g_autoptr(GRand) rand = g_rand_new_with_seed(seed());
    for (guint f = 0; f < G_N_ELEMENTS(families); f++)
        for (guint32 i = 0; i < NETWORKS_OF_A_FAMILY; i++) {
            struct network *n = network_of(rand, wide_palette, G_N_ELEMENTS(wide_palette));
            if (i == 0)
                print_message("%s\n", families[f].rule);
            compare(n, &families[f].question, i);
            network_free(n);
        }
}

/* ---- the fewest places ---- */

static guint count_open(const GPtrArray *routes)
{
    guint count = 0;
    for (guint i = 0; i < routes->len; i++)
        count += ((const struct route *)g_ptr_array_index(routes, i))->grade == ROUTE_OPEN;
    return count;
}

/* Firewalls on those lines close every open way, and they are no more than one for each line that crosses in. */
static void test_cut_closes_everything(void **state)
{
    g_autoptr(GRand) rand = g_rand_new_with_seed(seed());
    const struct question q = {.from = 1u << DOMAIN_INTERNET, .to = 1u << DOMAIN_CORE, .at_least = STRENGTH_MEDIUM};
    guint closed = 0;
    for (guint32 i = 0; i < NETWORKS; i++) {
        struct network *n = random_network(rand);
        struct reach *reach = reach_new(n);
        g_autoptr(GPtrArray) routes = reach_routes(reach, &q, 100);
        g_autoptr(GArray) links = reach_cut(reach, &q);
        guint open = count_open(routes);
        reach_free(reach);
        if (open == 0)
            assert_int_equal(links->len, 0);
        for (guint k = 0; k < links->len; k++) {
            int link = g_array_index(links, int, k), far = network_link(n, link)->ends[1].index;
            int v = add_node(n, CLASS_FIREWALL, 0.95, DOMAIN_CORE);
            network_link(n, link)->ends[1].index = v;
            add_link(n, v, far, "");
        }
        reach = reach_new(n);
        g_autoptr(GPtrArray) left = reach_routes(reach, &q, 100);
        if (open > 0 && count_open(left) > 0) {
            print_network(n);
            fail_msg("network %u: %u firewalls leave %u ways open", i, links->len, count_open(left));
        }
        closed += open > 0;
        reach_free(reach);
        network_free(n);
    }
    assert_true(closed > NETWORKS / 10);
}

/* ---- properties ---- */

static enum verdict verdict_of(const struct network *n)
{
    static const struct rule rule = {.id = "PSN-B-INTERNET"};
    struct reach *reach = reach_new(n);
    const struct check_context context = {.network = n, .reach = reach, .findings = findings_new()};
    check_boundary(&context, &rule);
    enum verdict worst = VERDICT_PASS;
    for (guint i = 0; i < context.findings->items->len; i++)
        worst = MAX(worst, findings_item(context.findings, i)->verdict);
    findings_free(context.findings);
    reach_free(reach);
    return worst;
}

static void expect(const struct network *n, gboolean held, const char *what, guint32 number,
                   enum verdict before)
{
    if (held)
        return;
    print_network(n);
    fail_msg("network %u: %s made %s of %s", number, what, verdict_name(verdict_of(n)), verdict_name(before));
}

static int insert_node(struct network *n, int link, enum class class)
{
    int v = add_node(n, class, 0.9, DOMAIN_CORE);
    int far = network_link(n, link)->ends[1].index;
    network_link(n, link)->ends[1].index = v;
    add_link(n, v, far, "");
    return v;
}

/* A switch between an outsider and another outsider, or in front of a provider's router, is a new thing, not
 * the same. */
static gboolean switch_may_go(const struct network *n, int link)
{
    const struct link *l = network_link(n, link);
    for (int e = 0; e < 2; e++) {
        const struct node *v = network_node(n, l->ends[e].index);
        if (v->domain != DOMAIN_CORE && v->domain != DOMAIN_INTERNET)
            return FALSE;
        if (v->owner == OWNER_PROVIDER && v->domain == DOMAIN_CORE)
            return FALSE;
    }
    return network_node(n, l->ends[0].index)->domain == DOMAIN_CORE ||
           network_node(n, l->ends[1].index)->domain == DOMAIN_CORE;
}

/* A server of the core is joined to the Internet somehow, through guards or not: else there is nothing to
 * compare. */
static gboolean is_joined(const struct network *n)
{
    gboolean met[NODES_MAX + 2] = {[0] = TRUE};
    for (guint round = 0; round < n->nodes->len; round++)
        for (guint i = 0; i < n->links->len; i++)
            for (int e = 0; e < 2; e++) {
                int from = network_link(n, i)->ends[e].index, to = network_link(n, i)->ends[1 - e].index;
                const struct node *v = network_node(n, from);
                if (met[from] && (from == 0 || !node_has_role(v, ROLE_TERMINAL | ROLE_EXTERNAL)))
                    met[to] = TRUE;
            }
    for (guint i = 0; i < n->nodes->len; i++)
        if (met[i] && network_node(n, i)->class == CLASS_SERVER && network_node(n, i)->domain == DOMAIN_CORE)
            return TRUE;
    return FALSE;
}

/* Some of its lines end on the other drawing of it. */
static void draw_twice(struct network *n, int node, GRand *rand)
{
    const struct node v = *network_node(n, node);
    int twin = add_node(n, v.class, v.confidence, v.domain);
    network_node(n, twin)->owner = v.owner;
    network_node(n, twin)->location = v.location;
    network_node(n, twin)->same_as = node;
    for (guint i = 0; i < n->links->len; i++)
        for (int e = 0; e < 2; e++)
            if (network_link(n, i)->ends[e].index == node && g_rand_boolean(rand))
                network_link(n, i)->ends[e].index = twin;
}

static void test_properties(void **state)
{
    g_autoptr(GRand) rand = g_rand_new_with_seed(seed() + 1);
    for (guint32 i = 0; i < NETWORKS / 2; i++) {
        struct network *n = random_network(rand);
        enum verdict before = verdict_of(n);
        int link = g_rand_int_range(rand, 0, (int)n->links->len);
        int victim = g_rand_int_range(rand, 0, (int)n->nodes->len);
        gboolean comparable = is_joined(n),
                 loop = network_link(n, link)->ends[0].index == network_link(n, link)->ends[1].index;
        if (i % 4 == 0 && comparable && !loop && switch_may_go(n, link)) {
            insert_node(n, link, CLASS_SWITCH);
            expect(n, verdict_of(n) == before, "a switch in line", i, before);
        } else if (i % 4 == 1 && comparable && !loop) {
            insert_node(n, link, CLASS_FIREWALL);
            expect(n, verdict_of(n) <= before, "a firewall in line", i, before);
        } else if (i % 4 == 2 && comparable && network_node(n, victim)->class == CLASS_FIREWALL) {
            struct node v = new_node(n, CLASS_SWITCH, 0.9, DOMAIN_CORE);
            v.origin = network_node(n, victim)->origin;
            *network_node(n, victim) = v;
            expect(n, verdict_of(n) >= before, "taking a firewall away", i, before);
        } else if (i % 4 == 3) {
            draw_twice(n, 0, rand);
            expect(n, verdict_of(n) == before, "drawing the cloud twice", i, before);
        }
        network_free(n);
    }
}

/* ---- the same for every question: how bad it is must not hang on what means nothing ---- */

/* 0: no way; 1: an assumed one is the worst; 2: an undecided one; 3: an open one. */
static int badness(const struct network *n, const struct question *q, guint *ways)
{
    struct reach *reach = reach_new(n);
    g_autoptr(GPtrArray) routes = reach_routes(reach, q, 100);
    int bad = routes->len == 0 ? 0 : 3 - (int)((const struct route *)g_ptr_array_index(routes, 0))->grade;
    *ways = routes->len;
    reach_free(reach);
    return bad;
}

/* The same network with everything in another order and under other ids. */
static struct network *renumbered(const struct network *n, GRand *rand)
{
    struct network *other = empty_network();
    guint count = n->nodes->len;
    g_autofree int *at = g_new(int, count);
    for (guint i = 0; i < count; i++)
        at[i] = (int)i;
    for (guint i = count; i-- > 1;) {
        int k = g_rand_int_range(rand, 0, (int)i + 1), t = at[i];
        at[i] = at[k];
        at[k] = t;
    }
    g_autofree int *place = g_new(int, count);
    for (guint i = 0; i < count; i++) {
        struct node v = *network_node(n, at[i]);
        v.origin.id = network_printf(other, "z%03d-%u", g_rand_int_range(rand, 0, 1000), i);
        v.name = v.label = network_string(other, v.label);
        v.box = (struct box){g_rand_double_range(rand, 0, 1000), g_rand_double_range(rand, 0, 800), 40, 30};
        place[at[i]] = (int)i;
        g_array_append_val(other->nodes, v);
    }
    for (guint i = n->links->len; i-- > 0;) {
        const struct link *l = network_link(n, i);
        add_link(other, place[l->ends[1].index], place[l->ends[0].index], l->label);
    }
    return other;
}

static gboolean is_asked_from(const struct network *n, const struct question *q, int node)
{
    const struct reference r = {.n = n, .q = q};
    return is_source(&r, node);
}

static gboolean is_own(const struct node *v)
{
    return v->owner == OWNER_SELF && !node_has_role(v, ROLE_EXTERNAL) && v->domain != DOMAIN_UNKNOWN;
}

/* The trust domain of a switch that may stand in a line and mean nothing; DOMAIN_UNKNOWN if it would be something new: between others,
 * between two domains, beside another line to the same. */
static enum domain domain_in_line(const struct network *n, const struct question *q, int link)
{
    int a = network_link(n, link)->ends[0].index, b = network_link(n, link)->ends[1].index, w;
    const struct reference r = {.n = n, .q = q};
    guint parallel = 0;
    for (guint i = 0; i < n->links->len; i++)
        parallel += joins(&r, (int)i, a, &w) && w == b;
    if (parallel != 1 || *network_link(n, link)->label)
        return DOMAIN_UNKNOWN;
    gboolean from_a = is_asked_from(n, q, a), from_b = is_asked_from(n, q, b);
    const struct node *x = network_node(n, from_a ? b : a), *y = network_node(n, b);
    if ((from_a && from_b) || !is_own(x) || *x->location || (!from_a && !from_b && (!is_own(y) || x->domain != y->domain)))
        return DOMAIN_UNKNOWN;
    return x->domain;
}

static void change(struct network *n, const struct question *q, GRand *rand, const char *rule, guint32 number)
{
    guint ways;
    int before = badness(n, q, &ways), link = g_rand_int_range(rand, 0, (int)n->links->len), node = g_rand_int_range(rand, 0, (int)n->nodes->len);
    enum domain domain = domain_in_line(n, q, link);
    const char *what = NULL;
    gboolean held = TRUE;
    if (number % 3 == 0 && domain != DOMAIN_UNKNOWN) {
        what = "a switch in line";
        int at = insert_node(n, link, CLASS_SWITCH);
        network_node(n, at)->domain = domain;
        held = badness(n, q, &ways) == before;
    } else if (number % 3 == 1 && node_has_role(network_node(n, node), ROLE_EXTERNAL)) {
        what = "drawing an outsider twice";
        draw_twice(n, node, rand);
        held = badness(n, q, &ways) == before;
    } else if (number % 3 == 2 && network_node(n, node)->class == CLASS_FIREWALL && q->at_least <= STRENGTH_STRONG) {
        what = "taking a firewall away";
        struct node v = new_node(n, CLASS_SWITCH, 0.9, DOMAIN_CORE);
        v.origin = network_node(n, node)->origin;
        v.location = network_node(n, node)->location;
        *network_node(n, node) = v;
        held = badness(n, q, &ways) >= before;
    }
    if (!held) {
        print_network(n);
        fail_msg("%s, network %u: %s (line %d, node %d) made %d of %d", rule, number, what, link, node, badness(n, q, &ways), before);
    }
}

static void test_every_family_under_changes(void **state)
{
    g_autoptr(GRand) rand = g_rand_new_with_seed(seed() + 3);
    for (guint f = 0; f < G_N_ELEMENTS(families); f++)
        for (guint32 i = 0; i < CHANGES_OF_A_FAMILY; i++) {
            struct network *n = network_of(rand, wide_palette, G_N_ELEMENTS(wide_palette));
            change(n, &families[f].question, rand, families[f].rule, i);
            network_free(n);
        }
}

static void test_every_family_keeps_its_answer(void **state)
{
    g_autoptr(GRand) rand = g_rand_new_with_seed(seed() + 2);
    for (guint f = 0; f < G_N_ELEMENTS(families); f++)
        for (guint32 i = 0; i < CHANGES_OF_A_FAMILY; i++) {
            const struct question *q = &families[f].question;
            struct network *n = network_of(rand, wide_palette, G_N_ELEMENTS(wide_palette));
            guint ways, after;
            int before = badness(n, q, &ways), link = g_rand_int_range(rand, 0, (int)n->links->len);
            struct network *other = renumbered(n, rand);
            if (badness(other, q, &after) != before) {
                print_network(n);
                fail_msg("%s, network %u: another order, other ids and places change the answer", families[f].rule, i);
            }
            network_free(other);
            gboolean counts = q->at_least <= STRENGTH_STRONG; /* a firewall does */
            if (counts && network_link(n, link)->ends[0].index != network_link(n, link)->ends[1].index) {
                int firewall = insert_node(n, link, CLASS_FIREWALL); /* first: it may move the nodes */
                network_node(n, firewall)->confidence = 0.95;
                if (badness(n, q, &after) > before) {
                    print_network(n);
                    fail_msg("%s, network %u: a firewall on line %d makes it worse: %d of %d", families[f].rule, i, link, badness(n, q, &after), before);
                }
            }
            network_free(n);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_against_reference),
        cmocka_unit_test(test_every_family_against_reference),
        cmocka_unit_test(test_cut_closes_everything),
        cmocka_unit_test(test_properties),
        cmocka_unit_test(test_every_family_keeps_its_answer),
        cmocka_unit_test(test_every_family_under_changes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
