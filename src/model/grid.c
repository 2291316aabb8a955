/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid.h"

#include <math.h>

#define MAX_SIDE   128
#define MAX_LEVELS 8  /* from MAX_SIDE to 1 */
#define BOX_SPAN   4  /* cells that a box may cross in either direction, */
#define LINE_SPAN  32 /* and a line: what is larger lies in a coarser level, or all that covers the page would fill every cell */

struct level {
    int side;
    GArray **cells; /* int; NULL while empty */
};

/* One grid upon the other, each half as fine. */
struct grid {
    struct box bounds;
    struct level levels[MAX_LEVELS];
    int count;
    GArray *found;
};

struct grid *grid_new(struct box bounds, guint expected)
{
    struct grid *g = g_new0(struct grid, 1);
    g->bounds = bounds;
    for (int side = CLAMP((int)sqrt((double)expected), 1, MAX_SIDE); side > 0; side /= 2)
        g->levels[g->count++] = (struct level){side, g_new0(GArray *, (gsize)side * (gsize)side)};
    g->found = g_array_new(FALSE, FALSE, sizeof(int));
    return g;
}

void grid_free(struct grid *g)
{
    if (!g)
        return;
    for (int k = 0; k < g->count; k++) {
        for (int i = 0; i < g->levels[k].side * g->levels[k].side; i++)
            if (g->levels[k].cells[i])
                g_array_unref(g->levels[k].cells[i]);
        g_free(g->levels[k].cells);
    }
    g_array_unref(g->found);
    g_free(g);
}

static int cell_of(double v, double start, double length, int side)
{
    if (length <= 0)
        return 0;
    double at = floor((v - start) / length * side);
    return (int)CLAMP(at, 0, side - 1);
}

struct range {
    int x0, x1, y0, y1;
};

static struct range cells_of(const struct grid *g, const struct level *level, struct box b)
{
    return (struct range){cell_of(b.x, g->bounds.x, g->bounds.w, level->side),
                          cell_of(b.x + b.w, g->bounds.x, g->bounds.w, level->side),
                          cell_of(b.y, g->bounds.y, g->bounds.h, level->side),
                          cell_of(b.y + b.h, g->bounds.y, g->bounds.h, level->side)};
}

/* The finest in which the box crosses few enough cells. */
static struct level *level_for(struct grid *g, struct box box, int most, struct range *range)
{
    for (int k = 0;; k++) {
        *range = cells_of(g, &g->levels[k], box);
        if (k == g->count - 1 || MAX(range->x1 - range->x0, range->y1 - range->y0) < most)
            return &g->levels[k];
    }
}

static void put(struct level *level, int x, int y, int value)
{
    GArray **cell = &level->cells[y * level->side + x];
    if (!*cell)
        *cell = g_array_new(FALSE, FALSE, sizeof(int));
    if ((*cell)->len == 0 || g_array_index(*cell, int, (*cell)->len - 1) != value)
        g_array_append_val(*cell, value);
}

void grid_add(struct grid *g, struct box box, int value)
{
    struct range r;
    struct level *level = level_for(g, box, BOX_SPAN, &r);
    for (int y = r.y0; y <= r.y1; y++)
        for (int x = r.x0; x <= r.x1; x++)
            put(level, x, y, value);
}

/* Row by row: the columns between where the line enters the row and where it leaves it. */
void grid_add_line(struct grid *g, struct point a, struct point b, int value)
{
    if (a.y > b.y) {
        struct point swap = a;
        a = b;
        b = swap;
    }
    struct range r;
    struct level *level = level_for(g, (struct box){MIN(a.x, b.x), a.y, fabs(a.x - b.x), b.y - a.y}, LINE_SPAN, &r);
    double row = g->bounds.h / level->side;
    for (int y = r.y0; y <= r.y1; y++) {
        double top = MAX(a.y, g->bounds.y + y * row), bottom = MIN(b.y, g->bounds.y + (y + 1) * row);
        double slope = b.y > a.y ? (b.x - a.x) / (b.y - a.y) : 0;
        double x0 = b.y > a.y ? a.x + (top - a.y) * slope : a.x, x1 = b.y > a.y ? a.x + (bottom - a.y) * slope : b.x;
        int from = cell_of(MIN(x0, x1), g->bounds.x, g->bounds.w, level->side), to = cell_of(MAX(x0, x1), g->bounds.x, g->bounds.w, level->side);
        for (int x = MAX(from - 1, r.x0); x <= MIN(to + 1, r.x1); x++)
            put(level, x, y, value);
    }
}

static int compare_ints(gconstpointer a, gconstpointer b)
{
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}

/* As most cells are: things are added one after the other. */
static gboolean is_in_order(const GArray *values)
{
    for (guint i = 1; i < values->len; i++)
        if (g_array_index(values, int, i) <= g_array_index(values, int, i - 1))
            return FALSE;
    return TRUE;
}

static void collect(struct grid *g, const struct level *level, struct box area)
{
    struct range r = cells_of(g, level, area);
    for (int y = r.y0; y <= r.y1; y++)
        for (int x = r.x0; x <= r.x1; x++) {
            const GArray *cell = level->cells[y * level->side + x];
            if (cell)
                g_array_append_vals(g->found, cell->data, cell->len);
        }
}

const GArray *grid_query(struct grid *g, struct box area)
{
    g_array_set_size(g->found, 0);
    for (int k = 0; k < g->count; k++)
        collect(g, &g->levels[k], area);
    if (is_in_order(g->found))
        return g->found;
    g_array_sort(g->found, compare_ints);
    guint kept = 0;
    for (guint i = 0; i < g->found->len; i++)
        if (i == 0 || g_array_index(g->found, int, i) != g_array_index(g->found, int, kept - 1))
            g_array_index(g->found, int, kept++) = g_array_index(g->found, int, i);
    g_array_set_size(g->found, kept);
    return g->found;
}
