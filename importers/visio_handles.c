/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visio_handles.h"

#include "number.h"

#include <string.h>

/* Handles that were moved stand in the shape itself; the others rest where the master has them, on the bus. */
static const struct visio_node *first_row(const struct visio_item *it)
{
    const struct visio_node *section = visio_section(it->sheet.self, "Controls");
    return section ? visio_child(section, "Row") : NULL;
}

gboolean visio_handles_reach(const struct visio_reading *r, const struct visio_item *it)
{
    static const char *const names[] = {"ethernet", "ring network", "bus", "token-ring", "token ring", "fddi ring"};
    if (g_hash_table_contains(r->buses, it->id))
        return TRUE;
    g_autofree char *name = g_ascii_strdown(it->is_instance ? it->master->name : "", -1);
    char *dot = strchr(name, '.'); /* "Ethernet.23": the second master of that name */
    if (dot)
        *dot = '\0';
    for (guint i = 0; first_row(it) && i < G_N_ELEMENTS(names); i++)
        if (strcmp(name, names[i]) == 0)
            return TRUE;
    return FALSE;
}

static char *key_of(const char *id, const char *row)
{
    return g_strdup_printf("%s\n%s", id, row);
}

/* "Controls.Row_1", "Controls.X1" (the first), also with a cell behind it. */
void visio_handles_note(struct visio_reading *r, const char *id, const char *cell)
{
    static const char section[] = "Controls.";
    if (!cell || !g_str_has_prefix(cell, section))
        return;
    const char *row = cell + strlen(section);
    g_autofree char *name = g_strndup(row, strcspn(row, "."));
    g_hash_table_add(r->handles, key_of(id, name));
}

static gboolean is_glued(const struct visio_reading *r, const char *id, const char *row, int number)
{
    g_autofree char *counted = g_strdup_printf("X%d", number), *by_number = key_of(id, counted), *by_name = row ? key_of(id, row) : NULL;
    return g_hash_table_contains(r->handles, by_number) || (by_name && g_hash_table_contains(r->handles, by_name));
}

#define MAX_HANDLES 64 /* of a bus; Visio's have up to a dozen */

void visio_handles_read(struct visio_reading *r, const struct visio_item *it, int shape)
{
    int number = 0;
    for (const struct visio_node *row = first_row(it); row && number < MAX_HANDLES; row = visio_next(row, "Row")) {
        const char *name = visio_attribute(row, "N");
        double x, y;
        number++;
        if (visio_is_deleted(row) || !number_parse(visio_direct_cell(row, "X", "V"), &x) ||
            !number_parse(visio_direct_cell(row, "Y", "V"), &y) || is_glued(r, it->id, name, number))
            continue;
        struct point end = visio_matrix_apply(it->matrix, x, y);
        if (box_contains_point(drawing_shape(r->drawing, shape)->box, end)) /* put back on the bus */
            continue;
        g_autofree char *id = g_strdup_printf("%s.Controls.%d", it->id, number);
        struct connector c = connector_empty();
        c.id = drawing_text(r->drawing, id, -1);
        c.page = r->page;
        c.flags = CONNECTOR_ROUTABLE | (it->hidden ? CONNECTOR_HIDDEN : 0);
        c.ends[0].shape = shape;
        c.ends[1].has_point = TRUE;
        c.ends[1].point = end;
        drawing_add_connector(r->drawing, c);
    }
}
