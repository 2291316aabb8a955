/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visio_masters.h"

#include "hash.h"

#include <string.h>

static void master_free(gpointer data)
{
    struct visio_master *m = data;
    g_clear_pointer(&m->parts, g_hash_table_unref);
    visio_tree_free(m->tree);
    g_free(m->name);
    g_free(m);
}

/* "Router.24" -> "Router"; "com.lucidchart.AmazonEC2AWS2021.1a2b" -> "AmazonEC2AWS2021". */
static char *clean_name(const char *universal, const char *name)
{
    if (universal && g_str_has_prefix(universal, "com.lucidchart.")) {
        if (name && *name && !g_str_has_prefix(name, "com.lucidchart."))
            return g_strdup(name);
        const char *block = universal + strlen("com.lucidchart.");
        return g_strndup(block, strcspn(block, "."));
    }
    char *out = g_strstrip(g_strdup(universal && *universal ? universal : name ? name : ""));
    char *dot = strrchr(out, '.');
    if (dot && dot[1] && strspn(dot + 1, "0123456789") == strlen(dot + 1))
        *dot = '\0';
    return out;
}

static const struct visio_node *first_shape(const struct visio_node *contents)
{
    const struct visio_node *shapes = contents ? visio_child(contents, "Shapes") : NULL;
    return shapes ? visio_child(shapes, "Shape") : NULL;
}

/* The first of an ID counts. */
static void index_parts(GHashTable *parts, const struct visio_node *shape, int depth)
{
    const char *id = visio_attribute(shape, "ID");
    if (id && !g_hash_table_contains(parts, id))
        g_hash_table_insert(parts, (gpointer)id, (gpointer)shape);
    const struct visio_node *shapes = depth < 64 ? visio_child(shape, "Shapes") : NULL;
    for (const struct visio_node *s = shapes ? visio_child(shapes, "Shape") : NULL; s; s = visio_next(s, "Shape"))
        index_parts(parts, s, depth + 1);
}

static struct visio_master *new_master(const struct visio_node *node)
{
    struct visio_master *m = g_new0(struct visio_master, 1);
    m->name = clean_name(visio_attribute(node, "NameU"), visio_attribute(node, "Name"));
    m->parts = g_hash_table_new(hash_string, g_str_equal);
    return m;
}

static void take_contents(struct visio_master *m, const struct visio_node *contents)
{
    m->shape = first_shape(contents);
    for (const struct visio_node *s = m->shape; s; s = visio_next(s, "Shape"))
        index_parts(m->parts, s, 0);
}

static struct visio_master *read_master(struct visio_package *package, const struct visio_node *node, const GPtrArray *relations,
                                        struct diagnostics *diags)
{
    struct visio_master *m = new_master(node);
    const struct visio_node *rel = visio_child(node, "Rel");
    const char *id = rel ? visio_attribute(rel, "id") : NULL;
    const struct visio_relation *relation = id ? visio_relation_find(relations, id, NULL) : NULL;
    g_autoptr(GError) error = NULL;
    m->tree = relation ? visio_package_xml(package, relation->target, &error) : NULL;
    take_contents(m, m->tree ? visio_tree_root(m->tree) : NULL);
    if (!m->tree)
        diagnostics_add(diags, "master-unread", DIAGNOSTIC_WARNING, TRUE, -1, NULL,
                        "master '%s' cannot be read (%s); its shapes are known by their own text only", m->name,
                        error ? error->message : "its part is missing");
    return m;
}

GHashTable *visio_masters_inline(const struct visio_node *list)
{
    GHashTable *masters = g_hash_table_new_full(hash_string, g_str_equal, g_free, master_free);
    for (const struct visio_node *n = list ? visio_child(list, "Master") : NULL; n; n = visio_next(n, "Master")) {
        const char *id = visio_attribute(n, "ID");
        struct visio_master *m = new_master(n);
        take_contents(m, n);
        if (id)
            g_hash_table_insert(masters, g_strdup(id), m);
        else
            master_free(m);
    }
    return masters;
}

GHashTable *visio_masters_read(struct visio_package *package, const char *part, struct diagnostics *diags)
{
    GHashTable *masters = g_hash_table_new_full(hash_string, g_str_equal, g_free, master_free);
    struct visio_tree *tree = part ? visio_package_xml(package, part, NULL) : NULL;
    GPtrArray *relations = part ? visio_package_relations(package, part, NULL) : NULL;
    if (part && (!tree || !relations))
        diagnostics_add(diags, "masters-unread", DIAGNOSTIC_WARNING, TRUE, -1, NULL,
                        "the list of masters cannot be read; shapes are known by their own text only");
    const struct visio_node *root = tree ? visio_tree_root(tree) : NULL;
    for (const struct visio_node *n = root && relations ? visio_child(root, "Master") : NULL; n; n = visio_next(n, "Master")) {
        const char *id = visio_attribute(n, "ID");
        if (id)
            g_hash_table_insert(masters, g_strdup(id), read_master(package, n, relations, diags));
    }
    g_clear_pointer(&relations, g_ptr_array_unref);
    visio_tree_free(tree);
    return masters;
}

const struct visio_node *visio_master_subshape(const struct visio_master *master, const char *id)
{
    return master && id ? g_hash_table_lookup(master->parts, id) : NULL;
}
