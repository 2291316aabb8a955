/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tiers: outside on top, then the boundary and DMZ, the core, carriers between it and the sites, sites and remote workers. One sheet, if
 * one can be read, with like sites folded if it must be; otherwise an overview and sheets for what belongs together.
 */
#include "division.h"
#include "overview.h"
#include "paper.h"
#include "text_cache.h"
#include "tiered_best.h"
#include "tiered_place.h"

#define EFFORT     G_GINT64_CONSTANT(45000000) /* states of the router for a whole drawing: some seconds */
#define FOLDED     "Sites that hold the same and are joined to the same are drawn as one box, with their number and what they hold in all. The " \
                   "tables list users, wireless and whatever else has a number, site by site."
#define MOST_ITEMS 700 /* on one sheet: more cannot be read on any paper, so it is not tried */

struct tiered {
    const struct network *network;
    const struct bands *bands;
    const struct marks *marks;
    const struct measure *measure;
    const struct paper *wanted; /* NULL: any */
    GPtrArray *plans;
    gint64 effort; /* that is left to compare placements */
};

/* With as much effort as each of the sheets that are still to be drawn can have. */
static void add_plan(struct tiered *t, struct sketch *s, const char *title, const struct paper *paper, guint sheets)
{
    gint64 own = t->effort / sheets, left = own;
    g_ptr_array_add(t->plans, tiered_best(s, paper, title, t->marks, &left));
    t->effort -= own - left;
    sketch_free(s);
}

/* ---- one sheet ---- */

static struct sketch *whole_sketch(const struct tiered *t, enum folding folding)
{
    g_autofree int *node = g_new0(int, t->network->nodes->len + 1), *zone = g_new0(int, t->network->zones->len + 1);
    const struct homes homes = {node, zone};
    const struct sketch_request request = {t->bands, t->measure, &homes, 0, folding};
    return sketch_make(&request);
}

static gboolean place_on(struct sketch *s, const struct paper *paper)
{
    struct box area = sheet_drawing_area(paper);
    tiered_place(s, area.w, area.h);
    return paper_holds(paper, s->width, s->height, s->items->len);
}

static gboolean has_folded(const struct sketch *s)
{
    for (guint i = 0; i < s->items->len; i++)
        if (sketch_item(s, i)->card)
            return TRUE;
    return FALSE;
}

/* The smallest paper on which all of it can be read. */
static gboolean try_whole(struct tiered *t, enum folding folding)
{
    struct sketch *s = whole_sketch(t, folding);
    gboolean worth = folding == FOLD_NOTHING || has_folded(s);
    for (guint i = 0; worth && s->items->len <= MOST_ITEMS && i < PAPER_COUNT; i++)
        if ((!t->wanted || t->wanted == paper_at(i)) && place_on(s, paper_at(i))) {
            add_plan(t, s, "Network", paper_at(i), 1);
            if (folding != FOLD_NOTHING)
                ((struct plan *)g_ptr_array_index(t->plans, 0))->remark = g_strdup(FOLDED);
            return TRUE;
        }
    sketch_free(s);
    return FALSE;
}

/* ---- an overview and more sheets ---- */

static char *overview_remark(const struct tiered *t, const struct division *v)
{
    GString *out = g_string_new(NULL);
    guint hidden = 0;
    for (guint i = 0; i < t->network->nodes->len; i++)
        hidden += v->part[i] >= 0 && v->homes.node[i] < 0;
    if (v->titles->len > 1)
        g_string_append_printf(out, "What is only counted here is drawn on the pages named%s.", v->counted ? ", like devices at one switch as one group with their number" : "");
    if (hidden)
        g_string_append_printf(out, " %u devices are counted only.", hidden);
    return g_string_free(out, FALSE);
}

#define EASILY_READ 7.5 /* pt */

/* The smallest that it can be read on, unless some paper was asked for; one below the usual, on which the other sheets are, only where nobody
 * has to strain. It may be larger than the usual one: that a sheet can be read was
 * found out before it was known on which sheets the others would be. */
static const struct paper *smallest_paper(const struct tiered *t, struct sketch *s, const struct paper *usual)
{
    for (guint i = 0; i < PAPER_COUNT && !t->wanted; i++)
        if (place_on(s, paper_at(i)) && (paper_at(i)->width >= usual->width || paper_text_size(paper_at(i), s->width, s->height) >= EASILY_READ))
            return paper_at(i);
    place_on(s, usual);
    return usual;
}

/* FALSE: it cannot be read there; who insists gets it even so. */
static gboolean try_overview(struct tiered *t, const struct division *v, enum overview_detail detail, const struct paper *paper, gboolean insist)
{
    struct sketch *s = overview_sketch(t->bands, t->measure, v, detail);
    gboolean is_legible = (insist || s->items->len <= MOST_ITEMS) && place_on(s, paper);
    if (!is_legible && !insist) {
        sketch_free(s);
        return FALSE;
    }
    add_plan(t, s, g_ptr_array_index(v->titles, 0), smallest_paper(t, s, paper), v->titles->len);
    return TRUE;
}

/* What guards the boundary is worth larger paper; and whatever paper was asked for, what cannot be read is worth less. */
static void add_overview(struct tiered *t, const struct division *v, const struct paper *usual)
{
    static const struct {
        enum overview_detail detail;
        gboolean large;
    } tries[] = {{OVERVIEW_ZONES, FALSE}, {OVERVIEW_PARTS, FALSE}, {OVERVIEW_ZONES, TRUE}, {OVERVIEW_PARTS, TRUE},
                 {OVERVIEW_COUNTS, FALSE}, {OVERVIEW_COUNTS, TRUE}, {OVERVIEW_SHEETS, FALSE}, {OVERVIEW_SHEETS, TRUE}};
    const struct paper *largest = paper_at(PAPER_COUNT - 1), *large = t->wanted ? t->wanted : largest;
    gboolean done = FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(tries) && !done; i++)
        done = try_overview(t, v, tries[i].detail, tries[i].large ? large : usual, FALSE);
    for (guint i = 0; i < PAPER_COUNT && !done; i++)
        if (paper_at(i)->width > large->width)
            done = try_overview(t, v, OVERVIEW_PARTS, paper_at(i), FALSE) || try_overview(t, v, OVERVIEW_SHEETS, paper_at(i), FALSE);
    if (!done)
        try_overview(t, v, OVERVIEW_SHEETS, largest, TRUE);
    ((struct plan *)g_ptr_array_index(t->plans, 0))->remark = overview_remark(t, v);
}

static void add_sheets(struct tiered *t)
{
    const struct paper *paper = t->wanted ? t->wanted : paper_usual();
    struct box area = sheet_drawing_area(paper);
    const struct division_request wish = {t->bands, t->measure, area.w, area.h, PAPER_LEGIBLE / PLAN_LINK_SIZE};
    struct division *v = division_new(&wish);
    add_overview(t, v, paper);
    for (guint i = 1; i < v->titles->len; i++) {
        const struct sketch_request request = {t->bands, t->measure, &v->homes, (int)i, v->counted ? FOLD_ALL : FOLD_NOTHING};
        struct sketch *s = sketch_make(&request);
        add_plan(t, s, g_ptr_array_index(v->titles, i), smallest_paper(t, s, paper), v->titles->len - i);
    }
    division_free(v);
}

GPtrArray *layout_tiered(const struct network *n, const struct marks *marks, const struct measure *measure, const struct paper *paper)
{
    struct bands bands;
    bands_init(&bands, n);
    struct text_cache *cache = text_cache_new(measure);
    const struct measure cached = text_cache_measure(cache);
    struct tiered t = {n, &bands, marks, &cached, paper, g_ptr_array_new_with_free_func((GDestroyNotify)plan_free), EFFORT};
    if (!try_whole(&t, FOLD_NOTHING) && !try_whole(&t, FOLD_SITES))
        add_sheets(&t);
    text_cache_free(cache);
    bands_clear(&bands);
    return t.plans;
}
