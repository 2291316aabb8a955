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

struct drawn {
    struct network *network;
    struct plan *plan;
};

static struct drawn drawn_new(void)
{
    return (struct drawn){network_new("drawn", "", "dot"), plan_new(-1, "")};
}

static void drawn_clear(struct drawn *d)
{
    plan_free(d->plan);
    network_free(d->network);
}

static void line(struct drawn *d, struct point a, struct point b, enum medium medium)
{
    const struct link l = {.label = "", .medium = medium};
    const struct plan_link p = {.link = (int)d->network->links->len, .first_point = (int)d->plan->points->len, .points = 2};
    g_array_append_val(d->network->links, l);
    g_array_append_val(d->plan->points, a);
    g_array_append_val(d->plan->points, b);
    g_array_append_val(d->plan->links, p);
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
