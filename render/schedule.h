/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables after the drawing: the register part by part, waivers, what is undecided, how the drawing was read.
 */
#ifndef DEMARC_SCHEDULE_H
#define DEMARC_SCHEDULE_H

#include "report.h"

#define SCHEDULE_COLUMNS 7

struct schedule_row {
    char *cells[SCHEDULE_COLUMNS]; /* owned; NULL past the last column */
};

struct schedule {
    const char *title;
    const char *empty; /* what to say when it has no rows */
    const char *heads[SCHEDULE_COLUMNS];
    double widths[SCHEDULE_COLUMNS]; /* shares; 0: no such column */
    GArray *rows;                    /* struct schedule_row */
};

/* GPtrArray of struct schedule *, which it frees. */
/* `open`: findings that are drawn over the plan, listed first; NULL: none. */
GPtrArray *schedules_make(const struct report *report, const GPtrArray *open);

#endif
