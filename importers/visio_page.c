/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visio_page.h"

#include "hash.h"
#include "limit.h"
#include "visio_details.h"
#include "visio_geometry.h"
#include "visio_glue.h"
#include "visio_handles.h"
#include "visio_item.h"
#include "visio_layers.h"
#include "visio_relations.h"

#include <string.h>

static void report_missing_master(const struct visio_reading *r, const struct visio_item *it)
{
    const char *master = visio_attribute(it->sheet.self, "Master");
    if (master && !it->is_instance)
        diagnostics_add(r->drawing->diagnostics, "master-missing", DIAGNOSTIC_WARNING, TRUE, r->page, it->id,
                        "the master that it is made from, '%s', is not in the file: what it takes from there is not known",
                        drawing_text(r->drawing, master, -1));
}

/* Of a shape or line that is set not to print. */
static gboolean hidden_by_itself(const struct visio_reading *r, const struct visio_item *it)
{
    gboolean unprinted = visio_cell_is_on(&it->sheet, "NonPrinting");
    if (unprinted)
        diagnostics_add(r->drawing->diagnostics, "not-printed", DIAGNOSTIC_WARNING, FALSE, r->page, it->id,
                        "set not to print: the PDF that is sent does not show it");
    return unprinted;
}

/* ---- shapes ---- */

/* Glue to a part is glue to the symbol or line that it is part of. `table`: of shapes or of connectors. */
static void remember_parts(struct visio_reading *r, const struct visio_item *it, GHashTable *table, int index)
{
    g_hash_table_insert(table, (gpointer)it->id, GINT_TO_POINTER(index + 1));
    if (it->depth >= limit_count(LIMIT_DEPTH) && visio_item_first_sub(it))
        diagnostics_add(r->drawing->diagnostics, "too-deep", DIAGNOSTIC_WARNING, TRUE, r->page, it->id,
                        "groups nested more than %d deep; what is inside was not read (--limit depth=VALUE reads more)",
                        limit_count(LIMIT_DEPTH));
    for (const struct visio_node *s = visio_item_first_sub(it); s && it->depth < limit_count(LIMIT_DEPTH); s = visio_next(s, "Shape")) {
        struct visio_item sub = visio_item_of(r, s, it, it->matrix);
        remember_parts(r, &sub, table, index);
    }
}

static gboolean draws_anything(const struct visio_item *it)
{
    return visio_geometry_seen(&it->sheet) == VISIO_SEEN;
}

static enum outline outline_of(const struct visio_item *it, gboolean bundle)
{
    const char *type = visio_attribute(it->sheet.self, "Type");
    if (type && strcmp(type, "Foreign") == 0)
        return OUTLINE_IMAGE;
    const char *name = it->is_instance ? it->master->name : "";
    static const struct {
        const char *name;
        enum outline outline;
    } rows[] = {{"Rectangle", OUTLINE_RECTANGLE},
                {"Square", OUTLINE_RECTANGLE},
                {"Rounded Rectangle", OUTLINE_RECTANGLE},
                {"RectangleBlock", OUTLINE_RECTANGLE},
                {"DefaultSquareBlock", OUTLINE_RECTANGLE},
                {"Ellipse", OUTLINE_ELLIPSE},
                {"Circle", OUTLINE_ELLIPSE},
                {"Cloud", OUTLINE_CLOUD}};
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (g_ascii_strcasecmp(rows[i].name, name) == 0)
            return rows[i].outline;
    if (*name)
        return OUTLINE_STENCIL;
    if (bundle && !draws_anything(it))
        return OUTLINE_NONE;
    return draws_anything(it) || visio_item_first_sub(it) ? OUTLINE_RECTANGLE : OUTLINE_NONE;
}

static gboolean is_container(const struct visio_sheet *sheet)
{
    const char *structure = visio_row_cell(sheet, "User", "msvStructureType", "Value");
    return structure && (strcmp(structure, "Container") == 0 || strcmp(structure, "List") == 0);
}

static guint flags_of(struct visio_reading *r, const struct visio_item *it, gboolean bundle, const struct shape *shape)
{
    guint flags = 0;
    if (is_container(&it->sheet))
        flags |= SHAPE_CONTAINER;
    if (bundle && !(flags & SHAPE_CONTAINER))
        flags |= shape->outline != OUTLINE_NONE && *shape->label ? SHAPE_CONTAINER : SHAPE_GROUP;
    if ((shape->outline == OUTLINE_NONE || visio_item_is_callout(it)) && !bundle)
        flags |= SHAPE_TEXT;
    if (it->hidden)
        flags |= SHAPE_HIDDEN;
    if (drawing_page(r->drawing, r->page)->background)
        flags |= SHAPE_BACKGROUND;
    if (visio_cell_number(&it->sheet, "LinePattern", 1) > 1)
        flags |= SHAPE_DASHED;
    if (visio_has_fill(&it->sheet))
        flags |= SHAPE_FILLED;
    return flags;
}

struct placed {
    const struct visio_node *node;
    double area;
};

static int compare_area(gconstpointer a, gconstpointer b)
{
    const struct placed *x = a, *y = b;
    return x->area > y->area ? -1 : x->area < y->area;
}

/* Containers and lists come first, large before small, whatever their place in the file: a container put round things that
 * were there before is their parent all the same. They lie behind their members in any case. */
static GPtrArray *reading_order(const struct visio_reading *r, const struct visio_node *first, const struct visio_item *group,
                                struct visio_matrix around)
{
    GPtrArray *others = g_ptr_array_new(), *order = g_ptr_array_new();
    GArray *containers = g_array_new(FALSE, FALSE, sizeof(struct placed));
    for (const struct visio_node *s = first; s; s = visio_next(s, "Shape")) {
        struct visio_item it = visio_item_of(r, s, group, around);
        double rotation;
        struct placed placed = {s, box_area(visio_matrix_box(it.matrix, &it.sheet, &rotation))};
        if (is_container(&it.sheet))
            g_array_append_val(containers, placed);
        else
            g_ptr_array_add(others, (gpointer)s);
    }
    g_array_sort(containers, compare_area);
    for (guint i = 0; i < containers->len; i++)
        g_ptr_array_add(order, (gpointer)g_array_index(containers, struct placed, i).node);
    g_ptr_array_extend_and_steal(order, others);
    g_array_unref(containers);
    return order;
}

static void read_item(struct visio_reading *r, const struct visio_node *node, const struct visio_item *group, struct visio_matrix around,
                      int parent);

static void add_shape(struct visio_reading *r, struct visio_item *it)
{
    gboolean bundle = visio_item_is_bundle(r, it), layer_hidden;
    const char *auto_date = NULL;
    report_missing_master(r, it);
    struct shape s = shape_empty();
    s.id = drawing_text(r->drawing, it->id, -1);
    s.page = r->page;
    s.parent = it->parent;
    s.layer = visio_layer_of(r, &it->sheet, &layer_hidden);
    it->hidden |= hidden_by_itself(r, it) || layer_hidden;
    s.box = visio_item_box(r, it, &s.rotation);
    s.label = visio_item_label(r, it, bundle, &auto_date);
    s.auto_date = drawing_text(r->drawing, auto_date, -1);
    s.outline = outline_of(it, bundle);
    s.stencil = it->is_instance ? drawing_text(r->drawing, it->master->name, -1) : "";
    s.device_type = visio_device_type(r->drawing, &it->sheet);
    s.flags = flags_of(r, it, bundle, &s);
    s.style = visio_look(&it->sheet);
    s.tooltip = drawing_text(r->drawing, visio_cell(&it->sheet, "Comment"), -1);
    s.link = visio_link(r->drawing, &it->sheet);
    s.properties = visio_data(r->drawing, &it->sheet);
    s.line = (int)it->sheet.self->line;
    int shape = drawing_add_shape(r->drawing, s);
    visio_links_note(r->source->links, &it->sheet, shape);
    if (it->reaches)
        visio_handles_read(r, it, shape);
    if (!bundle) {
        remember_parts(r, it, r->shapes, shape);
        return;
    }
    g_hash_table_insert(r->shapes, (gpointer)it->id, GINT_TO_POINTER(shape + 1));
    g_autoptr(GPtrArray) order = reading_order(r, visio_item_first_sub(it), it, it->matrix);
    for (guint i = 0; i < order->len; i++) /* a bundle is no deeper than the limit */
        read_item(r, g_ptr_array_index(order, i), it, it->matrix, shape);
}

/* ---- connectors ---- */

#define ROUTABLE     2 /* of ObjType */
#define NOT_ROUTABLE 4

static void add_points(struct visio_reading *r, const struct visio_item *it, struct connector *c)
{
    g_autoptr(GArray) points = visio_geometry_path(&it->sheet, it->matrix);
    c->first_point = (int)r->drawing->points->len;
    for (guint i = 1; i + 1 < points->len; i++) { /* the first and the last are the ends */
        g_array_append_val(r->drawing->points, g_array_index(points, struct point, i));
        c->points++;
    }
}

static gboolean is_seen_line(const struct visio_item *it)
{
    return visio_has_line(&it->sheet) && visio_geometry_seen(&it->sheet) != VISIO_NOT_SEEN;
}

static void add_connector(struct visio_reading *r, struct visio_item *it, struct visio_matrix around)
{
    static const char *const cells[2][3] = {{"BeginX", "BeginY", "BeginArrow"}, {"EndX", "EndY", "EndArrow"}};
    gboolean layer_hidden;
    const char *auto_date = NULL;
    report_missing_master(r, it);
    struct connector c = connector_empty();
    c.id = drawing_text(r->drawing, it->id, -1);
    c.page = r->page;
    c.parent = it->parent;
    c.layer = visio_layer_of(r, &it->sheet, &layer_hidden);
    for (int e = 0; e < 2; e++) {
        c.ends[e].has_point = TRUE;
        c.ends[e].point =
            visio_matrix_apply(around, visio_cell_number(&it->sheet, cells[e][0], 0), visio_cell_number(&it->sheet, cells[e][1], 0));
        c.ends[e].arrow = visio_cell_number(&it->sheet, cells[e][2], 0) > 0 ? ARROW_OPEN : ARROW_NONE;
    }
    c.label = visio_item_label(r, it, FALSE, &auto_date);
    c.stencil = it->is_instance ? drawing_text(r->drawing, it->master->name, -1) : "";
    if (visio_cell_number(&it->sheet, "ObjType", 0) == ROUTABLE || strstr(c.stencil, "onnector") || strstr(c.stencil, "Line") ||
        strstr(c.stencil, "omm-link"))
        c.flags |= CONNECTOR_ROUTABLE;
    if (it->hidden || hidden_by_itself(r, it) || layer_hidden || !is_seen_line(it))
        c.flags |= CONNECTOR_HIDDEN;
    if (visio_cell_number(&it->sheet, "LinePattern", 1) > 1)
        c.flags |= CONNECTOR_DASHED;
    if (drawing_page(r->drawing, r->page)->background)
        c.flags |= CONNECTOR_BACKGROUND;
    c.style = visio_look(&it->sheet);
    c.tooltip = drawing_text(r->drawing, visio_cell(&it->sheet, "Comment"), -1);
    c.line = (int)it->sheet.self->line;
    add_points(r, it, &c);
    c.properties = visio_data(r->drawing, &it->sheet);
    remember_parts(r, it, r->connectors, drawing_add_connector(r->drawing, c));
}

/* A callout of the old stencils has a begin and an end, of which one may be glued to what it points at. */
static gboolean is_pointing(const struct visio_reading *r, const struct visio_item *it)
{
    const struct visio_span *span = g_hash_table_lookup(r->gluing, it->id);
    return visio_item_is_callout(it) && !(span && span->begin && span->end);
}

/* A 1-D shape that is no line. Rack equipment has a begin and an end so that it fits between the holes of a cabinet, and the
 * cabinet so that it stretches; a firewall may be drawn as a wall between two points; a time line is made of several texts. */
static gboolean is_drawn_thing(struct visio_reading *r, const struct visio_item *it)
{
    double kind = visio_cell_number(&it->sheet, "ObjType", 0);
    if (is_pointing(r, it))
        return TRUE;
    if (kind == ROUTABLE)
        return FALSE;
    const struct visio_span *span = g_hash_table_lookup(r->gluing, it->id);
    gboolean fits = !span || (span->begin && g_strcmp0(span->begin, span->end) == 0); /* on its own or into one thing */
    gboolean device = fits && *visio_device_type(r->drawing, &it->sheet);
    if (device || visio_item_parts(it) > 2 || (kind == NOT_ROUTABLE && g_hash_table_contains(r->glued, it->id)))
        return TRUE;
    return !span && visio_item_texts(r, it) > 1;
}

static void read_item(struct visio_reading *r, const struct visio_node *node, const struct visio_item *group, struct visio_matrix around,
                      int parent)
{
    const char *type = visio_attribute(node, "Type"), *id = visio_attribute(node, "ID");
    gboolean guide = g_strcmp0(type, "Guide") == 0;
    if (guide && id)
        g_hash_table_add(r->guides, (gpointer)id);
    if (visio_is_deleted(node) || guide || r->drawing->shapes->len >= (guint)limit_count(LIMIT_CELLS))
        return;
    struct visio_item it = visio_item_of(r, node, group, around);
    it.parent = parent;
    it.reaches = visio_handles_reach(r, &it);
    if (visio_item_is_line(&it) && !it.reaches && !is_drawn_thing(r, &it))
        add_connector(r, &it, around);
    else
        add_shape(r, &it);
}

static const struct visio_node *contents_shapes(const struct visio_page_source *source)
{
    const struct visio_node *shapes = visio_child(source->contents, "Shapes");
    return shapes ? visio_child(shapes, "Shape") : NULL;
}

void visio_page_read(const struct visio_page_source *source, int page, struct drawing *drawing)
{
    struct visio_reading r = {.drawing = drawing,
                              .source = source,
                              .page = page,
                              .buses = g_hash_table_new(hash_string, g_str_equal),
                              .handles = g_hash_table_new_full(hash_string, g_str_equal, g_free, NULL),
                              .glued = g_hash_table_new(hash_string, g_str_equal),
                              .gluing = g_hash_table_new_full(hash_string, g_str_equal, NULL, g_free),
                              .guides = g_hash_table_new(hash_string, g_str_equal),
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
    if (source->sheet)
        drawing_page(drawing, page)->properties = visio_data(drawing, &sheet);
    visio_layers_add(&r);
    visio_glue_find(&r);
    struct visio_matrix around = visio_matrix_page(height, scale);
    g_autoptr(GPtrArray) order = reading_order(&r, contents_shapes(source), NULL, around);
    for (guint i = 0; i < order->len; i++)
        read_item(&r, g_ptr_array_index(order, i), NULL, around, -1);
    if (drawing->shapes->len >= (guint)limit_count(LIMIT_CELLS))
        diagnostics_add(drawing->diagnostics, "too-many-shapes", DIAGNOSTIC_ERROR, TRUE, page, NULL,
                        "more than %d shapes; the rest was not read (--limit cells=VALUE reads more)", limit_count(LIMIT_CELLS));
    visio_layers_report(&r);
    visio_glue_read(&r);
    visio_relations_read(contents_shapes(source), page, r.shapes, drawing);
    g_hash_table_unref(r.buses);
    g_hash_table_unref(r.handles);
    g_hash_table_unref(r.glued);
    g_hash_table_unref(r.gluing);
    g_hash_table_unref(r.guides);
    g_hash_table_unref(r.shapes);
    g_hash_table_unref(r.connectors);
}
