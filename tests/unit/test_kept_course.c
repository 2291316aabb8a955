/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line that goes past and back is shortened; one that goes round something on purpose is not.
 */
#include "kept_course.h"

#include "geometry.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static guint unhooked(const struct point *course, guint count, struct point *turn)
{
    g_autoptr(GArray) points = g_array_new(FALSE, FALSE, sizeof(struct point));
    g_array_append_vals(points, course, count);
    course_unhook(points);
    *turn = g_array_index(points, struct point, 1);
    return points->len;
}

static void a_small_hook_is_undone(void **state)
{
    const struct point level[] = {{0, 0}, {111, 0}, {111, 14}, {100, 14}, {100, 200}};
    const struct point upright[] = {{0, 0}, {0, -111}, {14, -111}, {14, -100}, {200, -100}};
    const struct point loop[] = {{0, 0}, {111, 0}, {111, 14}, {100, 14}, {100, -200}}; /* back over itself */
    struct point turn;
    assert_int_equal(unhooked(level, 5, &turn), 3);
    assert_true(turn.x == 100 && turn.y == 0);
    assert_int_equal(unhooked(upright, 5, &turn), 3);
    assert_true(turn.x == 0 && turn.y == -100);
    assert_int_equal(unhooked(loop, 5, &turn), 3);
    assert_true(turn.x == 100 && turn.y == 0);
}

static void other_turns_stay(void **state)
{
    const struct point wide[] = {{0, 0}, {150, 0}, {150, 14}, {100, 14}, {100, 200}};   /* farther than a hook */
    const struct point step[] = {{0, 0}, {111, 0}, {111, 14}, {122, 14}, {122, 200}};   /* on, not back */
    struct point turn;
    assert_int_equal(unhooked(wide, 5, &turn), 5);
    assert_int_equal(unhooked(step, 5, &turn), 5);
}

static void assert_course(void (*tidy)(GArray *points), const struct point *course, guint count, const struct point *expected, guint expected_count)
{
    g_autoptr(GArray) points = g_array_new(FALSE, FALSE, sizeof(struct point));
    g_array_append_vals(points, course, count);
    tidy(points);
    assert_int_equal(points->len, expected_count);
    for (guint i = 0; i < expected_count; i++) {
        assert_true(g_array_index(points, struct point, i).x == expected[i].x);
        assert_true(g_array_index(points, struct point, i).y == expected[i].y);
    }
}

static void a_small_step_before_an_end_is_undone(void **state)
{
    const struct point course[] = {{200, 90}, {75, 90}, {75, 60}, {71, 60}, {71, 20}}, straight[] = {{200, 90}, {71, 90}, {71, 20}};
    const struct point turned[] = {{71, 20}, {71, 60}, {75, 60}, {75, 90}, {200, 90}}, back[] = {{71, 20}, {71, 90}, {200, 90}};
    const struct point wide[] = {{200, 90}, {85, 90}, {85, 60}, {71, 60}, {71, 20}};
    assert_course(course_unjog, course, 5, straight, 3);
    assert_course(course_unjog, turned, 5, back, 3);
    assert_course(course_unjog, wide, 5, wide, 5);
}

/* The turn moves along the piece beyond it; a slanted piece beyond it would be bent. */
static void an_end_that_is_nearly_level_is_level(void **state)
{
    const struct point course[] = {{0, 70}, {0, 98}, {150, 101}}, level[] = {{0, 70}, {0, 101}, {150, 101}};
    const struct point slanted[] = {{-20, 70}, {0, 98}, {150, 101}};
    assert_course(course_level_ends, course, 3, level, 3);
    assert_course(course_level_ends, slanted, 3, slanted, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_small_hook_is_undone), cmocka_unit_test(other_turns_stay),
                                       cmocka_unit_test(a_small_step_before_an_end_is_undone),
                                       cmocka_unit_test(an_end_that_is_nearly_level_is_level)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
