/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The boundary rules on drawings: every file under fixtures/check/PSN-B-... has the verdict that its name
 * begins with.
 */
#include "check.h"
#include "importer.h"
#include "resolve.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct network *understand(const char *path)
{
    g_autoptr(GError) error = NULL;
    struct source *source = source_read(path, &error);
    struct drawing *drawing = source ? import_drawing(source, &error) : NULL;
    struct network *network = drawing ? resolve_drawing(drawing, &error) : NULL;
    if (!network)
        fail_msg("%s: %s", path, error ? error->message : "not read");
    drawing_free(drawing);
    source_free(source);
    return network;
}

static const struct check *find_check(const char *id)
{
    for (const struct check *c = checks_all(); c->rule.id; c++)
        if (strcmp(c->rule.id, id) == 0)
            return c;
    fail_msg("no rule %s", id);
    return NULL;
}

static struct findings *judge(const struct network *n, const char *id)
{
    const struct check *check = find_check(id);
    const struct assessment assessment = {.as_of = civil_date_from_dmy(1, 12, 2026)};
    struct reach *reach = reach_new(n);
    assert_non_null(reach);
    const struct check_context context = {
        .network = n, .assessment = &assessment, .reach = reach, .findings = findings_new()};
    check->evaluate(&context, &check->rule);
    findings_finish(context.findings, n);
    reach_free(reach);
    return context.findings;
}

static enum verdict worst_of(const struct findings *findings)
{
    enum verdict worst = VERDICT_PASS;
    for (guint i = 0; i < findings->items->len; i++)
        worst = MAX(worst, findings_item(findings, i)->verdict);
    return worst;
}

/* Whatever was found can be shown and mended. */
static void check_finding(const char *path, const struct finding *f)
{
    if (f->elements->len == 0 && !*f->searched && f->verdict != VERDICT_NIL)
        fail_msg("%s: “%s” points at nothing", path, f->message);
    if (f->verdict >= VERDICT_WARN && !*f->remedy)
        fail_msg("%s: “%s” has no remedy", path, f->message);
    if (strstr(f->message, "{") || strstr(f->remedy, "{"))
        fail_msg("%s: “%s” was not filled in", path, f->message);
}

static void check_file(const char *id, const char *folder, const char *name)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    struct network *n = understand(path);
    struct findings *findings = judge(n, id);
    const char *verdict = verdict_name(worst_of(findings));
    if (findings->items->len == 1 && findings_item(findings, 0)->verdict == VERDICT_NIL)
        verdict = "nil";
    if (!g_str_has_prefix(name, verdict))
        fail_msg("%s: %s: %s", path, verdict, findings_item(findings, 0)->message);
    for (guint i = 0; i < findings->items->len; i++)
        check_finding(path, findings_item(findings, i));
    findings_free(findings);
    network_free(n);
}

static int check_folder(const char *id)
{
    g_autofree char *folder = g_build_filename(FIXTURES, "check", id, NULL);
    GDir *dir = g_dir_open(folder, 0, NULL);
    int count = 0;
    assert_non_null(dir);
    for (const char *name = g_dir_read_name(dir); name; name = g_dir_read_name(dir))
        if (g_str_has_suffix(name, ".dot") || g_str_has_suffix(name, ".drawio") ||
            g_str_has_suffix(name, ".vsdx")) {
            check_file(id, folder, name);
            count++;
        }
    g_dir_close(dir);
    return count;
}

static void test_internet_fixtures(void **state)
{
    assert_true(check_folder("PSN-B-INTERNET") >= 10);
}

static void test_psn_fixtures(void **state)
{
    assert_true(check_folder("PSN-B-PSN") >= 8);
}

/* ---- witnesses ---- */

static char *way_of(const struct network *n, const struct finding *f)
{
    GString *way = g_string_new(NULL);
    for (guint i = 0; i < f->path->len; i++) {
        struct element e = g_array_index(f->path, struct element, i);
        if (e.type != ELEMENT_LINK)
            g_string_append_printf(way, "%s%s", way->len ? " " : "", element_origin(n, e)->id);
    }
    return g_string_free(way, FALSE);
}

static void test_every_way_is_named(void **state)
{
    static const struct {
        const char *file, *rule, *way, *message;
    } cases[] = {
        {"fail.drawio", "PSN-B-INTERNET", "inet hub dsw",
         "The internet reaches 'Depot switch' without passing a firewall: Internet -> BT Business Hub "
         "(broadband) -> Depot switch."},
        {"fail-weak.drawio", "PSN-B-INTERNET", "inet l3 sw",
         "The internet reaches 'Core switch' without passing a firewall: Internet -> DR L3 switch with ACL "
         "-> Core switch; "
         "'DR L3 switch with ACL' is only a layer 3 switch, which does not count as one."},
        {"fail-zone.drawio", "PSN-B-INTERNET", "inet rtr lan", NULL},
        {"undecided.drawio", "PSN-B-INTERNET", "inet x sw", NULL},
        {"warn.drawio", "PSN-B-INTERNET", "inet rtr sw", NULL},
        {"fail.drawio", "PSN-B-PSN", "psn cpe sw", NULL},
        {"warn-provider.drawio", "PSN-B-PSN", "psn cpe fw sw", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_build_filename(FIXTURES, "check", cases[i].rule, cases[i].file, NULL);
        struct network *n = understand(path);
        struct findings *findings = judge(n, cases[i].rule);
        g_autofree char *way = way_of(n, findings_item(findings, 0));
        assert_int_equal(findings->items->len, 1);
        assert_string_equal(way, cases[i].way);
        if (cases[i].message)
            assert_string_equal(findings_item(findings, 0)->message, cases[i].message);
        findings_free(findings);
        network_free(n);
    }
}

/* ---- the fictitious organisations ---- */

struct expectation {
    const char *rule, *ways; /* the ways of all findings, separated by "; " */
    enum verdict verdict;
};

static void check_organisation(const char *name, const struct expectation *expected, gsize count)
{
    g_autofree char *path = g_build_filename(FIXTURES, "organisations", name, NULL);
    struct network *n = understand(path);
    for (gsize i = 0; i < count; i++) {
        struct findings *findings = judge(n, expected[i].rule);
        g_autoptr(GString) ways = g_string_new(NULL);
        for (guint k = 0; k < findings->items->len; k++) {
            g_autofree char *way = way_of(n, findings_item(findings, k));
            if (*way)
                g_string_append_printf(ways, "%s%s", ways->len ? "; " : "", way);
        }
        assert_string_equal(ways->str, expected[i].ways);
        if (expected[i].verdict != VERDICT_COUNT)
            assert_string_equal(verdict_name(worst_of(findings)), verdict_name(expected[i].verdict));
        assert_true(expected[i].verdict == VERDICT_FAIL || worst_of(findings) != VERDICT_FAIL);
        findings_free(findings);
    }
    network_free(n);
}

static void test_harrowmere(void **state)
{
    static const struct expectation expected[] = {{"PSN-B-INTERNET", "n01 n40 n37", VERDICT_FAIL},
                                                  {"PSN-B-PSN", "n02 n04 n14", VERDICT_WARN}};
    check_organisation("harrowmere.drawio", expected, G_N_ELEMENTS(expected));
}

static void test_thornshire(void **state)
{
    static const struct expectation expected[] = {
        {"PSN-B-INTERNET", "p44 p43 p42; p07 p72 w11", VERDICT_FAIL}, {"PSN-B-PSN", "", VERDICT_PASS}};
    check_organisation("thornshire.dot", expected, G_N_ELEMENTS(expected));
}

static void test_brackenfold(void **state)
{
    static const struct expectation expected[] = {{"PSN-B-INTERNET", "", VERDICT_COUNT /* any but fail */}};
    check_organisation("brackenfold.vsdx", expected, G_N_ELEMENTS(expected));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_internet_fixtures),  cmocka_unit_test(test_psn_fixtures),
        cmocka_unit_test(test_every_way_is_named), cmocka_unit_test(test_harrowmere),
        cmocka_unit_test(test_thornshire),         cmocka_unit_test(test_brackenfold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
