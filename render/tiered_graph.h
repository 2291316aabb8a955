/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is put into rows: the children of one frame (or of the sheet) and how they are joined. A child is an item, a comb or a
 * whole frame that is laid out already.
 */
#ifndef DEMARC_TIERED_GRAPH_H
#define DEMARC_TIERED_GRAPH_H

#include "sketch.h"

enum child_type { CHILD_ITEM, CHILD_COMB, CHILD_FRAME };

struct child {
    enum child_type type;
    int index;  /* of the item, comb or frame */
    int parent; /* frame or -1 */
    enum band band;
    double x, y, w, h; /* relative to the parent's inner corner, once placed */
    int rank;          /* row, from 0 */
    double order;      /* within the row */
    gboolean up, down; /* joined to something above or below, in another frame or band */
};

/* Two children of one frame with a wire between things in them. */
struct child_edge {
    int a, b;                  /* children */
    struct sketch_end ends[2]; /* of the wire, in a and in b */
    int wire;
};

/* A wire from a child to something outside its frame. */
struct outer_edge {
    int child;
    struct sketch_end far;
    gboolean up;
    double x; /* of the far end, from the inner corner of the frame; NaN until everything has been placed once */
};

struct child_graph {
    struct sketch *sketch;
    enum band remote; /* where remote workers stand */
    GArray *children;                     /* struct child */
    int *of_item, *of_comb, *of_frame;    /* child by index; -1 for a tooth */
    GArray **members;                     /* by frame + 1: int, children */
    GArray **edges;                       /* by frame + 1: struct child_edge */
    GArray **outer;                       /* by frame + 1: struct outer_edge */
};

void child_graph_init(struct child_graph *graph, struct sketch *sketch, enum band remote);
void child_graph_clear(struct child_graph *graph);
#define child_at(g, i) (&g_array_index((g)->children, struct child, (i)))

/* Everything has a place: says to each frame where its lines lead, for when it is laid out again. */
void child_graph_look_outside(struct child_graph *graph);

/* Ranks and order of a connected part of a frame's children: few crossings, entries on top (below, where `upwards`). `outer`: the frame's. */
void tiered_rank(struct child_graph *graph, const GArray *part, const GArray *edges, const GArray *outer, gboolean upwards);

#endif
