/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The grid that links are routed on: what each step costs and which links already run there.
 */
#ifndef DEMARC_ROUTE_GRID_H
#define DEMARC_ROUTE_GRID_H

#include "geometry.h"

enum way { WAY_HORIZONTAL, WAY_VERTICAL, WAY_COUNT };

/* Which links run along a step: none, links that share an end (`hub`), or unrelated ones. */
struct usage {
    guint16 lines;
    gboolean emptied; /* to be entered anew */
    guint32 keys[2]; /* the ends that all of them have; 0 none */
};

struct grid {
    struct box area;
    double step;
    int columns, rows;
    guint16 *cost;                  /* per point */
    struct usage *usage[WAY_COUNT]; /* per point and direction */
    GArray *emptied;                /* guint, steps (point * 2 + way) that are to be entered anew */
};

void grid_init(struct grid *grid, struct box area, double step, int max_points);
void grid_clear(struct grid *grid);
int grid_column(const struct grid *grid, double x); /* nearest, within the grid */
int grid_row(const struct grid *grid, double y);
struct point grid_point(const struct grid *grid, int at);
void grid_add_cost(struct grid *grid, struct box box, int cost);
void grid_add_segment(struct grid *grid, struct point a, struct point b, guint key_a, guint key_b);

/* To take a line out: its steps are emptied, everything that runs there is entered again at these steps only, and that is settled. */
void grid_empty_segment(struct grid *grid, struct point a, struct point b);
void grid_refill_segment(struct grid *grid, struct point a, struct point b, guint key_a, guint key_b);
void grid_settle(struct grid *grid);

#endif
