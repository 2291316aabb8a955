/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include "text.h"

static const struct shape *parent_of(const struct drawing *d, const struct shape *s)
{
    return s->parent >= 0 ? drawing_shape(d, s->parent) : NULL;
}

enum table_part table_part(const struct drawing *d, const struct shape *s)
{
    const struct shape *parent = parent_of(d, s);
    gboolean inside = parent && parent->flags & SHAPE_TABLE;
    if (s->flags & SHAPE_TABLE)
        return inside ? TABLE_ROW : TABLE_WHOLE;
    return inside ? TABLE_CELL : TABLE_NONE;
}

int table_of(const struct drawing *d, const struct shape *s)
{
    enum table_part part = table_part(d, s);
    return part == TABLE_ROW ? s->parent : part == TABLE_CELL ? drawing_shape(d, s->parent)->parent : -1;
}

/* Of this table or row, not of one that stands in a cell. */
static gboolean is_part_of(const struct drawing *d, const struct shape *s, int whole)
{
    return s->parent == whole || (table_part(d, s) == TABLE_CELL && drawing_shape(d, s->parent)->parent == whole);
}

char *table_text(const struct drawing *d, int whole)
{
    GString *out = g_string_new(drawing_shape(d, whole)->label);
    int row = -1;
    for (guint i = (guint)whole + 1; i < d->shapes->len && drawing_shape(d, i)->parent >= whole; i++) { /* its own come first */
        const struct shape *s = drawing_shape(d, i);
        if (text_is_blank(s->label) || table_part(d, s) == TABLE_NONE || !is_part_of(d, s, whole))
            continue;
        gboolean same_row = s->parent == row && row >= 0;
        g_string_append_printf(out, "%s%s", out->len == 0 ? "" : same_row ? ": " : "\n", s->label);
        row = s->parent;
    }
    return g_string_free(out, FALSE);
}

gboolean list_has_item(const struct drawing *d, const struct shape *s)
{
    const struct shape *parent = parent_of(d, s);
    return parent && parent->flags & SHAPE_LIST && s->flags & SHAPE_TEXT;
}
