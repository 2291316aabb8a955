/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "census.h"

#include "grid.h"
#include "text.h"

#define CLEARLY_SMALLER 0.7 /* of the holder's area */

gboolean census_is_text(const struct shape *shape)
{
    return (shape->flags & (SHAPE_TEXT | SHAPE_EDGE_LABEL)) != 0;
}

gboolean census_is_table_cell(const struct drawing *d, const struct shape *s)
{
    for (int p = s->parent; p >= 0; p = drawing_shape(d, p)->parent)
        if (drawing_shape(d, p)->flags & SHAPE_TABLE)
            return TRUE;
    return FALSE;
}

struct box drawing_page_bounds(const struct drawing *d, int page)
{
    struct box bounds = {0, 0, 0, 0};
    gboolean first = TRUE;
    for (guint i = 0; i < d->shapes->len; i++) {
        const struct shape *s = drawing_shape(d, i);
        if (s->page != page)
            continue;
        bounds = first ? s->box : box_union(bounds, s->box);
        first = FALSE;
    }
    return bounds;
}

static gboolean is_ancestor(const struct drawing *d, int ancestor, int shape)
{
    for (int s = drawing_shape(d, shape)->parent; s >= 0; s = drawing_shape(d, s)->parent)
        if (s == ancestor)
            return TRUE;
    return FALSE;
}

static void count_children(const struct drawing *d, struct census *census)
{
    for (guint i = 0; i < d->shapes->len; i++) {
        const struct shape *s = drawing_shape(d, i);
        if (s->parent < 0)
            continue;
        if (census_is_text(s))
            census[s->parent].child_texts++;
        else
            census[s->parent].children++;
    }
}

static void count_glue(const struct drawing *d, struct census *census)
{
    for (guint i = 0; i < d->connectors->len; i++)
        for (int e = 0; e < 2; e++)
            if (drawing_connector(d, i)->ends[e].shape >= 0)
                census[drawing_connector(d, i)->ends[e].shape].glued++;
}

static void look_inside(const struct drawing *d, int holder, struct grid *grid, struct census *census)
{
    const struct shape *s = drawing_shape(d, holder);
    const GArray *near = grid_query(grid, s->box);
    for (guint i = 0; i < near->len; i++) {
        int index = g_array_index(near, int, i);
        const struct shape *other = drawing_shape(d, index);
        if (index == holder || !box_contains_point(s->box, box_centre(other->box)) ||
            box_overlap_area(s->box, other->box) < 0.6 * box_area(other->box) || is_ancestor(d, index, holder))
            continue;
        if (census_is_text(other))
            census[holder].inside_texts++;
        else if (!(other->flags & SHAPE_GROUP) && box_area(other->box) < CLEARLY_SMALLER * box_area(s->box)) {
            census[holder].inside++;
            census[holder].inside_area += box_area(other->box);
        }
    }
}

static void count_inside(const struct drawing *d, int page, struct census *census)
{
    struct grid *grid = grid_new(drawing_page_bounds(d, page), d->shapes->len);
    for (guint i = 0; i < d->shapes->len; i++)
        if (drawing_shape(d, i)->page == page && !(drawing_shape(d, i)->flags & SHAPE_NO_GEOMETRY)) {
            struct point centre = box_centre(drawing_shape(d, i)->box);
            grid_add(grid, (struct box){centre.x, centre.y, 0, 0}, (int)i);
        }
    for (guint i = 0; i < d->shapes->len; i++)
        if (drawing_shape(d, i)->page == page && !(drawing_shape(d, i)->flags & SHAPE_NO_GEOMETRY) &&
            !census_is_text(drawing_shape(d, i)))
            look_inside(d, (int)i, grid, census);
    grid_free(grid);
}

/* A picture or symbol that wants a caption. */
static gboolean is_bare_icon(const struct shape *s)
{
    gboolean plain = s->outline == OUTLINE_RECTANGLE || s->outline == OUTLINE_ELLIPSE || s->outline == OUTLINE_OTHER;
    return !census_is_text(s) && text_is_blank(s->label) && !plain && s->outline != OUTLINE_NONE && box_area(s->box) < 40000;
}

static void find_captions(const struct drawing *d, int page, struct census *census)
{
    struct grid *icons = grid_new(drawing_page_bounds(d, page), d->shapes->len);
    for (guint i = 0; i < d->shapes->len; i++)
        if (drawing_shape(d, i)->page == page && is_bare_icon(drawing_shape(d, i)))
            grid_add(icons, drawing_shape(d, i)->box, (int)i);
    for (guint i = 0; i < d->shapes->len; i++) {
        const struct shape *s = drawing_shape(d, i);
        if (s->page != page || census[i].glued == 0)
            continue;
        const GArray *near = grid_query(icons, box_inflate(s->box, ICON_CAPTION_GAP));
        for (guint k = 0; k < near->len && !census[i].captions; k++) {
            int icon = g_array_index(near, int, k);
            census[i].captions = icon != (int)i && box_gap(drawing_shape(d, icon)->box, s->box) < ICON_CAPTION_GAP;
        }
    }
    grid_free(icons);
}

struct census *census_take(const struct drawing *d)
{
    struct census *census = g_new0(struct census, d->shapes->len + 1);
    count_children(d, census);
    count_glue(d, census);
    for (guint p = 0; p < d->pages->len; p++) {
        count_inside(d, (int)p, census);
        find_captions(d, (int)p, census);
    }
    return census;
}
