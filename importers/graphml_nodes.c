/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nodes and groups of a graph become shapes.
 */
#include "graphml_reading.h"
#include "limit.h"
#include "text.h"
#include "xml_node.h"

#include <string.h>

static const char *const label_keys[] = {"label", "name", "title", NULL};
static const char *const tooltip_keys[] = {"description", NULL};
static const char *const link_keys[] = {"url", NULL};

static struct box geometry_of(xmlNodePtr graphics, gboolean *stated)
{
    xmlNodePtr g = graphics ? xml_child(graphics, "Geometry") : NULL;
    *stated = g && xml_attribute(g, "x") && xml_attribute(g, "y");
    if (!g)
        return (struct box){0, 0, 0, 0};
    return (struct box){geometry_clamp(xml_number(g, "x", 0) * GRAPHML_UNIT), geometry_clamp(xml_number(g, "y", 0) * GRAPHML_UNIT),
                        geometry_clamp(MAX(xml_number(g, "width", 30), 0) * GRAPHML_UNIT),
                        geometry_clamp(MAX(xml_number(g, "height", 30), 0) * GRAPHML_UNIT)};
}

/* A label that stands in a row or column of a table is its, and not the table's. */
static gboolean names_lane(xmlNodePtr label)
{
    xmlNodePtr parameter = xml_child(label, "ModelParameter");
    xmlNodePtr place = parameter ? xmlFirstElementChild(parameter) : NULL;
    return place && xml_attribute(place, "id");
}

static void append_labels(const struct graphml_reading *r, xmlNodePtr parent, const char *element, GString *out)
{
    for (xmlNodePtr l = parent ? xml_child(parent, element) : NULL; l; l = xml_next(l, element)) {
        const char *text = names_lane(l) ? "" : graphml_label_text(r, l);
        if (*text)
            g_string_append_printf(out, "%s%s", out->len ? "\n" : "", text);
    }
}

static const char *joined_labels(const struct graphml_reading *r, xmlNodePtr graphics)
{
    GString *out = g_string_new(NULL);
    append_labels(r, graphics, "NodeLabel", out);
    xmlNodePtr class_box = xml_child(graphics, "UML"); /* compartments below the name */
    append_labels(r, class_box, "AttributeLabel", out);
    append_labels(r, class_box, "MethodLabel", out);
    const char *label = drawing_string(r->drawing, out->str);
    g_string_free(out, TRUE);
    return label;
}

/* Drawn text; plain GraphML has none and shows a node by its label attribute, else by its id. */
static const char *label_of(const struct graphml_reading *r, xmlNodePtr node, xmlNodePtr graphics)
{
    if (graphics)
        return joined_labels(r, graphics);
    g_autofree char *value = graphml_value(r, node, label_keys);
    return drawing_text(r->drawing, value ? value : xml_attribute(node, "id"), -1);
}

static const char *data_text(const struct graphml_reading *r, xmlNodePtr node, const char *const *keys)
{
    g_autofree char *value = graphml_value(r, node, keys);
    return drawing_text(r->drawing, value, -1);
}

static enum outline outline_of(xmlNodePtr graphics)
{
    static const struct {
        const char *type;
        enum outline outline;
    } rows[] = {{"rectangle", OUTLINE_RECTANGLE}, {"roundrectangle", OUTLINE_RECTANGLE}, {"rectangle3d", OUTLINE_RECTANGLE},
                {"ellipse", OUTLINE_ELLIPSE}, {"circle", OUTLINE_ELLIPSE}};
    if (xml_is(graphics, "SVGNode") || xml_is(graphics, "ImageNode"))
        return OUTLINE_IMAGE;
    if (xml_is(graphics, "GroupNode") || xml_is(graphics, "TableNode"))
        return OUTLINE_RECTANGLE;
    xmlNodePtr shape = xml_child(graphics, "Shape");
    const char *type = shape ? xml_attribute(shape, "type") : NULL;
    for (guint i = 0; type && i < G_N_ELEMENTS(rows); i++)
        if (strcmp(rows[i].type, type) == 0)
            return rows[i].outline;
    return OUTLINE_OTHER;
}

/* The palette's name of a symbol: com.yworks.flowchart.cloud, or that of a picture. */
static const char *stencil_of(const struct graphml_reading *r, xmlNodePtr graphics)
{
    const char *configuration = xml_attribute(graphics, "configuration");
    xmlNodePtr shape = xml_child(graphics, "Shape");
    const char *type = shape ? xml_attribute(shape, "type") : NULL;
    return drawing_text(r->drawing, configuration ? configuration : xml_is(graphics, "GenericNode") ? type : NULL, -1);
}

static struct style look(xmlNodePtr graphics, guint *flags)
{
    struct style s = {NO_COLOUR, NO_COLOUR, NO_COLOUR, 0, 0};
    xmlNodePtr fill = xml_child(graphics, "Fill"), border = xml_child(graphics, "BorderStyle"), label = xml_child(graphics, "NodeLabel");
    const char *clear = fill ? xml_attribute(fill, "transparent") : NULL, *dash = border ? xml_attribute(border, "type") : NULL;
    if (fill && !(clear && strcmp(clear, "true") == 0))
        s.fill = graphml_colour(xml_attribute(fill, "color"));
    if (s.fill != NO_COLOUR)
        *flags |= SHAPE_FILLED;
    if (border) {
        s.stroke = graphml_colour(xml_attribute(border, "color"));
        s.stroke_width = xml_number(border, "width", 1) * GRAPHML_UNIT;
    }
    if (dash && strcmp(dash, "line") != 0)
        *flags |= SHAPE_DASHED;
    if (label) {
        s.text = graphml_colour(xml_attribute(label, "textColor"));
        s.font_size = xml_number(label, "fontSize", 12) * GRAPHML_UNIT;
    }
    return s;
}

/* A shape without fill and line that nothing tells from a text box. */
static gboolean is_bare_text(xmlNodePtr graphics)
{
    xmlNodePtr fill = xml_child(graphics, "Fill"), border = xml_child(graphics, "BorderStyle");
    const char *no_colour = fill ? xml_attribute(fill, "hasColor") : NULL, *no_line = border ? xml_attribute(border, "hasColor") : NULL;
    return xml_is(graphics, "ShapeNode") && no_colour && no_line && strcmp(no_colour, "false") == 0 && strcmp(no_line, "false") == 0;
}

/* yEd says it of the box, and of the node by the kind of folder. */
static gboolean is_closed(xmlNodePtr node, xmlNodePtr graphics)
{
    xmlNodePtr state = graphics ? xml_child(graphics, "State") : NULL;
    const char *closed = state ? xml_attribute(state, "closed") : NULL, *folder = xml_attribute(node, "yfiles.foldertype");
    return closed ? strcmp(closed, "true") == 0 : folder && strcmp(folder, "folder") == 0;
}

static struct shape shape_of(struct graphml_reading *r, xmlNodePtr node, int parent, gboolean hidden)
{
    xmlNodePtr graphics = graphml_graphics(r, node);
    gboolean stated;
    struct shape s = shape_empty();
    s.id = drawing_text(r->drawing, xml_attribute(node, "id"), -1);
    s.page = r->page;
    s.parent = parent;
    s.line = (int)xmlGetLineNo(node);
    s.box = geometry_of(graphics, &stated);
    s.label = label_of(r, node, graphics);
    s.tooltip = data_text(r, node, tooltip_keys);
    if (!*s.tooltip)
        s.tooltip = graphml_desc(r, node);
    s.link = data_text(r, node, link_keys);
    s.flags = (stated ? 0 : SHAPE_NO_GEOMETRY) | (hidden ? SHAPE_HIDDEN : 0);
    s.outline = OUTLINE_RECTANGLE;
    if (graphics) {
        s.outline = outline_of(graphics);
        s.stencil = stencil_of(r, graphics);
        s.style = look(graphics, &s.flags);
        if (is_bare_text(graphics))
            s.flags |= SHAPE_TEXT;
        if (xml_is(graphics, "ImageNode") && xml_child(graphics, "Image"))
            s.image = drawing_text(r->drawing, xml_attribute(xml_child(graphics, "Image"), "href"), -1);
    }
    if (xml_child(node, "graph") || (graphics && (xml_is(graphics, "GroupNode") || xml_is(graphics, "TableNode"))))
        s.flags |= SHAPE_CONTAINER | (is_closed(node, graphics) ? SHAPE_COLLAPSED : 0);
    s.properties = graphml_properties(r, node);
    return s;
}

/* Later ones of the same id are called otherwise; edges go to the first. */
static void remember(struct graphml_reading *r, struct shape *s, int index)
{
    if (!g_hash_table_contains(r->nodes, s->id)) {
        g_hash_table_insert(r->nodes, (gpointer)s->id, GINT_TO_POINTER(index + 1));
        return;
    }
    g_autofree char *other = g_strdup_printf("%s#%d", s->id, index);
    diagnostics_add(r->drawing->diagnostics, "duplicate-id", DIAGNOSTIC_WARNING, TRUE, r->page, s->id,
                    "two nodes have the id '%s'; lines go to the first, the other is called '%s'", s->id, other);
    s->id = drawing_string(r->drawing, other);
}

/* ---- tables ---- */

/* The label that names a row or column of a table. */
static const char *lane_label(const struct graphml_reading *r, xmlNodePtr graphics, const char *id)
{
    for (xmlNodePtr l = xml_child(graphics, "NodeLabel"); l && id; l = xml_next(l, "NodeLabel")) {
        xmlNodePtr parameter = xml_child(l, "ModelParameter");
        xmlNodePtr place = parameter ? xmlFirstElementChild(parameter) : NULL;
        if (place && g_strcmp0(xml_attribute(place, "id"), id) == 0)
            return graphml_label_text(r, l);
    }
    return "";
}

/* Lanes lie side by side from the table's inner corner. */
static void add_lanes(struct graphml_reading *r, xmlNodePtr graphics, int table, const char *list, const char *element, gboolean rows)
{
    xmlNodePtr inner = xml_child(graphics, "Table"), lanes = inner ? xml_child(inner, list) : NULL;
    xmlNodePtr insets = inner ? xml_child(inner, "Insets") : NULL;
    if (!lanes || !xml_child(lanes, element) || !xml_next(xml_child(lanes, element), element))
        return;
    struct box at = drawing_shape(r->drawing, table)->box;
    double offset = insets ? xml_number(insets, rows ? "topF" : "leftF", 0) * GRAPHML_UNIT : 0;
    for (xmlNodePtr lane = xml_child(lanes, element); lane; lane = xml_next(lane, element)) {
        double size = geometry_clamp(xml_number(lane, rows ? "height" : "width", 0) * GRAPHML_UNIT);
        g_autofree char *id = g_strdup_printf("%s:%s", drawing_shape(r->drawing, table)->id,
                                              xml_attribute(lane, "id") ? xml_attribute(lane, "id") : "lane");
        struct shape s = shape_empty();
        s.id = drawing_text(r->drawing, id, -1);
        s.page = r->page;
        s.parent = table;
        s.outline = OUTLINE_RECTANGLE;
        s.flags = SHAPE_CONTAINER;
        s.label = lane_label(r, graphics, xml_attribute(lane, "id"));
        s.box = rows ? (struct box){at.x, at.y + offset, at.w, size} : (struct box){at.x + offset, at.y, size, at.h};
        offset += size;
        drawing_add_shape(r->drawing, s);
    }
}

/* ---- the tree ---- */

static void read_graph(struct graphml_reading *r, xmlNodePtr graph, int parent, gboolean hidden, int depth);

static void read_node(struct graphml_reading *r, xmlNodePtr node, int parent, gboolean hidden, int depth)
{
    struct shape s = shape_of(r, node, parent, hidden);
    remember(r, &s, (int)r->drawing->shapes->len);
    int index = drawing_add_shape(r->drawing, s);
    xmlNodePtr graphics = graphml_graphics(r, node), inner = xml_child(node, "graph");
    if (graphics && xml_is(graphics, "TableNode")) {
        add_lanes(r, graphics, index, "Rows", "Row", TRUE);
        add_lanes(r, graphics, index, "Columns", "Column", FALSE);
    }
    if (inner && depth < limit_count(LIMIT_DEPTH))
        read_graph(r, inner, index, hidden || (s.flags & SHAPE_COLLAPSED) != 0, depth + 1);
    else if (inner)
        diagnostics_add(r->drawing->diagnostics, "too-deep", DIAGNOSTIC_WARNING, TRUE, r->page, s.id,
                        "groups nested more than %d deep; what is inside was not read (--limit depth=VALUE reads more)", limit_count(LIMIT_DEPTH));
}

static void read_graph(struct graphml_reading *r, xmlNodePtr graph, int parent, gboolean hidden, int depth)
{
    for (xmlNodePtr n = xml_child(graph, "node"); n; n = xml_next(n, "node")) {
        if (r->drawing->shapes->len >= (guint)limit_count(LIMIT_CELLS)) {
            diagnostics_add(r->drawing->diagnostics, "too-many-shapes", DIAGNOSTIC_ERROR, TRUE, r->page, NULL,
                            "more than %d nodes; the rest was not read (--limit cells=VALUE reads more)", limit_count(LIMIT_CELLS));
            return;
        }
        read_node(r, n, parent, hidden, depth);
    }
}

/* Scripts write every node to the same place and leave the layout to yEd: then places tell nothing. */
static gboolean all_at_one_place(const struct drawing *d, guint first)
{
    guint placed = 0;
    for (guint i = first; i < d->shapes->len; i++) {
        const struct shape *s = drawing_shape(d, i);
        if (s->box.x != drawing_shape(d, first)->box.x || s->box.y != drawing_shape(d, first)->box.y)
            return FALSE;
        placed += !(s->flags & SHAPE_NO_GEOMETRY);
    }
    return placed > 1;
}

void graphml_nodes_read(struct graphml_reading *r, xmlNodePtr graph)
{
    guint first = r->drawing->shapes->len;
    read_graph(r, graph, -1, FALSE, 0);
    r->placed = r->drawing->shapes->len > first && !(drawing_shape(r->drawing, first)->flags & SHAPE_NO_GEOMETRY);
    if (!all_at_one_place(r->drawing, first))
        return;
    r->placed = FALSE;
    for (guint i = first; i < r->drawing->shapes->len; i++) {
        drawing_shape(r->drawing, i)->flags |= SHAPE_NO_GEOMETRY;
        drawing_shape(r->drawing, i)->box = (struct box){0, 0, 0, 0};
    }
}
