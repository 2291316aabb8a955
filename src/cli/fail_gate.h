/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * --fail-on: which verdicts make the exit code other than 0. It never filters what is shown.
 */
#ifndef DEMARC_FAIL_GATE_H
#define DEMARC_FAIL_GATE_H

#include "finding.h"

struct fail_gate {
    const char *name;
    int code[VERDICT_COUNT];
};

/* "warn", "undecided", "fail" or "never"; NULL if it is none of them. */
const struct fail_gate *fail_gate_find(const char *name);
/* The exit code for all findings that count: waived ones, advice and roll-ups do not. */
int fail_gate_code(const struct fail_gate *gate, const struct findings *findings);

#endif
