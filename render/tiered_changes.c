/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tiered_changes.h"

#include "tiered_cost.h"

#define FEW         8   /* things of which any two may change places; of more, neighbours */
#define MOST_TEETH  8   /* of more than that the order of their names is worth more */
#define WORTH_WHILE 8.0 /* what it must gain that things change places: about a crossing */
#define ROUNDS      3
#define PLACING     60  /* what it takes to place a thing, in states of the router */

struct search {
    struct sketch *sketch;
    const struct placement *way;
    const struct box *area;
    double least, cost;
    gint64 *effort;
    gboolean changed;
    GHashTable *seen; /* fingerprints of placements that have been drawn */
};

static double cost_now(const struct search *f)
{
    const struct sketch *s = f->sketch;
    double scale = tiered_place_as(f->sketch, f->way, f->area->w, f->area->h);
    *f->effort -= (gint64)PLACING * (s->frames->len + s->items->len + s->wires->len);
    if (scale < f->least - 1e-9 || !sketch_is_new(s, f->seen))
        return G_MAXDOUBLE; /* what has been drawn is the best so far or was no better */
    return tiered_draft_cost(s, scale, f->effort);
}

static void try_change(struct search *f, struct sketch_change change, double gain)
{
    sketch_change(f->sketch, change);
    double cost = cost_now(f);
    if (cost < f->cost - gain) {
        f->cost = cost;
        f->changed = TRUE;
    } else
        sketch_undo(f->sketch);
}

static void try_swaps(struct search *f, enum change_kind kind, int index, guint count)
{
    for (guint a = 0; a + 1 < count; a++)
        for (guint b = a + 1; b < (count <= FEW ? count : a + 2) && *f->effort > 0; b++)
            try_change(f, (struct sketch_change){kind, index, a, b}, WORTH_WHILE);
}

static void try_rows(struct search *f)
{
    g_autoptr(GArray) rows = g_array_copy(f->sketch->part_rows);
    for (guint i = 0; i < rows->len; i++)
        try_swaps(f, CHANGE_ROW, g_array_index(rows, struct sketch_row, i).index, g_array_index(rows, struct sketch_row, i).count);
}

static void try_shapes(struct search *f, int frame)
{
    for (guint shape = 1; shape <= TIERED_SHAPES && *f->effort > 0; shape++)
        try_change(f, (struct sketch_change){CHANGE_SHAPE, frame, shape, sketch_frame(f->sketch, frame)->shape}, 0.1);
}

/* Some tooth has more lines than the one that it hangs by. */
static gboolean leads_on(const struct sketch *s, int comb)
{
    for (guint i = 0; i < s->wires->len; i++) {
        const struct sketch_wire *w = sketch_wire(s, i);
        for (int k = 0; w->comb != comb && k < 2; k++)
            if (!w->ends[k].is_frame && sketch_item(s, w->ends[k].index)->comb == comb)
                return TRUE;
    }
    return FALSE;
}

double tiered_changes_find(struct sketch *s, const struct placement *way, const struct box *area, double least, double cost, gint64 *effort)
{
    g_autoptr(GHashTable) seen = sketch_prints_new();
    struct search f = {s, way, area, least, cost, effort, TRUE, seen};
    tiered_place_as(s, way, area->w, area->h); /* says how many there are of everything */
    sketch_is_new(s, seen);
    for (int round = 0; round < ROUNDS && f.changed && *effort > 0; round++) {
        f.changed = FALSE;
        for (int i = 0; i < (int)s->frames->len; i++)
            try_shapes(&f, i);
        for (int i = 0; i < (int)s->frames->len; i++)
            try_swaps(&f, CHANGE_BLOCKS, i, sketch_frame(s, i)->blocks);
        for (int i = 0; i < SKETCH_ROWS; i++)
            try_swaps(&f, CHANGE_PARTS, i, s->rows[i]);
        try_rows(&f);
        for (int i = 0; i < (int)s->combs->len; i++)
            if (sketch_comb(s, i)->teeth->len <= MOST_TEETH && leads_on(s, i))
                try_swaps(&f, CHANGE_TEETH, i, sketch_comb(s, i)->teeth->len);
    }
    return f.cost;
}
