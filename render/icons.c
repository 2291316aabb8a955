/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "icons.h"

#include "symbols.h"

#include <math.h>

#define LINE 4.2 /* width, in the square of a whole symbol */

struct pen {
    struct canvas *c;
    cairo_t *cr;
    struct node_style style;
};

/* ---- the letters of a picture ---- */

static void move_to(const struct pen *p, const double *v)
{
    cairo_move_to(p->cr, v[0], v[1]);
}

static void line_to(const struct pen *p, const double *v)
{
    cairo_line_to(p->cr, v[0], v[1]);
}

static void curve_to(const struct pen *p, const double *v)
{
    cairo_curve_to(p->cr, v[0], v[1], v[2], v[3], v[4], v[5]);
}

static void close_path(const struct pen *p, const double *v)
{
    cairo_close_path(p->cr);
}

static void arc(const struct pen *p, const double *v)
{
    cairo_arc(p->cr, v[0], v[1], v[2], v[3] * G_PI / 180, v[4] * G_PI / 180);
}

static void circle(const struct pen *p, const double *v)
{
    cairo_new_sub_path(p->cr);
    cairo_arc(p->cr, v[0], v[1], v[2], 0, 2 * G_PI);
}

static void box(const struct pen *p, const double *v)
{
    canvas_box(p->c, (struct box){v[0], v[1], v[2], v[3]}, v[4]);
}

static void dash(const struct pen *p, const double *v)
{
    cairo_set_dash(p->cr, v, v[0] > 0 ? 2 : 0, 0);
}

static void fill(const struct pen *p, const double *v)
{
    canvas_fill_and_stroke(p->c, p->style.fill, p->style.line);
}

static void white(const struct pen *p, const double *v)
{
    canvas_fill_and_stroke(p->c, THEME_PAPER, p->style.line);
}

static void stroke(const struct pen *p, const double *v)
{
    canvas_stroke(p->c, p->style.line);
}

static void solid(const struct pen *p, const double *v)
{
    canvas_fill(p->c, p->style.line, 1);
}

static void line(const struct pen *p, const double *v)
{
    move_to(p, v);
    line_to(p, v + 2);
    stroke(p, NULL);
}

static void arrow(const struct pen *p, const double *v)
{
    double dx = v[2] - v[0], dy = v[3] - v[1], length = sqrt(dx * dx + dy * dy), unit = cairo_get_line_width(p->cr) / LINE;
    double ux = dx / length * unit, uy = dy / length * unit;
    line(p, (const double[]){v[0], v[1], v[2] - 6 * ux, v[3] - 6 * uy});
    cairo_move_to(p->cr, v[2], v[3]);
    cairo_line_to(p->cr, v[2] - 14 * ux - 7 * uy, v[3] - 14 * uy + 7 * ux);
    cairo_line_to(p->cr, v[2] - 14 * ux + 7 * uy, v[3] - 14 * uy - 7 * ux);
    cairo_close_path(p->cr);
    solid(p, NULL);
}

static const struct {
    char letter;
    int numbers;
    void (*draw)(const struct pen *p, const double *v);
} letters[] = {{'M', 2, move_to}, {'L', 2, line_to}, {'C', 6, curve_to}, {'Z', 0, close_path}, {'A', 5, arc},
               {'O', 3, circle},  {'R', 5, box},     {'D', 2, dash},     {'f', 0, fill},       {'w', 0, white},
               {'s', 0, stroke},  {'k', 0, solid},   {'-', 4, line},     {'>', 4, arrow}};

static const char *draw_letter(const struct pen *p, const char *at)
{
    double v[6];
    guint i = 0;
    while (i < G_N_ELEMENTS(letters) && letters[i].letter != *at)
        i++;
    g_assert(i < G_N_ELEMENTS(letters));
    at++;
    for (int k = 0; k < letters[i].numbers; k++) {
        char *end;
        v[k] = g_ascii_strtod(at, &end);
        g_assert(end > at);
        at = end;
    }
    letters[i].draw(p, v);
    return at;
}

/* A picture in its square of 100 by 100 within `b`; lines are as wide as those of a symbol whose side is `whole`. */
static void draw_picture(const struct pen *p, const char *picture, struct box b, double whole)
{
    cairo_save(p->cr);
    cairo_translate(p->cr, b.x, b.y);
    cairo_scale(p->cr, b.w / 100, b.h / 100);
    cairo_set_line_width(p->cr, LINE * whole / b.w);
    cairo_set_line_join(p->cr, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(p->cr, CAIRO_LINE_CAP_ROUND);
    cairo_new_path(p->cr);
    while (*picture) {
        picture = draw_letter(p, picture);
        while (*picture == ' ')
            picture++;
    }
    cairo_restore(p->cr);
}

/* ---- symbols ---- */

gboolean icon_is_cloud(enum class class)
{
    return symbol_of(class)->is_cloud;
}

gboolean icon_is_round(enum class class)
{
    return symbol_of(class)->is_round;
}

gboolean icon_is_bar(struct box b)
{
    return b.w > 3 * b.h || b.h > 3 * b.w;
}

/* The square within a box that a symbol is drawn in. */
static struct box square_of(struct box b)
{
    double side = MIN(b.w, b.h);
    return (struct box){b.x + (b.w - side) / 2, b.y + (b.h - side) / 2, side, side};
}

/* A part of the square of 100 by 100. */
static struct box part_of(struct box s, struct box part)
{
    return (struct box){s.x + part.x * s.w / 100, s.y + part.y * s.h / 100, part.w * s.w / 100, part.h * s.h / 100};
}

struct box icon_extent(enum class class, struct box b)
{
    return icon_is_bar(b) ? b : part_of(square_of(b), symbol_of(class)->extent);
}

/* The outline in a square of 100 by 100. */
static const struct point cloud_start = {22, 92};
static const struct point cloud[4][3] = {
    {{-6, 92}, {-4, 52}, {16, 50}}, {{10, 18}, {44, 8}, {54, 26}}, {{66, 6}, {94, 20}, {86, 46}}, {{106, 52}, {102, 92}, {78, 92}}};

#define CLOUD_SEAM 54.0 /* where two of its heads meet, and more are put in */
#define CLOUD_WIDE 2.6  /* times its height: a wider one would be squashed */
#define CLOUD_HEAD 0.4  /* of that width */

guint icon_cloud(struct box b, struct point *start, struct point curves[ICON_CLOUD_CURVES][3])
{
    double whole = MIN(b.w, CLOUD_WIDE * b.h), rest = b.w - whole, sx = whole / 100, sy = b.h / 100, seam = b.x + CLOUD_SEAM * sx;
    int heads = rest > 1 ? CLAMP((int)round(rest / (CLOUD_HEAD * whole)), 1, ICON_CLOUD_CURVES - 4) : 0;
    guint count = 0;
    *start = (struct point){b.x + cloud_start.x * sx, b.y + cloud_start.y * sy};
    for (int i = 0; i < 4; i++) {
        double left = i < 2 ? b.x : b.x + rest;
        for (int h = 0; i == 2 && h < heads; h++, count++) {
            double x = seam + h * rest / heads, step = rest / heads;
            curves[count][0] = (struct point){x + 0.15 * step, b.y + 4 * sy};
            curves[count][1] = (struct point){x + 0.85 * step, b.y + 4 * sy};
            curves[count][2] = (struct point){x + step, b.y + cloud[1][2].y * sy};
        }
        for (int k = 0; k < 3; k++)
            curves[count][k] = (struct point){left + cloud[i][k].x * sx, b.y + cloud[i][k].y * sy};
        count++;
    }
    return count;
}

void icon_cloud_path(struct canvas *c, struct box b)
{
    struct point at, curves[ICON_CLOUD_CURVES][3];
    guint count = icon_cloud(b, &at, curves);
    cairo_new_path(c->cr);
    cairo_move_to(c->cr, at.x, at.y);
    for (guint i = 0; i < count; i++)
        cairo_curve_to(c->cr, curves[i][0].x, curves[i][0].y, curves[i][1].x, curves[i][1].y, curves[i][2].x, curves[i][2].y);
    cairo_close_path(c->cr);
}

void icon_draw_in(struct canvas *c, enum class class, struct box b, struct node_style style)
{
    const struct symbol *symbol = symbol_of(class);
    struct box s = square_of(b);
    const struct pen p = {c, c->cr, style};
    draw_picture(&p, symbol->body, s, s.w);
    if (symbol->emblem)
        draw_picture(&p, symbol->emblem, part_of(s, symbol->at), s.w);
}

void icon_draw(struct canvas *c, enum class class, struct box b)
{
    struct box s = square_of(b);
    if (!c->sink || !c->sink->symbol(c, class, s))
        icon_draw_in(c, class, s, theme_node(class));
}

void icon_draw_emblem(struct canvas *c, enum class class, struct box b)
{
    const struct pen p = {c, c->cr, theme_node(class)};
    draw_picture(&p, symbol_of(class)->emblem, square_of(b), 2.4 * square_of(b).w);
}
