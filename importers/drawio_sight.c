/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawio_sight.h"

#include "text.h"
#include "xml_node.h"

#include <string.h>

#define WHITE   0xffffff
#define NEAR    8        /* of 255: colours that the eye does not tell apart */
#define LOOKS   50000000 /* at shapes under texts; what is beyond is taken as seen */
#define UNKNOWN (-2)     /* a picture or symbol: of many colours */

static gboolean are_alike(int a, int b)
{
    for (int shift = 0; shift <= 16; shift += 8)
        if (ABS(((a >> shift) & 0xff) - ((b >> shift) & 0xff)) > NEAR)
            return FALSE;
    return TRUE;
}

/* What the page is painted with; white paper, unless the file says otherwise. */
static int colour_of_page(xmlNodePtr model)
{
    const char *text = xml_attribute(model, "background");
    if (!text || *text != '#' || strspn(text + 1, "0123456789abcdefABCDEF") != 6)
        return WHITE;
    return (int)g_ascii_strtoull(text + 1, NULL, 16);
}

/* The colour that a shape covers what is below it with; NO_COLOUR if it does not. A shape without a stated fill is white. */
static int colour_of_shape(const struct shape *s)
{
    gboolean plain = s->outline == OUTLINE_RECTANGLE || s->outline == OUTLINE_ELLIPSE;
    if (s->flags & (SHAPE_HIDDEN | SHAPE_GROUP) || s->outline == OUTLINE_NONE)
        return s->style.fill != NO_COLOUR && !(s->flags & (SHAPE_HIDDEN | SHAPE_GROUP)) ? s->style.fill : NO_COLOUR;
    if (!plain)
        return UNKNOWN;
    return s->style.fill != NO_COLOUR ? s->style.fill : s->flags & SHAPE_FILLED ? WHITE : NO_COLOUR;
}

static int colour_behind(const struct drawing *d, guint index, int paper)
{
    const struct shape *text = drawing_shape(d, index);
    if (text->style.fill != NO_COLOUR)
        return text->style.fill;
    for (guint i = index; i-- > 0;) {
        const struct shape *s = drawing_shape(d, i);
        if (s->page != text->page || !box_contains_point(s->box, box_centre(text->box)))
            continue;
        int colour = colour_of_shape(s);
        if (colour != NO_COLOUR)
            return colour;
    }
    return paper;
}

void drawio_sight_read(xmlNodePtr model, int page, struct drawing *d)
{
    int paper = colour_of_page(model);
    guint64 looks = 0;
    for (guint i = 0; i < d->shapes->len && looks < LOOKS; i++) {
        struct shape *s = drawing_shape(d, i);
        if (s->page != page || !(s->flags & SHAPE_TEXT) || s->flags & SHAPE_EDGE_LABEL || s->style.text == NO_COLOUR || text_is_blank(s->label))
            continue;
        looks += i;
        int behind = colour_behind(d, i, paper);
        if (behind != UNKNOWN && are_alike(s->style.text, behind))
            s->flags |= SHAPE_HIDDEN;
    }
}
