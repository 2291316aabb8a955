/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visio_sheet.h"

#include "number.h"

#include <string.h>

#define MAX_STYLE_CHAIN 16

const char *visio_direct_cell(const struct visio_node *row, const char *name, const char *what)
{
    for (const struct visio_node *c = row ? visio_child(row, "Cell") : NULL; c; c = visio_next(c, "Cell")) {
        const char *n = visio_attribute(c, "N");
        if (n && strcmp(n, name) == 0)
            return visio_attribute(c, what);
    }
    return NULL;
}

/* Which kind of style a cell belongs to: style sheets are followed for what makes a shape visible and nothing else. */
static const struct {
    const char *cell, *kind;
} styled[] = {{"LinePattern", "LineStyle"}, {"LineColor", "LineStyle"},   {"LineWeight", "LineStyle"}, {"BeginArrow", "LineStyle"},
              {"EndArrow", "LineStyle"},    {"FillPattern", "FillStyle"}, {"FillForegnd", "FillStyle"},
              {"LineColorTrans", "LineStyle"}, {"FillForegndTrans", "FillStyle"}, {"FillBkgndTrans", "FillStyle"}};

static const char *style_cell(const struct visio_sheet *sheet, const char *name)
{
    const char *kind = NULL;
    for (guint i = 0; i < G_N_ELEMENTS(styled) && !kind; i++)
        if (strcmp(styled[i].cell, name) == 0)
            kind = styled[i].kind;
    if (!kind || !sheet->styles)
        return NULL;
    const char *id = visio_attribute(sheet->self, kind), *value = NULL;
    if (!id && sheet->master)
        id = visio_attribute(sheet->master, kind);
    for (int step = 0; id && !value && step < MAX_STYLE_CHAIN; step++) {
        const struct visio_node *style = g_hash_table_lookup(sheet->styles, id);
        value = visio_direct_cell(style, name, "V");
        id = style ? visio_attribute(style, kind) : NULL;
    }
    return value;
}

const char *visio_cell(const struct visio_sheet *sheet, const char *name)
{
    const char *value = visio_direct_cell(sheet->self, name, "V");
    if (!value)
        value = visio_direct_cell(sheet->master, name, "V");
    return value ? value : style_cell(sheet, name);
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

const struct visio_node *visio_section(const struct visio_node *shape, const char *section)
{
    for (const struct visio_node *s = shape ? visio_child(shape, "Section") : NULL; s; s = visio_next(s, "Section")) {
        const char *n = visio_attribute(s, "N");
        if (n && strcmp(n, section) == 0 && !visio_is_deleted(s))
            return s;
    }
    return NULL;
}

static const struct visio_node *row_named(const struct visio_node *section, const char *name)
{
    for (const struct visio_node *r = section ? visio_child(section, "Row") : NULL; r; r = visio_next(r, "Row")) {
        const char *n = visio_attribute(r, "N");
        if (n && strcmp(n, name) == 0)
            return r;
    }
    return NULL;
}

const char *visio_row_cell(const struct visio_sheet *sheet, const char *section, const char *row, const char *cell)
{
    const struct visio_node *own = row_named(visio_section(sheet->self, section), row);
    if (own && visio_is_deleted(own))
        return NULL;
    const char *value = visio_direct_cell(own, cell, "V");
    return value ? value : visio_direct_cell(row_named(visio_section(sheet->master, section), row), cell, "V");
}

const char *visio_formula(const struct visio_node *row, const char *cell)
{
    const char *formula = visio_direct_cell(row, cell, "F");
    if (!formula)
        return visio_direct_cell(row, cell, "V") ? "" : NULL;
    return strcmp(formula, "Inh") == 0 ? NULL : strcmp(formula, "No Formula") == 0 ? "" : formula;
}

const char *visio_row_formula(const struct visio_sheet *sheet, const char *section, const char *row, const char *cell)
{
    const struct visio_node *own = row_named(visio_section(sheet->self, section), row);
    if (own && visio_is_deleted(own))
        return NULL;
    const char *formula = visio_formula(own, cell);
    return formula ? formula : visio_formula(row_named(visio_section(sheet->master, section), row), cell);
}

gboolean visio_row_is_unset(const struct visio_sheet *sheet, const char *section, const char *row, const char *cell)
{
    const struct visio_node *own = row_named(visio_section(sheet->self, section), row);
    const char *formula = visio_direct_cell(own, cell, "F");
    if (g_strcmp0(formula, "Inh") == 0 || !visio_direct_cell(own, cell, "V"))
        formula = visio_direct_cell(row_named(visio_section(sheet->master, section), row), cell, "F");
    return g_strcmp0(formula, "No Formula") == 0;
}

gboolean visio_is_deleted(const struct visio_node *node)
{
    const char *del = visio_attribute(node, "Del");
    return del && strcmp(del, "1") == 0;
}
