/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "route_grid.h"

#include <math.h>

void grid_init(struct grid *grid, struct box area, double step, int max_points)
{
    area.w = MAX(area.w, 1);
    area.h = MAX(area.h, 1);
    step = MAX(step, sqrt(area.w * area.h / max_points));
    step = MAX(step, MAX(area.w, area.h) * 4 / max_points);
    grid->area = area;
    grid->step = step;
    grid->columns = (int)(area.w / step) + 2;
    grid->rows = (int)(area.h / step) + 2;
    gsize points = (gsize)grid->columns * (gsize)grid->rows;
    grid->cost = g_new0(guint16, points);
    for (int way = 0; way < WAY_COUNT; way++)
        grid->usage[way] = g_new0(struct usage, points);
    grid->emptied = g_array_new(FALSE, FALSE, sizeof(guint));
}

void grid_clear(struct grid *grid)
{
    g_free(grid->cost);
    for (int way = 0; way < WAY_COUNT; way++)
        g_free(grid->usage[way]);
    g_array_unref(grid->emptied);
}

int grid_column(const struct grid *grid, double x)
{
    return (int)CLAMP(floor((x - grid->area.x) / grid->step + 0.5), 0, grid->columns - 1);
}

int grid_row(const struct grid *grid, double y)
{
    return (int)CLAMP(floor((y - grid->area.y) / grid->step + 0.5), 0, grid->rows - 1);
}

struct point grid_point(const struct grid *grid, int at)
{
    return (struct point){grid->area.x + (at % grid->columns) * grid->step,
                          grid->area.y + (at / grid->columns) * grid->step};
}

/* A thin box still covers the points nearest to it. */
void grid_add_cost(struct grid *grid, struct box box, int cost)
{
    int left = grid_column(grid, box.x), right = grid_column(grid, box.x + box.w);
    int top = grid_row(grid, box.y), bottom = grid_row(grid, box.y + box.h);
    for (int row = top; row <= bottom; row++)
        for (int column = left; column <= right; column++) {
            guint16 *c = &grid->cost[row * grid->columns + column];
            *c = (guint16)CLAMP(*c + cost, 0, 20000);
        }
}

static void use(struct usage *usage, guint key_a, guint key_b)
{
    if (usage->lines++ == 0) {
        usage->keys[0] = key_a;
        usage->keys[1] = key_b;
        return;
    }
    for (int k = 0; k < 2; k++)
        if (usage->keys[k] != key_a && usage->keys[k] != key_b)
            usage->keys[k] = 0;
}

/* The steps of a straight piece. */
struct walk {
    int column, row, to_column, to_row, steps;
    enum way way;
};

static struct walk walk_of(const struct grid *grid, struct point a, struct point b)
{
    struct walk w = {grid_column(grid, a.x), grid_row(grid, a.y), grid_column(grid, b.x), grid_row(grid, b.y), 0, WAY_VERTICAL};
    int across = ABS(w.to_column - w.column), down = ABS(w.to_row - w.row);
    w.steps = MAX(across, down);
    w.way = across >= down ? WAY_HORIZONTAL : WAY_VERTICAL;
    return w;
}

static guint step_at(const struct grid *grid, const struct walk *w, int i)
{
    double t = w->steps ? (double)i / w->steps : 0;
    int c = w->column + (int)round(t * (w->to_column - w->column)), r = w->row + (int)round(t * (w->to_row - w->row));
    return (guint)(r * grid->columns + c);
}

void grid_add_segment(struct grid *grid, struct point a, struct point b, guint key_a, guint key_b)
{
    struct walk w = walk_of(grid, a, b);
    for (int i = 0; i <= w.steps; i++)
        use(&grid->usage[w.way][step_at(grid, &w, i)], key_a, key_b);
}

void grid_empty_segment(struct grid *grid, struct point a, struct point b)
{
    struct walk w = walk_of(grid, a, b);
    for (int i = 0; i <= w.steps; i++) {
        guint at = step_at(grid, &w, i), step = at * 2 + w.way;
        grid->usage[w.way][at] = (struct usage){.emptied = TRUE};
        g_array_append_val(grid->emptied, step);
    }
}

void grid_refill_segment(struct grid *grid, struct point a, struct point b, guint key_a, guint key_b)
{
    struct walk w = walk_of(grid, a, b);
    for (int i = 0; i <= w.steps; i++) {
        struct usage *usage = &grid->usage[w.way][step_at(grid, &w, i)];
        if (usage->emptied)
            use(usage, key_a, key_b);
    }
}

void grid_settle(struct grid *grid)
{
    for (guint i = 0; i < grid->emptied->len; i++) {
        guint step = g_array_index(grid->emptied, guint, i);
        grid->usage[step % 2][step / 2].emptied = FALSE;
    }
    g_array_set_size(grid->emptied, 0);
}
