/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fonts of a PDF. Those of the system are not looked for: a worker cannot open them, and what it says must not depend on who asks.
 */
#ifndef DEMARC_PDF_FONTS_H
#define DEMARC_PDF_FONTS_H

#include <fontconfig/fontconfig.h>
#include <poppler.h>

/* Until given to pdf_fonts_show_system(), poppler finds no font of the system. What it has found once it keeps for the whole process. */
FcConfig *pdf_fonts_hide_system(void);
void pdf_fonts_show_system(FcConfig *hidden);

/* `name` is NULL for a font without one, and has its subset ("ABCDEF+") only as `full`. */
typedef void (*pdf_font_fn)(const char *name, const char *full, gboolean embedded, void *data);

/* Calls `each` for every font of every page. */
void pdf_fonts_foreach(PopplerDocument *document, pdf_font_fn each, void *data);

#endif
