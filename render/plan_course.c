/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan_course.h"

static struct course with_length(struct course c)
{
    for (int i = 1; i < c.count; i++)
        c.length += point_distance(c.points[i - 1], c.points[i]);
    return c;
}

struct course course_of(const struct plan *plan, const struct plan_link *l)
{
    return with_length((struct course){&g_array_index(plan->points, struct point, l->first_point), l->points, 0});
}

struct course course_along(const GArray *points)
{
    return with_length((struct course){(const struct point *)(const void *)points->data, (int)points->len, 0});
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

void course_reverse(GArray *line)
{
    for (guint i = 0; i < line->len / 2; i++) {
        struct point *p = &g_array_index(line, struct point, i);
        struct point *q = &g_array_index(line, struct point, line->len - 1 - i), t = *p;
        *p = *q;
        *q = t;
    }
}
