/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tiered_part.h"

#include "sketch_changes.h"
#include "text.h"
#include "tiered_cell.h"
#include "tiered_comb.h"
#include "tiered_rows.h"

#include <math.h>

#define GRID SKETCH_GRID
#define GAP_X (3 * GRID)
#define GAP_Y (4 * GRID)
#define MAX_GAP_Y (9 * GRID)
#define PASSES 8
#define MOST_ROWS 64 /* of a part, that have names */
#define WORTH_RISING (8 * GRID)

/* ---- parts ---- */

static void clear_part(gpointer part)
{
    g_array_unref(((struct part *)part)->children);
}

static int root_of(int *root, int i)
{
    while (root[i] != i)
        i = root[i] = root[root[i]];
    return i;
}

static gboolean is_tooth(const struct sketch *s, const struct sketch_end *end)
{
    return !end->is_frame && sketch_item(s, end->index)->comb >= 0;
}

/* What hangs on a hub stands by that, and nothing else has to stand there for its other lines. */
static gboolean joins(const struct child_graph *g, const struct child_edge *e)
{
    const struct sketch_wire *w = sketch_wire(g->sketch, e->wire);
    int teeth = is_tooth(g->sketch, &e->ends[0]) + is_tooth(g->sketch, &e->ends[1]);
    return w->comb >= 0 ? teeth < 2 : teeth == 0;
}

GArray *tiered_parts(struct child_graph *g, const GArray *children, const GArray *edges, gboolean frames_apart)
{
    GArray *parts = g_array_new(FALSE, TRUE, sizeof(struct part));
    g_autofree int *root = g_new(int, g->children->len + 1), *part_of = g_new(int, g->children->len + 1);
    g_autofree gboolean *here = g_new0(gboolean, g->children->len + 1);
    g_array_set_clear_func(parts, clear_part);
    for (int i = 0; i < (int)g->children->len; i++) {
        root[i] = i;
        part_of[i] = -1;
    }
    for (guint i = 0; i < children->len; i++)
        here[g_array_index(children, int, i)] = TRUE;
    for (guint i = 0; i < edges->len; i++) {
        const struct child_edge *e = &g_array_index(edges, struct child_edge, i);
        gboolean frames = child_at(g, e->a)->type == CHILD_FRAME || child_at(g, e->b)->type == CHILD_FRAME;
        if (here[e->a] && here[e->b] && !(frames_apart && frames) && joins(g, e))
            root[MAX(root_of(root, e->a), root_of(root, e->b))] = MIN(root_of(root, e->a), root_of(root, e->b));
    }
    for (guint i = 0; i < children->len; i++) {
        int child = g_array_index(children, int, i), r = root_of(root, child);
        if (part_of[r] < 0) {
            struct part p = {.children = g_array_new(FALSE, FALSE, sizeof(int))};
            part_of[r] = (int)parts->len;
            g_array_append_val(parts, p);
        }
        g_array_append_val(g_array_index(parts, struct part, part_of[r]).children, child);
    }
    return parts;
}

void tiered_parts_free(GArray *parts)
{
    g_array_unref(parts);
}

/* ---- rows ---- */

struct rows {
    struct child_graph *graph;
    const GArray *edges; /* of this part only */
    GPtrArray *rows;     /* GArray of int */
    int *row_of;         /* by child */
};

static int compare_children(gconstpointer a, gconstpointer b, gpointer data)
{
    struct child_graph *g = data;
    const struct child *x = child_at(g, *(const int *)a), *y = child_at(g, *(const int *)b);
    if (x->rank != y->rank)
        return x->rank - y->rank;
    return x->order != y->order ? (x->order < y->order ? -1 : 1) : *(const int *)a - *(const int *)b;
}

static GArray *edges_within(struct child_graph *g, const GArray *children, const GArray *edges)
{
    g_autofree gboolean *here = g_new0(gboolean, g->children->len + 1);
    GArray *own = g_array_new(FALSE, FALSE, sizeof(struct child_edge));
    for (guint i = 0; i < children->len; i++)
        here[g_array_index(children, int, i)] = TRUE;
    for (guint i = 0; i < edges->len; i++) {
        struct child_edge e = g_array_index(edges, struct child_edge, i);
        if (here[e.a] && here[e.b])
            g_array_append_val(own, e);
    }
    return own;
}

/* Words stand where no line leaves: below a leaf, above what only leads down, beside what does both. */
static enum label_side side_of(struct child_graph *g, int child, const GArray *edges)
{
    const struct child *c = child_at(g, child);
    gboolean up = c->up, down = c->down, left = FALSE, right = FALSE;
    for (guint i = 0; i < edges->len; i++) {
        const struct child_edge *e = &g_array_index(edges, struct child_edge, i);
        if (e->a != child && e->b != child)
            continue;
        const struct child *far = child_at(g, e->a == child ? e->b : e->a);
        up |= far->rank < c->rank;
        down |= far->rank > c->rank;
        left |= far->rank == c->rank && far->order < c->order;
        right |= far->rank == c->rank && far->order > c->order;
    }
    if (!down)
        return LABEL_BELOW;
    if (!up)
        return LABEL_ABOVE;
    return right && !left ? LABEL_LEFT : LABEL_RIGHT;
}

/* Room for the words on a line to the next one in the row. */
static double words_to_the_right(const struct child_graph *g, int child, const GArray *edges)
{
    const struct sketch *s = g->sketch;
    const struct child *c = child_at(g, child);
    double room = 0;
    for (guint i = 0; i < edges->len; i++) {
        const struct child_edge *e = &g_array_index(edges, struct child_edge, i);
        const struct child *far = e->a == child ? child_at(g, e->b) : e->b == child ? child_at(g, e->a) : NULL;
        const struct sketch_wire *w = sketch_wire(s, e->wire);
        const char *text = w->text ? w->text : network_link(s->network, w->link)->label;
        if (!far || far->rank != c->rank || far->order < c->order || text_is_blank(text))
            continue;
        double tw, th;
        s->measure->text(s->measure->data, text, PLAN_LINK_SIZE, FALSE, PLAN_LABEL_WIDTH, &tw, &th);
        room = MAX(room, sketch_up(tw, GRID));
    }
    return room;
}

static void size_child(struct child_graph *g, int child, const GArray *edges, double aspect)
{
    struct child *c = child_at(g, child);
    if (c->type == CHILD_ITEM) {
        tiered_cell_item(sketch_item(g->sketch, c->index), g->sketch->network, side_of(g, child, edges), &c->w, &c->h);
        c->w += words_to_the_right(g, child, edges);
    }
    else if (c->type == CHILD_COMB)
        tiered_comb_place(g->sketch, sketch_comb(g->sketch, c->index), aspect, &c->w, &c->h);
}

/* One row a rank, but none wider than `widest`. */
static void make_rows(struct rows *r, const GArray *sorted, double widest)
{
    double width = 0;
    GArray *row = NULL;
    int rank = -1;
    for (guint i = 0; i < sorted->len; i++) {
        int child = g_array_index(sorted, int, i);
        const struct child *c = child_at(r->graph, child);
        if (!row || c->rank != rank || width + GAP_X + c->w > widest) {
            row = g_array_new(FALSE, FALSE, sizeof(int));
            g_ptr_array_add(r->rows, row);
            rank = c->rank;
            width = -GAP_X;
        }
        width += GAP_X + c->w;
        r->row_of[child] = (int)r->rows->len - 1;
        g_array_append_val(row, child);
    }
}

double tiered_end_x(const struct child_graph *g, int child, const struct sketch_end *end)
{
    int at = end->is_frame ? g->of_frame[end->index] : g->of_item[end->index];
    double x;
    if (end->is_frame)
        x = child_at(g, at)->w / 2;
    else if (at >= 0) {
        const struct sketch_item *item = sketch_item(g->sketch, end->index);
        x = item->symbol.x + item->symbol.w / 2;
    } else {
        at = g->of_comb[sketch_item(g->sketch, end->index)->comb];
        x = child_at(g, at)->w / 2;
    }
    for (; at != child && child_at(g, at)->parent >= 0; at = g->of_frame[child_at(g, at)->parent])
        x += child_at(g, at)->x + FRAME_PAD;
    return x;
}

enum towards { TO_ABOVE = 1, TO_BELOW = 2 };

static double wish_of(const struct rows *r, int child, const GArray *mine, int towards)
{
    double sum = 0;
    int count = 0;
    for (guint i = 0; i < mine->len; i++) {
        const struct child_edge *e = &g_array_index(r->edges, struct child_edge, g_array_index(mine, int, i));
        int k = e->a == child ? 0 : 1, far = k ? e->a : e->b, step = r->row_of[far] - r->row_of[child];
        if ((step < 0 && towards & TO_ABOVE) || (step > 0 && towards & TO_BELOW)) {
            sum += child_at(r->graph, far)->x + tiered_end_x(r->graph, far, &e->ends[1 - k]) - tiered_end_x(r->graph, child, &e->ends[k]);
            count++;
        }
    }
    return count ? sum / count : NAN;
}

static void settle_row(const struct rows *r, const GArray *row, GArray **edges_of, int towards)
{
    g_autofree struct row_thing *things = g_new0(struct row_thing, row->len);
    for (guint i = 0; i < row->len; i++) {
        int child = g_array_index(row, int, i);
        const struct child *c = child_at(r->graph, child);
        double wish = wish_of(r, child, edges_of[child], towards);
        things[i] = (struct row_thing){c->w, isnan(wish) && towards != TO_ABOVE ? c->x : wish, 0};
    }
    tiered_row_settle(things, row->len, GAP_X, GRID, 0, 0);
    for (guint i = 0; i < row->len; i++)
        child_at(r->graph, g_array_index(row, int, i))->x = things[i].x;
}

static void settle(const struct rows *r, const GArray *children)
{
    GArray **edges_of = g_new0(GArray *, r->graph->children->len + 1);
    for (guint i = 0; i < children->len; i++)
        edges_of[g_array_index(children, int, i)] = g_array_new(FALSE, FALSE, sizeof(int));
    for (int i = 0; i < (int)r->edges->len; i++) {
        const struct child_edge *e = &g_array_index(r->edges, struct child_edge, i);
        g_array_append_val(edges_of[e->a], i);
        g_array_append_val(edges_of[e->b], i);
    }
    int last = (int)r->rows->len - 1;
    for (int pass = 0; pass < PASSES; pass++) {
        gboolean down = pass % 2 == 0;
        for (int i = 0; i <= last; i++)
            settle_row(r, g_ptr_array_index(r->rows, down ? i : last - i), edges_of, pass == PASSES - 1 ? TO_ABOVE | TO_BELOW : down ? TO_ABOVE : TO_BELOW);
    }
    for (guint i = 0; i < children->len; i++)
        g_array_unref(edges_of[g_array_index(children, int, i)]);
    g_free(edges_of);
}

/* Lines between two rows need lanes. */
static double gap_after(const struct rows *r, int row)
{
    int lines = 0, last_a = -1, last_b = -1;
    for (guint i = 0; i < r->edges->len; i++) {
        const struct child_edge *e = &g_array_index(r->edges, struct child_edge, i);
        if (e->a == last_a && e->b == last_b) /* teeth of one comb share a line */
            continue;
        last_a = e->a;
        last_b = e->b;
        int a = MIN(r->row_of[e->a], r->row_of[e->b]), b = MAX(r->row_of[e->a], r->row_of[e->b]);
        lines += a <= row && b > row;
    }
    return MIN(GAP_Y + GRID * (lines / 3), MAX_GAP_Y);
}

/* How high a child can stand: below all that lies above it, and below what it hangs on. */
static double highest(const struct rows *r, const struct part *p, guint place)
{
    int child = g_array_index(p->children, int, place);
    const struct child *c = child_at(r->graph, child);
    double y = 0;
    for (guint i = 0; i < place; i++) {
        const struct child *above = child_at(r->graph, g_array_index(p->children, int, i));
        if (above->x < c->x + c->w + GAP_X && c->x < above->x + above->w + GAP_X && r->row_of[g_array_index(p->children, int, i)] < r->row_of[child])
            y = MAX(y, above->y + above->h + GAP_Y);
    }
    for (guint i = 0; i < r->edges->len; i++) {
        const struct child_edge *e = &g_array_index(r->edges, struct child_edge, i);
        int far = e->a == child ? e->b : e->b == child ? e->a : -1;
        if (far < 0 || r->row_of[far] >= r->row_of[child])
            continue;
        const struct child *above = child_at(r->graph, far);
        y = MAX(y, above->y + (above->type == CHILD_FRAME ? 0 : above->h + GAP_Y));
    }
    return sketch_up(y, GRID);
}

/* A tall frame in a row pushes down all rows below it: what does not lie below the frame itself comes up again. */
static void rise(const struct rows *r, struct part *p)
{
    p->h = 0;
    for (guint i = 0; i < p->children->len; i++) {
        struct child *c = child_at(r->graph, g_array_index(p->children, int, i));
        double y = highest(r, p, i);
        if (c->y - y > WORTH_RISING)
            c->y = y;
        p->h = MAX(p->h, c->y + c->h);
    }
}

static void stack_rows(const struct rows *r, struct part *p)
{
    double left = G_MAXDOUBLE, right = -G_MAXDOUBLE, y = 0;
    gboolean has_frames = FALSE;
    for (guint i = 0; i < r->rows->len; i++) {
        const GArray *row = g_ptr_array_index(r->rows, i);
        double h = 0;
        for (guint k = 0; k < row->len; k++) {
            struct child *c = child_at(r->graph, g_array_index(row, int, k));
            c->y = y;
            h = MAX(h, c->h);
            has_frames |= c->type == CHILD_FRAME;
            left = MIN(left, c->x);
            right = MAX(right, c->x + c->w);
        }
        /* Symbols of a row on one line: what has its words above stands lower. */
        for (guint k = 0; k < row->len; k++) {
            struct child *c = child_at(r->graph, g_array_index(row, int, k));
            if (c->type == CHILD_ITEM && sketch_item(r->graph->sketch, c->index)->label.y < sketch_item(r->graph->sketch, c->index)->symbol.y)
                c->y = y + h - c->h;
        }
        y += h + (i + 1 < r->rows->len ? gap_after(r, (int)i) : 0);
    }
    for (guint i = 0; i < p->children->len; i++)
        child_at(r->graph, g_array_index(p->children, int, i))->x -= left;
    p->w = right - left;
    p->h = y;
    if (has_frames)
        rise(r, p);
}

/* Where what hangs on it comes together: at what stands in a row by itself first. */
static double axis_of(const struct rows *r, const struct part *p)
{
    for (guint i = 0; i < r->rows->len; i++) {
        const GArray *row = g_ptr_array_index(r->rows, i);
        const struct child *c = child_at(r->graph, g_array_index(row, int, 0));
        if (row->len > 1 || c->type != CHILD_ITEM)
            continue;
        const struct sketch_item *item = sketch_item(r->graph->sketch, c->index);
        return c->x + item->symbol.x + item->symbol.w / 2;
    }
    return sketch_up(p->w / 2, GRID);
}

/* What has changed places within a row. A part is named after its first child. */
static void change_rows(struct child_graph *g, GArray *sorted)
{
    int part = g_array_index(sorted, int, 0);
    for (guint i = 0; i < sorted->len; i++)
        part = MIN(part, g_array_index(sorted, int, i));
    for (guint first = 0, last; first < sorted->len; first = last) {
        int rank = child_at(g, g_array_index(sorted, int, first))->rank;
        g_autoptr(GArray) row = g_array_new(FALSE, FALSE, sizeof(int));
        for (last = first; last < sorted->len && child_at(g, g_array_index(sorted, int, last))->rank == rank; last++)
            g_array_append_val(row, g_array_index(sorted, int, last));
        const struct sketch_row named = {part * MOST_ROWS + MIN(rank, MOST_ROWS - 1), row->len};
        sketch_apply_changes(g->sketch, CHANGE_ROW, named.index, row);
        g_array_append_val(g->sketch->part_rows, named);
        for (guint i = 0; i < row->len; i++) {
            g_array_index(sorted, int, first + i) = g_array_index(row, int, i);
            child_at(g, g_array_index(row, int, i))->order = i;
        }
    }
}

void tiered_part_place(struct child_graph *g, struct part *p, const GArray *edges, double aspect)
{
    g_autoptr(GArray) own = edges_within(g, p->children, edges);
    const struct child *first = child_at(g, g_array_index(p->children, int, 0));
    tiered_rank(g, p->children, own, g->outer[first->parent + 1], first->band == BAND_OUTSIDE);
    g_array_sort_with_data(p->children, compare_children, g);
    change_rows(g, p->children);
    double area = 0, widest = 0;
    for (guint i = 0; i < p->children->len; i++) {
        int child = g_array_index(p->children, int, i);
        size_child(g, child, own, aspect);
        area += (child_at(g, child)->w + GAP_X) * (child_at(g, child)->h + GAP_Y);
        widest = MAX(widest, child_at(g, child)->w);
    }
    struct rows r = {g, own, g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref), g_new0(int, g->children->len + 1)};
    make_rows(&r, p->children, MAX(widest, 1.5 * sqrt(area * aspect)));
    settle(&r, p->children);
    stack_rows(&r, p);
    p->axis = axis_of(&r, p);
    g_ptr_array_unref(r.rows);
    g_free(r.row_of);
}
