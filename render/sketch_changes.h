/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is done to a sketch before it is placed again, for the sake of the lines: things change places, frames their proportions. A change
 * counts places in the order that there would be without it; those that were made before it are in.
 */
#ifndef DEMARC_SKETCH_CHANGES_H
#define DEMARC_SKETCH_CHANGES_H

#include "sketch.h"

enum change_kind {
    CHANGE_BLOCKS, /* two in the grid of a frame change places, */
    CHANGE_TEETH,  /* two of a comb, */
    CHANGE_PARTS,  /* two in a row of the sheet, */
    CHANGE_ROW,    /* two in a row of one part */
    CHANGE_SHAPE,  /* a frame has shape `a` instead of `b` */
};

struct sketch_change {
    enum change_kind kind;
    int index; /* of the frame, comb or row (sketch_rows) */
    guint a, b;
};

void sketch_change(struct sketch *sketch, struct sketch_change change);
void sketch_undo(struct sketch *sketch);     /* the last one */
void sketch_undo_all(struct sketch *sketch);

/* To an array of ints, by place: what stands there. */
void sketch_apply_changes(const struct sketch *sketch, enum change_kind kind, int index, GArray *things);

#endif
