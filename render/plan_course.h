/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The course of a link on a plan, and places along it.
 */
#ifndef DEMARC_PLAN_COURSE_H
#define DEMARC_PLAN_COURSE_H

#include "plan.h"

struct course {
    const struct point *points; /* of the plan */
    int count;
    double length; /* pt */
};

struct course course_of(const struct plan *plan, const struct plan_link *link);

struct course course_along(const GArray *points); /* struct point */

void course_reverse(GArray *points); /* struct point: from the last to the first */

struct spot {
    struct point at, along; /* `along`: the direction of the line there, of length 1 */
    double piece;           /* pt: length of the straight piece that it is on */
};

/* So far along the course from its first point; beyond its end, the end. */
struct spot course_spot(const struct course *course, double far);

#endif
