/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a draughtsman would find wrong with a plan: words over words, lines through shapes. For the benchmark and the tests that hold
 * the layouts to it; nothing here changes a plan.
 *
 * A label is a zone's title, a node's label or number, a link's label or a note. A shape is a node's symbol or frame; the dot where
 * lines meet is none. Touching is no fault: boxes are taken half a point smaller than they are.
 */
#ifndef DEMARC_PICTURE_FAULTS_H
#define DEMARC_PICTURE_FAULTS_H

#include "plan.h"

enum picture_fault_kind {
    FAULT_LABEL_ON_LABEL,  /* two labels overlap */
    FAULT_LABEL_ON_SHAPE,  /* a label over a shape, except words inside their own frame and a number at its corner */
    FAULT_SHAPE_ON_SHAPE,
    FAULT_LABEL_ON_BORDER, /* a label lies across the border of a zone; a title may lie on its own */
    FAULT_LINK_IN_SHAPE,   /* a link runs through a shape that is no end of it, or across one that is; a shape that the author laid on the
                              line without joining it stays there */
    FAULT_LINK_IN_LABEL,   /* a link runs through a label other than its own */
    FAULT_CROSSING,        /* two links cross */
    FAULT_BEND,
    FAULT_OVERLAP,         /* two links run along each other as one line, and are not of one bus: they share no end or both */
    FAULT_CUT_OFF,         /* a label sticks out of the sheet */
    FAULT_KIND_COUNT
};

struct picture_fault {
    enum picture_fault_kind kind;
    struct element a, b; /* b: ELEMENT_NONE where only one thing is at fault */
    struct point at; /* of a crossing or bend, exactly there */
};

const char *picture_fault_name(enum picture_fault_kind kind); /* "label-on-label" */

/* GArray of struct picture_fault, in a fixed order; to be unreffed. */
GArray *picture_faults(const struct plan *plan, const struct network *network);

/* In how many places a fault of this kind is seen: where a line crosses a bus of ten, ten cross and one crossing is seen. */
guint picture_faults_seen(const GArray *faults, enum picture_fault_kind kind);

#endif
