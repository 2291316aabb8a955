/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tiered_cost.h"

#include "picture_faults.h"
#include "plan_course.h"
#include "through.h"
#include "tiered_route.h"

#include <math.h>

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

double tiered_cost(const struct plan *plan, const struct network *n, double scale, guint *bad)
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

double tiered_draft_cost(const struct sketch *s, double scale, gint64 *effort)
{
    gint64 spent = 0;
    guint bad;
    struct plan *plan = tiered_draft(s, &spent);
    double cost = tiered_cost(plan, s->network, scale, &bad);
    *effort -= spent;
    plan_free(plan);
    return cost;
}
