/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bridges stand where unrelated lines cross, and nowhere else.
 */
#include "bridges.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "drawn_lines.h"

/* A line between two nodes, by their numbers. */
static void line(struct drawn *d, int from, int to, struct point a, struct point b)
{
    drawn_line(d, (struct link){.ends = {{.type = ELEMENT_NODE, .index = from}, {.type = ELEMENT_NODE, .index = to}}}, a, b);
}

/* How high a line rises above where it runs, and over how many places. */
static int arches(const struct drawn *d, guint link)
{
    struct bridges *bridges = bridges_new(d->plan, d->network);
    g_autoptr(GArray) course = bridges_course(bridges, link);
    double level = g_array_index(course, struct point, 0).y;
    int count = 0;
    gboolean up = FALSE;
    for (guint i = 0; i < course->len; i++) {
        gboolean above = g_array_index(course, struct point, i).y < level - 1;
        count += above && !up;
        up = above;
    }
    bridges_free(bridges);
    return count;
}

static void unrelated_lines(void **state)
{
    struct drawn d = drawn_new();
    line(&d, 0, 1, (struct point){0, 50}, (struct point){200, 50});
    line(&d, 2, 3, (struct point){60, 0}, (struct point){60, 100});
    line(&d, 4, 5, (struct point){120, 100}, (struct point){120, 0});
    line(&d, 6, 7, (struct point){160, 60}, (struct point){160, 100}); /* does not reach it */
    assert_int_equal(arches(&d, 0), 2);
    assert_int_equal(arches(&d, 1), 0); /* one of the two is enough */
    drawn_clear(&d);
}

static void leftwards_as_well(void **state)
{
    struct drawn d = drawn_new();
    line(&d, 0, 1, (struct point){200, 50}, (struct point){0, 50});
    line(&d, 2, 3, (struct point){60, 0}, (struct point){60, 100});
    line(&d, 4, 5, (struct point){120, 0}, (struct point){120, 100});
    assert_int_equal(arches(&d, 0), 2);
    drawn_clear(&d);
}

static void close_lines_get_one_arch(void **state)
{
    struct drawn d = drawn_new();
    line(&d, 0, 1, (struct point){0, 50}, (struct point){200, 50});
    line(&d, 2, 3, (struct point){60, 0}, (struct point){60, 100});
    line(&d, 4, 5, (struct point){63, 0}, (struct point){63, 100});
    assert_int_equal(arches(&d, 0), 1);
    drawn_clear(&d);
}

static void lines_of_one_bus_meet(void **state)
{
    struct drawn d = drawn_new();
    line(&d, 0, 1, (struct point){0, 50}, (struct point){200, 50});
    line(&d, 1, 2, (struct point){60, 0}, (struct point){60, 100});
    assert_int_equal(arches(&d, 0), 0);
    drawn_clear(&d);
}

static void no_room_at_a_bend(void **state)
{
    struct drawn d = drawn_new();
    line(&d, 0, 1, (struct point){0, 50}, (struct point){200, 50});
    line(&d, 2, 3, (struct point){198, 0}, (struct point){198, 100});
    assert_int_equal(arches(&d, 0), 0);
    drawn_clear(&d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(unrelated_lines),       cmocka_unit_test(leftwards_as_well), cmocka_unit_test(close_lines_get_one_arch),
        cmocka_unit_test(lines_of_one_bus_meet), cmocka_unit_test(no_room_at_a_bend),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
