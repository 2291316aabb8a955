/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Edges: their ends, way-points, arrows, and where on the line a label sits.
 */
#ifndef DEMARC_DRAWIO_EDGE_H
#define DEMARC_DRAWIO_EDGE_H

#include "drawio_cells.h"

/* Adds the connector without glue; returns its index. */
int drawio_edge_add(struct drawio_cells *cells, int index, int page, int layer, int parent, struct drawing *drawing);
/* Joins every edge of the page to its terminals, once all shapes and connectors exist. */
void drawio_edges_glue(struct drawio_cells *cells, const GArray *order, int page, struct drawing *drawing);
/* Centre of a label cell of an edge that was added already, absolute. */
struct point drawio_edge_label_position(const struct drawio_cells *cells, const struct drawio_cell *label,
                                        const struct drawio_cell *edge, const struct drawing *drawing);

#endif
