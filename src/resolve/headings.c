/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "headings.h"

#include "text.h"

#include <math.h>

#define SLACK 3.0  /* pt */
#define MANY  6000 /* shapes: with more, a text to which a line is drawn is a thing */

gboolean heading_is_over(struct box text, struct box box)
{
    double gap = box.y - text.y - text.h;
    if (gap < -SLACK || gap > HEADING_GAP || text.x < box.x - SLACK || text.x + text.w > box.x + box.w + SLACK)
        return FALSE;
    return fabs(box_centre(text).x - box_centre(box).x) <= box.w / 4 || fabs(text.x - box.x) <= 2 * SLACK;
}

static gboolean may_be_headed(const struct shape *s, const struct census *c)
{
    return s->outline == OUTLINE_RECTANGLE && !census_is_text(s) && text_is_blank(s->label) && c->glued == 0 && c->inside + c->inside_texts > 0;
}

gboolean heading_of_some_box(const struct drawing *d, const struct shape *text, const struct census *census)
{
    for (guint i = 0; i < d->shapes->len && d->shapes->len <= MANY; i++) {
        const struct shape *s = drawing_shape(d, i);
        if (s->page == text->page && may_be_headed(s, &census[i]) && heading_is_over(text->box, s->box))
            return TRUE;
    }
    return FALSE;
}
