/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Leaves of one hub, folded into a grid: a rail above every row, all rails on one riser.
 */
#include "sketch.h"
#include "text.h"
#include "theme.h"

#define MIN_TEETH 2
#define FEW_NEIGHBOURS 3

struct folding {
    struct sketch *sketch;
    GArray **wires_of; /* by item: int */
    int *neighbours;   /* by item: how many other things it is joined to */
};

static int far_item(const struct sketch_wire *w, int item)
{
    const struct sketch_end *far = !w->ends[0].is_frame && w->ends[0].index == item ? &w->ends[1] : &w->ends[0];
    return far->is_frame ? -1 : far->index;
}

static void folding_init(struct folding *f, struct sketch *s)
{
    f->sketch = s;
    f->wires_of = g_new0(GArray *, s->items->len + 1);
    f->neighbours = g_new0(int, s->items->len + 1);
    for (guint i = 0; i < s->items->len; i++)
        f->wires_of[i] = g_array_new(FALSE, FALSE, sizeof(int));
    for (guint i = 0; i < s->wires->len; i++)
        for (int e = 0; e < 2; e++) {
            int index = (int)i;
            const struct sketch_end *end = &sketch_wire(s, i)->ends[e];
            if (!end->is_frame)
                g_array_append_val(f->wires_of[end->index], index);
        }
    for (guint i = 0; i < s->items->len; i++) {
        g_autoptr(GHashTable) seen = g_hash_table_new(g_direct_hash, g_direct_equal);
        for (guint k = 0; k < f->wires_of[i]->len; k++) {
            int far = far_item(sketch_wire(s, g_array_index(f->wires_of[i], int, k)), (int)i);
            if (far != (int)i)
                g_hash_table_add(seen, GINT_TO_POINTER(far + 2));
        }
        f->neighbours[i] = (int)g_hash_table_size(seen);
    }
}

static void folding_clear(struct folding *f)
{
    for (guint i = 0; i < f->sketch->items->len; i++)
        g_array_unref(f->wires_of[i]);
    g_free(f->wires_of);
    g_free(f->neighbours);
}

/* Things at the end of the network: they forward nothing that is worth a place of its own. */
static gboolean is_end_device(const struct sketch *s, const struct sketch_item *item)
{
    if (item->node < 0)
        return item->card && item->card->kind == CARD_GROUP;
    const struct node *v = network_node(s->network, item->node);
    switch (class_info(v->class)->kind) {
    case KIND_SERVER: case KIND_ENDPOINT: case KIND_USERS: case KIND_STORAGE: case KIND_UNKNOWN: case KIND_OTHER: case KIND_WIRELESS:
        return v->origin.shape >= 0;
    default: return FALSE;
    }
}

/* Whether a leaf rather hangs on the far end of one wire than on that of another: on what forwards, where most of what it counts hangs, on what
 * has most neighbours. */
static gboolean is_better(const struct folding *f, int item, const struct sketch_wire *w, const struct sketch_wire *than)
{
    int far = far_item(w, item), other = far_item(than, item);
    gboolean end = is_end_device(f->sketch, sketch_item(f->sketch, far)), other_end = is_end_device(f->sketch, sketch_item(f->sketch, other));
    if (end != other_end)
        return other_end;
    if (w->count != than->count)
        return w->count > than->count;
    return f->neighbours[far] > f->neighbours[other];
}

/* A leaf hangs on one thing. An end device may have a few more lines, drawn besides, if only one of its neighbours is no leaf, and many of
 * them one line more each. */
static int wire_to_hub(const struct folding *f, int index)
{
    const struct sketch *s = f->sketch;
    const struct sketch_item *item = sketch_item(s, index);
    int best = -1;
    if (item->node < 0 && !is_end_device(s, item))
        return -1;
    if (item->node >= 0 && network_node(s->network, item->node)->origin.shape < 0)
        return -1;
    if (f->neighbours[index] > 1 && (!is_end_device(s, item) || (item->node >= 0 && f->neighbours[index] > FEW_NEIGHBOURS)))
        return -1;
    for (guint k = 0; k < f->wires_of[index]->len; k++) {
        int wire = g_array_index(f->wires_of[index], int, k), far = far_item(sketch_wire(s, wire), index);
        if (far < 0 || far == index)
            continue;
        if (best < 0 || is_better(f, index, sketch_wire(s, wire), sketch_wire(s, best)))
            best = wire;
    }
    return best >= 0 && f->neighbours[far_item(sketch_wire(s, best), index)] >= MIN_TEETH ? best : -1;
}

struct leaf {
    int item, wire, hub, frame, look, class;
};

static int compare_leaves(gconstpointer a, gconstpointer b)
{
    const struct leaf *x = a, *y = b;
    if (x->frame != y->frame)
        return x->frame - y->frame;
    if (x->hub != y->hub)
        return x->hub - y->hub;
    if (x->look != y->look)
        return x->look - y->look;
    if (x->class != y->class)
        return x->class - y->class;
    return x->item - y->item;
}

static gboolean same_comb(const struct leaf *a, const struct leaf *b)
{
    return a->frame == b->frame && a->hub == b->hub && a->look == b->look;
}

static void add_comb(struct sketch *s, const struct leaf *leaves, guint count)
{
    const struct sketch_item *first = sketch_item(s, leaves[0].item);
    const struct sketch_item *hub = sketch_item(s, leaves[0].hub);
    struct sketch_comb c = {.frame = first->frame, .band = first->band, .gap = 2 * SKETCH_GRID};
    int index = (int)s->combs->len;
    c.upwards = first->band == BAND_OUTSIDE && first->frame < 0 && hub->frame < 0;
    c.teeth = g_array_new(FALSE, FALSE, sizeof(int));
    c.rails = g_array_new(FALSE, FALSE, sizeof(double));
    c.rows = g_array_new(FALSE, FALSE, sizeof(guint));
    c.cells = g_array_new(FALSE, FALSE, sizeof(double));
    for (guint i = 0; i < count; i++) {
        struct sketch_item *tooth = sketch_item(s, leaves[i].item);
        struct sketch_wire *w = sketch_wire(s, leaves[i].wire);
        const char *text = w->text ? w->text : network_link(s->network, w->link)->label;
        double cell = MAX(tooth->label_w, 30) + 12;
        if (!text_is_blank(text)) {
            double tw, th;
            s->measure->text(s->measure->data, text, PLAN_LINK_SIZE, FALSE, PLAN_LABEL_WIDTH, &tw, &th);
            cell = MAX(cell, 2 * (tw + 5));
            c.gap = MAX(c.gap, sketch_up(th + 5, SKETCH_GRID));
        }
        if (w->ends[1].is_frame || w->ends[1].index != leaves[i].item) {
            struct sketch_end t = w->ends[0];
            w->ends[0] = w->ends[1];
            w->ends[1] = t;
            w->turned = !w->turned;
        }
        w->comb = tooth->comb = index;
        cell = sketch_up(cell, 2 * SKETCH_GRID);
        g_array_append_val(c.cells, cell);
        g_array_append_val(c.teeth, leaves[i].item);
    }
    g_array_append_val(s->combs, c);
}

void sketch_make_combs(struct sketch *s)
{
    struct folding f;
    g_autoptr(GArray) leaves = g_array_new(FALSE, FALSE, sizeof(struct leaf));
    folding_init(&f, s);
    for (guint i = 0; i < s->items->len; i++) {
        int wire = wire_to_hub(&f, (int)i);
        if (wire < 0)
            continue;
        const struct sketch_wire *w = sketch_wire(s, wire);
        const struct sketch_item *item = sketch_item(s, i);
        struct leaf leaf = {(int)i, wire, far_item(w, (int)i), item->frame, (int)theme_look(s->network, network_link(s->network, w->link)),
                            item->node >= 0 ? (int)network_node(s->network, item->node)->class : (int)item->card->class};
        g_array_append_val(leaves, leaf);
    }
    g_array_sort(leaves, compare_leaves);
    g_autofree gboolean *is_hub = g_new0(gboolean, s->items->len + 1);
    const struct leaf *l = (const struct leaf *)(void *)leaves->data;
    for (guint start = 0, end; start < leaves->len; start = end) {
        for (end = start + 1; end < leaves->len && same_comb(&l[start], &l[end]);)
            end++;
        if (end - start < MIN_TEETH || sketch_item(s, l[start].hub)->comb >= 0)
            continue;
        gboolean free_of_hubs = TRUE; /* no tooth is the hub of another comb */
        for (guint i = start; i < end; i++)
            free_of_hubs &= !is_hub[l[i].item];
        if (!free_of_hubs)
            continue;
        is_hub[l[start].hub] = TRUE;
        add_comb(s, l + start, end - start);
    }
    folding_clear(&f);
}
