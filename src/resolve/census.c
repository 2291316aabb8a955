/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "census.h"

#include "bars.h"
#include "grid.h"
#include "table.h"
#include "text.h"

#define CLEARLY_SMALLER 0.7 /* of the holder's area */

gboolean census_is_text(const struct shape *shape)
{
    return (shape->flags & (SHAPE_TEXT | SHAPE_EDGE_LABEL)) != 0;
}

int group_of(const struct drawing *d, const struct shape *shape)
{
    return shape->parent >= 0 && drawing_shape(d, shape->parent)->flags & SHAPE_GROUP ? shape->parent : -1;
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

/* A shape's place in an order in which all that is inside it, by the file, follows it at once: whether one is an ancestor of
 * another is then asked of two numbers, however deep they lie. */
struct lineage {
    guint *place, *size; /* of itself and all below it */
};

static struct lineage lineage_of(const struct drawing *d)
{
    guint count = d->shapes->len;
    struct lineage l = {g_new0(guint, count + 1), g_new(guint, count + 1)};
    for (guint i = 0; i < count; i++)
        l.size[i] = 1;
    for (guint i = count; i-- > 0;) /* a parent's index is smaller than its children's */
        if (drawing_shape(d, i)->parent >= 0)
            l.size[drawing_shape(d, i)->parent] += l.size[i];
    g_autofree guint *next = g_new0(guint, count + 1);
    guint roots = 0;
    for (guint i = 0; i < count; i++) {
        int parent = drawing_shape(d, i)->parent;
        guint *free_place = parent >= 0 ? &next[parent] : &roots;
        l.place[i] = *free_place;
        *free_place += l.size[i];
        next[i] = l.place[i] + 1;
    }
    return l;
}

static gboolean is_ancestor(const struct lineage *l, int ancestor, int shape)
{
    return ancestor != shape && l->place[shape] - l->place[ancestor] < l->size[ancestor];
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

/* A table may lay out a network: then its cells hold things. */
static void count_laid_out(const struct drawing *d, struct census *census)
{
    for (guint i = 0; i < d->shapes->len; i++) {
        const struct shape *s = drawing_shape(d, i);
        if (census_is_text(s) || table_part(d, s) != TABLE_NONE)
            continue;
        for (int p = s->parent; p >= 0; p = drawing_shape(d, p)->parent)
            census[p].laid_out += table_part(d, drawing_shape(d, p)) != TABLE_NONE;
    }
}

/* A line from a thing to itself, which one wrong click draws, joins it to nothing. */
static void count_glue(const struct drawing *d, struct census *census)
{
    for (guint i = 0; i < d->connectors->len; i++) {
        const struct connector *c = drawing_connector(d, i);
        for (int e = 0; e < 2; e++)
            if (c->ends[e].shape >= 0 && c->ends[0].shape != c->ends[1].shape)
                census[c->ends[e].shape].glued++;
    }
}

/* A shape that may lie within another. */
struct thing {
    struct box box;
    struct point centre;
    double area;
    int shape;
};

/* By area, so that a search ends where all that follows is too large; the grid holds places in `list`. */
struct things {
    GArray *list;
    struct grid *grid;
};

static gint by_area(gconstpointer a, gconstpointer b)
{
    const struct thing *x = a, *y = b;
    return x->area != y->area ? (x->area > y->area) - (x->area < y->area) : (x->shape > y->shape) - (x->shape < y->shape);
}

static gboolean is_on(const struct shape *s, int page)
{
    return s->page == page && !(s->flags & SHAPE_NO_GEOMETRY);
}

static struct things things_of(const struct drawing *d, int page, struct box bounds, gboolean texts)
{
    struct things t = {g_array_new(FALSE, FALSE, sizeof(struct thing)), grid_new(bounds, d->shapes->len)};
    for (guint i = 0; i < d->shapes->len; i++) {
        const struct shape *s = drawing_shape(d, i);
        struct thing thing = {s->box, box_centre(s->box), box_area(s->box), (int)i};
        if (is_on(s, page) && census_is_text(s) == texts && (texts || !(s->flags & SHAPE_GROUP)))
            g_array_append_val(t.list, thing);
    }
    g_array_sort(t.list, by_area);
    for (guint i = 0; i < t.list->len; i++) {
        struct point centre = g_array_index(t.list, struct thing, i).centre;
        grid_add(t.grid, (struct box){centre.x, centre.y, 0, 0}, (int)i);
    }
    return t;
}

static void things_clear(struct things *t)
{
    g_array_unref(t->list);
    grid_free(t->grid);
}

#define SHARE_INSIDE 0.6 /* of what lies inside */

static gboolean lies_inside(const struct thing *thing, const struct lineage *lineage, int holder, struct box box)
{
    return thing->shape != holder && box_contains_point(box, thing->centre) && box_overlap_area(box, thing->box) >= SHARE_INSIDE * thing->area &&
           !is_ancestor(lineage, thing->shape, holder);
}

static void count_things(const struct drawing *d, const struct lineage *lineage, int holder, struct things *things, struct census *c)
{
    struct box box = drawing_shape(d, holder)->box;
    double most = CLEARLY_SMALLER * box_area(box);
    const GArray *near = grid_query(things->grid, box);
    for (guint i = 0; i < near->len; i++) {
        const struct thing *thing = &g_array_index(things->list, struct thing, g_array_index(near, int, i));
        if (thing->area >= most)
            return;
        if (lies_inside(thing, lineage, holder, box)) {
            c->inside++;
            c->inside_area += thing->area;
        }
    }
}

static int lines_of(const char *text)
{
    int lines = 1;
    for (; *text; text++)
        lines += *text == '\n';
    return lines;
}

static void count_texts(const struct drawing *d, const struct lineage *lineage, int holder, struct things *texts, struct census *c)
{
    struct box box = drawing_shape(d, holder)->box;
    const GArray *near = grid_query(texts->grid, box);
    for (guint i = 0; i < near->len; i++) {
        const struct thing *text = &g_array_index(texts->list, struct thing, g_array_index(near, int, i));
        if (SHARE_INSIDE * text->area > box_area(box))
            return;
        if (!lies_inside(text, lineage, holder, box))
            continue;
        c->inside_texts++;
        c->inside_lines = MAX(c->inside_lines, lines_of(drawing_shape(d, text->shape)->label));
    }
}

static void count_inside(const struct drawing *d, const struct lineage *lineage, int page, struct census *census)
{
    struct box bounds = drawing_page_bounds(d, page);
    struct things things = things_of(d, page, bounds, FALSE), texts = things_of(d, page, bounds, TRUE);
    for (guint i = 0; i < d->shapes->len; i++)
        if (is_on(drawing_shape(d, i), page) && !census_is_text(drawing_shape(d, i))) {
            count_things(d, lineage, (int)i, &things, &census[i]);
            count_texts(d, lineage, (int)i, &texts, &census[i]);
        }
    things_clear(&things);
    things_clear(&texts);
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
    count_laid_out(d, census);
    count_glue(d, census);
    bars_count_ends(d, census);
    struct lineage lineage = lineage_of(d);
    for (guint p = 0; p < d->pages->len; p++) {
        count_inside(d, &lineage, (int)p, census);
        find_captions(d, (int)p, census);
    }
    g_free(lineage.place);
    g_free(lineage.size);
    return census;
}
