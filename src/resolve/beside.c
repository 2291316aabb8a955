/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shapes joined to nothing that lie on or beside a line: a firewall laid on a link. Whether it guards the link is a guess,
 * so it is marked and tainted, never taken as joined.
 */
#include "segments.h"

#include <math.h>

static double reach_of(struct box b)
{
    return MAX(8 * 0.72, 0.25 * MAX(b.w, b.h));
}

static double near_of(struct box b)
{
    return 1.5 * hypot(b.w, b.h) / 2;
}

/* How far the middle of the box is from a piece of line that passes the inflated box, or comes nearer than 1.5 times half its
 * diagonal; < 0 if it does neither. */
static double passing_distance(const struct segment *s, struct box b)
{
    double distance = segment_distance(s->a, s->b, box_centre(b), NULL);
    return segment_meets_box(s->a, s->b, box_inflate(b, reach_of(b))) || distance <= near_of(b) ? distance : -1;
}

static gboolean may_pass(const struct link *l)
{
    return !(l->flags & (LINK_BOUNDARY | LINK_DECORATION)) && l->ends[0].type != ELEMENT_NONE && l->ends[1].type != ELEMENT_NONE;
}

static int nearest_line(const struct network *n, struct segments *segments, struct box box)
{
    int best = -1;
    double nearest = G_MAXDOUBLE;
    const GArray *near = segments_near(segments, box_inflate(box, MAX(reach_of(box), near_of(box))));
    for (guint k = 0; k < near->len; k++) {
        const struct segment *s = segments_at(segments, g_array_index(near, int, k));
        double distance = may_pass(network_link(n, s->link)) ? passing_distance(s, box) : -1;
        if (distance >= 0 && distance < nearest) {
            nearest = distance;
            best = s->link;
        }
    }
    return best;
}

static int *degrees(const struct network *n)
{
    int *degree = g_new0(int, n->nodes->len + 1);
    for (guint i = 0; i < n->links->len; i++)
        for (int e = 0; e < 2; e++)
            if (network_link(n, i)->ends[e].type == ELEMENT_NODE)
                degree[network_link(n, i)->ends[e].index]++;
    return degree;
}

static void place_beside(struct resolving *r, int page, const int *degree)
{
    struct network *n = r->network;
    struct segments *segments = segments_new(r, page);
    for (guint i = 0; i < n->nodes->len; i++) {
        struct node *v = network_node(n, i);
        if (v->origin.page != page || degree[i] > 0 || (v->flags & ELEMENT_LEGEND) || v->origin.shape < 0)
            continue;
        v->beside_link = nearest_line(n, segments, v->box);
        if (v->beside_link < 0)
            continue;
        g_autofree char *name = element_title(n, (struct element){ELEMENT_LINK, v->beside_link});
        diagnostics_add(n->diagnostics, "shape-beside-link", DIAGNOSTIC_WARNING, TRUE, page, v->origin.id,
                        "it lies on or beside the line “%s” but no line is joined to it: not treated as connected", name);
    }
    segments_free(segments);
}

void resolve_beside(struct resolving *r)
{
    g_autofree int *degree = degrees(r->network);
    for (guint page = 0; page < r->network->pages->len; page++)
        place_beside(r, (int)page, degree);
}
