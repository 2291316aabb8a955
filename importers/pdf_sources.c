/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where draw.io leaves the diagram in a PDF: since version 12 as an embedded file (poppler gives some of them no name), before in
 * the Info dictionary's Subject, percent-encoded. Others attach the file that they drew by hand.
 */
#include "error.h"
#include "limit.h"
#include "pdf.h"
#include "unpack.h"

#include <string.h>

static void source_clear(gpointer data)
{
    struct pdf_source *source = data;
    if (source->data)
        g_bytes_unref(source->data);
    g_free(source->refusal);
}

static void add_refused(GArray *sources, const char *where, const GError *refusal)
{
    struct pdf_source source = {where, NULL, g_strdup(refusal->message)};
    g_array_append_val(sources, source);
}

static gboolean append_piece(const gchar *piece, gsize count, gpointer data, GError **error)
{
    GByteArray *out = data;
    if (!unpack_count(count, count)) {
        unpack_was_refused("the file", error);
        return FALSE;
    }
    g_byte_array_append(out, (const guint8 *)piece, (guint)count);
    return TRUE;
}

static void add_attachment(GArray *sources, PopplerAttachment *attachment, const char *where)
{
    g_autoptr(GError) error = NULL;
    guint most = (guint)limit_count(LIMIT_PARTS);
    if (sources->len == most) {
        limit_refuse(LIMIT_PARTS, "the PDF", "too many files inside", &error);
        add_refused(sources, "a file in the PDF", error);
    }
    if (sources->len >= most)
        return;
    GByteArray *content = g_byte_array_new();
    if (poppler_attachment_save_to_callback(attachment, append_piece, content, &error) && content->len > 0) {
        struct pdf_source source = {where, g_byte_array_free_to_bytes(content), NULL};
        g_array_append_val(sources, source);
        return;
    }
    g_byte_array_unref(content);
    if (g_error_matches(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE))
        add_refused(sources, where, error);
}

static void add_embedded(GArray *sources, PopplerDocument *document)
{
    GList *list = poppler_document_has_attachments(document) ? poppler_document_get_attachments(document) : NULL;
    for (GList *l = list; l; l = l->next)
        add_attachment(sources, l->data, "an embedded file of the PDF");
    g_list_free_full(list, g_object_unref);
}

static void add_annotations(GArray *sources, PopplerDocument *document)
{
    int pages = MIN(poppler_document_get_n_pages(document), limit_count(LIMIT_PAGES));
    for (int i = 0; i < pages; i++) {
        PopplerPage *page = poppler_document_get_page(document, i);
        GList *list = page ? poppler_page_get_annot_mapping(page) : NULL;
        for (GList *l = list; l; l = l->next) {
            PopplerAnnot *annotation = ((PopplerAnnotMapping *)l->data)->annot;
            if (!POPPLER_IS_ANNOT_FILE_ATTACHMENT(annotation))
                continue;
            PopplerAttachment *file = poppler_annot_file_attachment_get_attachment(POPPLER_ANNOT_FILE_ATTACHMENT(annotation));
            if (file)
                add_attachment(sources, file, "an attached file of the PDF");
            g_clear_object(&file);
        }
        poppler_page_free_annot_mapping(list);
        g_clear_object(&page);
    }
}

static void add_subject(GArray *sources, PopplerDocument *document)
{
    g_autofree char *subject = poppler_document_get_subject(document);
    if (!subject || (!strstr(subject, "mxfile") && !strstr(subject, "mxGraphModel")))
        return;
    char *xml = *g_strchug(subject) == '<' ? g_strdup(subject) : unpack_percent(subject, -1);
    struct pdf_source source = {"the Subject of the PDF", g_bytes_new_take(xml, strlen(xml)), NULL};
    g_array_append_val(sources, source);
}

GArray *pdf_sources(PopplerDocument *document)
{
    GArray *sources = g_array_new(FALSE, FALSE, sizeof(struct pdf_source));
    g_array_set_clear_func(sources, source_clear);
    add_embedded(sources, document);
    add_annotations(sources, document);
    add_subject(sources, document);
    return sources;
}
