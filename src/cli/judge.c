/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "judge.h"

#include "check.h"
#include "command.h"
#include "error.h"

gboolean judge(const char *path, const struct understand_options *how, const struct assessment *assessment, struct judgement *j, GError **error)
{
    *j = (struct judgement){.network = understand(path, how, error), .assessment = *assessment};
    if (!j->network)
        return FALSE;
    j->findings = checks_run(j->network, &j->assessment, error);
    if (!j->findings)
        judgement_clear(j);
    return j->findings != NULL;
}

void judgement_clear(struct judgement *j)
{
    g_clear_pointer(&j->reg, register_free);
    g_clear_pointer(&j->findings, findings_free);
    g_clear_pointer(&j->network, network_free);
}

struct report judgement_report(const struct judgement *j)
{
    return (struct report){.network = j->network, .findings = j->findings, .reg = j->reg, .assessment = j->assessment};
}

gboolean judgement_warn_of_waivers(const struct judgement *j)
{
    gboolean good = TRUE;
    for (guint i = 0; i < j->findings->waivers->len; i++) {
        const struct waiver_use *use = &g_array_index(j->findings->waivers, struct waiver_use, i);
        const char *fault = waiver_state_fault(use->state);
        if (!fault)
            continue;
        g_autoptr(GError) error = g_error_new(DEMARC_ERROR, DEMARC_ERROR_ARGUMENTS, "line %d: the waiver of %s %s", use->waiver->line,
                                              use->waiver->rule, fault);
        command_fail(&error);
        good = FALSE;
    }
    return good;
}
