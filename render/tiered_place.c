/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tiered_place.h"

#include "sketch_changes.h"
#include "text.h"
#include "tiered_cell.h"
#include "tiered_comb.h"
#include "tiered_grid.h"
#include "tiered_part.h"
#include "tiered_sheet.h"

#include <math.h>

#define GRID SKETCH_GRID

static const double aspects[] = {1.0, 1.4, 2.0, 2.8, 4.0, 6.0, 9.0};
G_STATIC_ASSERT(G_N_ELEMENTS(aspects) == TIERED_SHAPES);

struct placing {
    struct sketch *sketch;
    struct child_graph graph;
    double aspect; /* that is wanted of what is inside a frame */
    double blocks; /* the same of each block, where a frame has them in a grid; 0: on shelves */
    gboolean has_grid; /* some frame has one */
};

static const char *title_of(const struct sketch *s, const struct sketch_frame *f)
{
    return f->title ? f->title : f->zone >= 0 ? network_zone(s->network, f->zone)->label : "";
}

/* ---- inside a frame ---- */

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

static void size_parts(struct placing *p, int frame, GArray *parts, double aspect)
{
    for (guint i = 0; i < parts->len; i++)
        tiered_part_place(&p->graph, &g_array_index(parts, struct part, i), p->graph.edges[frame + 1], aspect);
}

/* Things outside that lines lead to from the parts: to one thing they run as one. */
static guint count_outside(const struct placing *p, int frame)
{
    const GArray *outer = p->graph.outer[frame + 1];
    g_autoptr(GHashTable) seen = g_hash_table_new(g_direct_hash, g_direct_equal);
    for (guint i = 0; i < outer->len; i++) {
        const struct sketch_end *far = &g_array_index(outer, struct outer_edge, i).far;
        g_hash_table_add(seen, GINT_TO_POINTER(2 * far->index + far->is_frame));
    }
    return g_hash_table_size(seen);
}

static guint count_across(const struct placing *p, int frame, const GArray *parts)
{
    const GArray *edges = p->graph.edges[frame + 1];
    g_autofree guint *part_of = g_new0(guint, p->graph.children->len + 1);
    guint count = 0;
    for (guint i = 0; i < parts->len; i++)
        for (guint k = 0; k < g_array_index(parts, struct part, i).children->len; k++)
            part_of[g_array_index(g_array_index(parts, struct part, i).children, int, k)] = i;
    for (guint i = 0; i < edges->len; i++) {
        const struct child_edge *e = &g_array_index(edges, struct child_edge, i);
        count += part_of[e->a] != part_of[e->b];
    }
    return count;
}

static void place_parts(struct placing *p, int frame, GArray *parts, double *w, double *h)
{
    g_autoptr(GArray) blocks = NULL;
    guint shape = sketch_frame(p->sketch, frame)->shape;
    double aspect = shape ? aspects[shape - 1] : p->aspect;
    if (p->blocks > 0 && parts->len > 1) {
        size_parts(p, frame, parts, p->blocks);
        blocks = tiered_grid_blocks(parts);
    }
    sketch_frame(p->sketch, frame)->blocks = blocks ? blocks->len : 0;
    if (sketch_frame(p->sketch, frame)->blocks == 0) {
        size_parts(p, frame, parts, aspect);
        tiered_shelves_place(parts, aspect, w, h);
        return;
    }
    p->has_grid = TRUE;
    sketch_apply_changes(p->sketch, CHANGE_BLOCKS, frame, blocks);
    tiered_grid_place(parts, blocks, count_outside(p, frame), count_across(p, frame, parts) / 2, aspect, w, h);
}

static void place_frame(struct placing *p, int frame)
{
    struct sketch_frame *f = sketch_frame(p->sketch, frame);
    struct child *self = child_at(&p->graph, p->graph.of_frame[frame]);
    const char *title = title_of(p->sketch, f);
    place_inner_frames(p, frame);
    GArray *parts = tiered_parts(&p->graph, p->graph.members[frame + 1], p->graph.edges[frame + 1], FALSE);
    double w = 0, h = 0, top = 0;
    place_parts(p, frame, parts, &w, &h);
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
            tiered_comb_move(p->sketch, sketch_comb(p->sketch, c->index), x + c->x, y + c->y);
        else {
            struct sketch_frame *f = sketch_frame(p->sketch, c->index);
            f->box = (struct box){x + c->x, y + c->y, c->w, c->h};
            f->title_box.x += f->box.x;
            f->title_box.y += f->box.y;
            finish(p, c->index, f->box.x + FRAME_PAD, f->box.y + FRAME_PAD);
        }
    }
}

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

/* The ways that have this proportion of blocks. TRUE: one of them is as large as `enough`, and none is tried after it. */
static gboolean try_ways(struct placing *p, double blocks, double width, double height, double enough, GArray *ways)
{
    p->blocks = blocks;
    for (guint i = 0; i < G_N_ELEMENTS(aspects); i++) {
        p->aspect = aspects[i];
        p->has_grid = FALSE;
        place_inner_frames(p, -1);
        if (blocks > 0 && !p->has_grid)
            return FALSE;
        for (guint merging = 0; merging <= MERGE_ALL; merging++) {
            struct placement way = {p->aspect, blocks, merging, p->graph.remote == BAND_OUTSIDE, 0, 0};
            way.scale = tiered_sheet_place(&p->graph, p->aspect, merging, width, height);
            g_array_append_val(ways, way);
            if (way.scale >= enough)
                return TRUE;
        }
    }
    return FALSE;
}

static GArray *all_ways(struct sketch *s, gboolean grids, double width, double height, double enough)
{
    static const double blocks[] = {0, 1.4, 2.8, 9.0};
    GArray *ways = g_array_new(FALSE, FALSE, sizeof(struct placement));
    gboolean done = FALSE;
    for (int outside = 0; outside <= has_remote(s) && !done; outside++) {
        struct placing p = {.sketch = s};
        child_graph_init(&p.graph, s, outside ? BAND_OUTSIDE : BAND_SITES);
        for (guint i = 0; i < (grids ? G_N_ELEMENTS(blocks) : 1) && !done; i++)
            done = try_ways(&p, blocks[i], width, height, enough, ways);
        child_graph_clear(&p.graph);
    }
    return ways;
}

GArray *tiered_placements(struct sketch *s, double width, double height)
{
    GArray *ways = all_ways(s, TRUE, width, height, INFINITY);
    g_array_sort(ways, compare_ways); /* is stable */
    return ways;
}

gboolean tiered_fits(struct sketch *s, double width, double height, double scale)
{
    g_autoptr(GArray) ways = all_ways(s, FALSE, width, height, scale);
    return ways->len > 0 && g_array_index(ways, struct placement, ways->len - 1).scale >= scale;
}

double tiered_place_as(struct sketch *s, const struct placement *way, double width, double height)
{
    struct placing p = {.sketch = s, .aspect = way->aspect, .blocks = way->blocks};
    double scale = 0;
    child_graph_init(&p.graph, s, way->remote_outside ? BAND_OUTSIDE : BAND_SITES);
    for (guint round = 0; round <= way->rounds; round++) {
        if (round > 0)
            child_graph_look_outside(&p.graph);
        g_array_set_size(s->part_rows, 0);
        place_inner_frames(&p, -1);
        scale = tiered_sheet_place(&p.graph, p.aspect, way->merging, width, height);
    }
    finish(&p, -1, 0, 0);
    child_graph_clear(&p.graph);
    return scale;
}

double tiered_place(struct sketch *s, double width, double height)
{
    g_autoptr(GArray) ways = all_ways(s, FALSE, width, height, INFINITY);
    g_array_sort(ways, compare_ways);
    return tiered_place_as(s, &g_array_index(ways, struct placement, 0), width, height);
}
