/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check.h"

struct findings *checks_run(const struct network *network, const struct assessment *assessment, GError **error)
{
    struct reach *reach = reach_new(network, error);
    if (!reach)
        return NULL;
    const struct check_context context = {.network = network, .assessment = assessment, .reach = reach,
                                          .findings = findings_new()};
    for (const struct check *c = checks_all(); c->rule.id; c++)
        c->evaluate(&context, &c->rule);
    findings_finish(context.findings, network);
    reach_free(reach);
    return context.findings;
}
