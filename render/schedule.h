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

struct import_report;

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
    gboolean fitted;                 /* the widths may change with what stands in the columns */
    gboolean row_heads;              /* the first cell of a row is its head */
    gboolean grid;                   /* small and centred: many narrow columns */
    GArray *rows;                    /* struct schedule_row */
};

struct schedule *schedule_new(struct schedule form);
void schedule_free(gpointer schedule);
void schedule_add(struct schedule *schedule, struct schedule_row row); /* takes what the row owns */

/* What the tables speak of. */
struct schedule_source {
    const struct report *report;
    const struct marks *marks;
    const struct import_report *reading; /* of the report's network */
    const GPtrArray *open;               /* findings that are drawn over the plan, listed first; NULL: none */
    const GPtrArray *plans;              /* the sheets, which stand before the tables */
    int boxes;                           /* characters of the document that no font can write: they stand as boxes */
};

/* GPtrArray of struct schedule *, which it frees. */
GPtrArray *schedules_make(const struct schedule_source *source);

/* ---- for schedules_make() ---- */

/* Rule by rule, family by family. Of a family without rules in the report: no rows. */
struct schedule *schedule_compliance(const struct schedule_source *source, const char *family, const char *title);
struct schedule *schedule_waivers(const struct findings *findings);
struct schedule *schedule_undecided(const struct findings *findings);
struct schedule *schedule_findings(const GPtrArray *open);
struct schedule *schedule_matrix(const struct network_register *reg);
struct schedule *schedule_provenance(const struct schedule_source *source);
struct schedule *schedule_reading(const struct schedule_source *source);

#endif
