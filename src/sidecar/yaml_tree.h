/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A YAML file as a tree with line numbers. Aliases and anchors are refused, depth and size are limited: the file may come from
 * whoever sent the diagram.
 */
#ifndef DEMARC_YAML_TREE_H
#define DEMARC_YAML_TREE_H

#include <glib.h>

enum yaml_kind { YAML_TEXT, YAML_LIST, YAML_MAP };

struct yaml_node {
    enum yaml_kind kind;
    int line;        /* from 1 */
    char *text;      /* YAML_TEXT */
    char *key;       /* in a map, NULL otherwise */
    int key_line;
    GPtrArray *children; /* struct yaml_node *, of lists and maps */
};

/* NULL and DEMARC_ERROR_UNREADABLE "PATH: line 4: ..." if it is no YAML that can be read. An empty file is an empty map. */
struct yaml_node *yaml_tree_parse(const char *data, gsize size, const char *path, GError **error);
void yaml_node_free(struct yaml_node *node);

#endif
