/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns of a table give what they do not need to those whose cells take many lines, and nothing more.
 */
#include "columns.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#define WIDTH 700.0
#define SIZE  8.0
#define PAD   3.5

static struct schedule *table(const char *name, const char *joined)
{
    struct schedule *s = schedule_new((struct schedule){
        .title = "T", .empty = "", .heads = {"No.", "Name", "Reason", "Joined to"}, .widths = {0.1, 0.3, 0.3, 0.3}});
    schedule_add(s, (struct schedule_row){{g_strdup("E1"), g_strdup(name), g_strdup("not stated"), g_strdup(joined)}});
    return s;
}

static double sum(const struct schedule *s)
{
    return s->widths[0] + s->widths[1] + s->widths[2] + s->widths[3];
}

static void who_needs_less_gives(void **state)
{
    static const char *const joined = "aws_cloudwatch_log_group.click_logger_firehose_delivery_stream, aws_dynamodb_table.click-logger-table, var.app_prefix";
    struct canvas *c = canvas_new_to_measure();
    struct schedule *s = table("Internet", joined);
    double w, h;
    columns_fit(s, c, WIDTH, SIZE, PAD);
    assert_true(fabs(sum(s) - 1) < 1e-9);
    assert_true(s->widths[3] > 0.55);
    for (int i = 0; i < 3; i++) { /* still on one line */
        canvas_text_size(c, g_array_index(s->rows, struct schedule_row, 0).cells[i], SIZE, FALSE, 0, &w, &h);
        assert_true(w <= s->widths[i] * WIDTH - 2 * PAD);
        canvas_text_size(c, s->heads[i], SIZE, TRUE, 0, &w, &h);
        assert_true(w <= s->widths[i] * WIDTH - 2 * PAD);
    }
    schedule_free(s);
    canvas_free(c);
}

static void what_fits_stays(void **state)
{
    struct canvas *c = canvas_new_to_measure();
    struct schedule *s = table("Internet", "FW-1");
    columns_fit(s, c, WIDTH, SIZE, PAD);
    assert_true(s->widths[0] == 0.1 && s->widths[1] == 0.3 && s->widths[2] == 0.3 && s->widths[3] == 0.3);
    schedule_free(s);
    canvas_free(c);
}

/* No more than it needs: what is left stays where it was. */
static void who_needs_little_takes_little(void **state)
{
    struct canvas *c = canvas_new_to_measure();
    struct schedule *s = table("Internet", "Council Offices core switch, Depot router, VPN gateway and 2 more");
    columns_fit(s, c, WIDTH, SIZE, PAD);
    assert_true(fabs(sum(s) - 1) < 1e-9);
    assert_true(s->widths[3] > 0.3 && s->widths[3] < 0.45 && s->widths[1] > 0.2);
    schedule_free(s);
    canvas_free(c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_needs_less_gives),
        cmocka_unit_test(what_fits_stays),
        cmocka_unit_test(who_needs_little_takes_little),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
