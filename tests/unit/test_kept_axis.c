/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands somewhere keeps its size and what lies on it, and only the empty strips between become wider or narrower.
 */
#include "kept_axis.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "network_of.h"

#define SHAPE(id, x, y, w, h) \
    "<mxCell id=\"" id "\" value=\"" id "\" style=\"shape=cloud;\" vertex=\"1\" parent=\"1\"><mxGeometry x=\"" #x "\" y=\"" #y "\" width=\"" #w \
    "\" height=\"" #h "\" as=\"geometry\"/></mxCell>"

/* Two rows, 140 apart, and two columns, 500 apart; a router lies across the lower edge of the first cloud. */
static struct network *rows(void)
{
    return network_of_text("x.drawio", "<mxfile><diagram name=\"P\"><mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>"
                                       SHAPE("a", 0, 0, 100, 60) SHAPE("r", 30, 40, 40, 40) SHAPE("b", 600, 220, 100, 60)
                                       "</root></mxGraphModel></diagram></mxfile>");
}

#define PIXEL 0.72 /* pt */

static double where(const struct axis *axis, double pixels)
{
    return axis_at(axis, pixels * PIXEL) / PIXEL;
}

static gboolean is(double a, double b)
{
    return fabs(a - b) < 0.01;
}

static void all_is_where_it_was(void **state)
{
    struct network *n = rows();
    struct axis *y = axis_new(n, 0, FALSE);
    assert_true(is(where(y, 0), 0) && is(where(y, 77), 77) && is(where(y, 150), 150) && is(where(y, 300), 300));
    assert_true(is(axis_length(y) / PIXEL, 280));
    axis_stretch(y, 1.5);
    assert_true(is(where(y, 77), 115.5) && is(axis_length(y) / PIXEL, 420));
    axis_free(y);
    network_free(n);
}

static void empty_strips_open(void **state)
{
    struct network *n = rows();
    struct axis *y = axis_new(n, 0, FALSE);
    axis_open(y, 1.5); /* from 280 to 420, all of it between the rows */
    assert_true(is(where(y, 60), 60) && is(where(y, 80), 80));
    assert_true(is(where(y, 220), 360) && is(where(y, 280), 420) && is(where(y, 150), 220));
    axis_open(y, 100); /* not without limit */
    assert_true(axis_length(y) / PIXEL < 1000);
    axis_free(y);
    network_free(n);
}

static void wide_empty_strips_close(void **state)
{
    struct network *n = rows();
    struct axis *x = axis_new(n, 0, TRUE);
    axis_close(x);
    assert_true(is(where(x, 100), 100) && where(x, 600) < 400 && where(x, 600) > 200);
    assert_true(is(where(x, 700) - where(x, 600), 100));
    double before = where(x, 600);
    axis_close(x);
    assert_true(where(x, 600) < before);
    for (int i = -50; i < 800; i++)
        assert_true(where(x, i + 1) > where(x, i));
    axis_free(x);
    network_free(n);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_is_where_it_was),
        cmocka_unit_test(empty_strips_open),
        cmocka_unit_test(wide_empty_strips_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
