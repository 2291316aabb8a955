/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan: where everything goes on one sheet, before it is scaled to the paper. Made by a layout (kept: the author's
 * positions, tidied; tiered: outside on top, then boundary, DMZ, core, sites), drawn by the scene.
 *
 * Unit: point at 1:1, y down, everything within 0,0..width,height. A sheet is scaled down as a whole to fit the
 * paper, never up beyond `PLAN_MAX_SCALE`. Label boxes do not overlap each other, symbols or links where
 * that can be had.
 */
#ifndef DEMARC_PLAN_H
#define DEMARC_PLAN_H

#include "network.h"

#define PLAN_FONT_SIZE 8.0   /* of node labels */
#define PLAN_LINK_SIZE 7.6   /* of link labels: the smallest text of a drawing */
#define PLAN_MARK_SIZE 7.6   /* of numbers */
#define PLAN_TITLE_SIZE 9.5  /* of zone titles */
#define PLAN_SYMBOL 34.0     /* side of a node's symbol when the layout is free to choose */
#define PLAN_LABEL_WIDTH 96.0 /* labels wrap at this width */
#define PLAN_STACK 6.0       /* by which the back sheets of a group stick out, at its top and its right */
#define PLAN_MAX_SCALE 1.6

/* How large text will be: given by the back end that will draw it. */
struct measure {
    void (*text)(gpointer data, const char *text, double font_size, gboolean bold, double max_width, double *w,
                 double *h);
    gpointer data;
};

struct plan_zone {
    int zone; /* -1: a frame that the drawing does not have, round what belongs together */
    struct box box;
    struct box title; /* where its label stands, inside or on its border; empty if none */
    char *text;       /* owned; NULL: the zone's label */
};

struct plan_node {
    int node;
    struct box symbol;
    struct box label; /* empty if none; usually below the symbol */
    struct box mark;  /* its number in the tables, at a corner; empty if none */
};

struct plan_link {
    int link;
    GArray *also; /* int: the other links that it stands for; NULL: none */
    int first_point, points; /* whole polyline with both ends: range of plan->points */
    struct box label;        /* empty if none */
    char *text;              /* owned: of a line that stands for several; NULL: the link's own label */
    int trunk;               /* lines with one number say once what all of them say (trunks.h); 0: it speaks for itself */
};

/* Several things drawn as one, or what is drawn on another sheet. */
enum card_kind {
    CARD_COUNTS, /* what is in a zone, in numbers */
    CARD_GROUP,  /* devices of one class at one switch: "22 × Server" */
    CARD_STUB,   /* where a line goes on */
};

struct plan_card {
    enum card_kind kind;
    struct element about; /* the zone or node that it speaks of; ELEMENT_NONE: no single one */
    enum class class;     /* of the symbol */
    struct box box, symbol, label; /* symbol: empty if none */
    char *text;           /* owned */
    int sheet;            /* index of the plan that draws it in full, -1: none */
    GArray *members;      /* int: the nodes that are counted in it */
};

struct plan_note {
    int note;
    struct box box;
};

/* A mark across a line. */
enum line_mark_kind {
    LINE_MARK_GUARD, /* a guard stands here: what may pass is decided */
    LINE_MARK_DUTY,  /* a boundary of responsibility */
};

struct plan_line_mark {
    enum line_mark_kind kind;
    int link;
    struct point at, along; /* `along`: the direction of the line, of length 1 */
    struct box label;       /* of a boundary: both names, the stroke goes between them; empty if there is no room for them */
    char *before, *after;   /* owned: the names, against and along the direction */
};

struct paper;

struct plan {
    int page; /* index of the network's page that it shows, -1: of no single page */
    const char *title; /* owned: page name or "" */
    const struct paper *paper; /* to draw it on */
    char *remark;      /* owned: what is left out or drawn elsewhere, for the margin; NULL: nothing */
    double width, height;
    GArray *zones, *nodes, *links, *cards, *notes; /* struct plan_zone, ... */
    GArray *points;                        /* struct point */
    GArray *line_marks;                    /* struct plan_line_mark, placed when everything else is */
};

struct plan *plan_new(int page, const char *title);
void plan_free(struct plan *plan);
gboolean plan_node_is_framed(const struct plan_node *node); /* its words stand in it */
/* Whether it stands for this link. */
gboolean plan_link_shows(const struct plan_link *drawn, int link);
/* Moves everything to the top left corner of the sheet, with a margin, and sets its size. */
void plan_settle(struct plan *plan);
/* By which it is multiplied to fit into an area of this size, pt. */
double plan_scale(const struct plan *plan, double width, double height);

/* One sheet per page of the drawing that shows anything; GPtrArray of struct plan * that frees them. */
struct marks;
GPtrArray *layout_kept(const struct network *network, const struct marks *marks, const struct measure *measure, GError **error);
/* For this paper, NULL: any. One sheet if it can be read, otherwise an overview and more. Sets the paper of each. */
GPtrArray *layout_tiered(const struct network *network, const struct marks *marks, const struct measure *measure, const struct paper *paper);

#endif
