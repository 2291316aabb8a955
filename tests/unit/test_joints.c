/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines that end on other lines, drawn anew in tiers: what they join hangs together, and the line says once what it says.
 */
#include "numbered.h"
#include "plans.h"
#include "svg.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "network_of.h"

/* Routers a and b, a line between them, and so many more whose lines end on it. `glued`: 2, 1 or 0 ends of that line are joined. */
static struct network *tapped_line(int taps, int glued)
{
    g_autoptr(GString) xml = g_string_new("<mxfile><diagram name=\"P\"><mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>");
    for (int i = 0; i < taps + 2; i++)
        g_string_append_printf(xml, "<mxCell id=\"n%d\" value=\"R-%d\" style=\"shape=mxgraph.cisco.routers.router\" vertex=\"1\" parent=\"1\">"
                                    "<mxGeometry x=\"%d\" y=\"%d\" width=\"60\" height=\"40\" as=\"geometry\"/></mxCell>",
                               i, i, i < 2 ? 40 + 900 * i : 40 + 140 * (i - 1), i < 2 ? 40 : 300);
    g_string_append_printf(xml, "<mxCell id=\"line\" value=\"10 Gb ring\" style=\"endArrow=none\" edge=\"1\" parent=\"1\"%s%s>"
                                "<mxGeometry relative=\"1\" as=\"geometry\"><mxPoint x=\"120\" y=\"60\" as=\"sourcePoint\"/>"
                                "<mxPoint x=\"900\" y=\"60\" as=\"targetPoint\"/></mxGeometry></mxCell>",
                           glued > 0 ? " source=\"n0\"" : "", glued > 1 ? " target=\"n1\"" : "");
    for (int i = 2; i < taps + 2; i++)
        g_string_append_printf(xml, "<mxCell id=\"t%d\" style=\"endArrow=none\" edge=\"1\" parent=\"1\" source=\"n%d\" target=\"line\">"
                                    "<mxGeometry relative=\"1\" as=\"geometry\"/></mxCell>", i, i);
    g_string_append(xml, "</root></mxGraphModel></diagram></mxfile>");
    return network_of_text("joint.drawio", xml->str);
}

static GPtrArray *tiers_of(const struct network *n, const struct marks *marks)
{
    g_autoptr(GError) error = NULL;
    const struct render_options options = {.layout = LAYOUT_TIERED};
    GPtrArray *plans = plans_make(n, marks, &options, &error);
    if (!plans)
        fail_msg("%s", error->message);
    return plans;
}

static int root_of(const int *root, int i)
{
    while (root[i] != i)
        i = root[i];
    return i;
}

/* Whether the lines that are drawn lead from one node to the other. */
static gboolean hangs_together(const struct network *n, const struct plan *plan, const char *a, const char *b)
{
    g_autofree int *root = g_new(int, n->nodes->len);
    int from = -1, to = -1;
    for (guint i = 0; i < n->nodes->len; i++) {
        root[i] = (int)i;
        from = strcmp(network_node(n, i)->name, a) == 0 ? (int)i : from;
        to = strcmp(network_node(n, i)->name, b) == 0 ? (int)i : to;
    }
    for (guint i = 0; i < plan->links->len; i++) {
        const struct link *l = network_link(n, g_array_index(plan->links, struct plan_link, i).link);
        if (l->ends[0].type == ELEMENT_NODE && l->ends[1].type == ELEMENT_NODE)
            root[root_of(root, l->ends[0].index)] = root_of(root, l->ends[1].index);
    }
    return from >= 0 && to >= 0 && root_of(root, from) == root_of(root, to);
}

static int times_said(const struct network *n, const struct plan *plan, const char *words)
{
    int times = 0;
    for (guint i = 0; i < plan->links->len; i++) {
        const struct plan_link *p = &g_array_index(plan->links, struct plan_link, i);
        times += p->label.w > 0 && strstr(p->text ? p->text : network_link(n, p->link)->label, words);
    }
    return times;
}

/* Whether a line stands for the one that the author drew, so that what is found about that one is shown. */
static gboolean stands_for(const struct network *n, const struct plan *plan, const char *id)
{
    for (guint i = 0; i < plan->links->len; i++) {
        const struct plan_link *p = &g_array_index(plan->links, struct plan_link, i);
        if (strcmp(network_link(n, p->link)->origin.id, id) == 0)
            return TRUE;
        for (guint k = 0; p->also && k < p->also->len; k++)
            if (strcmp(network_link(n, g_array_index(p->also, int, k))->origin.id, id) == 0)
                return TRUE;
    }
    return FALSE;
}

/* Every id once, and the line that the author drew among them. */
static void check_svg(const struct network *n, const struct plan *plan, const struct marks *marks, const char *line)
{
    struct element_ids *ids = element_ids_new(n);
    g_autoptr(GString) svg = g_string_new(NULL);
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    const struct svg_request request = {.network = n, .marks = marks, .ids = ids, .prefix = "s", .title = "", .attributes = ""};
    svg_plan(svg, plan, &request);
    for (const char *at = svg->str; (at = strstr(at, "<g id=\"")); at++)
        assert_true(g_hash_table_add(seen, g_strndup(at + 7, strcspn(at + 7, "\""))));
    g_autofree char *wanted = g_strdup_printf("data-id=\"%s\"", line);
    assert_non_null(strstr(svg->str, wanted));
    element_ids_free(ids);
}

static void check(int taps, int glued)
{
    struct network *n = tapped_line(taps, glued);
    struct numbered numbered = numbered_new(n);
    GPtrArray *plans = tiers_of(n, &numbered.marks);
    const struct plan *plan = g_ptr_array_index(plans, 0);
    for (int i = 3 - glued; i < taps + 2; i++) {
        g_autofree char *name = g_strdup_printf("R-%d", i);
        if (i > 1 || glued > i)
            assert_true(hangs_together(n, plan, glued ? "R-0" : "R-2", name));
    }
    if (glued) {
        assert_int_equal(times_said(n, plan, "10 Gb ring"), 1);
        assert_true(stands_for(n, plan, "line"));
        check_svg(n, plan, &numbered.marks, "line");
    }
    g_ptr_array_unref(plans);
    numbered_clear(&numbered);
    network_free(n);
}

static void test_one_line_ends_on_another(void **state)
{
    check(1, 2);
}

static void test_several(void **state)
{
    check(4, 2);
}

static void test_on_a_line_with_a_loose_end(void **state)
{
    check(2, 1);
}

static void test_on_a_bus(void **state)
{
    check(3, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_one_line_ends_on_another), cmocka_unit_test(test_several),
                                       cmocka_unit_test(test_on_a_line_with_a_loose_end), cmocka_unit_test(test_on_a_bus)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
