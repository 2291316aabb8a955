/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geometry.h"

#include <math.h>

double geometry_clamp(double v)
{
    return isfinite(v) && fabs(v) <= 1e7 ? v : 0;
}

struct point box_centre(struct box b)
{
    return (struct point){b.x + b.w / 2, b.y + b.h / 2};
}

double box_area(struct box b)
{
    return b.w * b.h;
}

struct box box_inflate(struct box b, double by)
{
    struct box r = {b.x - by, b.y - by, b.w + 2 * by, b.h + 2 * by};
    r.w = MAX(r.w, 0);
    r.h = MAX(r.h, 0);
    return r;
}

struct box box_union(struct box a, struct box b)
{
    double x = MIN(a.x, b.x), y = MIN(a.y, b.y);
    return (struct box){x, y, MAX(a.x + a.w, b.x + b.w) - x, MAX(a.y + a.h, b.y + b.h) - y};
}

gboolean box_contains_point(struct box b, struct point p)
{
    return p.x >= b.x && p.x <= b.x + b.w && p.y >= b.y && p.y <= b.y + b.h;
}

gboolean box_contains(struct box outer, struct box inner, double tolerance)
{
    return inner.x >= outer.x - tolerance && inner.y >= outer.y - tolerance &&
           inner.x + inner.w <= outer.x + outer.w + tolerance && inner.y + inner.h <= outer.y + outer.h + tolerance;
}

double box_overlap_area(struct box a, struct box b)
{
    double w = MIN(a.x + a.w, b.x + b.w) - MAX(a.x, b.x);
    double h = MIN(a.y + a.h, b.y + b.h) - MAX(a.y, b.y);
    return w > 0 && h > 0 ? w * h : 0;
}

/* hypot() takes several times as long, for lengths that squared would be none: all are clamped. */
static double length_of(double dx, double dy)
{
    return sqrt(dx * dx + dy * dy);
}

double box_distance(struct box b, struct point p)
{
    double dx = MAX(MAX(b.x - p.x, p.x - (b.x + b.w)), 0);
    double dy = MAX(MAX(b.y - p.y, p.y - (b.y + b.h)), 0);
    return length_of(dx, dy);
}

double box_gap(struct box a, struct box b)
{
    double dx = MAX(MAX(a.x - (b.x + b.w), b.x - (a.x + a.w)), 0);
    double dy = MAX(MAX(a.y - (b.y + b.h), b.y - (a.y + a.h)), 0);
    return length_of(dx, dy);
}

double point_distance(struct point a, struct point b)
{
    return length_of(a.x - b.x, a.y - b.y);
}

double segment_distance(struct point a, struct point b, struct point p, double *t)
{
    double dx = b.x - a.x, dy = b.y - a.y, length2 = dx * dx + dy * dy;
    double at = length2 > 0 ? CLAMP(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0, 1) : 0;
    if (t)
        *t = at;
    return point_distance(p, (struct point){a.x + at * dx, a.y + at * dy});
}

static double cross(struct point o, struct point a, struct point b)
{
    return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

gboolean segments_cross(struct point a, struct point b, struct point c, struct point d)
{
    double d1 = cross(c, d, a), d2 = cross(c, d, b), d3 = cross(a, b, c), d4 = cross(a, b, d);
    return ((d1 > 0) != (d2 > 0)) && ((d3 > 0) != (d4 > 0));
}

gboolean segment_meets_box(struct point a, struct point b, struct box box)
{
    if (box_contains_point(box, a) || box_contains_point(box, b))
        return TRUE;
    struct point tl = {box.x, box.y}, tr = {box.x + box.w, box.y};
    struct point bl = {box.x, box.y + box.h}, br = {box.x + box.w, box.y + box.h};
    return segments_cross(a, b, tl, br) || segments_cross(a, b, tr, bl);
}

double segment_length_inside(struct point a, struct point b, struct box box)
{
    const double from[] = {a.x, a.y}, step[] = {b.x - a.x, b.y - a.y}, low[] = {box.x, box.y}, high[] = {box.x + box.w, box.y + box.h};
    double enter = 0, leave = 1;
    for (int k = 0; k < 2; k++) {
        if (fabs(step[k]) < 1e-9) {
            if (from[k] < low[k] || from[k] > high[k])
                return 0;
            continue;
        }
        double t = (low[k] - from[k]) / step[k], u = (high[k] - from[k]) / step[k];
        enter = MAX(enter, MIN(t, u));
        leave = MIN(leave, MAX(t, u));
    }
    return MAX(leave - enter, 0) * point_distance(a, b);
}
