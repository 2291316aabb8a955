/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tags for the lines that lead to another page: one for all that goes on on one page in the same way, and nothing of it lost.
 */
#include "plans.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "network_of.h"

#define PORTS 16

struct divided {
    struct network *network;
    GPtrArray *plans;
    const struct plan *near; /* the page of the firewall */
    int near_page, far_page; /* indices; `far_page`: of the first switch */
};

static const struct plan *plan_at(const struct divided *d, guint i)
{
    return g_ptr_array_index(d->plans, i);
}

/* Beside the overview. */
static int page_of(const struct divided *d, const char *name)
{
    for (guint p = 1; p < d->plans->len; p++)
        for (guint i = 0; i < plan_at(d, p)->nodes->len; i++)
            if (strcmp(network_node(d->network, g_array_index(plan_at(d, p)->nodes, struct plan_node, i).node)->name, name) == 0)
                return (int)p;
    fail_msg("%s is on no page", name);
    return -1;
}

/* A firewall with servers, which fill a page, and switches with users, which need another; the lines between them say `words`, in turn. */
static void draw(struct divided *d, int switches, int ports, const char *const *words)
{
    GString *dot = g_string_new("graph g {\nsubgraph cluster_a { label=\"Data hall\"; fw [label=\"FW\", image=\"icons/firewall.png\"];\n"
                                "core [label=\"CORE\", image=\"icons/switch.png\"]; fw -- core;\n");
    for (int i = 0; i < 2 * PORTS; i++)
        g_string_append_printf(dot, "s%d [label=\"Server %d\", image=\"icons/server.png\"]; core -- s%d;\n", i, i, i);
    g_string_append(dot, "}\nsubgraph cluster_b { label=\"Offices\";\n");
    for (int i = 0; i < switches; i++) {
        g_string_append_printf(dot, "sw%d [label=\"SW-%d\", image=\"icons/switch.png\"];\n", i, i);
        for (int k = 0; k < ports; k++)
            g_string_append_printf(dot, "u%d_%d [label=\"PC %d.%d\", image=\"icons/pc.png\"]; sw%d -- u%d_%d;\n", i, k, i, k, i, i, k);
    }
    g_string_append(dot, "}\n");
    for (int i = 0; i < switches; i++)
        g_string_append_printf(dot, "fw -- sw%d [label=\"%s\"];\n", i, words[i]);
    g_string_append(dot, "}\n");
    g_autofree char *text = g_string_free(dot, FALSE);
    const struct render_options options = {.layout = LAYOUT_TIERED, .paper = "a4"};
    g_autoptr(GError) error = NULL;
    *d = (struct divided){.network = network_of_text("a.dot", text)};
    d->plans = plans_make(d->network, NULL, &options, &error);
    assert_non_null(d->plans);
    d->near_page = page_of(d, "FW");
    d->far_page = page_of(d, "SW-0");
    d->near = plan_at(d, (guint)d->near_page);
    assert_int_not_equal(d->near_page, d->far_page);
}

static void clear(struct divided *d)
{
    g_ptr_array_unref(d->plans);
    network_free(d->network);
}

static guint count_flags(const struct plan *plan)
{
    guint count = 0;
    for (guint i = 0; i < plan->cards->len; i++)
        count += g_array_index(plan->cards, struct plan_card, i).kind == CARD_STUB;
    return count;
}

/* That name it on a line of its own. */
static guint count_named(const struct plan *plan, const char *name)
{
    guint count = 0;
    for (guint i = 0; i < plan->cards->len; i++) {
        g_auto(GStrv) lines = g_strsplit(g_array_index(plan->cards, struct plan_card, i).text, "\n", -1);
        count += g_strv_contains((const char *const *)lines, name);
    }
    return count;
}

/* How many lines of the page say this. */
static guint count_said(const struct divided *d, const char *words)
{
    guint count = 0;
    for (guint i = 0; i < d->near->links->len; i++) {
        const struct plan_link *l = &g_array_index(d->near->links, struct plan_link, i);
        count += strcmp(l->text ? l->text : network_link(d->network, l->link)->label, words) == 0 && l->label.w > 0;
    }
    return count;
}

static const struct plan_link *drawn(const struct plan *plan, const struct network *n, const char *a, const char *b)
{
    for (guint i = 0; i < n->links->len; i++) {
        const struct link *l = network_link(n, i);
        if (strcmp(network_node(n, l->ends[0].index)->name, a) || strcmp(network_node(n, l->ends[1].index)->name, b))
            continue;
        for (guint k = 0; k < plan->links->len; k++)
            if (plan_link_shows(&g_array_index(plan->links, struct plan_link, k), (int)i))
                return &g_array_index(plan->links, struct plan_link, k);
    }
    return NULL;
}

static void like_lines_have_one_flag(void **state)
{
    static const char *const words[] = {"", "", "", ""};
    struct divided d;
    draw(&d, 4, PORTS, words);
    assert_int_equal(count_flags(d.near), 1);
    const struct plan_card *flag = &g_array_index(d.near->cards, struct plan_card, 0);
    assert_int_equal(flag->sheet, d.far_page);
    g_autofree char *text = g_strdup_printf("SW-0\nSW-1\nSW-2\nSW-3\npage %d", d.far_page + 1);
    assert_string_equal(flag->text, text);
    const struct plan_link *line = drawn(d.near, d.network, "FW", "SW-0");
    assert_non_null(line);
    assert_true(drawn(d.near, d.network, "FW", "SW-3") == line);
    const struct plan *far = plan_at(&d, (guint)d.far_page);
    assert_int_equal(count_named(far, "FW"), 1); /* and back, by a line from each */
    assert_true(drawn(far, d.network, "FW", "SW-0") != drawn(far, d.network, "FW", "SW-3"));
    clear(&d);
}

static void what_lines_say_keeps_them_apart(void **state)
{
    static const char *const words[] = {"VLAN 20", "", "VLAN 20", "Radio"};
    struct divided d;
    draw(&d, 4, PORTS, words);
    assert_int_equal(count_flags(d.near), 3);
    for (int i = 0; i < 4; i++) {
        g_autofree char *name = g_strdup_printf("SW-%d", i);
        assert_int_equal(count_named(d.near, name), 1);
    }
    assert_int_equal(count_said(&d, "2 × VLAN 20"), 1);
    assert_int_equal(count_said(&d, "Radio"), 1);
    assert_true(drawn(d.near, d.network, "FW", "SW-0") == drawn(d.near, d.network, "FW", "SW-2"));
    assert_true(drawn(d.near, d.network, "FW", "SW-0") != drawn(d.near, d.network, "FW", "SW-1"));
    clear(&d);
}

/* The page that the flag leads to names them all. */
static void of_many_the_flag_names_some(void **state)
{
    static const char *const words[] = {"", "", "", "", "", "", "", "", ""};
    struct divided d;
    draw(&d, 9, 6, words);
    guint named = 0, more = 0;
    for (int i = 0; i < 9; i++) {
        g_autofree char *name = g_strdup_printf("SW-%d", i);
        named += count_named(d.near, name);
    }
    for (guint k = 1; k < 9; k++) {
        g_autofree char *rest = g_strdup_printf("and %u more", k);
        more += k * count_named(d.near, rest);
    }
    assert_int_equal(named + more, 9);
    assert_in_range(more, 2, 3);
    clear(&d);
}

/* Two cables to one thing, which say different things, are two lines. */
static void two_lines_to_one_thing(void **state)
{
    static const char *const words[] = {"VLAN 20", "VLAN 20", "VLAN 20\"]; fw -- sw2 [label=\"Radio", "VLAN 20"};
    struct divided d;
    draw(&d, 4, PORTS, words);
    assert_int_equal(count_flags(d.near), 2);
    assert_int_equal(count_said(&d, "3 × VLAN 20"), 1);
    assert_int_equal(count_said(&d, "VLAN 20"), 1);
    assert_int_equal(count_said(&d, "Radio"), 1);
    clear(&d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(like_lines_have_one_flag),
        cmocka_unit_test(what_lines_say_keeps_them_apart),
        cmocka_unit_test(of_many_the_flag_names_some),
        cmocka_unit_test(two_lines_to_one_thing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
