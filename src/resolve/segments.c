/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "segments.h"

#include "census.h"
#include "grid.h"

#include <math.h>

#define LEVEL 1.0 /* pt */

struct segments {
    GArray *items; /* struct segment */
    struct grid *grid;
};

static struct box page_bounds(const struct resolving *r, int page)
{
    struct box bounds = drawing_page_bounds(r->drawing, page);
    for (guint i = 0; i < r->network->links->len; i++) {
        const struct link *l = network_link(r->network, i);
        for (int s = 0; l->origin.page == page && s <= l->points + 1; s++) {
            struct point p = link_point(r->network, l, s);
            bounds = box_union(bounds, (struct box){p.x, p.y, 0, 0});
        }
    }
    return bounds;
}

/* Where an end is drawn is known if it was stated, or if it joins something. */
static gboolean is_placed(const struct resolving *r, guint link, int which)
{
    const struct link_end *end = &network_link(r->network, link)->ends[which];
    return end->has_point || end->type != ELEMENT_NONE ||
           (link < r->drawing->connectors->len && drawing_connector(r->drawing, link)->ends[which].shape >= 0);
}

/* Where a line that ends on a box round other things comes to its edge: it runs to the middle only as the file has it. */
static struct point leave_zone(const struct resolving *r, guint link, int which, struct point inside, struct point outside)
{
    int shape = link < r->drawing->connectors->len ? drawing_connector(r->drawing, link)->ends[which].shape : -1;
    if (shape < 0 || r->element_of_shape[shape].type != ELEMENT_ZONE)
        return inside;
    struct box box = drawing_shape(r->drawing, shape)->box;
    if (!box_contains_point(box, inside) || box_contains_point(box, outside))
        return inside;
    double dx = outside.x - inside.x, dy = outside.y - inside.y, t = 1;
    if (dx != 0)
        t = MIN(t, ((dx > 0 ? box.x + box.w : box.x) - inside.x) / dx);
    if (dy != 0)
        t = MIN(t, ((dy > 0 ? box.y + box.h : box.y) - inside.y) / dy);
    return (struct point){inside.x + t * dx, inside.y + t * dy};
}

struct segments *segments_new(const struct resolving *r, int page)
{
    struct segments *s = g_new0(struct segments, 1);
    s->items = g_array_new(FALSE, FALSE, sizeof(struct segment));
    for (guint i = 0; i < r->network->links->len; i++) {
        const struct link *l = network_link(r->network, i);
        for (int step = 0; l->origin.page == page && step <= l->points; step++) {
            if ((step == 0 && !is_placed(r, i, 0)) || (step == l->points && !is_placed(r, i, 1)))
                continue;
            struct segment piece = {(int)i, link_point(r->network, l, step), link_point(r->network, l, step + 1)};
            if (step == 0)
                piece.a = leave_zone(r, i, 0, piece.a, piece.b);
            if (step == l->points)
                piece.b = leave_zone(r, i, 1, piece.b, piece.a);
            g_array_append_val(s->items, piece);
        }
    }
    s->grid = grid_new(page_bounds(r, page), s->items->len);
    for (guint i = 0; i < s->items->len; i++) {
        const struct segment *piece = segments_at(s, (int)i);
        grid_add_line(s->grid, piece->a, piece->b, (int)i);
    }
    return s;
}

void segments_free(struct segments *s)
{
    if (!s)
        return;
    g_array_unref(s->items);
    grid_free(s->grid);
    g_free(s);
}

const GArray *segments_near(struct segments *s, struct box area)
{
    return grid_query(s->grid, area);
}

const struct segment *segments_at(const struct segments *s, int index)
{
    return &g_array_index(s->items, struct segment, index);
}

/* Between two things that stand side by side or one above the other the tool draws a straight line. */
static gboolean is_level(const struct resolving *r, const struct link *l)
{
    struct point a = link_point(r->network, l, 0), b = link_point(r->network, l, 1);
    return l->points == 0 && l->ends[0].type != ELEMENT_NONE && l->ends[1].type != ELEMENT_NONE &&
           (fabs(a.x - b.x) <= LEVEL || fabs(a.y - b.y) <= LEVEL);
}

gboolean segments_are_sure(const struct resolving *r, int link)
{
    if ((guint)link >= r->drawing->connectors->len)
        return FALSE;
    const struct link *l = network_link(r->network, link);
    gboolean routed = (drawing_connector(r->drawing, link)->flags & CONNECTOR_ROUTED) != 0;
    return (l->ends[0].has_point && l->ends[1].has_point) || !routed || is_level(r, l);
}
