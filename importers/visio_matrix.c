/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visio_matrix.h"

#include <math.h>

static struct visio_matrix multiply(struct visio_matrix m, struct visio_matrix n) /* m after n */
{
    return (struct visio_matrix){m.a * n.a + m.c * n.b,       m.b * n.a + m.d * n.b,
                                 m.a * n.c + m.c * n.d,       m.b * n.c + m.d * n.d,
                                 m.a * n.e + m.c * n.f + m.e, m.b * n.e + m.d * n.f + m.f};
}

struct visio_matrix visio_matrix_page(double height, double scale)
{
    double s = 72 * scale;
    return (struct visio_matrix){s, 0, 0, -s, 0, height * s};
}

struct visio_matrix visio_matrix_shape(struct visio_matrix parent, const struct visio_sheet *sheet)
{
    double width = visio_cell_number(sheet, "Width", 0), height = visio_cell_number(sheet, "Height", 0);
    double loc_x = visio_cell_number(sheet, "LocPinX", width / 2), loc_y = visio_cell_number(sheet, "LocPinY", height / 2);
    double angle = visio_cell_number(sheet, "Angle", 0);
    double fx = visio_cell_is_on(sheet, "FlipX") ? -1 : 1, fy = visio_cell_is_on(sheet, "FlipY") ? -1 : 1;
    double cosine = cos(angle), sine = sin(angle);
    struct visio_matrix turn = {fx * cosine, fx * sine, -fy * sine, fy * cosine, visio_cell_number(sheet, "PinX", 0),
                                visio_cell_number(sheet, "PinY", 0)};
    struct visio_matrix shift = {1, 0, 0, 1, -loc_x, -loc_y};
    return multiply(parent, multiply(turn, shift));
}

struct point visio_matrix_apply(struct visio_matrix m, double x, double y)
{
    return (struct point){geometry_clamp(m.a * x + m.c * y + m.e), geometry_clamp(m.b * x + m.d * y + m.f)};
}

struct box visio_matrix_box(struct visio_matrix m, const struct visio_sheet *sheet, double *rotation)
{
    double w = visio_cell_number(sheet, "Width", 0), h = visio_cell_number(sheet, "Height", 0);
    struct point centre = visio_matrix_apply(m, w / 2, h / 2);
    double sx = hypot(m.a, m.b), sy = hypot(m.c, m.d);
    double width = geometry_clamp(fabs(w) * sx), height = geometry_clamp(fabs(h) * sy);
    *rotation = atan2(m.b, m.a) * 180 / G_PI;
    if (fabs(fabs(*rotation) - 90) < 1) { /* a quarter turn: the box that is seen */
        double swap = width;
        width = height;
        height = swap;
        *rotation = 0;
    } else if (fabs(*rotation) < 1 || fabs(fabs(*rotation) - 180) < 1)
        *rotation = 0;
    return (struct box){geometry_clamp(centre.x - width / 2), geometry_clamp(centre.y - height / 2), width, height};
}
