/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene_line_marks.h"

#include "line_marks.h"

#define BARS 1.7 /* pt from the middle of a guard's mark to each of its two bars */

static void stroke(struct canvas *c, double x0, double y0, double x1, double y1, int colour)
{
    cairo_move_to(c->cr, x0, y0);
    cairo_line_to(c->cr, x1, y1);
    canvas_stroke(c, colour);
}

/* Two bars across the line, like the leaves of a gate. */
static void draw_guard(struct canvas *c, const struct plan_line_mark *m)
{
    cairo_set_line_width(c->cr, 1.8);
    for (int side = -1; side <= 1; side += 2) {
        double x = m->at.x + side * BARS * m->along.x, y = m->at.y + side * BARS * m->along.y;
        double dx = -m->along.y * LINE_MARK_HALF, dy = m->along.x * LINE_MARK_HALF;
        stroke(c, x - dx, y - dy, x + dx, y + dy, THEME_GUARD);
    }
}

/* A dashed stroke across the line, on to the far edge of the names. */
static void draw_duty(struct canvas *c, const struct plan_line_mark *m)
{
    static const double dash[] = {4, 2};
    double from = -LINE_MARK_HALF - 2, to = LINE_MARK_HALF + 2;
    gboolean level = line_mark_is_level(m);
    if (m->label.w > 0) {
        double near = level ? m->label.x - m->at.x : m->label.y - m->at.y, far = near + (level ? m->label.w : m->label.h);
        from = MIN(from, near);
        to = MAX(to, far);
    }
    cairo_set_line_width(c->cr, 1.5);
    cairo_set_dash(c->cr, dash, 2, 0);
    if (level)
        stroke(c, m->at.x + from, m->at.y, m->at.x + to, m->at.y, theme_link(LOOK_BOUNDARY)->line);
    else
        stroke(c, m->at.x, m->at.y + from, m->at.x, m->at.y + to, theme_link(LOOK_BOUNDARY)->line);
    cairo_set_dash(c->cr, NULL, 0, 0);
}

void line_mark_draw(struct canvas *c, const struct plan_line_mark *m)
{
    if (m->kind == LINE_MARK_GUARD)
        draw_guard(c, m);
    else
        draw_duty(c, m);
}

void line_mark_draw_names(struct canvas *c, const struct plan_line_mark *m)
{
    if (m->label.w <= 0)
        return;
    gboolean level = line_mark_is_level(m), turned = level ? m->along.y < 0 : m->along.x < 0;
    const char *first = turned ? m->after : m->before, *second = turned ? m->before : m->after;
    struct box b = m->label, one = b, two = b;
    double w, h;
    canvas_text_size(c, "X", PLAN_LINK_SIZE, FALSE, 0, &w, &h);
    if (!*first || !*second) {
        canvas_text(c, b, *first ? first : second, PLAN_LINK_SIZE, FALSE, theme_link(LOOK_BOUNDARY)->line, ALIGN_CENTRE);
        return;
    }
    if (level)
        two.y = b.y + b.h - h;
    else {
        one.w = two.w = b.w / 2;
        two.x = b.x + b.w / 2;
    }
    canvas_text(c, one, first, PLAN_LINK_SIZE, FALSE, theme_link(LOOK_BOUNDARY)->line, ALIGN_CENTRE);
    canvas_text(c, two, second, PLAN_LINK_SIZE, FALSE, theme_link(LOOK_BOUNDARY)->line, ALIGN_CENTRE);
}
