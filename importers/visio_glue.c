/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visio_glue.h"

#include "visio_handles.h"
#include "visio_relations.h"

#include <string.h>

static const char *string_or(const char *s, const char *otherwise)
{
    return s ? s : otherwise;
}

static const struct visio_node *connects(const struct visio_reading *r)
{
    const struct visio_node *list = visio_child(r->source->contents, "Connects");
    return list ? visio_child(list, "Connect") : NULL;
}

static enum visio_ends end_of(const struct visio_node *connect)
{
    const char *cell = string_or(visio_attribute(connect, "FromCell"), "");
    return g_str_has_prefix(cell, "Begin") ? VISIO_BEGIN : g_str_has_prefix(cell, "End") ? VISIO_END : VISIO_OTHER_END;
}

static void note_gluing(struct visio_reading *r, const char *from, enum visio_ends end)
{
    guint known = GPOINTER_TO_UINT(g_hash_table_lookup(r->gluing, from));
    g_hash_table_insert(r->gluing, (gpointer)from, GUINT_TO_POINTER(known | end));
}

void visio_glue_find(struct visio_reading *r)
{
    for (const struct visio_node *c = connects(r); c; c = visio_next(c, "Connect")) {
        const char *to = visio_attribute(c, "ToSheet"), *from = visio_attribute(c, "FromSheet");
        if (to)
            g_hash_table_add(r->glued, (gpointer)to);
        if (from)
            note_gluing(r, from, end_of(c));
        if (to && from && g_str_has_prefix(string_or(visio_attribute(c, "FromCell"), ""), "Controls"))
            g_hash_table_add(r->buses, (gpointer)from);
        if (from)
            visio_handles_note(r, from, visio_attribute(c, "FromCell"));
    }
}

int visio_recall(GHashTable *table, const char *id)
{
    return id ? GPOINTER_TO_INT(g_hash_table_lookup(table, id)) - 1 : -1;
}

/* A bus or ring glues its control handles to devices: each is a line from the bus to the device. */
static void add_bus_line(struct visio_reading *r, const char *from, const char *cell, int bus, int device)
{
    struct connector c = connector_empty();
    g_autofree char *id = g_strdup_printf("%s.%s", from, cell);
    c.id = drawing_text(r->drawing, id, -1);
    c.page = r->page;
    c.flags = CONNECTOR_ROUTABLE;
    c.ends[0].shape = bus;
    c.ends[1].shape = device;
    drawing_add_connector(r->drawing, c);
}

/* "Connections.eth0.X" -> "eth0"; rows without a name of their own say nothing. */
static const char *port_name(struct visio_reading *r, const char *cell)
{
    static const char section[] = "Connections.";
    if (!cell || !g_str_has_prefix(cell, section))
        return "";
    g_autofree char *name = g_strdup(cell + strlen(section));
    if (g_str_has_suffix(name, ".X"))
        name[strlen(name) - 2] = '\0';
    gsize prefix = *name == 'X' ? 1 : g_str_has_prefix(name, "Row_") ? 4 : 0;
    gboolean counted = prefix && strspn(name + prefix, "0123456789") == strlen(name + prefix);
    return counted ? "" : drawing_text(r->drawing, name, -1);
}

/* Glue that is no line's: of a shape to a shape, which says where it lies, or of something that is no longer there. */
static void report_other_glue(struct visio_reading *r, const char *from, const char *to, int shape, int device, int line)
{
    struct diagnostics *diags = r->drawing->diagnostics;
    if (shape < 0 || (device < 0 && line < 0))
        diagnostics_add(diags, "glue-vanished", DIAGNOSTIC_INFO, FALSE, r->page,
                        shape >= 0 ? drawing_shape(r->drawing, shape)->id : device >= 0 ? drawing_shape(r->drawing, device)->id : NULL,
                        "glue from '%s' to '%s', which are not both on the page: nothing is joined by it", string_or(from, "?"),
                        string_or(to, "?"));
    else if (shape != device)
        diagnostics_add(diags, "glue-of-shapes", DIAGNOSTIC_INFO, FALSE, r->page, drawing_shape(r->drawing, shape)->id,
                        "glued to '%s' without a line between them: treated as lying there, not as joined to it", to);
}

/* An end of a callout of the old stencils, which is a line to Visio. */
static gboolean is_pointer(const struct visio_reading *r, enum visio_ends end, int shape)
{
    return end != VISIO_OTHER_END && drawing_shape(r->drawing, shape)->flags & SHAPE_TEXT;
}

/* What a shape glues to others. `again`: more of the glue before. */
static void glue_shape(struct visio_reading *r, const struct visio_node *connect, int device, int line, gboolean again)
{
    const char *from = visio_attribute(connect, "FromSheet"), *cell = string_or(visio_attribute(connect, "FromCell"), "");
    int shape = visio_recall(r->shapes, from);
    gboolean to_other = shape >= 0 && device >= 0 && shape != device;
    if (to_other && g_str_has_prefix(cell, "Controls"))
        add_bus_line(r, from, cell, shape, device);
    else if (to_other && is_pointer(r, end_of(connect), shape))
        visio_call_out(r->drawing, shape, device);
    else if (!again)
        report_other_glue(r, from, visio_attribute(connect, "ToSheet"), shape, device, line);
}

static void glue(struct visio_reading *r, const struct visio_node *connect, gboolean again)
{
    const char *from = visio_attribute(connect, "FromSheet"), *to = visio_attribute(connect, "ToSheet");
    int connector = visio_recall(r->connectors, from), device = visio_recall(r->shapes, to), line = visio_recall(r->connectors, to);
    enum visio_ends end = end_of(connect);
    if (connector < 0)
        glue_shape(r, connect, device, line, again);
    if (connector < 0 || end == VISIO_OTHER_END)
        return;
    struct connector *c = drawing_connector(r->drawing, connector);
    int which = end == VISIO_END ? 1 : 0;
    if (device >= 0) {
        c->ends[which].shape = device;
        c->ends[which].port = port_name(r, visio_attribute(connect, "ToCell"));
    } else if (line >= 0 && line != connector)
        c->ends[which].connector = line;
    else
        diagnostics_add(r->drawing->diagnostics, "terminal-missing", DIAGNOSTIC_WARNING, TRUE, r->page, c->id,
                        "the shape that this line is glued to, '%s', is not on the page; treated as a loose end", string_or(to, "?"));
}

/* What ties two things in x and in y is one glue. */
static gboolean is_same_glue(const struct visio_node *a, const struct visio_node *b)
{
    return g_strcmp0(visio_attribute(a, "FromSheet"), visio_attribute(b, "FromSheet")) == 0 &&
           g_strcmp0(visio_attribute(a, "ToSheet"), visio_attribute(b, "ToSheet")) == 0;
}

void visio_glue_read(struct visio_reading *r)
{
    const struct visio_node *before = NULL;
    for (const struct visio_node *c = connects(r); c; before = c, c = visio_next(c, "Connect"))
        glue(r, c, before && is_same_glue(before, c));
}
