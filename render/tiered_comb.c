/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tiered_comb.h"

#include "tiered_cell.h"

#include <math.h>

#define GRID SKETCH_GRID
#define FEW 4       /* teeth that stand in one row in any case, */
#define FEW_WIDE 360.0 /* unless that is wider */
#define MAX_COLUMNS 14
#define ALIKE 1.4   /* a boxed group up to so many times as wide as a device stands in columns with it */

struct cells {
    double *w; /* by tooth */
    struct tooth_size {
        double w, h;
    } *tooth; /* by tooth: its own size */
    double narrow, wide, total, tallest;
};

static struct sketch_item *tooth_at(struct sketch *s, const struct sketch_comb *c, guint i)
{
    return sketch_item(s, g_array_index(c->teeth, int, i));
}

/* Devices are as wide as the widest of them, and so are counted groups; what is much wider would blow up the others. */
static void measure(struct sketch *s, const struct sketch_comb *c, struct cells *cells)
{
    double widest[2] = {0, 0};
    for (guint i = 0; i < c->teeth->len; i++) {
        struct sketch_item *item = tooth_at(s, c, i);
        struct tooth_size *size = &cells->tooth[i];
        tiered_cell_tooth(item, c->upwards, &size->w, &size->h);
        double w = MAX(g_array_index(c->cells, double, i), sketch_up(size->w + GRID, 2 * GRID));
        widest[item->card != NULL] = MAX(widest[item->card != NULL], w);
        cells->tallest = MAX(cells->tallest, size->h);
    }
    cells->narrow = widest[0] > 0 && widest[1] > 0 ? MIN(widest[0], widest[1]) : MAX(widest[0], widest[1]);
    cells->wide = MAX(widest[0], widest[1]);
    if (cells->wide <= ALIKE * cells->narrow)
        cells->narrow = widest[0] = widest[1] = cells->wide;
    for (guint i = 0; i < c->teeth->len; i++) {
        cells->w[i] = widest[tooth_at(s, c, i)->card != NULL];
        cells->total += cells->w[i];
    }
}

/* How many rows of this width there are, and, unless `ends` is NULL, the tooth after the last one of each. */
static guint break_rows(const struct cells *cells, guint count, double width, GArray *ends)
{
    guint rows = 1;
    double x = 0;
    for (guint i = 0; i < count; i++) {
        if (x > 0 && x + cells->w[i] > width + 0.1) {
            if (ends)
                g_array_append_val(ends, i);
            rows++;
            x = 0;
        }
        x += cells->w[i];
    }
    if (ends)
        g_array_append_val(ends, count);
    return rows;
}

/* The width at which the rows have the wanted proportions and are about as long as each other. */
static double width_for(const struct cells *cells, guint n, double row_height, double aspect)
{
    if (n <= FEW && cells->total <= FEW_WIDE)
        return cells->total;
    double wanted = sqrt(cells->total * row_height * aspect);
    guint most = cells->wide > cells->narrow ? MAX(n / 2, 1) : (n + 1) / 2, least = (guint)ceil(cells->total / (MAX_COLUMNS * cells->narrow));
    guint columns = (guint)MAX(round(wanted / (cells->total / n)), 1), rows = CLAMP((n + columns - 1) / columns, MAX(least, 1), MAX(most, least));
    double width = cells->wide;
    while (break_rows(cells, n, width, NULL) > rows)
        width += GRID;
    return width;
}

/* From the left, with the rail at `y` or below the teeth. Returns how high it is, the rail with it. */
static double set_row(struct sketch *s, struct sketch_comb *c, const struct cells *cells, guint first, guint last, double lead, double y, double *right)
{
    double row = 0, x = lead;
    for (guint i = first; i < last; i++)
        row = MAX(row, cells->tooth[i].h);
    for (guint i = first; i < last; i++) {
        const struct tooth_size *size = &cells->tooth[i];
        tiered_cell_move_item(tooth_at(s, c, i), x + sketch_up((cells->w[i] - size->w) / 2, GRID), c->upwards ? y + row - size->h : y + c->gap);
        x += cells->w[i];
    }
    double rail = c->upwards ? y + row + c->gap : y;
    g_array_append_val(c->rails, rail);
    *right = MAX(*right, x);
    return row + c->gap;
}

void tiered_comb_place(struct sketch *s, struct sketch_comb *c, double aspect, double *w, double *h)
{
    g_autofree double *widths = g_new0(double, c->teeth->len + 1);
    g_autofree struct tooth_size *teeth = g_new0(struct tooth_size, c->teeth->len + 1);
    struct cells cells = {.w = widths, .tooth = teeth};
    measure(s, c, &cells);
    g_array_set_size(c->rows, 0);
    break_rows(&cells, c->teeth->len, width_for(&cells, c->teeth->len, c->gap + cells.tallest + GRID, aspect), c->rows);
    g_array_set_size(c->rails, 0);
    *w = *h = 0;
    for (guint row = 0; row < c->rows->len; row++) {
        guint first = row ? g_array_index(c->rows, guint, row - 1) : 0, last = g_array_index(c->rows, guint, row);
        *h += row ? GRID : 0;
        *h += set_row(s, c, &cells, first, last, c->rows->len > 1 ? 2 * GRID : 0, *h, w);
    }
    c->box = (struct box){0, 0, *w, *h};
}

void tiered_comb_move(struct sketch *s, struct sketch_comb *c, double dx, double dy)
{
    c->box.x += dx;
    c->box.y += dy;
    for (guint i = 0; i < c->rails->len; i++)
        g_array_index(c->rails, double, i) += dy;
    for (guint i = 0; i < c->teeth->len; i++)
        tiered_cell_move_item(tooth_at(s, c, i), dx, dy);
}
