/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "judge.h"

#include "check.h"

struct judgement *judge(const char *path, const struct understand_options *how, const struct assessment *assessment, GError **error)
{
    struct judgement *j = g_new0(struct judgement, 1);
    j->network = understand(path, how, error);
    j->findings = j->network ? checks_run(j->network, assessment, error) : NULL;
    j->report = (struct report){.network = j->network, .findings = j->findings, .reg = j->reg, .assessment = *assessment};
    if (!j->findings)
        g_clear_pointer(&j, judgement_free);
    return j;
}

void judgement_free(struct judgement *j)
{
    if (!j)
        return;
    register_free(j->reg);
    findings_free(j->findings);
    network_free(j->network);
    g_free(j);
}
