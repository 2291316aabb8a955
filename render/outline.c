/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "outline.h"

#include "icons.h"

#include <math.h>

#define CORNERS 40
#define ON_IT 0.25 /* of the smaller of two shapes */
#define DEEP  0.6  /* of the smaller side of a shape */

struct polygon {
    struct point p[CORNERS];
    int n;
};

static void add(struct polygon *g, double x, double y)
{
    g->p[g->n++] = (struct point){x, y};
}

static void add_box(struct polygon *g, struct box b)
{
    add(g, b.x, b.y);
    add(g, b.x + b.w, b.y);
    add(g, b.x + b.w, b.y + b.h);
    add(g, b.x, b.y + b.h);
}

static void add_disc(struct polygon *g, struct box b)
{
    for (int i = 0; i < CORNERS; i++)
        add(g, b.x + b.w / 2 * (1 + cos(i * 2 * G_PI / CORNERS)), b.y + b.h / 2 * (1 + sin(i * 2 * G_PI / CORNERS)));
}

/* The curves of the cloud, in pieces. */
static void add_cloud(struct polygon *g, struct box b)
{
    struct point from, curves[ICON_CLOUD_CURVES][3];
    guint count = icon_cloud(b, &from, curves);
    const int pieces = CORNERS / (int)count;
    for (guint c = 0; c < count; c++) {
        const struct point *k = curves[c];
        for (int i = 0; i < pieces; i++) {
            double t = (double)i / pieces, u = 1 - t;
            double x = u * u * u * from.x + 3 * u * u * t * k[0].x + 3 * u * t * t * k[1].x + t * t * t * k[2].x;
            double y = u * u * u * from.y + 3 * u * u * t * k[0].y + 3 * u * t * t * k[1].y + t * t * t * k[2].y;
            add(g, x, y);
        }
        from = k[2];
    }
}

/* What is drawn, and in which box. */
enum form { FORM_BOX, FORM_DISC, FORM_CLOUD };

static enum form form_of(const struct node *v, const struct plan_node *p, struct box *visible)
{
    gboolean is_framed = plan_node_is_framed(p);
    gboolean is_cloud = icon_is_cloud(v->class) && !(is_framed && v->boxed);
    *visible = is_framed || (!is_cloud && icon_is_bar(p->symbol)) ? p->symbol : icon_extent(v->class, p->symbol);
    if (is_cloud)
        return FORM_CLOUD;
    return !is_framed && !icon_is_bar(p->symbol) && icon_is_round(v->class) ? FORM_DISC : FORM_BOX;
}

static struct polygon polygon_of(const struct node *v, const struct plan_node *p)
{
    struct polygon g = {.n = 0};
    struct box visible;
    switch (form_of(v, p, &visible)) {
    case FORM_CLOUD: add_cloud(&g, visible); break;
    case FORM_DISC: add_disc(&g, visible); break;
    case FORM_BOX: add_box(&g, visible); break;
    }
    return g;
}

struct box outline_visible(const struct node *v, const struct plan_node *p, double *corner)
{
    static const double corners[] = {[FORM_BOX] = 0, [FORM_DISC] = 0.25, [FORM_CLOUD] = 0.28};
    struct box visible;
    *corner = corners[form_of(v, p, &visible)];
    return v->origin.shape < 0 ? p->symbol : visible; /* a dot */
}

struct box outline_core(const struct node *v, const struct plan_node *p)
{
    static const struct box core[] = {[FORM_BOX] = {0, 0, 1, 1}, [FORM_DISC] = {0.15, 0.15, 0.7, 0.7}, [FORM_CLOUD] = {0.14, 0.28, 0.72, 0.6}};
    struct box visible;
    const struct box *c = &core[form_of(v, p, &visible)];
    if (v->origin.shape < 0) /* a dot */
        return p->symbol;
    return (struct box){visible.x + c->x * visible.w, visible.y + c->y * visible.h, c->w * visible.w, c->h * visible.h};
}

/* How far along from-to, in lengths of it, a-b is met; G_MAXDOUBLE if it is not. */
static double meeting(struct point from, struct point to, struct point a, struct point b)
{
    double rx = to.x - from.x, ry = to.y - from.y, sx = b.x - a.x, sy = b.y - a.y, turn = rx * sy - ry * sx;
    if (fabs(turn) < 1e-9)
        return G_MAXDOUBLE;
    double t = ((a.x - from.x) * sy - (a.y - from.y) * sx) / turn, u = ((a.x - from.x) * ry - (a.y - from.y) * rx) / turn;
    return t > 0 && u >= 0 && u <= 1 ? t : G_MAXDOUBLE;
}

struct point outline_meet(const struct node *v, const struct plan_node *p, struct point from, struct point to)
{
    double length = point_distance(from, to), nearest = G_MAXDOUBLE;
    if (v->origin.shape < 0 || length < 0.01)
        return to;
    struct polygon g = polygon_of(v, p);
    for (int i = 0; i < g.n; i++)
        nearest = MIN(nearest, meeting(from, to, g.p[i], g.p[(i + 1) % g.n]));
    if (nearest > 1 + (p->symbol.w + p->symbol.h) / length)
        return to;
    return (struct point){from.x + nearest * (to.x - from.x), from.y + nearest * (to.y - from.y)};
}

/* By the author's own boxes; what lies on each other only just is drawn side by side. */
static gboolean lies_on(struct box upper, struct box lower)
{
    return box_overlap_area(upper, lower) > ON_IT * MIN(box_area(upper), box_area(lower));
}

gboolean outline_holds_end(const struct network *n, int link, int node)
{
    const struct link *l = network_link(n, link);
    for (int i = 0; i < 2; i++)
        if (l->ends[i].type == ELEMENT_NODE &&
            (l->ends[i].index == node || lies_on(network_node(n, l->ends[i].index)->box, network_node(n, node)->box)))
            return TRUE;
    return FALSE;
}

double outline_depth(struct box box)
{
    return DEEP * MIN(box.w, box.h);
}
