/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words on the only device between the internet and the core: whether it counts as a guard there, or only in doubt.
 */
#include "check.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "network_of.h"

static const struct {
    const char *label;
    enum verdict verdict; /* of PSN-B-INTERNET */
} devices[] = {
    {"FW-01\\nFortiGate 100F", VERDICT_PASS},
    {"Old Street firewall", VERDICT_PASS}, /* a place */
    {"Telehouse firewall", VERDICT_PASS},
    {"Old firewall", VERDICT_WARN},
    {"Legacy firewall\\nASA 5505", VERDICT_WARN},
    {"UTM / licence expired", VERDICT_WARN},
    {"Firewall, unlicensed", VERDICT_WARN},
    {"Firewall - end of life", VERDICT_WARN},
    {"Unsupported firewall", VERDICT_WARN},
    {"ISP firewall", VERDICT_WARN},
    {"ISP's firewall", VERDICT_WARN},
    {"Provider firewall", VERDICT_WARN},
    {"IPsec VPN tunnel", VERDICT_WARN},
    {"Firewall (off)", VERDICT_FAIL},
};

static enum verdict verdict_behind(const char *label)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *text = g_strdup_printf("graph { inet [label=\"Internet\"] d [label=\"%s\"] core [label=\"Core switch\"]"
                                            " files [label=\"File server\"] inet -- d -- core -- files }",
                                            label);
    struct network *n = network_of_text("guard.dot", text);
    const struct assessment assessment = {.as_of = civil_date_from_dmy(1, 12, 2026)};
    struct findings *findings = checks_run(n, &assessment, NULL, &error);
    assert_non_null(findings);
    int worst = -1;
    for (guint i = 0; i < findings->items->len; i++) {
        const struct finding *f = findings_item(findings, i);
        if (strcmp(f->rule->id, "PSN-B-INTERNET") == 0)
            worst = MAX(worst, (int)f->verdict);
    }
    findings_free(findings);
    network_free(n);
    assert_true(worst >= 0);
    return (enum verdict)worst;
}

static void test_devices(void **state)
{
    int wrong = 0;
    for (guint i = 0; i < G_N_ELEMENTS(devices); i++) {
        enum verdict verdict = verdict_behind(devices[i].label);
        if (verdict != devices[i].verdict) {
            print_error("%s: %s, not %s\n", devices[i].label, verdict_name(verdict), verdict_name(devices[i].verdict));
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_devices)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
