/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet: parts and frames in rows, band under band, at the width that prints largest.
 */
#ifndef DEMARC_TIERED_SHEET_H
#define DEMARC_TIERED_SHEET_H

#include "tiered_graph.h"

/* Rows that may be put together where that prints larger. */
enum merging {
    MERGE_LOOSE = 1 << 0, /* at the boundary: what stands loose beside the frames */
    MERGE_SITES = 1 << 1, /* sites beside the core, below the carriers between them */
    MERGE_ALL = MERGE_LOOSE | MERGE_SITES
};

/* After all frames have their size. Sets the children of the sheet and the size of the sketch; returns the scale at which it fits. */
double tiered_sheet_place(struct child_graph *graph, double aspect, guint merging, double width, double height);

#endif
