/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "route.h"

#include "plan_course.h"
#include "route_grid.h"
#include "route_search.h"

#include <math.h>

#define STEP 6.0
#define MAX_POINTS 500000

struct line {
    GArray *points; /* of the grid; empty: forgotten */
    guint key_a, key_b;
};

struct router {
    struct grid grid;
    struct search *search;
    GArray *lines; /* struct line */
};

static void clear_line(gpointer line)
{
    g_array_unref(((struct line *)line)->points);
}

struct router *router_new(struct box area)
{
    struct router *router = g_new0(struct router, 1);
    grid_init(&router->grid, area, STEP, MAX_POINTS);
    router->search = search_new(&router->grid);
    router->lines = g_array_new(FALSE, FALSE, sizeof(struct line));
    g_array_set_clear_func(router->lines, clear_line);
    return router;
}

void router_free(struct router *router)
{
    if (!router)
        return;
    search_free(router->search);
    g_array_unref(router->lines);
    grid_clear(&router->grid);
    g_free(router);
}

void router_add_box(struct router *router, struct box box, enum route_cost cost)
{
    grid_add_cost(&router->grid, box, (int)cost);
}

void router_take_box(struct router *router, struct box box, enum route_cost cost)
{
    grid_add_cost(&router->grid, box, -(int)cost);
}

void router_add_frame(struct router *router, struct box box, enum route_cost cost)
{
    struct box sides[] = {{box.x, box.y, box.w, 0},
                          {box.x, box.y + box.h, box.w, 0},
                          {box.x, box.y, 0, box.h},
                          {box.x + box.w, box.y, 0, box.h}};
    for (guint i = 0; i < G_N_ELEMENTS(sides); i++)
        grid_add_cost(&router->grid, sides[i], (int)cost);
}

void router_add_line(struct router *router, const struct point *points, int count, guint key_a, guint key_b)
{
    struct line line = {g_array_new(FALSE, FALSE, sizeof(struct point)), key_a, key_b};
    g_array_append_vals(line.points, points, (guint)count);
    g_array_append_val(router->lines, line);
    for (int i = 0; i + 1 < count; i++)
        grid_add_segment(&router->grid, points[i], points[i + 1], key_a, key_b);
}

void router_hurry(struct router *router, guint hurry)
{
    search_hurry(router->search, hurry);
}

gint64 router_effort(const struct router *router)
{
    return search_effort(router->search);
}

guint router_line_count(const struct router *router)
{
    return router->lines->len;
}

/* What runs along a step is known only in sum: its steps are emptied, and what else runs there is entered again. */
void router_forget_line(struct router *router, guint number)
{
    struct line *line = &g_array_index(router->lines, struct line, number);
    for (guint i = 0; i + 1 < line->points->len; i++)
        grid_empty_segment(&router->grid, g_array_index(line->points, struct point, i), g_array_index(line->points, struct point, i + 1));
    g_array_set_size(line->points, 0);
    for (guint k = 0; k < router->lines->len; k++) {
        const struct line *other = &g_array_index(router->lines, struct line, k);
        for (guint i = 0; i + 1 < other->points->len; i++)
            grid_refill_segment(&router->grid, g_array_index(other->points, struct point, i), g_array_index(other->points, struct point, i + 1), other->key_a,
                                other->key_b);
    }
    grid_settle(&router->grid);
}

/* Where the line from inside the box leaves it. The line is upright or level. */
static struct point leave(struct box box, struct point inside, struct point outside)
{
    struct point p = inside;
    if (fabs(outside.x - inside.x) > fabs(outside.y - inside.y))
        p.x = outside.x > inside.x ? box.x + box.w : box.x;
    else
        p.y = outside.y > inside.y ? box.y + box.h : box.y;
    return p;
}

/* Cuts the beginning of a polyline at the border of the box that it begins in. */
static void trim_start(GArray *line, struct box box)
{
    guint inside = 0;
    while (inside + 2 < line->len && box_contains_point(box, g_array_index(line, struct point, inside + 1)))
        inside++;
    if (inside > 0)
        g_array_remove_range(line, 0, inside);
    struct point *p = &g_array_index(line, struct point, 0);
    if (line->len < 2 || !box_contains_point(box, p[0]) || box_contains_point(box, p[1]))
        return;
    p[0] = leave(box, p[0], p[1]);
}

static gboolean in_line(struct point a, struct point b, struct point c)
{
    return (fabs(a.x - b.x) < 0.01 && fabs(b.x - c.x) < 0.01) || (fabs(a.y - b.y) < 0.01 && fabs(b.y - c.y) < 0.01);
}

static void straighten(GArray *line)
{
    struct point *p = (struct point *)(void *)line->data;
    guint kept = 1;
    for (guint i = 1; i < line->len; i++)
        if (i + 1 == line->len || !in_line(p[kept - 1], p[i], p[i + 1]))
            p[kept++] = p[i];
    g_array_set_size(line, MIN(kept, line->len));
}

/* Level, upright, level (or turned round): what is drawn when the effort is spent. */
static void elbow(struct box a, struct box b, GArray *line)
{
    struct point p = box_centre(a), q = box_centre(b);
    gboolean upright = fabs(q.y - p.y) > fabs(q.x - p.x);
    struct point middle = {(p.x + q.x) / 2, (p.y + q.y) / 2};
    struct point m1 = upright ? (struct point){p.x, middle.y} : (struct point){middle.x, p.y};
    struct point m2 = upright ? (struct point){q.x, middle.y} : (struct point){middle.x, q.y};
    g_array_append_val(line, p);
    g_array_append_val(line, m1);
    g_array_append_val(line, m2);
    g_array_append_val(line, q);
}

gboolean router_connect(struct router *router, const struct route_end *a, const struct route_end *b, GArray *points)
{
    g_autoptr(GArray) line = g_array_new(FALSE, FALSE, sizeof(struct point));
    gboolean found = search_path(router->search, a, b, line);
    if (!found)
        elbow(a->box, b->box, line);
    straighten(line);
    router_add_line(router, &g_array_index(line, struct point, 0), found ? (int)line->len : 0, a->key, b->key);
    trim_start(line, a->box);
    course_reverse(line);
    trim_start(line, b->box);
    course_reverse(line);
    straighten(line);
    g_array_append_vals(points, line->data, line->len);
    return found;
}
