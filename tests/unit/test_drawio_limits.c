/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * draw.io files made to cost more than they weigh: each is read at once, and the reader is told what was left.
 */
#include "importer.h"
#include "source.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#define MANY 20000

static struct drawing *read_cells(const char *root_cell, GString *cells)
{
    char *xml = g_strdup_printf("<mxGraphModel><root>%s<mxCell id=\"1\" parent=\"0\"/>%s</root></mxGraphModel>", root_cell,
                                cells->str);
    g_string_free(cells, TRUE);
    struct source source = {.path = (char *)"hostile.drawio", .data = g_bytes_new_take(xml, strlen(xml)), .sha256 = (char *)"0"};
    g_autoptr(GError) error = NULL;
    struct drawing *drawing = import_drawing(&source, &error);
    g_bytes_unref(source.data);
    assert_non_null(drawing);
    return drawing;
}

static void test_alike_ids(void **state)
{
    (void)state;
    GString *cells = g_string_new(NULL);
    for (int i = 0; i < MANY; i++)
        g_string_append(cells, "<mxCell id=\"a\" vertex=\"1\" parent=\"1\"/>");
    struct drawing *drawing = read_cells("<mxCell id=\"0\"/>", cells);
    g_autoptr(GHashTable) ids = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < drawing->shapes->len; i++)
        assert_true(g_hash_table_add(ids, (gpointer)drawing_shape(drawing, (int)i)->id));
    assert_int_equal(g_hash_table_size(ids), MANY);
    drawing_free(drawing);
}

static void test_children_before_parents(void **state)
{
    (void)state;
    GString *cells = g_string_new(NULL);
    for (int i = 0; i < MANY; i++)
        g_string_append_printf(cells, "<mxCell id=\"c%d\" vertex=\"1\" parent=\"c%d\"/>", i, i + 1);
    g_string_append_printf(cells, "<mxCell id=\"c%d\" vertex=\"1\" parent=\"1\"/>", MANY);
    struct drawing *drawing = read_cells("<mxCell id=\"0\"/>", cells);
    assert_int_equal(drawing->shapes->len, MANY + 1);
    for (guint i = 0; i < drawing->shapes->len; i++) {
        int depth = 0;
        for (int p = (int)i; p >= 0; p = drawing_shape(drawing, p)->parent)
            assert_true(depth++ <= 256);
    }
    drawing_free(drawing);
}

static void test_repeated_placeholders(void **state)
{
    (void)state;
    g_autofree char *value = g_strnfill(4000, 'y');
    g_autofree char *root = g_strdup_printf("<object id=\"0\" label=\"\" x=\"%s\"><mxCell/></object>", value);
    GString *cells = g_string_new("<object id=\"b\" placeholders=\"1\" label=\"");
    for (int i = 0; i < 1000; i++)
        g_string_append(cells, "%x%");
    g_string_append(cells, "\"><mxCell vertex=\"1\" parent=\"1\"/></object>");
    struct drawing *drawing = read_cells(root, cells);
    const char *label = drawing_shape(drawing, 0)->label;
    assert_true(strlen(label) < 20000);
    assert_non_null(strstr(label, "yyyy"));
    assert_non_null(strstr(label, "%x%"));
    drawing_free(drawing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_alike_ids),
        cmocka_unit_test(test_children_before_parents),
        cmocka_unit_test(test_repeated_placeholders),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
