/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tiered_settle.h"

#include "tiered_lanes.h"
#include "tiered_rows.h"

#include <math.h>

#define GRID SKETCH_GRID
#define SWEEPS 4

static void write_columns(struct sheet *s)
{
    for (guint i = 0; i < s->columns->len; i++) {
        const struct column *c = &g_array_index(s->columns, struct column, i);
        for (guint k = 0; k < c->count; k++)
            part_at(s, g_array_index(s->order, int, c->first + k))->x = c->x;
    }
}

static double end_x(const struct sheet *s, int child, const struct sketch_end *end)
{
    return child_at(s->graph, child)->x + tiered_end_x(s->graph, child, end);
}

static gboolean holds_tags(const struct sheet *s, const struct shelf *shelf)
{
    int group = part_at(s, g_array_index(s->order, int, g_array_index(s->columns, struct column, shelf->first).first))->group;
    return group / 2 == BAND_STUBS_ABOVE || group / 2 == BAND_STUBS_BELOW;
}

/* What stands between a tag and the things that it is joined to, with room for lines beside it. */
static GArray *find_blocks(const struct sheet *s, int tag, const int *column_of)
{
    GArray *blocks = g_array_new(FALSE, FALSE, sizeof(struct lane_block));
    g_autofree gboolean *own = g_new0(gboolean, s->columns->len + 1);
    int shelf = g_array_index(s->columns, struct column, tag).shelf, first = shelf, last = shelf;
    for (guint i = 0; i < s->edges->len; i++) {
        const struct child_edge *e = &g_array_index(s->edges, struct child_edge, i);
        int a = column_of[s->part_of[e->a]], b = column_of[s->part_of[e->b]], far = a == tag ? b : a;
        if (a != tag && b != tag)
            continue;
        own[far] = TRUE;
        first = MIN(first, g_array_index(s->columns, struct column, far).shelf);
        last = MAX(last, g_array_index(s->columns, struct column, far).shelf);
    }
    for (guint i = 0; i < s->columns->len; i++) {
        const struct column *c = &g_array_index(s->columns, struct column, i);
        struct lane_block block = {c->x - 2 * GRID, c->x + c->w + 2 * GRID};
        if (!own[i] && c->shelf > first && c->shelf < last)
            g_array_append_val(blocks, block);
    }
    return blocks;
}

/* Tags stand below or above a lane that leads to them, where there is one. */
static void wish_for_lanes(const struct sheet *s, const struct shelf *shelf, const int *column_of, struct row_thing *things, double low, double high)
{
    for (guint i = 0; i < shelf->count; i++) {
        g_autoptr(GArray) blocks = find_blocks(s, (int)(shelf->first + i), column_of);
        double half = things[i].w / 2;
        things[i].wish = tiered_lane(blocks, things[i].wish + half, low, high) - half;
    }
}

static void settle_shelf(struct sheet *s, const struct shelf *shelf, const int *column_of, double low, double high)
{
    g_autofree struct row_thing *things = g_new0(struct row_thing, shelf->count);
    g_autofree double *sum = g_new0(double, shelf->count);
    g_autofree int *count = g_new0(int, shelf->count);
    for (guint i = 0; i < s->edges->len; i++) {
        const struct child_edge *e = &g_array_index(s->edges, struct child_edge, i);
        const int ends[] = {e->a, e->b};
        for (int k = 0; k < 2; k++) {
            int mine = s->part_of[ends[k]], other = s->part_of[ends[1 - k]];
            guint column = (guint)column_of[mine], far = (guint)column_of[other];
            if (mine == other || column < shelf->first || column >= shelf->first + shelf->count ||
                (far >= shelf->first && far < shelf->first + shelf->count))
                continue;
            sum[column - shelf->first] += part_at(s, other)->x + end_x(s, ends[1 - k], &e->ends[1 - k]) - end_x(s, ends[k], &e->ends[k]);
            count[column - shelf->first]++;
        }
    }
    for (guint i = 0; i < shelf->count; i++) {
        const struct column *c = &g_array_index(s->columns, struct column, shelf->first + i);
        things[i] = (struct row_thing){c->w, count[i] ? sum[i] / count[i] : c->x, 0};
    }
    if (holds_tags(s, shelf))
        wish_for_lanes(s, shelf, column_of, things, low, high);
    tiered_row_settle(things, shelf->count, SHEET_GAP_X, GRID, low, high);
    for (guint i = 0; i < shelf->count; i++)
        g_array_index(s->columns, struct column, shelf->first + i).x = things[i].x;
    write_columns(s);
}

void tiered_settle(struct sheet *s)
{
    g_autofree int *column_of = g_new0(int, s->parts->len + 1);
    double right = s->graph->sketch->width - SHEET_MARGIN;
    for (guint i = 0; i < s->columns->len; i++) {
        struct column *c = &g_array_index(s->columns, struct column, i);
        for (guint k = 0; k < c->count; k++)
            column_of[g_array_index(s->order, int, c->first + k)] = (int)i;
    }
    for (guint i = 0; i < s->shelves->len; i++) { /* to begin with, everything in the middle */
        const struct shelf *shelf = &g_array_index(s->shelves, struct shelf, i);
        struct column *c = &g_array_index(s->columns, struct column, shelf->first);
        double shift = (right - SHEET_MARGIN - c[shelf->count - 1].x - c[shelf->count - 1].w) / 2;
        for (guint k = 0; k < shelf->count; k++)
            c[k].x += SHEET_MARGIN + MAX(shift, 0);
    }
    write_columns(s);
    for (int pass = 0; pass < SWEEPS; pass++)
        for (guint i = 0; i < s->shelves->len; i++)
            settle_shelf(s, &g_array_index(s->shelves, struct shelf, pass % 2 ? s->shelves->len - 1 - i : i), column_of, SHEET_MARGIN, right);
}
