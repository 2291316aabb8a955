/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Page geometry. Unit: point (1/72 inch); x grows to the right, y downwards; the origin is the page's top
 * left corner. Importers convert at their edge: a draw.io pixel is 1/100 inch (0.72 pt), a Visio inch 72 pt
 * with y turned round, a DOT point 1 pt with y turned round. Coordinates are finite and |v| <= 1e7.
 */
#ifndef DEMARC_GEOMETRY_H
#define DEMARC_GEOMETRY_H

#include <glib.h>

struct point {
    double x, y;
};

struct box {
    double x, y, w, h; /* w and h are never negative */
};

double geometry_clamp(double v); /* non-finite or |v| > 1e7: 0 */

struct point box_centre(struct box b);
double box_area(struct box b);
struct box box_inflate(struct box b, double by);
struct box box_union(struct box a, struct box b);
gboolean box_contains_point(struct box b, struct point p);
gboolean box_contains(struct box outer, struct box inner, double tolerance);
double box_overlap_area(struct box a, struct box b);
double box_distance(struct box b, struct point p);     /* 0 inside */
double box_gap(struct box a, struct box b);            /* 0 when they touch or overlap */
double point_distance(struct point a, struct point b);
/* Distance from p to the segment a-b; *t (may be NULL) gets the position of the foot, 0 at a and 1 at b. */
double segment_distance(struct point a, struct point b, struct point p, double *t);
double segment_length_inside(struct point a, struct point b, struct box box); /* of the part of a-b in the box */
gboolean segment_meets_box(struct point a, struct point b, struct box box);
gboolean segments_cross(struct point a, struct point b, struct point c, struct point d);

#endif
