/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said of each diagram of a folder, a line each, and of all of them at the end.
 */
#ifndef DEMARC_FOLDER_SUMMARY_H
#define DEMARC_FOLDER_SUMMARY_H

#include "folder_walk.h"
#include "report.h"
#include "text_page.h"

#define RESULT_RULES_MAX 512

/* Of one diagram. Plain data: a worker sends it as it is. */
struct check_result {
    int code;                 /* exit code */
    int verdict;              /* the worst that counts */
    int counts[VERDICT_COUNT]; /* of findings that count */
    int waived;
    guint8 fails[RESULT_RULES_MAX]; /* 1: the rule with that row of the pack fails, and it counts */
    gboolean left_out;        /* a picture or the like without a diagram in it: neither good nor bad */
    char message[640];        /* not "": the diagram was not judged, or a report not written, and why */
};

struct folder_summary;

struct folder_summary *folder_summary_new(void);
void folder_summary_free(struct folder_summary *summary);
/* Counts it; appends its line to `page`, nothing if it was left out. */
void folder_summary_add(struct folder_summary *summary, const struct diagram_file *file, const struct check_result *result,
                        struct text_page *page);
void folder_summary_head(struct text_page *page);
void folder_summary_total(const struct folder_summary *summary, struct text_page *page);
guint folder_summary_diagrams(const struct folder_summary *summary); /* those that were not left out */

#endif
