/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The router: what lines keep off, and what they no longer keep off.
 */
#include "route.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct route_end left = {.box = {0, 90, 24, 24}, .key = 1}, right = {.box = {276, 90, 24, 24}, .key = 2};
static const struct point across[] = {{60, 102}, {240, 102}}; /* along the straight way between the two */

/* Whether a line between the two takes the straight way from middle to middle. */
static gboolean is_straight(struct router *router)
{
    g_autoptr(GArray) line = g_array_new(FALSE, FALSE, sizeof(struct point));
    assert_true(router_connect(router, &left, &right, line));
    return line->len == 2 && g_array_index(line, struct point, 0).y > 101 && g_array_index(line, struct point, 0).y < 103;
}

static void lines_keep_off_each_other(void **state)
{
    struct router *router = router_new((struct box){0, 0, 300, 204});
    router_add_line(router, across, 2, 0, 0);
    assert_false(is_straight(router));
    router_free(router);
}

static void a_line_that_is_forgotten_is_in_nobodys_way(void **state)
{
    struct router *router = router_new((struct box){0, 0, 300, 204});
    guint number = router_line_count(router);
    router_add_line(router, across, 2, 0, 0);
    router_forget_line(router, number);
    assert_true(is_straight(router));
    router_free(router);
}

/* Two unrelated lines on one way: one is taken out, the other still lies there. */
static void what_else_runs_there_stays(void **state)
{
    struct router *router = router_new((struct box){0, 0, 300, 204});
    guint number = router_line_count(router);
    router_add_line(router, across, 2, 0, 0);
    router_add_line(router, across, 2, 0, 0);
    router_forget_line(router, number);
    assert_false(is_straight(router));
    router_free(router);
}

/* One thing above the other and to its right, joined from side to side: the way along either would be as short. */
static void a_line_leaves_a_side_before_it_turns(void **state)
{
    const struct route_end high = {.box = {30, 30, 95.9, 35.9}, .key = 1, .closed = ROUTE_TOP | ROUTE_LEFT | ROUTE_RIGHT};
    const struct route_end low = {.box = {240, 150, 24, 24}, .key = 2};
    struct router *router = router_new((struct box){0, 0, 300, 204});
    g_autoptr(GArray) line = g_array_new(FALSE, FALSE, sizeof(struct point));
    assert_true(router_connect(router, &high, &low, line));
    struct point first = g_array_index(line, struct point, 0), turn = g_array_index(line, struct point, 1);
    assert_true(first.x == turn.x);
    assert_true(turn.y - first.y >= 6);
    router_free(router);
}

/* Nor does it go through the thing itself to come out at another side. */
static void nothing_comes_to_a_closed_side(void **state)
{
    const struct route_end tag = {.box = {120, 120, 60, 30}, .key = 1, .closed = ROUTE_TOP | ROUTE_LEFT | ROUTE_RIGHT};
    const struct route_end above = {.box = {120, 0, 60, 30}, .key = 2};
    struct router *router = router_new((struct box){0, 0, 300, 204});
    g_autoptr(GArray) line = g_array_new(FALSE, FALSE, sizeof(struct point));
    assert_true(router_connect(router, &tag, &above, line));
    assert_true(g_array_index(line, struct point, 0).y == 150);
    for (guint i = 1; i < line->len; i++)
        assert_false(box_contains_point(box_inflate(tag.box, -1), g_array_index(line, struct point, i)));
    assert_true(line->len > 3);
    g_array_set_size(line, 0);
    assert_true(router_connect(router, &above, &tag, line));
    assert_true(g_array_index(line, struct point, line->len - 1).y == 150);
    router_free(router);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_keep_off_each_other),
        cmocka_unit_test(a_line_that_is_forgotten_is_in_nobodys_way),
        cmocka_unit_test(what_else_runs_there_stays),
        cmocka_unit_test(a_line_leaves_a_side_before_it_turns),
        cmocka_unit_test(nothing_comes_to_a_closed_side),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
