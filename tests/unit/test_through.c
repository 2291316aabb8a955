/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines keep out of zones that neither of their ends belongs to: who sees one there thinks that it passes what stands in the zone.
 */
#include "plans.h"
#include "through.h"
#include "tiered_lanes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "network_of.h"

/* ---- what counts ---- */

static void draw_line(struct plan *plan, struct point a, struct point b)
{
    const struct plan_link link = {.link = 0, .first_point = (int)plan->points->len, .points = 2};
    g_array_append_val(plan->points, a);
    g_array_append_val(plan->points, b);
    g_array_append_val(plan->links, link);
}

static void draw_zone(struct plan *plan, int zone, struct box box)
{
    const struct plan_zone z = {.zone = zone, .box = box};
    g_array_append_val(plan->zones, z);
}

static int zone_named(const struct network *n, const char *label)
{
    for (int z = 0; z < (int)n->zones->len; z++)
        if (strcmp(network_zone(n, z)->label, label) == 0)
            return z;
    return -1;
}

static void a_line_is_through_if_it_ends_elsewhere(void **state)
{
    struct network *n = network_of_text("a.dot", "graph g { subgraph cluster_a { label=\"DMZ\"; a; } subgraph cluster_b { label=\"Office\"; b; } a -- b; }\n");
    struct plan *plan = plan_new(-1, "");
    draw_zone(plan, zone_named(n, "DMZ"), (struct box){0, 0, 100, 100});
    draw_zone(plan, zone_named(n, "Office"), (struct box){200, 0, 100, 100});
    draw_line(plan, (struct point){50, 50}, (struct point){50, 300});   /* out of one */
    draw_line(plan, (struct point){100, -50}, (struct point){100, 300}); /* along its side */
    draw_line(plan, (struct point){50, -50}, (struct point){50, 0});    /* to its border */
    struct through none = through_count(plan, n);
    assert_int_equal(none.dmz + none.other, 0);
    draw_line(plan, (struct point){70, -50}, (struct point){70, 300});
    draw_line(plan, (struct point){250, -50}, (struct point){250, 300});
    draw_line(plan, (struct point){50, 50}, (struct point){400, 50}); /* out of one, through the other */
    struct through some = through_count(plan, n);
    assert_int_equal(some.dmz, 1);
    assert_int_equal(some.other, 2);
    plan_free(plan);
    network_free(n);
}

/* ---- what is drawn ---- */

static void add_zone(GString *dot, const char *id, const char *label, int servers)
{
    g_string_append_printf(dot, "subgraph cluster_%s { label=\"%s\"; sw_%s [label=\"SW-%s\", image=\"icons/switch.png\"];\n", id, label, id, id);
    for (int i = 0; i < servers; i++)
        g_string_append_printf(dot, "%s%d [label=\"Server %s %d\", image=\"icons/server.png\"]; sw_%s -- %s%d;\n", id, i, id, i, id, id, i);
    g_string_append(dot, "}\n");
}

/* Two firewalls, `offices` and a branch below them, and in between a zone that stands in the way, with so many servers. */
static struct network *network_with(const char *label, int servers, int offices, const char *more)
{
    GString *dot = g_string_new("graph g { net [label=\"Internet\", shape=ellipse]; fa [label=\"FW-A\", image=\"icons/firewall.png\"];\n"
                                "fb [label=\"FW-B\", image=\"icons/firewall.png\"]; net -- fa; net -- fb; fa -- fb;\n");
    add_zone(dot, "m", label, servers);
    g_string_append(dot, "fa -- sw_m;\n");
    for (int i = 0; i < offices; i++) {
        g_autofree char *id = g_strdup_printf("o%d", i), *name = g_strdup_printf("Office %d", i);
        add_zone(dot, id, name, 3);
        g_string_append_printf(dot, "fa -- sw_%s; fb -- sw_%s;\n", id, id);
    }
    g_string_append_printf(dot, "subgraph cluster_b { label=\"Branch\"; br [label=\"RTR-B\", image=\"icons/router.png\"]; bu [label=\"Users\", "
                                "image=\"icons/users.png\"]; br -- bu; } fb -- br;\n%s}\n", more);
    g_autofree char *text = g_string_free(dot, FALSE);
    return network_of_text("a.dot", text);
}

static struct through drawn_through(const struct network *n)
{
    g_autoptr(GError) error = NULL;
    const struct render_options options = {.layout = LAYOUT_TIERED};
    GPtrArray *plans = plans_make(n, NULL, &options, &error);
    assert_non_null(plans);
    assert_int_equal(plans->len, 1);
    struct through count = through_count(g_ptr_array_index(plans, 0), n);
    g_ptr_array_unref(plans);
    return count;
}

static void lines_lead_round_a_dmz(void **state)
{
    static const int servers[] = {3, 6, 9, 15}, offices[] = {4, 4, 2, 2};
    for (guint i = 0; i < G_N_ELEMENTS(servers); i++) {
        struct network *n = network_with("DMZ", servers[i], offices[i], "fa -- br; net -- br;\n");
        assert_int_equal(network_zone(n, zone_named(n, "DMZ"))->domain, DOMAIN_DMZ);
        assert_int_equal(drawn_through(n).dmz, 0);
        network_free(n);
    }
}

static void lines_lead_round_any_zone(void **state)
{
    GString *more = g_string_new("fb -- sw_m; fa -- sw_d; sw_d -- br;\n");
    add_zone(more, "d", "DMZ", 3);
    struct network *n = network_with("Management", 12, 3, more->str);
    struct through count = drawn_through(n);
    assert_int_equal(count.other, 0);
    assert_int_equal(count.dmz, 0);
    network_free(n);
    g_string_free(more, TRUE);
}

/* ---- lanes ---- */

static void a_lane_is_the_nearest_free_place(void **state)
{
    static const struct lane_block two[] = {{0, 100}, {120, 300}}, closed[] = {{0, 100}, {90, 300}};
    g_autoptr(GArray) blocks = g_array_new(FALSE, FALSE, sizeof(struct lane_block));
    assert_true(tiered_lane(blocks, 60, 0, 300) == 60); /* nothing is in the way */
    g_array_append_vals(blocks, two, 2);
    assert_true(tiered_lane(blocks, 110, 0, 300) == 110);
    assert_true(tiered_lane(blocks, 60, 0, 300) == 100);
    assert_true(tiered_lane(blocks, 200, 0, 300) == 120);
    assert_true(tiered_lane(blocks, 20, 0, 300) == 0);
    assert_true(tiered_lane(blocks, 20, 10, 300) == 100); /* beyond the edge there is none */
    g_array_set_size(blocks, 0);
    g_array_append_vals(blocks, closed, 2);
    assert_true(tiered_lane(blocks, 150, 10, 290) == 150); /* there is none at all */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_is_through_if_it_ends_elsewhere),
        cmocka_unit_test(lines_lead_round_a_dmz),
        cmocka_unit_test(lines_lead_round_any_zone),
        cmocka_unit_test(a_lane_is_the_nearest_free_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
