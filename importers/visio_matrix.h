/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Positions: from a shape's own coordinates through its groups to the page (inches, y up), then to points with y down.
 */
#ifndef DEMARC_VISIO_MATRIX_H
#define DEMARC_VISIO_MATRIX_H

#include "geometry.h"
#include "visio_sheet.h"

struct visio_matrix {
    double a, b, c, d, e, f; /* x' = ax + cy + e, y' = bx + dy + f */
};

/* Page coordinates to points: the drawing scale and the turn of y. */
struct visio_matrix visio_matrix_page(double height_inches, double scale);
/* The coordinates of a shape's children and of its own geometry: page = Pin + R(Angle)·Flip·(p − LocPin). */
struct visio_matrix visio_matrix_shape(struct visio_matrix parent, const struct visio_sheet *sheet);
struct point visio_matrix_apply(struct visio_matrix m, double x, double y);
/* The shape's box in points before rotation, and its rotation in degrees clockwise. */
struct box visio_matrix_box(struct visio_matrix shape, const struct visio_sheet *sheet, double *rotation);

#endif
