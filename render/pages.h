/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages of the document: one sheet a plan, then the schedules.
 */
#ifndef DEMARC_PAGES_H
#define DEMARC_PAGES_H

#include "schedule.h"
#include "sheet.h"

struct document {
    const struct report *report;
    const struct paper *paper;
    const GPtrArray *plans;
    const GPtrArray *schedules;
    const struct marks *marks;
    const GPtrArray *open; /* struct finding *, to be drawn over the plans by their numbers; NULL: none */
    int pages;       /* counted by a first run without output */
    double smallest; /* pt: the smallest text of a drawing as printed */
};

/* Draws every page; each ends with cairo_show_page(). Returns their number. */
int pages_draw(struct document *document, struct canvas *canvas);

#endif
