/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawio_page.h"

#include "drawio_cells.h"
#include "drawio_edge.h"
#include "drawio_label.h"
#include "drawio_sight.h"
#include "drawio_units.h"
#include "text.h"
#include "xml_node.h"

#include <math.h>
#include <string.h>

static const struct drawio_cell *parent_of(const struct drawio_cells *cells, const struct drawio_cell *cell)
{
    return cell->parent >= 0 ? drawio_cell_at(cells, cell->parent) : NULL;
}

/* Nearest ancestor that became a shape. */
static int parent_shape(const struct drawio_cells *cells, const struct drawio_cell *cell)
{
    for (const struct drawio_cell *p = parent_of(cells, cell); p; p = parent_of(cells, p))
        if (p->shape >= 0)
            return p->shape;
    return -1;
}

static int layer_of(const struct drawio_cells *cells, const struct drawio_cell *cell)
{
    for (; cell; cell = parent_of(cells, cell))
        if (cell->layer >= 0)
            return cell->layer;
    return -1;
}

static guint shape_flags(const struct drawio_cells *cells, const struct drawio_cell *cell)
{
    guint flags = 0;
    const struct drawio_style *style = &cell->style;
    const char *shape = drawio_style_value(style, "shape");
    if (drawio_style_is_container(style))
        flags |= SHAPE_CONTAINER;
    if (drawio_style_names(style, "group") && !drawio_style_value(style, "strokeColor"))
        flags |= SHAPE_GROUP;
    if (drawio_style_is_text(style))
        flags |= SHAPE_TEXT;
    if (cell->hidden)
        flags |= SHAPE_HIDDEN;
    const char *collapsed = xml_attribute(cell->node, "collapsed");
    if (collapsed && strcmp(collapsed, "1") == 0)
        flags |= SHAPE_COLLAPSED;
    if (drawio_style_is_on(style, "dashed"))
        flags |= SHAPE_DASHED;
    if (shape && (strcmp(shape, "table") == 0 || strcmp(shape, "tableRow") == 0))
        flags |= SHAPE_TABLE;
    const char *layout = drawio_style_value(style, "childLayout");
    if (layout && strcmp(layout, "stackLayout") == 0)
        flags |= SHAPE_LIST;
    if (drawio_style_value(style, "fillColor") || (!drawio_style_names(style, "text") && !drawio_style_is_none(style, "fillColor")))
        flags |= SHAPE_FILLED;
    if ((int)drawio_style_number(style, "fontStyle", 0) & 1)
        flags |= SHAPE_BOLD;
    (void)cells;
    return flags;
}

/* Text without a size of its own: about what the editor would draw. */
static struct box text_box(const char *label, double font_size, struct point centre)
{
    glong longest = 0, lines = 0;
    g_auto(GStrv) split = g_strsplit(label, "\n", -1);
    for (; split[lines]; lines++)
        longest = MAX(longest, g_utf8_strlen(split[lines], -1));
    double w = (double)longest * font_size * 0.55 + 4, h = (double)lines * font_size * 1.2 + 4;
    return (struct box){centre.x - w / 2, centre.y - h / 2, w, h};
}

static gboolean is_symbol(const struct shape *shape)
{
    return shape->box.w > 0 && shape->box.h > 0 && shape->outline != OUTLINE_NONE && shape->outline != OUTLINE_RECTANGLE;
}

/* Of what stands on its side, the box that is seen. */
static void lay_down(struct shape *shape)
{
    double rest = fmod(fabs(shape->rotation), 180);
    if (fabs(rest - 90) > 1)
        return;
    struct point c = box_centre(shape->box);
    shape->box = (struct box){c.x - shape->box.h / 2, c.y - shape->box.w / 2, shape->box.h, shape->box.w};
    shape->rotation = 0;
}

static void add_shape(struct drawio_cells *cells, int index, int page, struct drawing *drawing)
{
    struct drawio_cell *cell = drawio_cell_at(cells, index);
    struct drawio_label label = drawio_label_read(cells, index, page, drawing);
    struct shape shape = shape_empty();
    shape.id = cell->id;
    shape.page = page;
    shape.layer = layer_of(cells, cell);
    shape.parent = parent_shape(cells, cell);
    shape.box = cell->box;
    shape.rotation = drawio_style_number(&cell->style, "rotation", 0);
    shape.flags = shape_flags(cells, cell);
    shape.outline = drawio_style_outline(&cell->style);
    shape.label = label.text;
    shape.auto_date = label.auto_date;
    g_autofree char *stencil = drawio_style_stencil(&cell->style), *image = drawio_style_image(&cell->style);
    shape.stencil = drawing_text(drawing, stencil, -1);
    shape.image = drawing_text(drawing, image, -1);
    if (drawio_style_is_clear(&cell->style) && (*label.text || *stencil || *image)) /* a clear frame only holds things together */
        shape.flags |= SHAPE_HIDDEN;
    shape.tooltip = drawio_label_attribute(cell, "tooltip", drawing);
    shape.link = drawio_label_attribute(cell, "link", drawing);
    shape.style = drawio_style_look(&cell->style);
    shape.properties = drawio_label_data(cell, drawing);
    shape.line = (int)xmlGetLineNo(cell->node);
    const struct drawio_cell *parent = parent_of(cells, cell);
    if (parent && parent->connector >= 0) {
        struct point at = drawio_edge_label_position(cells, cell, parent, drawing);
        if (is_symbol(&shape)) /* a cloud or firewall put on a line is a thing, not words */
            shape.box = (struct box){at.x - shape.box.w / 2, at.y - shape.box.h / 2, shape.box.w, shape.box.h};
        else {
            shape.flags |= SHAPE_TEXT | SHAPE_EDGE_LABEL;
            shape.label_of = parent->connector;
            shape.box = text_box(label.text, shape.style.font_size, at);
        }
    } else if ((shape.box.w == 0 || shape.box.h == 0) && *label.text && shape.outline == OUTLINE_NONE)
        shape.box = text_box(label.text, shape.style.font_size, box_centre(shape.box));
    lay_down(&shape);
    cell->shape = drawing_add_shape(drawing, shape);
}

static void add_layer(struct drawio_cell *cell, int page, struct drawing *drawing)
{
    const char *name = cell->wrapper ? xml_attribute(cell->wrapper, "label") : NULL;
    if (!name)
        name = xml_attribute(cell->node, "value");
    cell->layer = drawing_add_layer(drawing, (struct layer){drawing_text(drawing, name, -1), page, !cell->hidden});
}

/* A cell that is neither vertex nor edge: the root, a layer, or a group that lost its mark. */
static void add_plain(struct drawio_cells *cells, int index, int page, struct drawing *drawing)
{
    struct drawio_cell *cell = drawio_cell_at(cells, index);
    if (cell->depth == 1)
        add_layer(cell, page, drawing);
    else if (cell->depth == 0)
        drawing_page(drawing, page)->properties = drawio_label_data(cell, drawing);
    else
        diagnostics_add(drawing->diagnostics, "cell-without-kind", DIAGNOSTIC_INFO, FALSE, page, cell->id,
                        "a cell that is neither shape nor line; its contents are read");
}

static void add_cells(struct drawio_cells *cells, const GArray *order, int page, struct drawing *drawing)
{
    for (guint i = 0; i < order->len; i++) { /* parents first: an edge's labels need the edge */
        int index = g_array_index(order, int, i);
        struct drawio_cell *cell = drawio_cell_at(cells, index);
        if (cell->vertex)
            add_shape(cells, index, page, drawing);
        else if (cell->edge)
            cell->connector = drawio_edge_add(cells, index, page, layer_of(cells, cell), parent_shape(cells, cell), drawing);
        else
            add_plain(cells, index, page, drawing);
    }
}

static void report_hidden(const struct drawing *drawing, int page)
{
    g_autofree guint *members = drawing_layer_members(drawing);
    for (guint i = 0; i < drawing->layers->len; i++) {
        const struct layer *layer = drawing_layer(drawing, i);
        if (layer->page == page && !layer->visible && members[i] > 0)
            diagnostics_add(drawing->diagnostics, "hidden-layer", DIAGNOSTIC_WARNING, FALSE, page, NULL,
                            "layer '%s' is hidden; its contents are analysed, but a reader does not see them", layer->name);
    }
}

void drawio_page_read(xmlNodePtr model, int page, struct drawing *drawing)
{
    xmlNodePtr root = model ? xml_child(model, "root") : NULL;
    if (!root)
        return;
    drawing_page(drawing, page)->width = xml_number(model, "pageWidth", 0) * DRAWIO_PX;
    drawing_page(drawing, page)->height = xml_number(model, "pageHeight", 0) * DRAWIO_PX;
    struct drawio_cells cells;
    drawio_cells_init(&cells, root, page, drawing);
    GArray *order = drawio_cells_order(&cells);
    add_cells(&cells, order, page, drawing);
    drawio_edges_glue(&cells, order, page, drawing);
    drawio_sight_read(model, page, drawing);
    report_hidden(drawing, page);
    g_array_unref(order);
    drawio_cells_clear(&cells);
}
