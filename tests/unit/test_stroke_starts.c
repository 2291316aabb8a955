/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines that share an end are drawn from there, whichever of their ends it is.
 */
#include "stroke_starts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "drawn_lines.h"

static void line(struct drawn *d, struct point a, struct point b, enum medium medium)
{
    drawn_line(d, (struct link){.medium = medium}, a, b);
}

static void test_from_the_shared_end(void **state)
{
    struct drawn d = drawn_new();
    const struct point hub = {100, 100}, a = {10, 10}, b = {200, 10}, c = {10, 200};
    line(&d, a, hub, MEDIUM_TUNNEL);
    line(&d, hub, b, MEDIUM_TUNNEL);
    line(&d, c, hub, MEDIUM_TUNNEL);
    g_autofree gboolean *from_last = stroke_starts(d.plan, d.network);
    assert_true(from_last[0]);
    assert_false(from_last[1]);
    assert_true(from_last[2]);
    drawn_clear(&d);
}

static void test_alone(void **state)
{
    struct drawn d = drawn_new();
    const struct point a = {10, 10}, b = {200, 10}, c = {10, 200}, e = {200, 200};
    line(&d, a, b, MEDIUM_TUNNEL);
    line(&d, c, e, MEDIUM_TUNNEL);
    line(&d, c, b, MEDIUM_HA); /* has other dashes */
    g_autofree gboolean *from_last = stroke_starts(d.plan, d.network);
    assert_false(from_last[0]);
    assert_false(from_last[1]);
    drawn_clear(&d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_from_the_shared_end), cmocka_unit_test(test_alone)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
