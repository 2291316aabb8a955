/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "labels.h"

#define MAX_ROUNDS 12
#define DISTURBED 3.5 /* a label that costs this much lies on something */

struct choice {
    struct box box;
    double cost; /* its dislike and what stands there already */
};

struct label {
    int owner;
    GArray *choices;    /* struct choice */
    GArray *neighbours; /* int: labels that it may collide with */
    struct box reach;   /* round all its choices */
    int chosen;
};

struct labels {
    const struct places *places;
    GArray *labels; /* struct label */
};

static struct label *at(const struct labels *l, guint i)
{
    return &g_array_index(l->labels, struct label, i);
}

static const struct choice *choice_at(const struct label *label, int i)
{
    return &g_array_index(label->choices, struct choice, i);
}

struct labels *labels_new(const struct places *places)
{
    struct labels *l = g_new0(struct labels, 1);
    l->places = places;
    l->labels = g_array_new(FALSE, TRUE, sizeof(struct label));
    return l;
}

void labels_free(struct labels *l)
{
    for (guint i = 0; i < l->labels->len; i++) {
        g_array_unref(at(l, i)->choices);
        g_array_unref(at(l, i)->neighbours);
    }
    g_array_unref(l->labels);
    g_free(l);
}

int labels_add(struct labels *l, int owner)
{
    const struct label label = {.owner = owner, .choices = g_array_new(FALSE, FALSE, sizeof(struct choice)),
                                .neighbours = g_array_new(FALSE, FALSE, sizeof(int))};
    g_array_append_val(l->labels, label);
    return (int)l->labels->len - 1;
}

void labels_offer(struct labels *l, int label, struct box box, double dislike)
{
    struct label *to = at(l, (guint)label);
    const struct choice choice = {box, dislike + places_cost(l->places, box, to->owner)};
    to->reach = to->choices->len ? box_union(to->reach, box) : box;
    g_array_append_val(to->choices, choice);
}

struct box labels_box(const struct labels *l, int label)
{
    const struct label *of = at(l, (guint)label);
    return of->choices->len ? choice_at(of, of->chosen)->box : (struct box){0, 0, 0, 0};
}

/* ---- choosing ---- */

struct left_edge {
    double x;
    int label;
};

static int compare_edges(gconstpointer a, gconstpointer b)
{
    const struct left_edge *p = a, *q = b;
    return p->x != q->x ? (p->x > q->x) - (p->x < q->x) : p->label - q->label;
}

/* Sweeps from left to right over all reaches. */
static void find_neighbours(struct labels *l)
{
    g_autoptr(GArray) edges = g_array_new(FALSE, FALSE, sizeof(struct left_edge));
    for (guint i = 0; i < l->labels->len; i++) {
        const struct left_edge edge = {at(l, i)->reach.x, (int)i};
        if (at(l, i)->choices->len > 0)
            g_array_append_val(edges, edge);
    }
    g_array_sort(edges, compare_edges);
    for (guint i = 0; i < edges->len; i++) {
        int a = g_array_index(edges, struct left_edge, i).label;
        for (guint k = i + 1; k < edges->len; k++) {
            int b = g_array_index(edges, struct left_edge, k).label;
            if (at(l, (guint)b)->reach.x > at(l, (guint)a)->reach.x + at(l, (guint)a)->reach.w)
                break;
            if (box_overlap_area(at(l, (guint)a)->reach, at(l, (guint)b)->reach) <= 0)
                continue;
            g_array_append_val(at(l, (guint)a)->neighbours, b);
            g_array_append_val(at(l, (guint)b)->neighbours, a);
        }
    }
}

static double cost_among(const struct labels *l, const struct label *label, int choice)
{
    const struct choice *c = choice_at(label, choice);
    double cost = c->cost;
    for (guint i = 0; i < label->neighbours->len; i++) {
        double shared = box_overlap_area(c->box, labels_box(l, g_array_index(label->neighbours, int, i)));
        if (shared > 0)
            cost += PLACE_ON_LABEL * (0.5 + shared / MAX(box_area(c->box), 1));
    }
    return cost;
}

static gboolean choose(const struct labels *l, struct label *label)
{
    int best = label->chosen;
    double least = label->choices->len ? cost_among(l, label, best) : 0;
    for (int i = 0; i < (int)label->choices->len; i++) {
        double cost = choice_at(label, i)->cost < least ? cost_among(l, label, i) : G_MAXDOUBLE;
        if (cost < least - 1e-6) {
            least = cost;
            best = i;
        }
    }
    gboolean moved = best != label->chosen;
    label->chosen = best;
    return moved;
}

static gboolean collide(const struct labels *l, const struct label *a, const struct label *b)
{
    return box_overlap_area(choice_at(a, a->chosen)->box, choice_at(b, b->chosen)->box) > 0;
}

/* What all that may be concerned cost together, without counting a collision twice where both are among them. */
static double cost_around(const struct labels *l, const struct label *label)
{
    double cost = cost_among(l, label, label->chosen);
    for (guint i = 0; i < label->neighbours->len; i++) {
        const struct label *other = at(l, (guint)g_array_index(label->neighbours, int, i));
        cost += cost_among(l, other, other->chosen);
    }
    return cost;
}

/* Takes a place that others hold, if they find other places and all are better off. */
static gboolean displace(const struct labels *l, struct label *label)
{
    int before = label->chosen;
    double least = cost_around(l, label);
    g_autofree int *others = g_new(int, label->neighbours->len + 1);
    for (guint i = 0; i < label->neighbours->len; i++)
        others[i] = at(l, (guint)g_array_index(label->neighbours, int, i))->chosen;
    for (int c = 0; c < (int)label->choices->len; c++) {
        if (c == before || choice_at(label, c)->cost >= choice_at(label, before)->cost + PLACE_ON_LABEL)
            continue;
        label->chosen = c;
        for (guint i = 0; i < label->neighbours->len; i++) {
            struct label *other = at(l, (guint)g_array_index(label->neighbours, int, i));
            if (collide(l, label, other))
                choose(l, other);
        }
        if (cost_around(l, label) < least - 1e-6)
            return TRUE;
        for (guint i = 0; i < label->neighbours->len; i++)
            at(l, (guint)g_array_index(label->neighbours, int, i))->chosen = others[i];
    }
    label->chosen = before;
    return FALSE;
}

void labels_settle(struct labels *l)
{
    find_neighbours(l);
    gboolean moved = TRUE;
    for (int round = 0; moved && round < MAX_ROUNDS; round++) {
        moved = FALSE;
        for (guint i = 0; i < l->labels->len; i++)
            moved |= choose(l, at(l, i));
        for (guint i = 0; i < l->labels->len && !moved && round < MAX_ROUNDS - 1; i++)
            if (at(l, i)->choices->len > 0 && cost_among(l, at(l, i), at(l, i)->chosen) >= DISTURBED)
                moved |= displace(l, at(l, i));
    }
}
