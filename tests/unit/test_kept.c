/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The kept layout: what a draughtsman would not let pass on drawings of organisations, the size of text on every paper, and which positions
 * are an arrangement at all.
 */
#include "arrangement.h"
#include "importer.h"
#include "labels.h"
#include "numbered.h"
#include "picture_faults.h"
#include "plans.h"
#include "resolve.h"
#include "text_cache.h"

#include <glib/gstdio.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static struct network *understand_file(const char *path)
{
    g_autoptr(GError) error = NULL;
    struct source *source = source_read(path, &error);
    struct drawing *drawing = source ? import_drawing(source, &error) : NULL;
    struct network *network = drawing ? resolve_drawing(drawing, &error) : NULL;
    if (!network)
        fail_msg("%s", error ? error->message : "not read");
    drawing_free(drawing);
    source_free(source);
    return network;
}

static struct network *organisation(const char *name)
{
    g_autofree char *path = g_build_filename(FIXTURES, "organisations", name, NULL);
    return understand_file(path);
}

static GPtrArray *plans_of(const struct network *n, enum layout layout, const char *paper, GPtrArray *remarks)
{
    g_autoptr(GError) error = NULL;
    const struct render_options options = {.layout = layout, .paper = paper, .remarks = remarks};
    struct numbered numbered = numbered_new(n);
    GPtrArray *plans = plans_make(n, &numbered.marks, &options, &error);
    numbered_clear(&numbered);
    if (!plans)
        fail_msg("%s", error->message);
    return plans;
}

static const struct plan *plan_at(const GPtrArray *plans, guint i)
{
    return g_ptr_array_index(plans, i);
}

static double printed(const struct plan *plan)
{
    struct box area = sheet_drawing_area(plan->paper);
    return plan_scale(plan, area.w, area.h) * PLAN_LINK_SIZE;
}

static void assert_clean(const struct plan *plan, const struct network *n)
{
    g_autoptr(GArray) faults = picture_faults(plan, n);
    for (guint i = 0; i < faults->len; i++) {
        const struct picture_fault *f = &g_array_index(faults, struct picture_fault, i);
        if (f->kind != FAULT_CROSSING && f->kind != FAULT_BEND)
            fail_msg("%s: %s at %.0f,%.0f", plan->title, picture_fault_name(f->kind), f->at.x, f->at.y);
    }
}

static void organisations_are_clean(void **state)
{
    static const char *const names[] = {"harrowmere.drawio", "harrowmere-fixed.drawio", "brackenfold.vsdx"};
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        struct network *n = organisation(names[i]);
        GPtrArray *plans = plans_of(n, LAYOUT_KEPT, NULL, NULL);
        for (guint p = 0; p < plans->len; p++) {
            assert_true(plan_at(plans, p)->page >= 0);
            assert_clean(plan_at(plans, p), n);
        }
        g_ptr_array_unref(plans);
        network_free(n);
    }
}

static void assert_same_box(struct box a, struct box b)
{
    assert_true(a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h);
}

static void the_same_twice(void **state)
{
    struct network *n = organisation("harrowmere.drawio");
    GPtrArray *a = plans_of(n, LAYOUT_KEPT, NULL, NULL), *b = plans_of(n, LAYOUT_KEPT, NULL, NULL);
    const struct plan *p = plan_at(a, 0), *q = plan_at(b, 0);
    assert_int_equal(p->points->len, q->points->len);
    assert_memory_equal(p->points->data, q->points->data, p->points->len * sizeof(struct point));
    for (guint i = 0; i < p->nodes->len; i++) {
        assert_same_box(g_array_index(p->nodes, struct plan_node, i).label, g_array_index(q->nodes, struct plan_node, i).label);
        assert_same_box(g_array_index(p->nodes, struct plan_node, i).mark, g_array_index(q->nodes, struct plan_node, i).mark);
    }
    for (guint i = 0; i < p->links->len; i++)
        assert_same_box(g_array_index(p->links, struct plan_link, i).label, g_array_index(q->links, struct plan_link, i).label);
    g_ptr_array_unref(b);
    g_ptr_array_unref(a);
    network_free(n);
}

static void count_letters(gpointer data, const char *text, double size, gboolean bold, double width, double *w, double *h)
{
    (void)data;
    (void)bold;
    (void)width;
    *w = (double)strlen(text);
    *h = size;
}

/* Not by the address at which they stand for a while. */
static void texts_are_known_by_their_words(void **state)
{
    const struct measure measure = {count_letters, NULL};
    struct text_cache *cache = text_cache_new(&measure);
    const struct measure cached = text_cache_measure(cache);
    char text[] = "first", other[] = "first";
    double w, h;
    cached.text(cached.data, text, 8, FALSE, 0, &w, &h);
    assert_true(w == 5);
    strcpy(text, "2nd");
    cached.text(cached.data, text, 8, FALSE, 0, &w, &h);
    assert_true(w == 3);
    cached.text(cached.data, other, 8, FALSE, 0, &w, &h);
    assert_true(w == 5);
    text_cache_free(cache);
}

/* Also where it lies on the edge of the cells in which places keep what they know. */
static void a_line_anywhere_is_in_the_way(void **state)
{
    for (int at = 0; at <= 200; at++) {
        struct places *places = places_new();
        places_add_line(places, (struct point){at, -300}, (struct point){at, 300}, 1);
        places_add_line(places, (struct point){-300, at + 0.5}, (struct point){300, at + 0.5}, 2);
        assert_true(places_cost(places, (struct box){at - 4, -50, 8, 8}, 2) > 0);
        assert_true(places_cost(places, (struct box){at - 4, -50, 8, 8}, 1) == 0);
        assert_true(places_cost(places, (struct box){-50, at - 4, 8, 8}, 1) > 0);
        places_free(places);
    }
}

/* ---- drawings made for the test ---- */

typedef struct point (*position)(int i, int of);

static struct point at_one_spot(int i, int of)
{
    (void)i;
    (void)of;
    return (struct point){0, 0};
}

static struct point in_a_cascade(int i, int of)
{
    (void)of;
    return (struct point){10 * i, 10 * i};
}

static struct point in_a_row(int i, int of)
{
    (void)of;
    return (struct point){160 * i, 0};
}

/* A third on one spot, the others in a row. */
static struct point a_third_stacked(int i, int of)
{
    return i < of / 3 ? at_one_spot(i, of) : in_a_row(i, of);
}

#define BEGIN "<mxfile><diagram name=\"P\"><mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>"
#define END "</root></mxGraphModel></diagram></mxfile>"

static struct network *understand_drawio(const char *text)
{
    g_autofree char *path = NULL;
    g_autoptr(GError) error = NULL;
    int file = g_file_open_tmp("kept-XXXXXX.drawio", &path, &error);
    assert_true(file >= 0);
    g_close(file, NULL);
    assert_true(g_file_set_contents(path, text, -1, &error));
    struct network *n = understand_file(path);
    g_unlink(path);
    return n;
}

static struct network *drawn(int count, position where)
{
    g_autoptr(GString) text = g_string_new(BEGIN);
    for (int i = 0; i < count; i++) {
        struct point at = where(i, count);
        g_string_append_printf(text, "<mxCell id=\"n%d\" value=\"Server %d\" vertex=\"1\" parent=\"1\"><mxGeometry x=\"%.0f\" y=\"%.0f\" width=\"100\" "
                                     "height=\"50\" as=\"geometry\"/></mxCell>", i, i, at.x, at.y);
        if (i > 0)
            g_string_append_printf(text, "<mxCell id=\"e%d\" edge=\"1\" parent=\"1\" source=\"n%d\" target=\"n%d\"><mxGeometry relative=\"1\" "
                                         "as=\"geometry\"/></mxCell>", i, (i - 1) / 3, i);
    }
    g_string_append(text, END);
    return understand_drawio(text->str);
}

/* A flat switch is seen on less than the author's shape: a line that came in level near its upper edge still comes in level. */
static void a_line_stays_level_with_its_shape(void **state)
{
    static const char *const text = BEGIN
        "<mxCell id=\"a\" value=\"SW-1\" style=\"shape=mxgraph.cisco.switches.workgroup_switch;\" vertex=\"1\" parent=\"1\">"
        "<mxGeometry x=\"0\" y=\"200\" width=\"60\" height=\"60\" as=\"geometry\"/></mxCell>"
        "<mxCell id=\"b\" value=\"SW-2\" style=\"shape=mxgraph.cisco.switches.workgroup_switch;\" vertex=\"1\" parent=\"1\">"
        "<mxGeometry x=\"200\" y=\"0\" width=\"60\" height=\"60\" as=\"geometry\"/></mxCell>"
        "<mxCell id=\"e\" style=\"edgeStyle=orthogonalEdgeStyle;\" edge=\"1\" parent=\"1\" source=\"b\" target=\"a\"><mxGeometry relative=\"1\" "
        "as=\"geometry\"><Array as=\"points\"><mxPoint x=\"230\" y=\"206\"/></Array></mxGeometry></mxCell>" END;
    struct network *n = understand_drawio(text);
    GPtrArray *plans = plans_of(n, LAYOUT_KEPT, NULL, NULL);
    const struct plan *plan = plan_at(plans, 0);
    const struct plan_link *l = &g_array_index(plan->links, struct plan_link, 0);
    const struct point *p = &g_array_index(plan->points, struct point, l->first_point);
    assert_int_equal(l->points, 3);
    assert_true(fabs(p[0].x - p[1].x) < 0.01 && fabs(p[1].y - p[2].y) < 0.01);
    assert_clean(plan, n);
    g_ptr_array_unref(plans);
    network_free(n);
}

static void assert_titles_within(const struct plan *plan)
{
    for (guint i = 0; i < plan->zones->len; i++) {
        const struct plan_zone *z = &g_array_index(plan->zones, struct plan_zone, i);
        if (z->title.w > 0 && !box_contains(z->box, z->title, 0.1))
            fail_msg("%s: a title outside its box at %.0f,%.0f", plan->title, z->title.x, z->title.y);
    }
}

/* Beside a line that comes in at the top: in two rows. */
static void titles_of_organisations_are_within(void **state)
{
    struct network *n = organisation("harrowmere.drawio");
    GPtrArray *plans = plans_of(n, LAYOUT_KEPT, NULL, NULL);
    assert_titles_within(plan_at(plans, 0));
    g_ptr_array_unref(plans);
    network_free(n);
}

/* A box that is full of servers from edge to edge. */
static void a_box_grows_for_its_title(void **state)
{
    g_autoptr(GString) text = g_string_new(BEGIN);
    g_string_append(text, "<mxCell id=\"z\" value=\"Server farm of the old building\" style=\"rounded=0;container=1;verticalAlign=top;\" vertex=\"1\" "
                          "parent=\"1\"><mxGeometry x=\"0\" y=\"0\" width=\"120\" height=\"370\" as=\"geometry\"/></mxCell>");
    for (int i = 0; i < 18; i++)
        g_string_append_printf(text, "<mxCell id=\"n%d\" style=\"shape=mxgraph.cisco.servers.standard_host;\" vertex=\"1\" parent=\"z\">"
                                     "<mxGeometry x=\"%d\" y=\"%d\" width=\"36\" height=\"36\" as=\"geometry\"/></mxCell>", i, 2 + 40 * (i % 3),
                               4 + 62 * (i / 3));
    g_string_append(text, END);
    struct network *n = understand_drawio(text->str);
    GPtrArray *plans = plans_of(n, LAYOUT_KEPT, NULL, NULL);
    assert_int_equal(plan_at(plans, 0)->zones->len, 1);
    assert_titles_within(plan_at(plans, 0));
    assert_clean(plan_at(plans, 0), n);
    g_ptr_array_unref(plans);
    network_free(n);
}

static void assert_layout(int count, position where, enum layout layout, gboolean is_kept, const char *said)
{
    struct network *n = drawn(count, where);
    g_autoptr(GPtrArray) remarks = g_ptr_array_new_with_free_func(g_free);
    GPtrArray *plans = plans_of(n, layout, NULL, remarks);
    assert_int_equal(plan_at(plans, 0)->page >= 0, is_kept);
    assert_int_equal(remarks->len, said ? 1 : 0);
    if (said)
        assert_non_null(strstr(g_ptr_array_index(remarks, 0), said));
    for (guint i = 0; i < plans->len; i++)
        assert_true(printed(plan_at(plans, i)) >= PAPER_LEGIBLE - 0.05);
    g_ptr_array_unref(plans);
    network_free(n);
}

static void a_stack_is_no_arrangement(void **state)
{
    assert_layout(12, at_one_spot, LAYOUT_AUTO, FALSE, "12 of 12 shapes lie on top of each other");
    assert_layout(12, in_a_cascade, LAYOUT_AUTO, FALSE, "12 of 12 shapes lie on top of each other");
    assert_layout(12, at_one_spot, LAYOUT_KEPT, TRUE, NULL);
    assert_layout(8, in_a_row, LAYOUT_AUTO, TRUE, NULL);
    assert_layout(12, a_third_stacked, LAYOUT_AUTO, TRUE, NULL);
}

static void what_cannot_be_read_is_drawn_anew(void **state)
{
    assert_layout(60, in_a_row, LAYOUT_AUTO, FALSE, "pt high on A2 paper");
    assert_layout(60, in_a_row, LAYOUT_KEPT, FALSE, "pt high on A2 paper");
    assert_layout(1501, in_a_row, LAYOUT_AUTO, FALSE, "1501 shapes on one page");
}

static void larger_paper_rather_than_smaller_text(void **state)
{
    struct network *n = organisation("harrowmere.drawio");
    g_autoptr(GPtrArray) remarks = g_ptr_array_new_with_free_func(g_free);
    GPtrArray *kept = plans_of(n, LAYOUT_KEPT, "a4", remarks);
    assert_ptr_equal(plan_at(kept, 0)->paper, paper_find("a3"));
    assert_non_null(strstr(g_ptr_array_index(remarks, 0), "drawn on A3"));
    GPtrArray *either = plans_of(n, LAYOUT_AUTO, "a4", remarks);
    for (guint i = 0; i < either->len; i++) {
        assert_true(i == 0 || plan_at(either, i)->paper == paper_find("a4")); /* the overview holds all that is outside */
        assert_true(printed(plan_at(either, i)) >= PAPER_LEGIBLE - 0.05);
    }
    g_ptr_array_unref(either);
    g_ptr_array_unref(kept);
    network_free(n);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(organisations_are_clean),
        cmocka_unit_test(the_same_twice),
        cmocka_unit_test(texts_are_known_by_their_words),
        cmocka_unit_test(a_line_anywhere_is_in_the_way),
        cmocka_unit_test(a_line_stays_level_with_its_shape),
        cmocka_unit_test(titles_of_organisations_are_within),
        cmocka_unit_test(a_box_grows_for_its_title),
        cmocka_unit_test(a_stack_is_no_arrangement),
        cmocka_unit_test(what_cannot_be_read_is_drawn_anew),
        cmocka_unit_test(larger_paper_rather_than_smaller_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
