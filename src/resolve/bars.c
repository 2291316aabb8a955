/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bars.h"

#include "grid.h"
#include "text.h"

#define LENGTH 6.0          /* times the width */
#define TOUCHING (2 * 0.72) /* pt */

/* Not a dashed one: that is a boundary, at which lines of both sides may end without being joined. */
static gboolean is_bar(const struct shape *s)
{
    if (s->flags & (SHAPE_TEXT | SHAPE_EDGE_LABEL | SHAPE_GROUP | SHAPE_DASHED | SHAPE_NO_GEOMETRY) || !text_is_blank(s->label))
        return FALSE;
    double along = MAX(s->box.w, s->box.h), across = MIN(s->box.w, s->box.h);
    return (s->outline == OUTLINE_LINE || s->outline == OUTLINE_RECTANGLE) && along >= LENGTH * across;
}

static void count_end(const struct drawing *d, struct grid *bars, struct point end, struct census *census)
{
    const GArray *near = grid_query(bars, box_inflate((struct box){end.x, end.y, 0, 0}, TOUCHING));
    for (guint i = 0; i < near->len; i++) {
        int bar = g_array_index(near, int, i);
        census[bar].ends += box_contains_point(box_inflate(drawing_shape(d, bar)->box, TOUCHING), end);
    }
}

static void count_on_page(const struct drawing *d, int page, struct census *census)
{
    struct grid *bars = grid_new(drawing_page_bounds(d, page), d->shapes->len);
    for (guint i = 0; i < d->shapes->len; i++)
        if (drawing_shape(d, i)->page == page && is_bar(drawing_shape(d, i)))
            grid_add(bars, drawing_shape(d, i)->box, (int)i);
    for (guint i = 0; i < d->connectors->len; i++)
        for (int e = 0; e < 2; e++) {
            const struct connector *c = drawing_connector(d, i);
            if (c->page == page && c->ends[e].shape < 0 && c->ends[e].connector < 0 && c->ends[e].has_point)
                count_end(d, bars, c->ends[e].point, census);
        }
    grid_free(bars);
}

void bars_count_ends(const struct drawing *d, struct census *census)
{
    for (guint p = 0; p < d->pages->len; p++)
        count_on_page(d, (int)p, census);
}

void bars_report(struct resolving *r, const struct census *census)
{
    for (guint i = 0; i < r->drawing->shapes->len; i++) {
        const struct shape *s = drawing_shape(r->drawing, i);
        if (r->element_of_shape[i].type == ELEMENT_NODE && census[i].glued == 0 && census[i].ends >= ENDS_ON_A_BUS)
            diagnostics_add(r->network->diagnostics, "bar-as-bus", DIAGNOSTIC_INFO, TRUE, s->page, s->id,
                            "nothing is glued to this bar, and %d lines end on it: treated as a bus that joins them", census[i].ends);
    }
}
