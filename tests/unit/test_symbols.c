/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No two symbols look alike at 8 mm in black and white, and each stays within what it says it covers. With the path of a PNG in
 * SYMBOL_SHEET all are drawn there, for people.
 */
#include "icons.h"
#include "symbols.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#define SIDE  30  /* pixels: 8 mm on a screen of 96 dots an inch */
#define SHIFT 1   /* pixels that an eye does not notice */
#define ALIKE 40.0 /* pixels of ink, 3 square millimetres: how much must be elsewhere */

static void draw(guint8 *grey, int side, enum class class)
{
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, side, side);
    cairo_t *cr = cairo_create(surface);
    struct canvas *c = canvas_new(cr);
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_paint(cr);
    icon_draw_in(c, class, (struct box){0, 0, side, side}, (struct node_style){0x000000, 0xffffff});
    cairo_surface_flush(surface);
    for (int y = 0; y < side; y++)
        for (int x = 0; x < side; x++)
            grey[y * side + x] = (guint8)(255 - cairo_image_surface_get_data(surface)[y * cairo_image_surface_get_stride(surface) + 4 * x]);
    canvas_free(c);
    cairo_destroy(cr);
    cairo_surface_destroy(surface);
}

static int ink_at(const guint8 *grey, int x, int y)
{
    return x < 0 || y < 0 || x >= SIDE || y >= SIDE ? 0 : grey[y * SIDE + x];
}

/* Pixels of ink that are not in both; of the best of the small shifts. */
static double difference(const guint8 *a, const guint8 *b)
{
    double best = G_MAXDOUBLE;
    for (int dy = -SHIFT; dy <= SHIFT; dy++)
        for (int dx = -SHIFT; dx <= SHIFT; dx++) {
            double apart = 0;
            for (int y = -SHIFT; y < SIDE + SHIFT; y++)
                for (int x = -SHIFT; x < SIDE + SHIFT; x++)
                    apart += abs(ink_at(a, x, y) - ink_at(b, x + dx, y + dy)) / 255.0;
            best = MIN(best, apart);
        }
    return best;
}

static void every_class_has_a_symbol(void **state)
{
    for (int c = 0; c < CLASS_COUNT; c++)
        assert_non_null(symbol_of((enum class)c)->body);
}

static void no_two_look_alike(void **state)
{
    static guint8 grey[CLASS_COUNT][SIDE * SIDE];
    for (int c = 0; c < CLASS_COUNT; c++)
        draw(grey[c], SIDE, (enum class)c);
    assert_true(difference(grey[0], grey[0]) < 0.001);
    for (int a = 0; a < CLASS_COUNT; a++)
        for (int b = a + 1; b < CLASS_COUNT; b++) {
            double d = difference(grey[a], grey[b]);
            if (g_getenv("SYMBOL_SHEET") && d < ALIKE + 15)
                print_message("%s / %s: %.0f\n", class_info((enum class)a)->name, class_info((enum class)b)->name, d);
            if (d < ALIKE)
                fail_msg("%s and %s look alike: %.0f pixels apart", class_info((enum class)a)->name, class_info((enum class)b)->name, d);
        }
}

static void symbols_stay_within_what_they_say(void **state)
{
    enum { LARGE = 200 };
    static guint8 grey[LARGE * LARGE];
    for (int c = 0; c < CLASS_COUNT; c++) {
        struct box e = icon_extent((enum class)c, (struct box){0, 0, LARGE, LARGE});
        int outside = 0;
        draw(grey, LARGE, (enum class)c);
        for (int y = 0; y < LARGE; y++)
            for (int x = 0; x < LARGE; x++)
                outside += grey[y * LARGE + x] > 64 && !box_contains(box_inflate(e, 7), (struct box){x, y, 1, 1}, 0);
        if (outside > 0)
            fail_msg("%s: %d pixels outside its extent", class_info((enum class)c)->name, outside);
    }
}

static void write_sheet(const char *path)
{
    enum { COLUMNS = 9, W = 110, H = 84 };
    int rows = (CLASS_COUNT + COLUMNS - 1) / COLUMNS;
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, COLUMNS * W, rows * H);
    cairo_t *cr = cairo_create(surface);
    struct canvas *c = canvas_new(cr);
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_paint(cr);
    for (int k = 0; k < CLASS_COUNT; k++) {
        double x = k % COLUMNS * W, y = k / COLUMNS * (double)H;
        icon_draw(c, (enum class)k, (struct box){x + 5, y + 5, 56, 56});
        icon_draw_in(c, (enum class)k, (struct box){x + 70, y + 15, SIDE, SIDE}, (struct node_style){0, 0xffffff});
        canvas_text(c, (struct box){x + 2, y + 64, W - 4, 0}, class_info((enum class)k)->name, 10, FALSE, THEME_INK, ALIGN_CENTRE);
    }
    cairo_surface_write_to_png(surface, path);
    canvas_free(c);
    cairo_destroy(cr);
    cairo_surface_destroy(surface);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_class_has_a_symbol),
        cmocka_unit_test(no_two_look_alike),
        cmocka_unit_test(symbols_stay_within_what_they_say),
    };
    if (g_getenv("SYMBOL_SHEET"))
        write_sheet(g_getenv("SYMBOL_SHEET"));
    return cmocka_run_group_tests(tests, NULL, NULL);
}
