/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tiered_words.h"

#include "badges.h"
#include "labels.h"
#include "outline.h"
#include "text.h"
#include "trunks.h"

#include <math.h>

#define STRIDE 5.0 /* pt along a line from one place that is tried to the next */
#define MOST_STEPS 24 /* of one straight piece */
#define CLOSE 2.5 /* between a line and words beside it */
#define PAD_X 1.5 /* round words that stand on their line */
#define BESIDE 0.4
#define BROKEN 1.5 /* one line more than the words need */
#define ASIDE 12.0 /* pt beside a caption in which words of a line are read as part of it */
#define OFF_MIDDLE 0.3 /* at the end of the line; nothing in its middle */

/* Whose words do not mind the line. */
static int owner_of(const struct plan_link *l, const struct plan *plan, const GArray *trunks)
{
    if (l->trunk == 0)
        return l->link;
    return g_array_index(plan->links, struct plan_link, g_array_index(trunks, struct trunk, l->trunk - 1).speaker).link;
}

static void add_things(const struct plan *plan, const struct network *n, const GArray *trunks, struct places *places)
{
    for (guint i = 0; i < plan->nodes->len; i++) {
        const struct plan_node *v = &g_array_index(plan->nodes, struct plan_node, i);
        double corner;
        places_add_box(places, outline_visible(network_node(n, v->node), v, &corner), PLACE_ON_SYMBOL);
        if (v->label.w > 0)
            places_add_box(places, v->label, PLACE_ON_LABEL);
    }
    for (guint i = 0; i < plan->cards->len; i++)
        places_add_box(places, g_array_index(plan->cards, struct plan_card, i).box, PLACE_ON_SYMBOL);
    for (guint i = 0; i < plan->notes->len; i++)
        places_add_box(places, g_array_index(plan->notes, struct plan_note, i).box, PLACE_ON_LABEL);
    for (guint i = 0; i < plan->zones->len; i++) {
        const struct plan_zone *z = &g_array_index(plan->zones, struct plan_zone, i);
        if (z->title.w > 0)
            places_add_box(places, z->title, PLACE_ON_TITLE);
        places_add_frame(places, z->box);
    }
    for (guint i = 0; i < plan->links->len; i++) {
        const struct plan_link *l = &g_array_index(plan->links, struct plan_link, i);
        if (l->label.w > 0)
            places_add_box(places, l->label, PLACE_ON_LABEL);
        for (int k = 1; k < l->points; k++)
            places_add_line(places, g_array_index(plan->points, struct point, l->first_point + k - 1),
                            g_array_index(plan->points, struct point, l->first_point + k), owner_of(l, plan, trunks));
    }
}

/* From point to point: all of a link, or what it shares with others. */
struct path {
    const struct point *points;
    int count;
};

static struct path path_of(const struct plan *plan, const struct plan_link *l, const GArray *trunks)
{
    if (l->trunk == 0)
        return (struct path){&g_array_index(plan->points, struct point, l->first_point), l->points};
    const GArray *shared = g_array_index(trunks, struct trunk, l->trunk - 1).points;
    return (struct path){&g_array_index(shared, struct point, 0), (int)shared->len};
}

static double length_of(const struct path *path)
{
    double length = 0;
    for (int i = 1; i < path->count; i++)
        length += point_distance(path->points[i - 1], path->points[i]);
    return length;
}

/* The words of a line, looking for a place. */
struct seeking {
    const struct plan *plan;
    struct labels *labels;
    const struct places *captions; /* of shapes, with the room beside them: words there are read as part of them */
    int label;
};

static void offer_box(const struct seeking *words, struct box box, double dislike)
{
    if (box_contains((struct box){0, 0, words->plan->width, words->plan->height}, box, 0))
        labels_offer(words->labels, words->label, box, dislike + places_cost(words->captions, box, -2));
}

/* On the line, beside it or above it, all along; the middle is best. */
static void offer(const struct seeking *words, const struct path *path, double w, double h, gboolean narrow)
{
    double length = length_of(path), walked = 0;
    for (int i = 1; i < path->count; i++) {
        struct point a = path->points[i - 1], b = path->points[i];
        double piece = point_distance(a, b);
        int steps = CLAMP((int)(piece / STRIDE), 1, MOST_STEPS);
        for (int k = 0; k < steps; k++) {
            double t = (k + 0.5) / steps, off = fabs((walked + t * piece) / MAX(length, 1) - 0.5) * 2 * OFF_MIDDLE + (narrow ? BROKEN : 0);
            struct point c = {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
            gboolean level = fabs(b.x - a.x) > fabs(b.y - a.y), fits = piece > (level ? w + 4 : h + 4);
            if (narrow && level)
                continue;
            offer_box(words, (struct box){c.x - w / 2 - PAD_X, c.y - h / 2, w + 2 * PAD_X, h}, off + (fits ? 0 : 2 * BESIDE));
            if (level) {
                offer_box(words, (struct box){c.x - w / 2, c.y - CLOSE - h, w, h}, off + BESIDE);
                offer_box(words, (struct box){c.x - w / 2, c.y + CLOSE, w, h}, off + BESIDE * 1.1);
            } else {
                offer_box(words, (struct box){c.x + CLOSE, c.y - h / 2, w, h}, off + BESIDE);
                offer_box(words, (struct box){c.x - CLOSE - w, c.y - h / 2, w, h}, off + BESIDE * 1.1);
            }
        }
        walked += piece;
    }
}

static struct places *room_of_captions(const struct plan *plan)
{
    struct places *captions = places_new();
    for (guint i = 0; i < plan->nodes->len; i++) {
        struct box b = g_array_index(plan->nodes, struct plan_node, i).label;
        if (b.w > 0)
            places_add_box(captions, (struct box){b.x - ASIDE, b.y - ASIDE / 2, b.w + 2 * ASIDE, b.h + ASIDE}, PLACE_BESIDE_CAPTION);
    }
    return captions;
}

void tiered_words(struct plan *plan, const struct network *n, const struct marks *marks, const struct measure *measure)
{
    struct places *places = places_new();
    struct labels *labels = labels_new(places);
    struct places *captions = room_of_captions(plan);
    g_autofree int *label_of = g_new(int, plan->links->len + 1);
    g_autoptr(GArray) trunks = trunks_find(plan, n, measure);
    add_things(plan, n, trunks, places);
    g_autofree int *of_marks = badges_offer(plan, n, marks, measure, labels);
    for (guint i = 0; i < plan->links->len; i++) {
        const struct plan_link *l = &g_array_index(plan->links, struct plan_link, i);
        const char *text = l->text ? l->text : network_link(n, l->link)->label;
        double w, h;
        label_of[i] = -1;
        if (text_is_blank(text) || l->points < 2 || l->label.w > 0)
            continue;
        measure->text(measure->data, text, PLAN_LINK_SIZE, FALSE, PLAN_LABEL_WIDTH, &w, &h);
        label_of[i] = labels_add(labels, l->link);
        const struct seeking words = {plan, labels, captions, label_of[i]};
        const struct path path = path_of(plan, l, trunks);
        offer(&words, &path, w, h, FALSE);
        double narrow_w, narrow_h;
        measure->text(measure->data, text, PLAN_LINK_SIZE, FALSE, w * 0.6, &narrow_w, &narrow_h);
        if (narrow_w < w * 0.8) /* between two upright lines or frames there may be no room for more */
            offer(&words, &path, narrow_w, narrow_h, TRUE);
    }
    labels_settle(labels);
    badges_take(plan, labels, of_marks);
    for (guint i = 0; i < plan->links->len; i++)
        if (label_of[i] >= 0)
            g_array_index(plan->links, struct plan_link, i).label = labels_box(labels, label_of[i]);
    labels_free(labels);
    places_free(captions);
    places_free(places);
}
