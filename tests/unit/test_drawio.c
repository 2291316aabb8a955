/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The draw.io importer on small files written here, one idea each.
 */
#include "error.h"
#include "importer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <string.h>

#define PAGE(cells) "<mxfile><diagram id='p' name='Page'><mxGraphModel><root><mxCell id='0'/><mxCell id='1' parent='0'/>" cells "</root></mxGraphModel></diagram></mxfile>"
#define GEO(x, y, w, h) "<mxGeometry x='" x "' y='" y "' width='" w "' height='" h "' as='geometry'/>"

static struct drawing *read_bytes(const char *data, gsize size, GError **error)
{
    struct source source = {.path = (char *)"test.drawio", .data = g_bytes_new(data, size), .sha256 = (char *)""};
    struct drawing *d = import_drawing(&source, error);
    g_bytes_unref(source.data);
    return d;
}

static struct drawing *read_text(const char *xml)
{
    g_autoptr(GError) error = NULL;
    struct drawing *d = read_bytes(xml, strlen(xml), &error);
    if (!d)
        fail_msg("%s", error->message);
    return d;
}

static const struct shape *shape(const struct drawing *d, const char *id)
{
    for (guint i = 0; i < d->shapes->len; i++)
        if (strcmp(drawing_shape(d, i)->id, id) == 0)
            return drawing_shape(d, i);
    fail_msg("no shape %s", id);
    return NULL;
}

static gboolean has_diagnostic(const struct drawing *d, const char *id)
{
    for (guint i = 0; i < d->diagnostics->items->len; i++)
        if (strcmp(diagnostics_item(d->diagnostics, i)->id, id) == 0)
            return TRUE;
    return FALSE;
}

static void assert_near(double got, double pixels)
{
    assert_true(fabs(got - pixels * 0.72) < 0.01);
}

static void test_relative_geometry(void **state)
{
    struct drawing *d = read_text(PAGE("<mxCell id='g' style='swimlane;' vertex='1' parent='1'>" GEO("100", "200", "300", "200") "</mxCell>"
                                       "<mxCell id='h' style='group' vertex='1' parent='g'>" GEO("10", "20", "100", "100") "</mxCell>"
                                       "<mxCell id='s' value='x' vertex='1' parent='h'>" GEO("-5", "2.5", "40", "30") "</mxCell>"));
    assert_near(shape(d, "s")->box.x, 105);
    assert_near(shape(d, "s")->box.y, 222.5);
    assert_true(shape(d, "g")->flags & SHAPE_CONTAINER);
    assert_true(shape(d, "h")->flags & SHAPE_GROUP);
    assert_string_equal(drawing_shape(d, shape(d, "s")->parent)->id, "h");
    drawing_free(d);
}

static void test_edges_and_their_labels(void **state)
{
    struct drawing *d = read_text(PAGE("<mxCell id='e' edge='1' parent='1' source='a' target='b' style='endArrow=none;dashed=1'><mxGeometry relative='1' as='geometry'>"
                                       "<Array as='points'><mxPoint x='50' y='60'/></Array></mxGeometry></mxCell>"
                                       "<mxCell id='l' value='100 Mb' style='edgeLabel' vertex='1' connectable='0' parent='e'><mxGeometry relative='1' as='geometry'/></mxCell>"
                                       "<mxCell id='a' value='A' vertex='1' parent='1'>" GEO("0", "0", "10", "10") "</mxCell>"
                                       "<mxCell id='b' value='B' vertex='1' parent='1'>" GEO("100", "0", "10", "10") "</mxCell>"
                                       "<mxCell id='f' edge='1' parent='1' source='a'><mxGeometry relative='1' as='geometry'><mxPoint x='7' y='9' as='targetPoint'/></mxGeometry></mxCell>"
                                       "<mxCell id='m' edge='1' parent='1' source='a' target='gone'><mxGeometry relative='1' as='geometry'/></mxCell>"));
    const struct connector *e = drawing_connector(d, 0), *f = drawing_connector(d, 1);
    assert_string_equal(drawing_shape(d, e->ends[0].shape)->id, "a"); /* a forward reference */
    assert_string_equal(drawing_shape(d, e->ends[1].shape)->id, "b");
    assert_int_equal(e->points, 1);
    assert_true(e->flags & CONNECTOR_DASHED);
    assert_int_equal(e->ends[1].arrow, ARROW_NONE);
    assert_int_equal(shape(d, "l")->label_of, 0);
    assert_int_equal(f->ends[1].shape, -1);
    assert_true(f->ends[1].has_point);
    assert_near(f->ends[1].point.x, 7);
    assert_int_equal(f->ends[1].arrow, ARROW_OPEN); /* the editor's default */
    assert_true(has_diagnostic(d, "terminal-missing"));
    drawing_free(d);
}

/* Along the direction of the shape first; flips count for anchors that are not on the outline; the rotation comes last. */
static void test_anchors_turn_with_the_direction(void **state)
{
    static const struct {
        const char *style, *edge;
        double x, y;
    } rows[] = {
        {"direction=east", "exitX=0;exitY=0.5", 0, 20},         {"direction=south", "exitX=0;exitY=0.5", 50, 0},
        {"direction=west", "exitX=0;exitY=0.5", 100, 20},       {"direction=north", "exitX=0;exitY=0.5", 50, 40},
        {"direction=south", "exitX=0.25;exitY=1", 0, 10},       {"direction=south;rotation=90", "exitX=0;exitY=0.5", 70, 20},
        {"flipH=1", "exitX=0;exitY=0.5;exitPerimeter=0", 100, 20}, {"flipH=1", "exitX=0;exitY=0.5", 0, 20},
        {"direction=south;flipH=1", "exitX=0;exitY=0.5;exitPerimeter=0", 50, 0}, {"direction=south;flipV=1", "exitX=0;exitY=0.5;exitPerimeter=0", 50, 40},
        {"direction=south;anchorPointDirection=0", "exitX=0;exitY=0.5", 0, 20},
        {"direction=east", "exitX=0.5;exitY=1;exitDx=5;exitDy=3", 55, 43},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *xml = g_strdup_printf(PAGE("<mxCell id='a' style='%s' vertex='1' parent='1'>" GEO("0", "0", "100", "40") "</mxCell>"
                                                    "<mxCell id='e' style='%s' edge='1' source='a' parent='1'><mxGeometry as='geometry'/></mxCell>"),
                                               rows[i].style, rows[i].edge);
        struct drawing *d = read_text(xml);
        struct point got = drawing_connector(d, 0)->ends[0].point;
        if (fabs(got.x - rows[i].x * 0.72) > 0.01 || fabs(got.y - rows[i].y * 0.72) > 0.01)
            fail_msg("%s, %s: %.1f %.1f", rows[i].style, rows[i].edge, got.x / 0.72, got.y / 0.72);
        drawing_free(d);
    }
}

static void test_what_stands_on_its_side_has_the_box_that_is_seen(void **state)
{
    struct drawing *d = read_text(PAGE("<mxCell id='a' value='Head office' style='text;rotation=-90' vertex='1' parent='1'>" GEO("0", "0", "100", "40") "</mxCell>"
                                       "<mxCell id='b' style='rotation=30' vertex='1' parent='1'>" GEO("0", "0", "100", "40") "</mxCell>"
                                       "<mxCell id='c' style='swimlane;rotation=90' vertex='1' parent='1'>" GEO("0", "0", "100", "40") "</mxCell>"
                                       "<mxCell id='d' style='' vertex='1' parent='c'>" GEO("10", "10", "20", "20") "</mxCell>"));
    struct box a = shape(d, "a")->box;
    assert_near(a.x, 30);
    assert_near(a.y, -30);
    assert_near(a.w, 40);
    assert_near(a.h, 100);
    assert_true(shape(d, "a")->rotation == 0);
    assert_true(shape(d, "b")->rotation == 30);
    assert_near(shape(d, "b")->box.w, 100);
    assert_near(shape(d, "d")->box.x, 10); /* its parent's turn does not move it */
    drawing_free(d);
}

static void test_data_labels_and_placeholders(void **state)
{
    struct drawing *d = read_text(
        "<mxfile><diagram><mxGraphModel><root><object id='0' organisation='Marshwick Borough Council'><mxCell/></object><mxCell id='1' parent='0'/>"
        "<UserObject id='a' label='%organisation%&lt;br&gt;%date%' placeholders='1' owner='BT' tooltip='tip' link='https://example.org'>"
        "<mxCell style='html=1' vertex='1' parent='1'>" GEO("0", "0", "10", "10") "</mxCell></UserObject>"
        "<mxCell id='b' value='a &lt;b&gt; c' vertex='1' parent='1'>" GEO("0", "0", "10", "10") "</mxCell>"
        "</root></mxGraphModel></diagram></mxfile>");
    assert_string_equal(shape(d, "a")->label, "Marshwick Borough Council\n%date%");
    assert_string_equal(shape(d, "a")->auto_date, "%date%");
    assert_string_equal(drawing_property(d, shape(d, "a")->properties, "Owner"), "BT");
    assert_string_equal(shape(d, "a")->tooltip, "tip");
    assert_string_equal(shape(d, "b")->label, "a <b> c"); /* no html=1: literal */
    assert_string_equal(drawing_property(d, drawing_page(d, 0)->properties, "organisation"), "Marshwick Borough Council");
    drawing_free(d);
}

static void test_symbols(void **state)
{
    static const struct {
        const char *style, *stencil;
        enum outline outline;
    } cases[] = {
        {"shape=mxgraph.cisco.routers.router;html=1", "mxgraph.cisco.routers.router", OUTLINE_STENCIL},
        {"shape=mxgraph.aws4.resourceIcon;resIcon=mxgraph.aws4.s3", "mxgraph.aws4.s3", OUTLINE_STENCIL},
        {"shape=mxgraph.cisco19.rect;prIcon=router", "mxgraph.cisco19.router", OUTLINE_STENCIL},
        {"shape=mxgraph.aws4.group;grIcon=mxgraph.aws4.group_vpc", "mxgraph.aws4.group_vpc", OUTLINE_STENCIL},
        {"shape=mxgraph.networks2.icon;network2Icon=mxgraph.networks2.internet", "mxgraph.networks2.internet", OUTLINE_STENCIL},
        {"ellipse;shape=cloud;html=1", "cloud", OUTLINE_CLOUD},
        {"image;image=img/lib/azure2/networking/Firewalls.svg", "", OUTLINE_IMAGE},
        {"rounded=1;html=1", "", OUTLINE_RECTANGLE},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *xml = g_strdup_printf(PAGE("<mxCell id='s' style='%s' vertex='1' parent='1'>" GEO("0", "0", "10", "10") "</mxCell>"), cases[i].style);
        struct drawing *d = read_text(xml);
        assert_string_equal(shape(d, "s")->stencil, cases[i].stencil);
        assert_int_equal(shape(d, "s")->outline, cases[i].outline);
        drawing_free(d);
    }
}

static void test_layers_and_hidden(void **state)
{
    struct drawing *d = read_text(PAGE("<mxCell id='L' value='Old' parent='0' visible='0'/><mxCell id='s' value='x' vertex='1' parent='L'>" GEO("0", "0", "9", "9") "</mxCell>"
                                       "<mxCell id='t' value='y' vertex='1' parent='1'>" GEO("0", "0", "9", "9") "</mxCell>"));
    assert_true(shape(d, "s")->flags & SHAPE_HIDDEN);
    assert_false(shape(d, "t")->flags & SHAPE_HIDDEN);
    assert_true(has_diagnostic(d, "hidden-layer"));
    drawing_free(d);
}

static void test_broken_trees_are_mended(void **state)
{
    struct drawing *d = read_text(PAGE("<mxCell id='a' value='1' vertex='1' parent='b'/><mxCell id='b' value='2' vertex='1' parent='a'/>"
                                       "<mxCell id='c' value='3' vertex='1' parent='c'/><mxCell id='d' value='4' vertex='1' parent='nowhere'/>"
                                       "<mxCell id='d' value='5' vertex='1' parent='1'/><mxCell id='n' value='6' vertex='1' parent='1'>" GEO("NaN", "1e308", "-10", "inf") "</mxCell>"));
    assert_int_equal(d->shapes->len, 6);
    assert_true(has_diagnostic(d, "parent-missing"));
    assert_true(has_diagnostic(d, "duplicate-id"));
    assert_true(isfinite(shape(d, "n")->box.y));
    drawing_free(d);
}

static void test_a_long_chain_of_parents(void **state)
{
    g_autoptr(GString) xml = g_string_new("<mxfile><diagram><mxGraphModel><root><mxCell id='0'/><mxCell id='c0' parent='0'/>");
    for (int i = 1; i <= 20000; i++)
        g_string_append_printf(xml, "<mxCell id='c%d' value='x' vertex='1' parent='c%d'/>", i, i - 1);
    g_string_append(xml, "</root></mxGraphModel></diagram></mxfile>");
    struct drawing *d = read_text(xml->str);
    assert_int_equal(d->shapes->len, 20000);
    drawing_free(d);
}

static void test_packed_pages(void **state)
{
    /* "<mxGraphModel><root><mxCell id='0'/>...": percent-encoded, raw deflate, base64 */
    static const char *const packed =
        "<mxfile><diagram name='one'>%3CmxGraphModel%3E%3Croot%3E%3CmxCell%20id%3D%220%22%2F%3E%3CmxCell%20id%3D%221%22%20parent%3D%220%22%2F%3E"
        "%3CmxCell%20id%3D%22s%22%20value%3D%22Switch%22%20vertex%3D%221%22%20parent%3D%221%22%2F%3E%3C%2Froot%3E%3C%2FmxGraphModel%3E</diagram>"
        "<diagram name='two'/></mxfile>";
    struct drawing *d = read_text(packed);
    assert_int_equal(d->pages->len, 2);
    assert_string_equal(shape(d, "s")->label, "Switch");
    drawing_free(d);
}

static void test_refusals(void **state)
{
    static const struct {
        const char *data;
        int code;
        const char *word;
    } cases[] = {
        {"<mxlibrary>[]</mxlibrary>", DEMARC_ERROR_UNSUPPORTED, "library"},
        {"<svg xmlns='http://www.w3.org/2000/svg'/>", DEMARC_ERROR_UNSUPPORTED, "SVG"},
        {"<mxfile><diagram>zzzz</diagram></mxfile>", DEMARC_ERROR_UNREADABLE, "page 1"},
        {"<mxfile>\n<diagram>\n<mxGraphModel", DEMARC_ERROR_UNREADABLE, "line 3"},
        {"<mxfile/>", DEMARC_ERROR_UNREADABLE, "no page"},
        {"<mxfile><diagram><mxGraphModel><roott/></mxGraphModel></diagram></mxfile>", DEMARC_ERROR_UNREADABLE, "page 1 holds 'roott'"},
        {"<!DOCTYPE m [<!ENTITY e 'x'>]><mxfile><diagram/></mxfile>", DEMARC_ERROR_UNREADABLE, "entities"},
        {"<html><body>hello</body></html>", DEMARC_ERROR_UNSUPPORTED, "not a format"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        assert_null(read_bytes(cases[i].data, strlen(cases[i].data), &error));
        assert_true(g_error_matches(error, DEMARC_ERROR, cases[i].code));
        if (!strstr(error->message, cases[i].word))
            fail_msg("'%s' does not say '%s'", error->message, cases[i].word);
        assert_true(g_str_has_prefix(error->message, "test.drawio: "));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_relative_geometry), cmocka_unit_test(test_edges_and_their_labels),
        cmocka_unit_test(test_anchors_turn_with_the_direction),
        cmocka_unit_test(test_what_stands_on_its_side_has_the_box_that_is_seen), cmocka_unit_test(test_data_labels_and_placeholders), cmocka_unit_test(test_symbols), cmocka_unit_test(test_layers_and_hidden),
        cmocka_unit_test(test_broken_trees_are_mended), cmocka_unit_test(test_a_long_chain_of_parents), cmocka_unit_test(test_packed_pages),
        cmocka_unit_test(test_refusals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
