/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The kept layout from the inside: one page of the author's arrangement on its way to a plan. Steps, in this order: nodes and zones,
 * lines as drawn, words of nodes, lines that need another way, and all words anew.
 *
 * The author's page is spread first: places go where the axes say, multiplied by `spread`, symbols and words keep their size. So a
 * crowded drawing gets the room that its words need, and a loose one prints larger.
 */
#ifndef DEMARC_KEPT_H
#define DEMARC_KEPT_H

#include "kept_axis.h"
#include "labels.h"
#include "marks.h"
#include "plan.h"

struct kept {
    const struct network *network;
    const struct marks *marks; /* NULL: no numbers */
    const struct measure *measure;
    int page;
    const struct axis *x, *y;
    double spread;
    struct plan *plan;
    struct places *places;
    int *place_of_node; /* index in plan->nodes or -1, by node */
    GArray *waiting;    /* int: links that need another way than the drawn one */
    struct box *room;   /* by zone: what it has to hold besides, as found in an attempt before; empty if nothing */
};

struct point kept_point(const struct kept *k, struct point p);
struct box kept_box(const struct kept *k, struct box b);
gboolean kept_is_overlaid(const struct kept *k, const struct plan_node *p); /* a shape or a line lies over it: its words may have to give way */
struct box kept_inside(const struct node *v, struct box frame); /* where its words may stand */
void kept_text_size(const struct kept *k, const char *text, gboolean bold, double size, double width, double *w, double *h);
struct plan_node *kept_place(const struct kept *k, int node); /* NULL: not on this sheet */

void kept_nodes(struct kept *k); /* and zones */
void kept_move(struct plan_node *p, double dx, double dy); /* with its words */
void kept_unstack(struct kept *k);
void kept_part(struct kept *k); /* symbols that have grown into each other */
void kept_lines_as_drawn(struct kept *k);
void kept_lines_waiting(struct kept *k);
void kept_words(struct kept *k, gboolean of_lines_too); /* titles, labels and numbers of nodes, notes; may be asked for again */
gboolean kept_make_room(struct kept *k); /* last, for the next attempt: fills `room`. FALSE: nothing to be gained */

#endif
