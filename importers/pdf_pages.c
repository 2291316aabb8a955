/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf_pages.h"

#include "error.h"
#include "pattern.h"
#include "pdf.h"
#include "pdf_file.h"
#include "pdf_fonts.h"

#include <string.h>

#define MAX_NAMES 20

static void add(struct drawing *d, const char *key, const char *value)
{
    if (value && *value && strlen(value) < 2000)
        drawing_add_property(d, &d->metadata, key, "", value);
}

struct fonts {
    GString *foreign; /* names of those that are not embedded */
    int count, named;
};

static void note_font(const char *name, const char *full, gboolean embedded, void *data)
{
    (void)full;
    struct fonts *f = data;
    f->count++;
    if (!embedded && f->named < MAX_NAMES)
        g_string_append_printf(f->foreign, "%s%s", f->named++ ? ", " : "", name ? name : "a font without name");
}

static void add_fonts(struct drawing *d, PopplerDocument *document)
{
    g_autoptr(GString) foreign = g_string_new(NULL);
    struct fonts fonts = {.foreign = foreign};
    pdf_fonts_foreach(document, note_font, &fonts);
    g_autofree char *number = g_strdup_printf("%d", fonts.count);
    add(d, PDF_KEY_FONTS, number);
    add(d, PDF_KEY_FOREIGN, foreign->str);
}

static void add_attachments(struct drawing *d, PopplerDocument *document)
{
    GList *list = poppler_document_has_attachments(document) ? poppler_document_get_attachments(document) : NULL;
    g_autoptr(GString) names = g_string_new(NULL);
    int named = 0;
    for (GList *l = list; l && named < MAX_NAMES; l = l->next) {
        const char *name = ((PopplerAttachment *)l->data)->name;
        g_string_append_printf(names, "%s%s", named++ ? ", " : "", name && *name ? name : "a file without name");
    }
    g_list_free_full(list, g_object_unref);
    add(d, PDF_KEY_ATTACHED, names->str);
}

/* A reference from the trailer, which is never compressed. */
static gboolean is_encrypted(const struct source *source)
{
    gsize size;
    const char *data = g_bytes_get_data(source->data, &size);
    g_autoptr(GRegex) regex = pattern_new("/Encrypt\\s*(?:\\d+\\s+\\d+\\s+R|<<)", G_REGEX_RAW);
    return pattern_is_in_bytes(regex, data, size);
}

/* What the XMP metadata says in either of its two ways of writing: an element or an attribute. */
static char *xmp_value(const char *xmp, const char *name)
{
    g_autofree char *pattern = g_strdup_printf("%s(?:>|=[\"'])\\s*([A-Za-z0-9]+)", name);
    g_autoptr(GRegex) regex = pattern_new(pattern, 0);
    g_autoptr(GMatchInfo) match = NULL;
    return pattern_find(regex, xmp, 0, &match) ? g_match_info_fetch(match, 1) : NULL;
}

static void add_claims(struct drawing *d, PopplerDocument *document)
{
    g_autofree char *raw = poppler_document_get_metadata(document);
    if (!raw)
        return;
    g_autofree char *xmp = g_utf8_make_valid(raw, -1);
    g_autofree char *part = xmp_value(xmp, "pdfaid:part"), *level = xmp_value(xmp, "pdfaid:conformance"), *ua = xmp_value(xmp, "pdfuaid:part");
    g_autoptr(GString) out = g_string_new(NULL);
    if (part) {
        g_autofree char *low = level ? g_ascii_strdown(level, -1) : g_strdup("");
        g_string_append_printf(out, "PDF/A-%s%s", part, low);
    }
    if (ua)
        g_string_append_printf(out, "%sPDF/UA-%s", out->len ? ", " : "", ua);
    add(d, PDF_KEY_CLAIMS, out->str);
}

struct drawing *pdf_page_text(const struct source *source, GError **error)
{
    gsize size;
    const char *data = g_bytes_get_data(source->data, &size);
    if (!memmem(data, MIN(size, 1024), "%PDF-", 5)) {
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNSUPPORTED, "%s: not a PDF", source->path);
        return NULL;
    }
    PopplerDocument *document = pdf_open(source, error);
    if (!document)
        return NULL;
    struct drawing *d = drawing_new(source->path, source->sha256, "pdf");
    pdf_text_read(document, d);
    g_autofree char *version = poppler_document_get_pdf_version_string(document);
    add(d, PDF_KEY_VERSION, version && g_str_has_prefix(version, "PDF-") ? version + 4 : version);
    add(d, PDF_KEY_ENCRYPTED, is_encrypted(source) ? "yes" : "");
    add_fonts(d, document);
    add_attachments(d, document);
    add_claims(d, document);
    pdf_file_report(document, source, d);
    pdf_report_graph(d, TRUE);
    g_object_unref(document);
    return d;
}
