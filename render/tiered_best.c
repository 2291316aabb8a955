/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tiered_best.h"

#include "paper.h"
#include "picture_faults.h"
#include "plan_course.h"
#include "through.h"
#include "tiered_place.h"
#include "tiered_route.h"

#include <math.h>

#define MOST_TRIED  40  /* placements of each sort of which a draft is made */
#define ENOUGH_FINISHED 3 /* of which the drawing is finished, */
#define MOST_FINISHED 8 /* or more, until one has nothing on anything else */
#define WORTH_SIZE  0.8 /* smaller than this share of the largest it is not drawn if it need not be */
#define COST_CROSSING 10.0
#define COST_BEND   4.0
#define COST_THROUGH 6.0 /* for a line through a zone that is not its own, */
#define COST_DMZ 20.0    /* or even a DMZ */
#define COST_LENGTH 0.04 /* per pt */
#define COST_FAULT  1000.0 /* lines or words on anything else */
#define SIZE_MATTERS 0.5 /* power of the scale */

static double length_of(const struct plan *plan)
{
    double length = 0;
    for (guint i = 0; i < plan->links->len; i++)
        length += course_of(plan, &g_array_index(plan->links, struct plan_link, i)).length;
    return length;
}

/* In `bad` how many lines or words stand on anything else. */
static double cost_of(const struct plan *plan, const struct network *n, double scale, guint *bad)
{
    g_autoptr(GArray) faults = picture_faults(plan, n);
    *bad = 0;
    for (guint i = 0; i < faults->len; i++) {
        enum picture_fault_kind kind = g_array_index(faults, struct picture_fault, i).kind;
        *bad += kind != FAULT_CROSSING && kind != FAULT_BEND;
    }
    struct through through = through_count(plan, n);
    double cost = COST_CROSSING * picture_faults_seen(faults, FAULT_CROSSING) + COST_BEND * picture_faults_seen(faults, FAULT_BEND) + COST_LENGTH * length_of(plan) +
                  COST_THROUGH * through.other + COST_DMZ * through.dmz + COST_FAULT * *bad;
    return cost / pow(MIN(scale, PLAN_MAX_SCALE), SIZE_MATTERS);
}

/* What prints largest of each sort, then the others; with and without a second look at how frames are joined. */
static GArray *choose(struct sketch *s, double width, double height)
{
    g_autoptr(GArray) all = tiered_placements(s, width, height);
    GArray *chosen = g_array_new(FALSE, FALSE, sizeof(struct placement));
    double largest = g_array_index(all, struct placement, 0).scale, least = PAPER_LEGIBLE / PLAN_LINK_SIZE;
    guint tried[2] = {0, 0}; /* on shelves, in a grid */
    for (guint i = 0; i < all->len; i++) {
        struct placement p = g_array_index(all, struct placement, i);
        if (tried[p.blocks > 0]++ >= MOST_TRIED / 2)
            continue;
        if (i > 0 && p.scale < MIN(least, largest) && p.scale < WORTH_SIZE * largest)
            break;
        for (p.rounds = 0; p.rounds <= 2; p.rounds += 2)
            g_array_append_val(chosen, p);
    }
    return chosen;
}

struct trial {
    struct placement placement;
    double cost;
};

static int compare_trials(gconstpointer a, gconstpointer b)
{
    const struct trial *x = a, *y = b;
    return (x->cost > y->cost) - (x->cost < y->cost);
}

/* Drafts of what can be read, the best first. */
static GArray *draft_all(struct sketch *s, const GArray *chosen, const struct box *area, gint64 *effort)
{
    GArray *trials = g_array_new(FALSE, FALSE, sizeof(struct trial));
    double least = MIN(PAPER_LEGIBLE / PLAN_LINK_SIZE, g_array_index(chosen, struct placement, 0).scale);
    for (guint i = 0; i < chosen->len; i++) {
        struct trial t = {g_array_index(chosen, struct placement, i), 0};
        t.placement.scale = tiered_place_as(s, &t.placement, area->w, area->h);
        if (t.placement.scale < least - 1e-9 || (trials->len > 0 && *effort <= 0))
            continue;
        gint64 spent = 0;
        struct plan *plan = tiered_draft(s, &spent);
        *effort -= spent;
        guint bad;
        t.cost = cost_of(plan, s->network, t.placement.scale, &bad);
        plan_free(plan);
        g_array_append_val(trials, t);
    }
    g_array_sort(trials, compare_trials);
    return trials;
}

struct plan *tiered_best(struct sketch *s, const struct paper *paper, const char *title, const struct marks *marks, gint64 *effort)
{
    struct box area = sheet_drawing_area(paper);
    g_autoptr(GArray) chosen = choose(s, area.w, area.h);
    g_autoptr(GArray) trials = draft_all(s, chosen, &area, effort);
    struct plan *best = NULL;
    double best_cost = 0;
    guint best_bad = 0;
    for (guint i = 0; i < trials->len && i < (best_bad ? MOST_FINISHED : ENOUGH_FINISHED) && (i == 0 || *effort > 0); i++) {
        const struct placement *p = &g_array_index(trials, struct trial, i).placement;
        tiered_place_as(s, p, area.w, area.h);
        gint64 spent = 0;
        struct plan *plan = tiered_plan(s, title, marks, &spent);
        *effort -= spent;
        guint bad;
        double cost = cost_of(plan, s->network, p->scale, &bad);
        if (!best || cost < best_cost) {
            plan_free(best);
            best = plan;
            best_cost = cost;
            best_bad = bad;
        } else
            plan_free(plan);
    }
    best->paper = paper;
    return best;
}
