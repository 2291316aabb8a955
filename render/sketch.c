/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sketch.h"

#include "sketch_changes.h"
#include "text.h"

#include <math.h>

#define COUNTS_WIDTH 160.0 /* words of a card wrap at this width, by its kind */
#define GROUP_WIDTH  100.0
#define STUB_WIDTH   104.0
#define NOTE_WIDTH   220.0

static void clear_frame(gpointer frame)
{
    g_free(((struct sketch_frame *)frame)->title);
}

static void clear_item(gpointer item)
{
    struct plan_card *card = ((struct sketch_item *)item)->card;
    if (!card)
        return;
    g_free(card->text);
    if (card->members)
        g_array_unref(card->members);
    g_free(card);
}

static void clear_comb(gpointer comb)
{
    g_array_unref(((struct sketch_comb *)comb)->teeth);
    g_array_unref(((struct sketch_comb *)comb)->rails);
    g_array_unref(((struct sketch_comb *)comb)->rows);
    g_array_unref(((struct sketch_comb *)comb)->cells);
}

static void clear_wire(gpointer wire)
{
    struct sketch_wire *w = wire;
    g_free(w->text);
    if (w->also)
        g_array_unref(w->also);
}

struct sketch *sketch_new(const struct network *n, const struct measure *m)
{
    struct sketch *s = g_new0(struct sketch, 1);
    s->network = n;
    s->measure = m;
    s->frames = g_array_new(FALSE, TRUE, sizeof(struct sketch_frame));
    s->items = g_array_new(FALSE, TRUE, sizeof(struct sketch_item));
    s->combs = g_array_new(FALSE, TRUE, sizeof(struct sketch_comb));
    s->wires = g_array_new(FALSE, TRUE, sizeof(struct sketch_wire));
    s->changes = g_array_new(FALSE, FALSE, sizeof(struct sketch_change));
    s->part_rows = g_array_new(FALSE, FALSE, sizeof(struct sketch_row));
    g_array_set_clear_func(s->frames, clear_frame);
    g_array_set_clear_func(s->items, clear_item);
    g_array_set_clear_func(s->combs, clear_comb);
    g_array_set_clear_func(s->wires, clear_wire);
    return s;
}

void sketch_free(struct sketch *s)
{
    if (!s)
        return;
    g_array_unref(s->frames);
    g_array_unref(s->items);
    g_array_unref(s->combs);
    g_array_unref(s->wires);
    g_array_unref(s->changes);
    g_array_unref(s->part_rows);
    g_free(s);
}

gboolean sketch_end_in(const struct sketch *s, const struct sketch_end *end, int frame)
{
    int f = end->is_frame ? end->index : sketch_item(s, end->index)->frame;
    while (f >= 0 && f != frame)
        f = sketch_frame(s, f)->parent;
    return f == frame;
}

double sketch_up(double v, double step)
{
    return ceil(v / step - 1e-6) * step;
}

static guint64 stir(guint64 hash, struct box box)
{
    const double values[] = {box.x, box.y, box.w, box.h};
    for (guint i = 0; i < G_N_ELEMENTS(values); i++)
        hash = (hash ^ (guint64)(gint64)round(values[i] * 8)) * G_GUINT64_CONSTANT(1099511628211); /* FNV */
    return hash;
}

static guint64 fingerprint(const struct sketch *s)
{
    guint64 hash = stir(G_GUINT64_CONSTANT(14695981039346656037), (struct box){0, 0, s->width, s->height});
    for (guint i = 0; i < s->frames->len; i++)
        hash = stir(hash, sketch_frame(s, i)->box);
    for (guint i = 0; i < s->items->len; i++)
        hash = stir(stir(hash, sketch_item(s, i)->symbol), sketch_item(s, i)->label);
    return hash;
}

GHashTable *sketch_prints_new(void)
{
    return g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
}

gboolean sketch_is_new(const struct sketch *s, GHashTable *prints)
{
    guint64 print = fingerprint(s);
    return g_hash_table_add(prints, g_memdup2(&print, sizeof print));
}

int sketch_add_frame(struct sketch *s, int zone, const char *title, int parent, enum band band)
{
    struct sketch_frame f = {.zone = zone, .title = g_strdup(title), .parent = parent, .band = band};
    g_array_append_val(s->frames, f);
    return (int)s->frames->len - 1;
}

int sketch_add_node(struct sketch *s, int node, int frame, enum band band)
{
    struct sketch_item item = {.node = node, .note = -1, .frame = frame, .band = band, .comb = -1};
    const struct node *v = network_node(s->network, node);
    if (v->origin.shape >= 0 && !text_is_blank(v->label))
        s->measure->text(s->measure->data, v->label, PLAN_FONT_SIZE, FALSE, SKETCH_LABEL, &item.label_w, &item.label_h);
    g_array_append_val(s->items, item);
    return (int)s->items->len - 1;
}

int sketch_add_note(struct sketch *s, int note, int frame, enum band band)
{
    struct sketch_item item = {.node = -1, .note = note, .frame = frame, .band = band, .comb = -1};
    s->measure->text(s->measure->data, network_note(s->network, note)->text, PLAN_FONT_SIZE, FALSE, NOTE_WIDTH, &item.label_w, &item.label_h);
    g_array_append_val(s->items, item);
    return (int)s->items->len - 1;
}

int sketch_add_card(struct sketch *s, enum card_kind kind, char *text, enum class class, int sheet, int frame, enum band band)
{
    struct sketch_item item = {.node = -1, .note = -1, .frame = frame, .band = band, .comb = -1, .card = g_new0(struct plan_card, 1)};
    *item.card = (struct plan_card){.kind = kind, .class = class, .text = text, .sheet = sheet};
    item.card->members = g_array_new(FALSE, FALSE, sizeof(int));
    double width = kind == CARD_STUB ? STUB_WIDTH : kind == CARD_GROUP ? GROUP_WIDTH : COUNTS_WIDTH;
    s->measure->text(s->measure->data, text, PLAN_FONT_SIZE, FALSE, width, &item.label_w, &item.label_h);
    g_array_append_val(s->items, item);
    return (int)s->items->len - 1;
}

void sketch_add_wire(struct sketch *s, struct sketch_end a, struct sketch_end b, int link)
{
    struct sketch_wire w = {.ends = {a, b}, .link = link, .count = 1, .comb = -1};
    g_array_append_val(s->wires, w);
}
