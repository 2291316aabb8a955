/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nodes and clusters of a graph become shapes.
 */
#include "dot_reading.h"
#include "html_text.h"

#include "limit.h"

#include <string.h>

static gboolean is_text_shape(const char *shape)
{
    static const char *const names[] = {"plaintext", "plain", "none", "note", NULL};
    return g_strv_contains(names, shape);
}

static gboolean is_record(const char *shape)
{
    return strcmp(shape, "record") == 0 || strcmp(shape, "Mrecord") == 0;
}

static enum outline outline_of(const char *shape, const char *image)
{
    static const struct {
        const char *shape;
        enum outline outline;
    } rows[] = {{"", OUTLINE_RECTANGLE},       {"ellipse", OUTLINE_RECTANGLE}, {"oval", OUTLINE_ELLIPSE},
                {"circle", OUTLINE_ELLIPSE},   {"doublecircle", OUTLINE_ELLIPSE}, {"box", OUTLINE_RECTANGLE},
                {"rect", OUTLINE_RECTANGLE},   {"rectangle", OUTLINE_RECTANGLE}, {"square", OUTLINE_RECTANGLE},
                {"record", OUTLINE_RECTANGLE}, {"Mrecord", OUTLINE_RECTANGLE}, {"cylinder", OUTLINE_CYLINDER},
                {"plaintext", OUTLINE_NONE},   {"plain", OUTLINE_NONE},       {"none", OUTLINE_NONE},
                {"cloud", OUTLINE_CLOUD}};
    if (*image)
        return OUTLINE_IMAGE;
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (strcmp(rows[i].shape, shape) == 0)
            return rows[i].outline;
    return OUTLINE_OTHER;
}

static struct shape new_shape(struct dot_reading *r, const char *id, int parent)
{
    struct shape s = shape_empty();
    s.id = drawing_text(r->drawing, id, -1);
    s.page = r->page;
    s.parent = parent;
    s.flags = SHAPE_NO_GEOMETRY;
    return s;
}

static void remember(struct dot_reading *r, void *object, int shape)
{
    g_hash_table_insert(r->shapes, object, GINT_TO_POINTER(shape + 1));
}

/* An edge that is only a layout aid joins nothing. */
static gboolean is_joined(Agraph_t *root, Agnode_t *node)
{
    for (Agedge_t *e = agfstedge(root, node); e; e = agnxtedge(root, e, node))
        if (!dot_has_style(dot_attribute(e, "style"), "invis"))
            return TRUE;
    return FALSE;
}

static void add_node(struct dot_reading *r, Agraph_t *root, Agnode_t *node, int parent)
{
    const char *shape = dot_attribute(node, "shape"), *image = dot_attribute(node, "image"), *style = dot_attribute(node, "style");
    struct shape s = new_shape(r, agnameof(node), parent);
    const char *raw = agget(node, (char *)"label");
    const struct dot_names names = {.graph = agnameof(root), .object = agnameof(node), .record = is_record(shape)};
    const gboolean is_point = strcmp(shape, "point") == 0; /* drawn as a dot without its label */
    g_autofree char *picture = !*image && raw && dot_is_html(raw) ? html_picture(raw) : NULL;
    if (picture)
        image = picture;
    s.label = dot_reading_labels(r, is_point ? "" : raw ? raw : "\\N", dot_attribute(node, "xlabel"), &names, &s.ports);
    s.outline = outline_of(shape, image);
    s.stencil = drawing_text(r->drawing, shape, -1);
    s.image = drawing_text(r->drawing, image, -1);
    s.tooltip = drawing_text(r->drawing, dot_attribute(node, "tooltip"), -1);
    s.link = drawing_text(r->drawing, dot_either(node, "URL", "href"), -1);
    s.style = dot_look(node);
    /* A bare-text node with links is a device drawn without a frame, not a remark. */
    if (is_text_shape(shape) && !*image && !is_joined(root, node))
        s.flags |= SHAPE_TEXT;
    if (dot_has_style(style, "dashed"))
        s.flags |= SHAPE_DASHED;
    if (dot_has_style(style, "invis"))
        s.flags |= SHAPE_HIDDEN;
    s.properties = dot_reading_properties(r, root, AGNODE, node);
    remember(r, node, drawing_add_shape(r->drawing, s));
}

static gboolean is_cluster(Agraph_t *graph)
{
    return g_str_has_prefix(agnameof(graph), "cluster") || strcmp(dot_attribute(graph, "cluster"), "true") == 0;
}

static gint compare_places(gconstpointer a, gconstpointer b)
{
    unsigned long x = AGSEQ(*(Agraph_t *const *)a), y = AGSEQ(*(Agraph_t *const *)b);
    return (x > y) - (x < y);
}

/* As the file has them: cgraph keeps them by the addresses of their names. */
static GPtrArray *subgraphs_of(Agraph_t *graph)
{
    GPtrArray *list = g_ptr_array_new();
    for (Agraph_t *sub = agfstsubg(graph); sub; sub = agnxtsubg(sub))
        g_ptr_array_add(list, sub);
    g_ptr_array_sort(list, compare_places);
    return list;
}

/* Clusters before what they hold; subgraphs that only set ranks are passed through. */
static void add_clusters(struct dot_reading *r, Agraph_t *root, Agraph_t *graph, int parent, int depth)
{
    if (depth > limit_count(LIMIT_DEPTH)) {
        diagnostics_add(r->drawing->diagnostics, "too-deep", DIAGNOSTIC_WARNING, TRUE, r->page, agnameof(graph),
                        "clusters nested more than %d deep; those inside are taken as one (--limit depth=VALUE reads more)", limit_count(LIMIT_DEPTH));
        return;
    }
    g_autoptr(GPtrArray) subgraphs = subgraphs_of(graph);
    for (guint i = 0; i < subgraphs->len; i++) {
        Agraph_t *sub = g_ptr_array_index(subgraphs, i);
        int own = parent;
        if (is_cluster(sub)) {
            struct shape s = new_shape(r, agnameof(sub), parent);
            const struct dot_names names = {.graph = agnameof(sub), .object = agnameof(sub)};
            s.label = dot_reading_label(r, dot_attribute(sub, "label"), &names);
            s.flags |= SHAPE_CONTAINER;
            s.outline = OUTLINE_RECTANGLE;
            s.style = dot_look(sub);
            if (dot_has_style(dot_attribute(sub, "style"), "dashed"))
                s.flags |= SHAPE_DASHED;
            s.properties = dot_reading_properties(r, root, AGRAPH, sub);
            own = drawing_add_shape(r->drawing, s);
            remember(r, sub, own);
            if (!g_hash_table_contains(r->clusters, agnameof(sub)))
                g_hash_table_insert(r->clusters, agnameof(sub), sub);
        }
        add_clusters(r, root, sub, own, depth + 1);
    }
}

/* The innermost cluster that holds each node: later assignments are deeper. */
static void find_homes(Agraph_t *graph, const struct dot_reading *r, GHashTable *home, int depth)
{
    if (depth > limit_count(LIMIT_DEPTH))
        return;
    g_autoptr(GPtrArray) subgraphs = subgraphs_of(graph);
    for (guint i = 0; i < subgraphs->len; i++) {
        Agraph_t *sub = g_ptr_array_index(subgraphs, i);
        int shape = dot_reading_recall(r, sub);
        for (Agnode_t *v = agfstnode(sub); v && shape >= 0; v = agnxtnode(sub, v))
            g_hash_table_insert(home, agsubnode(agroot(graph), v, 0), GINT_TO_POINTER(shape + 1));
        find_homes(sub, r, home, depth + 1);
    }
}

/* fdp draws an edge to the name of a cluster as an edge to the cluster; nobody means a second box of that name. */
static gboolean stands_for_cluster(struct dot_reading *r, Agnode_t *node)
{
    Agraph_t *cluster = g_hash_table_lookup(r->clusters, agnameof(node));
    const char *label = agget(node, (char *)"label");
    if (!cluster || (label && strcmp(label, "\\N") != 0))
        return FALSE;
    remember(r, node, dot_reading_recall(r, cluster));
    diagnostics_add(r->drawing->diagnostics, "cluster-as-node", DIAGNOSTIC_INFO, TRUE, r->page, agnameof(node),
                    "a node has the name of this cluster: its lines are taken as joined to the cluster");
    return TRUE;
}

static void add_nodes(struct dot_reading *r, Agraph_t *root)
{
    g_autoptr(GHashTable) home = g_hash_table_new(g_direct_hash, g_direct_equal);
    find_homes(root, r, home, 0);
    for (Agnode_t *v = agfstnode(root); v; v = agnxtnode(root, v))
        if (!stands_for_cluster(r, v))
            add_node(r, root, v, GPOINTER_TO_INT(g_hash_table_lookup(home, v)) - 1);
}

void dot_nodes_read(struct dot_reading *r, Agraph_t *root)
{
    add_clusters(r, root, root, -1, 0);
    add_nodes(r, root);
}
