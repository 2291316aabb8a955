/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plans.h"

#include "arrangement.h"
#include "canvas.h"
#include "error.h"
#include "line_ends.h"
#include "line_marks.h"

#define NEARLY 0.9925 /* 5.96 pt is 6.0 pt to any reader */
#define MOST_KEPT 1500 /* shapes on a page: on A2 that leaves each a square of 32 pt with its words, so it is not tried */

struct plans_request {
    const struct network *network;
    const struct marks *marks;
    const struct measure *measure;
    const struct render_options *options;
    const struct paper *wanted; /* NULL: any */
};

static void remark(const struct plans_request *r, char *text)
{
    if (r->options->remarks)
        g_ptr_array_add(r->options->remarks, text);
    else
        g_free(text);
}

static gboolean all_fit(const GPtrArray *plans, const struct paper *paper)
{
    for (guint i = 0; i < plans->len; i++) {
        const struct plan *plan = g_ptr_array_index(plans, i);
        if (!paper_holds(paper, plan->width * NEARLY, plan->height * NEARLY, plan->nodes->len))
            return FALSE;
    }
    return TRUE;
}

/* The smallest, from this one on, on which all plans can be read; NULL if there is none. */
static const struct paper *common_paper(const GPtrArray *plans, const struct paper *from)
{
    for (guint i = 0; i < PAPER_COUNT; i++)
        if ((!from || paper_at(i)->width >= from->width) && all_fit(plans, paper_at(i)))
            return paper_at(i);
    return NULL;
}

/* pt */
static double smallest_text(const GPtrArray *plans, const struct paper *paper)
{
    struct box area = sheet_drawing_area(paper);
    double scale = PLAN_MAX_SCALE;
    for (guint i = 0; i < plans->len; i++)
        scale = MIN(scale, plan_scale(g_ptr_array_index(plans, i), area.w, area.h));
    return scale * PLAN_LINK_SIZE;
}

/* Sheets that cannot be read on the paper that was asked for are on larger paper. */
static GPtrArray *make_tiered(const struct plans_request *r)
{
    GPtrArray *plans = layout_tiered(r->network, r->marks, r->measure, r->wanted);
    for (guint i = 0; i < plans->len; i++) {
        const struct plan *plan = g_ptr_array_index(plans, i);
        if (!r->wanted || plan->paper == r->wanted)
            continue;
        g_autofree char *asked = g_ascii_strup(r->wanted->name, -1), *taken = g_ascii_strup(plan->paper->name, -1);
        remark(r, g_strdup_printf("the sheet “%s” cannot be read on %s paper: drawn on %s", plan->title, asked, taken));
    }
    return plans;
}

#define ANEW "drawn anew in tiers, on as many pages as that takes. To keep the arrangement, divide the drawing into pages in your drawing tool"

static GPtrArray *give_up(const struct plans_request *r, GPtrArray *plans, const struct paper *tried)
{
    g_autofree char *name = g_ascii_strup(tried->name, -1);
    remark(r, g_strdup_printf("arranged as drawn, its text would be %.1f pt high on %s paper (%.0f pt is the least that can be read): " ANEW "%s",
                              smallest_text(plans, tried), name, PAPER_LEGIBLE, tried == paper_at(PAPER_COUNT - 1) ? "" : ", or take larger paper"));
    g_ptr_array_unref(plans);
    return make_tiered(r);
}

static guint most_on_a_page(const struct network *n)
{
    g_autofree guint *count = g_new0(guint, n->pages->len + 1);
    guint most = 0;
    for (guint i = 0; i < n->nodes->len; i++)
        if (network_node(n, i)->origin.page >= 0)
            count[network_node(n, i)->origin.page]++;
    for (guint p = 0; p < n->pages->len; p++)
        most = MAX(most, count[p]);
    return most;
}

/* Whoever asks for the arrangement gets larger paper rather than another arrangement; nobody gets what cannot be read. */
static GPtrArray *make_kept(const struct plans_request *r, GError **error)
{
    guint most = most_on_a_page(r->network);
    if (most > MOST_KEPT) {
        remark(r, g_strdup_printf("%u shapes on one page cannot be read on any paper: " ANEW, most));
        return make_tiered(r);
    }
    GPtrArray *plans = layout_kept(r->network, r->marks, r->measure, error);
    if (!plans)
        return NULL;
    gboolean insists = r->options->layout == LAYOUT_KEPT;
    const struct paper *paper = common_paper(plans, r->wanted);
    if (!paper || (r->wanted && paper != r->wanted && !insists))
        return give_up(r, plans, r->wanted && !insists ? r->wanted : paper_at(PAPER_COUNT - 1));
    if (r->wanted && paper != r->wanted) {
        g_autofree char *asked = g_ascii_strup(r->wanted->name, -1), *taken = g_ascii_strup(paper->name, -1);
        remark(r, g_strdup_printf("on %s paper the smallest text would be %.1f pt high, and %.0f pt is the least that can be read: drawn on %s", asked,
                                  smallest_text(plans, r->wanted), PAPER_LEGIBLE, taken));
    }
    for (guint i = 0; i < plans->len; i++)
        ((struct plan *)g_ptr_array_index(plans, i))->paper = paper;
    return plans;
}

/* What nobody asked for has to be worth keeping. */
static gboolean is_worth_keeping(const struct plans_request *r)
{
    int shapes, stacked;
    if (!r->network->has_geometry || !arrangement_is_stack(r->network, &stacked, &shapes))
        return r->network->has_geometry;
    remark(r, g_strdup_printf("%d of %d shapes lie on top of each other: drawn anew in tiers; --layout kept draws them where they are", stacked, shapes));
    return FALSE;
}

GPtrArray *plans_make(const struct network *n, const struct marks *marks, const struct render_options *options, GError **error)
{
    struct canvas *canvas = canvas_new_to_measure();
    const struct measure measure = canvas_measure(canvas);
    const struct plans_request r = {n, marks, &measure, options, paper_find(options->paper)};
    gboolean empty = n->nodes->len + n->zones->len + n->notes->len == 0;
    gboolean kept = options->layout == LAYOUT_KEPT || (options->layout == LAYOUT_AUTO && (empty || is_worth_keeping(&r)));
    GPtrArray *plans = NULL;
    if (kept && !n->has_geometry && !empty)
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_ARGUMENTS, "%s: it states no positions to keep; use --layout tiered", n->path);
    else
        plans = kept ? make_kept(&r, error) : make_tiered(&r);
    for (guint i = 0; plans && i < plans->len; i++) {
        line_ends_meet(g_ptr_array_index(plans, i), n);
        line_marks_place(g_ptr_array_index(plans, i), n, marks, &measure);
    }
    canvas_free(canvas);
    return plans;
}
