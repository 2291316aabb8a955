/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visio_tree.h"

#include "xml_reader.h"

#include <string.h>

#define BLOCK ((gsize)256 << 10)

struct visio_tree {
    GPtrArray *blocks;
    char *at; /* the next free byte of the last ordinary block */
    gsize left;
    xmlDictPtr names;
    struct visio_node *root;
};

static void *take_bytes(struct visio_tree *tree, gsize bytes)
{
    bytes = (bytes + 7) & ~(gsize)7;
    if (bytes > BLOCK / 4) { /* has a block of its own */
        void *own = g_malloc(bytes);
        g_ptr_array_add(tree->blocks, own);
        return own;
    }
    if (bytes > tree->left) {
        tree->at = g_malloc(BLOCK);
        tree->left = BLOCK;
        g_ptr_array_add(tree->blocks, tree->at);
    }
    void *p = tree->at;
    tree->at += bytes;
    tree->left -= bytes;
    return p;
}

static const char *take_string(struct visio_tree *tree, const char *s, gsize length)
{
    char *copy = take_bytes(tree, length + 1);
    memcpy(copy, s, length);
    copy[length] = '\0';
    return copy;
}

struct visio_node *visio_tree_node(struct visio_tree *tree, const char *name, guint space)
{
    struct visio_node *node = take_bytes(tree, sizeof *node + space * sizeof node->attributes[0]);
    memset(node, 0, sizeof *node);
    node->name = name;
    return node;
}

void visio_node_set(struct visio_node *node, const char *name, const char *value)
{
    if (value)
        node->attributes[node->count++] = (struct visio_pair){name, value};
}

void visio_children_add(struct visio_children *list, struct visio_node *node)
{
    node->next = NULL;
    if (list->last)
        list->last->next = node;
    else
        list->parent->children = node;
    list->last = node;
}

/* ---- building ---- */

struct building {
    struct visio_tree *tree;
    GArray *open; /* struct visio_children, of the elements that are not closed */
    int texts;    /* how many of them are Text */
    GString *text;
    const char *space; /* of the root; names are unique in libxml2's dictionary */
};

static struct visio_children *innermost(const struct building *b)
{
    return b->open->len ? &g_array_index(b->open, struct visio_children, b->open->len - 1) : NULL;
}

static gboolean is_blank(const GString *s)
{
    return strspn(s->str, " \t\r\n") == s->len;
}

static void end_text(struct building *b)
{
    struct visio_children *inside = innermost(b);
    if (b->text->len && inside && (b->texts || !is_blank(b->text))) {
        struct visio_node *node = visio_tree_node(b->tree, NULL, 0);
        node->text = take_string(b->tree, b->text->str, b->text->len);
        visio_children_add(inside, node);
    }
    g_string_truncate(b->text, 0);
}

static void begin_element(void *user, const struct xml_element *element)
{
    struct building *b = user;
    end_text(b);
    struct visio_node *node = visio_tree_node(b->tree, element->name, (guint)element->count);
    node->line = (guint)element->line;
    for (int i = 0; i < element->count; i++) {
        gsize length;
        const char *value = xml_element_value(element, i, &length);
        visio_node_set(node, xml_element_key(element, i), take_string(b->tree, value, length));
    }
    struct visio_children *around = innermost(b);
    if (!b->tree->root) {
        b->tree->root = node;
        b->space = element->space;
    } else if (around)
        visio_children_add(around, node);
    node->foreign = element->space != b->space;
    b->texts += visio_is(node, "Text");
    struct visio_children inside = {.parent = node};
    g_array_append_val(b->open, inside);
}

static void end_element(void *user)
{
    struct building *b = user;
    end_text(b);
    const struct visio_children *closed = innermost(b);
    if (!closed)
        return;
    b->texts -= visio_is(closed->parent, "Text");
    g_array_set_size(b->open, b->open->len - 1);
}

static void add_text(void *user, const char *text, gsize length)
{
    g_string_append_len(((struct building *)user)->text, text, (gssize)length);
}

struct visio_tree *visio_tree_parse(const char *data, gsize size, const char *path, GError **error)
{
    static const struct xml_visitor visitor = {begin_element, end_element, add_text};
    struct visio_tree *tree = g_new0(struct visio_tree, 1);
    tree->blocks = g_ptr_array_new_with_free_func(g_free);
    struct building b = {.tree = tree, .open = g_array_new(FALSE, FALSE, sizeof(struct visio_children)), .text = g_string_new(NULL)};
    gboolean ok = xml_visit_safely(data, size, path, &visitor, &b, &tree->names, error);
    g_array_unref(b.open);
    g_string_free(b.text, TRUE);
    if (!ok)
        g_clear_pointer(&tree, visio_tree_free);
    return tree;
}

void visio_tree_free(struct visio_tree *tree)
{
    if (!tree)
        return;
    g_ptr_array_unref(tree->blocks);
    xmlDictFree(tree->names);
    g_free(tree);
}

struct visio_node *visio_tree_root(const struct visio_tree *tree)
{
    return tree->root;
}

/* ---- looking ---- */

const char *visio_attribute(const struct visio_node *node, const char *name)
{
    for (guint i = 0; i < node->count; i++)
        if (strcmp(node->attributes[i].name, name) == 0)
            return node->attributes[i].value;
    return NULL;
}

gboolean visio_is(const struct visio_node *node, const char *name)
{
    return node->name && strcmp(node->name, name) == 0;
}

static const struct visio_node *first_named(const struct visio_node *node, const char *name)
{
    while (node && !visio_is(node, name))
        node = node->next;
    return node;
}

const struct visio_node *visio_child(const struct visio_node *node, const char *name)
{
    return first_named(node->children, name);
}

const struct visio_node *visio_next(const struct visio_node *node, const char *name)
{
    return first_named(node->next, name);
}

const struct visio_node *visio_first(const struct visio_node *node)
{
    const struct visio_node *n = node->children;
    while (n && !n->name)
        n = n->next;
    return n;
}

const char *visio_content(const struct visio_node *node)
{
    for (const struct visio_node *n = node->children; n; n = n->next)
        if (n->text)
            return n->text;
    return "";
}
