/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GraphML: plain (Topology Zoo, NetBox exports, NetworkX) and as yEd and N2G write it, with graphics in data of its own. By the
 * GraphML primer and yEd's schema; every graph element at the top is a page.
 */
#include "error.h"
#include "graphml_reading.h"
#include "hash.h"
#include "importer.h"
#include "limit.h"
#include "text.h"
#include "xml_node.h"
#include "xml_reader.h"

#include <string.h>

extern const struct importer graphml_importer;

static int recognise(const char *data, gsize size)
{
    g_autofree char *root = xml_root_name(data, size);
    return g_str_equal(root, "graphml") ? 100 : 0;
}

static GHashTable *index_keys(xmlNodePtr root)
{
    GHashTable *keys = g_hash_table_new(hash_string, g_str_equal);
    for (xmlNodePtr k = xml_child(root, "key"); k; k = xml_next(k, "key")) {
        const char *id = xml_attribute(k, "id");
        if (id)
            g_hash_table_insert(keys, (gpointer)id, k);
    }
    return keys;
}

/* The graph's own label stands on the drawing as a text. */
static void add_title(struct graphml_reading *r, xmlNodePtr graph)
{
    static const char *const keys[] = {"label", "title", "Description", "Network", "name", NULL};
    g_autofree char *text = graphml_value(r, graph, keys);
    if (!text)
        return;
    struct shape s = shape_empty();
    s.id = drawing_string(r->drawing, "graph:label");
    s.page = r->page;
    s.flags = SHAPE_NO_GEOMETRY | SHAPE_TEXT;
    s.label = drawing_text(r->drawing, text, -1);
    drawing_add_shape(r->drawing, s);
}

static void read_page(struct drawing *drawing, GHashTable *keys, xmlNodePtr graph)
{
    const char *id = xml_attribute(graph, "id");
    struct graphml_reading r = {.drawing = drawing, .keys = keys, .nodes = g_hash_table_new(hash_string, g_str_equal)};
    r.page = drawing_add_page(drawing, (struct page){.id = drawing_text(drawing, id ? id : "graph", -1),
                                                     .name = drawing_text(drawing, id, -1), .back_page = -1});
    struct properties data = graphml_properties(&r, graph);
    drawing_page(drawing, r.page)->properties = data;
    graphml_nodes_read(&r, graph);
    if (!r.placed) /* beside nodes that have places it would stand in nowhere */
        add_title(&r, graph);
    graphml_edges_read(&r, graph);
    g_hash_table_unref(r.nodes);
}

static gboolean read_document(struct drawing *drawing, xmlNodePtr root, GError **error)
{
    drawing->metadata = drawing_start_properties(drawing);
    GHashTable *keys = index_keys(root);
    for (xmlNodePtr g = xml_child(root, "graph"); g; g = xml_next(g, "graph")) {
        if (drawing->pages->len >= (guint)limit_count(LIMIT_PAGES)) {
            diagnostics_add(drawing->diagnostics, "too-many-pages", DIAGNOSTIC_ERROR, TRUE, -1, NULL,
                            "more than %d pages; the rest was not read (--limit pages=VALUE reads more)", limit_count(LIMIT_PAGES));
            break;
        }
        read_page(drawing, keys, g);
    }
    g_hash_table_unref(keys);
    if (drawing->pages->len == 0)
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: no graph in it", drawing->path);
    return drawing->pages->len > 0;
}

static struct drawing *read_graphml(const struct source *source, GError **error)
{
    gsize size;
    const char *data = g_bytes_get_data(source->data, &size);
    xmlDocPtr doc = xml_parse_safely(data, size, source->path, error);
    if (!doc)
        return NULL;
    struct drawing *drawing = drawing_new(source->path, source->sha256, graphml_importer.name);
    if (!read_document(drawing, xmlDocGetRootElement(doc), error))
        g_clear_pointer(&drawing, drawing_free);
    xmlFreeDoc(doc);
    return drawing;
}

const struct importer graphml_importer = {
    .name = "graphml",
    .description = "GraphML, as from yEd (.graphml)",
    .extensions = "graphml",
    .recognise = recognise,
    .read = read_graphml,
};
