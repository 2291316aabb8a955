/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "badges.h"
#include "icons.h"
#include "kept.h"
#include "link_labels.h"
#include "text.h"
#include "trunks.h"

#include <math.h>

#define GAP 2.0 /* pt between a symbol and its label */
#define AIR 4.0 /* pt between the words of two neighbours: "Mail server" and "Print server" are not read as one */
#define NARROW 0.62 /* of the width of its box: a title in more lines */
#define FRAME_STEPS 6   /* to each side, for words in a frame */
#define OFF_MIDDLE 0.05 /* dislike of each pt */
#define ROWS_WITHIN 100 /* places for a title further down in its box */

struct word {
    struct box *box; /* where its place goes */
    int label;
    double air; /* pt to be left free beside it, both sides together */
};

static int new_label(struct labels *labels, GArray *words, struct box *box, double air)
{
    const struct word word = {box, labels_add(labels, -2), air};
    g_array_append_val(words, word);
    return word.label;
}

/* ---- titles ---- */

/* At the sides of its box, best at the top. */
static void offer_edges(struct labels *labels, int label, struct box b, double w, double h, double dislike)
{
    double left = b.x + 5 - AIR / 2, right = b.x + b.w - w - 5 + AIR / 2, middle = b.x + (b.w - w) / 2, top = b.y + 3, bottom = b.y + b.h - h - 3;
    const double across[] = {left, right, middle, left + (right - left) * 0.25, left + (right - left) * 0.75};
    if (left > right) /* wider than its box, which grows to both sides */
        labels_offer(labels, label, (struct box){middle, top, w, h}, dislike - 0.1);
    for (guint i = 0; i < G_N_ELEMENTS(across); i++) {
        labels_offer(labels, label, (struct box){across[i], top, w, h}, dislike + 0.4 * i);
        labels_offer(labels, label, (struct box){across[i], bottom, w, h}, dislike + 1 + 0.4 * i);
    }
}

static void offer_elsewhere(struct labels *labels, int label, struct box b, double w, double h)
{
    double left = b.x + 5 - AIR / 2, right = b.x + b.w - w - 5 + AIR / 2, middle = b.x + (b.w - w) / 2, top = b.y + 3, bottom = b.y + b.h - h - 3;
    const double across[] = {left, right, middle};
    labels_offer(labels, label, (struct box){left, b.y - h - 2, w, h}, 2);
    labels_offer(labels, label, (struct box){left, b.y + b.h + 2, w, h}, 2.5);
    for (int row = 1; row <= ROWS_WITHIN && top + 10 * row < bottom; row++) /* anywhere within */
        for (guint i = 0; i < G_N_ELEMENTS(across); i++)
            labels_offer(labels, label, (struct box){across[i], top + 10 * row, w, h}, 2.5);
}

static void offer_title(struct kept *k, struct plan_zone *z, struct labels *labels, GArray *words)
{
    const char *text = network_zone(k->network, z->zone)->label;
    double w, h, narrow, high, width = MAX(z->box.w - 10, 40);
    if (text_is_blank(text))
        return;
    kept_text_size(k, text, TRUE, PLAN_TITLE_SIZE, width, &w, &h);
    int label = new_label(labels, words, &z->title, AIR);
    offer_edges(labels, label, z->box, w + AIR, h, 0);
    kept_text_size(k, text, TRUE, PLAN_TITLE_SIZE, MAX(width * NARROW, 40), &narrow, &high);
    if (narrow < w) /* beside a line that comes in */
        offer_edges(labels, label, z->box, narrow + AIR, high, 0.8);
    offer_elsewhere(labels, label, z->box, w + AIR, h);
}

/* ---- labels of nodes ---- */

/* Round the symbol, as near as its visible part allows. */
static void offer_round(struct labels *labels, int label, struct box s, double w, double h, double dislike)
{
    double cx = s.x + s.w / 2, cy = s.y + s.h / 2, right = s.x + s.w + GAP + 1, left = s.x - w - GAP - 1;
    double below = s.y + s.h + GAP, above = s.y - h - GAP;
    const struct {
        double x, y, dislike;
    } at[] = {
        {cx - w / 2, below, 0},          {cx - w / 2, above, 0.8},         {right, cy - h / 2, 0.9},     {left, cy - h / 2, 1},
        {right - 4, below - 3, 1.3},     {left + 4, below - 3, 1.3},       {right - 4, above + 3, 1.5},  {left + 4, above + 3, 1.5},
        {cx - w * 0.8, below, 1.1},      {cx - w * 0.2, below, 1.1},       {cx - w * 0.8, above, 1.6},   {cx - w * 0.2, above, 1.6},
        {right, s.y - h * 0.3, 1.4},     {right, s.y + s.h - h * 0.7, 1.4}, {left, s.y - h * 0.3, 1.5},  {left, s.y + s.h - h * 0.7, 1.5},
        {cx + 2, below, 1.6},            {cx - w - 2, below, 1.6},         {cx + 2, above, 1.8},         {cx - w - 2, above, 1.8},
        {cx - w / 2, below + 7, 2.2},    {cx - w / 2, above - 7, 2.4},     {right + 7, cy - h / 2, 2.4}, {left - 7, cy - h / 2, 2.4},
    };
    for (guint i = 0; i < G_N_ELEMENTS(at); i++)
        labels_offer(labels, label, (struct box){at[i].x, at[i].y, w, h}, dislike + at[i].dislike);
    for (int ring = 1; ring <= 2; ring++) /* farther off, where nothing near is free */
        for (int i = 0; i <= 6; i++) {
            double off = 6.0 * ring, x = left + i / 6.0 * (right - left), y = above + i / 6.0 * (below - above);
            double far = dislike + 2.2 + 0.5 * ring;
            labels_offer(labels, label, (struct box){x, below + off - 4, w, h}, far);
            labels_offer(labels, label, (struct box){x, above - off + 4, w, h}, far + 0.1);
            labels_offer(labels, label, (struct box){right + off - 4, y, w, h}, far);
            labels_offer(labels, label, (struct box){left - off + 4, y, w, h}, far + 0.1);
        }
}

/* In the middle of their frame, or elsewhere in it. */
static void offer_within(const struct kept *k, struct plan_node *p, struct labels *labels, GArray *words)
{
    struct box inner = kept_inside(network_node(k->network, p->node), p->symbol), b = p->label;
    struct point middle = box_centre(p->symbol);
    double across = MAX((inner.w - b.w) / 2, 0) / FRAME_STEPS, down = MAX((inner.h - b.h) / 2, 0) / FRAME_STEPS;
    int label = new_label(labels, words, &p->label, 0);
    labels_offer(labels, label, (struct box){middle.x - b.w / 2, middle.y - b.h / 2, b.w, b.h}, 0);
    for (int x = -FRAME_STEPS; x <= FRAME_STEPS; x++)
        for (int y = -FRAME_STEPS; y <= FRAME_STEPS; y++) {
            struct point c = {inner.x + inner.w / 2 + x * across, inner.y + inner.h / 2 + y * down};
            labels_offer(labels, label, (struct box){c.x - b.w / 2, c.y - b.h / 2, b.w, b.h}, OFF_MIDDLE * point_distance(c, middle));
        }
}

static void offer_node_label(struct kept *k, struct plan_node *p, struct labels *labels, GArray *words)
{
    static const double widths[] = {PLAN_LABEL_WIDTH, PLAN_LABEL_WIDTH * 0.66, PLAN_LABEL_WIDTH * 1.7, PLAN_LABEL_WIDTH * 0.45};
    static const double dislike[] = {0, 0.3, 0.5, 0.9};
    const struct node *v = network_node(k->network, p->node);
    gboolean framed = plan_node_is_framed(p);
    if (framed && kept_is_overlaid(k, p))
        offer_within(k, p, labels, words);
    if (framed || text_is_blank(v->label))
        return;
    int label = new_label(labels, words, &p->label, AIR);
    struct box s = icon_extent(v->class, p->symbol);
    double last = 0;
    for (guint i = 0; i < G_N_ELEMENTS(widths); i++) {
        double w, h;
        kept_text_size(k, v->label, FALSE, PLAN_FONT_SIZE, widths[i], &w, &h);
        if (w == last)
            continue;
        offer_round(labels, label, s, w + AIR, h, dislike[i]);
        last = w;
    }
}

/* ---- notes ---- */

static gboolean is_shown(const struct note *t, int page)
{
    return t->origin.page == page && t->role == NOTE_TEXT && !text_is_blank(t->text) && !(t->flags & ELEMENT_UNDRAWN);
}

static void add_notes(struct kept *k)
{
    for (guint i = 0; i < k->network->notes->len; i++) {
        const struct plan_note p = {.note = (int)i};
        if (is_shown(network_note(k->network, i), k->page))
            g_array_append_val(k->plan->notes, p);
    }
}

/* Where it stands, or some way off. */
static void offer_note(struct kept *k, struct plan_note *p, struct labels *labels, GArray *words)
{
    const struct note *t = network_note(k->network, p->note);
    struct box b = kept_box(k, t->box);
    double w, h;
    kept_text_size(k, t->text, FALSE, PLAN_FONT_SIZE, MAX(b.w, PLAN_LABEL_WIDTH), &w, &h);
    int label = new_label(labels, words, &p->box, 0);
    for (int ring = 0; ring <= 6; ring++)
        for (int x = -ring; x <= ring; x++)
            for (int y = -ring; y <= ring; y++)
                if (MAX(ABS(x), ABS(y)) == ring)
                    labels_offer(labels, label, (struct box){b.x + 8 * x, b.y + 8 * y, w + 2, h}, 0.5 * ring + 0.02 * (ABS(x) + ABS(y)));
}

/* ---- lines that say the same ---- */

static GArray *find_trunks(struct kept *k)
{
    GArray *trunks = trunks_find(k->plan, k->network, k->measure);
    for (guint i = 0; i < k->plan->links->len; i++) {
        const struct plan_link *l = &g_array_index(k->plan->links, struct plan_link, i);
        if (l->trunk > 0)
            places_hand_over(k->places, l->link, g_array_index(k->plan->links, struct plan_link, g_array_index(trunks, struct trunk, l->trunk - 1).speaker).link);
    }
    return trunks;
}

void kept_words(struct kept *k, gboolean of_lines_too)
{
    struct labels *labels = labels_new(k->places);
    g_autoptr(GArray) words = g_array_new(FALSE, FALSE, sizeof(struct word));
    if (k->plan->notes->len == 0)
        add_notes(k);
    for (guint i = 0; i < k->plan->zones->len; i++)
        offer_title(k, &g_array_index(k->plan->zones, struct plan_zone, i), labels, words);
    for (guint i = 0; i < k->plan->nodes->len; i++)
        offer_node_label(k, &g_array_index(k->plan->nodes, struct plan_node, i), labels, words);
    for (guint i = 0; i < k->plan->notes->len; i++)
        offer_note(k, &g_array_index(k->plan->notes, struct plan_note, i), labels, words);
    g_autofree int *of_marks = badges_offer(k->plan, k->network, k->marks, k->measure, labels);
    g_autoptr(GArray) trunks = of_lines_too ? find_trunks(k) : NULL;
    g_autofree int *of_lines = of_lines_too ? link_labels_offer(k->plan, k->network, trunks, k->measure, labels) : NULL;
    labels_settle(labels);
    badges_take(k->plan, labels, of_marks);
    if (of_lines)
        link_labels_take(k->plan, labels, of_lines);
    for (guint i = 0; i < words->len; i++) {
        const struct word *word = &g_array_index(words, struct word, i);
        struct box b = labels_box(labels, word->label);
        *word->box = b.w > word->air ? (struct box){b.x + word->air / 2, b.y, b.w - word->air, b.h} : b;
    }
    labels_free(labels);
}
