/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a sentence states: nil returns and what narrows them, places kept for a statement, names of nobody.
 */
#include "names.h"
#include "nil_grammar.h"
#include "text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

enum says { NOTHING, NARROWED, WHOLE };

static const struct {
    const char *sentence;
    enum nil_subject subject;
    enum says says;
} sentences[] = {
    {"No wireless in use", NIL_WIRELESS, WHOLE},
    {"Wireless: none", NIL_WIRELESS, WHOLE},
    {"WIRELESS – NIL", NIL_WIRELESS, WHOLE},
    {"WLAN not used", NIL_WIRELESS, WHOLE},
    {"Wireless is not in use", NIL_WIRELESS, WHOLE},
    {"Wireless (Wi-Fi): none", NIL_WIRELESS, WHOLE},
    {"There are no wireless access points", NIL_WIRELESS, WHOLE},
    {"The council does not use wireless", NIL_WIRELESS, WHOLE},
    {"Nil returns: no wireless in use", NIL_WIRELESS, WHOLE},
    {"No wireless, remote access or off-shoring", NIL_OFFSHORE, WHOLE},
    {"No wireless, remote access or off-shoring", NIL_REMOTE, WHOLE},
    {"No wireless, internet via Vodafone", NIL_INTERNET, NOTHING},
    {"No wireless, except for guests", NIL_WIRELESS, NARROWED},
    {"No wireless is used except guest Wi-Fi", NIL_WIRELESS, NARROWED},
    {"No guest Wi-Fi", NIL_WIRELESS, NARROWED},
    {"Guest wireless: none", NIL_WIRELESS, NARROWED},
    {"Corporate wireless not used", NIL_WIRELESS, NARROWED},
    {"No wireless on the PSN VLAN", NIL_WIRELESS, NARROWED},
    {"Wireless: not applicable to PSN", NIL_WIRELESS, NARROWED},
    {"No known wireless", NIL_WIRELESS, NARROWED},
    {"No wireless controller", NIL_WIRELESS, NARROWED},
    {"No wireless printers", NIL_WIRELESS, NARROWED},
    {"Depot: no wireless", NIL_WIRELESS, NARROWED},
    {"None of the wireless networks are encrypted", NIL_WIRELESS, NARROWED},
    {"No wireless yet: planned for 2027", NIL_WIRELESS, NARROWED},
    {"No wireless devices connect to the PSN", NIL_WIRELESS, NARROWED},
    {"Is there no wireless?", NIL_WIRELESS, NOTHING},
    {"No. of wireless access points: 12", NIL_WIRELESS, NOTHING},
    {"Wireless: see page 2", NIL_WIRELESS, NOTHING},
    {"Wireless not shown", NIL_WIRELESS, NOTHING},
    {"No non-wireless devices", NIL_WIRELESS, NOTHING},
    {"Wireless has no separate controller", NIL_WIRELESS, NOTHING},
    {"Remote access: none", NIL_REMOTE, WHOLE},
    {"Remote working not permitted", NIL_REMOTE, WHOLE},
    {"No third-party remote access", NIL_REMOTE, NARROWED},
    {"No third-party remote access", NIL_THIRD_PARTY, NARROWED},
    {"No remote access for suppliers", NIL_REMOTE, NARROWED},
    {"Remote access without a second factor", NIL_REMOTE, NOTHING},
    {"Third parties: none", NIL_THIRD_PARTY, WHOLE},
    {"No third-party support VPN", NIL_THIRD_PARTY, NARROWED},
    {"No direct internet connection", NIL_INTERNET, NARROWED},
    {"No PSN services consumed at present (connectivity only)", NIL_PSN_SERVICES, WHOLE},
    {"No non-PSN services consumed", NIL_NON_PSN_SERVICES, WHOLE},
    {"No non-PSN services consumed", NIL_PSN_SERVICES, NOTHING},
    {"No local network: all users remote", NIL_LOCAL, WHOLE},
    {"Nothing is off-shored", NIL_OFFSHORE, WHOLE},
    {"No systems or data are off-shored", NIL_OFFSHORE, WHOLE},
    {"No off-shoring of PSN data", NIL_OFFSHORE, NARROWED},
    {"No data is held outside the UK", NIL_OFFSHORE, WHOLE},
    {"All data and systems are held in the UK", NIL_OFFSHORE, WHOLE},
    {"UK hosted only", NIL_OFFSHORE, WHOLE},
    {"Not all data is in the UK", NIL_OFFSHORE, NOTHING},
    {"All PSN data is held in the UK", NIL_OFFSHORE, NOTHING},
    {"All data in the UK and EEA", NIL_OFFSHORE, NOTHING},
    {"UK-only backup", NIL_OFFSHORE, NOTHING},
};

static enum says reading(const char *sentence, enum nil_subject subject)
{
    g_autofree char *folded = text_fold(sentence);
    g_autoptr(GArray) found = nil_statements(folded);
    enum says says = NOTHING;
    for (guint i = 0; i < found->len; i++) {
        const struct nil_statement *s = &g_array_index(found, struct nil_statement, i);
        if (s->subject == subject)
            says = s->narrowed ? NARROWED : WHOLE;
    }
    return says;
}

static void test_nil_returns(void **state)
{
    static const char *const names[] = {"nothing", "narrowed", "whole"};
    for (guint i = 0; i < G_N_ELEMENTS(sentences); i++) {
        enum says got = reading(sentences[i].sentence, sentences[i].subject);
        if (got != sentences[i].says)
            fail_msg("“%s” (%s): %s, not %s", sentences[i].sentence, nil_subject_name(sentences[i].subject), names[got],
                     names[sentences[i].says]);
    }
}

static void test_empty_statements(void **state)
{
    static const char *const empty[] = {"", " ", "TBC", "tba.", "N/A", "?", "To be agreed", "(unknown)", "[TBC]"};
    for (guint i = 0; i < G_N_ELEMENTS(empty); i++)
        if (!text_says_nothing(empty[i]))
            fail_msg("“%s” is taken for a statement", empty[i]);
    assert_false(text_says_nothing("FW-01"));
    assert_false(text_says_nothing("payroll"));
}

static void test_nobody(void **state)
{
    static const char *const nobody[] = {"Third party", "3rd party – fleet telematics", "Neighbouring council", "Support company",
                                         "Supplier 1",  "Maintenance contractor",       "NHS partner",          "Company A",
                                         "TBC"};
    static const char *const somebody[] = {"Civica", "Calder Vale District Council", "Network Rail",
                                           "Oakvale Leisure Trust\nReason: support"};
    for (guint i = 0; i < G_N_ELEMENTS(nobody); i++)
        if (!name_is_nobody(nobody[i]))
            fail_msg("“%s” is taken for a name", nobody[i]);
    for (guint i = 0; i < G_N_ELEMENTS(somebody); i++)
        if (name_is_nobody(somebody[i]))
            fail_msg("“%s” is taken for nobody", somebody[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_nil_returns), cmocka_unit_test(test_empty_statements), cmocka_unit_test(test_nobody)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
