/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is replaced in a copy that is mailed, and what is not.
 */
#include "redaction.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void becomes(const char *text, const char *expected)
{
    struct redaction *r = redaction_new();
    redaction_learn(r, text);
    g_autofree char *out = redaction_text(r, text);
    assert_string_equal(out ? out : text, expected);
    redaction_free(r);
}

static void replaces_addresses(void **state)
{
    becomes("FW 10.1.2.3 and 10.1.2.3, not 10.1.2.4", "FW address 1 and address 1, not address 2");
    becomes("LAN 10.20.0.0/16", "LAN address 1");
    becomes("10.20.x.x", "address 1");
    becomes("192.168.1.10-192.168.1.20", "address 1");
    becomes("192.168.1.10 – 20 clients", "address 1 clients");
    becomes("10.1.1/24", "address 1");
    becomes("fe80::1 and 2001:db8::25/64", "address 1 and address 2");
    becomes("00-1B-44-11-3A-B7 001b.4411.3ab7", "hardware address 1 hardware address 2");
    becomes("see https://10.1.1.1:8443/admin now", "see web address 1 now");
}

static void replaces_people(void **state)
{
    becomes("Drawn by: Joan Marsh\nask Marsh or J. Marsh", "Drawn by: person 1\nask person 1 or person 1");
    becomes("Contact: Siân O’Dowd-Rees (ICT)", "Contact: person 1 (ICT)");
    becomes("R.J. Holt, Head of ICT", "person 1, Head of ICT");
    becomes("Approved by Mr Holt", "Approved by person 1");
    becomes("joan.marsh@council.example", "e-mail 1");
    becomes("tel 01632 960123, +44 (0)7700 900456, ext. 4021", "tel telephone 1, telephone 2, ext. telephone 3");
}

static void replaces_credentials(void **state)
{
    becomes("admin / Passw0rd!", "admin / credential 1");
    becomes("SNMP community: public1", "SNMP community: credential 1");
    becomes("PSK: abc123def", "PSK: credential 1");
}

static void leaves_the_rest(void **state)
{
    static const char *const texts[] = {
        "Diagram created: 4 June 2026", "01.06.2026", "04/06/2026", "v4.06.26", "12:30:45", "Gi1/0/24 to Te1/1/1", "100 Mb/s", "VLAN 50",
        "FortiGate 200F (HA active)", "c. 450 users", "24/7", "Drawn by Kestrel Parking Services Ltd", "Managed by: Vodafone",
        "Prepared by Network Team", "Contact: Service Desk", "St. Mary Street", "No. 1 Court", "SRV_0421", "PA-3410", "Windows Server 2019", "std::string",
        "Harrowmere District Council", "Cat. 6", "H. Council",
    };
    for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
        becomes(texts[i], texts[i]);
}

static void spares_streets_that_are_called_like_people(void **state)
{
    becomes("Drawn by Joan Marsh\nMarsh Street depot, call Marsh", "Drawn by person 1\nMarsh Street depot, call person 1");
}

static void replaces_what_is_named(void **state)
{
    struct redaction *r = redaction_new();
    redaction_add_words(r, "Project Larch");
    g_autofree char *out = redaction_text(r, "PROJECT LARCH server"), *again = redaction_text(r, "Larch project");
    assert_string_equal(out, "text 1 server");
    assert_null(again);
    g_autofree char *summary = redaction_summary(r);
    assert_string_equal(summary, "1 text");
    redaction_free(r);
}

static void keeps_roles(void **state)
{
    struct redaction *r = redaction_new();
    redaction_add_person(r, "Rhian Holt, Head of ICT");
    redaction_add_person(r, "Head of ICT");
    g_autofree char *a = redaction_text(r, "Rhian Holt, Head of ICT"), *b = redaction_text(r, "Head of ICT");
    assert_string_equal(a, "person 1, Head of ICT");
    assert_null(b);
    redaction_free(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(replaces_addresses),    cmocka_unit_test(replaces_people), cmocka_unit_test(replaces_credentials),
        cmocka_unit_test(leaves_the_rest),       cmocka_unit_test(spares_streets_that_are_called_like_people),
        cmocka_unit_test(replaces_what_is_named), cmocka_unit_test(keeps_roles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
