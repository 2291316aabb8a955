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
        for (int l = 0; l < LOOK_COUNT; l++) /* words stand on the colour of the zone too */
            assert_true(contrast(theme_link((enum link_look)l)->line, style.fill) >= 4.5);
        assert_true(contrast(THEME_QUIET, style.fill) >= 4.5 && contrast(THEME_INK, style.fill) >= 4.5 && contrast(THEME_GUARD, style.fill) >= 4.5);
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

static enum link_look look_between(enum class a, enum domain a_domain, enum class b, enum domain b_domain, enum medium medium)
{
    struct network *n = network_new("x", "", "dot");
    const struct node nodes[] = {{.class = a, .domain = a_domain}, {.class = b, .domain = b_domain}};
    const struct link l = {.medium = medium, .ends = {{.type = ELEMENT_NODE, .index = 0}, {.type = ELEMENT_NODE, .index = 1}}};
    g_array_append_vals(n->nodes, nodes, 2);
    enum link_look look = theme_look(n, &l);
    network_free(n);
    return look;
}

static void only_people_come_in_by_remote_access(void **state)
{
    assert_int_equal(look_between(CLASS_USERS_REMOTE, DOMAIN_REMOTE, CLASS_INTERNET, DOMAIN_INTERNET, MEDIUM_UNKNOWN), LOOK_REMOTE);
    assert_int_equal(look_between(CLASS_ENDPOINT, DOMAIN_REMOTE, CLASS_VPN_GATEWAY, DOMAIN_DMZ, MEDIUM_TUNNEL), LOOK_REMOTE);
    assert_int_equal(look_between(CLASS_USERS_UNMANAGED, DOMAIN_UNMANAGED, CLASS_VPN_GATEWAY, DOMAIN_DMZ, MEDIUM_UNKNOWN), LOOK_REMOTE);
    assert_int_equal(look_between(CLASS_ROUTER, DOMAIN_REMOTE, CLASS_WAN, DOMAIN_WAN, MEDIUM_UNKNOWN), LOOK_WAN);
    assert_int_equal(look_between(CLASS_ROUTER, DOMAIN_REMOTE, CLASS_INTERNET, DOMAIN_INTERNET, MEDIUM_UNKNOWN), LOOK_INTERNET);
    assert_int_equal(look_between(CLASS_SWITCH, DOMAIN_REMOTE, CLASS_ROUTER, DOMAIN_REMOTE, MEDIUM_WIRED), LOOK_PLAIN);
    assert_int_equal(look_between(CLASS_USERS_REMOTE, DOMAIN_REMOTE, CLASS_WAN, DOMAIN_WAN, MEDIUM_WAN), LOOK_REMOTE);
    assert_int_equal(look_between(CLASS_USERS_UNMANAGED, DOMAIN_UNMANAGED, CLASS_WIRELESS_AP, DOMAIN_GUEST, MEDIUM_WIRELESS), LOOK_WIRELESS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(contrast_is_measured_right), cmocka_unit_test(symbols_stand_out),
        cmocka_unit_test(lines_and_their_words_stand_out), cmocka_unit_test(zones_stand_out),
        cmocka_unit_test(no_line_is_told_by_colour_alone), cmocka_unit_test(only_people_come_in_by_remote_access),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
