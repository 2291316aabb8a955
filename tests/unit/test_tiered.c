/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tiered layout on networks of any size: everything is on some sheet, everything can be read, nothing lies on anything else.
 */
#include "paper.h"
#include "picture_faults.h"
#include "plans.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "network_of.h"
#include "sanitized.h"

/* ---- networks of our own: sites behind firewalls, each with zones of switches and what hangs on them ---- */

#define PER_SITE 60
#define PORTS 12

static void add_zone(GString *dot, int site, const char *name, const char *what, const char *picture, int first, int count)
{
    g_string_append_printf(dot, "subgraph cluster_%d_%s { label=\"Town %d %s\";\n", site, name, site, name);
    for (int i = 0; i < count; i++) {
        if (i % PORTS == 0)
            g_string_append_printf(dot, "sw%d_%d [label=\"SW-%d-%s-%d\", image=\"icons/switch.png\"]; fw%d -- sw%d_%d;\n", site, first + i, site, name, i / PORTS,
                                   site, site, first + i);
        g_string_append_printf(dot, "n%d_%d [label=\"%s %d.%d\", image=\"icons/%s.png\"]; sw%d_%d -- n%d_%d%s;\n", site, first + i, what, site, first + i, picture,
                               site, first + i - i % PORTS, site, first + i, i % 7 == 3 ? " [label=\"VLAN 20\"]" : "");
        if (i % 9 == 8)
            g_string_append_printf(dot, "n%d_%d -- n%d_%d;\n", site, first + i, site, first + i - 3);
    }
    g_string_append(dot, "}\n");
}

static char *generate(int nodes)
{
    GString *dot = g_string_new("graph g {\nnet [label=\"Internet\", shape=ellipse]; psn [label=\"PSN\", shape=ellipse];\n");
    for (int site = 0, left = nodes - 2; left > 0; site++, left -= PER_SITE) {
        int size = MIN(left, PER_SITE), servers = size / 3;
        g_string_append_printf(dot, "fw%d [label=\"FW-%d\", image=\"icons/firewall.png\"]; net -- fw%d [label=\"%d Mb\"];\n", site, site, site, 10 * (site + 1));
        if (site == 0)
            g_string_append(dot, "psn -- fw0;\n");
        add_zone(dot, site, "servers", "Server", "server", 0, servers);
        add_zone(dot, site, "office", "PC", "pc", 100, size - servers);
    }
    g_string_append(dot, "}\n");
    return g_string_free(dot, FALSE);
}

static struct network *network_of(int nodes)
{
    g_autofree char *text = generate(nodes);
    return network_of_text("a.dot", text);
}

static GPtrArray *plans_of(const struct network *n, const char *paper)
{
    g_autoptr(GError) error = NULL;
    const struct render_options options = {.layout = LAYOUT_TIERED, .paper = paper};
    GPtrArray *plans = plans_make(n, NULL, &options, &error);
    if (!plans)
        fail_msg("%s", error->message);
    return plans;
}

static const struct plan *plan_at(const GPtrArray *plans, guint i)
{
    return g_ptr_array_index(plans, i);
}

/* ---- what must hold of every drawing ---- */

static void assert_legible(const struct plan *plan)
{
    struct box area = sheet_drawing_area(plan->paper);
    double printed = plan_scale(plan, area.w, area.h) * PLAN_LINK_SIZE;
    if (printed < PAPER_LEGIBLE - 0.01)
        fail_msg("%s: text of %.2f pt on %s", plan->title, printed, plan->paper->name);
}

static void assert_clean(const struct plan *plan, const struct network *n)
{
    static const enum picture_fault_kind forbidden[] = {FAULT_LABEL_ON_LABEL, FAULT_LABEL_ON_SHAPE, FAULT_SHAPE_ON_SHAPE, FAULT_LINK_IN_SHAPE,
                                                        FAULT_LINK_IN_LABEL,  FAULT_CUT_OFF};
    g_autoptr(GArray) faults = picture_faults(plan, n);
    guint on_borders = 0; /* of zones: once on a crowded sheet is better than words under a line */
    for (guint i = 0; i < faults->len; i++) {
        const struct picture_fault *f = &g_array_index(faults, struct picture_fault, i);
        on_borders += f->kind == FAULT_LABEL_ON_BORDER;
        for (guint k = 0; k < G_N_ELEMENTS(forbidden); k++)
            if (f->kind == forbidden[k])
                fail_msg("%s: %s at %.0f,%.0f", plan->title, picture_fault_name(f->kind), f->at.x, f->at.y);
    }
    assert_in_range(on_borders, 0, 1);
}

static void assert_boxes_apart(const struct plan *plan)
{
    g_autoptr(GArray) boxes = g_array_new(FALSE, FALSE, sizeof(struct box));
    for (guint i = 0; i < plan->nodes->len; i++) {
        const struct plan_node *v = &g_array_index(plan->nodes, struct plan_node, i);
        struct box b = v->label.w > 0 ? box_union(v->symbol, v->label) : v->symbol;
        g_array_append_val(boxes, b);
    }
    for (guint i = 0; i < plan->cards->len; i++)
        g_array_append_val(boxes, g_array_index(plan->cards, struct plan_card, i).box);
    for (guint i = 0; i < boxes->len; i++)
        for (guint k = i + 1; k < boxes->len; k++)
            if (box_overlap_area(box_inflate(g_array_index(boxes, struct box, i), -0.5), box_inflate(g_array_index(boxes, struct box, k), -0.5)) > 0)
                fail_msg("%s: two boxes overlap", plan->title);
}

/* By itself or counted on a sheet other than the overview, or at least counted there. */
static void assert_every_node(const GPtrArray *plans, const struct network *n)
{
    g_autofree gboolean *seen = g_new0(gboolean, n->nodes->len + 1);
    for (guint p = 0; p < plans->len; p++) {
        const struct plan *plan = plan_at(plans, p);
        for (guint i = 0; i < plan->nodes->len; i++)
            seen[g_array_index(plan->nodes, struct plan_node, i).node] = TRUE;
        for (guint i = 0; i < plan->cards->len; i++) {
            const struct plan_card *card = &g_array_index(plan->cards, struct plan_card, i);
            for (guint k = 0; k < card->members->len && (p > 0 || card->kind == CARD_GROUP || card->sheet < 0); k++)
                seen[g_array_index(card->members, int, k)] = TRUE;
        }
    }
    for (guint i = 0; i < n->nodes->len; i++)
        if (!seen[i])
            fail_msg("%s is on no sheet", network_node(n, i)->name);
}

/* Both ends of a link on one sheet: the link is there. On two: a stub on each says where it goes on. */
static void assert_stubs_lead_back(const GPtrArray *plans)
{
    for (guint p = 0; p < plans->len; p++)
        for (guint i = 0; i < plan_at(plans, p)->cards->len; i++) {
            const struct plan_card *card = &g_array_index(plan_at(plans, p)->cards, struct plan_card, i);
            if (card->kind != CARD_STUB || card->sheet < 0)
                continue;
            assert_in_range(card->sheet, 0, plans->len - 1);
            assert_int_not_equal(card->sheet, p);
            g_autofree char *page = g_strdup_printf("page %d", card->sheet + 1);
            assert_non_null(strstr(card->text, page));
            gboolean back = card->sheet == 0; /* the overview leads to every sheet by its boxes */
            for (guint k = 0; k < plan_at(plans, (guint)card->sheet)->cards->len; k++)
                back |= g_array_index(plan_at(plans, (guint)card->sheet)->cards, struct plan_card, k).sheet == (int)p;
            assert_true(back);
        }
}

static void assert_drawing(const GPtrArray *plans, const struct network *n)
{
    for (guint i = 0; i < plans->len; i++) {
        assert_legible(plan_at(plans, i));
        assert_clean(plan_at(plans, i), n);
        assert_boxes_apart(plan_at(plans, i));
    }
    assert_every_node(plans, n);
    assert_stubs_lead_back(plans);
}

static void networks_of_every_size(void **state)
{
    static const int sizes[] = {3, 12, 30, 60, 90, 200, 500, 1000};
    for (guint i = 0; i < G_N_ELEMENTS(sizes) && (!SANITIZED || sizes[i] <= 200); i++) {
        struct network *n = network_of(sizes[i]);
        GPtrArray *plans = plans_of(n, NULL);
        assert_drawing(plans, n);
        g_ptr_array_unref(plans);
        network_free(n);
    }
}

static void large_networks_are_counted(void **state)
{
    if (SANITIZED)
        skip();
    struct network *n = network_of(3000);
    GPtrArray *plans = plans_of(n, NULL);
    assert_in_range(plans->len, 3, 40);
    guint single = 0;
    for (guint p = 1; p < plans->len; p++)
        single += plan_at(plans, p)->nodes->len;
    assert_in_range(single, 100, n->nodes->len / 2);
    assert_drawing(plans, n);
    g_ptr_array_unref(plans);
    network_free(n);
}

/* The few that are left over for a last sheet, and an overview with little on it, are drawn on small paper. */
static void one_switch_with_many_leaves(void **state)
{
    GString *dot = g_string_new("graph g { sw [label=\"Core switch\", image=\"icons/switch.png\"];\n");
    for (int i = 0; i < 400; i++)
        g_string_append_printf(dot, "u%d [label=\"Desk %d – users\", image=\"icons/users.png\"]; sw -- u%d;\n", i, i, i);
    g_string_append(dot, "}\n");
    g_autofree char *text = g_string_free(dot, FALSE);
    struct network *n = network_of_text("a.dot", text);
    GPtrArray *plans = plans_of(n, NULL);
    assert_drawing(plans, n);
    assert_string_equal(plan_at(plans, 0)->paper->name, "a4");
    assert_string_equal(plan_at(plans, 1)->paper->name, "a3");
    assert_string_equal(plan_at(plans, plans->len - 1)->paper->name, "a4");
    g_ptr_array_unref(plans);
    network_free(n);
}

static void the_smallest_paper_that_can_be_read(void **state)
{
    struct network *small = network_of(8), *medium = network_of(60);
    GPtrArray *plans = plans_of(small, NULL);
    assert_int_equal(plans->len, 1);
    assert_string_equal(plan_at(plans, 0)->paper->name, "a4");
    g_ptr_array_unref(plans);
    plans = plans_of(medium, NULL);
    assert_int_equal(plans->len, 1);
    assert_string_equal(plan_at(plans, 0)->paper->name, "a3");
    g_ptr_array_unref(plans);
    plans = plans_of(small, "a2"); /* what was asked for wins */
    assert_string_equal(plan_at(plans, 0)->paper->name, "a2");
    g_ptr_array_unref(plans);
    plans = plans_of(medium, "a4"); /* so that it needs more than one sheet */
    assert_in_range(plans->len, 2, 20);
    for (guint i = 0; i < plans->len; i++)
        assert_string_equal(plan_at(plans, i)->paper->name, "a4");
    assert_drawing(plans, medium);
    g_ptr_array_unref(plans);
    network_free(small);
    network_free(medium);
}

/* A printer with a second line to another town does not make one part of two sites, which would then be divided as one. */
static void sites_are_not_mixed(void **state)
{
    g_autofree char *text = generate(300);
    *strrchr(text, '}') = 0;
    g_autofree char *more = g_strconcat(text, "n0_105 -- sw1_100; n1_105 -- sw2_100; n2_107 -- sw3_100; n3_107 -- sw4_100; }\n", NULL);
    struct network *n = network_of_text("a.dot", more);
    GPtrArray *plans = plans_of(n, NULL);
    g_autoptr(GHashTable) sheet_of = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    assert_in_range(plans->len, 3, 6);
    for (guint p = 1; p < plans->len; p++)
        for (guint i = 0; i < plan_at(plans, p)->zones->len; i++) {
            char *town = g_strndup(network_zone(n, g_array_index(plan_at(plans, p)->zones, struct plan_zone, i).zone)->label, strlen("Town 0"));
            guint known = GPOINTER_TO_UINT(g_hash_table_lookup(sheet_of, town));
            assert_true(known == 0 || known == p);
            g_hash_table_insert(sheet_of, town, GUINT_TO_POINTER(p));
        }
    assert_int_equal(g_hash_table_size(sheet_of), 5);
    assert_drawing(plans, n);
    g_ptr_array_unref(plans);
    network_free(n);
}

static void the_same_twice(void **state)
{
    struct network *n = network_of(90);
    GPtrArray *a = plans_of(n, NULL), *b = plans_of(n, NULL);
    assert_int_equal(a->len, b->len);
    for (guint i = 0; i < a->len; i++) {
        const GArray *p = plan_at(a, i)->points, *q = plan_at(b, i)->points;
        assert_int_equal(p->len, q->len);
        for (guint k = 0; k < p->len; k++)
            assert_true(point_distance(g_array_index(p, struct point, k), g_array_index(q, struct point, k)) < 1e-9);
    }
    g_ptr_array_unref(a);
    g_ptr_array_unref(b);
    network_free(n);
}

/* Outside on top: every external network above every firewall, every firewall above every server. */
static void tiers_stand_in_order(void **state)
{
    struct network *n = network_of(40);
    GPtrArray *plans = plans_of(n, NULL);
    double lowest[KIND_COUNT], highest[KIND_COUNT];
    assert_int_equal(plans->len, 1);
    for (int k = 0; k < KIND_COUNT; k++) {
        lowest[k] = 0;
        highest[k] = 1e9;
    }
    for (guint i = 0; i < plan_at(plans, 0)->nodes->len; i++) {
        const struct plan_node *v = &g_array_index(plan_at(plans, 0)->nodes, struct plan_node, i);
        enum kind kind = class_info(network_node(n, v->node)->class)->kind;
        lowest[kind] = MAX(lowest[kind], v->symbol.y);
        highest[kind] = MIN(highest[kind], v->symbol.y);
    }
    assert_true(lowest[KIND_INTERNET] < highest[KIND_FIREWALL]);
    assert_true(lowest[KIND_FIREWALL] < highest[KIND_SERVER]);
    g_ptr_array_unref(plans);
    network_free(n);
}

/* A nil return that only a remark states must not be lost. */
static void remarks_are_kept(void **state)
{
    static const int sizes[] = {20, 300};
    for (guint i = 0; i < G_N_ELEMENTS(sizes); i++) {
        g_autofree char *text = generate(sizes[i]);
        *strrchr(text, '}') = 0;
        g_autofree char *more = g_strconcat(text, "t [shape=plaintext, label=\"No wireless in use\"];\n}\n", NULL);
        struct network *n = network_of_text("a.dot", more);
        GPtrArray *plans = plans_of(n, NULL);
        guint found = 0;
        for (guint p = 0; p < plans->len; p++)
            for (guint k = 0; k < plan_at(plans, p)->notes->len; k++)
                found += strcmp(network_note(n, g_array_index(plan_at(plans, p)->notes, struct plan_note, k).note)->text, "No wireless in use") == 0;
        assert_int_equal(found, 1);
        assert_drawing(plans, n);
        g_ptr_array_unref(plans);
        network_free(n);
    }
}

/* Four cables between two switches are four lines. */
static void parallel_lines_are_apart(void **state)
{
    struct network *n = network_of_text("a.dot", "graph g { a [label=\"SW-A\", image=\"icons/switch.png\"]; b [label=\"SW-B\", image=\"icons/switch.png\"];\n"
                                        "a -- b; a -- b; a -- b; a -- b; }\n");
    GPtrArray *plans = plans_of(n, NULL);
    assert_int_equal(plan_at(plans, 0)->links->len, 4);
    g_autoptr(GArray) faults = picture_faults(plan_at(plans, 0), n);
    for (guint i = 0; i < faults->len; i++)
        assert_int_not_equal(g_array_index(faults, struct picture_fault, i).kind, FAULT_OVERLAP);
    g_ptr_array_unref(plans);
    network_free(n);
}

static guint count_words(const struct network *n, const struct plan *plan, const char *words)
{
    guint count = 0;
    for (guint i = 0; i < plan->links->len; i++) {
        const struct plan_link *l = &g_array_index(plan->links, struct plan_link, i);
        count += l->label.w > 0 && strcmp(l->text ? l->text : network_link(n, l->link)->label, words) == 0;
    }
    return count;
}

/* Offices behind firewalls, each joined to the internet with these words. */
static struct network *network_of_offices(const char *const *words)
{
    GString *dot = g_string_new("graph g { net [label=\"Internet\", shape=ellipse];\n");
    for (int i = 0; words[i]; i++)
        g_string_append_printf(dot, "subgraph cluster_%d { label=\"Office %d\"; fw%d [label=\"FW-%d\", image=\"icons/firewall.png\"]; a%d; b%d; } fw%d -- a%d; "
                               "fw%d -- b%d; net -- fw%d [label=\"%s\"];\n", i, i, i, i, i, i, i, i, i, i, i, words[i]);
    g_string_append(dot, "}\n");
    g_autofree char *text = g_string_free(dot, FALSE);
    return network_of_text("a.dot", text);
}

/* Lines that leave as one and say the same say it once, with their number; where one of them says something else, each says its own. */
static void what_lines_share_is_said_once(void **state)
{
    static const char *const same[] = {"MPLS", "MPLS", "MPLS", "MPLS", NULL}, *const mixed[] = {"MPLS", "Radio", "MPLS", "VDSL", NULL};
    struct network *n = network_of_offices(same);
    GPtrArray *plans = plans_of(n, NULL);
    guint said = count_words(n, plan_at(plans, 0), "MPLS"), together = 0;
    for (guint k = 2; k <= 4; k++) {
        g_autofree char *words = g_strdup_printf("%u × MPLS", k);
        together += count_words(n, plan_at(plans, 0), words) * k;
    }
    assert_true(together >= 2);
    assert_int_equal(said + together, 4);
    assert_drawing(plans, n);
    g_ptr_array_unref(plans);
    network_free(n);
    n = network_of_offices(mixed);
    plans = plans_of(n, NULL);
    assert_int_equal(count_words(n, plan_at(plans, 0), "MPLS"), 2);
    assert_int_equal(count_words(n, plan_at(plans, 0), "Radio"), 1);
    assert_drawing(plans, n);
    g_ptr_array_unref(plans);
    network_free(n);
}

/* From the first end of the link to its second, whichever of them hangs in a grid. */
static void lines_run_as_the_links_do(void **state)
{
    struct network *n = network_of_text("a.dot", "digraph g { s [label=\"SW\", image=\"icons/switch.png\"]; s -> a; b -> s; s -> c; d -> s; }\n");
    GPtrArray *plans = plans_of(n, NULL);
    const struct plan *plan = plan_at(plans, 0);
    assert_int_equal(plan->links->len, 4);
    for (guint i = 0; i < plan->links->len; i++) {
        const struct plan_link *l = &g_array_index(plan->links, struct plan_link, i);
        const struct link *link = network_link(n, l->link);
        for (guint k = 0; k < plan->nodes->len; k++) {
            const struct plan_node *v = &g_array_index(plan->nodes, struct plan_node, k);
            struct point first = g_array_index(plan->points, struct point, l->first_point);
            if (v->node == link->ends[0].index)
                assert_true(box_distance(v->symbol, first) < 1);
        }
    }
    g_ptr_array_unref(plans);
    network_free(n);
}

/* Suppliers and sites are drawn in another order than the routers that they are joined to: what crosses by that is put in order. */
static void frames_look_at_what_they_are_joined_to(void **state)
{
    struct network *n = network_of_text("a.dot", 
        "graph g {\n"
        "p1 [label=\"Supplier One\", image=\"icons/building.png\"]; p2 [label=\"Supplier Two\", image=\"icons/building.png\"]; p3 [label=\"Supplier Three\", image=\"icons/building.png\"];\n"
        "subgraph cluster_r { label=\"Town Hall\";\n"
        " c [label=\"SW-C\", image=\"icons/switch.png\"]; r1 [label=\"RTR-1\", image=\"icons/router.png\"]; r2 [label=\"RTR-2\", image=\"icons/router.png\"]; r3 [label=\"RTR-3\", image=\"icons/router.png\"];\n"
        " s1 [label=\"File server\", image=\"icons/server.png\"]; u [label=\"Users\", image=\"icons/users.png\"]; r1 -- c; r2 -- c; r3 -- c; c -- s1; c -- u; }\n"
        "subgraph cluster_a { label=\"Depot\"; a1 [label=\"SW-A\", image=\"icons/switch.png\"]; a2 [label=\"Depot users\", image=\"icons/users.png\"]; a1 -- a2; }\n"
        "subgraph cluster_b { label=\"Library\"; b1 [label=\"SW-B\", image=\"icons/switch.png\"]; b2 [label=\"Library users\", image=\"icons/users.png\"]; b1 -- b2; }\n"
        "r1 -- p3; r2 -- p1; r3 -- p2; c -- a1; c -- b1; p1 -- b1; p3 -- a1;\n"
        "}\n");
    GPtrArray *plans = plans_of(n, NULL);
    g_autoptr(GArray) faults = picture_faults(plan_at(plans, 0), n);
    assert_int_equal(plans->len, 1);
    assert_in_range(picture_faults_seen(faults, FAULT_CROSSING), 0, 4);
    g_ptr_array_unref(plans);
    network_free(n);
}

/* Like sites on one carrier: `guarded` of the schools have a firewall of their own. */
static struct network *network_of_sites(int each, int guarded)
{
    static const char *const kinds[] = {"Library", "School"};
    GString *dot = g_string_new("graph g { wan [label=\"MPLS WAN\", shape=cloud];\n"
                                "subgraph cluster_hq { label=\"Town Hall\"; r [label=\"WAN router\", image=\"icons/router.png\"]; s [label=\"File server\", "
                                "image=\"icons/server.png\"]; r -- s; } r -- wan;\n");
    for (int k = 0; k < 2; k++)
        for (int i = 0; i < each; i++) {
            g_string_append_printf(dot, "subgraph cluster_%d_%d { label=\"%c-town %s\"; r%d_%d [label=\"Router %c %s\", image=\"icons/router.png\"];\n", k, i, 'A' + i % 26,
                                   kinds[k], k, i, 'A' + i % 26, kinds[k]);
            g_string_append_printf(dot, "u%d_%d [label=\"%s %c - 10 users\", image=\"icons/users.png\"]; r%d_%d -- u%d_%d;\n", k, i, kinds[k], 'A' + i % 26, k, i, k, i);
            if (k == 1 && i < guarded)
                g_string_append_printf(dot, "f%d [label=\"FW-%d\", image=\"icons/firewall.png\"]; f%d -- r%d_%d;\n", i, i, i, k, i);
            g_string_append_printf(dot, "} wan -- r%d_%d;\n", k, i);
        }
    g_string_append(dot, "}\n");
    g_autofree char *text = g_string_free(dot, FALSE);
    return network_of_text("a.dot", text);
}

/* What cannot be read otherwise becomes a box for each sort of site, which says how many they are and how many users they have; a site
 * that holds something else, such as a firewall, is still drawn. */
static void like_sites_are_folded(void **state)
{
    struct network *n = network_of_sites(60, 1);
    GPtrArray *plans = plans_of(n, NULL);
    const struct plan *plan = plan_at(plans, 0);
    guint libraries = 0, schools = 0, firewalls = 0;
    assert_int_equal(plans->len, 1);
    for (guint i = 0; i < plan->cards->len; i++) {
        const struct plan_card *card = &g_array_index(plan->cards, struct plan_card, i);
        libraries += strstr(card->text, "60\u00a0×\u00a0Library") && strstr(card->text, "600 users stated") && card->members->len == 120;
        schools += strstr(card->text, "59\u00a0×\u00a0School") && strstr(card->text, "590 users stated") && card->members->len == 118;
    }
    for (guint i = 0; i < plan->nodes->len; i++)
        firewalls += network_node(n, g_array_index(plan->nodes, struct plan_node, i).node)->class == CLASS_FIREWALL;
    assert_int_equal(libraries, 1);
    assert_int_equal(schools, 1);
    assert_int_equal(firewalls, 1);
    assert_non_null(strstr(plan->remark, "drawn as one box"));
    assert_drawing(plans, n);
    g_ptr_array_unref(plans);
    network_free(n);
}

static void what_can_be_read_is_not_folded(void **state)
{
    struct network *n = network_of_sites(5, 0);
    GPtrArray *plans = plans_of(n, NULL);
    assert_int_equal(plans->len, 1);
    assert_int_equal(plan_at(plans, 0)->cards->len, 0);
    assert_null(plan_at(plans, 0)->remark);
    g_ptr_array_unref(plans);
    network_free(n);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(networks_of_every_size),      cmocka_unit_test(large_networks_are_counted), cmocka_unit_test(one_switch_with_many_leaves),
        cmocka_unit_test(the_smallest_paper_that_can_be_read), cmocka_unit_test(sites_are_not_mixed), cmocka_unit_test(the_same_twice),
        cmocka_unit_test(tiers_stand_in_order),
        cmocka_unit_test(remarks_are_kept),            cmocka_unit_test(parallel_lines_are_apart),   cmocka_unit_test(lines_run_as_the_links_do),
        cmocka_unit_test(what_lines_share_is_said_once),
        cmocka_unit_test(frames_look_at_what_they_are_joined_to),
        cmocka_unit_test(like_sites_are_folded), cmocka_unit_test(what_can_be_read_is_not_folded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
