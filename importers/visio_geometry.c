/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visio_geometry.h"

#include "number.h"

#include <string.h>

#define SOLID 1 /* of FillPattern: the others show the background as well */

static const struct visio_node *geometry(const struct visio_node *section)
{
    while (section && (g_strcmp0(visio_attribute(section, "N"), "Geometry") != 0 || visio_is_deleted(section)))
        section = visio_next(section, "Section");
    return section;
}

static const struct visio_node *first_geometry(const struct visio_node *shape)
{
    return shape ? geometry(visio_child(shape, "Section")) : NULL;
}

static const struct visio_node *next_geometry(const struct visio_node *section)
{
    return geometry(visio_next(section, "Section"));
}

static const struct visio_node *geometry_with_index(const struct visio_node *shape, const char *index)
{
    const struct visio_node *s = first_geometry(shape);
    while (s && g_strcmp0(visio_attribute(s, "IX"), index) != 0)
        s = next_geometry(s);
    return s;
}

/* An instance states of a section only what differs from its master's. */
static gboolean is_on(const struct visio_sheet *sheet, const struct visio_node *section, const char *cell)
{
    const char *value = visio_direct_cell(section, cell, "V");
    if (!value)
        value = visio_direct_cell(geometry_with_index(sheet->master, visio_attribute(section, "IX")), cell, "V");
    return g_strcmp0(value, "1") == 0;
}

/* Fully transparent paint is there and is not seen. */
static gboolean is_clear(const struct visio_sheet *sheet, const char *cell)
{
    return visio_cell_number(sheet, cell, 0) >= 1;
}

gboolean visio_has_line(const struct visio_sheet *sheet)
{
    return visio_cell_number(sheet, "LinePattern", 1) != 0 && !is_clear(sheet, "LineColorTrans");
}

gboolean visio_has_fill(const struct visio_sheet *sheet)
{
    double pattern = visio_cell_number(sheet, "FillPattern", 1);
    return pattern != 0 && (!is_clear(sheet, "FillForegndTrans") || (pattern != SOLID && !is_clear(sheet, "FillBkgndTrans")));
}

enum visio_seen visio_geometry_seen(const struct visio_sheet *sheet)
{
    const struct visio_node *nodes[] = {sheet->self, sheet->master};
    gboolean line = visio_has_line(sheet), fill = visio_has_fill(sheet), any = FALSE;
    for (int i = 0; i < 2; i++)
        for (const struct visio_node *s = first_geometry(nodes[i]); s; s = next_geometry(s)) {
            if (i == 1 && geometry_with_index(sheet->self, visio_attribute(s, "IX")))
                continue;
            any = TRUE;
            if (!is_on(sheet, s, "NoShow") && ((line && !is_on(sheet, s, "NoLine")) || (fill && !is_on(sheet, s, "NoFill"))))
                return VISIO_SEEN;
        }
    return any ? VISIO_NOT_SEEN : VISIO_NO_GEOMETRY;
}

/* Rows called Rel... are in parts of the width and height. */
static gboolean row_end(const struct visio_sheet *sheet, struct visio_matrix matrix, const struct visio_node *row, struct point *out)
{
    const char *type = visio_attribute(row, "T");
    double x, y;
    if (!type || visio_is_deleted(row) || !number_parse(visio_direct_cell(row, "X", "V"), &x) ||
        !number_parse(visio_direct_cell(row, "Y", "V"), &y))
        return FALSE;
    gboolean relative = g_str_has_prefix(type, "Rel");
    *out = visio_matrix_apply(matrix, relative ? x * visio_cell_number(sheet, "Width", 0) : x,
                              relative ? y * visio_cell_number(sheet, "Height", 0) : y);
    return TRUE;
}

GArray *visio_geometry_path(const struct visio_sheet *sheet, struct visio_matrix matrix)
{
    GArray *points = g_array_new(FALSE, FALSE, sizeof(struct point));
    const struct visio_node *section = first_geometry(sheet->self);
    struct point p;
    for (const struct visio_node *row = section ? visio_child(section, "Row") : NULL; row; row = visio_next(row, "Row"))
        if (row_end(sheet, matrix, row, &p))
            g_array_append_val(points, p);
    return points;
}
