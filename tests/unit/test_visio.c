/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The Visio importer: a whole drawing, single features in packages made here, and packages that are broken or hostile.
 */
#include "error.h"
#include "importer.h"
#include "limit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <string.h>
#include <zip.h>

#define MAIN "xmlns='http://schemas.microsoft.com/office/visio/2012/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
#define RELATIONS "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
#define VISIO "http://schemas.microsoft.com/visio/2010/relationships"

struct part {
    const char *name, *xml;
};

static const struct part frame[] = {
    {"_rels/.rels", RELATIONS "<Relationship Id='rId1' Type='" VISIO "/document' Target='visio/document.xml'/></Relationships>"},
    {"visio/document.xml", "<VisioDocument " MAIN "><StyleSheets><StyleSheet ID='7' LineStyle='8' FillStyle='8'/>"
                           "<StyleSheet ID='8'><Cell N='LinePattern' V='0'/><Cell N='FillPattern' V='0'/></StyleSheet>"
                           "</StyleSheets></VisioDocument>"},
    {"visio/_rels/document.xml.rels",
     RELATIONS "<Relationship Id='rId1' Type='" VISIO "/pages' Target='pages/pages.xml'/>"
               "<Relationship Id='rId2' Type='" VISIO "/masters' Target='/visio/masters/masters.xml'/>"
               "<Relationship Id='rId3' Type='urn:data' TargetMode='External' Target='file://server/share/x.xlsx'/></Relationships>"},
    {"visio/pages/pages.xml",
     "<Pages " MAIN "><Page ID='0' Name='One'><PageSheet><Cell N='PageWidth' V='10'/><Cell N='PageHeight' V='10'/>"
     "<Section N='Layer'><Row IX='0'><Cell N='Name' V='Seen'/><Cell N='Visible' V='1'/></Row>"
     "<Row IX='1'><Cell N='Name' V='Unseen'/><Cell N='Visible' V='0'/></Row></Section>"
     "</PageSheet><Rel r:id='rId1'/></Page></Pages>"},
    {"visio/pages/_rels/pages.xml.rels", RELATIONS "<Relationship Id='rId1' Type='" VISIO "/page' Target='page1.xml'/></Relationships>"},
    {"visio/masters/masters.xml", "<Masters " MAIN "><Master ID='2' NameU='Firewall.41'><Rel r:id='rId1'/></Master></Masters>"},
    {"visio/masters/_rels/masters.xml.rels",
     RELATIONS "<Relationship Id='rId1' Type='" VISIO "/master' Target='master1.xml'/></Relationships>"},
    {"visio/masters/master1.xml",
     "<MasterContents " MAIN "><Shapes><Shape ID='5' Type='Group'><Cell N='Width' V='2'/><Cell N='Height' V='1'/>"
     "<Cell N='LocPinX' V='1'/><Cell N='LocPinY' V='0.5'/>"
     "<Section N='Property'><Row N='ShapeClass'><Cell N='Value' V='Equipment'/></Row><Row N='ShapeType'><Cell N='Value' V='Device'/></Row>"
     "<Row N='SubShapeType'><Cell N='Value' V='Firewall'/></Row><Row N='Site'><Cell N='Label' V='Where it is'/></Row></Section>"
     "<Text>From the master</Text><Shapes><Shape ID='6'><Cell N='Width' V='1'/><Cell N='Height' V='1'/></Shape></Shapes>"
     "</Shape></Shapes></MasterContents>"},
};

static void add_part(zip_t *zip, const char *name, const char *xml)
{
    char *copy = strdup(xml); /* libzip frees it */
    zip_source_t *content = zip_source_buffer(zip, copy, strlen(xml), 1);
    assert_true(zip_file_add(zip, name, content, 0) >= 0);
}

static struct source *as_source(GBytes *bytes)
{
    struct source *source = g_new0(struct source, 1);
    source->path = g_strdup("test.vsdx");
    source->sha256 = g_strdup("0");
    source->data = bytes;
    return source;
}

/* A package with one page of those shapes and connects, and perhaps one more part. */
static struct source *package(const char *shapes, const char *extra_name)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(NULL, 0, 0, &error);
    zip_t *zip = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    assert_non_null(zip);
    zip_source_keep(target);
    for (guint i = 0; i < G_N_ELEMENTS(frame); i++)
        add_part(zip, frame[i].name, frame[i].xml);
    g_autofree char *page = g_strdup_printf("<PageContents " MAIN ">%s</PageContents>", shapes);
    add_part(zip, "visio/pages/page1.xml", page);
    if (extra_name)
        add_part(zip, extra_name, "x");
    assert_int_equal(zip_close(zip), 0);
    zip_stat_t st;
    assert_int_equal(zip_source_stat(target, &st), 0);
    assert_int_equal(zip_source_open(target), 0);
    char *data = g_malloc(st.size);
    assert_int_equal(zip_source_read(target, data, st.size), st.size);
    zip_source_close(target);
    zip_source_free(target);
    return as_source(g_bytes_new_take(data, st.size));
}

static struct drawing *read_shapes(const char *shapes)
{
    g_autoptr(GError) error = NULL;
    struct source *source = package(shapes, NULL);
    struct drawing *d = import_drawing(source, &error);
    source_free(source);
    if (!d)
        fail_msg("%s", error->message);
    return d;
}

static struct shape *shape_of(struct drawing *d, const char *id, int page)
{
    for (guint i = 0; i < d->shapes->len; i++)
        if (drawing_shape(d, i)->page == page && strcmp(drawing_shape(d, i)->id, id) == 0)
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

static void assert_box(const struct shape *s, double x, double y, double w, double h)
{
    if (fabs(s->box.x - x) > 0.1 || fabs(s->box.y - y) > 0.1 || fabs(s->box.w - w) > 0.1 || fabs(s->box.h - h) > 0.1)
        fail_msg("%s is at %g,%g %gx%g", s->id, s->box.x, s->box.y, s->box.w, s->box.h);
}

#define AT(x, y) "<Cell N='PinX' V='" #x "'/><Cell N='PinY' V='" #y "'/><Cell N='Width' V='1'/><Cell N='Height' V='1'/>"
#define OUTLINE "<Section N='Geometry' IX='0'><Row T='MoveTo' IX='1'/></Section>"

static void master_gives_what_is_missing(void **state)
{
    struct drawing *d = read_shapes(
        "<Shapes><Shape ID='1' Type='Group' Master='2'><Cell N='PinX' V='3'/><Cell N='PinY' V='8'/><Section N='Property'>"
        "<Row N='Site'><Cell N='Value' V='Leeds'/></Row></Section><Shapes><Shape ID='9' MasterShape='6'/></Shapes></Shape>"
        "<Shape ID='2' Type='Group' Master='2'><Cell N='PinX' V='3'/><Cell N='PinY' V='4'/><Text>Own<cp IX='0'/> words\n</Text></Shape>"
        "</Shapes>");
    const struct shape *s = shape_of(d, "1", 0);
    assert_string_equal(s->label, "From the master");
    assert_string_equal(s->stencil, "Firewall");
    assert_string_equal(s->device_type, "Equipment/Device/Firewall");
    assert_box(s, 2 * 72, 1.5 * 72, 2 * 72, 72);
    assert_int_equal(s->properties.count, 1);
    assert_string_equal(drawing_property(d, s->properties, "Where it is"), "Leeds");
    assert_string_equal(shape_of(d, "2", 0)->label, "Own words");
    assert_int_equal(d->shapes->len, 2); /* parts of a symbol are not shapes */
    assert_true(has_diagnostic(d, "external-part"));
    drawing_free(d);
}

static void containers_and_callouts(void **state)
{
    struct drawing *d = read_shapes(
        "<Shapes><Shape ID='1'>" AT(5, 5) "<Cell N='Relationships' V='0' F='SUM(DEPENDSON(1,Sheet.2!SheetRef(),Sheet.3!SheetRef()))'/>"
        "<Section N='User'><Row N='msvStructureType'><Cell N='Value' V='Container'/></Row></Section>" OUTLINE "</Shape>"
        "<Shape ID='2'>" AT(5, 5) OUTLINE "</Shape>"
        "<Shape ID='3'>" AT(6, 5) OUTLINE "</Shape>"
        "<Shape ID='4'>" AT(9, 9) "<Cell N='Relationships' V='0' F='SUM(DEPENDSON(6,Sheet.3!SheetRef()))'/>" OUTLINE "</Shape></Shapes>");
    assert_true(shape_of(d, "1", 0)->flags & SHAPE_CONTAINER);
    assert_int_equal(shape_of(d, "2", 0)->parent, 0);
    assert_int_equal(shape_of(d, "3", 0)->parent, 0);
    assert_int_equal(shape_of(d, "4", 0)->parent, -1);
    assert_true(shape_of(d, "4", 0)->flags & SHAPE_CALLOUT);
    assert_int_equal(shape_of(d, "4", 0)->callout_of, 2);
    drawing_free(d);
}

static void lines_and_buses(void **state)
{
    struct drawing *d = read_shapes(
        "<Shapes><Shape ID='1'>" AT(1, 1) OUTLINE "</Shape><Shape ID='2'>" AT(8, 1) OUTLINE "</Shape>"
        "<Shape ID='3'><Cell N='BeginX' V='1'/><Cell N='BeginY' V='1'/><Cell N='EndX' V='8'/><Cell N='EndY' V='1'/>"
        "<Cell N='EndArrow' V='4'/><Cell N='LinePattern' V='2'/></Shape>"
        "<Shape ID='4'><Cell N='BeginX' V='0'/><Cell N='BeginY' V='3'/><Cell N='EndX' V='9'/><Cell N='EndY' V='3'/>" AT(5, 3) OUTLINE "</Shape>"
        "</Shapes><Connects><Connect FromSheet='3' FromCell='BeginX' ToSheet='1'/><Connect FromSheet='3' FromCell='EndX' ToSheet='77'/>"
        "<Connect FromSheet='4' FromCell='Controls.Row_1' ToSheet='1'/><Connect FromSheet='4' FromCell='Controls.Row_2' ToSheet='2'/>"
        "<Connect FromSheet='1' FromCell='AlignTop' ToSheet='2'/></Connects>");
    assert_int_equal(d->shapes->len, 3); /* the bus is one, although it has two ends */
    assert_int_equal(d->connectors->len, 3);
    const struct connector *line = drawing_connector(d, 0), *tap = drawing_connector(d, 2);
    assert_int_equal(line->ends[0].shape, 0);
    assert_int_equal(line->ends[1].shape, -1);
    assert_int_equal(line->ends[0].arrow, ARROW_NONE);
    assert_int_equal(line->ends[1].arrow, ARROW_OPEN);
    assert_true(line->flags & CONNECTOR_DASHED);
    assert_true(has_diagnostic(d, "terminal-missing"));
    assert_int_equal(tap->ends[0].shape, 2);
    assert_int_equal(tap->ends[1].shape, 1);
    drawing_free(d);
}

static void what_is_seen(void **state)
{
    struct drawing *d = read_shapes(
        "<Shapes><Shape ID='1' LineStyle='7' FillStyle='7'>" AT(1, 1) OUTLINE "<Text>caption</Text></Shape>"
        "<Shape ID='2'>" AT(2, 1) OUTLINE "<Text>box</Text></Shape>"
        "<Shape ID='3'><Cell N='LayerMember' V='1'/>" AT(3, 1) OUTLINE "</Shape>"
        "<Shape ID='4'><Cell N='LayerMember' V='0;1'/>" AT(4, 1) OUTLINE "</Shape>"
        "<Shape ID='5'><Cell N='HideText' V='1'/>" AT(5, 1) OUTLINE "<Text>hidden</Text></Shape>"
        "<Shape ID='6'>" AT(6, 1) OUTLINE "<Section N='Field'><Row IX='0'><Cell N='Value' V='0' F='DOCLASTSAVE()'/></Row></Section>"
        "<Text>Saved <fld IX='0'>1 May 2026</fld></Text></Shape>"
        "<Shape ID='7' Type='Guide'/><Shape ID='4294967295' Del='1'/></Shapes>");
    assert_int_equal(shape_of(d, "1", 0)->outline, OUTLINE_NONE);
    assert_true(shape_of(d, "1", 0)->flags & SHAPE_TEXT);
    assert_int_equal(shape_of(d, "2", 0)->outline, OUTLINE_RECTANGLE);
    assert_true(shape_of(d, "3", 0)->flags & SHAPE_HIDDEN);
    assert_false(shape_of(d, "4", 0)->flags & SHAPE_HIDDEN);
    assert_string_equal(shape_of(d, "5", 0)->label, "");
    assert_string_equal(shape_of(d, "6", 0)->label, "Saved 1 May 2026");
    assert_string_equal(shape_of(d, "6", 0)->auto_date, "DOCLASTSAVE()");
    assert_int_equal(d->shapes->len, 6);
    drawing_free(d);
}

static void brackenfold(void **state)
{
    struct source *source = source_read(FIXTURES "/organisations/brackenfold.vsdx", NULL);
    struct drawing *d = source ? import_drawing(source, NULL) : NULL;
    assert_non_null(d);
    assert_int_equal(d->pages->len, 3);
    assert_true(drawing_page(d, 2)->background);
    assert_int_equal(drawing_page(d, 0)->back_page, 2);
    assert_int_equal(d->connectors->len, 47);
    int loose = 0;
    for (guint i = 0; i < d->connectors->len; i++)
        loose += drawing_connector(d, i)->ends[0].shape < 0 && drawing_connector(d, i)->ends[1].shape < 0;
    assert_int_equal(loose, 4);
    for (guint i = 0; i < d->shapes->len; i++)
        assert_int_equal((drawing_shape(d, i)->flags & SHAPE_BACKGROUND) != 0, drawing_shape(d, i)->page == 2);
    const struct shape *sql = shape_of(d, "27", 0); /* in a group that is mirrored */
    assert_string_equal(sql->label, "SQL cluster");
    assert_box(sql, 12.3 * 72, 7.7 * 72, 0.6 * 72, 0.6 * 72);
    drawing_free(d);
    source_free(source);
}

static void assert_unreadable(struct source *source, const char *why)
{
    GError *error = NULL;
    struct drawing *d = import_drawing(source, &error);
    assert_null(d);
    assert_true(g_error_matches(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE));
    if (!strstr(error->message, why))
        fail_msg("'%s' does not say '%s'", error->message, why);
    g_clear_error(&error);
    source_free(source);
}

static void broken_packages(void **state)
{
    assert_unreadable(package("<Shapes><Shape>", NULL), "visio/pages/page1.xml");
    assert_unreadable(package("", "../outside.xml"), "outside");
    assert_unreadable(package("", "/outside.xml"), "outside");
    struct source *whole = package("", NULL);
    GBytes *half = g_bytes_new_from_bytes(whole->data, 0, g_bytes_get_size(whole->data) * 2 / 3);
    assert_unreadable(as_source(half), "truncated or damaged");
    source_free(whole);
}

/* Groups in groups to a depth that would end a careless recursion. */
static void deep_groups(void **state)
{
    g_autoptr(GString) xml = g_string_new("<Shapes>");
    for (int i = 1; i <= 100; i++)
        g_string_append_printf(xml, "<Shape ID='%d' Type='Group'><Text>t</Text><Shapes>", i);
    for (int i = 1; i <= 100; i++)
        g_string_append(xml, "</Shapes></Shape>");
    g_string_append(xml, "</Shapes>");
    assert_true(limit_set("depth=64", NULL));
    struct drawing *d = read_shapes(xml->str);
    assert_true(limit_set("depth=256", NULL));
    assert_true(d->shapes->len <= 65);
    assert_true(has_diagnostic(d, "too-deep"));
    drawing_free(d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(master_gives_what_is_missing), cmocka_unit_test(containers_and_callouts),
        cmocka_unit_test(lines_and_buses),              cmocka_unit_test(what_is_seen),
        cmocka_unit_test(brackenfold),                  cmocka_unit_test(broken_packages),
        cmocka_unit_test(deep_groups),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
