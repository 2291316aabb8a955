/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vdx_cells.h"

#include "xml_reader.h"

#include <string.h>

/* Elements that hold one row of a section; what is not here and holds elements is a group of cells. */
static const struct {
    const char *element, *section;
} rows[] = {{"Prop", "Property"},     {"User", "User"},           {"Char", "Character"},     {"Para", "Paragraph"},
            {"Field", "Field"},       {"Connection", "Connection"}, {"Control", "Controls"}, {"Layer", "Layer"},
            {"Hyperlink", "Hyperlink"}, {"Act", "Actions"},       {"Scratch", "Scratch"},    {"Tabs", "Tabs"},
            {"SmartTagDef", "SmartTag"}, {"Annotation", "Annotation"}, {"Reviewer", "Reviewer"}};

/* Children of a sheet that mean the same in both. */
static const char *const same[] = {"Text", "Shapes", "Connects", "ForeignData", "Data1", "Data2", "Data3", NULL};

/* Cells that hold a colour: an index into the document's colours or "#RRGGBB". */
static const char *const colours[] = {"LineColor", "FillForegnd", "FillBkgnd", "Color", NULL};

struct normalising {
    xmlNodePtr palette; /* <Colors>, or NULL */
};

static gboolean is_core(const xmlNode *node, const xmlNode *sheet)
{
    return node->type == XML_ELEMENT_NODE && node->ns == sheet->ns;
}

static const char *palette_colour(const struct normalising *z, const char *index)
{
    for (xmlNodePtr c = z->palette ? xml_child(z->palette, "ColorEntry") : NULL; c; c = xml_next(c, "ColorEntry"))
        if (g_strcmp0(xml_attribute(c, "IX"), index) == 0)
            return xml_attribute(c, "RGB");
    return NULL;
}

static void copy_attribute(xmlNodePtr to, const char *name, xmlNodePtr from, const char *old_name)
{
    const char *value = xml_attribute(from, old_name);
    if (value)
        xmlNewProp(to, (const xmlChar *)name, (const xmlChar *)value);
}

static void add_cell(const struct normalising *z, xmlNodePtr to, xmlNodePtr old)
{
    xmlNodePtr cell = xmlNewChild(to, NULL, (const xmlChar *)"Cell", NULL);
    xmlNewProp(cell, (const xmlChar *)"N", old->name);
    xmlChar *text = xmlNodeGetContent(old);
    const char *value = (const char *)text;
    if (g_strv_contains(colours, (const char *)old->name) && value && g_ascii_isdigit(*value))
        value = palette_colour(z, value) ? palette_colour(z, value) : value;
    if (value && (*value || !xml_attribute(old, "F")))
        xmlNewProp(cell, (const xmlChar *)"V", (const xmlChar *)value);
    xmlFree(text);
    copy_attribute(cell, "F", old, "F");
    copy_attribute(cell, "U", old, "Unit");
}

static void add_cells(const struct normalising *z, xmlNodePtr to, xmlNodePtr group)
{
    for (xmlNodePtr c = group->children; c; c = c->next)
        if (is_core(c, group))
            add_cell(z, to, c);
}

static xmlNodePtr add_section(xmlNodePtr sheet, const char *name)
{
    xmlNodePtr section = xmlNewChild(sheet, NULL, (const xmlChar *)"Section", NULL);
    xmlNewProp(section, (const xmlChar *)"N", (const xmlChar *)name);
    return section;
}

static void add_row(const struct normalising *z, xmlNodePtr section, xmlNodePtr old)
{
    xmlNodePtr row = xmlNewChild(section, NULL, (const xmlChar *)"Row", NULL);
    const char *name = xml_attribute(old, "NameU");
    if (!name)
        name = xml_attribute(old, "Name");
    if (name)
        xmlNewProp(row, (const xmlChar *)"N", (const xmlChar *)name);
    copy_attribute(row, "IX", old, "IX");
    copy_attribute(row, "Del", old, "Del");
    add_cells(z, row, old);
}

/* A Geom holds cells (NoShow) and rows (MoveTo, LineTo) side by side. */
static void add_geometry(const struct normalising *z, xmlNodePtr sheet, xmlNodePtr old)
{
    xmlNodePtr section = add_section(sheet, "Geometry");
    copy_attribute(section, "IX", old, "IX");
    copy_attribute(section, "Del", old, "Del");
    for (xmlNodePtr c = old->children; c; c = c->next) {
        if (!is_core(c, old))
            continue;
        if (!xml_attribute(c, "IX")) {
            add_cell(z, section, c);
            continue;
        }
        xmlNodePtr row = xmlNewChild(section, NULL, (const xmlChar *)"Row", NULL);
        xmlNewProp(row, (const xmlChar *)"T", c->name);
        copy_attribute(row, "IX", c, "IX");
        copy_attribute(row, "Del", c, "Del");
        add_cells(z, row, c);
    }
}

static const char *section_of(const xmlNode *node)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (strcmp((const char *)node->name, rows[i].element) == 0)
            return rows[i].section;
    return NULL;
}

static void normalise_sheet(const struct normalising *z, xmlNodePtr sheet)
{
    xmlNodePtr sections[G_N_ELEMENTS(rows)] = {NULL};
    xmlNodePtr last = sheet->last;
    for (xmlNodePtr n = sheet->children, next; n; n = next) {
        next = n == last ? NULL : n->next;
        if (!is_core(n, sheet) || g_strv_contains(same, (const char *)n->name))
            continue;
        const char *section = section_of(n);
        if (section) {
            guint kind = 0;
            while (rows[kind].section != section)
                kind++;
            if (!sections[kind])
                sections[kind] = add_section(sheet, section);
            add_row(z, sections[kind], n);
        } else if (xml_is(n, "Geom"))
            add_geometry(z, sheet, n);
        else
            add_cells(z, sheet, n);
        xmlUnlinkNode(n);
        xmlFreeNode(n);
    }
}

static gboolean is_sheet(const xmlNode *node)
{
    return xml_is(node, "Shape") || xml_is(node, "PageSheet") || xml_is(node, "StyleSheet") || xml_is(node, "DocumentSheet");
}

static void normalise(const struct normalising *z, xmlNodePtr node)
{
    for (xmlNodePtr n = node->children; n; n = n->next) {
        if (n->type != XML_ELEMENT_NODE)
            continue;
        normalise(z, n); /* as deep as the parser lets a document be: 256 */
        if (is_sheet(n))
            normalise_sheet(z, n);
    }
}

void vdx_cells_normalise(xmlNodePtr root)
{
    const struct normalising z = {xml_child(root, "Colors")};
    normalise(&z, root);
}
