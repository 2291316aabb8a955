/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A damaged page beside good ones: it is called damaged, never empty, and nothing is satisfied that it could take away.
 */
#include "check.h"
#include "import_report.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "network_of.h"

#define ORGANISATION FIXTURES "/organisations/harrowmere-fixed.drawio"
#define DAMAGED "<diagram id=\"torn\" name=\"Torn\">aGVsbG8gd29ybGQ=</diagram></mxfile>"

static struct network *with_damaged_page(void)
{
    g_autofree char *good = NULL;
    assert_true(g_file_get_contents(ORGANISATION, &good, NULL, NULL));
    char *end = strstr(good, "</mxfile>");
    assert_non_null(end);
    *end = '\0';
    g_autofree char *xml = g_strconcat(good, DAMAGED, NULL);
    return network_of_text("a.drawio", xml);
}

static void is_called_damaged(void **state)
{
    struct network *n = with_damaged_page();
    struct import_report *r = import_report_new(n);
    assert_int_equal(r->pages->len, 2);
    g_autofree char *good = import_counts_text(&g_array_index(r->pages, struct import_counts, 0));
    g_autofree char *bad = import_counts_text(&g_array_index(r->pages, struct import_counts, 1));
    assert_null(strstr(good, "damaged"));
    assert_non_null(strstr(bad, "damaged"));
    assert_null(strstr(bad, "nothing drawn"));
    import_report_free(r);
    network_free(n);
}

static gboolean names_the_page(const struct finding *f)
{
    gboolean named = FALSE;
    for (guint i = 0; i < f->assumptions->len; i++)
        named |= strstr(g_ptr_array_index(f->assumptions, i), "age 2 “Torn”") != NULL;
    return named;
}

/* The worst of a rule; *named: one of them says why. */
static enum verdict verdict_of(const struct findings *findings, const char *rule, gboolean *named)
{
    enum verdict worst = VERDICT_PASS;
    for (guint i = 0; i < findings->items->len; i++) {
        const struct finding *f = findings_item(findings, i);
        if (strcmp(f->rule->id, rule) != 0 || f->verdict < worst)
            continue;
        worst = f->verdict;
        *named |= names_the_page(f);
    }
    return worst;
}

static void leaves_open_what_it_could_take_away(void **state)
{
    static const char *const open[] = {"PSN-D-USERS", "PSN-D-REMOTE", "PSN-D-EXT", "PSN-D-EXT-NAME", "PSN-D-EXT-REASON", "PSN-D-EXT-RESP",
                                       "PSN-D-WIFI", "PSN-D-LOCATION", "PSN-Q-CONTRADICT", "PSN-Q-ORPHAN", "PSN-Q-SECRET",
                                       "PSN-B-INTERNET", "PSN-B-PSN", "PSN-B-THIRD", "PSN-B-WIFI", "PSN-B-UNMANAGED", "PSN-C-SRV"};
    static const char *const shown[] = {"PSN-D-ORG", "PSN-D-DATE", "PSN-D-AGE", "PSN-D-INFRA", "PSN-D-LOCAL", "PSN-D-SEC",
                                        "PSN-D-SVC-PSN", "PSN-D-SVC-NONPSN", "PSN-Q-MARKING"};
    const struct assessment assessment = {.as_of = civil_date_from_dmy(1, 12, 2026)};
    struct network *n = with_damaged_page();
    struct findings *findings = checks_run(n, &assessment, NULL, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(open); i++) {
        gboolean named = FALSE;
        enum verdict verdict = verdict_of(findings, open[i], &named);
        if (verdict != VERDICT_UNDECIDED || !named)
            fail_msg("%s: %s%s", open[i], verdict_name(verdict), named ? "" : ", and does not name the page");
    }
    for (guint i = 0; i < G_N_ELEMENTS(shown); i++) {
        gboolean named = FALSE;
        enum verdict verdict = verdict_of(findings, shown[i], &named);
        if (verdict != VERDICT_PASS)
            fail_msg("%s: %s", shown[i], verdict_name(verdict));
    }
    findings_free(findings);
    network_free(n);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(is_called_damaged),
        cmocka_unit_test(leaves_open_what_it_could_take_away),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
