/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What surrounds every page: frame, title block, legend, marking.
 */
#ifndef DEMARC_SHEET_H
#define DEMARC_SHEET_H

#include "paper.h"
#include "report.h"
#include "scene.h"

#define SHEET_EDGE 20.0   /* pt from the edge of the paper to the frame */
#define SHEET_STRIP 166.0 /* width of the title strip */

struct sheet {
    struct canvas *canvas;
    const struct report *report;
    const struct paper *paper;
    int page, pages; /* from 1 */
    const char *title; /* of this page: "Network", "Schedules" */
    gboolean numbered; /* a number stands on the drawing */
    double y;          /* below what stands in the title strip */
};

/* Of a drawing: the frame with title block and marking. The title block of the first page is
 * part of the document's text; on the others only the page's own title is, the rest repeats it. */
void sheet_frame(struct sheet *sheet);
/* What the symbols and lines of this page mean, below the title block, which is drawn; where there is no room, on which page that
 * stands. `remark` NULL: none. */
void sheet_legend(struct sheet *sheet, const struct scene_used *used, const char *remark, int legend_page);
gboolean sheet_legend_fits(const struct sheet *sheet, const struct scene_used *used, const char *remark);
/* Of a page of tables: the title block in a band below, which nobody needs to hear again but on the first page of a document without
 * drawings; returns the area left for the contents. */
struct box sheet_band(const struct sheet *sheet);
struct box sheet_band_area(const struct sheet *sheet); /* the same, drawing nothing */

/* What the diagram says of itself, for the title block and for reading back. To be g_free()d. */
char *sheet_organisation(const struct report *report);
char *sheet_created(const struct report *report);

#endif
