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
    g_clear_pointer(&source->data, g_bytes_unref);
    g_free(source->refusal);
    g_free(source->name);
}

static void add_refused(GArray *sources, const char *where, const GError *refusal)
{
    struct pdf_source source = {.where = where, .refusal = g_strdup(refusal->message)};
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

/* Takes the data. */
static void add_source(GArray *sources, GBytes *data, const char *where, const char *name)
{
    struct pdf_source source = {.data = data, .where = where, .name = g_strdup(name)};
    g_array_append_val(sources, source);
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
    g_autoptr(GByteArray) content = g_byte_array_new();
    gboolean saved = poppler_attachment_save_to_callback(attachment, append_piece, content, &error) && content->len > 0;
    if (g_error_matches(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE))
        add_refused(sources, where, error);
    else
        add_source(sources, saved ? g_byte_array_free_to_bytes(g_steal_pointer(&content)) : NULL, where, attachment->name);
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

/* PDF 2.0 lets a text be UTF-8 behind a byte order mark; poppler takes its bytes for PDFDocEncoding (ISO 32000-2, annex D.3), where
 * these are not what they are in Latin-1. The bytes again, or NULL if there is no such mark. */
static char *utf8_again(const char *text)
{
    static const gunichar others[] = {0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x0192, 0x2044, 0x2039, 0x203a, 0x2212,
                                      0x2030, 0x201e, 0x201c, 0x201d, 0x2018, 0x2019, 0x201a, 0x2122, 0xfb01, 0xfb02, 0x0141,
                                      0x0152, 0x0160, 0x0178, 0x017d, 0x0131, 0x0142, 0x0153, 0x0161, 0x017e}; /* 0x80 to 0x9e */
    static const char mark[] = "\303\257\302\273\302\277";                                                     /* ï»¿ */
    if (!g_str_has_prefix(text, mark))
        return NULL;
    GString *out = g_string_new(NULL);
    for (const char *p = text + strlen(mark); *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        for (guint i = 0; i < G_N_ELEMENTS(others); i++)
            c = c == others[i] ? 0x80 + i : c;
        g_string_append_c(out, c == 0x20ac ? (char)0xa0 : (char)c);
    }
    return g_string_free(out, FALSE);
}

#define MAX_PACKED 3 /* times that a Subject may be percent-encoded */

static void add_subject(GArray *sources, PopplerDocument *document)
{
    g_autofree char *subject = poppler_document_get_subject(document);
    if (!subject || (!strstr(subject, "mxfile") && !strstr(subject, "mxGraphModel")))
        return;
    char *xml = utf8_again(subject);
    xml = g_strchug(xml ? xml : g_strdup(subject));
    for (int i = 0; i < MAX_PACKED && *xml == '%'; i++) {
        char *next = unpack_percent(xml, -1);
        g_free(xml);
        xml = g_strchug(next);
    }
    struct pdf_source source = {.where = "the Subject of the PDF", .data = g_bytes_new_take(xml, strlen(xml))};
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
