/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What does not fit on one sheet is divided: what is left over of several sites shares a page.
 */
#include "plans.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "network_of.h"

#define FEW 8

static void add_zone(GString *dot, int site, const char *name, int count)
{
    g_string_append_printf(dot, "subgraph cluster_%s%d { label=\"Town %d %s\"; sw_%s%d [label=\"SW-%s-%d\", image=\"icons/switch.png\"];\n", name, site, site, name,
                           name, site, name, site);
    for (int i = 0; i < count; i++)
        g_string_append_printf(dot, "%s%d_%d [label=\"%s %d.%d\", image=\"icons/server.png\"]; sw_%s%d -- %s%d_%d;\n", name, site, i, name, site, i, name, site,
                               name, site, i);
    g_string_append(dot, "}\n");
}

/* Sites with so many servers, controllers and small halls each. */
static GPtrArray *plans_of(int sites, int servers, int controllers, int halls, struct network **n)
{
    GString *dot = g_string_new("graph g { net [label=\"Internet\", shape=ellipse];\n");
    for (int i = 1; i <= sites; i++) {
        g_string_append_printf(dot, "fw%d [label=\"FW-%d\", image=\"icons/firewall.png\"]; net -- fw%d;\n", i, i, i);
        add_zone(dot, i, "Servers", servers);
        add_zone(dot, i, "Plant", controllers);
        g_string_append_printf(dot, "fw%d -- sw_Servers%d; sw_Servers%d -- sw_Plant%d;\n", i, i, i, i);
        for (int k = 0; k < halls; k++) {
            g_autofree char *name = g_strdup_printf("Hall%d", k);
            add_zone(dot, i, name, 3);
            g_string_append_printf(dot, "sw_Servers%d -- sw_%s%d;\n", i, name, i);
        }
    }
    g_string_append(dot, "}\n");
    g_autofree char *text = g_string_free(dot, FALSE);
    g_autoptr(GError) error = NULL;
    const struct render_options options = {.layout = LAYOUT_TIERED, .paper = "a4"};
    *n = network_of_text("a.dot", text);
    GPtrArray *plans = plans_make(*n, NULL, &options, &error);
    assert_non_null(plans);
    return plans;
}

static guint count_small(const GPtrArray *plans)
{
    guint count = 0;
    for (guint p = 1; p < plans->len; p++)
        count += ((const struct plan *)g_ptr_array_index(plans, p))->nodes->len <= FEW;
    return count;
}

static const struct plan *plan_titled(const GPtrArray *plans, const char *title)
{
    for (guint p = 1; p < plans->len; p++)
        if (strcmp(((const struct plan *)g_ptr_array_index(plans, p))->title, title) == 0)
            return g_ptr_array_index(plans, p);
    return NULL;
}

/* Of whatever size the sites are: no two pages are left with a few things each, where one would do. */
static void leftovers_of_sites_share_a_page(void **state)
{
    guint named = 0;
    for (int servers = 42; servers <= 66; servers += 4) {
        struct network *n;
        GPtrArray *plans = plans_of(3, servers, 4, 0, &n);
        assert_in_range(count_small(plans), 0, 1);
        const struct plan *shared = plan_titled(plans, "Town 1 Plant, Town 2 Plant and Town 3 Plant");
        named += shared != NULL;
        assert_true(!shared || shared->zones->len == 3);
        assert_null(plan_titled(plans, "Town"));
        g_ptr_array_unref(plans);
        network_free(n);
    }
    assert_in_range(named, 1, 7);
}

/* "pages 2 to 3 and 8": from 1. */
static void read_pages(const char *text, gboolean *named)
{
    const char *pages = strstr(text, "\npage");
    g_auto(GStrv) words = g_strsplit_set(pages ? pages + 1 : "", " ,", -1);
    for (guint i = 1, last = 0; words[0] && words[i]; i++) {
        guint number = (guint)g_ascii_strtoull(words[i], NULL, 10);
        for (guint k = strcmp(words[i - 1], "to") == 0 ? last + 1 : number; number > 0 && k <= number; k++)
            named[k] = TRUE;
        last = number > 0 ? number : last;
    }
}

static gboolean draws_any(const struct plan *plan, const GArray *nodes)
{
    for (guint i = 0; i < plan->nodes->len; i++)
        for (guint k = 0; k < nodes->len; k++)
            if (g_array_index(plan->nodes, struct plan_node, i).node == g_array_index(nodes, int, k))
                return TRUE;
    return FALSE;
}

/* Also where what is left over of it stands far from the rest. */
static void the_overview_names_the_pages_of_a_site(void **state)
{
    guint apart = 0;
    for (int servers = 50; servers <= 60; servers += 5) {
        struct network *n;
        GPtrArray *plans = plans_of(7, servers, 3, 1, &n);
        const struct plan *overview = g_ptr_array_index(plans, 0);
        for (guint i = 0; i < overview->cards->len; i++) {
            const struct plan_card *card = &g_array_index(overview->cards, struct plan_card, i);
            g_autofree gboolean *named = g_new0(gboolean, 100);
            read_pages(card->text, named);
            for (guint p = 1; p < plans->len; p++)
                assert_int_equal(named[p + 1], draws_any(g_ptr_array_index(plans, p), card->members));
            apart += strstr(card->text, " and ") != NULL;
        }
        g_ptr_array_unref(plans);
        network_free(n);
    }
    assert_in_range(apart, 1, 21);
}

/* What is enough for a page keeps it. */
static void sites_do_not_share_a_page(void **state)
{
    for (int servers = 42; servers <= 66; servers += 8) {
        struct network *n;
        GPtrArray *plans = plans_of(2, servers, 20, 0, &n);
        for (guint p = 1; p < plans->len; p++) {
            const struct plan *plan = g_ptr_array_index(plans, p);
            gboolean first = FALSE, second = FALSE;
            for (guint i = 0; i < plan->zones->len; i++) {
                const char *label = network_zone(n, g_array_index(plan->zones, struct plan_zone, i).zone)->label;
                first |= g_str_has_prefix(label, "Town 1");
                second |= g_str_has_prefix(label, "Town 2");
            }
            assert_true(!first || !second || plan->nodes->len <= 2 * FEW);
        }
        g_ptr_array_unref(plans);
        network_free(n);
    }
}

/* Sites of one router each, more than a sheet holds by themselves. */
static void sites_of_one_device_are_one_box(void **state)
{
    g_autoptr(GString) dot = g_string_new("graph g { net [label=\"Internet\"]; fw [label=\"FW-1\", image=\"icons/firewall.png\"]; wan [label=\"MPLS WAN\"];\n"
                                          "net -- fw -- wan;\n");
    g_autoptr(GError) error = NULL;
    for (int i = 0; i < 200; i++)
        g_string_append_printf(dot, "subgraph cluster_%d { label=\"School %d\"; r%d [label=\"School %d router\"]; } wan -- r%d;\n", i, i, i, i, i);
    g_string_append(dot, "}\n");
    const struct render_options options = {.layout = LAYOUT_TIERED};
    struct network *n = network_of_text("a.dot", dot->str);
    GPtrArray *plans = plans_make(n, NULL, &options, &error);
    assert_int_equal(plans->len, 1);
    const struct plan *plan = g_ptr_array_index(plans, 0);
    assert_int_equal(plan->cards->len, 1);
    const char *text = g_array_index(plan->cards, struct plan_card, 0).text;
    assert_true(g_str_has_prefix(text, "200"));
    assert_non_null(strstr(text, "School 199"));
    g_ptr_array_unref(plans);
    network_free(n);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(leftovers_of_sites_share_a_page),
        cmocka_unit_test(the_overview_names_the_pages_of_a_site),
        cmocka_unit_test(sites_do_not_share_a_page),
        cmocka_unit_test(sites_of_one_device_are_one_box),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
