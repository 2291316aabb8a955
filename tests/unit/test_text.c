/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limit.h"
#include "said.h"
#include "text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

struct pair {
    const char *in, *out;
};

static void check_pairs(char *(*function)(const char *), const struct pair *pairs, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        g_autofree char *got = function(pairs[i].in);
        assert_string_equal(got, pairs[i].out);
    }
}

static char *clean(const char *text)
{
    return text_clean(text, -1);
}

static void test_clean(void **state)
{
    static const struct pair pairs[] = {
        {NULL, ""},
        {"", ""},
        {"  FW-EXT-A \r\n\tFortiGate  200F\n\n", "FW-EXT-A\nFortiGate 200F"},
        {"a\xC2\xA0" "b", "a b"},
        {"line\xE2\x80\xA8" "two", "line\ntwo"},
        {"soft\xC2\xADhyphen zero\xE2\x80\x8Bwidth", "softhyphen zerowidth"},
        {"bell\a escape\033[31m", "bell escape[31m"},
        {"C1\xC2\x9B" "31m", "C131m"},
        {"abc\xE2\x80\xAE" "def", "abc<U+202E>def"},
        {"\xD7\xA9\xD7\xA8\xD7\xAA\xE2\x80\x8F\xE2\x80\x8E (\xD8\x9C" "DMZ)", "\xD7\xA9\xD7\xA8\xD7\xAA (DMZ)"}, /* marks of direction turn no letter */
        {"bad \xFF byte", "bad \xEF\xBF\xBD byte"},
        {"e\xCC\x81", "\xC3\xA9"},
        {"Cyngor Sir Ynys M\xC3\xB4n", "Cyngor Sir Ynys M\xC3\xB4n"},
        {"\xEF\xBF\xBE", "\xEF\xBF\xBD"},
    };
    check_pairs(clean, pairs, G_N_ELEMENTS(pairs));
}

static void test_clean_cuts_long_text(void **state)
{
    g_autofree char *longest = g_strnfill(3 * (gsize)limit_value(LIMIT_LABEL), 'x');
    g_autofree char *got = text_clean(longest, -1);
    assert_true(strlen(got) <= (gsize)limit_value(LIMIT_LABEL));
    assert_true(g_str_has_suffix(got, "…"));
}

static void test_fold(void **state)
{
    static const struct pair pairs[] = {
        {"Wi\xE2\x80\x91" "Fi \n GUEST", "wi-fi guest"},
        {"\xEF\xAC\x81rewall", "firewall"},
        {"Members\xE2\x80\x99 iPads \xE2\x80\x93 38", "members' ipads - 38"},
        {"Stra\xC3\x9F" "e", "strasse"},
        {"  Core  SWITCH\n\n48 ports ", "core switch 48 ports"},
        {"Tab\tSTOP", "tab stop"},
        {" \n ", ""},
    };
    check_pairs(text_fold, pairs, G_N_ELEMENTS(pairs));
}

static void test_words(void **state)
{
    static const struct pair pairs[] = {
        {"Firewall (off)", " firewall off "}, {"-- To be\n- removed!", " to be removed "}, {"D\xC3\xBAn Laoghaire, IE", " d\xC3\xBAn laoghaire ie "}, {"", "  "}, {"?!", "  "},
    };
    check_pairs(text_words, pairs, G_N_ELEMENTS(pairs));
}

static void test_one_line(void **state)
{
    g_autofree char *two = text_one_line("FW-EXT-A\nFortiGate", 60);
    assert_string_equal(two, "FW-EXT-A / FortiGate");
    g_autofree char *cut = text_one_line("a long label without end", 7);
    assert_string_equal(cut, "a long…");
    g_autofree char *exact = text_one_line("1234567", 7);
    assert_string_equal(exact, "1234567");
}

static void test_blank(void **state)
{
    assert_true(text_is_blank(NULL));
    assert_true(text_is_blank(" \n\t"));
    assert_false(text_is_blank(" x "));
}

static void test_open(void **state)
{
    assert_true(text_is_open("Firewall (TBC)"));
    assert_true(text_is_open("Kestrel or similar"));
    assert_true(text_is_open("Reason: parking?"));
    assert_true(text_is_open("No off-shoring (to be confirmed)"));
    assert_false(text_is_open("TBCom Ltd"));
    assert_false(text_is_open("Confirmed by R. Holt"));
    assert_false(text_is_open(NULL));
    assert_true(text_is_unmanaged("Volunteers (BYOD)"));
    assert_true(text_is_unmanaged("Tablets, personally owned"));
    assert_true(text_is_unmanaged("Laptops not managed by the council"));
    assert_false(text_is_unmanaged("Home workers, no BYOD"));
    assert_false(text_is_unmanaged("Managed laptops"));
}

/* What is denied, asked or put off is not stated. */
static void test_states(void **state)
{
    static const char *const words[] = {"encrypt", "ipsec", "wpa2-enterprise", "802.1x", "vlan", NULL};
    static const char *const yes[] = {"MPLS, encrypted", "IPsec VPN", "No guests\nWPA2-Enterprise", "SSID Corp (WPA2-Enterprise)", "802.1X",
                                      "no broadband, IPsec to HQ", "Guest VLAN 30", "DMVPN / IPsec (not managed by us)"};
    static const char *const no[] = {"MPLS (unencrypted)", "not encrypted", "no IPsec", "IPsec: none", "without any encryption", "encryption not in use",
                                     "WPA2-Enterprise TBC", "IPsec?", "802.1X disabled", "not yet encrypted", "encryption: unknown", "planned: IPsec", ""};
    for (guint i = 0; i < G_N_ELEMENTS(yes); i++)
        if (!text_states(yes[i], words))
            fail_msg("does not state it: %s", yes[i]);
    for (guint i = 0; i < G_N_ELEMENTS(no); i++)
        if (text_states(no[i], words))
            fail_msg("states it: %s", no[i]);
    assert_false(text_states(NULL, words));
}

/* The text of a whole file: a label may be no longer than a limit, a file may. */
static void long_texts_are_folded_to_the_end(void **state)
{
    g_autoptr(GString) text = g_string_new("Über\n");
    for (int i = 0; i < 20000; i++)
        g_string_append(text, "WORDS – more\n\n");
    g_string_append(text, "LAST");
    g_autofree char *folded = text_fold_lines(text->str), *cut = text_fold(text->str);
    assert_true(g_str_has_prefix(folded, "über words - more words - more"));
    assert_true(g_str_has_suffix(folded, "words - more last"));
    assert_false(g_str_has_suffix(cut, "last"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_states), cmocka_unit_test(test_open),
        cmocka_unit_test(test_clean), cmocka_unit_test(test_clean_cuts_long_text), cmocka_unit_test(test_fold),
        cmocka_unit_test(test_words), cmocka_unit_test(test_one_line), cmocka_unit_test(test_blank),
        cmocka_unit_test(long_texts_are_folded_to_the_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
