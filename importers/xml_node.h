/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Attributes and children of an XML element by their local names. To be included in importers only.
 */
#ifndef DEMARC_XML_NODE_H
#define DEMARC_XML_NODE_H

#include <glib.h>
#include <libxml/tree.h>

/* Attribute values, borrowed from the tree. NULL if absent. */
const char *xml_attribute(xmlNodePtr node, const char *name);
gboolean xml_is(const xmlNode *node, const char *name);  /* an element of that local name */
xmlNodePtr xml_child(xmlNodePtr node, const char *name); /* first child element of that name, or NULL */
xmlNodePtr xml_next(xmlNodePtr node, const char *name);  /* next sibling element of that name, or NULL */
/* A finite number within the model's range; `otherwise` if absent or not a number. */
double xml_number(xmlNodePtr node, const char *name, double otherwise);

#endif
