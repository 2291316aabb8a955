/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the steps of reading one graph share. Private to the DOT importer.
 */
#ifndef DEMARC_DOT_READING_H
#define DEMARC_DOT_READING_H

#include "dot_text.h"
#include "drawing.h"

#include <graphviz/cgraph.h>

struct dot_reading {
    struct drawing *drawing;
    int page;
    GHashTable *shapes;   /* Agnode_t or Agraph_t -> index + 1, by address */
    GHashTable *edge_ids; /* "a--b" -> count */
    GHashTable *clusters; /* name -> Agraph_t; the first of a name */
};

const char *dot_attribute(void *object, const char *name); /* "" if not set or not declared */
gboolean dot_is_html(const char *value); /* as read by cgraph: between angle brackets, not quotes */
gboolean dot_has_style(const char *style, const char *word);
struct style dot_look(void *object);
const char *dot_either(void *object, const char *name, const char *other); /* the first of two names of one thing that is set */
/* The label and, where there is one, the label outside of it. *ports, unless NULL, gets the lines of the label that name the places where lines
 * are joined, "" if none do. */
const char *dot_reading_labels(struct dot_reading *r, const char *raw, const char *outside, const struct dot_names *names, const char **ports);
const char *dot_reading_label(struct dot_reading *r, const char *raw, const struct dot_names *names);
/* Every attribute that is set, the label aside. */
struct properties dot_reading_properties(struct dot_reading *r, Agraph_t *root, int kind, void *object);
/* The shape of a node or cluster, -1 if none. */
int dot_reading_recall(const struct dot_reading *r, const void *object);

/* Clusters and nodes of a graph, then its edges. */
void dot_nodes_read(struct dot_reading *r, Agraph_t *root);
void dot_edges_read(struct dot_reading *r, Agraph_t *root);

#endif
