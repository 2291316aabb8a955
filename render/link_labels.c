/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "link_labels.h"

#include "plan_course.h"
#include "trunks.h"
#include "text.h"

#include <math.h>
#include <string.h>

#define PLACES_ALONG 25
#define PAD 1.5    /* pt at each side of the words */
#define ROOM 7.0   /* pt of line that must be seen at each side of words that lie on it */
#define NARROW 0.62 /* of the usual width */
#define MOST_WORDS 3 /* that may stand below each other where there is no room beside each other */

#define BEYOND 0.03 /* of dislike for each pt that words stick out of the drawing */

/* The course of a line, and what the symbols, boxes and lines take up: words beyond it make all of it smaller. */
struct room {
    struct course course;
    struct box sheet;
};

/* How much of the line lies under words of this size. */
static double covered(const struct spot *s, double w, double h)
{
    double across = fabs(s->along.x) > 1e-6 ? w / fabs(s->along.x) : G_MAXDOUBLE, down = fabs(s->along.y) > 1e-6 ? h / fabs(s->along.y) : G_MAXDOUBLE;
    return MIN(across, down);
}

static void offer_box(struct labels *labels, int label, const struct room *r, struct box b, double dislike)
{
    struct box all = box_union(r->sheet, b);
    labels_offer(labels, label, b, dislike + BEYOND * (all.w - r->sheet.w + all.h - r->sheet.h));
}

/* On the line where enough of it stays visible, or beside it. */
static void offer_spot(struct labels *labels, int label, const struct room *room, const struct spot *s, double w, double h, double dislike)
{
    static const struct {
        int side;
        double farther, dislike; /* in heights of the words */
    } beside[] = {{-1, 0, 0.5}, {1, 0, 0.6}, {-1, 0.6, 1.6}, {1, 0.6, 1.7}, {-1, 1.1, 2.2}, {1, 1.1, 2.3}};
    struct point c = s->at;
    double hidden = covered(s, w, h) + 2 * ROOM > s->piece ? 2.5 : 0;
    gboolean level = fabs(s->along.x) > fabs(s->along.y);
    double off = level ? h / 2 + 2 + w / 2 * fabs(s->along.y) : w / 2 + 3 + h / 2 * fabs(s->along.x);
    offer_box(labels, label, room, (struct box){c.x - w / 2, c.y - h / 2, w, h}, dislike + hidden);
    for (guint i = 0; i < G_N_ELEMENTS(beside); i++) {
        double by = beside[i].side * (off + beside[i].farther * h);
        offer_box(labels, label, room, (struct box){c.x - w / 2 + (level ? 0 : by), c.y - h / 2 + (level ? by : 0), w, h},
                  dislike + beside[i].dislike);
    }
}

static void offer(struct labels *labels, int label, const struct room *room, double w, double h, double dislike)
{
    for (int i = 0; i < PLACES_ALONG; i++) {
        double off = (i + 1) / 2 * (i % 2 ? 1 : -1) / (double)PLACES_ALONG; /* from the middle outwards */
        struct spot s = course_spot(&room->course, (0.5 + off) * room->course.length);
        offer_spot(labels, label, room, &s, w, h, dislike + 2 * fabs(off));
    }
}

/* Of the longest word; 0: one word only, or too many for a line each. */
static double word_width(const struct measure *measure, const char *text)
{
    g_auto(GStrv) words = g_strsplit_set(text, " \n", -1);
    double widest = 0, w, h;
    guint count = g_strv_length(words);
    for (guint i = 0; i < count; i++) {
        measure->text(measure->data, words[i], PLAN_LINK_SIZE, FALSE, 0, &w, &h);
        widest = MAX(widest, w);
    }
    return count > 1 && count <= MOST_WORDS ? widest + 0.5 : 0;
}

static void offer_all(struct labels *labels, int label, const struct room *room, const struct measure *measure, const char *text)
{
    const double widths[] = {PLAN_LABEL_WIDTH, PLAN_LABEL_WIDTH * NARROW, word_width(measure, text)};
    static const double dislike[] = {0, 0.6, 1.2};
    double last = G_MAXDOUBLE, w, h;
    for (guint i = 0; i < G_N_ELEMENTS(widths) && widths[i] > 0; i++) {
        measure->text(measure->data, text, PLAN_LINK_SIZE, FALSE, widths[i], &w, &h);
        if (w < last - 1)
            offer(labels, label, room, w + 2 * PAD, h, dislike[i]);
        last = MIN(w, last);
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

static struct box extent_of(const struct plan *plan)
{
    struct box all = {0};
    for (guint i = 0; i < plan->zones->len; i++)
        all = all.w > 0 ? box_union(all, g_array_index(plan->zones, struct plan_zone, i).box) : g_array_index(plan->zones, struct plan_zone, i).box;
    for (guint i = 0; i < plan->nodes->len; i++) {
        struct box b = g_array_index(plan->nodes, struct plan_node, i).symbol;
        all = all.w > 0 ? box_union(all, b) : b;
    }
    for (guint i = 0; i < plan->points->len; i++) {
        struct point p = g_array_index(plan->points, struct point, i);
        all = box_union(all, (struct box){p.x, p.y, 0, 0});
    }
    return all;
}

/* All of a line, or what it shares with the others of its trunk. */
static struct course course_to_label(const struct plan *plan, const struct plan_link *l, const GArray *trunks)
{
    if (l->trunk == 0)
        return course_of(plan, l);
    return course_along(g_array_index(trunks, struct trunk, l->trunk - 1).points);
}

int *link_labels_offer(const struct plan *plan, const struct network *n, const GArray *trunks, const struct measure *measure, struct labels *labels)
{
    int *label_of = g_new(int, plan->links->len + 1);
    struct box sheet = extent_of(plan);
    for (guint i = 0; i < plan->links->len; i++) {
        const struct plan_link *l = &g_array_index(plan->links, struct plan_link, i);
        const struct link *link = network_link(n, l->link);
        const char *text = l->text ? l->text : link->label;
        const struct room room = {course_to_label(plan, l, trunks), sheet};
        label_of[i] = -1;
        if (text_is_blank(text) || l->points < 2 || l->label.w > 0 || link_is_mere_line(link) || (!l->text && is_said_at_an_end(n, link)))
            continue;
        label_of[i] = labels_add(labels, l->link);
        offer_all(labels, label_of[i], &room, measure, text);
    }
    return label_of;
}

void link_labels_take(struct plan *plan, const struct labels *labels, const int *numbers)
{
    for (guint i = 0; i < plan->links->len; i++)
        if (numbers[i] >= 0)
            g_array_index(plan->links, struct plan_link, i).label = labels_box(labels, numbers[i]);
}
