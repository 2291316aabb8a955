/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What people add to a PDF that they have already: texts typed on the page, and fields of a form that somebody filled in. A reader sees
 * them; they are no part of the page's contents.
 */
#include "limit.h"
#include "pdf.h"
#include "text.h"

static void add_text(struct drawing *d, int page, double height, const PopplerRectangle *area, const char *text, int number)
{
    if (!text || text_is_blank(text) || number > limit_count(LIMIT_CELLS))
        return;
    g_autofree char *id = g_strdup_printf("typed-%d", number);
    struct shape s = shape_empty();
    s.id = drawing_string(d, id);
    s.page = page;
    s.flags = SHAPE_TEXT;
    s.label = drawing_text(d, text, -1);
    s.box = (struct box){geometry_clamp(MIN(area->x1, area->x2)), geometry_clamp(height - MAX(area->y1, area->y2)),
                         geometry_clamp(ABS(area->x2 - area->x1)), geometry_clamp(ABS(area->y2 - area->y1))};
    drawing_add_shape(d, s);
}

static void add_notes(struct drawing *d, PopplerPage *page, int index, double height, int *number)
{
    GList *list = poppler_page_get_annot_mapping(page);
    for (GList *l = list; l; l = l->next) {
        const PopplerAnnotMapping *m = l->data;
        if (poppler_annot_get_annot_type(m->annot) != POPPLER_ANNOT_FREE_TEXT ||
            poppler_annot_get_flags(m->annot) & (POPPLER_ANNOT_FLAG_HIDDEN | POPPLER_ANNOT_FLAG_NO_VIEW))
            continue;
        g_autofree char *text = poppler_annot_get_contents(m->annot);
        add_text(d, index, height, &m->area, text, ++*number);
    }
    poppler_page_free_annot_mapping(list);
}

static void add_fields(struct drawing *d, PopplerPage *page, int index, double height, int *number)
{
    GList *list = poppler_page_get_form_field_mapping(page);
    for (GList *l = list; l; l = l->next) {
        const PopplerFormFieldMapping *m = l->data;
        if (poppler_form_field_get_field_type(m->field) != POPPLER_FORM_FIELD_TEXT)
            continue;
        g_autofree char *text = poppler_form_field_text_get_text(m->field);
        add_text(d, index, height, &m->area, text, ++*number);
    }
    poppler_page_free_form_field_mapping(list);
}

void pdf_typed_read(PopplerPage *page, int index, double height, struct drawing *drawing)
{
    int number = 0;
    add_notes(drawing, page, index, height, &number);
    add_fields(drawing, page, index, height, &number);
}
