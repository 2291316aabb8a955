/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines of one symbol that leave it so near to each other that they look like one thick line: they take one course, as teeth of a comb.
 */
#include "kept_lines.h"

#include <math.h>

#define NEAR 2.0 /* pt */
#define RUN 6.0  /* pt that two lines must run together */
#define EDGE 2.0 /* pt from the corner of a symbol at which a line still ends */

/* A level piece as (from, to) at a height, an upright one turned. */
struct piece {
    gboolean level;
    double at, from, to;
};

static gboolean piece_of(struct point a, struct point b, struct piece *piece)
{
    piece->level = fabs(a.y - b.y) < 0.01;
    if (!piece->level && fabs(a.x - b.x) > 0.01)
        return FALSE;
    piece->at = piece->level ? a.y : a.x;
    piece->from = piece->level ? MIN(a.x, b.x) : MIN(a.y, b.y);
    piece->to = piece->level ? MAX(a.x, b.x) : MAX(a.y, b.y);
    return TRUE;
}

static gboolean share_an_end(const struct link *a, const struct link *b)
{
    for (int i = 0; i < 4; i++) {
        const struct link_end *p = &a->ends[i / 2], *q = &b->ends[i % 2];
        if (p->type == ELEMENT_NODE && q->type == ELEMENT_NODE && p->index == q->index)
            return TRUE;
    }
    return FALSE;
}

/* The height of a piece of another line that this one is to take; its own if there is none. */
static double common_height(const struct kept *k, const struct link *link, const struct piece *piece)
{
    double nearest = NEAR, height = piece->at;
    for (guint i = 0; i < k->plan->links->len; i++) {
        const struct plan_link *l = &g_array_index(k->plan->links, struct plan_link, i);
        const struct point *p = &g_array_index(k->plan->points, struct point, l->first_point);
        if (!share_an_end(link, network_link(k->network, l->link)))
            continue;
        for (int j = 1; j < l->points; j++) {
            struct piece other;
            if (!piece_of(p[j - 1], p[j], &other) || other.level != piece->level || fabs(piece->at - other.at) >= nearest ||
                MIN(other.to, piece->to) - MAX(other.from, piece->from) < RUN)
                continue;
            nearest = fabs(piece->at - other.at);
            height = other.at;
        }
    }
    return height;
}

static gboolean holds(struct box b, gboolean level, double at)
{
    double from = level ? b.y : b.x, length = level ? b.h : b.w, edge = MIN(EDGE, length / 4);
    return at >= from + edge && at <= from + length - edge;
}

/* The piece at an end, with the turn after it. */
static void join_end(const struct kept *k, const struct link *l, struct box end, struct point *p, struct point *turn, const struct point *beyond)
{
    struct piece piece;
    if (!piece_of(*p, *turn, &piece) || fabs(piece.level ? turn->x - beyond->x : turn->y - beyond->y) > 0.01) /* it would bend what lies beyond */
        return;
    double at = common_height(k, l, &piece);
    if (holds(end, piece.level, at))
        *(piece.level ? &p->y : &p->x) = *(piece.level ? &turn->y : &turn->x) = at;
}

void kept_join_parallels(const struct kept *k, const struct link *l, struct box a, struct box b, GArray *points)
{
    struct point *p = (struct point *)(void *)points->data;
    struct piece piece;
    guint n = points->len;
    if (n == 2 && piece_of(p[0], p[1], &piece)) {
        double at = common_height(k, l, &piece);
        if (holds(a, piece.level, at) && holds(b, piece.level, at))
            *(piece.level ? &p[0].y : &p[0].x) = *(piece.level ? &p[1].y : &p[1].x) = at;
    } else if (n > 2) {
        join_end(k, l, a, &p[0], &p[1], &p[2]);
        join_end(k, l, b, &p[n - 1], &p[n - 2], &p[n - 3]);
    }
}
