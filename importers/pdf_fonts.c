/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf_fonts.h"

#define PAGES_AT_ONCE 20

FcConfig *pdf_fonts_hide_system(void)
{
    FcConfig *none = FcConfigCreate();
    FcConfigSetCurrent(none);
    return none;
}

void pdf_fonts_show_system(FcConfig *hidden)
{
    FcConfigSetCurrent(NULL); /* the next who asks reads the system's */
    FcConfigDestroy(hidden);
}

void pdf_fonts_foreach(PopplerDocument *document, pdf_font_fn each, void *data)
{
    FcConfig *hidden = pdf_fonts_hide_system(); /* to name a font's substitute, poppler looks for it */
    PopplerFontInfo *info = poppler_font_info_new(document);
    PopplerFontsIter *iter = NULL;
    while (poppler_font_info_scan(info, PAGES_AT_ONCE, &iter)) {
        if (!iter)
            continue;
        do
            each(poppler_fonts_iter_get_name(iter), poppler_fonts_iter_get_full_name(iter), poppler_fonts_iter_is_embedded(iter), data);
        while (poppler_fonts_iter_next(iter));
        poppler_fonts_iter_free(iter);
        iter = NULL;
    }
    g_object_unref(info);
    pdf_fonts_show_system(hidden);
}
