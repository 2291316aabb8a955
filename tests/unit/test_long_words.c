/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words wider than their column: broken at the joints of a name, and as high when measured as when drawn.
 */
#include "canvas.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#define SIZE 8.0

static const char terraform[] = "nothing towards aws_glue_catalog_database.aws_glue_click_logger_database";

/* A sink that takes down the lines, with '|' between them. */
static void take_lines(struct canvas *c, PangoLayout *layout, struct point at, const struct canvas_font *font)
{
    GString *lines = c->sink_data;
    for (int i = 0; i < pango_layout_get_line_count(layout); i++) {
        const PangoLayoutLine *l = pango_layout_get_line_readonly(layout, i);
        if (i)
            g_string_append_c(lines, '|');
        g_string_append_len(lines, pango_layout_get_text(layout) + l->start_index, l->length);
    }
}

static void begin(struct canvas *c, struct element element, enum canvas_group group) {}
static void end(struct canvas *c) {}

static char *lines_of(const char *text, double width)
{
    static const struct canvas_sink sink = {.text = take_lines, .begin = begin, .end = end};
    struct canvas *c = canvas_new_to_measure();
    GString *lines = g_string_new(NULL);
    c->sink = &sink;
    c->sink_data = lines;
    double height = canvas_text(c, (struct box){0, 0, width, 0}, text, SIZE, FALSE, 0, ALIGN_LEFT);
    assert_true(height == canvas_text_height(c, text, SIZE, FALSE, width));
    canvas_free(c);
    return g_string_free(lines, FALSE);
}

static void broken_at_joints(void **state)
{
    g_autofree char *file = lines_of("customer__network_drawing__template_router.vdx", 150);
    assert_string_equal(file, "customer__network_drawing__|template_router.vdx");
    g_autofree char *resource = lines_of(terraform, 112);
    assert_string_equal(resource, "nothing towards |aws_glue_catalog_database|.aws_glue_click_logger_|database");
}

static void nothing_is_lost(void **state)
{
    static const char bare[] = "0123456789abcdef0123456789abcdef0123456789abcdef";
    g_autofree char *lines = lines_of(bare, 70);
    assert_non_null(strchr(lines, '|'));
    g_auto(GStrv) parts = g_strsplit(lines, "|", -1);
    g_autofree char *whole = g_strjoinv("", parts);
    assert_string_equal(whole, bare);
}

static void short_words_stay(void **state)
{
    g_autofree char *lines = lines_of("a web_front, a web_back", 60);
    assert_string_equal(lines, "a web_front, a |web_back");
}

/* A row of a table is as high as the words in it. */
static void higher_than_its_words_alone(void **state)
{
    struct canvas *c = canvas_new_to_measure();
    double w, h;
    canvas_text_size(c, terraform, SIZE, FALSE, 60, &w, &h);
    assert_true(w > 60);
    assert_true(canvas_text_height(c, terraform, SIZE, FALSE, 60) > h);
    assert_true(canvas_text_height(c, "a web_front", SIZE, FALSE, 60) <= h);
    canvas_free(c);
}

/* The label of a shape takes the lines that it was measured with. */
static void drawn_as_measured(void **state)
{
    static const struct {
        const char *name, *lines;
    } cases[] = {
        {"aws_cloudwatch_log_group.click_logger_firehose_delivery_stream", "aws_cloudwatch_log_group|.click_logger_firehose_|delivery_stream"},
        {"gateway_integration_response.MyDemoIntegrationResponse", "gateway_integration_|response.MyDemo|IntegrationResponse"},
        {"0123456789abcdef0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef0123456789abcdef"},
        {"Application servers", "Application |servers"},
    };
    struct canvas *c = canvas_new_to_measure();
    const struct measure measure = canvas_measure(c);
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        double w, h;
        measure.text(measure.data, cases[i].name, SIZE, FALSE, 60, &w, &h);
        g_autofree char *lines = lines_of(cases[i].name, w);
        assert_string_equal(lines, cases[i].lines);
        assert_true(h == canvas_text_height(c, cases[i].name, SIZE, FALSE, w));
    }
    canvas_free(c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(broken_at_joints),
        cmocka_unit_test(nothing_is_lost),
        cmocka_unit_test(short_words_stay),
        cmocka_unit_test(higher_than_its_words_alone),
        cmocka_unit_test(drawn_as_measured),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
