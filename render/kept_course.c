/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kept_course.h"

#include "geometry.h"

#include <math.h>

#define HOOK 16.0 /* pt: no more than this is undone */
#define at(points, i) (&g_array_index((points), struct point, (i)))

void course_straighten(GArray *points)
{
    for (guint i = 1; i + 1 < points->len; i++) {
        const struct point *before = &g_array_index(points, struct point, i - 1);
        struct point *p = &g_array_index(points, struct point, i);
        if (i > 1 && fabs(p->x - before->x) < COURSE_NEARLY && fabs(p->y - before->y) > 2 * COURSE_NEARLY)
            p->x = before->x;
        else if (i > 1 && fabs(p->y - before->y) < COURSE_NEARLY && fabs(p->x - before->x) > 2 * COURSE_NEARLY)
            p->y = before->y;
    }
}

/* Of three points in a row, the middle one. */
static void level_end(const struct point *end, struct point *turn, const struct point *beyond)
{
    double dx = fabs(turn->x - end->x), dy = fabs(turn->y - end->y);
    if (dy < COURSE_NEARLY && dx > 2 * COURSE_NEARLY && fabs(turn->x - beyond->x) < 0.5)
        turn->y = end->y;
    else if (dx < COURSE_NEARLY && dy > 2 * COURSE_NEARLY && fabs(turn->y - beyond->y) < 0.5)
        turn->x = end->x;
}

void course_level_ends(GArray *points)
{
    guint n = points->len;
    if (n < 3)
        return;
    level_end(at(points, 0), at(points, 1), at(points, 2));
    level_end(at(points, n - 1), at(points, n - 2), at(points, n - 3));
}

/* From the end `a`: up to b, a step aside to c, on to d, where it turns. */
static gboolean is_jog(struct point a, struct point b, struct point c, struct point d, struct point e)
{
    gboolean upright = fabs(a.x - b.x) < 0.5 && fabs(b.y - c.y) < 0.5 && fabs(c.x - d.x) < 0.5 && fabs(d.y - e.y) < 0.5;
    gboolean level = fabs(a.y - b.y) < 0.5 && fabs(b.x - c.x) < 0.5 && fabs(c.y - d.y) < 0.5 && fabs(d.x - e.x) < 0.5;
    if (!upright && !level)
        return FALSE;
    double there = upright ? b.y - a.y : b.x - a.x, on = upright ? d.y - c.y : d.x - c.x, aside = upright ? c.x - b.x : c.y - b.y;
    return there * on > 0 && fabs(aside) < COURSE_NEARLY;
}

void course_unjog(GArray *points)
{
    for (guint first = 0; first < 2 && points->len >= 5; first++) {
        guint n = points->len - 1;
        struct point *p[5];
        for (guint i = 0; i < 5; i++)
            p[i] = at(points, first ? i : n - i);
        if (!is_jog(*p[0], *p[1], *p[2], *p[3], *p[4]))
            continue;
        if (fabs(p[0]->x - p[1]->x) < 0.5)
            p[3]->x = p[0]->x;
        else
            p[3]->y = p[0]->y;
        g_array_remove_range(points, first ? 1 : n - 2, 2);
    }
}

void course_square(GArray *points)
{
    for (guint i = 1; i < points->len; i++) {
        struct point a = g_array_index(points, struct point, i - 1), b = g_array_index(points, struct point, i);
        if (fabs(a.x - b.x) < 0.5 || fabs(a.y - b.y) < 0.5)
            continue;
        gboolean came_level = i > 1 && fabs(a.y - g_array_index(points, struct point, i - 2).y) < 0.5;
        gboolean goes_level = i + 1 < points->len && fabs(b.y - g_array_index(points, struct point, i + 1).y) < 0.5;
        gboolean level_first = i > 1 ? !came_level : !goes_level && (i + 1 < points->len || fabs(a.x - b.x) > fabs(a.y - b.y));
        const struct point corner = level_first ? (struct point){b.x, a.y} : (struct point){a.x, b.y};
        g_array_insert_val(points, i, corner);
        i++;
    }
}

/* Whether the four points from `i` on go there, aside and back, little far, and the fifth lies to the side, either one. */
static gboolean is_hook(const GArray *points, guint i)
{
    struct point a = *at(points, i), b = *at(points, i + 1), c = *at(points, i + 2), d = *at(points, i + 3), e = *at(points, i + 4);
    gboolean level = fabs(a.y - b.y) < 0.5 && fabs(b.x - c.x) < 0.5 && fabs(c.y - d.y) < 0.5 && fabs(d.x - e.x) < 0.5;
    gboolean upright = fabs(a.x - b.x) < 0.5 && fabs(b.y - c.y) < 0.5 && fabs(c.x - d.x) < 0.5 && fabs(d.y - e.y) < 0.5;
    if (!level && !upright)
        return FALSE;
    double there = level ? b.x - a.x : b.y - a.y, back = level ? d.x - c.x : d.y - c.y;
    double aside = level ? c.y - b.y : c.x - b.x;
    return there * back < 0 && fabs(back) < fabs(there) && fabs(back) <= HOOK && fabs(aside) <= HOOK;
}

void course_unhook(GArray *points)
{
    for (guint i = 0; i + 4 < points->len; i++) {
        if (!is_hook(points, i))
            continue;
        struct point a = *at(points, i), *b = at(points, i + 1), d = *at(points, i + 3);
        *b = fabs(a.y - b->y) < 0.5 ? (struct point){d.x, a.y} : (struct point){a.x, d.y};
        g_array_remove_range(points, i + 2, 2);
    }
}
