/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tiered_grid.h"

#include <math.h>

#define GRID SKETCH_GRID
#define GAP_X (3 * GRID)
#define GAP_Y (4 * GRID)
#define FEWEST 3  /* blocks that make a grid */
#define UNLIKE 2  /* as many times as large as the smallest: no grid */
#define MOST_LANES 4 /* of more lines, some share one */

/* ---- shelves ---- */

static int compare_parts(gconstpointer a, gconstpointer b)
{
    const struct part *x = a, *y = b;
    if (x->h != y->h)
        return x->h < y->h ? 1 : -1;
    return g_array_index(x->children, int, 0) - g_array_index(y->children, int, 0);
}

/* Shelves of this width; small parts stand on each other where a taller one makes room. */
static double shelve(GArray *parts, double width, double *used)
{
    double x = 0, y = 0, shelf = 0, column_x = 0, column_w = 0, column_h = 0;
    *used = 0;
    for (guint i = 0; i < parts->len; i++) {
        struct part *p = &g_array_index(parts, struct part, i);
        if (i > 0 && column_h + GAP_Y + p->h <= shelf + 0.1 && p->w <= column_w + 0.1) {
            p->x = column_x;
            p->y = y + column_h + GAP_Y;
            column_h += GAP_Y + p->h;
            continue;
        }
        if (x > 0 && x + p->w > width) {
            y += shelf + GAP_Y;
            x = shelf = 0;
        }
        p->x = column_x = x;
        p->y = y;
        column_w = p->w;
        column_h = p->h;
        x += p->w + GAP_X;
        shelf = MAX(shelf, p->h);
        *used = MAX(*used, p->x + p->w);
    }
    return y + shelf;
}

/* How large a sheet of the wanted proportions has to be for it. */
static double waste(double w, double h, double aspect)
{
    return MAX(w / aspect, h) * MAX(w, h * aspect);
}

void tiered_shelves_place(GArray *parts, double aspect, double *w, double *h)
{
    double area = 0, widest = 0, best = -1, best_width = 0;
    g_array_sort(parts, compare_parts);
    for (guint i = 0; i < parts->len; i++) {
        const struct part *p = &g_array_index(parts, struct part, i);
        area += (p->w + GAP_X) * (p->h + GAP_Y);
        widest = MAX(widest, p->w);
    }
    for (double f = 0.6; f < 2.6; f += 0.1) {
        double width = MAX(widest, f * sqrt(area * aspect)), used, height = shelve(parts, width, &used);
        if (best < 0 || waste(used, height, aspect) < best - 0.5) {
            best = waste(used, height, aspect);
            best_width = width;
        }
    }
    *h = shelve(parts, best_width, w);
}

/* ---- a grid ---- */

static gboolean is_block(const struct part *p)
{
    return p->children->len > 1;
}

GArray *tiered_grid_blocks(const GArray *parts)
{
    GArray *blocks = g_array_new(FALSE, FALSE, sizeof(int));
    double low_w = G_MAXDOUBLE, low_h = G_MAXDOUBLE, high_w = 0, high_h = 0;
    for (int i = 0; i < (int)parts->len; i++) {
        const struct part *p = &g_array_index(parts, struct part, i);
        if (!is_block(p))
            continue;
        low_w = MIN(low_w, p->w);
        low_h = MIN(low_h, p->h);
        high_w = MAX(high_w, p->w);
        high_h = MAX(high_h, p->h);
        g_array_append_val(blocks, i);
    }
    if (blocks->len < FEWEST || high_w > UNLIKE * low_w || high_h > UNLIKE * low_h)
        g_array_set_size(blocks, 0);
    return blocks;
}

struct grid {
    GArray *parts;
    const GArray *blocks;
    double gap_x, gap_y;
};

static struct part *block_at(const struct grid *g, guint i)
{
    return &g_array_index(g->parts, struct part, g_array_index(g->blocks, int, i));
}

static void write_columns(const struct grid *g, guint columns, double *w)
{
    double gap = columns < g->blocks->len ? g->gap_x : GAP_X;
    double x = -gap;
    for (guint c = 0; c < columns; c++) {
        double left = 0, right = 0;
        for (guint i = c; i < g->blocks->len; i += columns) {
            const struct part *p = block_at(g, i);
            left = MAX(left, p->axis);
            right = MAX(right, p->w - p->axis);
        }
        x += gap;
        for (guint i = c; i < g->blocks->len; i += columns) {
            struct part *p = block_at(g, i);
            p->x = x + left - p->axis;
        }
        x += sketch_up(left + right, GRID);
    }
    *w = x;
}

static void write_rows(const struct grid *g, guint columns, double *h)
{
    double y = -g->gap_y;
    for (guint first = 0; first < g->blocks->len; first += columns) {
        double high = 0;
        y += g->gap_y;
        for (guint i = first; i < MIN(first + columns, g->blocks->len); i++) {
            struct part *p = block_at(g, i);
            p->y = y;
            high = MAX(high, p->h);
        }
        y += sketch_up(high, GRID);
    }
    *h = y;
}

/* What is no block, on shelves below the blocks. */
static void add_rest(GArray *parts, double *w, double *h)
{
    g_autoptr(GArray) rest = g_array_new(FALSE, FALSE, sizeof(struct part));
    double used = 0, y = *h + GAP_Y;
    for (guint i = 0; i < parts->len; i++)
        if (!is_block(&g_array_index(parts, struct part, i)))
            g_array_append_val(rest, g_array_index(parts, struct part, i));
    if (rest->len == 0)
        return;
    *h = y + shelve(rest, *w, &used);
    *w = MAX(*w, used);
    for (guint i = 0, k = 0; i < parts->len; i++) {
        struct part *p = &g_array_index(parts, struct part, i);
        if (is_block(p))
            continue;
        p->x = g_array_index(rest, struct part, k).x;
        p->y = y + g_array_index(rest, struct part, k++).y;
    }
}

void tiered_grid_place(GArray *parts, const GArray *blocks, guint down, guint across, double aspect, double *w, double *h)
{
    const struct grid g = {parts, blocks, GAP_X + GRID * (CLAMP(down, 1, MOST_LANES) - 1), GAP_Y + GRID * MIN(across, MOST_LANES)};
    guint best = 1;
    double least = -1;
    for (guint columns = 1; columns <= blocks->len; columns++) {
        write_columns(&g, columns, w);
        write_rows(&g, columns, h);
        if (least < 0 || waste(*w, *h, aspect) < least - 0.5) {
            least = waste(*w, *h, aspect);
            best = columns;
        }
    }
    write_columns(&g, best, w);
    write_rows(&g, best, h);
    add_rest(parts, w, h);
}
