/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the steps of reading GraphML share: its keys, and where ids lead. Private to the GraphML importer.
 */
#ifndef DEMARC_GRAPHML_READING_H
#define DEMARC_GRAPHML_READING_H

#include "drawing.h"

#include <libxml/tree.h>

#define GRAPHML_UNIT 0.75 /* pt: yEd draws one unit as one pixel of 96 to the inch */

struct graphml_reading {
    struct drawing *drawing;
    int page;
    gboolean directed;   /* edgedefault of the graph being read */
    gboolean placed;     /* nodes have places that tell something */
    GHashTable *keys;    /* id -> <key> element, borrowed from the tree */
    GHashTable *nodes;   /* id -> shape index + 1, of this page */
};

/* What the key of a <data> element is called: its attr.name, else its yfiles.type, else its id; "" if there is no such key. */
const char *graphml_key_name(const struct graphml_reading *r, xmlNodePtr data);
/* The text of the first <data> whose key has one of the names (ended by NULL, case ignored); NULL if absent. To be g_free()d. */
char *graphml_value(const struct graphml_reading *r, xmlNodePtr element, const char *const *names);
/* The first element inside the <data> of graphics, such as y:ShapeNode, or NULL: plain GraphML has none. A group's is the one of
 * its states that is shown. */
xmlNodePtr graphml_graphics(const struct graphml_reading *r, xmlNodePtr element);
/* All plain data, of the element and by default. */
struct properties graphml_properties(const struct graphml_reading *r, xmlNodePtr element);
/* "#336699" or "#33669980"; NO_COLOUR for anything else. */
/* <desc>, which every element may have; "" if it has none. */
const char *graphml_desc(const struct graphml_reading *r, xmlNodePtr element);
int graphml_colour(const char *text);
/* The text of a label element; HTML where it says so. "" if it is hidden or empty. */
const char *graphml_label_text(const struct graphml_reading *r, xmlNodePtr label);

void graphml_nodes_read(struct graphml_reading *r, xmlNodePtr graph);
void graphml_edges_read(struct graphml_reading *r, xmlNodePtr graph);

#endif
