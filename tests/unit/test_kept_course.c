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

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_small_hook_is_undone), cmocka_unit_test(other_turns_stay)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
