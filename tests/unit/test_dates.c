/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "date_grammar.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "network_of.h"
#include <string.h>

static const struct {
    const char *text, *first, *last; /* NULL: no date in it */
    enum date_order order;
    const char *other;
} cases[] = {
    {"4 June 2026", "2026-06-04", "2026-06-04", ORDER_CERTAIN, NULL},
    {"4th Jun 2026", "2026-06-04", "2026-06-04", ORDER_CERTAIN, NULL},
    {"04/06/2026", "2026-06-04", "2026-06-04", ORDER_DAY_FIRST, "2026-04-06"},
    {"04-06-26", "2026-06-04", "2026-06-04", ORDER_DAY_FIRST, "2026-04-06"},
    {"04.06.26", "2026-06-04", "2026-06-04", ORDER_DAY_FIRST, "2026-04-06"},
    {"4-Jun-26", "2026-06-04", "2026-06-04", ORDER_CERTAIN, NULL},
    {"2026-06-04", "2026-06-04", "2026-06-04", ORDER_CERTAIN, NULL},
    {"2026-06-04T10:11:12Z", "2026-06-04", "2026-06-04", ORDER_CERTAIN, NULL},
    {"June 2026", "2026-06-01", "2026-06-30", ORDER_CERTAIN, NULL},
    {"06/2026", "2026-06-01", "2026-06-30", ORDER_CERTAIN, NULL},
    {"Q2 2026", "2026-04-01", "2026-06-30", ORDER_CERTAIN, NULL},
    {"June 4, 2026", "2026-06-04", "2026-06-04", ORDER_CERTAIN, NULL},
    {"17/03/2026", "2026-03-17", "2026-03-17", ORDER_CERTAIN, NULL},
    {"11/13/2026", "2026-11-13", "2026-11-13", ORDER_US, NULL},
    {"05/05/2026", "2026-05-05", "2026-05-05", ORDER_DAY_FIRST, NULL},
    {"29 February 2024", "2024-02-29", "2024-02-29", ORDER_CERTAIN, NULL},
    {"29 February 2026", NULL, NULL, ORDER_CERTAIN, NULL},
    {"31/04/2026", NULL, NULL, ORDER_CERTAIN, NULL},
    {"10.06.26.1", NULL, NULL, ORDER_CERTAIN, NULL},
    {"v4.06.26", NULL, NULL, ORDER_CERTAIN, NULL},
    {"OpenVPN 2.6.26", NULL, NULL, ORDER_CERTAIN, NULL},
    {"draw.io 24.7.26", NULL, NULL, ORDER_CERTAIN, NULL},
    {"4.06.2026", "2026-06-04", "2026-06-04", ORDER_DAY_FIRST, "2026-04-06"},
    {"FortiOS 7.2.4", NULL, NULL, ORDER_CERTAIN, NULL},
    {"SRV_0421", NULL, NULL, ORDER_CERTAIN, NULL},
    {"01632 960 123", NULL, NULL, ORDER_CERTAIN, NULL},
    {"10.1.2.0/24", NULL, NULL, ORDER_CERTAIN, NULL},
    {"10.20.20.x", NULL, NULL, ORDER_CERTAIN, NULL},
    {"20260604", NULL, NULL, ORDER_CERTAIN, NULL},
    {"Version 4.06.26", NULL, NULL, ORDER_CERTAIN, NULL},
    {"Rev. 4.06.26", NULL, NULL, ORDER_CERTAIN, NULL},
    {"Rev 4/06/26", "2026-06-04", "2026-06-04", ORDER_DAY_FIRST, "2026-04-06"},
    {"04 Jun '26", "2026-06-04", "2026-06-04", ORDER_CERTAIN, NULL},
    {"04 Jun ’26", "2026-06-04", "2026-06-04", ORDER_CERTAIN, NULL},
    {"June 15", NULL, NULL, ORDER_CERTAIN, NULL},
};

static void check_day(civil_date got, const char *want, const char *text)
{
    char iso[11] = "none";
    if (got)
        civil_date_format_iso(got, iso);
    if (strcmp(iso, want ? want : "none") != 0)
        fail_msg("'%s' was read as %s, not %s", text, iso, want ? want : "none");
}

static void test_grammar(void **state)
{
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct found_date found = {0};
        gboolean any = date_find(cases[i].text, 0, FALSE, &found);
        if (any != (cases[i].first != NULL))
            fail_msg("'%s': %s", cases[i].text, any ? "a date was read" : "no date was read");
        if (!any)
            continue;
        check_day(found.date.first, cases[i].first, cases[i].text);
        check_day(found.date.last, cases[i].last, cases[i].text);
        check_day(found.date.other, cases[i].other, cases[i].text);
        assert_int_equal(found.date.order, cases[i].order);
    }
}

static void test_in_a_file_name(void **state)
{
    struct found_date found;
    assert_true(date_find("PSN_Diagram_20260604.vsdx", 0, TRUE, &found));
    check_day(found.date.first, "2026-06-04", "file name");
}

static void test_several_in_order(void **state)
{
    const char *text = "Created 4 June 2026, reviewed 5 July 2026";
    struct found_date found;
    assert_true(date_find(text, 0, FALSE, &found));
    check_day(found.date.first, "2026-06-04", text);
    assert_true(date_find(text, found.end, FALSE, &found));
    check_day(found.date.first, "2026-07-05", text);
    assert_false(date_find(text, found.end, FALSE, &found));
}

/* With two digits for the year a date written with points may be a version, and has to be said to be a date. */
static void test_versions(void **state)
{
    static const struct {
        const char *text, *day; /* NULL: no date */
    } rows[] = {
        {"Created with draw.io 24.7.26", NULL},   {"Drawn using Visio version 16.0.26", NULL},  {"OpenVPN 2.6.26 issued to users", NULL},
        {"Created: 4.6.26", "2026-06-04"},        {"Created on Thursday 4.6.26", "2026-06-04"}, {"Issue date – 4.6.26", "2026-06-04"},
        {"Created with draw.io, 4 June 2026", "2026-06-04"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *dot = g_strdup_printf("graph g { a [label=\"SW-1\"]; t [shape=plaintext, label=\"%s\"]; }", rows[i].text);
        struct network *n = network_of_text("a.dot", dot);
        civil_date day = 0;
        for (guint k = 0; k < n->facts->len; k++)
            if (network_fact(n, k)->type == FACT_DATE)
                day = network_fact(n, k)->date.first;
        check_day(day, rows[i].day, rows[i].text);
        network_free(n);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_grammar), cmocka_unit_test(test_in_a_file_name), cmocka_unit_test(test_several_in_order),
        cmocka_unit_test(test_versions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
