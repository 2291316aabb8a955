/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages of tables after the drawing: always A4 landscape, whatever the drawing stands on, because they are read at a desk. Heads
 * are repeated on every page, no title stands without rows, no row is cut.
 */
#ifndef DEMARC_TABLES_H
#define DEMARC_TABLES_H

#include "schedule.h"
#include "sheet.h"

#define TABLES_PAPER "a4"

struct tables {
    const struct report *report;
    GPtrArray *schedules;       /* struct schedule * */
    GHashTable *marked;         /* numbers that stand on the drawing: char * */
    int before;    /* pages before the first of these */
    int pages;     /* of the whole document */
    double spread; /* set by tables_fit(): how much room is around the text, 1 or less */
};

/* Sets the widths of columns, too. Number of pages, with the spread at which the last one is not all but empty. */
int tables_fit(struct tables *tables, struct canvas *canvas);
void tables_draw(const struct tables *tables, struct canvas *canvas);

/* Names of destinations: of a row, of its mark on the drawing, of a table. To be g_free()d. */
char *tables_row_name(const char *number);
char *tables_mark_name(const char *number);
char *tables_title_name(guint schedule);

#endif
