/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shapes joined to nothing that lie on or beside a line: a firewall laid on a link. Whether it guards the link is a guess,
 * so it is marked and tainted, never taken as joined.
 */
#include "stages.h"

#include <math.h>

static double reach_of(struct box b)
{
    return MAX(8 * 0.72, 0.25 * MAX(b.w, b.h));
}

static struct point line_point(const struct network *n, const struct link *l, int step)
{
    return step == 0 ? l->ends[0].point : step <= l->points ? *network_point(n, l->first_point + step - 1) : l->ends[1].point;
}

/* Distance of the line from the middle of the box if it passes the inflated box, or nearer than 1.5 times half its diagonal; < 0
 * if it does not. */
static double passing_distance(const struct network *n, const struct link *l, struct box b)
{
    struct box wide = box_inflate(b, reach_of(b));
    double near = 1.5 * hypot(b.w, b.h) / 2, best = -1;
    for (int i = 0; i <= l->points; i++) {
        struct point p = line_point(n, l, i), q = line_point(n, l, i + 1);
        double distance = segment_distance(p, q, box_centre(b), NULL);
        if (!segment_meets_box(p, q, wide) && distance > near)
            continue;
        if (best < 0 || distance < best)
            best = distance;
    }
    return best;
}

void resolve_beside(struct resolving *r)
{
    struct network *n = r->network;
    g_autofree int *degree = g_new0(int, n->nodes->len + 1);
    for (guint i = 0; i < n->links->len; i++)
        for (int e = 0; e < 2; e++)
            if (network_link(n, i)->ends[e].type == ELEMENT_NODE)
                degree[network_link(n, i)->ends[e].index]++;
    for (guint i = 0; i < n->nodes->len; i++) {
        struct node *v = network_node(n, i);
        if (degree[i] > 0 || (v->flags & ELEMENT_LEGEND) || v->origin.shape < 0)
            continue;
        double best = G_MAXDOUBLE;
        for (guint j = 0; j < n->links->len; j++) {
            const struct link *l = network_link(n, j);
            if (l->origin.page != v->origin.page || l->flags & (LINK_BOUNDARY | LINK_DECORATION) ||
                l->ends[0].type == ELEMENT_NONE || l->ends[1].type == ELEMENT_NONE)
                continue;
            double distance = passing_distance(n, l, v->box);
            if (distance >= 0 && distance < best) {
                best = distance;
                v->beside_link = (int)j;
            }
        }
        if (v->beside_link >= 0) {
            g_autofree char *name = element_title(n, (struct element){ELEMENT_LINK, v->beside_link});
            diagnostics_add(n->diagnostics, "shape-beside-link", DIAGNOSTIC_WARNING, TRUE, v->origin.page, v->origin.id,
                            "it lies on or beside the line “%s” but no line is joined to it: not treated as connected", name);
        }
    }
}
