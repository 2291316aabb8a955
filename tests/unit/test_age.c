/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-D-AGE by the corresponding date rule: every vector of the rule catalogue, judged on the last passing and the first failing day.
 */
#include "check.h"
#include "predicates.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

static const struct rule rule = {.id = "PSN-D-AGE", .title = "t", .guidance = "g", .remedy = "r",
                                 .months = 6, .notice = 28};

static enum verdict judge(struct stated_date date, enum date_caption caption, const char *as_of)
{
    struct network *n = network_new("x.drawio", "", "drawio");
    struct fact f = {.type = FACT_DATE, .place = PLACE_TITLE_BLOCK, .value = "", .text = "the date", .caption = "", .auto_date = "",
                     .scope_name = "", .scope = -1, .page = -1, .confidence = 1, .date = date, .date_caption = caption};
    g_array_append_val(n->facts, f);
    const struct assessment assessment = {.as_of = civil_date_parse_iso(as_of)};
    const struct check_context context = {.network = n, .assessment = &assessment, .findings = findings_new()};
    check_age(&context, &rule);
    assert_int_equal(context.findings->items->len, 1);
    enum verdict verdict = findings_item(context.findings, 0)->verdict;
    findings_free(context.findings);
    network_free(n);
    return verdict;
}

static struct stated_date day(const char *iso)
{
    civil_date d = civil_date_parse_iso(iso);
    assert_int_not_equal(d, 0);
    return (struct stated_date){.first = d, .last = d};
}

static const struct {
    const char *created, *first_failing, *last_passing;
} vectors[] = {
    {"2026-06-01", "2026-12-01", "2026-11-30"}, /* exactly six months fails */
    {"2025-08-31", "2026-02-28", "2026-02-27"}, /* clamped */
    {"2025-08-30", "2026-02-28", "2026-02-27"}, {"2025-08-29", "2026-02-28", "2026-02-27"},
    {"2025-08-28", "2026-02-28", "2026-02-27"}, {"2023-08-31", "2024-02-29", "2024-02-28"}, /* leap year */
    {"2024-02-29", "2024-08-29", "2024-08-28"}, /* leap day as start */
    {"2026-03-31", "2026-09-30", "2026-09-29"}, {"2026-10-31", "2027-04-30", "2027-04-29"},
    {"2026-12-31", "2027-06-30", "2027-06-29"}, /* year roll */
};

static void test_vectors(void **state)
{
    for (guint i = 0; i < G_N_ELEMENTS(vectors); i++) {
        assert_int_equal(judge(day(vectors[i].created), CAPTION_CREATED, vectors[i].first_failing), VERDICT_FAIL);
        assert_int_equal(judge(day(vectors[i].created), CAPTION_CREATED, vectors[i].last_passing), VERDICT_WARN); /* close to the limit */
        assert_int_equal(judge(day(vectors[i].created), CAPTION_CREATED, vectors[i].created), VERDICT_PASS);
    }
}

static void test_the_notice_is_28_days(void **state)
{
    assert_int_equal(judge(day("2026-06-01"), CAPTION_CREATED, "2026-11-03"), VERDICT_WARN);
    assert_int_equal(judge(day("2026-06-01"), CAPTION_CREATED, "2026-11-02"), VERDICT_PASS);
}

static void test_a_date_to_come_fails(void **state)
{
    assert_int_equal(judge(day("2026-12-02"), CAPTION_CREATED, "2026-12-01"), VERDICT_FAIL);
}

static void test_a_month_must_agree_with_itself(void **state)
{
    struct stated_date june = {.first = civil_date_parse_iso("2026-06-01"), .last = civil_date_parse_iso("2026-06-30"), .precision = DATE_MONTH};
    assert_int_equal(judge(june, CAPTION_CREATED, "2026-11-30"), VERDICT_PASS);
    assert_int_equal(judge(june, CAPTION_CREATED, "2026-12-01"), VERDICT_WARN);
    assert_int_equal(judge(june, CAPTION_CREATED, "2026-12-30"), VERDICT_FAIL);
}

static void test_two_readings(void **state)
{
    struct stated_date d = day("2026-04-08"); /* 08/04/2026: 8 April or 4 August */
    d.order = ORDER_DAY_FIRST;
    d.other = civil_date_parse_iso("2026-08-04");
    assert_int_equal(judge(d, CAPTION_CREATED, "2026-12-01"), VERDICT_WARN);
    d.other = civil_date_parse_iso("2026-01-06");
    assert_int_equal(judge(d, CAPTION_CREATED, "2026-12-01"), VERDICT_FAIL);
}

static void test_a_review_is_no_creation(void **state)
{
    assert_int_equal(judge(day("2026-10-01"), CAPTION_REVIEWED, "2026-12-01"), VERDICT_WARN);
    assert_int_equal(judge(day("2026-01-01"), CAPTION_REVIEWED, "2026-12-01"), VERDICT_FAIL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_vectors), cmocka_unit_test(test_the_notice_is_28_days), cmocka_unit_test(test_a_date_to_come_fails),
        cmocka_unit_test(test_a_month_must_agree_with_itself), cmocka_unit_test(test_two_readings),
        cmocka_unit_test(test_a_review_is_no_creation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
