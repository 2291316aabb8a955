/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "picture_faults.h"

#include "outline.h"

#include <math.h>

#define SLACK     0.5 /* pt: less is touching */
#define DOT       5.0 /* pt: a symbol of this side or less is the dot of a junction */
#define SAME_LINE 1.5 /* pt: lines nearer to each other look like one */
#define SEEN_AS_ONE 3.0 /* pt: what is nearer is seen as one */
#define MIN_RUN   6.0 /* pt that two lines must run together */

struct thing {
    struct element element;
    struct box box;
    gboolean is_mark; /* a number, which belongs at the corner of its shape */
    int trunk;        /* of the line whose words they are */
};

struct segment {
    struct point a, b;
    int link;
    int index, last; /* within its link */
    int trunk;
    int cards[2]; /* that its link ends at, from 1; 0: none */
};

struct picture {
    const struct plan *plan;
    const struct network *network;
    GArray *labels, *shapes; /* struct thing */
    GArray *segments;        /* struct segment */
    GArray *faults;
};

const char *picture_fault_name(enum picture_fault_kind kind)
{
    static const char *const names[] = {
        [FAULT_LABEL_ON_LABEL] = "label-on-label", [FAULT_LABEL_ON_SHAPE] = "label-on-shape", [FAULT_LABEL_ON_BORDER] = "label-on-border",
        [FAULT_SHAPE_ON_SHAPE] = "shape-on-shape",
        [FAULT_LINK_IN_SHAPE] = "link-in-shape",   [FAULT_LINK_IN_LABEL] = "link-in-label",   [FAULT_CROSSING] = "crossing",
        [FAULT_BEND] = "bend",                     [FAULT_OVERLAP] = "overlap",               [FAULT_CUT_OFF] = "cut-off",
    };
    return names[kind];
}

static void report(struct picture *p, enum picture_fault_kind kind, struct element a, struct element b, struct point at)
{
    const struct picture_fault fault = {kind, a, b, at};
    g_array_append_val(p->faults, fault);
}

static gboolean is_same(struct element a, struct element b)
{
    return a.type == b.type && a.index == b.index;
}

/* ---- what is on the plan ---- */

static void add(GArray *things, enum element_type type, int index, struct box box, gboolean is_mark)
{
    const struct thing thing = {{type, index}, box, is_mark, 0};
    if (box.w > 0 && box.h > 0)
        g_array_append_val(things, thing);
}

static int card_at(const struct plan *plan, struct point p)
{
    for (guint i = 0; i < plan->cards->len; i++)
        if (box_distance(g_array_index(plan->cards, struct plan_card, i).box, p) < SAME_LINE)
            return (int)i + 1;
    return 0;
}

static void collect_segments(struct picture *p, const struct plan_link *l)
{
    const struct point *points = &g_array_index(p->plan->points, struct point, l->first_point);
    int first = l->points > 1 ? card_at(p->plan, points[0]) : 0, last = l->points > 1 ? card_at(p->plan, points[l->points - 1]) : 0;
    for (int i = 1; i < l->points; i++) {
        const struct segment s = {points[i - 1], points[i], l->link, i - 1, l->points - 2, l->trunk, {first, last}};
        g_array_append_val(p->segments, s);
    }
}

static void collect(struct picture *p)
{
    for (guint i = 0; i < p->plan->zones->len; i++) {
        const struct plan_zone *z = &g_array_index(p->plan->zones, struct plan_zone, i);
        add(p->labels, ELEMENT_ZONE, z->zone, z->title, FALSE);
    }
    for (guint i = 0; i < p->plan->nodes->len; i++) {
        const struct plan_node *v = &g_array_index(p->plan->nodes, struct plan_node, i);
        add(p->labels, ELEMENT_NODE, v->node, v->label, FALSE);
        add(p->labels, ELEMENT_NODE, v->node, v->mark, TRUE);
        double corner;
        if (v->symbol.w > DOT)
            add(p->shapes, ELEMENT_NODE, v->node, outline_visible(network_node(p->network, v->node), v, &corner), FALSE);
    }
    for (guint i = 0; i < p->plan->links->len; i++) {
        const struct plan_link *l = &g_array_index(p->plan->links, struct plan_link, i);
        if (link_is_mere_line(network_link(p->network, l->link))) /* is not drawn */
            continue;
        add(p->labels, ELEMENT_LINK, l->link, l->label, FALSE);
        if (l->label.w > 0 && l->label.h > 0)
            g_array_index(p->labels, struct thing, p->labels->len - 1).trunk = l->trunk;
        collect_segments(p, l);
    }
    for (guint i = 0; i < p->plan->notes->len; i++) {
        const struct plan_note *t = &g_array_index(p->plan->notes, struct plan_note, i);
        add(p->labels, ELEMENT_NOTE, t->note, t->box, FALSE);
    }
}

/* ---- labels ---- */

static gboolean overlap(struct box a, struct box b)
{
    return MIN(a.x + a.w, b.x + b.w) - MAX(a.x, b.x) > SLACK && MIN(a.y + a.h, b.y + b.h) - MAX(a.y, b.y) > SLACK;
}

/* Words within their own frame, a number at the corner of its shape. */
static gboolean belongs_to(const struct thing *label, const struct thing *shape)
{
    if (!is_same(shape->element, label->element))
        return FALSE;
    return box_contains(shape->box, label->box, SLACK) || label->is_mark;
}

static void check_shape(struct picture *p, guint index)
{
    const struct thing *shape = &g_array_index(p->shapes, struct thing, index);
    for (guint i = index + 1; i < p->shapes->len; i++) {
        const struct thing *other = &g_array_index(p->shapes, struct thing, i);
        if (overlap(shape->box, other->box))
            report(p, FAULT_SHAPE_ON_SHAPE, shape->element, other->element, box_centre(shape->box));
    }
}

static void check_label(struct picture *p, guint index)
{
    const struct thing *label = &g_array_index(p->labels, struct thing, index);
    for (guint i = index + 1; i < p->labels->len; i++) {
        const struct thing *other = &g_array_index(p->labels, struct thing, i);
        if (overlap(label->box, other->box))
            report(p, FAULT_LABEL_ON_LABEL, label->element, other->element, box_centre(label->box));
    }
    for (guint i = 0; i < p->shapes->len; i++) {
        const struct thing *shape = &g_array_index(p->shapes, struct thing, i);
        if (!belongs_to(label, shape) && overlap(label->box, shape->box))
            report(p, FAULT_LABEL_ON_SHAPE, label->element, shape->element, box_centre(label->box));
    }
    for (guint i = 0; i < p->plan->zones->len; i++) {
        const struct plan_zone *z = &g_array_index(p->plan->zones, struct plan_zone, i);
        struct element zone = {ELEMENT_ZONE, z->zone};
        if (!is_same(zone, label->element) && overlap(label->box, z->box) && !box_contains(z->box, label->box, SLACK))
            report(p, FAULT_LABEL_ON_BORDER, label->element, zone, box_centre(label->box));
    }
    if (!box_contains((struct box){0, 0, p->plan->width, p->plan->height}, label->box, SLACK))
        report(p, FAULT_CUT_OFF, label->element, (struct element){ELEMENT_NONE, -1}, box_centre(label->box));
}

/* ---- links ---- */

static struct box shrink(struct box b, double by)
{
    by = MIN(by, MIN(b.w, b.h) / 2);
    return (struct box){b.x + by, b.y + by, b.w - 2 * by, b.h - 2 * by};
}

static gboolean is_end(const struct network *n, int link, struct element e)
{
    const struct link *l = network_link(n, link);
    for (int i = 0; i < 2; i++)
        if (l->ends[i].type == e.type && l->ends[i].index == e.index)
            return TRUE;
    return FALSE;
}

static gboolean runs_through(const struct picture *p, const struct segment *s, const struct thing *shape)
{
    double inside = segment_length_inside(s->a, s->b, shrink(shape->box, 2 * SLACK));
    if (network_node(p->network, shape->element.index)->beside_link == s->link)
        return FALSE;
    return inside > (outline_holds_end(p->network, s->link, shape->element.index) ? outline_depth(shape->box) : SLACK);
}

static void check_segment(struct picture *p, const struct segment *s)
{
    struct element link = {ELEMENT_LINK, s->link};
    struct point middle = {(s->a.x + s->b.x) / 2, (s->a.y + s->b.y) / 2};
    for (guint i = 0; i < p->shapes->len; i++) {
        const struct thing *shape = &g_array_index(p->shapes, struct thing, i);
        if (runs_through(p, s, shape))
            report(p, FAULT_LINK_IN_SHAPE, link, shape->element, middle);
    }
    for (guint i = 0; i < p->labels->len; i++) {
        const struct thing *label = &g_array_index(p->labels, struct thing, i);
        gboolean own = is_same(link, label->element) || (s->trunk && s->trunk == label->trunk);
        if (!own && segment_length_inside(s->a, s->b, shrink(label->box, 2 * SLACK)) > SLACK)
            report(p, FAULT_LINK_IN_LABEL, link, label->element, middle);
    }
    if (s->index < s->last)
        report(p, FAULT_BEND, link, (struct element){ELEMENT_NONE, -1}, s->b);
}

static int common_ends(const struct network *n, int a, int b)
{
    const struct link *l = network_link(n, a), *m = network_link(n, b);
    int common = 0;
    for (int i = 0; i < 2; i++)
        common += l->ends[i].type != ELEMENT_NONE && is_end(n, b, (struct element){l->ends[i].type, l->ends[i].index});
    return m->ends[0].type == m->ends[1].type && m->ends[0].index == m->ends[1].index ? MIN(common, 1) : common;
}

/* Whether they lead to one card, which stands for different things, and from there to different ends. */
static gboolean share_a_card(const struct segment *s, const struct segment *t)
{
    int common = 0;
    for (int i = 0; i < 2; i++)
        common += s->cards[i] && (s->cards[i] == t->cards[0] || s->cards[i] == t->cards[1]);
    return common == 1;
}

static double along(const struct segment *s, struct point p)
{
    double length = point_distance(s->a, s->b);
    return length > 0 ? ((p.x - s->a.x) * (s->b.x - s->a.x) + (p.y - s->a.y) * (s->b.y - s->a.y)) / length : 0;
}

static double distance_from_line(const struct segment *s, struct point p)
{
    double length = point_distance(s->a, s->b);
    return fabs((s->b.x - s->a.x) * (p.y - s->a.y) - (s->b.y - s->a.y) * (p.x - s->a.x)) / length;
}

static gboolean run_together(const struct segment *s, const struct segment *t)
{
    double length = point_distance(s->a, s->b);
    if (length < MIN_RUN || point_distance(t->a, t->b) < MIN_RUN || distance_from_line(s, t->a) > SAME_LINE || distance_from_line(s, t->b) > SAME_LINE)
        return FALSE;
    double from = along(s, t->a), to = along(s, t->b);
    return MIN(MAX(from, to), length) - MAX(MIN(from, to), 0) > MIN_RUN;
}

/* A line that ends on another meets it and does not cross it; nor does one that turns off from a bus (`is_bus`). */
static gboolean meets(const struct segment *s, const struct segment *t, gboolean is_bus)
{
    return ((s->index == 0 || is_bus) && segment_distance(t->a, t->b, s->a, NULL) < SAME_LINE) ||
           ((s->index == s->last || is_bus) && segment_distance(t->a, t->b, s->b, NULL) < SAME_LINE);
}

static gboolean are_apart(const struct segment *s, const struct segment *t)
{
    return MAX(s->a.x, s->b.x) + SAME_LINE < MIN(t->a.x, t->b.x) || MAX(t->a.x, t->b.x) + SAME_LINE < MIN(s->a.x, s->b.x) ||
           MAX(s->a.y, s->b.y) + SAME_LINE < MIN(t->a.y, t->b.y) || MAX(t->a.y, t->b.y) + SAME_LINE < MIN(s->a.y, s->b.y);
}

static struct point crossing_of(const struct segment *s, const struct segment *t)
{
    double sx = s->b.x - s->a.x, sy = s->b.y - s->a.y, tx = t->b.x - t->a.x, ty = t->b.y - t->a.y, turn = sx * ty - sy * tx;
    double far = fabs(turn) > 1e-9 ? ((t->a.x - s->a.x) * ty - (t->a.y - s->a.y) * tx) / turn : 0;
    return (struct point){s->a.x + far * sx, s->a.y + far * sy};
}

static void check_pair(struct picture *p, const struct segment *s, const struct segment *t)
{
    struct element a = {ELEMENT_LINK, s->link}, b = {ELEMENT_LINK, t->link};
    if (s->link == t->link || are_apart(s, t))
        return;
    gboolean is_bus = common_ends(p->network, s->link, t->link) == 1 || share_a_card(s, t);
    if (run_together(s, t)) {
        if (!is_bus)
            report(p, FAULT_OVERLAP, a, b, s->a);
    } else if (segments_cross(s->a, s->b, t->a, t->b) && !meets(s, t, is_bus) && !meets(t, s, is_bus))
        report(p, FAULT_CROSSING, a, b, crossing_of(s, t));
}

GArray *picture_faults(const struct plan *plan, const struct network *network)
{
    struct picture p = {plan, network, g_array_new(FALSE, FALSE, sizeof(struct thing)), g_array_new(FALSE, FALSE, sizeof(struct thing)),
                        g_array_new(FALSE, FALSE, sizeof(struct segment)), g_array_new(FALSE, FALSE, sizeof(struct picture_fault))};
    collect(&p);
    for (guint i = 0; i < p.labels->len; i++)
        check_label(&p, i);
    for (guint i = 0; i < p.shapes->len; i++)
        check_shape(&p, i);
    for (guint i = 0; i < p.segments->len; i++) {
        check_segment(&p, &g_array_index(p.segments, struct segment, i));
        for (guint k = i + 1; k < p.segments->len; k++)
            check_pair(&p, &g_array_index(p.segments, struct segment, i), &g_array_index(p.segments, struct segment, k));
    }
    g_array_unref(p.labels);
    g_array_unref(p.shapes);
    g_array_unref(p.segments);
    return p.faults;
}

guint picture_faults_seen(const GArray *faults, enum picture_fault_kind kind)
{
    g_autoptr(GHashTable) places = g_hash_table_new(g_direct_hash, g_direct_equal);
    for (guint i = 0; i < faults->len; i++) {
        const struct picture_fault *f = &g_array_index(faults, struct picture_fault, i);
        if (f->kind == kind)
            g_hash_table_add(places, GINT_TO_POINTER((int)(f->at.x / SEEN_AS_ONE) * 10007 + (int)(f->at.y / SEEN_AS_ONE)));
    }
    return g_hash_table_size(places);
}
