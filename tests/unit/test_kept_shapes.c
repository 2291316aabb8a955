/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The kept layout of drawings in which shapes lie on each other and lines are curved, loose or go on within a shape.
 */
#include "picture_faults.h"
#include "plans.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "network_of.h"

#define BEGIN "<mxfile><diagram name=\"P\"><mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>"
#define END "</root></mxGraphModel></diagram></mxfile>"
#define CLOUD "shape=cloud;"
#define ROUTER "shape=mxgraph.cisco.routers.router;"
#define SHAPE(id, name, style, x, y, w, h) \
    "<mxCell id=\"" id "\" value=\"" name "\" style=\"" style "\" vertex=\"1\" parent=\"1\"><mxGeometry x=\"" #x "\" y=\"" #y "\" width=\"" #w \
    "\" height=\"" #h "\" as=\"geometry\"/></mxCell>"
#define LINE(id, style, ends, points) \
    "<mxCell id=\"" id "\" style=\"" style "\" edge=\"1\" parent=\"1\" " ends "><mxGeometry relative=\"1\" as=\"geometry\">" points "</mxGeometry></mxCell>"
#define WAYS(points) "<Array as=\"points\">" points "</Array>"

static GPtrArray *kept_plans(const struct network *n)
{
    const struct render_options options = {.layout = LAYOUT_KEPT};
    GPtrArray *plans = plans_make(n, NULL, &options, NULL);
    assert_non_null(plans);
    return plans;
}

static int faults_of(const char *text, enum picture_fault_kind kind)
{
    struct network *n = network_of_text("x.drawio", text);
    GPtrArray *plans = kept_plans(n);
    g_autoptr(GArray) faults = picture_faults(g_ptr_array_index(plans, 0), n);
    int count = 0;
    for (guint i = 0; i < faults->len; i++)
        count += g_array_index(faults, struct picture_fault, i).kind == kind;
    g_ptr_array_unref(plans);
    network_free(n);
    return count;
}

/* A router at the edge of a cloud: its lines leave over the cloud, straight, and round nothing. */
static void a_line_leaves_the_shape_that_its_end_lies_on(void **state)
{
    static const char *const text = BEGIN SHAPE("c", "Regional ISP", CLOUD, 0, 0, 200, 120) SHAPE("r", "R-1", ROUTER, 160, 98, 40, 40)
        SHAPE("s", "SW-1", ROUTER, 20, 300, 40, 40) LINE("e", "", "source=\"r\" target=\"s\"", "")
        SHAPE("t", "SW-2", ROUTER, 60, 340, 40, 40) LINE("f", "", "source=\"r\" target=\"t\"", "") END;
    assert_int_equal(faults_of(text, FAULT_LINK_IN_SHAPE), 0);
    assert_int_equal(faults_of(text, FAULT_BEND), 0);
}

/* The points pull at the curve, which does not go through them. */
static void a_curve_makes_no_detour(void **state)
{
    static const char *const text = BEGIN SHAPE("a", "R-1", ROUTER, 300, 0, 40, 40) SHAPE("b", "R-2", ROUTER, 0, 200, 40, 40)
        LINE("e", "curved=1;exitX=0.5;exitY=1;entryX=0.5;entryY=0;", "source=\"a\" target=\"b\"",
             WAYS("<mxPoint x=\"430\" y=\"160\"/><mxPoint x=\"-60\" y=\"100\"/>")) END;
    assert_true(faults_of(text, FAULT_BEND) <= 2);
}

static void a_loose_end_comes_round_what_is_in_the_way(void **state)
{
    static const char *const text = BEGIN SHAPE("a", "R-1", ROUTER, 0, 0, 40, 40) SHAPE("b", "R-2", ROUTER, 0, 160, 40, 40)
        LINE("e", "", "source=\"a\"", "<mxPoint x=\"20\" y=\"400\" as=\"targetPoint\"/>") END;
    assert_int_equal(faults_of(text, FAULT_LINK_IN_SHAPE), 0);
}

static void a_line_to_a_zone_goes_round_what_is_in_the_way(void **state)
{
    static const char *const text = BEGIN SHAPE("z", "Site A", "rounded=0;container=1;verticalAlign=top;", 0, 0, 200, 200)
        "<mxCell id=\"i\" value=\"SW-1\" style=\"" ROUTER "\" vertex=\"1\" parent=\"z\"><mxGeometry x=\"40\" y=\"20\" width=\"40\" height=\"40\" "
        "as=\"geometry\"/></mxCell>" SHAPE("b", "R-2", ROUTER, 300, 80, 40, 40) SHAPE("r", "R-1", ROUTER, 500, 80, 40, 40)
        LINE("e", "", "source=\"r\" target=\"z\"", "") LINE("f", "", "source=\"b\" target=\"r\"", "") END;
    assert_int_equal(faults_of(text, FAULT_LINK_IN_SHAPE), 0);
}

static void a_line_ends_where_it_enters(void **state)
{
    static const char *const text = BEGIN SHAPE("c", "Cloud", CLOUD, 0, 0, 160, 100) SHAPE("g", "GW", ROUTER, 60, 260, 40, 40)
        LINE("e", "edgeStyle=orthogonalEdgeStyle;", "source=\"g\" target=\"c\"", WAYS("<mxPoint x=\"80\" y=\"70\"/><mxPoint x=\"80\" y=\"20\"/>")) END;
    assert_int_equal(faults_of(text, FAULT_LINK_IN_LABEL), 0);
    assert_int_equal(faults_of(text, FAULT_BEND), 0);
}

/* Also one that the author drew a little short of it. */
static void a_line_ends_at_the_border_of_its_zone(void **state)
{
    static const char *const text = BEGIN SHAPE("z", "Site A", "rounded=0;container=1;verticalAlign=top;", 0, 0, 200, 200)
        "<mxCell id=\"i\" value=\"SW-1\" style=\"" ROUTER "\" vertex=\"1\" parent=\"z\"><mxGeometry x=\"40\" y=\"60\" width=\"40\" height=\"40\" "
        "as=\"geometry\"/></mxCell>" SHAPE("r", "R-1", ROUTER, 500, 80, 40, 40)
        LINE("e", "", "source=\"r\"", "<mxPoint x=\"206\" y=\"100\" as=\"targetPoint\"/>") END;
    struct network *n = network_of_text("x.drawio", text);
    GPtrArray *plans = kept_plans(n);
    const struct plan *plan = g_ptr_array_index(plans, 0);
    assert_int_equal(network_link(n, 0)->ends[1].type, ELEMENT_ZONE);
    struct box zone = g_array_index(plan->zones, struct plan_zone, 0).box;
    const struct plan_link *l = &g_array_index(plan->links, struct plan_link, 0);
    assert_true(fabs(g_array_index(plan->points, struct point, l->first_point + l->points - 1).x - zone.x - zone.w) < 0.1);
    g_ptr_array_unref(plans);
    network_free(n);
}

/* Of three devices on one spot each is seen; one device drawn twice stays one. */
static void what_lies_on_one_spot_is_fanned_out(void **state)
{
    static const char *const text = BEGIN SHAPE("a", "R-1", ROUTER, 100, 100, 60, 40) SHAPE("b", "R-2", ROUTER, 100, 100, 60, 40)
        SHAPE("s", "SW-1", "shape=mxgraph.cisco.switches.workgroup_switch;", 100, 100, 50, 60) SHAPE("z", "R-9", ROUTER, 600, 100, 60, 40)
        SHAPE("y", "R-9", ROUTER, 600, 100, 60, 40) END;
    assert_int_equal(faults_of(text, FAULT_SHAPE_ON_SHAPE), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_leaves_the_shape_that_its_end_lies_on),
        cmocka_unit_test(a_curve_makes_no_detour),
        cmocka_unit_test(a_loose_end_comes_round_what_is_in_the_way),
        cmocka_unit_test(a_line_to_a_zone_goes_round_what_is_in_the_way),
        cmocka_unit_test(a_line_ends_where_it_enters),
        cmocka_unit_test(a_line_ends_at_the_border_of_its_zone),
        cmocka_unit_test(what_lies_on_one_spot_is_fanned_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
