/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The straight line of most commands: file and sidecar -> network -> register and findings -> report.
 */
#ifndef DEMARC_JUDGE_H
#define DEMARC_JUDGE_H

#include "report.h"
#include "understand.h"

struct judgement {
    struct network *network;
    struct findings *findings;
    struct network_register *reg; /* may be NULL */
    struct assessment assessment;
};

/* FALSE and an error if the file cannot be read; then there is nothing to clear. */
gboolean judge(const char *path, const struct understand_options *how, const struct assessment *assessment, struct judgement *judgement,
               GError **error);
void judgement_clear(struct judgement *judgement);
/* Borrows everything. */
struct report judgement_report(const struct judgement *judgement);
/* One line on stderr for every waiver that hides nothing, has expired or is too broad; FALSE if there was one. */
gboolean judgement_warn_of_waivers(const struct judgement *judgement);

#endif
