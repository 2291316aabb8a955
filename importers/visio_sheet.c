/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visio_sheet.h"

#include "xml_reader.h"

#include <string.h>

const char *visio_direct_cell(xmlNodePtr row, const char *name, const char *what)
{
    for (xmlNodePtr c = row ? xml_child(row, "Cell") : NULL; c; c = xml_next(c, "Cell")) {
        const char *n = xml_attribute(c, "N");
        if (n && strcmp(n, name) == 0)
            return xml_attribute(c, what);
    }
    return NULL;
}

const char *visio_cell(const struct visio_sheet *sheet, const char *name)
{
    const char *value = visio_direct_cell(sheet->self, name, "V");
    return value ? value : visio_direct_cell(sheet->master, name, "V");
}

double visio_cell_number(const struct visio_sheet *sheet, const char *name, double otherwise)
{
    double v;
    return number_parse(visio_cell(sheet, name), &v) ? v : otherwise;
}

gboolean visio_cell_is_on(const struct visio_sheet *sheet, const char *name)
{
    return visio_cell_number(sheet, name, 0) != 0;
}

xmlNodePtr visio_section(xmlNodePtr shape, const char *section)
{
    for (xmlNodePtr s = shape ? xml_child(shape, "Section") : NULL; s; s = xml_next(s, "Section")) {
        const char *n = xml_attribute(s, "N");
        if (n && strcmp(n, section) == 0)
            return s;
    }
    return NULL;
}

static xmlNodePtr row_named(xmlNodePtr section, const char *name)
{
    for (xmlNodePtr r = section ? xml_child(section, "Row") : NULL; r; r = xml_next(r, "Row")) {
        const char *n = xml_attribute(r, "N");
        if (n && strcmp(n, name) == 0)
            return r;
    }
    return NULL;
}

const char *visio_row_cell(const struct visio_sheet *sheet, const char *section, const char *row, const char *cell)
{
    const char *value = visio_direct_cell(row_named(visio_section(sheet->self, section), row), cell, "V");
    if (value)
        return value;
    return visio_direct_cell(row_named(visio_section(sheet->master, section), row), cell, "V");
}
