/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geometry.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static const struct box unit = {0, 0, 10, 10};

static void test_clamp(void **state)
{
    assert_true(geometry_clamp(12.5) == 12.5);
    assert_true(geometry_clamp(NAN) == 0);
    assert_true(geometry_clamp(INFINITY) == 0);
    assert_true(geometry_clamp(1e308) == 0);
}

static void test_boxes(void **state)
{
    assert_true(box_contains(unit, (struct box){1, 1, 8, 8}, 0));
    assert_false(box_contains(unit, (struct box){1, 1, 10, 8}, 0));
    assert_true(box_contains(unit, (struct box){1, 1, 10, 8}, 1.5));
    assert_true(box_overlap_area(unit, (struct box){5, 5, 10, 10}) == 25);
    assert_true(box_overlap_area(unit, (struct box){11, 0, 5, 5}) == 0);
    assert_true(box_distance(unit, (struct point){5, 5}) == 0);
    assert_true(box_distance(unit, (struct point){13, 14}) == 5);
    assert_true(box_gap(unit, (struct box){13, 14, 1, 1}) == 5);
    assert_true(box_gap(unit, (struct box){9, 9, 5, 5}) == 0);
    assert_true(box_inflate(unit, -20).w == 0);
}

static void test_segments(void **state)
{
    double t;
    const struct point a = {0, 0}, b = {10, 0};
    assert_true(segment_distance(a, b, (struct point){5, 3}, &t) == 3);
    assert_true(t == 0.5);
    assert_true(segment_distance(a, b, (struct point){13, 4}, &t) == 5);
    assert_true(segment_distance(a, a, (struct point){3, 4}, NULL) == 5);
    assert_true(segment_meets_box((struct point){-5, 5}, (struct point){15, 6}, unit));
    assert_true(segment_meets_box((struct point){5, 5}, (struct point){50, 50}, unit));
    assert_false(segment_meets_box((struct point){-5, -1}, (struct point){15, -1}, unit));
    assert_false(segment_meets_box((struct point){25, 0}, (struct point){0, 25}, unit));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_clamp), cmocka_unit_test(test_boxes), cmocka_unit_test(test_segments),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
