/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visio_layers.h"

#include <string.h>

static const struct visio_node *first_layer(const struct visio_reading *r)
{
    const struct visio_node *section = visio_section(r->source->sheet, "Layer");
    return section ? visio_child(section, "Row") : NULL;
}

static gboolean is_off(const struct visio_node *layer, const char *cell)
{
    return g_strcmp0(visio_direct_cell(layer, cell, "V"), "0") == 0;
}

void visio_layers_add(struct visio_reading *r)
{
    r->first_layer = (int)r->drawing->layers->len;
    for (const struct visio_node *row = first_layer(r); row; row = visio_next(row, "Row")) {
        const char *name = drawing_text(r->drawing, visio_direct_cell(row, "Name", "V"), -1);
        drawing_add_layer(r->drawing, (struct layer){name, r->page, !is_off(row, "Visible") && !is_off(row, "Print")});
    }
}

void visio_layers_report(const struct visio_reading *r)
{
    g_autofree guint *members = drawing_layer_members(r->drawing);
    int index = r->first_layer;
    for (const struct visio_node *row = first_layer(r); row; row = visio_next(row, "Row"), index++)
        if (!drawing_layer(r->drawing, index)->visible && members[index] > 0)
            diagnostics_add(r->drawing->diagnostics, "hidden-layer", DIAGNOSTIC_WARNING, FALSE, r->page, NULL,
                            is_off(row, "Visible")
                                ? "layer '%s' is hidden; its contents are analysed, but a reader does not see them"
                                : "layer '%s' is set not to print; its contents are analysed, but the PDF that is sent does not show them",
                            drawing_layer(r->drawing, index)->name);
}

int visio_layer_of(const struct visio_reading *r, const struct visio_sheet *sheet, gboolean *hidden)
{
    const char *members = visio_cell(sheet, "LayerMember");
    int first = -1, shown = 0, count = 0;
    g_auto(GStrv) list = g_strsplit(members ? members : "", ";", -1);
    for (int i = 0; list[i]; i++) {
        if (!g_ascii_isdigit(list[i][0]))
            continue;
        gint64 row = g_ascii_strtoll(list[i], NULL, 10); /* of any size */
        if (row >= (gint64)r->drawing->layers->len - r->first_layer)
            continue;
        gint64 index = r->first_layer + row;
        if (first < 0)
            first = (int)index;
        shown += drawing_layer(r->drawing, index)->visible;
        count++;
    }
    *hidden = count > 0 && shown == 0;
    return first;
}
