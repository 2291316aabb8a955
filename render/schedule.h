/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables after the drawing: security devices, external connections, wireless, nil returns, what is undecided.
 */
#ifndef DEMARC_SCHEDULE_H
#define DEMARC_SCHEDULE_H

#include "marks.h"
#include "report.h"

#define SCHEDULE_COLUMNS 5

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
GPtrArray *schedules_make(const struct report *report, const struct marks *marks);

#endif
