/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A maze router: draws links as orthogonal lines round what is in the way. A* on a coarse grid; every bend,
 * crossing, run along another link and way through a label costs something, a symbol costs most of all, so
 * that there is always a way. Links with a common end may share a line: they read as one bus.
 *
 * Deterministic: effort is counted, not timed. When it is spent, plain elbows are drawn.
 */
#ifndef DEMARC_ROUTE_H
#define DEMARC_ROUTE_H

#include "geometry.h"

/* What it costs to pass through a box, per grid step; a free step costs 4. */
enum route_cost {
    ROUTE_ZONE = 2,    /* inside a zone: links prefer the space between zones */
    ROUTE_FOREIGN = 6, /* besides, inside one that neither end of the link is in */
    ROUTE_BORDER = 12, /* along the border of a zone (crossing it is one step) */
    ROUTE_LABEL = 60,
    ROUTE_TITLE = 80,
    ROUTE_WORDS = 400, /* the words of a shape that the layout was free to set */
    ROUTE_SYMBOL = 1200,
};

struct router;

/* For everything within `area`. The grid is coarsened when the area is large. */
struct router *router_new(struct box area);
void router_free(struct router *router);

void router_add_box(struct router *router, struct box box, enum route_cost cost);   /* costs add up */
void router_take_box(struct router *router, struct box box, enum route_cost cost); /* takes back what was added */
void router_add_frame(struct router *router, struct box box, enum route_cost cost); /* its border only */
/* A line that is drawn already (the author's way-points, a bus rail): later links keep off it, unless they have
 * an end with `key_a` or `key_b` too. Keys name the things at the ends; 0: nothing in common with any other. */
void router_add_line(struct router *router, const struct point *points, int count, guint key_a, guint key_b);

enum route_side { ROUTE_TOP = 1, ROUTE_BOTTOM = 2, ROUTE_LEFT = 4, ROUTE_RIGHT = 8 };

/* Where a line begins or ends. */
struct route_end {
    struct box box;
    guint key;     /* as above, so that links of one switch may share a trunk; 0: shares with none */
    double corner; /* the part of each side, from its corners, at which lines do not come: a disc or cloud is empty there */
    guint closed;  /* sides at which none comes: enum route_side, or-ed */
};

/* Appends a whole polyline (struct point) from the border of `a` to the border of `b`, each met square to a side, and remembers it. FALSE
 * when it had to draw a plain elbow. */
gboolean router_connect(struct router *router, const struct route_end *a, const struct route_end *b, GArray *points);

/* Lines are numbered from 0 as they are added or connected. One that is forgotten is in nobody's way any more; its number stays. */
guint router_line_count(const struct router *router);
void router_forget_line(struct router *router, guint number);

/* Looks at fewer ways, and may miss the best one by a little: 0 (none missed) to 2, as much as a step within a zone costs more. */
void router_hurry(struct router *router, guint hurry);

/* What it took so far: some millions a second. The same on every machine. */
gint64 router_effort(const struct router *router);

#endif
