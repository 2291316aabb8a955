/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tiered_place.h"

#include "text.h"
#include "tiered_cell.h"
#include "tiered_part.h"
#include "tiered_sheet.h"

#include <math.h>

#define GRID SKETCH_GRID
#define GAP_X (3 * GRID)
#define GAP_Y (4 * GRID)

struct placing {
    struct sketch *sketch;
    struct child_graph graph;
    double aspect; /* that is wanted of what is inside a frame */
};

static const char *title_of(const struct sketch *s, const struct sketch_frame *f)
{
    return f->title ? f->title : f->zone >= 0 ? network_zone(s->network, f->zone)->label : "";
}

/* ---- inside a frame ---- */

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

static void pack(GArray *parts, double aspect, double *w, double *h)
{
    double area = 0, widest = 0, best = -1, best_width = 0;
    for (guint i = 0; i < parts->len; i++) {
        const struct part *p = &g_array_index(parts, struct part, i);
        area += (p->w + GAP_X) * (p->h + GAP_Y);
        widest = MAX(widest, p->w);
    }
    for (double f = 0.6; f < 2.6; f += 0.1) {
        double width = MAX(widest, f * sqrt(area * aspect)), used, height = shelve(parts, width, &used);
        double waste = MAX(used / aspect, height) * MAX(used, height * aspect);
        if (best < 0 || waste < best - 0.5) {
            best = waste;
            best_width = width;
        }
    }
    *h = shelve(parts, best_width, w);
}

static void place_frame(struct placing *p, int frame);

static void place_inner_frames(struct placing *p, int frame)
{
    const GArray *members = p->graph.members[frame + 1];
    for (guint i = 0; i < members->len; i++) {
        const struct child *c = child_at(&p->graph, g_array_index(members, int, i));
        if (c->type == CHILD_FRAME)
            place_frame(p, c->index);
    }
}

static void place_frame(struct placing *p, int frame)
{
    struct sketch_frame *f = sketch_frame(p->sketch, frame);
    struct child *self = child_at(&p->graph, p->graph.of_frame[frame]);
    const char *title = title_of(p->sketch, f);
    place_inner_frames(p, frame);
    GArray *parts = tiered_parts(&p->graph, p->graph.members[frame + 1], p->graph.edges[frame + 1], FALSE);
    double w = 0, h = 0, top = 0;
    for (guint i = 0; i < parts->len; i++)
        tiered_part_place(&p->graph, &g_array_index(parts, struct part, i), p->graph.edges[frame + 1], p->aspect);
    g_array_sort(parts, compare_parts);
    pack(parts, p->aspect, &w, &h);
    f->title_box = (struct box){0, 0, 0, 0};
    if (!text_is_blank(title)) {
        p->sketch->measure->text(p->sketch->measure->data, title, PLAN_TITLE_SIZE, TRUE, MAX(w, 150), &f->title_box.w, &f->title_box.h);
        f->title_box.x = 7;
        f->title_box.y = 5;
        top = sketch_up(f->title_box.h, GRID);
        w = MAX(w, sketch_up(f->title_box.w, GRID));
    }
    for (guint i = 0; i < parts->len; i++) {
        const struct part *part = &g_array_index(parts, struct part, i);
        for (guint k = 0; k < part->children->len; k++) {
            struct child *c = child_at(&p->graph, g_array_index(part->children, int, k));
            c->x += part->x;
            c->y += part->y + top;
        }
    }
    self = child_at(&p->graph, p->graph.of_frame[frame]);
    self->w = MAX(sketch_up(w, GRID), 4 * GRID) + 2 * FRAME_PAD;
    self->h = sketch_up(h, GRID) + top + 2 * FRAME_PAD;
    tiered_parts_free(parts);
}

/* ---- from relative to absolute ---- */

static void finish(struct placing *p, int frame, double x, double y)
{
    const GArray *members = p->graph.members[frame + 1];
    for (guint i = 0; i < members->len; i++) {
        const struct child *c = child_at(&p->graph, g_array_index(members, int, i));
        if (c->type == CHILD_ITEM)
            tiered_cell_move_item(sketch_item(p->sketch, c->index), x + c->x, y + c->y);
        else if (c->type == CHILD_COMB)
            tiered_cell_move_comb(p->sketch, sketch_comb(p->sketch, c->index), x + c->x, y + c->y);
        else {
            struct sketch_frame *f = sketch_frame(p->sketch, c->index);
            f->box = (struct box){x + c->x, y + c->y, c->w, c->h};
            f->title_box.x += f->box.x;
            f->title_box.y += f->box.y;
            finish(p, c->index, f->box.x + FRAME_PAD, f->box.y + FRAME_PAD);
        }
    }
}

static const double aspects[] = {1.0, 1.4, 2.0, 2.8, 4.0, 6.0, 9.0};

static gboolean has_remote(const struct sketch *s)
{
    for (guint i = 0; i < s->items->len; i++)
        if (sketch_item(s, i)->band == BAND_REMOTE)
            return TRUE;
    return FALSE;
}

static int compare_ways(gconstpointer a, gconstpointer b)
{
    const struct placement *x = a, *y = b;
    return (x->scale < y->scale) - (x->scale > y->scale);
}

/* Whether one of them is as large as `enough`: the last, none is tried after it. */
static gboolean try_ways(struct sketch *s, double width, double height, double enough, GArray *ways)
{
    gboolean done = FALSE;
    for (int outside = 0; outside <= has_remote(s) && !done; outside++) {
        struct placing p = {.sketch = s};
        child_graph_init(&p.graph, s, outside ? BAND_OUTSIDE : BAND_SITES);
        for (guint i = 0; i < G_N_ELEMENTS(aspects) && !done; i++) {
            p.aspect = aspects[i];
            place_inner_frames(&p, -1);
            for (guint merging = 0; merging <= MERGE_ALL && !done; merging++) {
                struct placement way = {p.aspect, merging, outside, 0, tiered_sheet_place(&p.graph, p.aspect, merging, width, height)};
                g_array_append_val(ways, way);
                done = way.scale >= enough;
            }
        }
        child_graph_clear(&p.graph);
    }
    return done;
}

GArray *tiered_placements(struct sketch *s, double width, double height)
{
    GArray *ways = g_array_new(FALSE, FALSE, sizeof(struct placement));
    try_ways(s, width, height, INFINITY, ways);
    g_array_sort(ways, compare_ways); /* is stable */
    return ways;
}

gboolean tiered_fits(struct sketch *s, double width, double height, double scale)
{
    g_autoptr(GArray) ways = g_array_new(FALSE, FALSE, sizeof(struct placement));
    return try_ways(s, width, height, scale, ways);
}

double tiered_place_as(struct sketch *s, const struct placement *way, double width, double height)
{
    struct placing p = {.sketch = s, .aspect = way->aspect};
    double scale = 0;
    child_graph_init(&p.graph, s, way->remote_outside ? BAND_OUTSIDE : BAND_SITES);
    for (guint round = 0; round <= way->rounds; round++) {
        if (round > 0)
            child_graph_look_outside(&p.graph);
        place_inner_frames(&p, -1);
        scale = tiered_sheet_place(&p.graph, p.aspect, way->merging, width, height);
    }
    finish(&p, -1, 0, 0);
    child_graph_clear(&p.graph);
    return scale;
}

double tiered_place(struct sketch *s, double width, double height)
{
    g_autoptr(GArray) ways = tiered_placements(s, width, height);
    return tiered_place_as(s, &g_array_index(ways, struct placement, 0), width, height);
}
