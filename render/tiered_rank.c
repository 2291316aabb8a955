/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tiered_graph.h"

#include <math.h>

#define SWEEPS 6
#define MAX_ROW_TO_SWAP 60
#define TYPICAL 100.0 /* pt from one thing of a row to the next */

/* A line to something above or below all rows. */
struct pull {
    double order;
    gboolean up;
};

struct ranking {
    struct child_graph *graph;
    const GArray *part;
    GArray **near; /* by place in part: int, places */
    GArray **pull; /* by place in part: struct pull */
    int *place;    /* by child; -1: not in this part */
};

static struct child *at(const struct ranking *r, int place)
{
    return child_at(r->graph, g_array_index(r->part, int, place));
}

static void ranking_init(struct ranking *r, struct child_graph *g, const GArray *part, const GArray *edges, const GArray *outer)
{
    *r = (struct ranking){g, part, g_new0(GArray *, part->len), g_new0(GArray *, part->len), g_new(int, g->children->len)};
    for (guint i = 0; i < g->children->len; i++)
        r->place[i] = -1;
    for (guint i = 0; i < part->len; i++) {
        r->place[g_array_index(part, int, i)] = (int)i;
        r->near[i] = g_array_new(FALSE, FALSE, sizeof(int));
        r->pull[i] = g_array_new(FALSE, FALSE, sizeof(struct pull));
    }
    for (guint i = 0; i < edges->len; i++) {
        const struct child_edge *e = &g_array_index(edges, struct child_edge, i);
        int a = r->place[e->a], b = r->place[e->b];
        if (a < 0 || b < 0 || a == b)
            continue;
        g_array_append_val(r->near[a], b);
        g_array_append_val(r->near[b], a);
    }
    for (guint i = 0; i < outer->len; i++) {
        const struct outer_edge *e = &g_array_index(outer, struct outer_edge, i);
        struct pull pull = {e->x / TYPICAL, e->up};
        if (r->place[e->child] >= 0 && !isnan(e->x))
            g_array_append_val(r->pull[r->place[e->child]], pull);
    }
}

static void ranking_clear(struct ranking *r)
{
    for (guint i = 0; i < r->part->len; i++) {
        g_array_unref(r->near[i]);
        g_array_unref(r->pull[i]);
    }
    g_free(r->near);
    g_free(r->pull);
    g_free(r->place);
}

/* ---- rows: distance from where the part is entered ---- */

static gboolean forwards(const struct ranking *r, const struct child *c)
{
    const struct sketch_item *item = c->type == CHILD_ITEM ? sketch_item(r->graph->sketch, c->index) : NULL;
    return item && item->node >= 0 && node_has_role(network_node(r->graph->sketch->network, item->node), ROLE_TRANSIT | ROLE_EXTERNAL);
}

static gboolean is_leaf(const struct ranking *r, int place)
{
    const GArray *near = r->near[place];
    for (guint i = 1; i < near->len; i++)
        if (g_array_index(near, int, i) != g_array_index(near, int, 0))
            return FALSE;
    /* A switch with nothing but what hangs on it is no leaf. */
    return near->len > 0 && (!forwards(r, at(r, place)) || forwards(r, at(r, g_array_index(near, int, 0))));
}

static int hub_of(const struct ranking *r)
{
    int hub = 0;
    for (guint i = 1; i < r->part->len; i++) {
        gboolean better = at(r, (int)i)->type == CHILD_ITEM && at(r, hub)->type != CHILD_ITEM;
        if (better || (r->near[i]->len > r->near[hub]->len && at(r, (int)i)->type != CHILD_COMB))
            hub = (int)i;
    }
    return hub;
}

/* What forwards comes first. A leaf that also has a line outside hangs below what it hangs on, unless nothing else leads outside. */
static void find_entries(const struct ranking *r, gboolean upwards, GArray *queue)
{
    for (int round = 0; round < 3 && queue->len == 0; round++)
        for (int i = 0; i < (int)r->part->len; i++) {
            const struct child *c = at(r, i);
            gboolean enters = upwards ? c->down : c->up, leaf = is_leaf(r, i) && r->part->len > 2;
            if (enters && c->type != CHILD_COMB && (round == 2 || (!leaf && (round == 1 || forwards(r, c)))))
                g_array_append_val(queue, i);
        }
    int hub = hub_of(r);
    if (queue->len == 0)
        g_array_append_val(queue, hub);
}

static int rank_rows(const struct ranking *r, gboolean upwards)
{
    g_autoptr(GArray) queue = g_array_new(FALSE, FALSE, sizeof(int));
    int deepest = 0;
    for (int i = 0; i < (int)r->part->len; i++)
        at(r, i)->rank = -1;
    find_entries(r, upwards, queue);
    for (guint i = 0; i < queue->len; i++)
        at(r, g_array_index(queue, int, i))->rank = 0;
    for (guint q = 0; q < queue->len; q++) {
        int v = g_array_index(queue, int, q);
        deepest = MAX(deepest, at(r, v)->rank);
        for (guint i = 0; i < r->near[v]->len; i++) {
            int next = g_array_index(r->near[v], int, i);
            if (at(r, next)->rank < 0) {
                at(r, next)->rank = at(r, v)->rank + 1;
                g_array_append_val(queue, next);
            }
        }
    }
    for (int i = 0; upwards && i < (int)r->part->len; i++)
        at(r, i)->rank = deepest - at(r, i)->rank;
    return deepest + 1;
}

/* ---- order within the rows ---- */

static int compare_order(gconstpointer a, gconstpointer b, gpointer data)
{
    const struct ranking *r = data;
    int x = *(const int *)a, y = *(const int *)b;
    double ox = at(r, x)->order, oy = at(r, y)->order;
    return ox != oy ? (ox < oy ? -1 : 1) : x - y;
}

static void renumber(const struct ranking *r, GArray *row)
{
    g_array_sort_with_data(row, compare_order, (gpointer)r);
    for (guint i = 0; i < row->len; i++)
        at(r, g_array_index(row, int, i))->order = i;
}

/* To the average of its neighbours in the rows before (after). */
static void sweep(const struct ranking *r, GArray *row, gboolean down)
{
    g_autofree double *wish = g_new(double, row->len + 1);
    for (guint i = 0; i < row->len; i++) {
        int v = g_array_index(row, int, i), count = 0;
        double sum = 0;
        for (guint k = 0; k < r->near[v]->len; k++) {
            const struct child *near = at(r, g_array_index(r->near[v], int, k));
            if (down ? near->rank < at(r, v)->rank : near->rank > at(r, v)->rank) {
                sum += near->order;
                count++;
            }
        }
        for (guint k = 0; k < r->pull[v]->len; k++) {
            const struct pull *p = &g_array_index(r->pull[v], struct pull, k);
            if (p->up == down) {
                sum += p->order;
                count++;
            }
        }
        wish[i] = count ? sum / count : at(r, v)->order;
    }
    for (guint i = 0; i < row->len; i++)
        at(r, g_array_index(row, int, i))->order = wish[i];
    renumber(r, row);
}

static int crossings(const struct ranking *r, int left, int right)
{
    int count = 0;
    for (guint i = 0; i < r->near[left]->len; i++) {
        const struct child *a = at(r, g_array_index(r->near[left], int, i));
        for (guint k = 0; k < r->near[right]->len; k++) {
            const struct child *b = at(r, g_array_index(r->near[right], int, k));
            count += a->rank == b->rank && a->rank != at(r, left)->rank && a->order > b->order;
        }
        if (a->rank == at(r, left)->rank && a != at(r, right)) /* level lines want short ways */
            count += ABS((int)(a->order - at(r, left)->order));
    }
    for (guint k = 0; k < r->near[right]->len; k++) {
        const struct child *b = at(r, g_array_index(r->near[right], int, k));
        if (b->rank == at(r, right)->rank && b != at(r, left))
            count += ABS((int)(b->order - at(r, right)->order));
    }
    for (guint i = 0; i < r->pull[left]->len; i++)
        for (guint k = 0; k < r->pull[right]->len; k++) {
            const struct pull *a = &g_array_index(r->pull[left], struct pull, i), *b = &g_array_index(r->pull[right], struct pull, k);
            count += a->up == b->up && a->order > b->order;
        }
    return count;
}

static gboolean swap_pass(const struct ranking *r, GArray *row)
{
    gboolean changed = FALSE;
    for (guint i = 0; i + 1 < row->len; i++) {
        int *left = &g_array_index(row, int, i), *right = left + 1;
        int before = crossings(r, *left, *right);
        at(r, *left)->order = i + 1;
        at(r, *right)->order = i;
        int after = crossings(r, *right, *left);
        if (after < before) {
            int t = *left;
            *left = *right;
            *right = t;
            changed = TRUE;
        } else {
            at(r, *left)->order = i;
            at(r, *right)->order = i + 1;
        }
    }
    return changed;
}

void tiered_rank(struct child_graph *g, const GArray *part, const GArray *edges, const GArray *outer, gboolean upwards)
{
    struct ranking r;
    ranking_init(&r, g, part, edges, outer);
    int rows = rank_rows(&r, upwards);
    g_autoptr(GPtrArray) row = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    for (int i = 0; i < rows; i++)
        g_ptr_array_add(row, g_array_new(FALSE, FALSE, sizeof(int)));
    for (int i = 0; i < (int)part->len; i++) {
        GArray *its = g_ptr_array_index(row, at(&r, i)->rank);
        at(&r, i)->order = its->len;
        g_array_append_val(its, i);
    }
    for (int k = 0; k < SWEEPS; k++)
        for (int i = 0; i < rows; i++)
            sweep(&r, g_ptr_array_index(row, k % 2 ? rows - 1 - i : i), k % 2 == 0);
    for (int k = 0; k < SWEEPS; k++)
        for (int i = 0; i < rows; i++) {
            GArray *its = g_ptr_array_index(row, i);
            if (its->len <= MAX_ROW_TO_SWAP)
                swap_pass(&r, its);
        }
    ranking_clear(&r);
}
