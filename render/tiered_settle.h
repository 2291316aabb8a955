/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Along the shelves of a sheet: what stands on them moves above and below what it is joined to. And what a sheet is made of, for
 * tiered_sheet.c.
 */
#ifndef DEMARC_TIERED_SETTLE_H
#define DEMARC_TIERED_SETTLE_H

#include "tiered_part.h"

#define SHEET_MARGIN (2 * SKETCH_GRID)
#define SHEET_GAP_X (6 * SKETCH_GRID)

struct column {
    guint first, count; /* of group->parts */
    double x, w, h;
    int shelf;
};

struct shelf {
    double y, h;
    guint first, count; /* of sheet->columns */
};

struct sheet {
    struct child_graph *graph;
    const GArray *edges;
    GArray *parts;            /* struct part */
    int *part_of;             /* by child */
    GArray *groups[SKETCH_ROWS]; /* int, parts in order */
    GArray *order;            /* int, parts by columns */
    GArray *columns, *shelves;
    int between[SKETCH_ROWS]; /* edges that pass below a group */
};

#define part_at(s, i) (&g_array_index((s)->parts, struct part, (i)))

/* After every part has its shelf and the sketch its size. Sets x of every part. */
void tiered_settle(struct sheet *sheet);

#endif
