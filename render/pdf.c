/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The PDF: plans and schedules drawn with cairo, finished as PDF/A-2a and PDF/UA-1, read back and compared before it is handed out.
 */
#include "error.h"
#include "finding_order.h"
#include "pages.h"
#include "pdfa.h"
#include "plans.h"
#include "readback.h"
#include "renderer.h"

#include <cairo-pdf.h>

static cairo_status_t append(void *closure, const unsigned char *data, unsigned int length)
{
    g_byte_array_append(closure, data, length);
    return CAIRO_STATUS_SUCCESS;
}

static gboolean check_status(cairo_status_t status, GError **error)
{
    if (status == CAIRO_STATUS_SUCCESS)
        return TRUE;
    g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_SYSTEM, "the PDF cannot be drawn: %s", cairo_status_to_string(status));
    return FALSE;
}

static char *document_title(const struct report *r)
{
    g_autofree char *organisation = sheet_organisation(r);
    const struct fact *title = network_best_fact(r->network, FACT_TITLE);
    return g_strdup_printf("%s – %s", organisation, title ? title->value : "Network diagram");
}

static cairo_surface_t *new_surface(const struct paper *paper, GByteArray *out, const struct pdfa_facts *facts)
{
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(append, out, paper->width, paper->height);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, facts->title);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, facts->date);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, facts->date);
    return surface;
}

static const struct paper *first_paper(const struct document *d)
{
    return d->plans->len ? ((const struct plan *)g_ptr_array_index(d->plans, 0))->paper : paper_find(TABLES_PAPER);
}

/* `links`: what each link says, by its destination. */
static gboolean draw_once(struct document *document, const struct pdfa_facts *facts, GHashTable *links, GPtrArray *remarks, GByteArray *pdf,
                              GError **error)
{
    struct canvas *measure = canvas_new_to_measure();
    pages_count(document, measure);
    canvas_free(measure);
    cairo_surface_t *surface = new_surface(first_paper(document), pdf, facts);
    cairo_t *cr = cairo_create(surface);
    struct canvas *canvas = canvas_new(cr);
    canvas->links = links;
    pages_draw(document, canvas);
    canvas_remark(canvas, remarks);
    canvas_free(canvas);
    gboolean ok = check_status(cairo_status(cr), error);
    cairo_destroy(cr);
    cairo_surface_finish(surface);
    ok = ok && check_status(cairo_surface_status(surface), error);
    cairo_surface_destroy(surface);
    return ok;
}

/* How many characters no font could write is known when all is drawn. If there are any, it is drawn again with tables that say so. */
static gboolean draw_document(struct document *document, const struct pdfa_facts *facts, GHashTable *links, GPtrArray *remarks, GByteArray *pdf,
                              GError **error)
{
    if (!draw_once(document, facts, links, NULL, pdf, error))
        return FALSE;
    if (document->boxes == 0)
        return TRUE;
    pages_clear(document);
    g_byte_array_set_size(pdf, 0);
    return draw_once(document, facts, links, remarks, pdf, error);
}

static gboolean make(struct document *document, struct pdfa_facts *facts, GPtrArray *remarks, GByteArray *out, GError **error)
{
    g_autoptr(GByteArray) pdf = g_byte_array_new();
    g_autoptr(GHashTable) links = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    guint before = out->len;
    if (!draw_document(document, facts, links, remarks, pdf, error))
        return FALSE;
    facts->links = links;
    facts->figures = document->figures;
    facts->boxes = document->boxes;
    return pdfa_finish(pdf->data, pdf->len, facts, out, error) &&
           readback_check(out->data + before, out->len - before, document->pages, document->report, document->marks, document->plans, document->smallest, error);
}

static gboolean render(const struct report *report, const struct render_options *options, GByteArray *out, GError **error)
{
    struct marks marks = marks_number(report->network, report->reg);
    GPtrArray *plans = plans_make(report->network, &marks, options, error);
    if (!plans) {
        marks_clear(&marks);
        return FALSE;
    }
    char day[11] = "1970-01-01";
    if (report->rendered_on)
        civil_date_format_iso(report->rendered_on, day);
    g_autofree char *title = document_title(report), *date = g_strdup_printf("%sT00:00:00Z", day);
    struct pdfa_facts facts = {.title = title, .producer = "demarc " DEMARC_VERSION, .date = date};
    g_autoptr(GPtrArray) open = options->findings ? finding_order_open(report->findings) : NULL;
    struct document document = {.report = report, .plans = plans, .marks = &marks, .open = open};
    gboolean ok = make(&document, &facts, options->remarks, out, error);
    pages_clear(&document);
    g_ptr_array_unref(plans);
    marks_clear(&marks);
    return ok;
}

const struct renderer pdf_renderer = {.format = "pdf", .subject = RENDER_PAGES, .render = render};
