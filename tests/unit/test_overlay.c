/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The outline of a finding goes round its shape and words, and not through the words of others.
 */
#include "overlay.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static const struct plan_node shape = {.node = 0, .symbol = {60, 100, 34, 34}, .label = {0, 102, 58, 30}};

/* With a name of a boundary in this box. */
static struct box outline_beside(struct box words)
{
    struct plan *plan = plan_new(0, "");
    const struct plan_line_mark mark = {.kind = LINE_MARK_DUTY, .label = words};
    g_array_append_val(plan->nodes, shape);
    g_array_append_val(plan->line_marks, mark);
    struct box outline = overlay_outline(plan, &shape);
    plan_free(plan);
    return outline;
}

static void goes_round_all(void **state)
{
    struct box outline = outline_beside((struct box){0, 0, 0, 0});
    assert_true(box_contains(outline, box_inflate(shape.symbol, 2), 0) && box_contains(outline, box_inflate(shape.label, 2), 0));
}

static void keeps_off_words_at_each_side(void **state)
{
    static const struct box words[] = {{10, 89, 60, 9}, {10, 136, 60, 9}, {-40, 110, 38, 9}, {96, 110, 40, 9}, {10, 91, 60, 9}};
    for (guint i = 0; i < G_N_ELEMENTS(words); i++) {
        struct box outline = outline_beside(words[i]);
        assert_true(box_overlap_area(outline, words[i]) <= 0);
        assert_true(box_contains(outline, shape.symbol, 0) && box_contains(outline, shape.label, 0));
    }
}

/* They stand among its own: there is no way round. */
static void words_within_do_not_matter(void **state)
{
    struct box outline = outline_beside((struct box){70, 110, 10, 9});
    assert_true(box_contains(outline, box_inflate(shape.symbol, 2), 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(goes_round_all),
        cmocka_unit_test(keeps_off_words_at_each_side),
        cmocka_unit_test(words_within_do_not_matter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
