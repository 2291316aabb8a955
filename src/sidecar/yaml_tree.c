/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "yaml_tree.h"

#include "error.h"
#include "text.h"

#include <string.h>
#include <yaml.h>

#define MAX_DEPTH 16
#define MAX_NODES 100000
#define MAX_KEYS  1000 /* of a map */

static void node_free(gpointer data)
{
    yaml_node_free(data);
}

void yaml_node_free(struct yaml_node *n)
{
    if (!n)
        return;
    g_free(n->text);
    g_free(n->key);
    if (n->children)
        g_ptr_array_unref(n->children);
    g_free(n);
}

static struct yaml_node *node_new(enum yaml_kind kind, int line)
{
    struct yaml_node *n = g_new0(struct yaml_node, 1);
    n->kind = kind;
    n->line = line;
    if (kind != YAML_TEXT)
        n->children = g_ptr_array_new_with_free_func(node_free);
    return n;
}

struct building {
    const char *path;
    struct yaml_node *root;
    struct yaml_node *open[MAX_DEPTH];
    int depth, nodes;
    char *key; /* of a map's next value */
    int key_line;
    gboolean done;
};

static gboolean refuse(const struct building *b, int line, const char *why, GError **error)
{
    g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: line %d: %s", b->path, line, why);
    return FALSE;
}

static gboolean attach(struct building *b, struct yaml_node *n, GError **error)
{
    struct yaml_node *parent = b->depth > 0 ? b->open[b->depth - 1] : NULL;
    int line = n->line;
    if (++b->nodes > MAX_NODES || (parent && parent->kind == YAML_MAP && parent->children->len == MAX_KEYS)) {
        yaml_node_free(n);
        return refuse(b, line, "too many entries", error);
    }
    if (!parent) {
        b->root = n;
        return TRUE;
    }
    if (parent->kind == YAML_MAP) {
        n->key = g_steal_pointer(&b->key);
        n->key_line = b->key_line;
    }
    g_ptr_array_add(parent->children, n);
    return TRUE;
}

static gboolean open_node(struct building *b, enum yaml_kind kind, int line, GError **error)
{
    if (b->depth == MAX_DEPTH)
        return refuse(b, line, "nested too deep", error);
    if (b->depth > 0 && b->open[b->depth - 1]->kind == YAML_MAP && !b->key)
        return refuse(b, line, "a key has to be a word", error);
    struct yaml_node *n = node_new(kind, line);
    if (!attach(b, n, error))
        return FALSE;
    b->open[b->depth++] = n;
    return TRUE;
}

/* A map of a sidecar file has a few keys: no need for a table. */
static gboolean has_key(const struct yaml_node *map, const char *key)
{
    for (guint i = 0; i < MIN(map->children->len, MAX_KEYS); i++)
        if (strcmp(((const struct yaml_node *)g_ptr_array_index(map->children, i))->key, key) == 0)
            return TRUE;
    return FALSE;
}

static gboolean refuse_key(const struct building *b, int line, const char *key, GError **error)
{
    g_autofree char *short_key = text_one_line(key, 60), *why = g_strdup_printf("'%s' is said twice", short_key);
    return refuse(b, line, why, error);
}

static gboolean add_text(struct building *b, const yaml_event_t *event, int line, GError **error)
{
    g_autofree char *text = text_clean((const char *)event->data.scalar.value, (gssize)event->data.scalar.length);
    if (b->depth > 0 && b->open[b->depth - 1]->kind == YAML_MAP && !b->key) {
        if (has_key(b->open[b->depth - 1], text))
            return refuse_key(b, line, text, error);
        b->key = g_steal_pointer(&text);
        b->key_line = line;
        return TRUE;
    }
    struct yaml_node *n = node_new(YAML_TEXT, line);
    n->text = g_steal_pointer(&text);
    return attach(b, n, error);
}

static gboolean take(struct building *b, const yaml_event_t *event, GError **error)
{
    int line = (int)event->start_mark.line + 1;
    switch (event->type) {
    case YAML_ALIAS_EVENT: return refuse(b, line, "aliases are not read", error);
    case YAML_SCALAR_EVENT: return add_text(b, event, line, error);
    case YAML_SEQUENCE_START_EVENT: return open_node(b, YAML_LIST, line, error);
    case YAML_MAPPING_START_EVENT: return open_node(b, YAML_MAP, line, error);
    case YAML_SEQUENCE_END_EVENT: case YAML_MAPPING_END_EVENT: b->depth--; return TRUE;
    case YAML_DOCUMENT_START_EVENT: return !b->root || refuse(b, line, "a second document; one file holds one", error);
    case YAML_STREAM_END_EVENT: b->done = TRUE; return TRUE;
    default: return TRUE;
    }
}

struct yaml_node *yaml_tree_parse(const char *data, gsize size, const char *path, GError **error)
{
    struct building b = {.path = path};
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser)) {
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_SYSTEM, "%s: out of memory", path);
        return NULL;
    }
    yaml_parser_set_input_string(&parser, (const unsigned char *)data, size);
    gboolean ok = TRUE;
    while (ok && !b.done) {
        yaml_event_t event;
        if (!yaml_parser_parse(&parser, &event)) {
            g_autofree char *why = text_one_line(parser.problem ? parser.problem : "not YAML", 120);
            ok = refuse(&b, (int)parser.problem_mark.line + 1, why, error);
            break;
        }
        ok = take(&b, &event, error);
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    g_free(b.key);
    if (!ok)
        g_clear_pointer(&b.root, yaml_node_free);
    else if (!b.root)
        b.root = node_new(YAML_MAP, 1);
    return b.root;
}
