/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "html_text.h"
#include "text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

static const struct {
    const char *html, *text;
} cases[] = {
    {"plain", "plain"},
    {"FW-EXT-A<br>FortiGate", "FW-EXT-A\nFortiGate"},
    {"<div>one</div><div>two</div>", "one\ntwo"},
    {"<b>bold</b> &amp; <i>fine</i>", "bold & fine"},
    {"a&nbsp;b&#8211;c&#x2013;d", "a b–c–d"},
    {"R&D", "R&D"},
    {"5 < 6 and 7 > 2", "5 < 6 and 7 > 2"},
    {"<table><tr><td>Date</td><td>4 June</td></tr><tr><td>By</td></tr></table>", "Date 4 June\nBy"},
    {"<style>p{}</style>x<script>alert('<b>')</script>y", "xy"},
    {"<span title=\"a>b\">c</span>", "c"},
    {"<!-- <b>no</b> -->yes", "yes"},
    {"unclosed <b", "unclosed"},
    /* what nobody sees */
    {"<span style=\"color: rgba(0, 0, 0, 0); font-size: 0px;\">%3CmxGraphModel%3E</span>", ""},
    {"a<span style='font-size:0'>b<span>c</span>d</span>e", "ae"},
    {"a<div style=\"DISPLAY : none\">b</div>c", "ac"},
    {"a<span style=\"font-size:0px\"><span style=\"font-size: 9px\">b</span></span>", "ab"},
    {"a<span style=\"font-size: 0.5em\">b</span>", "ab"},
    {"a<span style=\"font-size: 0px\">b", "a"},
    {"<br style=\"font-size:0px\">a", "a"},
    {"&#0;&#xD800;&bogus;", "&#0;&#xD800;&bogus;"},
};

static void test_cases(void **state)
{
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *raw = html_to_text(cases[i].html, -1), *clean = text_clean(raw, -1);
        assert_string_equal(clean, cases[i].text);
    }
}

static void test_pictures_and_entities(void **state)
{
    g_autofree char *a = html_picture("<table><tr><td><IMG SCALE=\"true\" SRC=\"icons/fw.png\"/></td></tr></table>"),
                    *b = html_picture("<img src=fw.png>"), *c = html_picture("<image src='x'>no"), *d = html_picture("<img alt='src=\"no\"'"),
                    *e = html_entities("R&amp;D <b>&#8211;</b> AT&T");
    assert_string_equal(a, "icons/fw.png");
    assert_string_equal(b, "fw.png");
    assert_null(c);
    assert_null(d);
    assert_string_equal(e, "R&D <b>–</b> AT&T");
}

static void test_unseen(void **state)
{
    g_autofree char *hidden = html_unseen("a<span style=\"font-size:0px\">b &amp; <b>c</b></span>d"), *none = html_unseen("a<b>c</b>");
    assert_string_equal(hidden, "b & c");
    assert_null(none);
}

static void test_deep_nesting_loses_nothing(void **state)
{
    g_autoptr(GString) html = g_string_new(NULL);
    for (int i = 0; i < 5000; i++)
        g_string_append(html, "<div>");
    g_string_append(html, "deep");
    g_autofree char *text = html_to_text(html->str, -1);
    assert_string_equal(text, "deep");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_cases), cmocka_unit_test(test_pictures_and_entities), cmocka_unit_test(test_unseen), cmocka_unit_test(test_deep_nesting_loses_nothing)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
