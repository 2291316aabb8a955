/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a shape's Geometry sections draw: whether anything is seen of it, and the corners of a line.
 */
#ifndef DEMARC_VISIO_GEOMETRY_H
#define DEMARC_VISIO_GEOMETRY_H

#include "visio_matrix.h"

enum visio_seen {
    VISIO_NO_GEOMETRY, /* none is stated: of a line, its course is the tool's; of a shape, nothing is drawn */
    VISIO_NOT_SEEN,    /* without line and fill, or switched off section by section */
    VISIO_SEEN,
};

/* Of the shape's looks: whether its lines and its fill would be seen. */
gboolean visio_has_line(const struct visio_sheet *sheet);
gboolean visio_has_fill(const struct visio_sheet *sheet);
/* Of the shape itself, not of its parts. */
enum visio_seen visio_geometry_seen(const struct visio_sheet *sheet);
/* Where the rows of its own first section end on the page, curves by their ends: struct point, for g_array_unref(). */
GArray *visio_geometry_path(const struct visio_sheet *sheet, struct visio_matrix matrix);

#endif
