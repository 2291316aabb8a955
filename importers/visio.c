/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Visio .vsdx, .vsdm and .vstx. What is known of the format: Microsoft's file format reference for Visio (ShapeSheet cells, masters,
 * Connects) and the Open Packaging Conventions.
 */
#include "error.h"
#include "importer.h"
#include "page_unread.h"
#include "visio_document.h"
#include "visio_package.h"
#include "visio_page.h"
#include "visio_validation.h"

#include <string.h>

extern const struct importer visio_importer;

/* An OLE compound file: Visio's binary format, or a .vsdx that a password locks. */
static gboolean is_compound_file(const char *data, gsize size)
{
    return size >= 8 && memcmp(data, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0;
}

static int recognise(const char *data, gsize size)
{
    if (is_compound_file(data, size))
        return 30;
    if (size < 4 || memcmp(data, "PK\003\004", 4) != 0)
        return 0;
    return memmem(data, size, "visio/", strlen("visio/")) ? 95 : 0;
}

/* The part that a part refers to by a relation type, or NULL; to be g_free()d. */
static char *related(struct visio_package *package, const char *part, const char *type_suffix, GError **error)
{
    g_autoptr(GPtrArray) relations = visio_package_relations(package, part, error);
    const struct visio_relation *r = relations ? visio_relation_find(relations, NULL, type_suffix) : NULL;
    return r ? g_strdup(r->target) : NULL;
}

/* Simple text elements of docProps parts: creator, created, modified, title, Company, ... */
static void add_doc_properties(struct visio_package *package, const char *part, struct drawing *drawing)
{
    struct visio_tree *tree = visio_package_has(package, part) ? visio_package_xml(package, part, NULL) : NULL;
    const struct visio_node *root = tree ? visio_tree_root(tree) : NULL;
    for (const struct visio_node *n = root ? root->children : NULL; n; n = n->next)
        if (n->name && *visio_content(n) && !visio_first(n))
            drawing_add_property(drawing, &drawing->metadata, n->name, "", visio_content(n));
    visio_tree_free(tree);
}

/* docProps/custom.xml: <property name="Organisation"><vt:lpwstr>...</vt:lpwstr></property> */
static void add_custom_properties(struct visio_package *package, struct drawing *drawing)
{
    static const char part[] = "docProps/custom.xml";
    struct visio_tree *tree = visio_package_has(package, part) ? visio_package_xml(package, part, NULL) : NULL;
    const struct visio_node *root = tree ? visio_tree_root(tree) : NULL;
    for (const struct visio_node *n = root ? visio_child(root, "property") : NULL; n; n = visio_next(n, "property")) {
        const char *name = visio_attribute(n, "name");
        const struct visio_node *value = visio_first(n);
        if (name && value && *visio_content(value))
            drawing_add_property(drawing, &drawing->metadata, name, "", visio_content(value));
    }
    visio_tree_free(tree);
}

static void report_macros(const struct visio_package *package, const char *document, struct drawing *drawing)
{
    g_autoptr(GPtrArray) relations = visio_package_relations((struct visio_package *)package, document, NULL);
    if (relations && visio_relation_find(relations, NULL, "/vbaProject"))
        diagnostics_add(drawing->diagnostics, "macros", DIAGNOSTIC_WARNING, FALSE, -1, NULL,
                        "the file contains macros; they were not read");
}

/* `around`: what all pages share; the rest of it is filled in here. FALSE: nothing of it was read. */
static gboolean read_page(struct visio_package *package, const struct visio_node *node, int page, const GPtrArray *relations,
                          struct visio_page_source around, struct drawing *drawing, GError **error)
{
    const struct visio_node *rel = visio_child(node, "Rel");
    const char *id = rel ? visio_attribute(rel, "id") : NULL;
    const struct visio_relation *relation = id ? visio_relation_find(relations, id, NULL) : NULL;
    if (!relation) {
        diagnostics_add(drawing->diagnostics, "page-missing", DIAGNOSTIC_ERROR, TRUE, page, NULL,
                        "the contents of page '%s' are missing from the package", drawing_page(drawing, page)->name);
        return TRUE;
    }
    struct visio_tree *tree = visio_package_xml(package, relation->target, error);
    if (!tree)
        return FALSE;
    around.sheet = visio_child(node, "PageSheet");
    around.contents = visio_tree_root(tree);
    visio_page_read(&around, page, drawing);
    visio_tree_free(tree);
    return TRUE;
}

static gboolean read_pages(struct visio_package *package, const char *pages_part, struct visio_page_source around, struct drawing *drawing,
                           GError **error)
{
    struct visio_tree *tree = visio_package_xml(package, pages_part, error);
    g_autoptr(GPtrArray) relations = tree ? visio_package_relations(package, pages_part, error) : NULL;
    gboolean ok = relations != NULL;
    const struct visio_node *root = ok ? visio_tree_root(tree) : NULL;
    visio_document_add_pages(root, drawing);
    int page = 0;
    int unread = 0;
    g_autoptr(GError) why = NULL;
    for (const struct visio_node *n = root ? visio_child(root, "Page") : NULL; n && page < (int)drawing->pages->len;
         n = visio_next(n, "Page"), page++) {
        g_autoptr(GError) damage = NULL;
        if (read_page(package, n, page, relations, around, drawing, &damage))
            continue;
        unread++;
        page_unread_report(drawing, page, damage);
        if (!why)
            why = g_steal_pointer(&damage);
    }
    if (why && unread == page) {
        g_propagate_error(error, g_steal_pointer(&why));
        ok = FALSE;
    }
    if (ok)
        visio_links_finish(around.links, drawing);
    visio_tree_free(tree);
    return ok;
}

/* Other files that parts of the package point at are named and never opened. Hyperlinks are not read by anything. */
static void report_external(struct visio_package *package, const char *part, struct drawing *drawing)
{
    g_autoptr(GPtrArray) relations = visio_package_relations(package, part, NULL);
    for (guint i = 0; relations && i < relations->len; i++) {
        const struct visio_relation *relation = g_ptr_array_index(relations, i);
        if (relation->external && !g_str_has_suffix(relation->type, "/hyperlink"))
            diagnostics_add(drawing->diagnostics, "external-part", DIAGNOSTIC_WARNING, FALSE, -1, relation->id,
                            "the file refers to '%s' outside of itself; it was not opened", drawing_text(drawing, relation->target, -1));
    }
}

/* The part is optional and says nothing about what is drawn: a damaged one is passed over, and said. */
static void read_validation(struct visio_package *package, const char *document, struct drawing *drawing)
{
    g_autofree char *part = related(package, document, "/validation", NULL);
    if (!part)
        return;
    struct visio_tree *tree = visio_package_xml(package, part, NULL);
    if (tree)
        visio_validation_read(visio_tree_root(tree), drawing);
    else
        diagnostics_add(drawing->diagnostics, "visio-validation", DIAGNOSTIC_INFO, FALSE, -1, NULL,
                        "the results of Visio's own check cannot be read");
    visio_tree_free(tree);
}

static gboolean read_document(struct visio_package *package, struct drawing *drawing, GError **error)
{
    g_autofree char *document = related(package, "", "/document", error);
    if (error && *error)
        return FALSE;
    g_autofree char *pages = document ? related(package, document, "/pages", error) : NULL;
    if (error && *error)
        return FALSE;
    if (!pages) {
        g_autofree char *masters = document ? related(package, document, "/masters", NULL) : NULL;
        g_set_error(error, DEMARC_ERROR, masters ? DEMARC_ERROR_UNSUPPORTED : DEMARC_ERROR_UNREADABLE, "%s: %s", drawing->path,
                    masters ? "a Visio stencil, not a drawing" : "no Visio page in the package");
        return FALSE;
    }
    drawing->metadata = drawing_start_properties(drawing);
    add_doc_properties(package, "docProps/core.xml", drawing);
    add_doc_properties(package, "docProps/app.xml", drawing);
    add_custom_properties(package, drawing);
    report_macros(package, document, drawing);
    report_external(package, document, drawing);
    report_external(package, pages, drawing);
    g_autofree char *masters_part = related(package, document, "/masters", NULL);
    GHashTable *masters = visio_masters_read(package, masters_part, drawing->diagnostics);
    struct visio_tree *main_part = visio_package_xml(package, document, NULL);
    if (!main_part)
        diagnostics_add(drawing->diagnostics, "styles-unread", DIAGNOSTIC_WARNING, TRUE, -1, NULL,
                        "the part with the styles cannot be read: what is drawn by a style, invisible lines among it, is not known");
    GHashTable *styles = visio_document_styles(main_part ? visio_tree_root(main_part) : NULL);
    struct visio_links *links = visio_links_new();
    const struct visio_page_source around = {.masters = masters, .styles = styles, .links = links};
    gboolean ok = read_pages(package, pages, around, drawing, error);
    visio_links_free(links);
    if (ok)
        read_validation(package, document, drawing);
    g_hash_table_unref(styles);
    visio_tree_free(main_part);
    g_hash_table_unref(masters);
    return ok;
}

static struct drawing *read_visio(const struct source *source, GError **error)
{
    gsize size;
    const char *data = g_bytes_get_data(source->data, &size);
    if (is_compound_file(data, size)) {
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNSUPPORTED,
                    "%s: a binary Visio file (.vsd) or one locked by a password; save it in Visio as .vsdx without a password",
                    source->path);
        return NULL;
    }
    struct visio_package *package = visio_package_open(data, size, source->path, error);
    if (!package)
        return NULL;
    struct drawing *drawing = drawing_new(source->path, source->sha256, visio_importer.name);
    GError *problem = NULL;
    if (!read_document(package, drawing, &problem)) {
        g_propagate_error(error, problem);
        g_clear_pointer(&drawing, drawing_free);
    }
    if (drawing)
        drawing_forget_lines(drawing, -1);
    visio_package_free(package);
    return drawing;
}

const struct importer visio_importer = {
    .name = "vsdx",
    .description = "Visio (.vsdx, .vsdm, .vstx)",
    .extensions = "vsdx vsdm vstx vstm vsd",
    .recognise = recognise,
    .read = read_visio,
};
