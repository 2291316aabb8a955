/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines of the tiered layout among the teeth of a comb, and with room for their words.
 */
#include "picture_faults.h"
#include "plans.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "network_of.h"

/* A firewall, and behind it switches with so many computers each; `more` joins some of them. */
static struct network *network_with(const int *computers, int switches, const char *more)
{
    GString *dot = g_string_new("graph g { fw [label=\"FW\", image=\"icons/firewall.png\"];\nsubgraph cluster_u { label=\"Users\";\n");
    for (int i = 0; i < switches; i++) {
        g_string_append_printf(dot, "sw%d [label=\"SW-%d\", image=\"icons/switch.png\"];\n", i, i);
        for (int k = 0; k < computers[i]; k++)
            g_string_append_printf(dot, "u%d_%d [label=\"PC %d.%d\", image=\"icons/pc.png\"]; sw%d -- u%d_%d;\n", i, k, i, k, i, i, k);
    }
    g_string_append_printf(dot, "%s}\n", more);
    for (int i = 0; i < switches; i++)
        g_string_append_printf(dot, "fw -- sw%d;\n", i);
    g_string_append(dot, "}\n");
    g_autofree char *text = g_string_free(dot, FALSE);
    return network_of_text("a.dot", text);
}

static guint count_faults(const struct network *n, enum picture_fault_kind kind)
{
    g_autoptr(GError) error = NULL;
    const struct render_options options = {.layout = LAYOUT_TIERED};
    GPtrArray *plans = plans_make(n, NULL, &options, &error);
    assert_non_null(plans);
    guint count = 0;
    for (guint p = 0; p < plans->len; p++) {
        g_autoptr(GArray) faults = picture_faults(g_ptr_array_index(plans, p), n);
        for (guint i = 0; i < faults->len; i++)
            count += g_array_index(faults, struct picture_fault, i).kind == kind;
    }
    g_ptr_array_unref(plans);
    return count;
}

/* A second cable from the switch to a tooth is seen as a second line. */
static void a_second_line_to_a_tooth(void **state)
{
    static const int computers[] = {13};
    static const char *const more[] = {"u0_1 -- u0_5; u0_12 -- u0_8; u0_8 -- u0_0; u0_5 -- u0_0;\n", "u0_3 -- u0_7; u0_4 -- u0_12; u0_12 -- u0_8; u0_0 -- u0_3;\n",
                                       "u0_0 -- u0_12; u0_2 -- u0_10; u0_9 -- u0_7; u0_5 -- u0_2;\n"};
    for (guint i = 0; i < G_N_ELEMENTS(more); i++) {
        g_autofree char *both = g_strconcat("u0_2 -- sw0; u0_3 -- sw0;\n", more[i], NULL);
        struct network *n = network_with(computers, 1, both);
        assert_int_equal(count_faults(n, FAULT_OVERLAP), 0);
        network_free(n);
    }
}

/* Where a line leaves the zone at the edge of the sheet, its words find no room beside the border. */
static void words_keep_off_the_border_of_a_zone(void **state)
{
    static const int computers[] = {8, 8, 10};
    struct network *n = network_with(computers, 3, "u2_7 -- u0_5 [label=\"VLAN 20 trunk\"]; u0_2 -- u1_3 [label=\"IPsec tunnel\"];\n"
                                                   "u2_1 -- u1_4 [label=\"IPsec tunnel\"]; u2_0 -- u1_4 [label=\"VLAN 20 trunk\"];\n"
                                                   "u2_7 -- u1_5 [label=\"TCP 502\"]; u2_4 -- u1_0 [label=\"TCP 502\"];\n");
    assert_int_equal(count_faults(n, FAULT_LABEL_ON_BORDER), 0);
    network_free(n);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_second_line_to_a_tooth),
        cmocka_unit_test(words_keep_off_the_border_of_a_zone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
