/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The PDF: plans and schedules drawn with cairo, finished as PDF/A-2u, read back and compared before it is handed out.
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

/* Draws all pages to a surface; the number of pages goes to document->pages. */
static gboolean draw(struct document *document, cairo_surface_t *surface, GError **error)
{
    cairo_t *cr = cairo_create(surface);
    struct canvas *canvas = canvas_new(cr);
    document->pages = pages_draw(document, canvas);
    canvas_free(canvas);
    gboolean ok = check_status(cairo_status(cr), error);
    cairo_destroy(cr);
    cairo_surface_finish(surface);
    return ok && check_status(cairo_surface_status(surface), error);
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

/* Twice: the first run counts the pages, for "page 1 of n". */
static gboolean draw_document(struct document *document, const struct pdfa_facts *facts, GByteArray *pdf, GError **error)
{
    g_autoptr(GByteArray) unused = g_byte_array_new();
    cairo_surface_t *trial = new_surface(document->paper, unused, facts), *surface = new_surface(document->paper, pdf, facts);
    gboolean ok = draw(document, trial, error) && draw(document, surface, error);
    cairo_surface_destroy(trial);
    cairo_surface_destroy(surface);
    return ok;
}

static gboolean render(const struct report *report, const struct render_options *options, GByteArray *out, GError **error)
{
    GPtrArray *plans = plans_make(report->network, options->layout, error);
    if (!plans)
        return FALSE;
    char day[11] = "1970-01-01";
    if (report->rendered_on)
        civil_date_format_iso(report->rendered_on, day);
    g_autofree char *title = document_title(report), *date = g_strdup_printf("%sT00:00:00Z", day);
    const struct pdfa_facts facts = {title, "demarc " DEMARC_VERSION, date};
    struct marks marks = marks_number(report->network, report->reg);
    g_autoptr(GPtrArray) open = options->findings ? finding_order_open(report->findings) : NULL;
    GPtrArray *schedules = schedules_make(report, open);
    struct document document = {.report = report, .paper = paper_find(options->paper), .plans = plans, .schedules = schedules, .marks = &marks, .open = open};
    g_autoptr(GByteArray) pdf = g_byte_array_new();
    guint before = out->len;
    gboolean ok = draw_document(&document, &facts, pdf, error) && pdfa_finish(pdf->data, pdf->len, &facts, out, error) &&
                  readback_check(out->data + before, out->len - before, document.pages, report, &marks, document.smallest, error);
    g_ptr_array_unref(schedules);
    g_ptr_array_unref(plans);
    marks_clear(&marks);
    return ok;
}

const struct renderer pdf_renderer = {.format = "pdf", .subject = RENDER_PAGES, .render = render};
