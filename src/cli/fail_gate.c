/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fail_gate.h"

#include "command.h"

static const struct fail_gate gates[] = {
    {"undecided", {[VERDICT_UNDECIDED] = EXIT_UNDECIDED, [VERDICT_FAIL] = EXIT_RULE_FAILS}},
    {"warn",
     {[VERDICT_WARN] = EXIT_RULE_FAILS, [VERDICT_UNDECIDED] = EXIT_UNDECIDED, [VERDICT_FAIL] = EXIT_RULE_FAILS}},
    {"fail", {[VERDICT_FAIL] = EXIT_RULE_FAILS}},
    {"never", {0}},
};

const struct fail_gate *fail_gate_find(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(gates); i++)
        if (g_str_equal(gates[i].name, name))
            return &gates[i];
    return NULL;
}

int fail_gate_code(const struct fail_gate *gate, const struct findings *findings)
{
    int worst = EXIT_SATISFIED;
    for (guint i = 0; i < findings->items->len; i++)
        if (finding_counts(findings_item(findings, i)))
            worst = command_worse(worst, gate->code[findings_item(findings, i)->verdict]);
    return worst;
}
