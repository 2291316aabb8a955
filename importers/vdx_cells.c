/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vdx_cells.h"

#include <string.h>

/* Elements that hold one row of a section; what is not here and holds elements is a group of cells. */
static const struct {
    const char *element, *section;
} rows[] = {{"Prop", "Property"},        {"User", "User"},
            {"Char", "Character"},       {"Para", "Paragraph"},
            {"Field", "Field"},          {"Connection", "Connection"},
            {"Control", "Controls"},     {"Layer", "Layer"},
            {"Hyperlink", "Hyperlink"},  {"Act", "Actions"},
            {"Scratch", "Scratch"},      {"Tabs", "Tabs"},
            {"SmartTagDef", "SmartTag"}, {"Annotation", "Annotation"},
            {"Reviewer", "Reviewer"}};

/* Children of a sheet that mean the same in both. */
static const char *const same[] = {"Text", "Shapes", "Connects", "ForeignData", "Data1", "Data2", "Data3", NULL};

/* Cells that hold a colour: an index into the document's colours or "#RRGGBB". */
static const char *const colours[] = {"LineColor", "FillForegnd", "FillBkgnd", "Color", NULL};

struct normalising {
    struct visio_tree *tree;
    const struct visio_node *palette; /* <Colors>, or NULL */
};

static gboolean is_core(const struct visio_node *node)
{
    return node->name && !node->foreign;
}

static const char *palette_colour(const struct normalising *z, const char *index)
{
    for (const struct visio_node *c = z->palette ? visio_child(z->palette, "ColorEntry") : NULL; c; c = visio_next(c, "ColorEntry"))
        if (g_strcmp0(visio_attribute(c, "IX"), index) == 0)
            return visio_attribute(c, "RGB");
    return NULL;
}

static void add_cell(const struct normalising *z, struct visio_children *to, const struct visio_node *old)
{
    struct visio_node *cell = visio_tree_node(z->tree, "Cell", 4);
    const char *value = visio_content(old), *formula = visio_attribute(old, "F");
    visio_node_set(cell, "N", old->name);
    const char *colour = g_strv_contains(colours, old->name) && g_ascii_isdigit(*value) ? palette_colour(z, value) : NULL;
    value = colour ? colour : value;
    if (*value || !formula)
        visio_node_set(cell, "V", value);
    visio_node_set(cell, "F", formula);
    visio_node_set(cell, "U", visio_attribute(old, "Unit"));
    visio_children_add(to, cell);
}

static void add_cells(const struct normalising *z, struct visio_children *to, const struct visio_node *group)
{
    for (const struct visio_node *c = group->children; c; c = c->next)
        if (is_core(c))
            add_cell(z, to, c);
}

/* Section, row: called by `name`, and deleted if the old one was. */
static struct visio_node *add_part(const struct normalising *z, struct visio_children *to, const char *element, const char *key,
                                   const char *name, const struct visio_node *old)
{
    struct visio_node *part = visio_tree_node(z->tree, element, 3);
    visio_node_set(part, key, name);
    visio_node_set(part, "IX", visio_attribute(old, "IX"));
    visio_node_set(part, "Del", visio_attribute(old, "Del"));
    visio_children_add(to, part);
    return part;
}

static void add_row(const struct normalising *z, struct visio_children *section, const struct visio_node *old)
{
    const char *name = visio_attribute(old, "NameU");
    struct visio_children row = {add_part(z, section, "Row", "N", name ? name : visio_attribute(old, "Name"), old), NULL};
    add_cells(z, &row, old);
}

/* A Geom holds cells (NoShow) and rows (MoveTo, LineTo) side by side. */
static void add_geometry(const struct normalising *z, struct visio_children *sheet, const struct visio_node *old)
{
    struct visio_children section = {add_part(z, sheet, "Section", "N", "Geometry", old), NULL};
    for (const struct visio_node *c = old->children; c; c = c->next) {
        if (!is_core(c))
            continue;
        if (!visio_attribute(c, "IX")) {
            add_cell(z, &section, c);
            continue;
        }
        struct visio_children row = {add_part(z, &section, "Row", "T", c->name, c), NULL};
        add_cells(z, &row, c);
    }
}

/* Index of the row of the table; its length if there is none. */
static guint kind_of(const struct visio_node *node)
{
    guint i = 0;
    while (i < G_N_ELEMENTS(rows) && strcmp(node->name, rows[i].element) != 0)
        i++;
    return i;
}

/* Containers came in 2010, and what Visio knows of them stands in an element of another namespace: <v14:Layout><v14:Relationships>. */
static void add_extension(const struct normalising *z, struct visio_children *sheet, const struct visio_node *old)
{
    const struct visio_node *relations = visio_is(old, "Layout") ? visio_child(old, "Relationships") : NULL;
    if (relations)
        add_cell(z, sheet, relations);
}

static void normalise_sheet(const struct normalising *z, struct visio_node *sheet)
{
    struct visio_children sections[G_N_ELEMENTS(rows)] = {{NULL, NULL}}, list = {sheet, NULL};
    struct visio_node *n = sheet->children;
    sheet->children = NULL;
    for (struct visio_node *next; n; n = next) {
        next = n->next;
        if (n->foreign)
            add_extension(z, &list, n);
        if (!is_core(n) || g_strv_contains(same, n->name)) {
            visio_children_add(&list, n);
            continue;
        }
        guint kind = kind_of(n);
        if (kind < G_N_ELEMENTS(rows)) {
            if (!sections[kind].parent) {
                sections[kind].parent = visio_tree_node(z->tree, "Section", 1);
                visio_node_set(sections[kind].parent, "N", rows[kind].section);
                visio_children_add(&list, sections[kind].parent);
            }
            add_row(z, &sections[kind], n);
        } else if (visio_is(n, "Geom"))
            add_geometry(z, &list, n);
        else
            add_cells(z, &list, n);
    }
}

static gboolean is_sheet(const struct visio_node *node)
{
    return visio_is(node, "Shape") || visio_is(node, "PageSheet") || visio_is(node, "StyleSheet") || visio_is(node, "DocumentSheet");
}

static void normalise(const struct normalising *z, struct visio_node *node)
{
    for (struct visio_node *n = node->children; n; n = n->next) {
        if (!n->name)
            continue;
        normalise(z, n); /* as deep as the parser lets a document be: 256 */
        if (is_sheet(n))
            normalise_sheet(z, n);
    }
}

void vdx_cells_normalise(struct visio_tree *tree)
{
    struct visio_node *root = visio_tree_root(tree);
    const struct normalising z = {tree, visio_child(root, "Colors")};
    normalise(&z, root);
}
