/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plans.h"

#include "canvas.h"
#include "error.h"
#include "line_marks.h"

#define NEARLY    0.9925 /* 5.96 pt is 6.0 pt to any reader */
#define TOLERABLE 0.65   /* of the least size: where the paper was asked for, the author's arrangement is worth that */

static gboolean all_fit(const GPtrArray *plans, const struct paper *paper, double tolerance)
{
    for (guint i = 0; i < plans->len; i++) {
        const struct plan *plan = g_ptr_array_index(plans, i);
        if (!paper_holds(paper, plan->width * tolerance, plan->height * tolerance, plan->nodes->len))
            return FALSE;
    }
    return TRUE;
}

/* The smallest on which all plans can be read; NULL if there is none. */
static const struct paper *common_paper(const GPtrArray *plans)
{
    for (guint i = 0; i < PAPER_COUNT; i++)
        if (all_fit(plans, paper_at(i), NEARLY))
            return paper_at(i);
    return NULL;
}

static GPtrArray *make_kept(const struct network *n, const struct marks *marks, const struct measure *measure, gboolean insist,
                            const struct paper *wanted, GError **error)
{
    GPtrArray *plans = layout_kept(n, marks, measure, error);
    if (!plans)
        return NULL;
    const struct paper *paper = wanted ? wanted : common_paper(plans);
    if (!insist && (!paper || !all_fit(plans, paper, TOLERABLE))) {
        g_ptr_array_unref(plans);
        return layout_tiered(n, marks, measure, wanted);
    }
    for (guint i = 0; i < plans->len; i++)
        ((struct plan *)g_ptr_array_index(plans, i))->paper = paper ? paper : paper_at(PAPER_COUNT - 1);
    return plans;
}

GPtrArray *plans_make(const struct network *n, const struct marks *marks, enum layout layout, const struct paper *paper, GError **error)
{
    struct canvas *canvas = canvas_new_to_measure();
    struct measure measure = canvas_measure(canvas);
    gboolean empty = n->nodes->len + n->zones->len + n->notes->len == 0;
    gboolean kept = layout == LAYOUT_KEPT || (layout == LAYOUT_AUTO && (n->has_geometry || empty));
    GPtrArray *plans = NULL;
    if (kept && !n->has_geometry && !empty)
        g_set_error(error, DEMARC_ERROR, DEMARC_ERROR_ARGUMENTS, "%s: it states no positions to keep; use --layout tiered", n->path);
    else
        plans = kept ? make_kept(n, marks, &measure, layout == LAYOUT_KEPT || empty, paper, error) : layout_tiered(n, marks, &measure, paper);
    for (guint i = 0; plans && i < plans->len; i++)
        line_marks_place(g_ptr_array_index(plans, i), n, marks, &measure);
    canvas_free(canvas);
    return plans;
}
