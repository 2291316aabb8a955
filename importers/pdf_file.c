/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf_file.h"

#include "pdf_fonts.h"
#include "text.h"

#include <string.h>

#define MAIL_LIMIT (10 << 20) /* bytes: many mail gateways refuse more */
#define PAGES_READ 50

static void report(struct drawing *d, const char *id, const char *text)
{
    diagnostics_add(d->diagnostics, id, DIAGNOSTIC_INFO, FALSE, -1, NULL, "%s", text);
}

static gboolean has_text(PopplerDocument *document)
{
    int pages = MIN(poppler_document_get_n_pages(document), PAGES_READ);
    for (int i = 0; i < pages; i++) {
        PopplerPage *page = poppler_document_get_page(document, i);
        g_autofree char *text = page ? poppler_page_get_text(page) : NULL;
        g_clear_object(&page);
        if (text && !text_is_blank(text))
            return TRUE;
    }
    return FALSE;
}

static void note_foreign(const char *name, const char *full, gboolean embedded, void *data)
{
    (void)name, (void)full;
    *(gboolean *)data |= !embedded;
}

/* Without an embedded font another machine shows other letters. */
static gboolean has_foreign_fonts(PopplerDocument *document)
{
    gboolean found = FALSE;
    pdf_fonts_foreach(document, note_foreign, &found);
    return found;
}

void pdf_file_report(PopplerDocument *document, const struct source *source, struct drawing *d)
{
    gsize size;
    const char *data = g_bytes_get_data(source->data, &size);
    if (!(poppler_document_get_permissions(document) & POPPLER_PERMISSIONS_OK_TO_COPY))
        report(d, "pdf-file-locked", "the PDF is encrypted and refuses copying of text");
    if (!has_text(document))
        report(d, "pdf-file-no-text", "no text can be selected in the PDF: it is a picture");
    if (has_foreign_fonts(document))
        report(d, "pdf-file-fonts", "not all fonts are embedded in the PDF");
    if (memmem(data, size, "/JavaScript", 11))
        report(d, "pdf-file-script", "the PDF holds a script");
    if (poppler_document_has_attachments(document))
        report(d, "pdf-file-attachment", "the PDF holds attached files");
    if (size > MAIL_LIMIT)
        report(d, "pdf-file-large", "the PDF is larger than 10 MB, which many mail systems refuse");
}
