/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "judge.h"

#include "check.h"
#include "command.h"

struct judgement *judge(const char *path, const struct understand_options *how, const struct assessment *assessment, GError **error)
{
    struct judgement *j = g_new0(struct judgement, 1);
    struct assessment all = *assessment;
    j->network = understand(path, how, error);
    if (j->network) {
        all.coco = coco_over(assessment->coco, j->network->coco);
        j->findings = checks_run(j->network, &all, &j->reg, error);
    }
    j->report = (struct report){.network = j->network, .findings = j->findings, .reg = j->reg, .assessment = all, .rendered_on = civil_date_today(),
                                .pack = checks_pack()};
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

gboolean judgement_warn_of_waivers(const struct judgement *j)
{
    gboolean good = TRUE;
    for (guint i = 0; i < j->findings->waivers->len; i++) {
        const struct waiver_use *use = &g_array_index(j->findings->waivers, struct waiver_use, i);
        const char *fault = waiver_state_fault(use->state);
        if (!fault)
            continue;
        command_say("%s: line %d: the waiver of %s%s%s %s", use->waiver->path, use->waiver->line, use->waiver->rule, *use->waiver->about ? " for " : "",
                    use->waiver->about, fault);
        good = FALSE;
    }
    return good;
}
