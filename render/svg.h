/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan as SVG: the scene of the PDF, with real text, and a group for each element that a script or a style sheet can find:
 *
 *   <g id="node-p1-n05" class="shape node" data-type="node" data-id="n05" data-page="1"><title>…</title>
 *     <path class="outline" …/> … </g>
 *   <g class="label node" data-of="node-p1-n05"> … </g>      (labels lie above all shapes)
 *
 * A line that stands for several has a group for each of them, of which one holds the line and the others its outline alone.
 *
 * No style sheet of its own, no script, nothing from elsewhere.
 */
#ifndef DEMARC_SVG_H
#define DEMARC_SVG_H

#include "element_ids.h"
#include "legend.h"

struct svg_request {
    const struct network *network;
    const struct marks *marks;
    const struct element_ids *ids;
    const char *prefix; /* of the ids of symbols, so that several drawings can stand on one page: "s1" */
    const char *title;
    const char *attributes; /* of <svg>, markup; "" for none */
    /* One more class of an element's groups: " v-fail"; "" for none. NULL: none has. */
    const char *(*flag)(gpointer data, struct element element);
    /* Whether another drawing of the page shows the element already: ids are given once. NULL: never. */
    gboolean (*again)(gpointer data, struct element element);
    gpointer data;
};

void svg_plan(GString *out, const struct plan *plan, const struct svg_request *request);

/* A sample for a legend, an <svg> of its own. */
void svg_sample(GString *out, const struct legend_item *item);

#endif
