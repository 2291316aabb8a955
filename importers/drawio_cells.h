/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cells of one draw.io page: a tree of layers, groups, shapes and edges, read from the flat list of the file.
 */
#ifndef DEMARC_DRAWIO_CELLS_H
#define DEMARC_DRAWIO_CELLS_H

#include "drawio_style.h"
#include "drawing.h"

#include <libxml/tree.h>

struct drawio_cell {
    xmlNodePtr node;      /* the mxCell */
    xmlNodePtr wrapper;   /* the object, UserObject, ... around it, or NULL */
    const char *id;
    int parent;           /* index, -1 for the root cell */
    int first_child, last_child, next_sibling;
    int depth;            /* 0 root, 1 layer */
    gboolean vertex, edge;
    gboolean hidden;      /* itself or an ancestor; or below a collapsed cell */
    struct drawio_style style;
    struct box box;       /* absolute, pt; of a vertex */
    struct point origin;  /* to which its children's coordinates relate, pt */
    int shape, connector, layer; /* what it has become, or -1 */
};

struct drawio_cells {
    GArray *cells; /* struct drawio_cell */
    GHashTable *by_id; /* id -> index + 1 */
    int root;
};

/* Reads all cells of a <root>, mends the tree (duplicate ids, missing parents, cycles; each a diagnostic) and computes
 * absolute geometry of vertices whose ancestors are no edges. */
void drawio_cells_init(struct drawio_cells *cells, xmlNodePtr root, int page, struct drawing *drawing);
void drawio_cells_clear(struct drawio_cells *cells);
int drawio_cells_find(const struct drawio_cells *cells, const char *id); /* -1 if there is none */
xmlNodePtr drawio_cell_geometry(const struct drawio_cell *cell);        /* NULL if none */
/* Indexes in drawing order, parents before children; the root first. GArray of int. */
GArray *drawio_cells_order(const struct drawio_cells *cells);

#define drawio_cell_at(c, i) (&g_array_index((c)->cells, struct drawio_cell, (i)))

#endif
