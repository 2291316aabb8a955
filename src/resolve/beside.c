/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What lies on lines without being joined to them: shapes joined to nothing on or beside a line, such as a firewall laid on a
 * link, and lines drawn right through a symbol. Whether they belong together is a guess, so it is marked and tainted, never
 * taken as joined.
 */
#include "segments.h"
#include "table.h"

#include <math.h>

/* A symbol is hardly ever longer than twice its width; a row of text as wide as the page is no nearer to what lies above and below it
 * than any other text. */
static double length_of(struct box b)
{
    return MIN(MAX(b.w, b.h), 2 * MIN(b.w, b.h));
}

static double reach_of(struct box b)
{
    return MAX(8 * 0.72, 0.25 * length_of(b));
}

static double near_of(struct box b)
{
    return 1.5 * hypot(length_of(b), MIN(b.w, b.h)) / 2;
}

/* How far the middle of the box is from a piece of line that passes the inflated box, or comes nearer than 1.5 times half the
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

#define ABOUT_AS_NEAR 1.2

/* *rival: another line that is about as near, or -1. */
static int nearest_line(const struct network *n, struct segments *segments, struct box box, int *rival)
{
    int best = -1, second = -1;
    double nearest = G_MAXDOUBLE, next = G_MAXDOUBLE;
    const GArray *near = segments_near(segments, box_inflate(box, MAX(reach_of(box), near_of(box))));
    for (guint k = 0; k < near->len; k++) {
        const struct segment *s = segments_at(segments, g_array_index(near, int, k));
        double distance = may_pass(network_link(n, s->link)) ? passing_distance(s, box) : -1;
        if (distance < 0)
            continue;
        if (s->link == best)
            nearest = MIN(nearest, distance);
        else if (distance < nearest) {
            second = best;
            next = nearest;
            best = s->link;
            nearest = distance;
        } else if (distance < next) {
            second = s->link;
            next = distance;
        }
    }
    *rival = second >= 0 && next <= ABOUT_AS_NEAR * nearest ? second : -1;
    return best;
}

static void place_beside(struct resolving *r, int page, const int *degree)
{
    struct network *n = r->network;
    struct segments *segments = segments_new(r, page);
    for (guint i = 0; i < n->nodes->len; i++) {
        struct node *v = network_node(n, i);
        if (v->origin.page != page || degree[i] > 0 || (v->flags & (ELEMENT_LEGEND | ELEMENT_HIDDEN)) || v->origin.shape < 0 ||
            list_has_item(r->drawing, drawing_shape(r->drawing, v->origin.shape))) /* its list stands where it stands */
            continue;
        v->beside_link = nearest_line(n, segments, v->box, &v->beside_rival);
        if (v->beside_link < 0)
            continue;
        g_autofree char *name = element_title(n, (struct element){ELEMENT_LINK, v->beside_link});
        diagnostics_add(n->diagnostics, "shape-beside-link", DIAGNOSTIC_WARNING, TRUE, page, v->origin.id,
                        "it lies on or beside the line “%s” but no line is joined to it: not treated as connected", name);
    }
    segments_free(segments);
}

/* ---- lines through symbols ---- */

#define SYMBOL_SIDE 150.0 /* pt: what is larger may well be a box that lines run through */

/* Right through the middle, not along an edge. */
static gboolean runs_through(const struct segment *s, struct box b)
{
    if (MAX(s->a.x, s->b.x) < b.x || MIN(s->a.x, s->b.x) > b.x + b.w || MAX(s->a.y, s->b.y) < b.y || MIN(s->a.y, s->b.y) > b.y + b.h)
        return FALSE;
    double quarter = MIN(b.w, b.h) / 4;
    return segment_distance(s->a, s->b, box_centre(b), NULL) < quarter && !box_contains_point(b, s->a) && !box_contains_point(b, s->b);
}

static gboolean is_end_of(const struct network *n, const struct link *l, int node)
{
    for (int e = 0; e < 2; e++) {
        if (l->ends[e].type != ELEMENT_NODE)
            continue;
        if (l->ends[e].index == node || box_overlap_area(network_node(n, l->ends[e].index)->box, network_node(n, node)->box) > 0)
            return TRUE;
    }
    return FALSE;
}

#define MOST_COUNTED 20 /* symbols on one line: a star of thousands has hundreds on each */

/* The symbols that a line runs through. */
struct through {
    int first, count;
};

static void find_through(const struct resolving *r, struct segments *segments, int node, struct through *through)
{
    struct network *n = r->network;
    struct box box = network_node(n, node)->box;
    int last = -1;
    const GArray *near = segments_near(segments, box);
    for (guint k = 0; k < near->len; k++) {
        const struct segment *s = segments_at(segments, g_array_index(near, int, k));
        const struct link *l = network_link(n, s->link);
        if (s->link == last || through[s->link].count > MOST_COUNTED || !may_pass(l) || !segments_are_sure(r, s->link) || !runs_through(s, box) || is_end_of(n, l, node))
            continue;
        last = s->link;
        if (through[last].count++ == 0)
            through[last].first = node;
    }
}

/* Once a line, however many there are: a star has a line through every other symbol. */
static void report_through(struct network *n, const struct link *l, struct through through)
{
    g_autofree char *name = element_title(n, (struct element){ELEMENT_NODE, through.first});
    g_autofree char *others = through.count == 1 ? g_strdup("")
                              : g_strdup_printf(" and %s%d other shape%s", through.count > MOST_COUNTED ? "at least " : "", through.count - 1,
                                                through.count == 2 ? "" : "s");
    diagnostics_add(n->diagnostics, "line-through-shape", DIAGNOSTIC_INFO, TRUE, l->origin.page, l->origin.id,
                    "this line runs through “%s”%s and is not joined to %s: not treated as connected there", name, others,
                    through.count == 1 ? "it" : "them");
}

static void find_lines_through(struct resolving *r, int page, const int *degree)
{
    struct segments *segments = segments_new(r, page);
    g_autofree struct through *through = g_new0(struct through, r->network->links->len + 1);
    for (guint i = 0; i < r->network->nodes->len; i++) {
        const struct node *v = network_node(r->network, i);
        if (v->origin.page == page && degree[i] > 0 && v->origin.shape >= 0 && !(v->flags & ELEMENT_LEGEND) &&
            MAX(v->box.w, v->box.h) < SYMBOL_SIDE && MIN(v->box.w, v->box.h) > 1)
            find_through(r, segments, (int)i, through);
    }
    for (guint i = 0; i < r->network->links->len; i++)
        if (through[i].count > 0)
            report_through(r->network, network_link(r->network, i), through[i]);
    segments_free(segments);
}

void resolve_beside(struct resolving *r)
{
    g_autofree int *degree = network_degrees(r->network);
    for (guint page = 0; page < r->network->pages->len; page++) {
        place_beside(r, (int)page, degree);
        find_lines_through(r, (int)page, degree);
    }
}
