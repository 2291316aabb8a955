/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visio_details.h"

#include "number.h"
#include "visio_geometry.h"

#include <string.h>

/* Of a row of shape data; NULL if nobody filled it in, which Visio writes as 0 without a formula. */
static const char *data_value(const struct visio_sheet *sheet, const char *key)
{
    const char *value = visio_row_cell(sheet, "Property", key, "Value");
    gboolean unset = g_strcmp0(value, "0") == 0 && visio_row_is_unset(sheet, "Property", key, "Value");
    return value && *value && !unset ? value : NULL;
}

const char *visio_device_type(struct drawing *drawing, const struct visio_sheet *sheet)
{
    static const char *const keys[] = {"ShapeClass", "ShapeType", "SubShapeType"};
    g_autoptr(GString) out = g_string_new(NULL);
    for (guint i = 0; i < G_N_ELEMENTS(keys); i++) {
        const char *value = data_value(sheet, keys[i]);
        if (value)
            g_string_append_printf(out, "%s%s", out->len ? "/" : "", value);
    }
    return drawing_text(drawing, out->str, -1);
}

static gboolean is_own_type_key(const char *key)
{
    return strcmp(key, "ShapeClass") == 0 || strcmp(key, "ShapeType") == 0 || strcmp(key, "SubShapeType") == 0;
}

/* Rows that Visio made for the columns of a linked table are named "_VisDM_Column". */
static const char *readable_key(const char *key)
{
    static const char linked[] = "_VisDM_";
    return g_str_has_prefix(key, linked) && key[strlen(linked)] ? key + strlen(linked) : key;
}

static void add_data_rows(struct drawing *drawing, const struct visio_sheet *sheet, const struct visio_node *from, struct properties *run)
{
    const struct visio_node *section = visio_section(from, "Property");
    for (const struct visio_node *row = section ? visio_child(section, "Row") : NULL; row; row = visio_next(row, "Row")) {
        const char *key = visio_attribute(row, "N");
        if (!key || is_own_type_key(key) || visio_is_deleted(row))
            continue;
        const char *value = data_value(sheet, key);
        gboolean seen = FALSE;
        for (int i = 0; i < run->count && !seen; i++)
            seen = strcmp(drawing_property_at(drawing, run->first + i)->key, readable_key(key)) == 0;
        if (value && !seen)
            drawing_add_property(drawing, run, readable_key(key), visio_row_cell(sheet, "Property", key, "Label"), value);
    }
}

struct properties visio_data(struct drawing *drawing, const struct visio_sheet *sheet)
{
    struct properties run = drawing_start_properties(drawing);
    add_data_rows(drawing, sheet, sheet->self, &run);
    add_data_rows(drawing, sheet, sheet->master, &run);
    return run;
}

static int colour(const struct visio_sheet *sheet, const char *cell)
{
    const char *value = visio_cell(sheet, cell);
    return value && *value == '#' && strlen(value) == 7 ? (int)g_ascii_strtoull(value + 1, NULL, 16) : NO_COLOUR;
}

static double font_size(const struct visio_sheet *sheet)
{
    const struct visio_node *nodes[] = {sheet->self, sheet->master};
    for (int i = 0; i < 2; i++) {
        const struct visio_node *section = visio_section(nodes[i], "Character");
        const char *size = section ? visio_direct_cell(visio_child(section, "Row"), "Size", "V") : NULL;
        double v;
        if (number_parse(size, &v))
            return v * 72;
    }
    return 12;
}

struct style visio_look(const struct visio_sheet *sheet)
{
    return (struct style){.fill = visio_has_fill(sheet) ? colour(sheet, "FillForegnd") : NO_COLOUR,
                          .stroke = visio_has_line(sheet) ? colour(sheet, "LineColor") : NO_COLOUR,
                          .text = NO_COLOUR,
                          .stroke_width = visio_cell_number(sheet, "LineWeight", 0) * 72,
                          .font_size = font_size(sheet)};
}
