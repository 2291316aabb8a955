/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The XML of a Visio part, kept small: a page of fifty thousand shapes is a hundred megabytes of cells, and a tree of libxml2 is
 * twenty times as large as what it says. Elements, attributes and text are in document order; white space between elements is
 * kept only where it is part of what a shape says.
 */
#ifndef DEMARC_VISIO_TREE_H
#define DEMARC_VISIO_TREE_H

#include <glib.h>

struct visio_tree;

/* Everything that it points at belongs to its tree. */
struct visio_node {
    const char *name; /* local name of an element; NULL of a piece of text */
    const char *text; /* of a piece of text, else NULL */
    struct visio_node *children, *next;
    guint line;
    guint16 count;
    guint16 foreign; /* an element of another namespace than the root's */
    struct visio_pair {
        const char *name, *value;
    } attributes[];
};

/* NULL and DEMARC_ERROR_UNREADABLE as xml_parse_safely(). */
struct visio_tree *visio_tree_parse(const char *data, gsize size, const char *path, GError **error);
void visio_tree_free(struct visio_tree *tree); /* NULL: nothing */
struct visio_node *visio_tree_root(const struct visio_tree *tree);

/* Attribute by its local name; NULL if absent. */
const char *visio_attribute(const struct visio_node *node, const char *name);
gboolean visio_is(const struct visio_node *node, const char *name);                    /* an element of that local name */
const struct visio_node *visio_child(const struct visio_node *node, const char *name); /* the first of that name, or NULL */
const struct visio_node *visio_next(const struct visio_node *node, const char *name);  /* sibling of that name, or NULL */
const struct visio_node *visio_first(const struct visio_node *node);                   /* first child element, or NULL */
/* The first piece of text in it, "" if none. */
const char *visio_content(const struct visio_node *node);

/* For rewriting a tree: a node with space for so many attributes, not yet anywhere in it; strings are borrowed and must live as
 * long as the tree. */
struct visio_node *visio_tree_node(struct visio_tree *tree, const char *name, guint space);
void visio_node_set(struct visio_node *node, const char *name, const char *value); /* value NULL: nothing */

/* The children of a node while they are put together. */
struct visio_children {
    struct visio_node *parent, *last;
};
void visio_children_add(struct visio_children *list, struct visio_node *node);

#endif
