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

static gboolean is_off(const PopplerAnnotMapping *m)
{
    return (poppler_annot_get_flags(m->annot) & (POPPLER_ANNOT_FLAG_HIDDEN | POPPLER_ANNOT_FLAG_NO_VIEW)) != 0;
}

static void add_notes(struct drawing *d, GList *annotations, int index, double height, int *number)
{
    for (GList *l = annotations; l; l = l->next) {
        const PopplerAnnotMapping *m = l->data;
        if (poppler_annot_get_annot_type(m->annot) != POPPLER_ANNOT_FREE_TEXT || is_off(m))
            continue;
        g_autofree char *text = poppler_annot_get_contents(m->annot);
        add_text(d, index, height, &m->area, text, ++*number);
    }
}

/* What shows a field is an annotation in its place. */
static gboolean is_field_off(const PopplerRectangle *area, GList *annotations)
{
    for (GList *l = annotations; l; l = l->next) {
        const PopplerAnnotMapping *m = l->data;
        if (poppler_annot_get_annot_type(m->annot) == POPPLER_ANNOT_WIDGET && is_off(m) && m->area.x1 == area->x1 && m->area.y1 == area->y1 &&
            m->area.x2 == area->x2 && m->area.y2 == area->y2)
            return TRUE;
    }
    return FALSE;
}

#define MAX_FIELDS 3000 /* of a page, among whose annotations the hidden ones are looked for */

static void add_fields(struct drawing *d, PopplerPage *page, GList *annotations, int index, double height, int *number)
{
    GList *list = poppler_page_get_form_field_mapping(page);
    int asked = 0;
    for (GList *l = list; l; l = l->next) {
        const PopplerFormFieldMapping *m = l->data;
        if (poppler_form_field_get_field_type(m->field) != POPPLER_FORM_FIELD_TEXT || asked++ > MAX_FIELDS || is_field_off(&m->area, annotations))
            continue;
        g_autofree char *text = poppler_form_field_text_get_text(m->field);
        add_text(d, index, height, &m->area, text, ++*number);
    }
    if (asked > MAX_FIELDS)
        diagnostics_add(d->diagnostics, "too-many-cells", DIAGNOSTIC_ERROR, TRUE, index, NULL,
                        "more than %d fields on a page; the rest was not read", MAX_FIELDS);
    poppler_page_free_form_field_mapping(list);
}

void pdf_typed_read(PopplerPage *page, int index, double height, struct drawing *drawing)
{
    int number = 0;
    guint before = drawing->shapes->len;
    GList *annotations = poppler_page_get_annot_mapping(page);
    add_notes(drawing, annotations, index, height, &number);
    add_fields(drawing, page, annotations, index, height, &number);
    poppler_page_free_annot_mapping(annotations);
    guint typed = drawing->shapes->len - before;
    if (typed > 0)
        diagnostics_add(drawing->diagnostics, "pdf-text-unverified", DIAGNOSTIC_INFO, TRUE, index, NULL,
                        "%u text%s typed over the page or into a form: that %s be seen was not verified", typed, typed == 1 ? " is" : "s are",
                        typed == 1 ? "it can" : "they can");
}
