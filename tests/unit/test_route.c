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

static const struct route_end left = {{0, 90, 24, 24}, 1, 0}, right = {{276, 90, 24, 24}, 2, 0};
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_keep_off_each_other),
        cmocka_unit_test(a_line_that_is_forgotten_is_in_nobodys_way),
        cmocka_unit_test(what_else_runs_there_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
