/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visio_page.h"

#include "hash.h"
#include "text.h"
#include "visio_details.h"
#include "visio_matrix.h"
#include "visio_relations.h"
#include "visio_text.h"
#include "xml_reader.h"

#include <math.h>
#include <string.h>

#define MAX_DEPTH 64
#define MAX_SHAPES 100000

struct reading {
    struct drawing *drawing;
    const struct visio_page_source *source;
    int page;
    int first_layer;
    GHashTable *buses;      /* sheet ID of a shape that reaches for others with its control handles -> itself */
    GHashTable *glued;      /* sheet ID that a Connect names -> itself */
    GHashTable *shapes;     /* sheet ID -> shape index + 1; of sub-shapes: the symbol that they are part of */
    GHashTable *connectors; /* sheet ID -> connector index + 1 */
};

/* A shape being read, with what it inherits. */
struct item {
    struct visio_sheet sheet;
    const struct visio_master *master; /* from which its sub-shapes inherit, or NULL */
    gboolean is_instance;              /* it names a master itself */
    struct visio_matrix matrix;        /* of its own coordinates */
    const char *id;
    int parent;
    int depth;
    gboolean hidden;
};

static const char *string_or(const char *s, const char *otherwise)
{
    return s ? s : otherwise;
}

static struct item item_of(struct reading *r, xmlNodePtr node, const struct item *group, struct visio_matrix around)
{
    struct item it = {.sheet = {.self = node, .styles = r->source->styles}, .id = string_or(xml_attribute(node, "ID"), ""), .parent = -1};
    const char *master = xml_attribute(node, "Master"), *sub = xml_attribute(node, "MasterShape");
    it.master = group ? group->master : NULL;
    if (master) {
        it.master = g_hash_table_lookup(r->source->masters, master);
        it.sheet.master = it.master ? it.master->shape : NULL;
        it.is_instance = it.master != NULL;
    } else if (sub)
        it.sheet.master = visio_master_subshape(it.master, sub);
    it.matrix = visio_matrix_shape(around, &it.sheet);
    it.depth = group ? group->depth + 1 : 0;
    it.hidden = group && group->hidden;
    return it;
}

static xmlNodePtr first_sub(const struct item *it)
{
    xmlNodePtr shapes = xml_child(it->sheet.self, "Shapes");
    return shapes ? xml_child(shapes, "Shape") : NULL;
}

static gboolean is_one_dimensional(const struct item *it)
{
    return visio_cell(&it->sheet, "BeginX") != NULL;
}

/* ---- is a group one symbol, or a bundle of things? ---- */

struct census {
    int texts, instances, glued, lines;
};

static void count_parts(struct reading *r, const struct item *it, struct census *census)
{
    for (xmlNodePtr s = first_sub(it); s && it->depth < MAX_DEPTH; s = xml_next(s, "Shape")) {
        struct item sub = item_of(r, s, it, it->matrix);
        g_autofree char *text = visio_text(&sub.sheet, NULL);
        census->texts += !text_is_blank(text);
        census->instances += sub.is_instance;
        census->glued += g_hash_table_contains(r->glued, sub.id);
        census->lines += is_one_dimensional(&sub);
        count_parts(r, &sub, census);
    }
}

/* An instance of a master is one symbol unless its parts are instances of others; a hand-made group is one if at most one
 * of its parts says anything and none is an instance or joined to a line. */
static gboolean is_bundle(struct reading *r, const struct item *it)
{
    if (!first_sub(it))
        return FALSE;
    struct census census = {0};
    count_parts(r, it, &census);
    if (it->is_instance)
        return census.instances > 0;
    return census.instances > 0 || census.glued > 0 || census.lines > 0 || census.texts > 1;
}

/* ---- what a shape says ---- */

static void append_part_texts(struct reading *r, const struct item *it, GString *out, const char **auto_date)
{
    for (xmlNodePtr s = first_sub(it); s && it->depth < MAX_DEPTH; s = xml_next(s, "Shape")) {
        struct item sub = item_of(r, s, it, it->matrix);
        g_autofree char *text = visio_text(&sub.sheet, auto_date);
        if (!text_is_blank(text))
            g_string_append_printf(out, "%s%s", out->len ? "\n" : "", text);
        append_part_texts(r, &sub, out, auto_date);
    }
}

static const char *label_of(struct reading *r, const struct item *it, gboolean bundle, const char **auto_date)
{
    GString *out = g_string_new(NULL);
    g_autofree char *own = visio_text(&it->sheet, auto_date);
    if (!text_is_blank(own))
        g_string_append(out, own);
    if (!bundle)
        append_part_texts(r, it, out, auto_date);
    const char *label = drawing_text(r->drawing, out->str, -1);
    g_string_free(out, TRUE);
    return label;
}

/* ---- layers ---- */

static void add_layers(struct reading *r)
{
    r->first_layer = (int)r->drawing->layers->len;
    xmlNodePtr section = visio_section(r->source->sheet, "Layer");
    for (xmlNodePtr row = section ? xml_child(section, "Row") : NULL; row; row = xml_next(row, "Row")) {
        const char *visible = visio_direct_cell(row, "Visible", "V");
        gboolean shown = !visible || strcmp(visible, "0") != 0;
        const char *name = drawing_text(r->drawing, visio_direct_cell(row, "Name", "V"), -1);
        drawing_add_layer(r->drawing, (struct layer){name, r->page, shown});
        if (!shown)
            diagnostics_add(r->drawing->diagnostics, "hidden-layer", DIAGNOSTIC_WARNING, FALSE, r->page, NULL,
                            "layer '%s' is hidden; its contents are analysed, but a reader does not see them", name);
    }
}

/* The first of its layers; hidden if all of them are. */
static int layer_of(const struct reading *r, const struct visio_sheet *sheet, gboolean *hidden)
{
    const char *members = visio_cell(sheet, "LayerMember");
    int first = -1, shown = 0, count = 0;
    g_auto(GStrv) list = g_strsplit(string_or(members, ""), ";", -1);
    for (int i = 0; list[i]; i++) {
        if (!g_ascii_isdigit(list[i][0]))
            continue;
        gint64 index = r->first_layer + g_ascii_strtoll(list[i], NULL, 10);
        if (index >= (gint64)r->drawing->layers->len)
            continue;
        if (first < 0)
            first = (int)index;
        shown += drawing_layer(r->drawing, index)->visible;
        count++;
    }
    *hidden = count > 0 && shown == 0;
    return first;
}

/* ---- shapes ---- */

static void remember_parts(struct reading *r, const struct item *it, int shape)
{
    g_hash_table_insert(r->shapes, (gpointer)it->id, GINT_TO_POINTER(shape + 1));
    if (it->depth >= MAX_DEPTH && first_sub(it))
        diagnostics_add(r->drawing->diagnostics, "too-deep", DIAGNOSTIC_WARNING, TRUE, r->page, it->id,
                        "groups nested more than %d deep; what is inside was not read", MAX_DEPTH);
    for (xmlNodePtr s = first_sub(it); s && it->depth < MAX_DEPTH; s = xml_next(s, "Shape")) {
        struct item sub = item_of(r, s, it, it->matrix);
        remember_parts(r, &sub, shape);
    }
}

/* FALSE if every Geometry section of the shape is switched off. */
static gboolean shows_geometry(xmlNodePtr shape)
{
    for (xmlNodePtr s = xml_child(shape, "Section"); s; s = xml_next(s, "Section")) {
        const char *name = xml_attribute(s, "N"), *off = visio_direct_cell(s, "NoShow", "V");
        if (name && strcmp(name, "Geometry") == 0 && !(off && strcmp(off, "1") == 0) && !visio_is_deleted(s))
            return TRUE;
    }
    return FALSE;
}

static gboolean draws_anything(const struct item *it)
{
    xmlNodePtr nodes[] = {it->sheet.self, it->sheet.master};
    gboolean line = visio_cell_number(&it->sheet, "LinePattern", 1) != 0;
    gboolean fill = visio_cell_number(&it->sheet, "FillPattern", 1) != 0;
    for (int i = 0; i < 2; i++)
        if (visio_section(nodes[i], "Geometry"))
            return (line || fill) && shows_geometry(nodes[i]);
    return FALSE;
}

static enum outline outline_of(const struct item *it, gboolean bundle)
{
    const char *type = xml_attribute(it->sheet.self, "Type");
    if (type && strcmp(type, "Foreign") == 0)
        return OUTLINE_IMAGE;
    const char *name = it->is_instance ? it->master->name : "";
    static const struct {
        const char *name;
        enum outline outline;
    } rows[] = {{"Rectangle", OUTLINE_RECTANGLE}, {"Square", OUTLINE_RECTANGLE}, {"Rounded Rectangle", OUTLINE_RECTANGLE},
                {"RectangleBlock", OUTLINE_RECTANGLE}, {"DefaultSquareBlock", OUTLINE_RECTANGLE},
                {"Ellipse", OUTLINE_ELLIPSE}, {"Circle", OUTLINE_ELLIPSE}, {"Cloud", OUTLINE_CLOUD}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (g_ascii_strcasecmp(rows[i].name, name) == 0)
            return rows[i].outline;
    if (*name)
        return OUTLINE_STENCIL;
    if (bundle && !draws_anything(it))
        return OUTLINE_NONE;
    return draws_anything(it) || first_sub(it) ? OUTLINE_RECTANGLE : OUTLINE_NONE;
}

static guint flags_of(struct reading *r, const struct item *it, gboolean bundle, const struct shape *shape)
{
    guint flags = 0;
    const char *structure = visio_row_cell(&it->sheet, "User", "msvStructureType", "Value");
    if (structure && (strcmp(structure, "Container") == 0 || strcmp(structure, "List") == 0))
        flags |= SHAPE_CONTAINER;
    if (bundle && !(flags & SHAPE_CONTAINER))
        flags |= shape->outline != OUTLINE_NONE && *shape->label ? SHAPE_CONTAINER : SHAPE_GROUP;
    if (shape->outline == OUTLINE_NONE && !bundle)
        flags |= SHAPE_TEXT;
    if (it->hidden)
        flags |= SHAPE_HIDDEN;
    if (drawing_page(r->drawing, r->page)->background)
        flags |= SHAPE_BACKGROUND;
    if (visio_cell_number(&it->sheet, "LinePattern", 1) > 1)
        flags |= SHAPE_DASHED;
    if (visio_cell_number(&it->sheet, "FillPattern", 1) != 0)
        flags |= SHAPE_FILLED;
    return flags;
}

static void read_item(struct reading *r, xmlNodePtr node, const struct item *group, struct visio_matrix around, int parent);

static void add_shape(struct reading *r, struct item *it)
{
    gboolean bundle = is_bundle(r, it), layer_hidden;
    const char *auto_date = NULL;
    struct shape s = shape_empty();
    s.id = drawing_text(r->drawing, it->id, -1);
    s.page = r->page;
    s.parent = it->parent;
    s.layer = layer_of(r, &it->sheet, &layer_hidden);
    it->hidden |= layer_hidden;
    s.box = visio_matrix_box(it->matrix, &it->sheet, &s.rotation);
    s.label = label_of(r, it, bundle, &auto_date);
    s.auto_date = drawing_text(r->drawing, auto_date, -1);
    s.outline = outline_of(it, bundle);
    s.stencil = it->is_instance ? drawing_text(r->drawing, it->master->name, -1) : "";
    s.device_type = visio_device_type(r->drawing, &it->sheet);
    s.flags = flags_of(r, it, bundle, &s);
    s.style = visio_look(&it->sheet);
    s.properties = visio_data(r->drawing, &it->sheet);
    s.line = (int)xmlGetLineNo(it->sheet.self);
    int shape = drawing_add_shape(r->drawing, s);
    if (!bundle) {
        remember_parts(r, it, shape);
        return;
    }
    g_hash_table_insert(r->shapes, (gpointer)it->id, GINT_TO_POINTER(shape + 1));
    for (xmlNodePtr sub = first_sub(it); sub; sub = xml_next(sub, "Shape")) /* a bundle is less than MAX_DEPTH deep */
        read_item(r, sub, it, it->matrix, shape);
}

/* ---- connectors ---- */

static void add_points(struct reading *r, const struct item *it, struct connector *c)
{
    c->first_point = (int)r->drawing->points->len;
    xmlNodePtr section = visio_section(it->sheet.self, "Geometry");
    GArray *points = g_array_new(FALSE, FALSE, sizeof(struct point));
    for (xmlNodePtr row = section ? xml_child(section, "Row") : NULL; row; row = xml_next(row, "Row")) {
        const char *type = xml_attribute(row, "T");
        double x, y;
        if (!type || visio_is_deleted(row) || (strcmp(type, "MoveTo") != 0 && strcmp(type, "LineTo") != 0) ||
            !number_parse(visio_direct_cell(row, "X", "V"), &x) || !number_parse(visio_direct_cell(row, "Y", "V"), &y))
            continue;
        struct point p = visio_matrix_apply(it->matrix, x, y);
        g_array_append_val(points, p);
    }
    for (guint i = 1; i + 1 < points->len; i++) { /* the first and the last are the ends */
        g_array_append_val(r->drawing->points, g_array_index(points, struct point, i));
        c->points++;
    }
    g_array_unref(points);
}

static void add_connector(struct reading *r, struct item *it, struct visio_matrix around)
{
    static const char *const cells[2][3] = {{"BeginX", "BeginY", "BeginArrow"}, {"EndX", "EndY", "EndArrow"}};
    gboolean layer_hidden;
    const char *auto_date = NULL;
    struct connector c = connector_empty();
    c.id = drawing_text(r->drawing, it->id, -1);
    c.page = r->page;
    c.parent = it->parent;
    c.layer = layer_of(r, &it->sheet, &layer_hidden);
    for (int e = 0; e < 2; e++) {
        c.ends[e].has_point = TRUE;
        c.ends[e].point = visio_matrix_apply(around, visio_cell_number(&it->sheet, cells[e][0], 0),
                                             visio_cell_number(&it->sheet, cells[e][1], 0));
        c.ends[e].arrow = visio_cell_number(&it->sheet, cells[e][2], 0) > 0 ? ARROW_OPEN : ARROW_NONE;
    }
    c.label = label_of(r, it, FALSE, &auto_date);
    c.stencil = it->is_instance ? drawing_text(r->drawing, it->master->name, -1) : "";
    if (visio_cell_number(&it->sheet, "ObjType", 0) == 2 || strstr(c.stencil, "onnector") || strstr(c.stencil, "Line") ||
        strstr(c.stencil, "omm-link"))
        c.flags |= CONNECTOR_ROUTABLE;
    if (it->hidden || layer_hidden)
        c.flags |= CONNECTOR_HIDDEN;
    if (visio_cell_number(&it->sheet, "LinePattern", 1) > 1)
        c.flags |= CONNECTOR_DASHED;
    if (drawing_page(r->drawing, r->page)->background)
        c.flags |= CONNECTOR_BACKGROUND;
    c.style = visio_look(&it->sheet);
    c.line = (int)xmlGetLineNo(it->sheet.self);
    add_points(r, it, &c);
    c.properties = visio_data(r->drawing, &it->sheet);
    g_hash_table_insert(r->connectors, (gpointer)it->id, GINT_TO_POINTER(drawing_add_connector(r->drawing, c) + 1));
}

static void read_item(struct reading *r, xmlNodePtr node, const struct item *group, struct visio_matrix around, int parent)
{
    const char *type = xml_attribute(node, "Type");
    if (visio_is_deleted(node) || (type && strcmp(type, "Guide") == 0) || r->drawing->shapes->len >= MAX_SHAPES)
        return;
    struct item it = item_of(r, node, group, around);
    it.parent = parent;
    if (is_one_dimensional(&it) && !g_hash_table_contains(r->buses, it.id))
        add_connector(r, &it, around);
    else
        add_shape(r, &it);
}

/* ---- glue ---- */

static xmlNodePtr connects(const struct reading *r)
{
    xmlNodePtr list = xml_child(r->source->contents, "Connects");
    return list ? xml_child(list, "Connect") : NULL;
}

static void find_glued(struct reading *r)
{
    for (xmlNodePtr c = connects(r); c; c = xml_next(c, "Connect")) {
        const char *to = xml_attribute(c, "ToSheet"), *from = xml_attribute(c, "FromSheet");
        if (to)
            g_hash_table_add(r->glued, (gpointer)to);
        if (to && from && g_str_has_prefix(string_or(xml_attribute(c, "FromCell"), ""), "Controls"))
            g_hash_table_add(r->buses, (gpointer)from);
    }
}

static int recall(GHashTable *table, const char *id)
{
    return id ? GPOINTER_TO_INT(g_hash_table_lookup(table, id)) - 1 : -1;
}

/* A bus or ring glues its control handles to devices: each is a line from the bus to the device. */
static void add_bus_line(struct reading *r, const char *from, const char *cell, int bus, int device)
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

static void glue(struct reading *r, xmlNodePtr connect)
{
    const char *from = xml_attribute(connect, "FromSheet"), *cell = string_or(xml_attribute(connect, "FromCell"), "");
    const char *to = xml_attribute(connect, "ToSheet");
    int connector = recall(r->connectors, from), device = recall(r->shapes, to), line = recall(r->connectors, to);
    if (connector < 0) {
        int bus = recall(r->shapes, from);
        if (g_str_has_prefix(cell, "Controls") && bus >= 0 && device >= 0 && bus != device)
            add_bus_line(r, from, cell, bus, device);
        return;
    }
    struct connector *c = drawing_connector(r->drawing, connector);
    int which = g_str_has_prefix(cell, "End") ? 1 : 0;
    if (!g_str_has_prefix(cell, "End") && !g_str_has_prefix(cell, "Begin"))
        return;
    if (device >= 0)
        c->ends[which].shape = device;
    else if (line >= 0 && line != connector)
        c->ends[which].connector = line;
    else
        diagnostics_add(r->drawing->diagnostics, "terminal-missing", DIAGNOSTIC_WARNING, TRUE, r->page, c->id,
                        "the shape that this line is glued to, '%s', is not on the page; treated as a loose end",
                        string_or(to, "?"));
}

static xmlNodePtr contents_shapes(const struct visio_page_source *source)
{
    xmlNodePtr shapes = xml_child(source->contents, "Shapes");
    return shapes ? xml_child(shapes, "Shape") : NULL;
}

void visio_page_read(const struct visio_page_source *source, int page, struct drawing *drawing)
{
    struct reading r = {.drawing = drawing, .source = source, .page = page,
                        .buses = g_hash_table_new(hash_string, g_str_equal),
                        .glued = g_hash_table_new(hash_string, g_str_equal),
                        .shapes = g_hash_table_new(hash_string, g_str_equal),
                        .connectors = g_hash_table_new(hash_string, g_str_equal)};
    struct visio_sheet sheet = {.self = source->sheet};
    double width = source->sheet ? visio_cell_number(&sheet, "PageWidth", 8.5) : 8.5;
    double height = source->sheet ? visio_cell_number(&sheet, "PageHeight", 11) : 11;
    double paper = source->sheet ? visio_cell_number(&sheet, "PageScale", 1) : 1;
    double drawn = source->sheet ? visio_cell_number(&sheet, "DrawingScale", 1) : 1;
    double scale = paper > 0 && drawn > 0 ? paper / drawn : 1;
    drawing_page(drawing, page)->width = geometry_clamp(width * scale * 72);
    drawing_page(drawing, page)->height = geometry_clamp(height * scale * 72);
    add_layers(&r);
    find_glued(&r);
    struct visio_matrix around = visio_matrix_page(height, scale);
    for (xmlNodePtr s = contents_shapes(source); s; s = xml_next(s, "Shape"))
        read_item(&r, s, NULL, around, -1);
    if (drawing->shapes->len >= MAX_SHAPES)
        diagnostics_add(drawing->diagnostics, "too-many-shapes", DIAGNOSTIC_ERROR, TRUE, page, NULL,
                        "more than %d shapes; the rest was not read", MAX_SHAPES);
    for (xmlNodePtr c = connects(&r); c; c = xml_next(c, "Connect"))
        glue(&r, c);
    visio_relations_read(contents_shapes(source), page, r.shapes, drawing);
    g_hash_table_unref(r.buses);
    g_hash_table_unref(r.glued);
    g_hash_table_unref(r.shapes);
    g_hash_table_unref(r.connectors);
}
