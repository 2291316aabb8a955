/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands on the pages of a PDF, whether or not a diagram rides along in it: for looking at a PDF as somebody does who opens it.
 */
#ifndef DEMARC_PDF_PAGES_H
#define DEMARC_PDF_PAGES_H

#include "drawing.h"
#include "source.h"

/* Keys of the drawing's metadata besides title, creator, subject, keywords, application, producer, exported. */
#define PDF_KEY_VERSION    "pdf version"    /* "1.7" */
#define PDF_KEY_ENCRYPTED  "pdf encrypted"  /* "yes" */
#define PDF_KEY_FONTS      "pdf fonts"      /* how many */
#define PDF_KEY_FOREIGN    "pdf foreign"    /* names of fonts that are not embedded, comma-separated */
#define PDF_KEY_CLAIMS     "pdf claims"     /* "PDF/A-2a, PDF/UA-1": what the file says of itself */
#define PDF_KEY_ATTACHED   "pdf attached"   /* names of attached files, comma-separated */

/* The text of every page with its size, the file's metadata, and diagnostics "pdf-file-…" of what may stop somebody from using it.
 * DEMARC_ERROR_UNSUPPORTED if it is no PDF, DEMARC_ERROR_UNREADABLE if it is damaged or needs a password. */
struct drawing *pdf_page_text(const struct source *source, GError **error);

#endif
