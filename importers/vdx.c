/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Visio .vdx, the XML of Visio 2003 to 2010, by Microsoft's published schema of it; also when it is named .vsdx. Masters stand
 * in the same document.
 */
#include "error.h"
#include "importer.h"
#include "vdx_cells.h"
#include "visio_document.h"
#include "visio_page.h"
#include "xml_reader.h"

#include <string.h>

extern const struct importer vdx_importer;

static int recognise(const char *data, gsize size)
{
    g_autofree char *root = xml_root_name(data, size);
    return g_str_equal(root, "VisioDocument") ? 100 : 0;
}

/* What the newer format calls its document properties. */
static const struct {
    const char *element, *key;
} properties[] = {{"Title", "title"},         {"Subject", "subject"},   {"Creator", "creator"},     {"Company", "Company"},
                  {"Desc", "description"},    {"Keywords", "keywords"}, {"TimeCreated", "created"}, {"TimeSaved", "modified"},
                  {"TimePrinted", "printed"}, {"Template", "Template"}};

static void add_metadata(const struct visio_node *root, struct drawing *drawing)
{
    drawing->metadata = drawing_start_properties(drawing);
    const struct visio_node *list = visio_child(root, "DocumentProperties");
    for (guint i = 0; list && i < G_N_ELEMENTS(properties); i++) {
        const struct visio_node *n = visio_child(list, properties[i].element);
        const char *value = n ? visio_content(n) : "";
        if (*value)
            drawing_add_property(drawing, &drawing->metadata, properties[i].key, "", value);
    }
    const struct visio_node *custom = list ? visio_child(list, "CustomProps") : NULL;
    for (const struct visio_node *n = custom ? visio_child(custom, "CustomProp") : NULL; n; n = visio_next(n, "CustomProp"))
        if (visio_attribute(n, "Name") && *visio_content(n))
            drawing_add_property(drawing, &drawing->metadata, visio_attribute(n, "Name"), "", visio_content(n));
}

static void report_macros(const struct visio_node *root, struct drawing *drawing)
{
    if (visio_child(root, "VBProjectData"))
        diagnostics_add(drawing->diagnostics, "macros", DIAGNOSTIC_WARNING, FALSE, -1, NULL,
                        "the file contains macros; they were not read");
}

static gboolean read_document(struct visio_tree *tree, struct drawing *drawing, GError **error)
{
    const struct visio_node *root = visio_tree_root(tree), *pages = visio_child(root, "Pages");
    if (!visio_is(root, "VisioDocument") || !pages || !visio_child(pages, "Page")) {
        gboolean stencil = visio_child(root, "Masters") != NULL;
        g_set_error(error, DEMARC_ERROR, stencil ? DEMARC_ERROR_UNSUPPORTED : DEMARC_ERROR_UNREADABLE, "%s: %s", drawing->path,
                    stencil ? "a Visio stencil, not a drawing" : "no Visio page in it");
        return FALSE;
    }
    vdx_cells_normalise(tree);
    add_metadata(root, drawing);
    report_macros(root, drawing);
    visio_document_add_pages(pages, drawing);
    GHashTable *masters = visio_masters_inline(visio_child(root, "Masters"));
    GHashTable *styles = visio_document_styles(root);
    struct visio_links *links = visio_links_new();
    int page = 0;
    for (const struct visio_node *n = visio_child(pages, "Page"); n && page < (int)drawing->pages->len; n = visio_next(n, "Page"), page++) {
        const struct visio_page_source source = {
            .sheet = visio_child(n, "PageSheet"), .contents = n, .masters = masters, .styles = styles, .links = links};
        visio_page_read(&source, page, drawing);
    }
    visio_links_finish(links, drawing);
    visio_links_free(links);
    g_hash_table_unref(styles);
    g_hash_table_unref(masters);
    return TRUE;
}

static struct drawing *read_vdx(const struct source *source, GError **error)
{
    gsize size;
    const char *data = g_bytes_get_data(source->data, &size);
    struct visio_tree *tree = visio_tree_parse(data, size, source->path, error);
    if (!tree)
        return NULL;
    struct drawing *drawing = drawing_new(source->path, source->sha256, vdx_importer.name);
    if (!read_document(tree, drawing, error))
        g_clear_pointer(&drawing, drawing_free);
    visio_tree_free(tree);
    return drawing;
}

const struct importer vdx_importer = {
    .name = "vdx",
    .description = "Visio 2003 to 2010 XML (.vdx)",
    .extensions = "vdx vtx",
    .recognise = recognise,
    .read = read_vdx,
};
