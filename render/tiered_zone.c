/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tiered_zone.h"

#include "text.h"

#include <math.h>
#include <string.h>

#define GAP_X 16.0
#define GAP_Y 26.0
#define PAD 14.0
#define SYMBOL PLAN_SYMBOL
#define NARROW 84.0 /* labels wrap at this width */

/* ---- a piece: something with a size that is packed ---- */

struct piece {
    double w, h, x, y;
    GArray *nodes;              /* struct plan_node relative to the piece, or NULL */
    struct tiered_block *block; /* an inner zone, or NULL */
};

static struct plan_node measured(const struct network *n, int node, const struct measure *m)
{
    struct plan_node p = {node, {0, 0, SYMBOL, SYMBOL}, {0, 0, 0, 0}};
    const struct node *v = network_node(n, node);
    if (v->origin.shape < 0)
        p.symbol.w = p.symbol.h = 4;
    else if (!text_is_blank(v->label))
        m->text(m->data, v->label, PLAN_FONT_SIZE, FALSE, NARROW, &p.label.w, &p.label.h);
    return p;
}

static double cell_width(const struct plan_node *p)
{
    return MAX(p->symbol.w, p->label.w);
}

static double cell_height(const struct plan_node *p)
{
    return p->symbol.h + (p->label.h > 0 ? p->label.h + 2 : 0);
}

/* The symbol over its label, centred at x, its top at y. */
static void put(struct plan_node *p, double x, double y)
{
    p->symbol.x = x - p->symbol.w / 2;
    p->symbol.y = y;
    p->label.x = x - p->label.w / 2;
    p->label.y = y + p->symbol.h + 1.5;
}

/* ---- neighbours inside a set of nodes ---- */

struct web {
    const struct network *network;
    GArray **near;   /* by node: int */
    gboolean *inside;
    gboolean *entry; /* has a link that leaves the set */
};

static void web_init(struct web *w, const struct network *n, const GArray *nodes)
{
    w->network = n;
    w->near = g_new0(GArray *, n->nodes->len + 1);
    w->inside = g_new0(gboolean, n->nodes->len + 1);
    w->entry = g_new0(gboolean, n->nodes->len + 1);
    for (guint i = 0; i < nodes->len; i++) {
        int v = g_array_index(nodes, int, i);
        w->inside[v] = TRUE;
        w->near[v] = g_array_new(FALSE, FALSE, sizeof(int));
    }
    for (guint i = 0; i < n->links->len; i++) {
        const struct link *l = network_link(n, i);
        for (int e = 0; e < 2; e++) {
            if (l->ends[e].type != ELEMENT_NODE || !w->inside[l->ends[e].index])
                continue;
            const struct link_end *far = &l->ends[1 - e];
            if (far->type == ELEMENT_NODE && w->inside[far->index])
                g_array_append_val(w->near[l->ends[e].index], far->index);
            else if (far->type != ELEMENT_NONE)
                w->entry[l->ends[e].index] = TRUE;
        }
    }
}

static void web_clear(struct web *w)
{
    for (guint i = 0; i < w->network->nodes->len; i++)
        if (w->near[i])
            g_array_unref(w->near[i]);
    g_free(w->near);
    g_free(w->inside);
    g_free(w->entry);
}

/* ---- one connected part: rows by distance from where it is entered ---- */

static GArray *part_of(const struct web *w, int start, gboolean *taken)
{
    GArray *part = g_array_new(FALSE, FALSE, sizeof(int));
    g_array_append_val(part, start);
    taken[start] = TRUE;
    for (guint at = 0; at < part->len; at++) {
        const GArray *near = w->near[g_array_index(part, int, at)];
        for (guint i = 0; i < near->len; i++) {
            int v = g_array_index(near, int, i);
            if (!taken[v]) {
                taken[v] = TRUE;
                g_array_append_val(part, v);
            }
        }
    }
    return part;
}

/* Distances from the entries; from the best connected node where there is none. */
static int rank_part(const struct web *w, const GArray *part, int *rank)
{
    g_autoptr(GArray) queue = g_array_new(FALSE, FALSE, sizeof(int));
    int hub = g_array_index(part, int, 0), deepest = 0;
    for (guint i = 0; i < part->len; i++) {
        int v = g_array_index(part, int, i);
        rank[v] = -1;
        if (w->near[v]->len > w->near[hub]->len)
            hub = v;
    }
    for (guint i = 0; i < part->len; i++) {
        int v = g_array_index(part, int, i);
        /* A leaf that happens to have a link outside hangs below what it hangs on. */
        if (w->entry[v] && (w->near[v]->len != 1 || part->len <= 2)) {
            rank[v] = 0;
            g_array_append_val(queue, v);
        }
    }
    if (queue->len == 0) {
        rank[hub] = 0;
        g_array_append_val(queue, hub);
    }
    for (guint at = 0; at < queue->len; at++) {
        int v = g_array_index(queue, int, at);
        deepest = MAX(deepest, rank[v]);
        for (guint i = 0; i < w->near[v]->len; i++) {
            int next = g_array_index(w->near[v], int, i);
            if (rank[next] < 0) {
                rank[next] = rank[v] + 1;
                g_array_append_val(queue, next);
            }
        }
    }
    return deepest;
}

struct seat {
    struct plan_node node;
    double wish; /* average place of its neighbours in the row above */
};

static int compare_seats(gconstpointer a, gconstpointer b)
{
    const struct seat *x = a, *y = b;
    if (x->wish != y->wish)
        return x->wish < y->wish ? -1 : 1;
    return x->node.node - y->node.node;
}

/* Seats in rows of at most `columns`, centred; returns the width and moves *y down. */
static double seat_row(GArray *seats, guint columns, double *y, GArray *out)
{
    double widest = 0;
    for (guint start = 0; start < seats->len; start += columns) {
        guint end = MIN(seats->len, start + columns);
        double width = 0, height = 0, x;
        for (guint i = start; i < end; i++) {
            const struct plan_node *p = &g_array_index(seats, struct seat, i).node;
            width += cell_width(p) + (i > start ? GAP_X : 0);
            height = MAX(height, cell_height(p));
        }
        x = -width / 2;
        for (guint i = start; i < end; i++) {
            struct plan_node p = g_array_index(seats, struct seat, i).node;
            put(&p, x + cell_width(&p) / 2, *y);
            x += cell_width(&p) + GAP_X;
            g_array_append_val(out, p);
        }
        *y += height + GAP_Y;
        widest = MAX(widest, width);
    }
    return widest;
}

static double place_of(const GArray *nodes, int node)
{
    for (guint i = 0; i < nodes->len; i++) {
        const struct plan_node *p = &g_array_index(nodes, struct plan_node, i);
        if (p->node == node)
            return p->symbol.x + p->symbol.w / 2;
    }
    return 0;
}

static double wish_of(const struct web *w, int node, const int *rank, const GArray *above)
{
    double sum = 0;
    int count = 0;
    for (guint i = 0; i < w->near[node]->len; i++) {
        int v = g_array_index(w->near[node], int, i);
        if (rank[v] >= 0 && rank[v] < rank[node]) {
            sum += place_of(above, v);
            count++;
        }
    }
    return count ? sum / count : 0;
}

static struct piece piece_of_part(const struct web *w, const GArray *part, const struct measure *m, int *rank)
{
    struct piece p = {.nodes = g_array_new(FALSE, FALSE, sizeof(struct plan_node))};
    int deepest = rank_part(w, part, rank);
    guint columns = (guint)CLAMP(ceil(sqrt((double)part->len) * 1.7), 3, 14);
    double y = 0, width = 0;
    for (int r = 0; r <= deepest; r++) {
        g_autoptr(GArray) seats = g_array_new(FALSE, FALSE, sizeof(struct seat));
        for (guint i = 0; i < part->len; i++) {
            int v = g_array_index(part, int, i);
            if (rank[v] != r)
                continue;
            struct seat s = {measured(w->network, v, m), wish_of(w, v, rank, p.nodes)};
            g_array_append_val(seats, s);
        }
        g_array_sort(seats, compare_seats);
        double row = seat_row(seats, columns, &y, p.nodes);
        width = MAX(width, row);
    }
    for (guint i = 0; i < p.nodes->len; i++) {
        struct plan_node *v = &g_array_index(p.nodes, struct plan_node, i);
        v->symbol.x += width / 2;
        v->label.x += width / 2;
    }
    p.w = width;
    p.h = y - GAP_Y;
    return p;
}

/* ---- packing ---- */

static int compare_pieces(gconstpointer a, gconstpointer b)
{
    const struct piece *x = a, *y = b;
    return (x->h < y->h) - (x->h > y->h);
}

static double shelve(GArray *pieces, double width, double *used)
{
    double x = 0, y = 0, row = 0;
    *used = 0;
    for (guint i = 0; i < pieces->len; i++) {
        struct piece *p = &g_array_index(pieces, struct piece, i);
        if (x > 0 && x + p->w > width) {
            x = 0;
            y += row + GAP_Y;
            row = 0;
        }
        p->x = x;
        p->y = y;
        x += p->w + GAP_X * 1.6;
        row = MAX(row, p->h);
        *used = MAX(*used, p->x + p->w);
    }
    return y + row;
}

/* Shelves at the width whose outcome comes nearest to a pleasant shape. */
static void pack(GArray *pieces, double aspect, double *w, double *h)
{
    double area = 0, widest = 0, best = -1, best_width = 0;
    g_array_sort(pieces, compare_pieces);
    for (guint i = 0; i < pieces->len; i++) {
        const struct piece *p = &g_array_index(pieces, struct piece, i);
        area += (p->w + GAP_X) * (p->h + GAP_Y);
        widest = MAX(widest, p->w);
    }
    for (double f = 0.6; f < 2.6; f += 0.1) {
        double width = MAX(widest, f * sqrt(area * aspect)), used;
        double height = shelve(pieces, width, &used);
        double waste = MAX(used / aspect, height) * MAX(used, height * aspect);
        if (best < 0 || waste < best) {
            best = waste;
            best_width = width;
        }
    }
    *h = shelve(pieces, best_width, w);
}

/* ---- blocks ---- */

static void add_parts(const struct network *n, const GArray *nodes, const struct measure *m, GArray *pieces)
{
    struct web w;
    web_init(&w, n, nodes);
    g_autofree gboolean *taken = g_new0(gboolean, n->nodes->len + 1);
    g_autofree int *rank = g_new(int, n->nodes->len + 1);
    for (guint i = 0; i < nodes->len; i++) {
        int v = g_array_index(nodes, int, i);
        if (taken[v])
            continue;
        g_autoptr(GArray) part = part_of(&w, v, taken);
        struct piece p = piece_of_part(&w, part, m, rank);
        g_array_append_val(pieces, p);
    }
    web_clear(&w);
}

static struct tiered_block *block_of(const struct network *n, int zone, GArray *pieces, const struct measure *m)
{
    struct tiered_block *b = g_new0(struct tiered_block, 1);
    b->zone = zone;
    b->nodes = g_array_new(FALSE, FALSE, sizeof(struct plan_node));
    double w = 0, h = 0, top = zone >= 0 ? PAD : 0, side = zone >= 0 ? PAD : 0;
    pack(pieces, pieces->len > 8 ? 2.6 : 1.6, &w, &h);
    if (zone >= 0 && !text_is_blank(network_zone(n, zone)->label)) {
        m->text(m->data, network_zone(n, zone)->label, PLAN_TITLE_SIZE, TRUE, MAX(w, 120), &b->title.w, &b->title.h);
        b->title.x = 6;
        b->title.y = 4;
        top = b->title.h + 16;
        w = MAX(w, b->title.w - PAD);
    }
    for (guint i = 0; i < pieces->len; i++) {
        struct piece *p = &g_array_index(pieces, struct piece, i);
        for (guint k = 0; p->nodes && k < p->nodes->len; k++) {
            struct plan_node v = g_array_index(p->nodes, struct plan_node, k);
            v.symbol.x += p->x + side;
            v.label.x += p->x + side;
            v.symbol.y += p->y + top;
            v.label.y += p->y + top;
            g_array_append_val(b->nodes, v);
        }
        g_clear_pointer(&p->nodes, g_array_unref);
        if (p->block) {
            p->block->x = p->x + side;
            p->block->y = p->y + top;
            p->block->next = b->parts;
            b->parts = p->block;
        }
    }
    b->w = w + 2 * side;
    b->h = h + top + side;
    return b;
}

struct tiered_block *tiered_nodes_block(const struct network *n, const GArray *nodes, const struct measure *m)
{
    g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(struct piece));
    add_parts(n, nodes, m, pieces);
    return block_of(n, -1, pieces, m);
}

struct tiered_block *tiered_zone_block(const struct network *n, int zone, const struct measure *m)
{
    g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(struct piece)), nodes = g_array_new(FALSE, FALSE, sizeof(int));
    for (guint i = 0; i < n->zones->len; i++)
        if (network_zone(n, i)->parent == zone) {
            struct tiered_block *inner = tiered_zone_block(n, (int)i, m);
            struct piece p = {.w = inner->w, .h = inner->h, .block = inner};
            g_array_append_val(pieces, p);
        }
    for (guint i = 0; i < n->nodes->len; i++) {
        int index = (int)i;
        if (network_node(n, i)->zone == zone && !(network_node(n, i)->flags & (ELEMENT_LEGEND | ELEMENT_BACKGROUND)))
            g_array_append_val(nodes, index);
    }
    add_parts(n, nodes, m, pieces);
    return block_of(n, zone, pieces, m);
}

void tiered_block_free(struct tiered_block *b)
{
    for (struct tiered_block *part = b->parts, *next; part; part = next) {
        next = part->next;
        tiered_block_free(part);
    }
    g_array_unref(b->nodes);
    g_free(b);
}

static void unfold(const struct tiered_block *b, double x, double y, struct plan *plan)
{
    x += b->x;
    y += b->y;
    if (b->zone >= 0) {
        struct plan_zone z = {.zone = b->zone, .box = {x, y, b->w, b->h}};
        if (b->title.w > 0)
            z.title = (struct box){x + b->title.x, y + b->title.y, b->title.w, b->title.h};
        g_array_append_val(plan->zones, z);
    }
    for (guint i = 0; i < b->nodes->len; i++) {
        struct plan_node v = g_array_index(b->nodes, struct plan_node, i);
        v.symbol.x += x;
        v.label.x += x;
        v.symbol.y += y;
        v.label.y += y;
        g_array_append_val(plan->nodes, v);
    }
    for (const struct tiered_block *p = b->parts; p; p = p->next)
        unfold(p, x, y, plan);
}

void tiered_block_unfold(const struct tiered_block *b, struct plan *plan)
{
    unfold(b, 0, 0, plan);
}
