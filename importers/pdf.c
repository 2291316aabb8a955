/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PDF: the diagram that rides along in it if there is one, else its text. Lines and shapes on a page are not read: a network
 * guessed from strokes would be worse than none.
 */
#include "pdf.h"

#include "error.h"
#include "importer.h"
#include "pdf_file.h"
#include "pdf_own.h"

#include <string.h>

extern const struct importer pdf_importer;

static int recognise(const char *data, gsize size)
{
    return memmem(data, MIN(size, 1024), "%PDF-", 5) ? 100 : 0;
}

PopplerDocument *pdf_open(const struct source *source, GError **error)
{
    g_autoptr(GError) why = NULL;
    PopplerDocument *document = poppler_document_new_from_bytes(source->data, NULL, &why);
    if (document && poppler_document_get_n_pages(document) > 0)
        return document;
    gboolean locked = g_error_matches(why, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);
    g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_UNREADABLE, "%s: %s", source->path,
                locked     ? "the PDF needs a password; save it without one"
                : document ? "the PDF has no page"
                           : "the PDF is damaged");
    g_clear_object(&document);
    return NULL;
}

/* ---- a diagram inside ---- */

/* Everything that two copies of one diagram agree in. */
static char *contents_of(const struct drawing *d)
{
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < d->pages->len; i++)
        g_string_append_printf(out, "page %s\n", drawing_page(d, i)->name);
    for (guint i = 0; i < d->shapes->len; i++) {
        const struct shape *s = drawing_shape(d, i);
        g_string_append_printf(out, "shape %d %s %d %s %s\n", s->page, s->id, s->parent, s->label, s->stencil);
    }
    for (guint i = 0; i < d->connectors->len; i++) {
        const struct connector *c = drawing_connector(d, i);
        g_string_append_printf(out, "line %d %s %d %d %s\n", c->page, c->id, c->ends[0].shape, c->ends[1].shape, c->label);
    }
    return g_string_free(out, FALSE);
}

static gboolean agree(const struct drawing *a, const struct drawing *b)
{
    g_autofree char *x = contents_of(a), *y = contents_of(b);
    return strcmp(x, y) == 0;
}

struct inside {
    struct drawing *drawing; /* the first that could be read */
    const char *where;
    const char *differs;     /* another that says something else */
    const char *damaged;     /* one that looks like a diagram, or that a limit kept out, and cannot be read */
    char *why;
    gboolean kept_out;
};

/* draw.io's own embedded files have no name in some versions. */
static gboolean is_called_diagram(const struct pdf_source *from)
{
    return !from->name || importers_interest(from->name) == INTEREST_OWN;
}

static void note_damage(struct inside *inside, const struct pdf_source *from, const char *why)
{
    inside->damaged = from->where;
    g_free(inside->why);
    inside->why = g_strdup(why);
}

/* A file of any other format that demarc reads; other attachments, a price list say, are passed over. */
static void try_source(struct inside *inside, const struct source *outer, const struct pdf_source *from)
{
    if (from->refusal) {
        note_damage(inside, from, from->refusal);
        inside->kept_out = TRUE;
        return;
    }
    if (!from->data) {
        if (is_called_diagram(from))
            note_damage(inside, from, "its contents cannot be unpacked");
        return;
    }
    struct source source = {.path = outer->path, .sha256 = outer->sha256, .data = from->data};
    g_autoptr(GError) error = NULL;
    struct drawing *drawing = import_drawing_inside(&source, &pdf_importer, &error);
    if (!drawing && g_error_matches(error, DEMARC_ERROR, DEMARC_ERROR_UNSUPPORTED)) {
        if (from->name && is_called_diagram(from))
            note_damage(inside, from, "it is called a diagram and holds none that demarc reads");
        return;
    }
    if (!drawing)
        note_damage(inside, from,
                    g_str_has_prefix(error->message, outer->path) ? error->message + strlen(outer->path) + 2 : error->message);
    else if (!inside->drawing) {
        drawing_forget_lines(drawing, -1);
        inside->drawing = drawing;
        inside->where = from->where;
        return;
    } else if (!agree(inside->drawing, drawing))
        inside->differs = from->where;
    drawing_free(drawing);
}

static void report_inside(const struct inside *inside, int pages)
{
    struct diagnostics *diags = inside->drawing->diagnostics;
    diagnostics_add(diags, "pdf-source", DIAGNOSTIC_INFO, FALSE, -1, NULL, "the diagram was read from %s; its pages were not",
                    inside->where);
    if (inside->differs)
        diagnostics_add(diags, "pdf-sources-differ", DIAGNOSTIC_ERROR, TRUE, -1, NULL,
                        "the PDF holds two different diagrams, %s and %s; the first was read", inside->where, inside->differs);
    if (inside->damaged)
        diagnostics_add(diags, "pdf-source-damaged", DIAGNOSTIC_WARNING, TRUE, -1, NULL, "%s cannot be read: %s", inside->damaged,
                        inside->why);
    if ((int)inside->drawing->pages->len != pages)
        diagnostics_add(diags, "pdf-pages", DIAGNOSTIC_INFO, FALSE, -1, NULL,
                        "the PDF has %d page%s and the diagram inside it %u: what is mailed shows something else than what was read",
                        pages, pages == 1 ? "" : "s", inside->drawing->pages->len);
}

/* ---- only text ---- */

void pdf_report_graph(struct drawing *d, gboolean damaged)
{
    diagnostics_add(d->diagnostics, "pdf-graph-not-read", DIAGNOSTIC_ERROR, TRUE, -1, NULL, "%s",
                    damaged              ? "the text of the PDF was read, its shapes and lines were not"
                    : d->shapes->len > 0 ? "there is no diagram inside the PDF: its text was read, its shapes and lines were not; check the file that "
                                           "it was exported from"
                                         : "the PDF holds neither a diagram nor text, only pictures or strokes; check the file that it was exported "
                                           "from");
}

static void leave_out_own_words(struct drawing *d)
{
    g_autofree gboolean *own = pdf_own_words(d);
    guint kept = 0, all = d->shapes->len;
    for (guint i = 0; i < all; i++)
        if (!own[i])
            *drawing_shape(d, kept++) = *drawing_shape(d, i);
    g_array_set_size(d->shapes, kept);
    if (kept < all)
        diagnostics_add(d->diagnostics, "pdf-own-words", DIAGNOSTIC_INFO, FALSE, -1, NULL,
                        "%u text%s of the PDF that demarc itself printed (legend, tables, source) were left out: they state nothing", all - kept,
                        all - kept == 1 ? "" : "s");
}

static struct drawing *read_text(PopplerDocument *document, const struct source *source, const struct inside *inside)
{
    struct drawing *d = drawing_new(source->path, source->sha256, pdf_importer.name);
    pdf_text_read(document, d);
    leave_out_own_words(d);
    if (inside->damaged)
        diagnostics_add(d->diagnostics, "pdf-source-damaged", DIAGNOSTIC_ERROR, TRUE, -1, NULL, "%s%s cannot be read: %s",
                        inside->kept_out ? "" : "the diagram in ", inside->damaged, inside->why);
    pdf_report_graph(d, inside->damaged != NULL);
    return d;
}

static struct drawing *read_pdf(const struct source *source, GError **error)
{
    PopplerDocument *document = pdf_open(source, error);
    if (!document)
        return NULL;
    struct inside inside = {NULL};
    GArray *sources = pdf_sources(document);
    for (guint i = 0; i < sources->len; i++)
        try_source(&inside, source, &g_array_index(sources, struct pdf_source, i));
    g_array_unref(sources);
    if (inside.drawing)
        report_inside(&inside, poppler_document_get_n_pages(document));
    struct drawing *drawing = inside.drawing ? inside.drawing : read_text(document, source, &inside);
    pdf_file_report(document, source, drawing);
    g_free(inside.why);
    g_object_unref(document);
    return drawing;
}

const struct importer pdf_importer = {
    .name = "pdf",
    .description = "PDF (.pdf): the diagram inside it, else its text",
    .extensions = "pdf",
    .recognise = recognise,
    .read = read_pdf,
};
