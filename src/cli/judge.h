/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One diagram, read, understood and checked once, for however many reports.
 */
#ifndef DEMARC_JUDGE_H
#define DEMARC_JUDGE_H

#include "report.h"
#include "understand.h"

struct judgement {
    struct network *network;
    struct findings *findings;
    struct network_register *reg;
    struct report report;         /* of the three; borrowed by renderers */
};

/* What the sidecar says of the form counts where `assessment` says nothing. To be judgement_free()d. NULL and an error if the file cannot be read or judged. */
struct judgement *judge(const char *path, const struct understand_options *how, const struct assessment *assessment, GError **error);
void judgement_free(struct judgement *judgement);
/* One line on stderr for every waiver that hides nothing, has expired or is too broad; FALSE if there was one. */
gboolean judgement_warn_of_waivers(const struct judgement *judgement);

#endif
