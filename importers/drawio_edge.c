/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawio_edge.h"

#include "drawio_label.h"
#include "drawio_units.h"
#include "xml_node.h"

#include <math.h>
#include <string.h>

static const char *const terminal_attributes[] = {"source", "target"};
static const char *const point_roles[] = {"sourcePoint", "targetPoint"};
static const char *const arrow_keys[] = {"startArrow", "endArrow"};
static const struct {
    const char *x, *y, *dx, *dy, *on_outline;
} anchor_keys[] = {{"exitX", "exitY", "exitDx", "exitDy", "exitPerimeter"}, {"entryX", "entryY", "entryDx", "entryDy", "entryPerimeter"}};

static struct point point_of(xmlNodePtr node, struct point origin)
{
    return (struct point){geometry_clamp(origin.x + xml_number(node, "x", 0) * DRAWIO_PX),
                          geometry_clamp(origin.y + xml_number(node, "y", 0) * DRAWIO_PX)};
}

static xmlNodePtr child_as(xmlNodePtr geometry, const char *element, const char *role)
{
    for (xmlNodePtr p = geometry ? xml_child(geometry, element) : NULL; p; p = xml_next(p, element)) {
        const char *as = xml_attribute(p, "as");
        if (as && strcmp(as, role) == 0)
            return p;
    }
    return NULL;
}

static enum arrow arrow_of(const struct drawio_style *style, int end)
{
    /* Unset: the editor's default is an arrow at the target only. */
    const char *value = NULL;
    for (guint i = style->keys->len; i-- > 0 && !value;)
        if (strcmp(g_ptr_array_index(style->keys, i), arrow_keys[end]) == 0)
            value = g_ptr_array_index(style->values, i);
    if (!value)
        return end == 1 ? ARROW_OPEN : ARROW_NONE;
    if (strcmp(value, "cross") == 0)
        return ARROW_CROSS;
    return strcmp(value, "none") == 0 || !*value ? ARROW_NONE : ARROW_OPEN;
}

/* Without an edge style, and without curves, the editor draws straight from point to point. */
static guint course_flags(const struct drawio_style *style)
{
    const char *edge_style = drawio_style_value(style, "edgeStyle");
    if (edge_style && *edge_style && strcmp(edge_style, "none") != 0)
        return CONNECTOR_ROUTED;
    return drawio_style_is_on(style, "curved") ? CONNECTOR_ROUTED | CONNECTOR_CURVED : 0;
}

static void add_points(struct connector *connector, xmlNodePtr geometry, struct point origin, struct drawing *drawing)
{
    connector->first_point = (int)drawing->points->len;
    xmlNodePtr array = child_as(geometry, "Array", "points");
    for (xmlNodePtr p = array ? xml_child(array, "mxPoint") : NULL; p; p = xml_next(p, "mxPoint")) {
        struct point point = point_of(p, origin);
        g_array_append_val(drawing->points, point);
        connector->points++;
    }
}

static struct point turned(struct point p, struct point about, double degrees)
{
    double a = degrees * G_PI / 180, dx = p.x - about.x, dy = p.y - about.y;
    return (struct point){geometry_clamp(about.x + dx * cos(a) - dy * sin(a)), geometry_clamp(about.y + dx * sin(a) + dy * cos(a))};
}

/* Quarter turns clockwise by which a shape's symbol is drawn turned within its box. */
static int quarters_of(const struct drawio_style *style)
{
    static const char *const directions[] = {"east", "south", "west", "north"};
    const char *direction = drawio_style_value(style, "direction");
    for (int i = 0; direction && i < 4; i++)
        if (strcmp(direction, directions[i]) == 0)
            return i;
    return 0;
}

/* As the editor places it: an anchor is a fraction of the shape as it lies before its direction and rotation turn it. Flips move only
 * anchors that are not projected on the outline, and the ones of a shape that lies on its side are swapped. */
static struct point anchor_of(const struct drawio_style *terminal, struct box box, struct point fraction, struct point offset, gboolean on_outline)
{
    const struct point centre = box_centre(box);
    const int quarters = quarters_of(terminal);
    const char *follows = drawio_style_value(terminal, "anchorPointDirection");
    const int turns = follows && strcmp(follows, "0") == 0 ? 0 : quarters;
    if (turns % 2)
        box = (struct box){centre.x - box.h / 2, centre.y - box.w / 2, box.h, box.w};
    struct point p = {box.x + fraction.x * box.w + offset.x, box.y + fraction.y * box.h + offset.y};
    const char *const flips[] = {"flipH", "flipV"};
    if (!on_outline && drawio_style_is_on(terminal, flips[quarters % 2]))
        p.x = 2 * centre.x - p.x;
    if (!on_outline && drawio_style_is_on(terminal, flips[1 - quarters % 2]))
        p.y = 2 * centre.y - p.y;
    return turned(p, centre, 90 * turns + drawio_style_number(terminal, "rotation", 0));
}

/* Where the line starts or ends: the stated anchor on its terminal, the terminal's centre as a stand-in, or a free point. */
static void set_end_point(const struct drawio_cells *cells, const struct drawio_cell *edge, int which,
                          struct connector_end *end)
{
    int terminal = drawio_cells_find(cells, xml_attribute(edge->node, terminal_attributes[which]));
    xmlNodePtr geometry = drawio_cell_geometry(edge);
    if (terminal >= 0 && drawio_cell_at(cells, terminal)->vertex) {
        struct box box = drawio_cell_at(cells, terminal)->box;
        double fx = drawio_style_number(&edge->style, anchor_keys[which].x, NAN);
        double fy = drawio_style_number(&edge->style, anchor_keys[which].y, NAN);
        struct point offset = {drawio_style_number(&edge->style, anchor_keys[which].dx, 0) * DRAWIO_PX,
                               drawio_style_number(&edge->style, anchor_keys[which].dy, 0) * DRAWIO_PX};
        end->has_point = !isnan(fx) && !isnan(fy);
        if (end->has_point)
            end->point = anchor_of(&drawio_cell_at(cells, terminal)->style, box, (struct point){fx, fy}, offset,
                                   drawio_style_number(&edge->style, anchor_keys[which].on_outline, 1) != 0);
        else
            end->point = box_centre(box);
        return;
    }
    xmlNodePtr point = child_as(geometry, "mxPoint", point_roles[which]);
    if (point) {
        end->has_point = TRUE;
        end->point = point_of(point, edge->origin);
    }
}

int drawio_edge_add(struct drawio_cells *cells, int index, int page, int layer, int parent, struct drawing *drawing)
{
    const struct drawio_cell *cell = drawio_cell_at(cells, index);
    struct connector c = connector_empty();
    c.id = cell->id;
    c.page = page;
    c.layer = layer;
    c.parent = parent;
    c.label = drawio_label_read(cells, index, page, drawing).text;
    g_autofree char *stencil = drawio_style_stencil(&cell->style);
    c.stencil = drawing_text(drawing, stencil, -1);
    c.tooltip = drawio_label_attribute(cell, "tooltip", drawing);
    gboolean unseen = cell->hidden || drawio_style_is_clear(&cell->style) || drawio_style_is_none(&cell->style, "strokeColor");
    c.flags = CONNECTOR_ROUTABLE | (unseen ? CONNECTOR_HIDDEN : 0) |
              (drawio_style_is_on(&cell->style, "dashed") ? CONNECTOR_DASHED : 0) |
              course_flags(&cell->style);
    c.style = drawio_style_look(&cell->style);
    c.line = (int)xmlGetLineNo(cell->node);
    for (int e = 0; e < 2; e++) {
        c.ends[e].arrow = arrow_of(&cell->style, e);
        set_end_point(cells, cell, e, &c.ends[e]);
    }
    add_points(&c, drawio_cell_geometry(cell), cell->origin, drawing);
    c.properties = drawio_label_data(cell, drawing);
    return drawing_add_connector(drawing, c);
}

/* The editor draws the line to the nearest visible thing around a hidden terminal, and none if there is no such thing. */
static gboolean is_drawn_to(const struct drawio_cells *cells, const struct drawio_cell *to)
{
    while (to->hidden && to->parent >= 0)
        to = drawio_cell_at(cells, to->parent);
    return to->vertex || to->edge;
}

/* A terminal may be a shape, another edge, or a cell that is neither; hidden ones count as well. */
static void glue(const struct drawio_cells *cells, const struct drawio_cell *cell, int which, int page,
                 struct drawing *drawing)
{
    const char *name = xml_attribute(cell->node, terminal_attributes[which]);
    if (!name || !*name)
        return;
    struct connector_end *end = &drawing_connector(drawing, cell->connector)->ends[which];
    int terminal = drawio_cells_find(cells, name);
    const struct drawio_cell *to = terminal >= 0 ? drawio_cell_at(cells, terminal) : NULL;
    if (to && !is_drawn_to(cells, to))
        drawing_connector(drawing, cell->connector)->flags |= CONNECTOR_HIDDEN;
    if (to && to->shape >= 0)
        end->shape = to->shape;
    else if (to && to->connector >= 0 && to->connector != cell->connector)
        end->connector = to->connector;
    else
        diagnostics_add(drawing->diagnostics, "terminal-missing", DIAGNOSTIC_WARNING, TRUE, page, cell->id,
                        "the %s that this line names, '%s', is not on the page; treated as a loose end",
                        terminal_attributes[which], name);
}

void drawio_edges_glue(struct drawio_cells *cells, const GArray *order, int page, struct drawing *drawing)
{
    for (guint i = 0; i < order->len; i++) {
        const struct drawio_cell *cell = drawio_cell_at(cells, g_array_index(order, int, i));
        for (int e = 0; cell->connector >= 0 && e < 2; e++)
            glue(cells, cell, e, page, drawing);
    }
}

/* The point at fraction t (0..1) of a polyline's length. */
static struct point along(const struct point *points, int count, double t)
{
    double length = 0, walked = 0;
    for (int i = 1; i < count; i++)
        length += point_distance(points[i - 1], points[i]);
    for (int i = 1; i < count; i++) {
        double step = point_distance(points[i - 1], points[i]);
        if (walked + step >= t * length && step > 0) {
            double f = (t * length - walked) / step;
            return (struct point){points[i - 1].x + f * (points[i].x - points[i - 1].x),
                                  points[i - 1].y + f * (points[i].y - points[i - 1].y)};
        }
        walked += step;
    }
    return points[count - 1];
}

struct point drawio_edge_label_position(const struct drawio_cells *cells, const struct drawio_cell *label,
                                        const struct drawio_cell *edge, const struct drawing *drawing)
{
    (void)cells;
    const struct connector *c = drawing_connector(drawing, edge->connector);
    g_autofree struct point *line = g_new(struct point, (gsize)c->points + 2);
    line[0] = c->ends[0].point;
    for (int i = 0; i < c->points; i++)
        line[i + 1] = *drawing_point(drawing, c->first_point + i);
    line[c->points + 1] = c->ends[1].point;
    xmlNodePtr geometry = drawio_cell_geometry(label);
    double x = geometry ? xml_number(geometry, "x", 0) : 0;
    struct point at = along(line, c->points + 2, CLAMP(x / 2 + 0.5, 0, 1));
    xmlNodePtr offset = child_as(geometry, "mxPoint", "offset");
    if (offset)
        at = point_of(offset, at);
    return (struct point){geometry_clamp(at.x), geometry_clamp(at.y)};
}
