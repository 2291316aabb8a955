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

enum end { BEGIN, END, OTHER_END };

static enum end end_of(const struct visio_node *connect)
{
    const char *cell = string_or(visio_attribute(connect, "FromCell"), "");
    return g_str_has_prefix(cell, "Begin") ? BEGIN : g_str_has_prefix(cell, "End") ? END : OTHER_END;
}

static void note_gluing(struct visio_reading *r, const char *from, enum end end, const char *to)
{
    struct visio_span *span = g_hash_table_lookup(r->gluing, from);
    if (!span)
        g_hash_table_insert(r->gluing, (gpointer)from, span = g_new0(struct visio_span, 1));
    if (end == BEGIN)
        span->begin = to;
    else if (end == END)
        span->end = to;
}

void visio_glue_find(struct visio_reading *r)
{
    for (const struct visio_node *c = connects(r); c; c = visio_next(c, "Connect")) {
        const char *to = visio_attribute(c, "ToSheet"), *from = visio_attribute(c, "FromSheet");
        if (to)
            g_hash_table_add(r->glued, (gpointer)to);
        if (from)
            note_gluing(r, from, end_of(c), to);
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
static void add_line_of(struct visio_reading *r, const char *from, const char *cell, int shape, int device)
{
    struct connector c = connector_empty();
    g_autofree char *id = g_strdup_printf("%s.%s", from, cell);
    c.id = drawing_text(r->drawing, id, -1);
    c.page = r->page;
    c.flags = CONNECTOR_ROUTABLE;
    c.ends[0].shape = shape;
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
static gboolean is_pointer(const struct visio_reading *r, enum end end, int shape)
{
    return end != OTHER_END && drawing_shape(r->drawing, shape)->flags & SHAPE_TEXT;
}

/* A symbol drawn from one thing to another, such as a wall between two routers; not a tray between the two rails of a cabinet. */
static gboolean is_between(const struct visio_reading *r, const char *from, int shape)
{
    const struct visio_span *span = from ? g_hash_table_lookup(r->gluing, from) : NULL;
    int begin = span ? visio_recall(r->shapes, span->begin) : -1, end = span ? visio_recall(r->shapes, span->end) : -1;
    return begin >= 0 && end >= 0 && begin != end && begin != shape && end != shape;
}

static void join_between(struct visio_reading *r, const char *from, enum end end, int shape, int device)
{
    add_line_of(r, from, end == BEGIN ? "Begin" : "End", shape, device);
    if (end == BEGIN)
        diagnostics_add(r->drawing->diagnostics, "glue-between", DIAGNOSTIC_INFO, TRUE, r->page, drawing_shape(r->drawing, shape)->id,
                        "its two ends are glued to two shapes: treated as joined to both of them");
}

/* What a shape glues to others. `again`: more of the glue before. */
static void glue_shape(struct visio_reading *r, const struct visio_node *connect, int device, int line, gboolean again)
{
    const char *from = visio_attribute(connect, "FromSheet"), *cell = string_or(visio_attribute(connect, "FromCell"), "");
    int shape = visio_recall(r->shapes, from);
    enum end end = end_of(connect);
    gboolean to_other = shape >= 0 && device >= 0 && shape != device;
    if (to_other && g_str_has_prefix(cell, "Controls"))
        add_line_of(r, from, cell, shape, device);
    else if (to_other && is_pointer(r, end, shape))
        visio_call_out(r->drawing, shape, device);
    else if (again)
        return;
    else if (to_other && end != OTHER_END && is_between(r, from, shape))
        join_between(r, from, end, shape, device);
    else
        report_other_glue(r, from, visio_attribute(connect, "ToSheet"), shape, device, line);
}

static void glue(struct visio_reading *r, const struct visio_node *connect, gboolean again)
{
    const char *from = visio_attribute(connect, "FromSheet"), *to = visio_attribute(connect, "ToSheet");
    int connector = visio_recall(r->connectors, from), device = visio_recall(r->shapes, to), line = visio_recall(r->connectors, to);
    enum end end = end_of(connect);
    if (to && g_hash_table_contains(r->guides, to)) /* aligned with it */
        return;
    if (connector < 0)
        glue_shape(r, connect, device, line, again);
    if (connector < 0 || end == OTHER_END)
        return;
    struct connector *c = drawing_connector(r->drawing, connector);
    int which = end == END ? 1 : 0;
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
