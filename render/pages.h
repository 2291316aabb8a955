/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages of the document: one sheet a plan, the legend where it does not fit on them, then the tables.
 */
#ifndef DEMARC_PAGES_H
#define DEMARC_PAGES_H

#include "pdfa.h"
#include "tables.h"

struct document {
    const struct report *report;
    const GPtrArray *plans;
    const struct marks *marks;
    const GPtrArray *open; /* struct finding *, to be drawn over the plans by their numbers; NULL: none */
    int boxes;             /* by pages_draw(): characters that no font can write; read by pages_count(), so that the tables say so */
    GPtrArray *schedules;  /* by pages_count(): struct schedule * */
    struct tables tables;  /* set by pages_count() */
    int pages;             /* by pages_count() */
    int legend_page;       /* by pages_count(): of its own; 0: it stands on the sheets */
    struct scene_used legend; /* by pages_count(): what stands there */
    struct import_report *reading; /* by pages_count() */
    double smallest;       /* by pages_draw(), pt: the smallest text of a drawing as printed */
    GPtrArray *figures;    /* by pages_draw(): struct pdfa_figure *, one a drawing, in order */
};

void pages_count(struct document *document, struct canvas *canvas_to_measure);
/* Draws every page; each ends with cairo_show_page(). */
void pages_draw(struct document *document, struct canvas *canvas);
void pages_clear(struct document *document); /* what the two have allocated */

#endif
