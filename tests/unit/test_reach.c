/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The search on small networks, one idea each. A network is written as "id class[flags] ... | a-b[:word] ...
 * | zones": flags of a node   ~ recognised with little confidence, p managed by a provider, x planned, h one
 * HA pair, = the same as the first node, d in the DMZ, then /Z inside zone Z, %n beside the n-th link words
 * of a link   flow, tunnel, ha, not (not connected), guess (inferred end), plan, fw (labelled "via FW-9") an
 * end            an id, [Z] for a zone, nothing for a loose end zones             Z kind[>parent], or Z kind
 * "title"
 */
#include "predicates.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct example {
    const char *what, *network, *verdict;
    const char *ways; /* "fail i h s; warn ..." of the findings with a path */
};

/* clang-format off */
static const struct example examples[] = {
    {"nothing in between", "i internet s switch d server | i-s s-d", "fail", "fail i s"},
    {"a firewall in between", "i internet f firewall s switch d server | i-f f-s s-d", "pass", ""},
    {"a second way in", "i internet f firewall s switch d server h modem | i-f f-s s-d i-h h-s", "fail", "fail i h s"},
    {"a router is too weak", "i internet r router s switch d server | i-r r-s s-d", "fail", "fail i r s"},
    {"a layer 3 switch at the edge is too weak", "i internet l l3-switch s switch d server | i-l l-s s-d", "fail", "fail i l s"},
    {"one behind a router is what is reached", "i internet r router l l3-switch d server | i-r r-l l-d", "fail", "fail i r l"},
    {"a VPN gateway alone is only assumed to be enough", "i internet v vpn-gateway s switch d server | i-v v-s s-d", "warn", "warn i v s"},
    {"a mail relay, too", "i internet m mail-gateway s switch d server | i-m m-s s-d", "warn", "warn i m s"},
    {"a gateway behind a firewall", "i internet f firewall v vpn-gateway s switch d server | i-f f-v v-s s-d", "pass", ""},
    {"a tunnel that ends on a gateway", "i internet r router v vpn-gateway f firewall s switch d server | i-f f-s v-s i-r r-v:tunnel s-d", "pass", ""},
    {"a tunnel from the Internet at large is none", "i internet v vpn-gateway f firewall s switch d server | i-f f-s v-s i-v:tunnel s-d", "warn",
     "warn i v s"},
    {"switches behind a back door with nothing drawn on them", "i internet r router f firewall s switch a switch h modem | i-r r-f f-s i-h h-s s-a",
     "fail", "fail i h s"},
    {"a switch outside the firewall", "i internet r router o switch f firewall s switch d server | i-r r-o o-f f-s s-d", "pass", ""},
    {"but not with a server on it", "i internet o switch f firewall s switch d server e server | i-o o-f f-s s-d o-e", "fail", "fail i o"},
    {"two lines between the same two", "i internet s switch d server | i-s i-s s-d", "fail", "fail i s"},
    {"two ways in are two findings", "i internet s switch d server t switch | i-s i-t s-d t-d", "fail", "fail i s; fail i t"},
    {"two ways into a switch with nothing on it", "i internet h modem s switch d server f firewall t switch | i-s i-h h-s i-f f-t t-d", "fail",
     "fail i s; fail i h s"},
    {"a guarded line beside an open one", "i internet s switch d server f firewall t switch | i-s i-s:fw i-f f-t t-d", "fail", "fail i s"},
    {"straight to a server", "i internet d server | i-d", "fail", "fail i d"},
    {"an HA pair is one", "i internet f firewallh g firewallh s switch d server | i-f g-s s-d", "pass", ""},
    {"a pair of a firewall and a switch may guard", "i internet f firewallh g switchh s switch d server | i-f g-s s-d", "warn", "warn i f"},
    {"the Internet drawn twice", "i internet j internet= f firewall s switch d server | j-f f-s s-d", "pass", ""},
    {"is not a way through", "i internet j internet= f firewall s switch d server t third-party | i-t j-f f-s s-d", "pass", ""},
    {"an outsider is not a way through", "i internet t third-party f firewall s switch d server | i-t t-s i-f f-s s-d", "pass", ""},
    {"nor a server", "i internet f firewall s switch d server e serverd o switchd g firewall | i-f f-s s-d i-g g-o o-e", "pass", ""},
    {"a host with two legs might be", "i internet e serverd f firewall s switch d server | i-e e-s i-f f-s s-d", "warn", "warn i e s"},
    {"a planned link is none", "i internet f firewall s switch d server | i-f f-s s-d i-s:plan", "pass", ""},
    {"a planned node is none", "i internet f firewall s switch d server h modemx | i-f f-s s-d i-h h-s", "pass", ""},
    {"nor a mark of no connection", "i internet f firewall s switch d server | i-f f-s s-d i-s:not", "pass", ""},
    {"a heartbeat is no way", "i internet f firewall s switch d server r router | i-r r-f f-s s-d r-s:ha", "pass", ""},
    {"a firewall not recognised for certain", "i internet f firewall~ s switch d server | i-f f-s s-d", "warn", "warn i f s"},
    {"a firewall beside the line", "i internet s switch d server f firewall%0 | i-s s-d", "warn", "warn i s"},
    {"a firewall in words", "i internet s switch d server | i-s:fw s-d", "warn", "warn i s"},
    {"a firewall in the title of a zone", "i internet s switch/Z d server/Z | i-s s-d | Z lan \"LAN (FortiGate)\"", "warn", "warn i s"},
    {"no firewall in the title of a zone", "i internet s switch/Z d server/Z | i-s s-d | Z lan \"LAN, no firewall\"", "fail", "fail i s"},
    {"an unknown shape in between", "i internet u unknown s switch d server | i-u u-s s-d", "undecided", "undecided i u s"},
    {"an unknown shape is named once", "i internet u unknown s switch t switch d server | i-u u-s u-t s-d t-d", "undecided", "undecided i u s"},
    {"a way round the unknown shape", "i internet u unknown s switch d server | i-u u-s s-d i-s", "fail", "fail i s; undecided i u s"},
    {"an unknown shape hanging on the core", "i internet f firewall s switch d server u unknown | i-f f-s s-d s-u", "undecided", ""},
    {"a loose end at the core", "i internet f firewall s switch d server | i-f f-s s-d s-", "undecided", ""},
    {"a loose end at the Internet", "i internet f firewall s switch d server | i-f f-s s-d i-", "undecided", ""},
    {"a loose end behind a second firewall", "i internet f firewall s switch d server g firewall | i-f f-s s-d s-g g-", "pass", ""},
    {"a line that joins nothing", "i internet f firewall s switch d server | i-f f-s s-d -", "undecided", ""},
    {"a guessed end at the firewall", "i internet f firewall s switch d server | i-f:guess f-s s-d", "warn", ""},
    {"a guessed way in", "i internet f firewall s switch d server | i-f f-s s-d i-s:guess", "undecided", "undecided i s"},
    {"nothing joined to the Internet", "i internet f firewall s switch d server | f-s s-d", "undecided", ""},
    {"no way at all", "i internet f firewall s switch d server | i-f s-d", "undecided", ""},
    {"a part drawn apart", "i internet f firewall s switch d server t switch e server | i-f f-s s-d t-e", "warn", ""},
    {"a device joined to nothing is no part", "i internet f firewall s switch d server e server | i-f f-s s-d", "pass", ""},
    {"no Internet", "f firewall s switch d server | f-s s-d", "undecided", ""},
    {"no network of one's own", "i internet t third-party | i-t", "undecided", ""},
    {"users on the Internet are remote", "i internet u users f firewall s switch d server | i-u i-f f-s s-d", "pass", ""},
    {"unless they sit at home", "i internet u users/Z f firewall s switch d server | i-u i-f f-s s-d | Z site", "fail", "fail i u"},
    {"a carrier joins sites", "i internet h modem t switch w wan s switch d server e server f firewall | i-h h-t t-e t-w w-s s-d i-f f-s", "fail", "fail i h t"},
    {"a carrier keeps outsiders apart, one hopes", "i internet w wan s switch t switch d server e server f firewall | i-w w-s w-t s-d t-e i-f f-s", "warn", "warn i w s; warn i w t"},
    {"an access circuit keeps nobody apart", "i internet w wan s switch d server | i-w w-s s-d", "fail", "fail i w s"},
    {"a flow beside the guarded route", "i internet f firewall s switch d server | i-f f-s s-d i-d:flow", "warn", "warn i d"},
    {"a flow and no route", "i internet f firewall s switch d server e server | i-f f-s s-d i-e:flow", "fail", "fail i e"},
    {"a tunnel to the inside", "i internet f firewall s switch d server | i-f f-s s-d i-s:tunnel", "warn", "warn i s"},
    {"servers in a VLAN box", "i internet f firewall d server/Z e server/Z | i-f f-[Z] | Z lan", "pass", ""},
    {"the same without a firewall", "i internet r router d server/Z e server/Z | i-r r-[Z] | Z lan", "fail", "fail i r Z"},
    {"a box with one switch is that switch", "i internet s switch/Z d server/Z | i-[Z] s-d | Z lan", "fail", "fail i Z s"},
    {"a box with a firewall may be that firewall", "i internet f firewall/Z s switch/Z d server/Z | i-[Z] f-s s-d | Z site", "warn", "warn i Z s"},
    {"a site is no segment", "i internet r router/Z f firewall/Z s switch/Z d server/Z | i-r r-f f-s s-d | Z site", "pass", ""},
    {"members of a VLAN without lines hear each other", "i internet f firewall s switch/Z d server/Z h modem/Z | i-f f-s i-h | Z lan", "fail", "fail i h Z"},
    {"but not if lines are drawn in it", "i internet f firewall/Z s switch/Z d server/Z r router/Z | i-r r-f f-s s-d | Z lan", "pass", ""},
    {"the box of a device is the device", "i internet f firewall/Z g firewall/Z s switch d server | i-[Z] [Z]-s s-d | Z device", "pass", ""},
    {"service drawn in the Internet box", "i internet f firewall s switch d server q saas/Z | i-f f-s s-d q-s | Z external", "fail", "fail q s"},
    {"a provider's router that leads nowhere", "i internet f firewall s switch d server r routerp | i-f f-s s-d i-r", "pass", ""},
    {"one's own router that leads nowhere", "i internet f firewall s switch d server r router | i-f f-s s-d i-r", "fail", "fail i r"},
};
/* clang-format on */

/* ---- reading an example ---- */

struct reading {
    struct network *n;
    GHashTable *nodes, *zones; /* by name */
};

static int look_up(GHashTable *table, const char *name)
{
    gpointer value;
    if (!g_hash_table_lookup_extended(table, name, NULL, &value))
        fail_msg("no '%s'", name);
    return GPOINTER_TO_INT(value);
}

static void read_zone(struct reading *r, const char *name, const char *kind, const char *title)
{
    static const struct {
        const char *name;
        enum zone_kind kind;
        enum domain domain;
        enum owner owner;
    } kinds[] = {{"lan", ZONE_LAN, DOMAIN_CORE, OWNER_SELF},
                 {"site", ZONE_SITE, DOMAIN_CORE, OWNER_SELF},
                 {"device", ZONE_DEVICE, DOMAIN_UNKNOWN, OWNER_SELF},
                 {"external", ZONE_EXTERNAL, DOMAIN_INTERNET, OWNER_PROVIDER}};
    struct zone z = {.origin = {.id = network_string(r->n, name), .how = ""},
                     .label = network_string(r->n, title ? title : name),
                     .parent = -1,
                     .parent_by = {.page = -1, .id = "", .how = ""},
                     .location = "",
                     .confidence = 0.9};
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++)
        if (strcmp(kinds[i].name, kind) == 0) {
            z.kind = kinds[i].kind;
            z.domain = kinds[i].domain;
            z.owner = kinds[i].owner;
        }
    assert_true(z.kind != ZONE_UNKNOWN);
    g_hash_table_insert(r->zones, g_strdup(name), GINT_TO_POINTER((int)r->n->zones->len));
    g_array_append_val(r->n->zones, z);
}

static enum domain domain_of(enum class class)
{
    switch (class) {
    case CLASS_INTERNET:
        return DOMAIN_INTERNET;
    case CLASS_THIRD_PARTY:
        return DOMAIN_PARTNER;
    case CLASS_WAN:
        return DOMAIN_WAN;
    case CLASS_SAAS:
        return DOMAIN_CLOUD;
    case CLASS_UNKNOWN:
        return DOMAIN_UNKNOWN;
    default:
        return DOMAIN_CORE;
    }
}

static void read_flags(struct reading *r, struct node *v, const char *flags)
{
    for (const char *f = flags; *f; f++)
        switch (*f) {
        case '~':
            v->confidence = 0.6;
            break;
        case 'p':
            v->owner = OWNER_PROVIDER;
            break;
        case 'x':
            v->flags |= ELEMENT_PLANNED;
            break;
        case 'h':
            v->ha_group = 1;
            break;
        case '=':
            v->same_as = 0;
            break;
        case 'd':
            v->domain = DOMAIN_DMZ;
            break;
        case '/':
            v->zone = look_up(r->zones, (char[]){*++f, '\0'});
            break;
        case '%':
            v->beside_link = *++f - '0';
            break;
        default:
            fail_msg("flag '%c'", *f);
        }
}

/* "firewallh": the longest name of a class that the word begins with, then its flags. */
static void read_node(struct reading *r, const char *name, const char *word)
{
    int class = CLASS_COUNT;
    gsize length = 0;
    for (int c = 0; c < CLASS_COUNT; c++)
        if (g_str_has_prefix(word, class_info(c)->name) && strlen(class_info(c)->name) > length) {
            class = c;
            length = strlen(class_info(c)->name);
        }
    assert_true(class != CLASS_COUNT);
    const struct class_info *info = class_info(class);
    const char *id = network_string(r->n, name);
    struct node v = {.origin = {.id = id, .how = ""},
                     .label = id,
                     .name = id,
                     .zone = -1,
                     .class = class,
                     .roles = info->roles,
                     .strength = info->strength,
                     .confidence = class == CLASS_UNKNOWN ? 0 : 0.9,
                     .owner = OWNER_SELF,
                     .organisation = "",
                     .location = "",
                     .domain = domain_of(class),
                     .users = -1,
                     .same_as = -1,
                     .beside_link = -1, .beside_rival = -1,
                     .ha_group = -1};
    read_flags(r, &v, word + length);
    g_hash_table_insert(r->nodes, g_strdup(name), GINT_TO_POINTER((int)r->n->nodes->len));
    g_array_append_val(r->n->nodes, v);
}

static struct link_end read_end(struct reading *r, const char *text)
{
    struct link_end end = {.type = ELEMENT_NONE, .index = -1, .confidence = 1, .how = "", .port = ""};
    if (*text == '[') {
        end.type = ELEMENT_ZONE;
        end.index = look_up(r->zones, (char[]){text[1], '\0'});
    } else if (*text) {
        end.type = ELEMENT_NODE;
        end.index = look_up(r->nodes, text);
    }
    return end;
}

static void read_link(struct reading *r, const char *text)
{
    g_auto(GStrv) parts = g_strsplit(text, ":", 2);
    g_auto(GStrv) ends = g_strsplit(parts[0], "-", 2);
    const char *word = parts[1] ? parts[1] : "";
    struct link l = {.origin = {.id = network_string(r->n, text), .how = ""},
                     .ends = {read_end(r, ends[0]), read_end(r, ends[1])},
                     .label = strcmp(word, "fw") == 0 ? "via FW-9" : ""};
    l.medium = strcmp(word, "flow") == 0     ? MEDIUM_LOGICAL
               : strcmp(word, "tunnel") == 0 ? MEDIUM_TUNNEL
               : strcmp(word, "ha") == 0     ? MEDIUM_HA
                                             : MEDIUM_UNKNOWN;
    l.flags = strcmp(word, "not") == 0 ? LINK_NOT_CONNECTED : 0;
    l.element_flags = strcmp(word, "plan") == 0 ? ELEMENT_PLANNED : 0;
    if (strcmp(word, "guess") == 0) {
        l.ends[1].method = METHOD_INFERRED;
        l.ends[1].confidence = 0.5;
    }
    g_array_append_val(r->n->links, l);
}

static struct network *read_example(const char *text)
{
    struct reading r = {network_new("example", "", "dot"),
                        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};
    struct network_page page = {.id = "", .name = "", .back_page = -1};
    g_array_append_val(r.n->pages, page);
    g_auto(GStrv) parts = g_strsplit(text, " | ", 3);
    if (parts[2]) {
        g_auto(GStrv) words = g_strsplit(parts[2], " ", 3);
        char *title = words[2] ? g_strdelimit(words[2], "\"", ' ') : NULL;
        read_zone(&r, words[0], words[1], title);
    }
    g_auto(GStrv) nodes = g_strsplit(parts[0], " ", -1), links = g_strsplit(parts[1], " ", -1);
    for (int i = 0; nodes[i] && nodes[i + 1]; i += 2)
        read_node(&r, nodes[i], nodes[i + 1]);
    for (int i = 0; links[i]; i++)
        read_link(&r, links[i]);
    g_hash_table_unref(r.nodes);
    g_hash_table_unref(r.zones);
    assert_true(network_verify(r.n, NULL));
    return r.n;
}

/* ---- judging it ---- */

static void append_way(GString *s, const struct network *n, const struct finding *f)
{
    if (f->path->len == 0)
        return;
    g_string_append_printf(s, "%s%s", s->len ? "; " : "", verdict_name(f->verdict));
    for (guint i = 0; i < f->path->len; i++) {
        struct element e = g_array_index(f->path, struct element, i);
        if (e.type != ELEMENT_LINK)
            g_string_append_printf(s, " %s", element_origin(n, e)->id);
    }
}

static gboolean judge(const struct example *x)
{
    static const struct rule rule = {.id = "PSN-B-INTERNET"};
    struct network *n = read_example(x->network);
    struct reach *reach = reach_new(n);
    const struct check_context context = {.network = n, .reach = reach, .findings = findings_new()};
    g_autoptr(GString) ways = g_string_new(NULL);
    enum verdict worst = VERDICT_PASS;
    check_boundary(&context, &rule);
    for (guint i = 0; i < context.findings->items->len; i++) {
        worst = MAX(worst, findings_item(context.findings, i)->verdict);
        append_way(ways, n, findings_item(context.findings, i));
    }
    gboolean right = strcmp(ways->str, x->ways) == 0 && strcmp(verdict_name(worst), x->verdict) == 0;
    if (!right)
        print_error("%s (%s): expected %s “%s”, got %s “%s”: %s\n", x->what, x->network, x->verdict, x->ways,
                    verdict_name(worst), ways->str, findings_item(context.findings, 0)->message);
    findings_free(context.findings);
    reach_free(reach);
    network_free(n);
    return right;
}

static void test_examples(void **state)
{
    int wrong = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(examples); i++)
        wrong += judge(&examples[i]) ? 0 : 1;
    assert_int_equal(wrong, 0);
}

/* ---- the least guarded way ---- */

static void test_fewest_guards(void **state)
{
    static const struct {
        const char *network;
        int fewest;
    } cases[] = {
        {"i internet s switch d server | i-s s-d", 0},
        {"i internet f firewall s switch d server | i-f f-s s-d", 1},
        {"i internet f firewall g firewall s switch d server | i-f f-g g-s s-d", 2},
        {"i internet f firewallh g firewallh s switch d server | i-f f-g g-s s-d", 1},
        {"i internet f firewall g firewall h firewall s switch d server | i-f f-g g-s i-h h-s s-d", 1},
        {"i internet f firewall~ g firewall s switch d server | i-f f-g g-s s-d", 1},
        {"i internet f firewall s switch d server | i-f s-d", -1},
    };
    const struct question q = {
        .from = 1u << DOMAIN_INTERNET, .to = 1u << DOMAIN_CORE, .at_least = STRENGTH_MEDIUM};
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct network *n = read_example(cases[i].network);
        struct reach *reach = reach_new(n);
        assert_int_equal(reach_fewest_guards(reach, &q), cases[i].fewest);
        reach_free(reach);
        network_free(n);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_examples),
        cmocka_unit_test(test_fewest_guards),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
