/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What lies over what on a sheet, by the order in which its SVG draws it.
 */
#include "plans.h"
#include "svg.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "network_of.h"

#define BEGIN "<mxfile><diagram name=\"P\"><mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>"
#define END "</root></mxGraphModel></diagram></mxfile>"
#define ZONE(id, name, x, y, w, h) \
    "<mxCell id=\"" id "\" value=\"" name "\" style=\"rounded=0;container=1;verticalAlign=top;\" vertex=\"1\" parent=\"1\"><mxGeometry x=\"" #x \
    "\" y=\"" #y "\" width=\"" #w "\" height=\"" #h "\" as=\"geometry\"/></mxCell>"
#define WITHIN(zone, id, x, y) \
    "<mxCell id=\"" id "\" value=\"" id "\" style=\"shape=mxgraph.cisco.routers.router;\" vertex=\"1\" parent=\"" zone "\"><mxGeometry x=\"" #x \
    "\" y=\"" #y "\" width=\"40\" height=\"40\" as=\"geometry\"/></mxCell>"

static char *svg_of(const struct network *n)
{
    const struct render_options options = {.layout = LAYOUT_KEPT};
    GPtrArray *plans = plans_make(n, NULL, &options, NULL);
    struct element_ids *ids = element_ids_new(n);
    const struct marks marks = {g_ptr_array_new(), g_array_new(FALSE, FALSE, sizeof(struct duty))};
    g_ptr_array_set_size(marks.of_node, (int)n->nodes->len);
    const struct svg_request request = {.network = n, .marks = &marks, .ids = ids, .prefix = "s", .title = "t", .attributes = ""};
    GString *text = g_string_new(NULL);
    svg_plan(text, g_ptr_array_index(plans, 0), &request);
    g_ptr_array_unref(marks.of_node);
    g_array_unref(marks.duties);
    element_ids_free(ids);
    g_ptr_array_unref(plans);
    return g_string_free(text, FALSE);
}

static int strokes_without_fill(const char *svg, const char *group)
{
    int count = 0;
    for (const char *at = strstr(svg, group); at; at = strstr(at + 1, group)) {
        g_autofree char *body = g_strndup(at, (gsize)(strstr(at, "</g>") - at));
        count += strstr(body, "stroke=") && !strstr(body, " fill=");
    }
    return count;
}

/* The border of the lower one can be followed where the upper one covers it; of boxes within each other nothing is drawn twice. */
static void overlapping_zones_are_both_bounded(void **state)
{
    struct network *across = network_of_text("x.drawio", BEGIN ZONE("a", "Site A", 0, 0, 300, 240) WITHIN("a", "R-1", 40, 60)
                                             ZONE("b", "Site B", 200, 120, 320, 300) WITHIN("b", "R-2", 220, 200) END);
    struct network *within = network_of_text("x.drawio", BEGIN ZONE("a", "Site A", 0, 0, 600, 440) WITHIN("a", "R-1", 40, 60)
                                             ZONE("b", "Site B", 200, 120, 320, 300) WITHIN("b", "R-2", 220, 200) END);
    g_autofree char *first = svg_of(across), *second = svg_of(within);
    assert_int_equal(across->zones->len, 2);
    assert_int_equal(strokes_without_fill(first, "<g class=\"label zone"), 1);
    assert_int_equal(strokes_without_fill(second, "<g class=\"label zone"), 0);
    network_free(within);
    network_free(across);
}

/* Above a cloud that it only runs across, and below what it ends at. */
static void a_line_runs_across_a_cloud(void **state)
{
    struct network *n = network_of_text("x.drawio", BEGIN
        "<mxCell id=\"c\" value=\"Carrier\" style=\"shape=cloud;\" vertex=\"1\" parent=\"1\"><mxGeometry x=\"150\" y=\"0\" width=\"200\" height=\"120\" as=\"geometry\"/></mxCell>"
        WITHIN("1", "R-1", 0, 40) WITHIN("1", "R-2", 500, 40)
        "<mxCell id=\"e\" edge=\"1\" parent=\"1\" source=\"R-1\" target=\"R-2\"><mxGeometry relative=\"1\" as=\"geometry\"/></mxCell>" END);
    g_autofree char *svg = svg_of(n);
    const char *cloud = strstr(svg, "data-id=\"c\""), *line = strstr(svg, "data-id=\"e\""), *router = strstr(svg, "data-id=\"R-1\"");
    assert_true(cloud && line && router && cloud < line && line < router);
    network_free(n);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(overlapping_zones_are_both_bounded),
        cmocka_unit_test(a_line_runs_across_a_cloud),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
