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

static gboolean is_in_plan(const struct plan *plan, const struct network *n, const char *id)
{
    for (guint i = 0; i < plan->links->len; i++)
        if (strcmp(network_link(n, g_array_index(plan->links, struct plan_link, i).link)->origin.id, id) == 0)
            return TRUE;
    return FALSE;
}

/* A line that joins nothing itself, with what ends on it: as a whole where it was drawn, in pieces where it is drawn anew. */
static void a_bus_is_drawn(void **state)
{
    static const char *const text = BEGIN SHAPE("a", "R-1", ROUTER, 80, 0, 40, 40) SHAPE("b", "R-2", ROUTER, 280, 0, 40, 40)
        LINE("bus", "endArrow=none;", "", "<mxPoint x=\"0\" y=\"200\" as=\"sourcePoint\"/><mxPoint x=\"400\" y=\"200\" as=\"targetPoint\"/>")
        LINE("e", "endArrow=none;", "source=\"a\"", "<mxPoint x=\"100\" y=\"200\" as=\"targetPoint\"/>")
        LINE("f", "endArrow=none;", "source=\"b\"", "<mxPoint x=\"300\" y=\"200\" as=\"targetPoint\"/>") END;
    struct network *n = network_of_text("x.drawio", text);
    const struct render_options anew = {.layout = LAYOUT_TIERED};
    GPtrArray *kept = kept_plans(n), *tiered = plans_make(n, NULL, &anew, NULL);
    assert_true(is_in_plan(g_ptr_array_index(kept, 0), n, "bus"));
    assert_false(link_is_mere_line(network_link(n, 0)));
    assert_int_equal(((struct plan *)g_ptr_array_index(kept, 0))->links->len, 3);
    assert_int_equal(((struct plan *)g_ptr_array_index(tiered, 0))->links->len, 3);
    g_ptr_array_unref(tiered);
    g_ptr_array_unref(kept);
    network_free(n);
}

/* Routers at the foot of a cloud: its words stand above them, still within. The shape far off keeps the drawing from being spread. */
static void words_in_a_frame_give_way(void **state)
{
    static const char *const text = BEGIN SHAPE("c", "Local ISP&#10;(cable)", CLOUD, 0, 0, 130, 76) SHAPE("r", "", ROUTER, 20, 30, 40, 40)
        SHAPE("s", "", ROUTER, 65, 30, 40, 40) SHAPE("far", "R-9", ROUTER, 1150, 0, 40, 40) END;
    struct network *n = network_of_text("x.drawio", text);
    GPtrArray *plans = kept_plans(n);
    const struct plan *plan = g_ptr_array_index(plans, 0);
    const struct plan_node *cloud = &g_array_index(plan->nodes, struct plan_node, 0);
    assert_true(cloud->label.w > 0 && box_contains(cloud->symbol, cloud->label, 0.1));
    assert_int_equal(faults_of(text, FAULT_LABEL_ON_SHAPE), 0);
    g_ptr_array_unref(plans);
    network_free(n);
}

static void a_box_grows_for_a_title_that_is_too_wide(void **state)
{
    static const char *const text = BEGIN SHAPE("o", "Office", "rounded=0;container=1;verticalAlign=top;", 0, 0, 110, 240)
        "<mxCell id=\"z\" value=\"Availability set\" style=\"rounded=0;container=1;verticalAlign=top;\" vertex=\"1\" parent=\"o\"><mxGeometry x=\"66\" y=\"20\" "
        "width=\"36\" height=\"200\" as=\"geometry\"/></mxCell>"
        "<mxCell id=\"i\" style=\"" HOST "\" vertex=\"1\" parent=\"z\"><mxGeometry x=\"3\" y=\"80\" width=\"30\" height=\"36\" as=\"geometry\"/></mxCell>" END;
    struct network *n = network_of_text("x.drawio", text);
    GPtrArray *plans = kept_plans(n);
    const struct plan *plan = g_ptr_array_index(plans, 0);
    for (guint i = 0; i < plan->zones->len; i++) {
        const struct plan_zone *z = &g_array_index(plan->zones, struct plan_zone, i);
        assert_true(box_contains(z->box, z->title, 0.1));
    }
    assert_int_equal(faults_of(text, FAULT_LABEL_ON_BORDER), 0);
    g_ptr_array_unref(plans);
    network_free(n);
}

/* On the course that two lines share their words would stand below each other. */
static void what_lines_on_one_course_say_is_said_once(void **state)
{
    static const char *const text = BEGIN SHAPE("a", "Fire wall", HOST, 400, 200, 40, 40) SHAPE("b", "H-1", HOST, 0, 0, 40, 40) SHAPE("c", "H-2", HOST, 100, 0, 40, 40)
        "<mxCell id=\"e\" value=\"IPsec\" edge=\"1\" parent=\"1\" source=\"b\" target=\"a\"><mxGeometry relative=\"1\" as=\"geometry\">"
        WAYS("<mxPoint x=\"20\" y=\"220\"/>") "</mxGeometry></mxCell>"
        "<mxCell id=\"f\" value=\"IPsec\" edge=\"1\" parent=\"1\" source=\"c\" target=\"a\"><mxGeometry relative=\"1\" as=\"geometry\">"
        WAYS("<mxPoint x=\"120\" y=\"220\"/>") "</mxGeometry></mxCell>" END;
    struct network *n = network_of_text("x.drawio", text);
    GPtrArray *plans = kept_plans(n);
    const struct plan *plan = g_ptr_array_index(plans, 0);
    const struct plan_link *l = &g_array_index(plan->links, struct plan_link, 0);
    assert_string_equal(l[0].text, "2 × IPsec");
    assert_string_equal(l[1].text, "");
    assert_true(l[0].label.w > 0 && l[1].label.w <= 0);
    g_ptr_array_unref(plans);
    network_free(n);
}

/* Boxes that keep the size that their words need while the drawing is drawn closer, leave a gap. */
static void boxes_in_a_row_are_told_apart(void **state)
{
    g_autoptr(GString) text = g_string_new(BEGIN);
    for (int i = 0; i < 15; i++)
        g_string_append_printf(text, "<mxCell id=\"n%d\" value=\"wor-0000-20%02d&lt;br&gt;10.0.2.%d\" style=\"rounded=0;whiteSpace=wrap;html=1;\" vertex=\"1\" parent=\"1\">"
                                     "<mxGeometry x=\"%d\" y=\"0\" width=\"120\" height=\"60\" as=\"geometry\"/></mxCell>", i, i, 10 + i, 20 + 150 * i);
    g_string_append(text, END);
    struct network *n = network_of_text("x.drawio", text->str);
    GPtrArray *plans = kept_plans(n);
    const struct plan *plan = g_ptr_array_index(plans, 0);
    for (guint i = 1; i < plan->nodes->len; i++) {
        struct box before = g_array_index(plan->nodes, struct plan_node, i - 1).symbol, b = g_array_index(plan->nodes, struct plan_node, i).symbol;
        assert_true(before.w > 40 && b.x - before.x - before.w >= 3);
    }
    g_ptr_array_unref(plans);
    network_free(n);
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
        cmocka_unit_test(a_bus_is_drawn),
        cmocka_unit_test(words_in_a_frame_give_way),
        cmocka_unit_test(a_box_grows_for_a_title_that_is_too_wide),
        cmocka_unit_test(what_lines_on_one_course_say_is_said_once),
        cmocka_unit_test(boxes_in_a_row_are_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
