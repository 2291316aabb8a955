/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tiered_graph.h"

#include "tiered_part.h"

#include <math.h>

static int add_child(struct child_graph *g, enum child_type type, int index, int parent, enum band band)
{
    struct child c = {.type = type, .index = index, .parent = parent, .band = band == BAND_REMOTE ? g->remote : band};
    int number = (int)g->children->len;
    g_array_append_val(g->children, c);
    g_array_append_val(g->members[parent + 1], number);
    return number;
}

static int child_of_end(const struct child_graph *g, const struct sketch_end *end)
{
    if (end->is_frame)
        return g->of_frame[end->index];
    int comb = sketch_item(g->sketch, end->index)->comb;
    return comb >= 0 ? g->of_comb[comb] : g->of_item[end->index];
}

static int depth_of(const struct child_graph *g, int child)
{
    int depth = 0;
    for (int parent = child_at(g, child)->parent; parent >= 0; parent = sketch_frame(g->sketch, parent)->parent)
        depth++;
    return depth;
}

static int climb(const struct child_graph *g, int child)
{
    return g->of_frame[child_at(g, child)->parent];
}

/* The two children that stand side by side in one frame, with the ends of the wire in them. FALSE: one lies within the other. */
static gboolean meet(const struct child_graph *g, int *a, int *b)
{
    int da = depth_of(g, *a), db = depth_of(g, *b);
    for (; da > db; da--)
        *a = climb(g, *a);
    for (; db > da; db--)
        *b = climb(g, *b);
    while (*a != *b && child_at(g, *a)->parent != child_at(g, *b)->parent) {
        *a = climb(g, *a);
        *b = climb(g, *b);
    }
    return *a != *b;
}

/* Everything that an end lies in, up to where the two ends part, leads up or down. */
static void mark_direction(struct child_graph *g, int from, int until, const struct sketch_end *far, gboolean up)
{
    for (int c = from; c != until; c = climb(g, c)) {
        struct outer_edge e = {c, *far, up, NAN};
        g_array_append_val(g->outer[child_at(g, c)->parent + 1], e);
        child_at(g, c)->up |= up;
        child_at(g, c)->down |= !up;
    }
}

static void add_edge(struct child_graph *g, int wire)
{
    const struct sketch_wire *w = sketch_wire(g->sketch, wire);
    int inner_a = child_of_end(g, &w->ends[0]), inner_b = child_of_end(g, &w->ends[1]), a = inner_a, b = inner_b;
    if (!meet(g, &a, &b))
        return;
    struct child *ca = child_at(g, a), *cb = child_at(g, b);
    struct child_edge e = {a, b, {w->ends[0], w->ends[1]}, wire};
    g_array_append_val(g->edges[ca->parent + 1], e);
    gboolean a_above = ca->band != cb->band ? ca->band < cb->band : FALSE, b_above = ca->band != cb->band ? cb->band < ca->band : FALSE;
    if (ca->band == cb->band) { /* inside one band, what leads outside is above: known only by its own lines */
        mark_direction(g, inner_a, a, &w->ends[1], TRUE);
        mark_direction(g, inner_b, b, &w->ends[0], TRUE);
        return;
    }
    mark_direction(g, inner_a, a, &w->ends[1], !a_above);
    mark_direction(g, inner_b, b, &w->ends[0], !b_above);
    ca->up |= !a_above;
    ca->down |= a_above;
    cb->up |= !b_above;
    cb->down |= b_above;
}

static double from_left(const struct child_graph *g, const struct sketch_end *end)
{
    int top = child_of_end(g, end);
    while (child_at(g, top)->parent >= 0)
        top = climb(g, top);
    return child_at(g, top)->x + tiered_end_x(g, top, end);
}

void child_graph_look_outside(struct child_graph *g)
{
    for (guint f = 0; f < g->sketch->frames->len; f++) {
        int self = g->of_frame[f];
        double left = from_left(g, &(struct sketch_end){TRUE, (int)f}) - child_at(g, self)->w / 2 + FRAME_PAD;
        for (guint i = 0; i < g->outer[f + 1]->len; i++) {
            struct outer_edge *e = &g_array_index(g->outer[f + 1], struct outer_edge, i);
            e->x = from_left(g, &e->far) - left;
        }
    }
}

void child_graph_init(struct child_graph *g, struct sketch *s, enum band remote)
{
    *g = (struct child_graph){.sketch = s, .remote = remote, .children = g_array_new(FALSE, FALSE, sizeof(struct child))};
    g->of_item = g_new(int, s->items->len + 1);
    g->of_comb = g_new(int, s->combs->len + 1);
    g->of_frame = g_new(int, s->frames->len + 1);
    g->members = g_new0(GArray *, s->frames->len + 1);
    g->edges = g_new0(GArray *, s->frames->len + 1);
    g->outer = g_new0(GArray *, s->frames->len + 1);
    for (guint i = 0; i <= s->frames->len; i++) {
        g->members[i] = g_array_new(FALSE, FALSE, sizeof(int));
        g->edges[i] = g_array_new(FALSE, FALSE, sizeof(struct child_edge));
        g->outer[i] = g_array_new(FALSE, FALSE, sizeof(struct outer_edge));
    }
    for (guint i = 0; i < s->items->len; i++) {
        const struct sketch_item *item = sketch_item(s, i);
        g->of_item[i] = item->comb >= 0 ? -1 : add_child(g, CHILD_ITEM, (int)i, item->frame, item->band);
    }
    for (guint i = 0; i < s->combs->len; i++)
        g->of_comb[i] = add_child(g, CHILD_COMB, (int)i, sketch_comb(s, i)->frame, sketch_comb(s, i)->band);
    for (guint i = 0; i < s->frames->len; i++)
        g->of_frame[i] = add_child(g, CHILD_FRAME, (int)i, sketch_frame(s, i)->parent, sketch_frame(s, i)->band);
    for (guint i = 0; i < s->wires->len; i++)
        add_edge(g, (int)i);
}

void child_graph_clear(struct child_graph *g)
{
    for (guint i = 0; i <= g->sketch->frames->len; i++) {
        g_array_unref(g->members[i]);
        g_array_unref(g->edges[i]);
        g_array_unref(g->outer[i]);
    }
    g_array_unref(g->children);
    g_free(g->of_item);
    g_free(g->of_comb);
    g_free(g->of_frame);
    g_free(g->members);
    g_free(g->edges);
    g_free(g->outer);
}
