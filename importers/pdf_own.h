/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What demarc itself prints on a PDF: legend, tables, judgements, where the drawing came from. They name everything that is asked for,
 * shown or not ("No external connection is drawn"): nothing of it states anything about a network.
 */
#ifndef DEMARC_PDF_OWN_H
#define DEMARC_PDF_OWN_H

#include "drawing.h"

/* For every shape of a drawing that was read from the pages of a PDF whether demarc printed it by itself. To be g_free()d. */
gboolean *pdf_own_words(const struct drawing *pages);

#endif
