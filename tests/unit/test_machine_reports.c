/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SARIF, JUnit, CSV and JSON of a report that is made by hand, with what no importer would let through and with waivers.
 */
#include "renderer.h"

#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#define NO_SUM "0000000000000000000000000000000000000000000000000000000000000000"

static const struct rule rule = {.id = "PSN-D-TEST", .title = "It is tested", .guidance = "test {it}", .looks_for = "tests",
                                 .satisfied_by = "a test", .remedy = "Test.", .remedy_dot = "Test it."};
static const struct rule advice = {.id = "PSN-A-TEST", .title = "It is tested well", .guidance = "", .looks_for = "tests",
                                   .satisfied_by = "a test", .remedy = "", .advice = TRUE};
static struct waiver waiver = {.line = 7, .rule = "PSN-D-TEST", .about = "id a", .reason = "]]> \"why\"", .owner = "R. <Holt>"};

static struct network *make_network(void)
{
    struct network *n = network_new("a b/\xE9,1.dot", NO_SUM, "dot");
    struct network_page page = {.id = "p", .name = "Page", .back_page = -1};
    g_array_append_val(n->pages, page);
    diagnostics_add(n->diagnostics, "loose-end", DIAGNOSTIC_WARNING, TRUE, 0, "l 7", "the end of this line joins nothing");
    diagnostics_add(n->diagnostics, "macros", DIAGNOSTIC_WARNING, FALSE, -1, NULL, "the file contains <macros>");
    for (int i = 0; i < 3; i++) {
        struct node v = {.origin = {.id = network_printf(n, "n%d", i), .how = "", .line = i}, .name = "n", .organisation = "", .location = "",
                         .zone = -1, .same_as = -1};
        v.label = network_string(n, i == 0 ? "[run](http://x) {0}" : "=1+1");
        g_array_append_val(n->nodes, v);
    }
    return n;
}

static struct findings *make_findings(const struct network *n)
{
    struct findings *fs = findings_new();
    struct finding *f = findings_add(fs, &rule, VERDICT_FAIL, "bad \x01 ]]> [a](b) {0}");
    finding_point_at(f, ELEMENT_NODE, 1);
    finding_point_at(f, ELEMENT_NODE, 0);
    g_array_append_val(f->path, ((struct element[]){{ELEMENT_NODE, 1}})[0]);
    f = findings_add(fs, &rule, VERDICT_FAIL, "accepted");
    f->waiver = &waiver;
    waiver.approved = civil_date_parse_iso("2026-09-01");
    waiver.expires = civil_date_parse_iso("2027-08-31");
    finding_point_at(f, ELEMENT_NODE, 2);
    findings_add(fs, &rule, VERDICT_FAIL, "no element");
    findings_add(fs, &rule, VERDICT_FAIL, "no element either");
    findings_add(fs, &advice, VERDICT_WARN, "could be better");
    findings_add(fs, &rule, VERDICT_NOT_APPLICABLE, "nothing there");
    struct waiver_use use = {&waiver, WAIVER_IN_FORCE, 1};
    g_array_append_val(fs->waivers, use);
    findings_finish(fs, n);
    return fs;
}

static struct network_register *make_register(void)
{
    static const char *const hostile[] = {"=cmd|'/C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "a,b", "say \"no\"", "two\nlines"};
    struct network_register *reg = register_new();
    for (guint i = 0; i < G_N_ELEMENTS(hostile); i++) {
        struct register_entry *e = register_add(reg, REGISTER_EXTERNAL, (struct element){ELEMENT_NODE, 1});
        register_set(reg, e, FIELD_ORGANISATION, hostile[i], GRADE_STATED, "", (struct element){ELEMENT_NODE, 1});
        register_set(reg, e, FIELD_MEDIUM, "IPsec", GRADE_WEAK, "only the technology", e->about);
        register_set(reg, e, FIELD_PSN, "", GRADE_NOT_NEEDED, "no network", (struct element){ELEMENT_NONE, -1});
    }
    register_add(reg, REGISTER_NIL, (struct element){ELEMENT_NONE, -1});
    return reg;
}

static void json_names_loose_ends(void **state)
{
    struct network *n = make_network();
    struct link l = {.origin = {.id = "l", .how = ""}, .label = "", .ends = {{.type = ELEMENT_NODE, .index = 1, .how = "", .port = ""},
                                                                           {.type = ELEMENT_NONE, .index = -1, .how = "", .port = ""}}};
    g_array_append_val(n->links, l);
    GByteArray *out = g_byte_array_new();
    GError *error = NULL;
    assert_true(renderer_find("json", RENDER_MODEL)->render(&(struct report){.network = n}, &(struct render_options){0}, out, &error));
    json_t *doc = json_loadb((const char *)out->data, out->len, 0, NULL), *link = json_array_get(json_object_get(doc, "links"), 0);
    assert_string_equal(json_string_value(json_object_get(link, "from_method")), "drawn");
    assert_string_equal(json_string_value(json_object_get(link, "to_method")), "loose");
    assert_true(json_is_null(json_object_get(link, "to")));
    json_decref(doc);
    g_byte_array_unref(out);
    network_free(n);
}

static char *rendered(const char *format, gboolean with_register)
{
    struct network *n = make_network();
    struct findings *fs = make_findings(n);
    struct network_register *reg = with_register ? make_register() : NULL;
    const struct report report = {.network = n, .findings = fs, .reg = reg, .assessment = {.as_of = civil_date_parse_iso("2026-12-01")}};
    GByteArray *out = g_byte_array_new();
    GError *error = NULL;
    assert_true(renderer_find(format, RENDER_FINDINGS)->render(&report, &(struct render_options){0}, out, &error));
    g_byte_array_append(out, (const guint8 *)"", 1);
    register_free(reg);
    findings_free(fs);
    network_free(n);
    return (char *)g_byte_array_free(out, FALSE);
}

static void has(const char *text, const char *what)
{
    if (!strstr(text, what))
        fail_msg("no '%s' in:\n%s", what, text);
}

static void has_not(const char *text, const char *what)
{
    if (strstr(text, what))
        fail_msg("'%s' in:\n%s", what, text);
}

static void csv_is_neutral(void **state)
{
    g_autofree char *csv = rendered("csv", TRUE), *empty = rendered("csv", FALSE);
    assert_true(g_str_has_prefix(csv, "part,number,element,page,name,kind,"));
    has(strchr(empty, '\n'), "\nreading,,,1,");
    has(empty, "“Page”: 3 nodes");
    has(csv, "\r\nreading,,l 7,1,");
    has(csv, ",the end of this line joins nothing,join the end of the line to the shape in the tool that it was drawn with\r\n");
    has(csv, "\r\nexternal,E1,n1,1,,,'=cmd|'/C calc'!A0,not stated,not stated,IPsec [weak: only the technology],not needed [no network],");
    has(csv, ",'+1,");
    has(csv, ",'-1,");
    has(csv, ",'@SUM(A1),");
    has(csv, ",' =1,");
    has(csv, ",\"' =1\",");
    has(csv, ",\"a,b\",");
    has(csv, ",\"say \"\"no\"\"\",");
    has(csv, ",\"two\nlines\",");
    has(csv, "\r\nnil-return,,,,not stated,");
}

static void junit_is_xml(void **state)
{
    g_autofree char *xml = rendered("junit", TRUE);
    has(xml, "tests=\"6\" failures=\"3\" errors=\"0\" skipped=\"2\"");
    has(xml, "message=\"bad \xEF\xBF\xBD ]]&gt; [a](b) {0}\"");
    has(xml, "\"waived until 2027-08-31 by R. &lt;Holt&gt;: ]]&gt; &quot;why&quot;\"/>");
    has(xml, "classname=\"PSN-A\"");
    has(xml, "<system-out>How the drawing was read\npage 1 “Page”: 3 nodes");
    has(xml, "\nwarning: page 1, l 7: the end of this line joins nothing. To mend it: join the end of the line to the shape");
    has(xml, "\nwarning: the file contains &lt;macros&gt;\n");
    has_not(xml, "]]>");
    has_not(xml, "\x01");
}

static json_t *parsed(const char *format)
{
    g_autofree char *text = rendered(format, TRUE);
    json_error_t error;
    json_t *json = json_loads(text, JSON_REJECT_DUPLICATES, &error);
    if (!json)
        fail_msg("%s: line %d: %s", format, error.line, error.text);
    return json;
}

static void sarif_disarms_labels(void **state)
{
    json_t *log = parsed("sarif");
    json_t *run = json_array_get(json_object_get(log, "runs"), 0), *results = json_object_get(run, "results");
    json_t *first = json_array_get(results, 0), *second = json_array_get(results, 1), *fifth = json_array_get(results, 4);
    const char *text, *uri, *status, *level, *related;
    int line;
    assert_int_equal(json_array_size(results), 6);
    assert_int_equal(json_unpack(first, "{s:{s:s}, s:[{s:{s:{s:s}, s:{s:i}}}], s:[{s:{s:s}}]}", "message", "text", &text, "locations",
                                 "physicalLocation", "artifactLocation", "uri", &uri, "region", "startLine", &line, "relatedLocations",
                                 "message", "text", &related),
                     0);
    assert_string_equal(text, "bad \x01 ]]> [a] (b) {{0}}");
    assert_string_equal(related, "[run] (http://x) {{0}}");
    assert_string_equal(uri, "a%20b/%E9%2C1.dot");
    assert_int_equal(line, 1);
    assert_int_equal(json_unpack(second, "{s:[{s:s}]}", "suppressions", "status", &status), 0);
    assert_string_equal(status, "accepted");
    assert_int_equal(json_unpack(fifth, "{s:s}", "level", &level), 0);
    assert_string_equal(level, "note");
    json_decref(log);
}

static void json_has_everything(void **state)
{
    json_t *doc = parsed("json");
    json_t *findings = json_object_get(doc, "findings"), *reg = json_object_get(doc, "register");
    const char *state_name, *reason, *grade, *how;
    assert_int_equal(json_array_size(json_object_get(reg, "external")), 9);
    assert_int_equal(json_array_size(json_object_get(reg, "wireless")), 0);
    assert_int_equal(json_unpack(json_array_get(json_object_get(reg, "external"), 0), "{s:{s:{s:s, s:s}}}", "values", "medium", "grade",
                                 &grade, "how", &how),
                     0);
    assert_string_equal(grade, "weak");
    assert_string_equal(how, "only the technology");
    assert_int_equal(json_unpack(json_array_get(findings, 1), "{s:{s:s}}", "waiver", "reason", &reason), 0);
    assert_string_equal(reason, "]]> \"why\"");
    assert_true(json_is_null(json_object_get(json_array_get(findings, 0), "waiver")));
    assert_int_equal(json_unpack(json_array_get(json_object_get(doc, "waivers"), 0), "{s:s}", "state", &state_name), 0);
    assert_string_equal(state_name, "in-force");
    assert_string_not_equal(json_string_value(json_object_get(json_array_get(findings, 2), "fingerprint")),
                            json_string_value(json_object_get(json_array_get(findings, 3), "fingerprint")));
    json_decref(doc);
}

/* With the name of a format as argument it prints that report, for tests/schema/validate.py. */
int main(int argc, char **argv)
{
    if (argc > 1) {
        g_autofree char *text = rendered(argv[1], TRUE);
        return fputs(text, stdout) < 0;
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(csv_is_neutral),
        cmocka_unit_test(junit_is_xml),
        cmocka_unit_test(sarif_disarms_labels),
        cmocka_unit_test(json_has_everything),
        cmocka_unit_test(json_names_loose_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
