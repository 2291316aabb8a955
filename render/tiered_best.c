/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tiered_best.h"

#include "paper.h"
#include "tiered_changes.h"
#include "tiered_cost.h"
#include "tiered_route.h"

#define MOST_TRIED  20  /* placements of each sort, of which two drafts each are made */
#define MOST_CHANGED 3  /* in which things change places */
#define WORTH_CHANGE 0.98 /* no change is worth that it is printed smaller than this share */
#define ENOUGH_FINISHED 4 /* drawings with nothing on anything else, of which the best is taken, */
#define MOST_FINISHED 12 /* or fewer, if there are not so many among these */
#define WORTH_SIZE  0.8 /* smaller than this share of the largest it is not drawn if it need not be */

/* What prints largest of each sort, then the others; with and without a second look at how frames are joined. */
static GArray *choose(struct sketch *s, double width, double height)
{
    g_autoptr(GArray) all = tiered_placements(s, width, height);
    GArray *chosen = g_array_new(FALSE, FALSE, sizeof(struct placement));
    double largest = g_array_index(all, struct placement, 0).scale, least = PAPER_LEGIBLE / PLAN_LINK_SIZE;
    guint tried[2] = {0, 0}; /* on shelves, in a grid */
    for (guint i = 0; i < all->len; i++) {
        struct placement p = g_array_index(all, struct placement, i);
        if (tried[p.blocks > 0]++ >= MOST_TRIED)
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
    GArray *changes; /* NULL: none were looked for */
    double cost;
};

static void clear_trial(gpointer trial)
{
    g_clear_pointer(&((struct trial *)trial)->changes, g_array_unref);
}

static int compare_trials(gconstpointer a, gconstpointer b)
{
    const struct trial *x = a, *y = b;
    return (x->cost > y->cost) - (x->cost < y->cost);
}

/* Drafts of what can be read, the best first. */
static GArray *draft_all(struct sketch *s, const GArray *chosen, const struct box *area, gint64 *effort, gint64 reserve)
{
    GArray *trials = g_array_new(FALSE, FALSE, sizeof(struct trial));
    g_array_set_clear_func(trials, clear_trial);
    double least = MIN(PAPER_LEGIBLE / PLAN_LINK_SIZE, g_array_index(chosen, struct placement, 0).scale);
    g_autoptr(GHashTable) seen = sketch_prints_new();
    for (guint i = 0; i < chosen->len; i++) {
        struct trial t = {g_array_index(chosen, struct placement, i), NULL, 0};
        t.placement.scale = tiered_place_as(s, &t.placement, area->w, area->h);
        if (t.placement.scale < least - 1e-9 || (trials->len > 0 && *effort <= reserve) || !sketch_is_new(s, seen))
            continue;
        t.cost = tiered_draft_cost(s, t.placement.scale, effort);
        g_array_append_val(trials, t);
    }
    g_array_sort(trials, compare_trials);
    return trials;
}

/* Adds the best ones once more, with what makes them better. */
static void change_for_better(struct sketch *s, GArray *trials, const struct box *area, gint64 *effort, gint64 reserve)
{
    double least = MIN(PAPER_LEGIBLE / PLAN_LINK_SIZE, g_array_index(trials, struct trial, 0).placement.scale);
    g_autoptr(GArray) changed = g_array_new(FALSE, FALSE, sizeof(struct trial));
    for (guint i = 0; i < trials->len && i < MOST_CHANGED; i++) {
        struct trial t = g_array_index(trials, struct trial, i);
        gint64 own = (*effort - reserve) / (MOST_CHANGED - i), left = own;
        t.cost = tiered_changes_find(s, &t.placement, area, MAX(least, WORTH_CHANGE * t.placement.scale), t.cost, &left);
        *effort -= own - left;
        t.changes = g_array_copy(s->changes);
        sketch_undo_all(s);
        g_array_append_val(changed, t);
    }
    g_array_prepend_vals(trials, changed->data, changed->len);
    g_array_sort(trials, compare_trials);
}

/* NULL: it would be the same as another one. */
static struct plan *finish(struct sketch *s, const struct trial *t, const struct box *area, const char *title, const struct marks *marks, GHashTable *seen,
                           gint64 *effort)
{
    gint64 spent = 0;
    struct plan *plan = NULL;
    for (guint i = 0; t->changes && i < t->changes->len; i++)
        sketch_change(s, g_array_index(t->changes, struct sketch_change, i));
    tiered_place_as(s, &t->placement, area->w, area->h);
    if (sketch_is_new(s, seen))
        plan = tiered_plan(s, title, marks, &spent);
    *effort -= spent;
    sketch_undo_all(s);
    return plan;
}

static struct plan *finish_best(struct sketch *s, const GArray *trials, const struct box *area, const char *title, const struct marks *marks, gint64 *effort)
{
    g_autoptr(GHashTable) seen = sketch_prints_new();
    struct plan *best = NULL;
    double best_cost = 0;
    guint good = 0;
    for (guint i = 0; i < trials->len && i < MOST_FINISHED && good < ENOUGH_FINISHED && (i == 0 || *effort > 0); i++) {
        struct plan *plan = finish(s, &g_array_index(trials, struct trial, i), area, title, marks, seen, effort);
        guint bad = 0;
        double cost = plan ? tiered_cost(plan, s->network, plan_scale(plan, area->w, area->h), &bad) : 0;
        good += plan && bad == 0;
        if (plan && (!best || cost < best_cost)) {
            struct plan *worse = best;
            best = plan;
            best_cost = cost;
            plan = worse;
        }
        plan_free(plan);
    }
    return best;
}

struct plan *tiered_best(struct sketch *s, const struct paper *paper, const char *title, const struct marks *marks, gint64 *effort)
{
    struct box area = sheet_drawing_area(paper);
    g_autoptr(GArray) chosen = choose(s, area.w, area.h);
    gint64 whole = *effort; /* half of it for drafts, a third for changes, the rest to finish */
    g_autoptr(GArray) trials = draft_all(s, chosen, &area, effort, whole / 2);
    change_for_better(s, trials, &area, effort, whole / 6);
    struct plan *best = finish_best(s, trials, &area, title, marks, effort);
    best->paper = paper;
    return best;
}
