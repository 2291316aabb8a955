/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One connected part of a frame or of the sheet: rows of children, set so that lines run straight where they can.
 */
#ifndef DEMARC_TIERED_PART_H
#define DEMARC_TIERED_PART_H

#include "tiered_graph.h"

struct part {
    GArray *children; /* int */
    double x, y, w, h;
    double axis; /* x of what stands at its head */
    double order; /* among its neighbours */
    int group;    /* row of the sheet that it stands in */
};

#define FRAME_PAD 12.0 /* between the border of a frame and what is in it */

/* Splits children into connected parts (an edge with an end that `apart` is set for does not join). GArray of struct part. */
GArray *tiered_parts(struct child_graph *graph, const GArray *children, const GArray *edges, gboolean frames_apart);
void tiered_parts_free(GArray *parts);

/* Sizes and sets the children of a part relative to its corner. `aspect`: width to height that is wanted. */
void tiered_part_place(struct child_graph *graph, struct part *part, const GArray *edges, double aspect);

/* Where an end of a wire is, relative to the left edge of the child that it is in. */
double tiered_end_x(const struct child_graph *graph, int child, const struct sketch_end *end);

#endif
