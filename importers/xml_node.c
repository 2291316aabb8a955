/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml_node.h"

#include "number.h"

#include <string.h>

/* libxml2 may split a value at references: make it one text node, so that it can be borrowed. */
static const char *join_value(xmlAttrPtr attribute)
{
    xmlChar *whole = xmlNodeListGetString(attribute->doc, attribute->children, 1);
    xmlFreeNodeList(attribute->children);
    attribute->children = attribute->last = xmlNewDocText(attribute->doc, whole);
    attribute->children->parent = (xmlNodePtr)attribute;
    xmlFree(whole);
    return (const char *)attribute->children->content;
}

const char *xml_attribute(xmlNodePtr node, const char *name)
{
    for (xmlAttrPtr a = node->properties; a; a = a->next) {
        if (strcmp((const char *)a->name, name) != 0)
            continue;
        if (!a->children)
            return "";
        if (!a->children->next && a->children->type == XML_TEXT_NODE)
            return a->children->content ? (const char *)a->children->content : "";
        return join_value(a);
    }
    return NULL;
}

gboolean xml_is(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

static xmlNodePtr first_named(xmlNodePtr node, const char *name)
{
    for (; node; node = node->next)
        if (xml_is(node, name))
            return node;
    return NULL;
}

xmlNodePtr xml_child(xmlNodePtr node, const char *name)
{
    return first_named(node->children, name);
}

xmlNodePtr xml_next(xmlNodePtr node, const char *name)
{
    return first_named(node->next, name);
}

double xml_number(xmlNodePtr node, const char *name, double otherwise)
{
    double v;
    return number_parse(xml_attribute(node, name), &v) ? v : otherwise;
}
