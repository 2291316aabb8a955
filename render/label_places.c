/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label_places.h"

#include <math.h>

#define CELL 40.0 /* pt */
#define EDGE 0.5  /* pt: a line on the edge of a cell is in both that meet there */
#define CLEAR 1.0 /* pt: words this near to a border cover it with their ground; lines lie closer, and there is no room for more */
#define MOST_CELLS 4096 /* that one thing is kept in: of a drawing a mile wide there would be millions */

struct thing {
    gboolean is_line;
    struct box box;
    struct point a, b;
    int owner;
    double weight;
    guint asked; /* the question that it was last counted in */
};

/* Things by the grid cells that they touch. */
struct places {
    GArray *things;
    GHashTable *cells; /* key -> GArray of int */
    GArray *wide;      /* int: things that would touch too many cells; asked about every time */
    guint *questions;
};

struct places *places_new(void)
{
    struct places *p = g_new0(struct places, 1);
    p->things = g_array_new(FALSE, FALSE, sizeof(struct thing));
    p->wide = g_array_new(FALSE, FALSE, sizeof(int));
    p->questions = g_new0(guint, 1);
    p->cells = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_array_unref);
    return p;
}

void places_free(struct places *p)
{
    if (!p)
        return;
    g_array_unref(p->things);
    g_hash_table_unref(p->cells);
    g_array_unref(p->wide);
    g_free(p->questions);
    g_free(p);
}

static gint64 key_of(int x, int y)
{
    return (gint64)((guint64)(guint32)x << 32 | (guint32)y);
}

static void remember(struct places *p, struct box bounds, int index)
{
    bounds = box_inflate(bounds, EDGE);
    int x1 = (int)floor((bounds.x + bounds.w) / CELL), y1 = (int)floor((bounds.y + bounds.h) / CELL);
    const struct thing *t = &g_array_index(p->things, struct thing, index);
    if ((bounds.w / CELL + 1) * (bounds.h / CELL + 1) > MOST_CELLS) {
        g_array_append_val(p->wide, index);
        return;
    }
    for (int y = (int)floor(bounds.y / CELL); y <= y1; y++)
        for (int x = (int)floor(bounds.x / CELL); x <= x1; x++) {
            struct box cell = box_inflate((struct box){x * CELL, y * CELL, CELL, CELL}, EDGE);
            if (t->is_line && !segment_meets_box(t->a, t->b, cell))
                continue;
            gint64 key = key_of(x, y);
            GArray *list = g_hash_table_lookup(p->cells, &key);
            if (!list) {
                list = g_array_new(FALSE, FALSE, sizeof(int));
                g_hash_table_insert(p->cells, g_memdup2(&key, sizeof key), list);
            }
            g_array_append_val(list, index);
        }
}

void places_add_box(struct places *p, struct box box, enum place_weight weight)
{
    struct thing t = {.box = box, .owner = -1, .weight = weight};
    g_array_append_val(p->things, t);
    remember(p, box, (int)p->things->len - 1);
}

static void add_line(struct places *p, struct point a, struct point b, int owner, enum place_weight weight)
{
    struct thing t = {.is_line = TRUE, .a = a, .b = b, .owner = owner, .weight = weight};
    g_array_append_val(p->things, t);
    remember(p, (struct box){MIN(a.x, b.x), MIN(a.y, b.y), fabs(a.x - b.x), fabs(a.y - b.y)}, (int)p->things->len - 1);
}

void places_add_line(struct places *p, struct point a, struct point b, int owner)
{
    add_line(p, a, b, owner, PLACE_ON_LINE);
}

void places_hand_over(struct places *p, int from, int to)
{
    for (guint i = 0; i < p->things->len; i++) {
        struct thing *t = &g_array_index(p->things, struct thing, i);
        t->owner = t->is_line && t->owner == from ? to : t->owner;
    }
}

void places_add_frame(struct places *p, struct box b)
{
    const struct point corners[] = {{b.x, b.y}, {b.x + b.w, b.y}, {b.x + b.w, b.y + b.h}, {b.x, b.y + b.h}, {b.x, b.y}};
    for (guint i = 1; i < G_N_ELEMENTS(corners); i++)
        add_line(p, corners[i - 1], corners[i], -1, PLACE_ON_BORDER);
}

static double cost_of(const struct thing *t, struct box box, int owner)
{
    if (t->is_line)
        return t->owner != owner && segment_meets_box(t->a, t->b, t->owner < 0 ? box_inflate(box, CLEAR) : box) ? t->weight : 0;
    double overlap = box_overlap_area(t->box, box);
    return overlap > 0 ? t->weight * (0.5 + overlap / MAX(box_area(box), 1)) : 0;
}

double places_cost(const struct places *p, struct box box, int owner)
{
    double cost = 0;
    guint question = ++*p->questions; /* a thing lies in many cells and counts once */
    int x1 = (int)floor((box.x + box.w) / CELL), y1 = (int)floor((box.y + box.h) / CELL);
    for (guint i = 0; i < p->wide->len; i++)
        cost += cost_of(&g_array_index(p->things, struct thing, g_array_index(p->wide, int, i)), box, owner);
    for (int y = (int)floor(box.y / CELL); y <= y1; y++)
        for (int x = (int)floor(box.x / CELL); x <= x1; x++) {
            gint64 key = key_of(x, y);
            const GArray *list = g_hash_table_lookup(p->cells, &key);
            for (guint i = 0; list && i < list->len; i++) {
                struct thing *t = &g_array_index(p->things, struct thing, g_array_index(list, int, i));
                if (t->asked != question)
                    cost += cost_of(t, box, owner);
                t->asked = question;
            }
        }
    return cost;
}

struct box places_best(const struct places *p, const struct box *candidates, const double *dislike, int count, int owner)
{
    struct box best = candidates[0];
    double best_cost = G_MAXDOUBLE;
    for (int i = 0; i < count; i++) {
        double cost = places_cost(p, candidates[i], owner) + dislike[i];
        if (cost < best_cost) {
            best_cost = cost;
            best = candidates[i];
        }
    }
    return best;
}
