/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan_course.h"

struct course course_of(const struct plan *plan, const struct plan_link *l)
{
    struct course c = {&g_array_index(plan->points, struct point, l->first_point), l->points, 0};
    for (int i = 1; i < c.count; i++)
        c.length += point_distance(c.points[i - 1], c.points[i]);
    return c;
}

struct spot course_spot(const struct course *c, double far)
{
    struct spot s = {.along = {1, 0}};
    if (c->count > 0)
        s.at = c->points[c->count - 1];
    for (int i = 1; i < c->count; i++) {
        struct point a = c->points[i - 1], b = c->points[i];
        double piece = point_distance(a, b);
        if (piece <= 0)
            continue;
        s.along = (struct point){(b.x - a.x) / piece, (b.y - a.y) / piece};
        s.at = (struct point){a.x + s.along.x * MIN(far, piece), a.y + s.along.y * MIN(far, piece)};
        s.piece = piece;
        if (far <= piece)
            break;
        far -= piece;
    }
    return s;
}
