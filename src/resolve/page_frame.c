/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page_frame.h"

#include "stages.h"
#include "text.h"

#include <string.h>

/* "Data centre A" across the upper edge of a frame; the name of the diagram is no name of a place. */
static gboolean names_frame(const struct shape *text, const struct shape *frame)
{
    double middle = text->box.x + text->box.w / 2, confidence = 0;
    if (text->page != frame->page || !census_is_text(text) || text->box.y >= frame->box.y || text->box.y + text->box.h <= frame->box.y ||
        middle < frame->box.x || middle > frame->box.x + frame->box.w)
        return FALSE;
    enum zone_kind kind = recognise_zone_label(text->label, &confidence);
    return kind == ZONE_SITE && confidence >= 0.7 && !strchr(text->label, '\n');
}

static gboolean is_named_on_edge(const struct drawing *d, const struct shape *frame)
{
    for (guint i = 0; i < d->shapes->len; i++)
        if (names_frame(drawing_shape(d, i), frame))
            return TRUE;
    return FALSE;
}

gboolean page_frame_is_one(const struct drawing *d, const struct shape *s, const struct census *c, int shapes_on_page)
{
    return text_is_blank(s->label) && c->glued == 0 && c->inside > 6 && c->inside >= shapes_on_page * 8 / 10 && !is_named_on_edge(d, s);
}

gboolean page_frame_is_furniture(const struct drawing *d, const struct shape *s, const struct census *c)
{
    static const char *const names[] = {"border", "title block", "titleblock", "background", "vbackground"};
    for (guint i = 0; i < G_N_ELEMENTS(names) && c->glued == 0 && c->children == 0; i++) {
        gsize length = strlen(names[i]);
        if (g_ascii_strncasecmp(s->stencil, names[i], length) != 0 || g_ascii_isalpha(s->stencil[length]))
            continue;
        struct recognised known = recognise_shape(d, s, "", NULL, NULL);
        return !known.by_symbol || class_info(known.class)->kind == KIND_ANNOTATION;
    }
    return FALSE;
}
