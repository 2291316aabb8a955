/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene_cards.h"

#include "icons.h"

#include <math.h>

/* The first sheet of a stack. */
static struct box front_of(struct box b)
{
    return (struct box){b.x, b.y + PLAN_STACK, b.w - PLAN_STACK, b.h - PLAN_STACK};
}

/* Two sheets behind the first: there are more than one. */
static void draw_stack(struct canvas *c, struct box front, int line)
{
    for (int i = 2; i >= 1; i--) {
        canvas_box(c, (struct box){front.x + i * PLAN_STACK / 2, front.y - i * PLAN_STACK / 2, front.w, front.h}, 3);
        cairo_set_line_width(c->cr, 0.7);
        canvas_fill_and_stroke(c, THEME_PAPER, line);
    }
}

/* A tag that points: the line goes on elsewhere. */
static void stub_path(struct canvas *c, struct box b)
{
    double nose = MIN(b.h / 2, 7);
    cairo_new_path(c->cr);
    cairo_move_to(c->cr, b.x, b.y);
    cairo_line_to(c->cr, b.x + b.w - nose, b.y);
    cairo_line_to(c->cr, b.x + b.w, b.y + b.h / 2);
    cairo_line_to(c->cr, b.x + b.w - nose, b.y + b.h);
    cairo_line_to(c->cr, b.x, b.y + b.h);
    cairo_close_path(c->cr);
}

static void draw_ground(struct canvas *c, const struct plan_card *p)
{
    struct box front = p->kind == CARD_GROUP ? front_of(p->box) : p->box;
    if (p->kind == CARD_GROUP)
        draw_stack(c, front, theme_node(p->class).line);
    if (p->kind != CARD_STUB)
        canvas_box(c, front, 3);
    else
        stub_path(c, p->box);
    cairo_set_line_width(c->cr, p->kind == CARD_COUNTS ? 0.6 : 0.9);
    canvas_fill_and_stroke(c, p->kind == CARD_STUB ? THEME_HEAD : THEME_PAPER, p->kind == CARD_GROUP ? theme_node(p->class).line : THEME_QUIET);
}

static void draw_card(struct canvas *c, const struct plan_card *p)
{
    draw_ground(c, p);
    if (p->symbol.w > 0)
        icon_draw(c, p->class, p->symbol);
    canvas_text(c, (struct box){p->label.x, p->label.y, p->label.w + 1, p->label.h}, p->text, PLAN_FONT_SIZE, FALSE, THEME_INK, ALIGN_LEFT);
}

void scene_cards_draw(struct canvas *c, const struct plan *plan)
{
    for (guint i = 0; i < plan->cards->len; i++)
        draw_card(c, &g_array_index(plan->cards, struct plan_card, i));
}
