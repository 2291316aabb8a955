/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parts of reading a PDF. poppler's types do not leave these files.
 */
#ifndef DEMARC_PDF_H
#define DEMARC_PDF_H

#include "drawing.h"
#include "source.h"

#include <glib/poppler.h>

/* A diagram that rides along in a PDF. */
struct pdf_source {
    const char *where; /* "an embedded file of the PDF", "the Subject of the PDF": static */
    GBytes *data;      /* NULL: it cannot be unpacked, or a limit kept it from being read, */
    char *refusal;     /* and then this is what to say: "it holds ...; the limit is ..." */
    char *name;        /* what the attached file is called, or NULL */
};

/* NULL and DEMARC_ERROR_UNREADABLE if it is damaged, needs a password or has no page. To be g_object_unref()ed. */
PopplerDocument *pdf_open(const struct source *source, GError **error);

/* Embedded files, files attached as annotations and the Subject, if what they hold may be a diagram; the ones to be preferred
 * first. GArray of struct pdf_source, which it frees. */
GArray *pdf_sources(PopplerDocument *document);

/* Says that only text was read; `damaged`: the diagram inside could not be. */
void pdf_report_graph(struct drawing *drawing, gboolean damaged);

/* What is typed on a page over its contents, and what stands in the fields of a form: as text shapes of the page `index`. */
void pdf_typed_read(PopplerPage *page, int index, double height, struct drawing *drawing);

/* Of the character `index`, which may only go up; the list is moved on. NULL: nothing is known of it. */
const PopplerTextAttributes *pdf_attributes_at(GList **list, int index);

/* The text of every page as text shapes, and the file's metadata. */
void pdf_text_read(PopplerDocument *document, struct drawing *drawing);

#endif
