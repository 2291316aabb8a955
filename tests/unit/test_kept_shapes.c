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

static void a_line_to_itself_goes_round_a_corner(void **state)
{
    static const char *const text = BEGIN SHAPE("a", "R-1", ROUTER, 100, 100, 60, 60) LINE("e", "", "source=\"a\" target=\"a\"", "") END;
    assert_int_equal(faults_of(text, FAULT_LINK_IN_SHAPE), 0);
    assert_int_equal(faults_of(text, FAULT_BEND), 3);
}

/* The course of a line in the plan; to be g_free()d. */
static struct point *course_of_line(const char *text, int link, int *count)
{
    struct network *n = network_of_text("x.drawio", text);
    GPtrArray *plans = kept_plans(n);
    const struct plan *plan = g_ptr_array_index(plans, 0);
    const struct plan_link *l = &g_array_index(plan->links, struct plan_link, link);
    struct point *course = g_memdup2(&g_array_index(plan->points, struct point, l->first_point), sizeof(struct point) * (gsize)l->points);
    *count = l->points;
    g_ptr_array_unref(plans);
    network_free(n);
    return course;
}

#define HOST "shape=mxgraph.cisco.servers.standard_host;"

/* The shapes are not in line, but both can be met at one height, also where the author's own points are not. */
static void a_line_that_is_nearly_level_is_level(void **state)
{
    static const char *const free = BEGIN SHAPE("a", "R-1", HOST, 0, 0, 40, 40) SHAPE("b", "R-2", HOST, 300, 7, 40, 40)
        LINE("e", "", "source=\"a\" target=\"b\"", "") END;
    static const char *const stated = BEGIN SHAPE("a", "R-1", HOST, 0, 0, 40, 40) SHAPE("b", "R-2", HOST, 300, 0, 40, 40)
        LINE("e", "exitX=1;exitY=0.4;entryX=0;entryY=0.6;", "source=\"a\" target=\"b\"", "") END;
    static const char *const texts[] = {free, stated};
    for (guint i = 0; i < G_N_ELEMENTS(texts); i++) {
        int count;
        g_autofree struct point *p = course_of_line(texts[i], 0, &count);
        assert_int_equal(count, 2);
        assert_true(fabs(p[0].y - p[1].y) < 0.01);
    }
}

/* Two hosts at one switch, whose author drew their lines all but on each other. */
static void lines_that_all_but_touch_are_one_course(void **state)
{
    static const char *const text = BEGIN SHAPE("s", "SW-1", ROUTER, 0, 0, 40, 40) SHAPE("a", "H-1", HOST, 200, 100, 40, 40) SHAPE("b", "H-2", HOST, 200, 200, 40, 40)
        LINE("e", "", "source=\"s\" target=\"a\"", WAYS("<mxPoint x=\"21\" y=\"120\"/>"))
        LINE("f", "", "source=\"s\" target=\"b\"", WAYS("<mxPoint x=\"22\" y=\"220\"/>")) END;
    int count;
    g_autofree struct point *first = course_of_line(text, 0, &count), *second = course_of_line(text, 1, &count);
    assert_true(fabs(first[0].x - second[0].x) < 0.01 && fabs(first[1].x - second[1].x) < 0.01);
}

/* The author's shape is larger than its symbol, and the line turns within it: it comes to the symbol without that turn. */
static void a_line_does_not_turn_where_the_shape_was(void **state)
{
    static const char *const text = BEGIN SHAPE("s", "SW-1", "shape=mxgraph.cisco.switches.workgroup_switch;", 0, 0, 120, 120)
        SHAPE("b", "R-2", ROUTER, 300, 280, 40, 40)
        LINE("e", "edgeStyle=orthogonalEdgeStyle;", "source=\"b\" target=\"s\"", WAYS("<mxPoint x=\"85\" y=\"300\"/><mxPoint x=\"85\" y=\"100\"/>")) END;
    assert_int_equal(faults_of(text, FAULT_BEND), 1);
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
        cmocka_unit_test(a_line_to_itself_goes_round_a_corner),
        cmocka_unit_test(a_line_that_is_nearly_level_is_level),
        cmocka_unit_test(lines_that_all_but_touch_are_one_course),
        cmocka_unit_test(a_line_does_not_turn_where_the_shape_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
