/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * fixtures/check/RULE/VERDICT*.*: the worst verdict of the rule on each file is the one that its name begins with. every rule of
 * the pack has texts, remedies and at least a pass, a fail and an undecided example, and a nil where that is allowed.
 */
#include "check.h"
#include "importer.h"
#include "resolve.h"
#include "sidecar_read.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

static enum verdict worst_of_rule(const struct findings *findings, const char *rule)
{
    enum verdict worst = VERDICT_PASS;
    gboolean any = FALSE;
    for (guint i = 0; i < findings->items->len; i++)
        if (strcmp(findings_item(findings, i)->rule->id, rule) == 0) {
            worst = any ? MAX(worst, findings_item(findings, i)->verdict) : findings_item(findings, i)->verdict;
            any = TRUE;
        }
    assert_true(any);
    return worst;
}

static enum verdict judge(const char *path, const char *rule)
{
    g_autoptr(GError) error = NULL;
    struct source *source = source_read(path, &error);
    struct drawing *drawing = source ? import_drawing(source, &error) : NULL;
    g_autofree char *beside = sidecar_path(path);
    struct sidecar *sidecar = g_file_test(beside, G_FILE_TEST_EXISTS) ? sidecar_read(beside, &error) : sidecar_new(beside);
    struct network *network = drawing && sidecar ? resolve_drawing_with(drawing, sidecar, &error) : NULL;
    struct assessment assessment = {.as_of = civil_date_from_dmy(1, 12, 2026)};
    if (network)
        assessment.coco = network->coco;
    struct findings *findings = network ? checks_run(network, &assessment, NULL, &error) : NULL;
    if (!findings)
        fail_msg("%s: %s", path, error->message);
    enum verdict verdict = worst_of_rule(findings, rule);
    findings_free(findings);
    network_free(network);
    sidecar_free(sidecar);
    drawing_free(drawing);
    source_free(source);
    return verdict;
}

static void examples_of(const struct rule *rule, int count[VERDICT_COUNT], int *wrong)
{
    g_autofree char *folder = g_build_filename(FIXTURES, "check", rule->id, NULL);
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    if (!dir)
        fail_msg("%s has no examples in %s", rule->id, folder);
    for (const char *name; (name = g_dir_read_name(dir));) {
        if (g_str_has_suffix(name, ".check") || g_str_has_suffix(name, ".inspect") || g_str_has_suffix(name, ".yaml"))
            continue;
        g_autofree char *path = g_build_filename(folder, name, NULL);
        enum verdict got = judge(path, rule->id);
        gsize n = strlen(verdict_name(got));
        if (strncmp(name, verdict_name(got), n) != 0 || g_ascii_isalpha(name[n])) {
            print_error("%s: %s\n", path, verdict_name(got));
            (*wrong)++;
        }
        count[got]++;
    }
}

static void test_examples(void **state)
{
    int wrong = 0;
    for (const struct check *c = checks_all(); c->rule.id; c++) {
        int count[VERDICT_COUNT] = {0};
        examples_of(&c->rule, count, &wrong);
        if (!count[VERDICT_PASS] || !count[rule_worst(&c->rule)] || !count[VERDICT_UNDECIDED] ||
            (c->rule.nil_allowed && !count[VERDICT_NIL])) {
            print_error("%s lacks an example of a verdict\n", c->rule.id);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
}

static void test_every_rule_explains_itself(void **state)
{
    for (const struct check *c = checks_all(); c->rule.id; c++) {
        const char *const texts[] = {c->rule.title, c->rule.guidance, c->rule.looks_for, c->rule.satisfied_by, c->rule.partial, c->rule.failing,
                                     c->rule.false_positives, c->rule.remedy};
        for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
            assert_true(texts[i] && strlen(texts[i]) >= 9);
        assert_non_null(c->evaluate);
        for (const struct check *other = c + 1; other->rule.id; other++)
            assert_string_not_equal(c->rule.id, other->rule.id);
    }
}

/* Nobody is sent to a menu of a tool that he does not draw with. */
static void test_remedies_speak_of_the_right_tool(void **state)
{
    static const struct {
        const char *format, *foreign; /* an expression: words of other tools */
    } tools[] = {
        {"drawio", "\\bglue|shape data|connector|Document Inspector|plaintext|=\""},
        {"vsdx", "Ctrl\\+M|Edit Data|draw\\.io|outline lights up|plaintext|=\""},
        {"vdx", "Ctrl\\+M|Edit Data|draw\\.io|outline lights up|plaintext|=\""},
        {"dot", "Ctrl\\+M|Edit Data|draw\\.io|\\bglue|connector|shape data|[Dd]rag\\b|Drop\\b|double-click"},
        {"graphml", "Ctrl\\+M|Edit Data|draw\\.io|Edit Link|\\bglue|connector|shape data|[Dd]rag\\b|Drop\\b|double-click|plaintext|=\""},
        {"pdf", "Ctrl\\+M|Edit Data|draw\\.io|Edit Link|\\bglue|connector|shape data|[Dd]rag\\b|Drop\\b|double-click|plaintext|=\""},
    };
    for (guint t = 0; t < G_N_ELEMENTS(tools); t++)
        for (const struct check *c = checks_all(); c->rule.id; c++) {
            const char *remedy = rule_remedy(&c->rule, tools[t].format);
            if (strlen(remedy) < 9 || g_regex_match_simple(tools[t].foreign, remedy, 0, 0))
                fail_msg("%s, %s: %s", c->rule.id, tools[t].format, remedy);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_examples),
        cmocka_unit_test(test_every_rule_explains_itself),
        cmocka_unit_test(test_remedies_speak_of_the_right_tool),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
