/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * draw.io (diagrams.net). Facts about the format are from its editor's own reader and writer: an mxfile holds diagrams, each
 * an mxGraphModel, plain or compressed; a bare mxGraphModel is a file too.
 */
#include "drawio_container.h"
#include "drawio_page.h"
#include "error.h"
#include "importer.h"
#include "limit.h"
#include "page_unread.h"
#include "unpack.h"
#include "xml_node.h"
#include "xml_reader.h"

#include <jansson.h>
#include <string.h>

extern const struct importer drawio_importer;

static const char page_link[] = "data:page/id,";

static void add_metadata(xmlNodePtr root, struct drawing *drawing)
{
    drawing->metadata = drawing_start_properties(drawing);
    for (xmlAttrPtr a = root->properties; a; a = a->next)
        drawing_add_property(drawing, &drawing->metadata, (const char *)a->name, "",
                             xml_attribute(root, (const char *)a->name));
}

static int add_page(xmlNodePtr diagram, struct drawing *drawing)
{
    const char *name = diagram ? xml_attribute(diagram, "name") : NULL, *id = diagram ? xml_attribute(diagram, "id") : NULL;
    return drawing_add_page(drawing, (struct page){.id = drawing_text(drawing, id, -1),
                                                   .name = drawing_text(drawing, name, -1), .back_page = -1});
}

static xmlNodePtr model_of(xmlNodePtr parent)
{
    return xml_child(parent, "mxGraphModel");
}

/* The page's content as text: NULL if it holds elements or nothing. To be xmlFree()d. */
static xmlChar *packed_text(xmlNodePtr diagram)
{
    if (model_of(diagram))
        return NULL;
    xmlChar *text = xmlNodeGetContent(diagram);
    if (text && strspn((const char *)text, " \t\r\n") == strlen((const char *)text)) {
        xmlFree(text);
        return NULL;
    }
    return text;
}

/* {"src":"data:page/id,XYZ"}: the page is drawn upon another one. */
static void note_background(xmlNodePtr model, int page, GHashTable *backgrounds)
{
    const char *text = model ? xml_attribute(model, "backgroundImage") : NULL;
    json_t *json = text ? json_loads(text, JSON_REJECT_DUPLICATES, NULL) : NULL;
    const char *src = json_string_value(json_object_get(json, "src"));
    if (src && g_str_has_prefix(src, page_link))
        g_hash_table_insert(backgrounds, GINT_TO_POINTER(page), g_strdup(src));
    json_decref(json);
}

static int page_of_link(const struct drawing *drawing, const char *link)
{
    for (guint p = 0; g_str_has_prefix(link, page_link) && p < drawing->pages->len; p++)
        if (strcmp(drawing_page(drawing, p)->id, link + strlen(page_link)) == 0)
            return (int)p;
    return -1;
}

/* An empty model is an empty page; one that holds something else than a root has lost its cells. */
static gboolean read_model(xmlNodePtr model, int page, struct drawing *drawing, GError **error)
{
    xmlNodePtr other = model && !xml_child(model, "root") ? xmlFirstElementChild(model) : NULL;
    if (other) {
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: page %d holds '%s' instead of cells", drawing->path, page + 1,
                    (const char *)other->name);
        return FALSE;
    }
    drawio_page_read(model, page, drawing);
    return TRUE;
}

static gboolean read_packed(const char *text, int page, struct drawing *drawing, GHashTable *backgrounds, GError **error)
{
    g_autofree char *xml = drawio_page_decode(text);
    g_autofree char *place = g_strdup_printf("%s: page %d", drawing->path, page + 1);
    if (!xml) {
        if (!unpack_was_refused(place, error))
            g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: its compressed content is damaged", place);
        return FALSE;
    }
    xmlDocPtr doc = xml_parse_safely(xml, strlen(xml), place, error);
    if (!doc)
        return FALSE;
    xmlNodePtr root = xmlDocGetRootElement(doc);
    xmlNodePtr model = xml_is(root, "mxGraphModel") ? root : model_of(root);
    if (!model) {
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: its packed content is '%s', not a draw.io model", place, (const char *)root->name);
        xmlFreeDoc(doc);
        return FALSE;
    }
    gboolean ok = read_model(model, page, drawing, error);
    drawing_forget_lines(drawing, page);
    note_background(model, page, backgrounds);
    xmlFreeDoc(doc);
    return ok;
}

static gboolean read_diagram(xmlNodePtr diagram, int page, struct drawing *drawing, GHashTable *backgrounds, GError **error)
{
    xmlChar *text = packed_text(diagram);
    gboolean ok = TRUE;
    if (text)
        ok = read_packed((const char *)text, page, drawing, backgrounds, error);
    else if (!model_of(diagram) && xmlFirstElementChild(diagram)) {
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: line %ld: page %d holds '%s', not a draw.io model", drawing->path,
                    xmlGetLineNo(xmlFirstElementChild(diagram)), page + 1, (const char *)xmlFirstElementChild(diagram)->name);
        ok = FALSE;
    } else {
        ok = read_model(model_of(diagram), page, drawing, error);
        note_background(model_of(diagram), page, backgrounds);
    }
    if (text)
        xmlFree(text);
    return ok;
}

/* "data:page/id,XYZ": a link to another page of the file. */
static void join_page_links(struct drawing *drawing, GHashTable *backgrounds, guint first)
{
    for (guint i = 0; i < drawing->shapes->len; i++)
        drawing_shape(drawing, i)->link_page = page_of_link(drawing, drawing_shape(drawing, i)->link);
    for (guint p = first; p < drawing->pages->len; p++) {
        const char *src = g_hash_table_lookup(backgrounds, GUINT_TO_POINTER(p));
        int back = src ? page_of_link(drawing, src) : -1;
        drawing_page(drawing, p)->back_page = back == (int)p ? -1 : back;
    }
}

static void add_pages(xmlNodePtr root, struct drawing *drawing)
{
    for (xmlNodePtr d = xml_child(root, "diagram"); d; d = xml_next(d, "diagram")) {
        if (drawing->pages->len >= (guint)limit_count(LIMIT_PAGES)) {
            diagnostics_add(drawing->diagnostics, "too-many-pages", DIAGNOSTIC_ERROR, TRUE, -1, NULL,
                            "more than %d pages; the rest was not read (--limit pages=VALUE reads more)", limit_count(LIMIT_PAGES));
            return;
        }
        add_page(d, drawing);
    }
}

static gboolean read_file(xmlNodePtr root, struct drawing *drawing, GError **error)
{
    if (drawing->pages->len == 0)
        add_metadata(root, drawing);
    if (xml_is(root, "mxGraphModel")) {
        return read_model(root, add_page(NULL, drawing), drawing, error);
    }
    if (!xml_is(root, "mxfile")) {
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: no draw.io diagram inside", drawing->path);
        return FALSE;
    }
    g_autoptr(GHashTable) backgrounds = g_hash_table_new_full(g_direct_hash, g_direct_equal, NULL, g_free);
    guint first = drawing->pages->len, unread = 0;
    g_autoptr(GError) why = NULL;
    add_pages(root, drawing); /* all of them first: labels may say how many there are */
    guint page = first;
    for (xmlNodePtr d = xml_child(root, "diagram"); page < drawing->pages->len; d = xml_next(d, "diagram"), page++) {
        g_autoptr(GError) damage = NULL;
        if (read_diagram(d, (int)page, drawing, backgrounds, &damage))
            continue;
        unread++;
        page_unread_report(drawing, (int)page, damage);
        if (!why)
            why = g_steal_pointer(&damage);
    }
    if (why && unread == drawing->pages->len - first) {
        g_propagate_error(error, g_steal_pointer(&why));
        return FALSE;
    }
    join_page_links(drawing, backgrounds, first);
    if (drawing->pages->len == 0) {
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: it has no page", drawing->path);
        return FALSE;
    }
    return TRUE;
}

static gboolean read_xml(const char *data, gsize size, struct drawing *drawing, GError **error)
{
    xmlDocPtr doc = xml_parse_safely(data, size, drawing->path, error);
    gboolean ok = doc && read_file(xmlDocGetRootElement(doc), drawing, error);
    if (doc)
        xmlFreeDoc(doc);
    return ok;
}

static struct drawing *read_drawio(const struct source *source, GError **error)
{
    gsize size;
    const char *data = g_bytes_get_data(source->data, &size);
    GError *problem = NULL;
    g_autoptr(GPtrArray) inner = drawio_container_open(data, size, source->path, &problem);
    if (problem) {
        if (unpack_was_refused(source->path, error))
            g_error_free(problem);
        else
            g_propagate_error(error, problem);
        return NULL;
    }
    struct drawing *drawing = drawing_new(source->path, source->sha256, drawio_importer.name);
    gboolean ok = inner || read_xml(data, size, drawing, error);
    for (guint i = 0; inner && ok && i < inner->len; i++)
        ok = read_xml(g_ptr_array_index(inner, i), strlen(g_ptr_array_index(inner, i)), drawing, error);
    if (!ok)
        g_clear_pointer(&drawing, drawing_free);
    if (drawing && drawio_container_fails_checksum(data, size))
        diagnostics_add(drawing->diagnostics, "checksum-wrong", DIAGNOSTIC_WARNING, TRUE, -1, NULL,
                        "the diagram inside the picture was changed or damaged after it was written (its checksum is wrong); it was read as it stands");
    if (drawing && inner)
        drawing_forget_lines(drawing, -1);
    return drawing;
}

const struct importer drawio_importer = {
    .name = "drawio",
    .description = "draw.io (.drawio, .xml; also inside an exported .png, .svg or .html)",
    .extensions = "drawio dio",
    .carriers = "xml png svg html htm",
    .recognise = drawio_container_recognise,
    .read = read_drawio,
};
