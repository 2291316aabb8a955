/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which of a page's text can be seen. White on white, drawn invisibly, covered, clipped away or too small to read, a text is in the
 * file and says nothing to whoever opens it.
 *
 * The page is drawn, and beside it its text alone: where the edges of the letters are no edges of the page, nobody sees them. Letters
 * over a picture (a scan with the text that was recognised in it) are seen if the picture shows something as high as they are there. A
 * font that is not embedded cannot be opened by a reader who may open nothing: of its text only the colour is compared with what is
 * behind it.
 */
#ifndef DEMARC_PDF_SIGHT_H
#define DEMARC_PDF_SIGHT_H

#include <glib/poppler.h>

enum sight { SIGHT_SHOWN, SIGHT_HIDDEN, SIGHT_UNVERIFIED /* taken for shown, and could not be drawn */ };

/* Of one document; to be pdf_sight_free()d before the document. */
struct pdf_sight *pdf_sight_new(PopplerDocument *document);
void pdf_sight_free(struct pdf_sight *sight);

/* An enum sight for each of the `count` characters of a page's text, which stand at `places` with `attributes` (of poppler). To be
 * g_free()d. Drawing stops at half of the limit `cpu`; what was not drawn by then is unverified. */
guint8 *pdf_sight_judge(struct pdf_sight *sight, PopplerPage *page, const char *text, const PopplerRectangle *places, guint count,
                        GList *attributes);

#endif
