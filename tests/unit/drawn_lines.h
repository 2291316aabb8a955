/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For tests that draw a few straight lines on a plan. Include it after cmocka.h.
 */
#ifndef DEMARC_DRAWN_LINES_H
#define DEMARC_DRAWN_LINES_H

#include "plan.h"

struct drawn {
    struct network *network;
    struct plan *plan;
};

static struct drawn drawn_new(void)
{
    return (struct drawn){network_new("drawn", "", "dot"), plan_new(-1, "")};
}

static void drawn_clear(struct drawn *d)
{
    plan_free(d->plan);
    network_free(d->network);
}

/* A new link, and a line for it from one point to another. */
static void drawn_line(struct drawn *d, struct link l, struct point a, struct point b)
{
    const struct plan_link p = {.link = (int)d->network->links->len, .first_point = (int)d->plan->points->len, .points = 2};
    l.label = "";
    g_array_append_val(d->network->links, l);
    g_array_append_val(d->plan->points, a);
    g_array_append_val(d->plan->points, b);
    g_array_append_val(d->plan->links, p);
}

#endif
