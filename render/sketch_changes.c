/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sketch_changes.h"

static void exchange(GArray *things, guint a, guint b)
{
    int thing = g_array_index(things, int, a);
    g_array_index(things, int, a) = g_array_index(things, int, b);
    g_array_index(things, int, b) = thing;
}

static void exchange_teeth(struct sketch_comb *c, guint a, guint b)
{
    double cell = g_array_index(c->cells, double, a);
    exchange(c->teeth, a, b);
    g_array_index(c->cells, double, a) = g_array_index(c->cells, double, b);
    g_array_index(c->cells, double, b) = cell;
}

/* What has an order, or a shape, before anything is placed. Blocks and parts have none. */
static void carry_out(struct sketch *s, const struct sketch_change *change, guint shape)
{
    if (change->kind == CHANGE_TEETH)
        exchange_teeth(sketch_comb(s, change->index), change->a, change->b);
    else if (change->kind == CHANGE_SHAPE)
        sketch_frame(s, change->index)->shape = shape;
}

void sketch_change(struct sketch *s, struct sketch_change change)
{
    carry_out(s, &change, change.a);
    g_array_append_val(s->changes, change);
}

void sketch_undo(struct sketch *s)
{
    const struct sketch_change *last = &g_array_index(s->changes, struct sketch_change, s->changes->len - 1);
    carry_out(s, last, last->b);
    g_array_set_size(s->changes, s->changes->len - 1);
}

void sketch_undo_all(struct sketch *s)
{
    while (s->changes->len > 0)
        sketch_undo(s);
}

void sketch_apply_changes(const struct sketch *s, enum change_kind kind, int index, GArray *things)
{
    for (guint i = 0; i < s->changes->len; i++) {
        const struct sketch_change *change = &g_array_index(s->changes, struct sketch_change, i);
        if (change->kind == kind && change->index == index && change->a < things->len && change->b < things->len)
            exchange(things, change->a, change->b);
    }
}
