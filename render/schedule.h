/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables after the drawing: what complies, the register part by part, ways between trust domains, waivers, what is undecided,
 * where all of it comes from and how the drawing was read.
 *
 * To add one: a function that makes it, in a file of its noun, and a line in schedules_make().
 */
#ifndef DEMARC_SCHEDULE_H
#define DEMARC_SCHEDULE_H

#include "marks.h"
#include "report.h"

#define SCHEDULE_COLUMNS 18 /* at most: the zone matrix has one for each trust domain */

struct schedule_row {
    char *cells[SCHEDULE_COLUMNS]; /* owned; NULL past the last column */
    char *number;                  /* owned: "E1": the row's own, and of its mark on the drawing; NULL: none */
};

struct schedule {
    const char *title;
    const char *intro; /* a sentence below the title; NULL: none */
    const char *empty; /* what to say when it has no rows */
    const char *heads[SCHEDULE_COLUMNS];
    double widths[SCHEDULE_COLUMNS]; /* shares; 0: no such column */
    gboolean row_heads;              /* the first cell of a row is its head */
    gboolean grid;                   /* small and centred: many narrow columns */
    GArray *rows;                    /* struct schedule_row */
};

struct schedule *schedule_new(struct schedule form);
void schedule_free(gpointer schedule);
void schedule_add(struct schedule *schedule, struct schedule_row row); /* takes what the row owns */

/* GPtrArray of struct schedule *, which it frees. `open`: findings that are drawn over the plan, listed first; NULL: none. */
GPtrArray *schedules_make(const struct report *report, const struct marks *marks, const GPtrArray *open);

/* ---- for schedules_make() ---- */

/* Rule by rule, family by family. Of a family without rules in the report: no rows. */
struct schedule *schedule_compliance(const struct report *report, const struct marks *marks, const char *family, const char *title);
struct schedule *schedule_waivers(const struct findings *findings);
struct schedule *schedule_undecided(const struct findings *findings);
struct schedule *schedule_findings(const GPtrArray *open);
struct schedule *schedule_matrix(const struct network_register *reg);
struct schedule *schedule_provenance(const struct report *report);
struct schedule *schedule_reading(const struct network *network);

#endif
