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
}

void grid_clear(struct grid *grid)
{
    g_free(grid->cost);
    for (int way = 0; way < WAY_COUNT; way++)
        g_free(grid->usage[way]);
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

void grid_add_segment(struct grid *grid, struct point a, struct point b, guint key_a, guint key_b)
{
    int column = grid_column(grid, a.x), row = grid_row(grid, a.y);
    int to_column = grid_column(grid, b.x), to_row = grid_row(grid, b.y);
    int steps = MAX(ABS(to_column - column), ABS(to_row - row));
    gboolean flat = ABS(to_column - column) >= ABS(to_row - row);
    for (int i = 0; i <= steps; i++) {
        double t = steps ? (double)i / steps : 0;
        int c = column + (int)round(t * (to_column - column)), r = row + (int)round(t * (to_row - row));
        use(&grid->usage[flat ? WAY_HORIZONTAL : WAY_VERTICAL][r * grid->columns + c], key_a, key_b);
    }
}
