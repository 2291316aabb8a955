/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tiered_cell.h"

#include "outline.h"

#include <math.h>

#define GRID SKETCH_GRID
#define SYMBOL 36.0 /* of a device that others hang on */
#define TOOTH 30.0  /* of a leaf in a grid */
#define DOT 4.0     /* of a junction */
#define AIR 2.0     /* between symbol and words */
#define MARK 8.0    /* room for a number at the upper corner, where words stand above it */
#define STUB_NOSE 8.0 /* of the tag */
#define CORNER 0.1  /* of a side */

static void beside(struct sketch_item *item, double side, gboolean left, double *w, double *h)
{
    double label_y = MAX(side / 2 - item->label_h / 2, MIN(GRID, MAX(side - item->label_h, 0)));
    double lead = left ? sketch_up(item->label_w + 2 * AIR, GRID) : 0;
    item->symbol = (struct box){lead, 0, side, side};
    item->label = (struct box){left ? lead - 2 * AIR - item->label_w : side + 2 * AIR, label_y, item->label_w, item->label_h};
    *w = lead + side + (left ? 0 : sketch_up(2 * AIR + item->label_w, GRID));
    *h = sketch_up(MAX(side, label_y + item->label_h), GRID);
}

static void stacked(struct sketch_item *item, double side, gboolean above, double *w, double *h)
{
    *w = sketch_up(MAX(side, item->label_w), 2 * GRID);
    double words = item->label_h > 0 ? item->label_h + (above ? MARK : AIR) : 0;
    *h = sketch_up(side + words, GRID);
    item->symbol = (struct box){(*w - side) / 2, above ? *h - side : 0, side, side};
    item->label = (struct box){(*w - item->label_w) / 2, above ? *h - side - words : side + AIR, item->label_w, item->label_h};
}

static void card(struct sketch_item *item, double *w, double *h)
{
    struct plan_card *c = item->card;
    double pad = 5, lead = c->kind == CARD_GROUP ? 30 : 0, nose = c->kind == CARD_STUB ? 7 : 0;
    double stack = c->kind == CARD_GROUP ? PLAN_STACK : 0;
    *w = sketch_up(item->label_w + 2 * pad + lead + nose + stack, 2 * GRID);
    *h = sketch_up(MAX(item->label_h, lead > 0 ? 26 : 0) + 2 * pad + stack, GRID);
    item->symbol = (struct box){0, 0, *w, *h};
    c->symbol = lead > 0 ? (struct box){pad, (*h + stack - 24) / 2, 24, 24} : (struct box){0, 0, 0, 0};
    item->label = (struct box){pad + lead, (*h + stack - item->label_h) / 2, item->label_w, item->label_h};
}

void tiered_cell_item(struct sketch_item *item, const struct network *n, enum label_side side, double *w, double *h)
{
    if (item->card) {
        card(item, w, h);
        return;
    }
    if (item->note >= 0) {
        *w = sketch_up(item->label_w + 2, 2 * GRID);
        *h = sketch_up(item->label_h, GRID);
        item->symbol = item->label = (struct box){0, 0, item->label_w + 2, item->label_h};
        return;
    }
    if (network_node(n, item->node)->origin.shape < 0) { /* where lines meet */
        item->symbol = (struct box){GRID - DOT / 2, GRID - DOT / 2, DOT, DOT};
        item->label = (struct box){0, 0, 0, 0};
        *w = *h = 2 * GRID;
        return;
    }
    if (item->label_h > 0 && (side == LABEL_RIGHT || side == LABEL_LEFT))
        beside(item, SYMBOL, side == LABEL_LEFT, w, h);
    else
        stacked(item, SYMBOL, side == LABEL_ABOVE, w, h);
}

/* A counted group is as large as it is. */
void tiered_cell_tooth(struct sketch_item *item, gboolean upwards, double *w, double *h)
{
    if (item->card)
        card(item, w, h);
    else
        stacked(item, TOOTH, upwards, w, h);
}

gboolean tiered_cell_is_dot(const struct sketch_item *item)
{
    return item->symbol.w <= DOT + 1;
}

/* What lies on another sheet is drawn above or below everything: its lines come from there. */
static guint closed_sides(const struct sketch_item *item)
{
    if (item->band != BAND_STUBS_ABOVE && item->band != BAND_STUBS_BELOW)
        return 0;
    return ROUTE_LEFT | ROUTE_RIGHT | (item->band == BAND_STUBS_ABOVE ? ROUTE_TOP : ROUTE_BOTTOM);
}

struct route_end tiered_cell_edge(const struct sketch *s, const struct sketch_item *item)
{
    const struct plan_node place = {.node = item->node, .symbol = item->symbol, .label = item->label};
    struct route_end e = {.box = item->symbol, .corner = item->card ? CORNER : 0, .closed = closed_sides(item)};
    if (item->card && item->card->kind == CARD_STUB)
        e.box.w -= STUB_NOSE;
    if (item->node < 0 || tiered_cell_is_dot(item))
        return e;
    e.box = outline_visible(network_node(s->network, item->node), &place, &e.corner);
    e.corner = MAX(e.corner, CORNER);
    return e;
}

static void move(struct box *b, double dx, double dy)
{
    b->x += dx;
    b->y += dy;
}

void tiered_cell_move_item(struct sketch_item *item, double dx, double dy)
{
    move(&item->symbol, dx, dy);
    move(&item->label, dx, dy);
    if (item->card)
        move(&item->card->symbol, dx, dy);
}
