/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "link_labels.h"

#include "text.h"

#include <math.h>
#include <string.h>

#define PLACES_ALONG 25
#define PAD 1.5    /* pt at each side of the words */
#define ROOM 7.0   /* pt of line that must be seen at each side of words that lie on it */
#define NARROW 0.62 /* of the usual width */

struct course {
    const struct point *points;
    int count;
    double length;
};

struct spot {
    struct point at;
    double dx, dy, piece; /* direction, and length of the piece of the line */
};

static struct course course_of(const struct plan *plan, const struct plan_link *l)
{
    struct course c = {&g_array_index(plan->points, struct point, l->first_point), l->points, 0};
    for (int i = 1; i < c.count; i++)
        c.length += point_distance(c.points[i - 1], c.points[i]);
    return c;
}

static struct spot spot_at(const struct course *c, double t)
{
    double walked = 0, wanted = t * c->length;
    for (int i = 1; i < c->count; i++) {
        struct point a = c->points[i - 1], b = c->points[i];
        double step = point_distance(a, b);
        if (step > 0 && walked + step >= wanted) {
            double f = (wanted - walked) / step;
            return (struct spot){{a.x + f * (b.x - a.x), a.y + f * (b.y - a.y)}, (b.x - a.x) / step, (b.y - a.y) / step, step};
        }
        walked += step;
    }
    return (struct spot){c->points[c->count - 1], 1, 0, 0};
}

/* How much of the line lies under words of this size. */
static double covered(const struct spot *s, double w, double h)
{
    double across = fabs(s->dx) > 1e-6 ? w / fabs(s->dx) : G_MAXDOUBLE, down = fabs(s->dy) > 1e-6 ? h / fabs(s->dy) : G_MAXDOUBLE;
    return MIN(across, down);
}

/* On the line where enough of it stays visible, or beside it. */
static void offer_spot(struct labels *labels, int label, const struct spot *s, double w, double h, double dislike)
{
    struct point c = s->at;
    double hidden = covered(s, w, h) + 2 * ROOM > s->piece ? 2.5 : 0;
    gboolean level = fabs(s->dx) > fabs(s->dy);
    double off = level ? h / 2 + 2 + w / 2 * fabs(s->dy) : w / 2 + 3 + h / 2 * fabs(s->dx);
    labels_offer(labels, label, (struct box){c.x - w / 2, c.y - h / 2, w, h}, dislike + hidden);
    for (int side = -1; side <= 1; side += 2)
        labels_offer(labels, label, (struct box){c.x - w / 2 + (level ? 0 : side * off), c.y - h / 2 + (level ? side * off : 0), w, h},
                     dislike + 0.5 + (side > 0 ? 0.1 : 0));
}

static void offer(struct labels *labels, int label, const struct course *c, double w, double h, double dislike)
{
    for (int i = 0; i < PLACES_ALONG; i++) {
        double off = (i + 1) / 2 * (i % 2 ? 1 : -1) / (double)PLACES_ALONG; /* from the middle outwards */
        struct spot s = spot_at(c, 0.5 + 0.94 * off);
        offer_spot(labels, label, &s, w, h, dislike + 2 * fabs(off));
    }
}

/* Words that stand at an end of the line anyway are not said again. */
static gboolean is_said_at_an_end(const struct network *n, const struct link *l)
{
    for (int e = 0; e < 2; e++) {
        if (l->ends[e].type != ELEMENT_NODE)
            continue;
        g_auto(GStrv) lines = g_strsplit(network_node(n, l->ends[e].index)->label, "\n", -1);
        for (int i = 0; lines[i]; i++)
            if (strcmp(g_strstrip(lines[i]), l->label) == 0)
                return TRUE;
    }
    return FALSE;
}

int *link_labels_offer(const struct plan *plan, const struct network *n, const struct measure *measure, struct labels *labels)
{
    int *label_of = g_new(int, plan->links->len + 1);
    for (guint i = 0; i < plan->links->len; i++) {
        const struct plan_link *l = &g_array_index(plan->links, struct plan_link, i);
        const struct link *link = network_link(n, l->link);
        const char *text = l->text ? l->text : link->label;
        struct course c = course_of(plan, l);
        label_of[i] = -1;
        if (text_is_blank(text) || l->points < 2 || l->label.w > 0 || link->flags & LINK_DECORATION || (!l->text && is_said_at_an_end(n, link)))
            continue;
        label_of[i] = labels_add(labels, l->link);
        double wide, h, w;
        measure->text(measure->data, text, PLAN_LINK_SIZE, FALSE, PLAN_LABEL_WIDTH, &wide, &h);
        offer(labels, label_of[i], &c, wide + 2 * PAD, h, 0);
        measure->text(measure->data, text, PLAN_LINK_SIZE, FALSE, PLAN_LABEL_WIDTH * NARROW, &w, &h);
        if (w < wide - 1)
            offer(labels, label_of[i], &c, w + 2 * PAD, h, 0.6);
    }
    return label_of;
}

void link_labels_take(struct plan *plan, const struct labels *labels, const int *numbers)
{
    for (guint i = 0; i < plan->links->len; i++)
        if (numbers[i] >= 0)
            g_array_index(plan->links, struct plan_link, i).label = labels_box(labels, numbers[i]);
}

void link_labels_place(struct plan *plan, const struct network *n, const struct measure *measure, struct places *places)
{
    struct labels *labels = labels_new(places);
    g_autofree int *numbers = link_labels_offer(plan, n, measure, labels);
    labels_settle(labels);
    link_labels_take(plan, labels, numbers);
    labels_tell(labels, places);
    labels_free(labels);
}
