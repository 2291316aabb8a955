/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawio_cells.h"

#include "drawio_units.h"
#include "hash.h"
#include "limit.h"
#include "xml_node.h"

#include <math.h>
#include <string.h>

#define NO_CELL (-2) /* matches no cell, nor the end of a chain */

static void clear_cell(gpointer data)
{
    drawio_style_clear(&((struct drawio_cell *)data)->style);
}

static xmlNodePtr inner_cell(xmlNodePtr node)
{
    return xml_is(node, "mxCell") ? node : xml_child(node, "mxCell");
}

static const char *unique_id(struct drawio_cells *cells, const char *id, int page, struct drawing *drawing)
{
    if (!id || !*id)
        return drawing_string(drawing, "");
    if (!g_hash_table_contains(cells->by_id, id))
        return drawing_text(drawing, id, -1);
    for (int i = 2;; i++) {
        g_autofree char *other = g_strdup_printf("%s (%d)", id, i);
        if (g_hash_table_contains(cells->by_id, other)) {
            if (i == 9) /* many alike: number by position, so that a hostile file costs no square of its cells */
                i = (int)cells->cells->len + 9;
            continue;
        }
        diagnostics_add(drawing->diagnostics, "duplicate-id", DIAGNOSTIC_WARNING, TRUE, page, id,
                        "two cells have the id '%s'; links go to the first, the other is called '%s'", id, other);
        return drawing_text(drawing, other, -1);
    }
}

static void add_cell(struct drawio_cells *cells, xmlNodePtr node, int page, struct drawing *drawing)
{
    xmlNodePtr inner = inner_cell(node);
    if (!inner) {
        diagnostics_add(drawing->diagnostics, "not-a-cell", DIAGNOSTIC_ERROR, TRUE, page, xml_attribute(node, "id"),
                        "an element '%s' that holds no cell was not read", (const char *)node->name);
        return;
    }
    const char *id = xml_attribute(node, "id");
    struct drawio_cell cell = {.node = inner, .wrapper = inner == node ? NULL : node, .parent = -1, .first_child = -1,
                               .last_child = -1, .next_sibling = -1, .shape = -1, .connector = -1, .layer = -1};
    cell.id = unique_id(cells, id ? id : xml_attribute(inner, "id"), page, drawing);
    const char *vertex = xml_attribute(inner, "vertex"), *edge = xml_attribute(inner, "edge");
    cell.edge = edge && strcmp(edge, "1") == 0;
    cell.vertex = !cell.edge && vertex && strcmp(vertex, "1") == 0;
    drawio_style_init(&cell.style, xml_attribute(inner, "style"));
    g_array_append_val(cells->cells, cell);
    if (*cell.id)
        g_hash_table_insert(cells->by_id, (gpointer)cell.id, GINT_TO_POINTER(cells->cells->len));
}

int drawio_cells_find(const struct drawio_cells *cells, const char *id)
{
    return id ? GPOINTER_TO_INT(g_hash_table_lookup(cells->by_id, id)) - 1 : -1;
}

/* Also TRUE when the way is too long to tell. */
static gboolean reaches(const struct drawio_cells *cells, int from, int to)
{
    for (int steps = 0; from >= 0; from = drawio_cell_at(cells, from)->parent, steps++)
        if (from == to || steps > limit_count(LIMIT_DEPTH))
            return TRUE;
    return FALSE;
}

/* The root is the one cell without a parent; a page that lost it gets by with the first cell. */
static void find_parents(struct drawio_cells *cells, int page, struct drawing *drawing)
{
    cells->root = -1;
    for (guint i = 0; i < cells->cells->len && cells->root < 0; i++)
        if (!xml_attribute(drawio_cell_at(cells, i)->node, "parent"))
            cells->root = (int)i;
    for (guint i = 0; i < cells->cells->len; i++) {
        struct drawio_cell *cell = drawio_cell_at(cells, i);
        const char *name = xml_attribute(cell->node, "parent");
        int parent = drawio_cells_find(cells, name);
        if ((int)i == cells->root)
            continue;
        if (parent < 0 || reaches(cells, parent, (int)i)) {
            if (name)
                diagnostics_add(drawing->diagnostics, "parent-missing", DIAGNOSTIC_WARNING, FALSE, page, cell->id,
                                "its parent '%s' is missing, inside it or nested too deep; taken as lying on the page itself", name);
            parent = cells->root;
        }
        cell->parent = parent;
    }
}

/* Parents may be named before they are nested themselves: only now are all chains known. */
static void cut_deep_chains(struct drawio_cells *cells, int page, struct drawing *drawing)
{
    for (guint i = 0; i < cells->cells->len; i++) {
        struct drawio_cell *cell = drawio_cell_at(cells, i);
        if ((int)i == cells->root || !reaches(cells, (int)i, NO_CELL))
            continue;
        cell->parent = cells->root;
        diagnostics_add(drawing->diagnostics, "too-deep", DIAGNOSTIC_WARNING, TRUE, page, cell->id,
                        "nested more than %d deep; taken as lying on the page itself (--limit depth=VALUE reads more)", limit_count(LIMIT_DEPTH));
    }
}

static void link_children(struct drawio_cells *cells)
{
    for (guint i = 0; i < cells->cells->len; i++) {
        struct drawio_cell *cell = drawio_cell_at(cells, i);
        if (cell->parent < 0)
            continue;
        struct drawio_cell *parent = drawio_cell_at(cells, cell->parent);
        if (parent->last_child < 0)
            parent->first_child = (int)i;
        else
            drawio_cell_at(cells, parent->last_child)->next_sibling = (int)i;
        parent->last_child = (int)i;
    }
}

GArray *drawio_cells_order(const struct drawio_cells *cells)
{
    GArray *order = g_array_new(FALSE, FALSE, sizeof(int)), *stack = g_array_new(FALSE, FALSE, sizeof(int));
    if (cells->root >= 0)
        g_array_append_val(stack, cells->root);
    while (stack->len > 0) {
        int at = g_array_index(stack, int, stack->len - 1);
        g_array_set_size(stack, stack->len - 1);
        g_array_append_val(order, at);
        int first = (int)stack->len;
        for (int c = drawio_cell_at(cells, at)->first_child; c >= 0; c = drawio_cell_at(cells, c)->next_sibling)
            g_array_append_val(stack, c);
        for (int a = first, b = (int)stack->len - 1; a < b; a++, b--) { /* first child on top */
            int swap = g_array_index(stack, int, a);
            g_array_index(stack, int, a) = g_array_index(stack, int, b);
            g_array_index(stack, int, b) = swap;
        }
    }
    g_array_unref(stack);
    return order;
}

xmlNodePtr drawio_cell_geometry(const struct drawio_cell *cell)
{
    return xml_child(cell->node, "mxGeometry");
}

static struct point offset_of(xmlNodePtr geometry)
{
    for (xmlNodePtr p = xml_child(geometry, "mxPoint"); p; p = xml_next(p, "mxPoint")) {
        const char *as = xml_attribute(p, "as");
        if (as && strcmp(as, "offset") == 0)
            return (struct point){xml_number(p, "x", 0) * DRAWIO_PX, xml_number(p, "y", 0) * DRAWIO_PX};
    }
    return (struct point){0, 0};
}

static struct point rotate(struct point p, struct point about, double degrees)
{
    double a = degrees * G_PI / 180, dx = p.x - about.x, dy = p.y - about.y;
    return (struct point){about.x + dx * cos(a) - dy * sin(a), about.y + dx * sin(a) + dy * cos(a)};
}

/* Fractions of the parent's size for relative geometry; a parent's rotation turns only such children. */
static struct box relative_box(const struct drawio_cell *parent, xmlNodePtr geometry, struct box box)
{
    struct point offset = offset_of(geometry);
    box.x = parent->box.x + xml_number(geometry, "x", 0) * parent->box.w + offset.x;
    box.y = parent->box.y + xml_number(geometry, "y", 0) * parent->box.h + offset.y;
    double rotation = drawio_style_number(&parent->style, "rotation", 0);
    if (rotation != 0) {
        struct point centre = rotate(box_centre(box), box_centre(parent->box), rotation);
        box.x = centre.x - box.w / 2;
        box.y = centre.y - box.h / 2;
    }
    return box;
}

static void place(struct drawio_cells *cells, struct drawio_cell *cell)
{
    const struct drawio_cell *parent = cell->parent >= 0 ? drawio_cell_at(cells, cell->parent) : NULL;
    struct point origin = parent ? parent->origin : (struct point){0, 0};
    xmlNodePtr geometry = drawio_cell_geometry(cell);
    cell->origin = origin;
    if (!cell->vertex || !geometry)
        return;
    const char *relative = xml_attribute(geometry, "relative");
    struct box box = {origin.x + xml_number(geometry, "x", 0) * DRAWIO_PX, origin.y + xml_number(geometry, "y", 0) * DRAWIO_PX,
                      fabs(xml_number(geometry, "width", 0)) * DRAWIO_PX, fabs(xml_number(geometry, "height", 0)) * DRAWIO_PX};
    if (parent && parent->vertex && relative && strcmp(relative, "1") == 0)
        box = relative_box(parent, geometry, box);
    cell->box = (struct box){geometry_clamp(box.x), geometry_clamp(box.y), geometry_clamp(box.w), geometry_clamp(box.h)};
    cell->origin = (struct point){cell->box.x, cell->box.y};
}

static gboolean is_zero(xmlNodePtr node, const char *name)
{
    const char *value = xml_attribute(node, name);
    return value && strcmp(value, "0") == 0;
}

static gboolean is_one(xmlNodePtr node, const char *name)
{
    const char *value = xml_attribute(node, name);
    return value && strcmp(value, "1") == 0;
}

static void walk(struct drawio_cells *cells, int page, struct drawing *drawing)
{
    GArray *order = drawio_cells_order(cells);
    for (guint i = 0; i < order->len; i++) {
        struct drawio_cell *cell = drawio_cell_at(cells, g_array_index(order, int, i));
        const struct drawio_cell *parent = cell->parent >= 0 ? drawio_cell_at(cells, cell->parent) : NULL;
        cell->depth = parent ? parent->depth + 1 : 0;
        cell->hidden = is_zero(cell->node, "visible") || (parent && parent->hidden) ||
                       (parent && parent->vertex && is_one(parent->node, "collapsed"));
        if (cell->depth == limit_count(LIMIT_DEPTH))
            diagnostics_add(drawing->diagnostics, "too-deep", DIAGNOSTIC_WARNING, TRUE, page, cell->id,
                            "nested more than %d deep", limit_count(LIMIT_DEPTH));
        place(cells, cell);
    }
    g_array_unref(order);
}

void drawio_cells_init(struct drawio_cells *cells, xmlNodePtr root, int page, struct drawing *drawing)
{
    cells->cells = g_array_new(FALSE, TRUE, sizeof(struct drawio_cell));
    g_array_set_clear_func(cells->cells, clear_cell);
    cells->by_id = g_hash_table_new(hash_string, g_str_equal);
    for (xmlNodePtr node = root->children; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        if (cells->cells->len >= (guint)limit_count(LIMIT_CELLS)) {
            diagnostics_add(drawing->diagnostics, "too-many-cells", DIAGNOSTIC_ERROR, TRUE, page, NULL,
                            "more than %d cells on a page; the rest was not read (--limit cells=VALUE reads more)", limit_count(LIMIT_CELLS));
            break;
        }
        add_cell(cells, node, page, drawing);
    }
    find_parents(cells, page, drawing);
    cut_deep_chains(cells, page, drawing);
    link_children(cells);
    walk(cells, page, drawing);
}

void drawio_cells_clear(struct drawio_cells *cells)
{
    g_array_unref(cells->cells);
    g_hash_table_unref(cells->by_id);
}
