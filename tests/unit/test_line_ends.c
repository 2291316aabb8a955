/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where lines and words end: at what is painted of a symbol, not at its box; and never within a word for the sake of its hyphen.
 */
#include "canvas.h"
#include "line_ends.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

/* A line that comes up from below to a screen of 100 by 100 at 0,0, in its box at y = 86: where it ends when it has met. */
static struct point end_of_line_at(double x)
{
    struct network *n = network_new("x", "", "dot");
    struct plan *plan = plan_new(0, "");
    const struct node v = {.label = "", .name = "", .class = CLASS_ENDPOINT, .zone = -1, .same_as = -1, .organisation = "", .location = ""};
    const struct link l = {.label = "", .ends = {{.type = ELEMENT_NONE, .index = -1}, {.type = ELEMENT_NODE, .index = 0}}};
    const struct plan_node at = {.node = 0, .symbol = {0, 0, 100, 100}};
    const struct plan_link drawn = {.link = 0, .first_point = 0, .points = 2};
    const struct point points[] = {{x, 200}, {x, 86}};
    g_array_append_val(n->nodes, v);
    g_array_append_val(n->links, l);
    g_array_append_val(plan->nodes, at);
    g_array_append_val(plan->links, drawn);
    g_array_append_vals(plan->points, points, 2);
    line_ends_meet(plan, n);
    struct point end = g_array_index(plan->points, struct point, 1), start = g_array_index(plan->points, struct point, 0);
    assert_true(start.x == x && start.y == 200 && end.x == x);
    plan_free(plan);
    network_free(n);
    return end;
}

static void lines_end_at_what_is_painted(void **state)
{
    assert_float_equal(end_of_line_at(50).y, 86, 0.5); /* the foot */
    assert_float_equal(end_of_line_at(84).y, 70, 0.5); /* beside the foot: the lower edge of the screen */
    assert_float_equal(end_of_line_at(2).y, 86, 0.01); /* beside the screen: as it was */
}

static void words_with_hyphens_stay_whole(void **state)
{
    struct canvas *c = canvas_new_to_measure();
    double word, part, w, h, line;
    canvas_text_size(c, "FW-EXT-A", 8, FALSE, 0, &word, &line);
    canvas_text_size(c, "via FW-EXT-", 8, FALSE, 0, &part, &h);
    canvas_text_size(c, "via FW-EXT-A", 8, FALSE, part + 1, &w, &h); /* has room for "via FW-EXT-" */
    assert_float_equal(w, word, 0.1);
    assert_float_equal(h, 2 * line, 0.1);
    canvas_text_size(c, "FW-EXT-A", 8, FALSE, word - 4, &w, &h); /* has not even room for the word */
    assert_true(w <= word - 4);
    canvas_free(c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_end_at_what_is_painted),
        cmocka_unit_test(words_with_hyphens_stay_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
