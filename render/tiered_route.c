/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tiered_route.h"

#include "picture_faults.h"
#include "tiered_rails.h"
#include "tiered_wires.h"
#include "tiered_words.h"

#include <string.h>

#define ATTEMPTS 3 /* to find free places for all words */

/* Then its trunk says it. */
static gboolean all_say_the_same(const struct sketch *s, int comb)
{
    const char *said = NULL;
    for (guint i = 0; i < s->wires->len; i++) {
        const struct sketch_wire *w = sketch_wire(s, i);
        const char *label = network_link(s->network, w->link)->label;
        if (w->comb == comb && (w->text || (said && strcmp(said, label) != 0)))
            return FALSE;
        said = w->comb == comb ? label : said;
    }
    return said != NULL;
}

static void write_wires(struct plan *plan, const struct sketch *s, const GPtrArray *lines)
{
    for (guint i = 0; i < s->wires->len; i++) {
        const struct sketch_wire *w = sketch_wire(s, i);
        const GArray *line = g_ptr_array_index(lines, i);
        struct plan_link p = {.link = w->link, .first_point = (int)plan->points->len, .points = (int)line->len, .text = g_strdup(w->text), .also = w->also ? g_array_ref(w->also) : NULL};
        if (w->comb >= 0 && !all_say_the_same(s, w->comb))
            p.label = tiered_rails_words(s, w);
        for (guint k = 0; k < line->len; k++)
            g_array_append_val(plan->points, g_array_index(line, struct point, w->turned ? line->len - 1 - k : k));
        g_array_append_val(plan->links, p);
    }
}

static void write_things(struct plan *plan, const struct sketch *s)
{
    for (guint i = 0; i < s->frames->len; i++) {
        struct sketch_frame *f = sketch_frame(s, i);
        struct plan_zone z = {.zone = f->zone, .box = f->box, .title = f->title_box, .text = g_strdup(f->title)};
        g_array_append_val(plan->zones, z);
    }
    for (guint i = 0; i < s->items->len; i++) {
        struct sketch_item *item = sketch_item(s, i);
        if (item->card) {
            struct plan_card card = *item->card;
            card.box = item->symbol;
            card.label = item->label;
            card.text = g_strdup(card.text);
            g_array_ref(card.members);
            g_array_append_val(plan->cards, card);
            continue;
        }
        if (item->note >= 0) {
            struct plan_note t = {item->note, item->symbol};
            g_array_append_val(plan->notes, t);
            continue;
        }
        struct plan_node v = {.node = item->node, .symbol = item->symbol, .label = item->label};
        g_array_append_val(plan->nodes, v);
    }
}

/* With lines kept out of the places in `reserved`. */
static struct plan *with_lines(const struct sketch *s, const char *title, const GArray *reserved, gboolean draft, gint64 *effort)
{
    struct plan *plan = plan_new(-1, title);
    g_autoptr(GPtrArray) lines = tiered_wires(s, reserved, draft, effort);
    plan->width = s->width;
    plan->height = s->height;
    write_wires(plan, s, lines);
    write_things(plan, s);
    return plan;
}

static const struct plan_link *drawn_as(const struct plan *plan, int link)
{
    for (guint i = 0; i < plan->links->len; i++)
        if (g_array_index(plan->links, struct plan_link, i).link == link)
            return &g_array_index(plan->links, struct plan_link, i);
    return NULL;
}

/* Where many lines run as one, one of them cannot keep the others off. */
static void keep_others_off(const struct plan_link *l, GArray *places)
{
    if (!l || l->trunk)
        return;
    const struct wire_place place = {l->link, l->label, FALSE};
    g_array_append_val(places, place);
}

/* A line that leaves the zone that it begins and ends in, and beside it finds no room for its words, has more of it inside. */
static void keep_within(const struct plan *plan, const struct plan_link *l, int zone, GArray *places)
{
    if (!l)
        return;
    const struct point *p = &g_array_index(plan->points, struct point, l->first_point);
    for (guint i = 0; i < plan->zones->len; i++) {
        const struct plan_zone *z = &g_array_index(plan->zones, struct plan_zone, i);
        const struct wire_place place = {l->link, z->box, TRUE};
        if (z->zone == zone && l->points > 1 && box_contains_point(z->box, p[0]) && box_contains_point(z->box, p[l->points - 1]))
            g_array_append_val(places, place);
    }
}

/* Words on lines that found no free place want one. Returns the number of such faults. */
static guint reserve(const struct plan *plan, const struct network *n, GArray *places)
{
    g_autoptr(GArray) faults = picture_faults(plan, n);
    guint count = 0;
    for (guint i = 0; i < faults->len; i++) {
        const struct picture_fault *f = &g_array_index(faults, struct picture_fault, i);
        count += f->kind <= FAULT_LINK_IN_LABEL;
        if (f->kind == FAULT_LINK_IN_LABEL && f->b.type == ELEMENT_LINK)
            keep_others_off(drawn_as(plan, f->b.index), places);
        else if (f->kind == FAULT_LABEL_ON_BORDER && f->a.type == ELEMENT_LINK)
            keep_within(plan, drawn_as(plan, f->a.index), f->b.index, places);
    }
    return count;
}

struct plan *tiered_plan(const struct sketch *s, const char *title, const struct marks *marks, gint64 *effort)
{
    g_autoptr(GArray) reserved = g_array_new(FALSE, FALSE, sizeof(struct wire_place));
    struct plan *best = NULL;
    guint least = G_MAXUINT;
    for (int i = 0; i < ATTEMPTS && least > 0; i++) {
        struct plan *plan = with_lines(s, title, reserved, FALSE, effort);
        tiered_words(plan, s->network, marks, s->measure);
        guint faults = reserve(plan, s->network, reserved);
        if (faults < least) {
            plan_free(best);
            best = plan;
            least = faults;
        } else
            plan_free(plan);
    }
    return best;
}

struct plan *tiered_draft(const struct sketch *s, gint64 *effort)
{
    g_autoptr(GArray) none = g_array_new(FALSE, FALSE, sizeof(struct wire_place));
    return with_lines(s, "", none, TRUE, effort);
}
