/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bridges.h"

#include <math.h>
#include <stdlib.h>

#define RADIUS 2.7   /* pt; lines of a routed drawing are 6 pt apart */
#define NEAR_END 1.0 /* pt between the foot of a bridge and a bend */
#define FLAT 0.01
#define ARC_STEPS 8

struct upright {
    double x, top, bottom;
    guint link; /* place in plan->links */
};

struct bridges {
    const struct plan *plan;
    const struct network *network;
    GArray *uprights; /* by x */
};

static const struct plan_link *link_at(const struct plan *plan, guint i)
{
    return &g_array_index(plan->links, struct plan_link, i);
}

static struct point point_at(const struct plan *plan, int i)
{
    return g_array_index(plan->points, struct point, i);
}

static gboolean is_drawn(const struct network *n, const struct plan_link *l)
{
    return !link_is_mere_line(network_link(n, l->link));
}

static int compare_uprights(gconstpointer a, gconstpointer b)
{
    const struct upright *x = a, *y = b;
    if (x->x != y->x)
        return x->x < y->x ? -1 : 1;
    return x->link != y->link ? (x->link < y->link ? -1 : 1) : (x->top > y->top) - (x->top < y->top);
}

struct bridges *bridges_new(const struct plan *plan, const struct network *network)
{
    struct bridges *b = g_new(struct bridges, 1);
    *b = (struct bridges){plan, network, g_array_new(FALSE, FALSE, sizeof(struct upright))};
    for (guint i = 0; i < plan->links->len; i++) {
        const struct plan_link *l = link_at(plan, i);
        for (int k = 1; is_drawn(network, l) && k < l->points; k++) {
            struct point p = point_at(plan, l->first_point + k - 1), q = point_at(plan, l->first_point + k);
            struct upright u = {p.x, MIN(p.y, q.y), MAX(p.y, q.y), i};
            if (fabs(p.x - q.x) < FLAT && fabs(p.y - q.y) > FLAT)
                g_array_append_val(b->uprights, u);
        }
    }
    g_array_sort(b->uprights, compare_uprights);
    return b;
}

void bridges_free(struct bridges *b)
{
    if (!b)
        return;
    g_array_unref(b->uprights);
    g_free(b);
}

static gboolean is_same_end(const struct link_end *a, const struct link_end *b)
{
    return a->type != ELEMENT_NONE && a->type == b->type && a->index == b->index;
}

/* Lines of one bus meet; they do not cross. */
static gboolean have_common_end(const struct network *n, const struct plan_link *a, const struct plan_link *b)
{
    const struct link *l = network_link(n, a->link), *m = network_link(n, b->link);
    for (int i = 0; i < 2; i++)
        for (int k = 0; k < 2; k++)
            if (is_same_end(&l->ends[i], &m->ends[k]))
                return TRUE;
    return FALSE;
}

static guint first_from(const GArray *uprights, double x)
{
    guint low = 0, high = uprights->len;
    while (low < high) {
        guint middle = (low + high) / 2;
        if (g_array_index(uprights, struct upright, middle).x < x)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Places on the level piece p-q where it is to be carried over something, from left to right. */
static GArray *crossings(const struct bridges *b, guint link, struct point p, struct point q)
{
    GArray *at = g_array_new(FALSE, FALSE, sizeof(double));
    double left = MIN(p.x, q.x) + RADIUS + NEAR_END, right = MAX(p.x, q.x) - RADIUS - NEAR_END;
    for (guint i = first_from(b->uprights, left); i < b->uprights->len; i++) {
        const struct upright *u = &g_array_index(b->uprights, struct upright, i);
        if (u->x > right)
            break;
        if (u->link == link || p.y <= u->top + FLAT || p.y >= u->bottom - FLAT || have_common_end(b->network, link_at(b->plan, link), link_at(b->plan, u->link)))
            continue;
        if (at->len == 0 || u->x - g_array_index(at, double, at->len - 1) > FLAT)
            g_array_append_val(at, u->x);
    }
    return at;
}

static void push(GArray *line, double x, double y)
{
    struct point p = {x, y};
    g_array_append_val(line, p);
}

/* One arch over all that lie too close together for one each. */
static void add_arch(GArray *line, double from, double to, double y, gboolean rightwards)
{
    double middle = (from + to) / 2, half = (to - from) / 2;
    for (int k = 0; k <= ARC_STEPS; k++) {
        double angle = G_PI * k / ARC_STEPS;
        push(line, rightwards ? middle - half * cos(angle) : middle + half * cos(angle), y - RADIUS * sin(angle));
    }
}

static void add_level(const struct bridges *b, guint link, struct point p, struct point q, GArray *line)
{
    g_autoptr(GArray) at = crossings(b, link, p, q);
    gboolean rightwards = q.x > p.x;
    for (guint i = 0; i < at->len;) {
        guint first = rightwards ? i : at->len - 1 - i, last = first;
        guint count = 1;
        for (; i + count < at->len; count++) {
            guint next = rightwards ? first + count : first - count;
            if (fabs(g_array_index(at, double, next) - g_array_index(at, double, last)) > 2 * RADIUS)
                break;
            last = next;
        }
        double from = MIN(g_array_index(at, double, first), g_array_index(at, double, last)) - RADIUS;
        double to = MAX(g_array_index(at, double, first), g_array_index(at, double, last)) + RADIUS;
        add_arch(line, from, to, p.y, rightwards);
        i += count;
    }
}

GArray *bridges_course(const struct bridges *b, guint link)
{
    const struct plan_link *l = link_at(b->plan, link);
    GArray *line = g_array_new(FALSE, FALSE, sizeof(struct point));
    for (int k = 0; k < l->points; k++) {
        struct point q = point_at(b->plan, l->first_point + k);
        if (k > 0) {
            struct point p = point_at(b->plan, l->first_point + k - 1);
            if (fabs(p.y - q.y) < FLAT)
                add_level(b, link, p, q, line);
        }
        push(line, q.x, q.y);
    }
    return line;
}
