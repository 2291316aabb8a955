/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "renderer.h"

#include <jansson.h>

static const struct renderer *const table[] = {
    &model_text_renderer,    &model_json_renderer, &findings_text_renderer,
    &findings_json_renderer, &sarif_renderer,      &junit_renderer,
    &csv_renderer,           &pdf_renderer,        &svg_renderer,
    &html_renderer,          &png_renderer,
    &questions_renderer,
};

void renderers_prepare(void)
{
    json_set_alloc_funcs(g_malloc, g_free);
}

const struct renderer *renderer_find(const char *format, enum render_subject subject)
{
    for (guint i = 0; i < G_N_ELEMENTS(table); i++)
        if (table[i]->subject == subject && g_str_equal(table[i]->format, format))
            return table[i];
    return NULL;
}

char *renderer_formats(enum render_subject subject)
{
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < G_N_ELEMENTS(table); i++)
        if (table[i]->subject == subject)
            g_string_append_printf(out, "%s%s", out->len ? ", " : "", table[i]->format);
    return g_string_free(out, FALSE);
}
