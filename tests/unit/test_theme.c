/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The theme can be read by everybody: contrast after WCAG 2 (text 4.5:1, graphics 3:1), and no two sorts of line that differ by their
 * colour alone.
 */
#include "theme.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static double linear(double v)
{
    return v <= 0.03928 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4);
}

static double luminance(int rgb)
{
    struct colour c = theme_rgb(rgb);
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

static double contrast(int a, int b)
{
    double x = luminance(a), y = luminance(b);
    return (MAX(x, y) + 0.05) / (MIN(x, y) + 0.05);
}

static void contrast_is_measured_right(void **state)
{
    assert_true(fabs(contrast(0x000000, 0xffffff) - 21) < 0.01);
    assert_true(fabs(contrast(0x777777, 0xffffff) - 4.48) < 0.01);
}

static void symbols_stand_out(void **state)
{
    for (int c = 0; c < CLASS_COUNT; c++) {
        struct node_style style = theme_node((enum class)c);
        assert_true(contrast(style.line, style.fill) >= 3);
        assert_true(contrast(style.line, THEME_PAPER) >= 4.5); /* the number is white on it */
        assert_true(contrast(THEME_INK, style.fill) >= 4.5);
    }
}

/* The words of a line have its colour. */
static void lines_and_their_words_stand_out(void **state)
{
    for (int l = 0; l < LOOK_COUNT; l++)
        assert_true(contrast(theme_link((enum link_look)l)->line, THEME_PAPER) >= 4.5);
    assert_true(contrast(THEME_QUIET, THEME_PAPER) >= 4.5);
    assert_true(contrast(THEME_QUIET, THEME_HEAD) >= 4.5);
}

static void zones_stand_out(void **state)
{
    for (int k = 0; k < ZONE_KIND_COUNT; k++) {
        const struct zone zone = {.kind = (enum zone_kind)k};
        struct zone_style style = theme_zone(&zone);
        assert_true(contrast(style.line, style.fill) >= 3);
        assert_true(contrast(style.title, style.fill) >= 4.5);
        for (int l = 0; l < LOOK_COUNT; l++)
            assert_true(contrast(theme_link((enum link_look)l)->line, style.fill) >= 3);
    }
}

/* Without colours: twice as long or short in some stroke or gap, or other strokes, or plainly thicker. */
static gboolean look_different(const struct link_style *a, const struct link_style *b)
{
    if (fabs(a->width - b->width) >= 0.8)
        return TRUE;
    for (int i = 0; i < 4; i++) {
        double x = a->dash[i], y = b->dash[i];
        if ((x > 0) != (y > 0) || (x > 0 && MAX(x, y) >= 1.6 * MIN(x, y)))
            return TRUE;
        if (x <= 0)
            break;
    }
    return FALSE;
}

static void no_line_is_told_by_colour_alone(void **state)
{
    for (int a = 0; a < LOOK_COUNT; a++)
        for (int b = a + 1; b < LOOK_COUNT; b++) {
            if (!look_different(theme_link((enum link_look)a), theme_link((enum link_look)b)))
                print_error("%s and %s\n", theme_link((enum link_look)a)->name, theme_link((enum link_look)b)->name);
            assert_true(look_different(theme_link((enum link_look)a), theme_link((enum link_look)b)));
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(contrast_is_measured_right), cmocka_unit_test(symbols_stand_out),
        cmocka_unit_test(lines_and_their_words_stand_out), cmocka_unit_test(zones_stand_out),
        cmocka_unit_test(no_line_is_told_by_colour_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
