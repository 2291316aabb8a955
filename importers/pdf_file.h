/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What may stop an assessor from using a PDF, whatever it shows.
 */
#ifndef DEMARC_PDF_FILE_H
#define DEMARC_PDF_FILE_H

#include "drawing.h"
#include "source.h"

#include <poppler.h>

/* Adds a diagnostic, "pdf-file-…", for each: copying refused, no text, fonts not embedded, scripts, attachments, too large to mail. */
void pdf_file_report(PopplerDocument *document, const struct source *source, struct drawing *drawing);

#endif
