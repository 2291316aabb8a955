/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "icons.h"

#include <math.h>

/* Symbols are drawn in a square of 100 by 100, y down. */
struct pen {
    struct canvas *c;
    cairo_t *cr;
    struct node_style style;
};

static void fill_and_line(const struct pen *p, int fill)
{
    canvas_fill_and_stroke(p->c, fill, p->style.line);
}

static void line(const struct pen *p, double x0, double y0, double x1, double y1)
{
    cairo_move_to(p->cr, x0, y0);
    cairo_line_to(p->cr, x1, y1);
    canvas_stroke(p->c, p->style.line);
}

static void box(const struct pen *p, double x, double y, double w, double h, double r)
{
    canvas_box(p->c, (struct box){x, y, w, h}, r);
    fill_and_line(p, p->style.fill);
}

static void disc(const struct pen *p, double x, double y, double r, int fill)
{
    cairo_new_path(p->cr);
    cairo_arc(p->cr, x, y, r, 0, 2 * G_PI);
    fill_and_line(p, fill);
}

static void solid(const struct pen *p)
{
    canvas_fill(p->c, p->style.line, 1);
}

static void arrow(const struct pen *p, double x0, double y0, double x1, double y1)
{
    double dx = x1 - x0, dy = y1 - y0, length = sqrt(dx * dx + dy * dy);
    double ux = dx / length, uy = dy / length;
    line(p, x0, y0, x1 - 6 * ux, y1 - 6 * uy);
    cairo_move_to(p->cr, x1, y1);
    cairo_line_to(p->cr, x1 - 14 * ux - 7 * uy, y1 - 14 * uy + 7 * ux);
    cairo_line_to(p->cr, x1 - 14 * ux + 7 * uy, y1 - 14 * uy - 7 * ux);
    cairo_close_path(p->cr);
    solid(p);
}

static void firewall(const struct pen *p)
{
    box(p, 6, 14, 88, 72, 3);
    for (int row = 1; row < 4; row++)
        line(p, 6, 14 + 18 * row, 94, 14 + 18 * row);
    for (int row = 0; row < 4; row++)
        for (int k = 0; k < 3; k++) {
            double x = row % 2 ? 28 + 22 * k : 17 + 33 * k;
            if (x > 10 && x < 92)
                line(p, x, 14 + 18 * row, x, 32 + 18 * row);
        }
}

static void padlock(const struct pen *p)
{
    cairo_new_path(p->cr);
    cairo_arc(p->cr, 50, 44, 13, G_PI, 2 * G_PI);
    canvas_stroke(p->c, p->style.line);
    canvas_box(p->c, (struct box){33, 44, 34, 26}, 3);
    solid(p);
}

static void gateway(const struct pen *p)
{
    box(p, 8, 10, 84, 80, 8);
    padlock(p);
}

static void router(const struct pen *p)
{
    disc(p, 50, 50, 42, p->style.fill);
    arrow(p, 42, 42, 22, 22);
    arrow(p, 58, 58, 78, 78);
    arrow(p, 78, 22, 58, 42);
    arrow(p, 22, 78, 42, 58);
}

static void switch_(const struct pen *p)
{
    box(p, 5, 24, 90, 52, 5);
    arrow(p, 22, 40, 60, 40);
    arrow(p, 78, 60, 40, 60);
    arrow(p, 60, 40, 80, 40);
    arrow(p, 40, 60, 20, 60);
}

static void layer3(const struct pen *p)
{
    switch_(p);
    line(p, 50, 24, 50, 76);
}

static void wireless(const struct pen *p)
{
    box(p, 30, 66, 40, 22, 4);
    line(p, 50, 66, 50, 46);
    disc(p, 50, 42, 5, p->style.line);
    for (int i = 1; i <= 3; i++) {
        cairo_new_path(p->cr);
        cairo_arc(p->cr, 50, 42, 11.0 * i, -0.75 * G_PI, -0.25 * G_PI);
        canvas_stroke(p->c, p->style.line);
    }
}

static void server(const struct pen *p)
{
    box(p, 24, 6, 52, 88, 4);
    for (int i = 0; i < 3; i++)
        line(p, 33, 22 + 14 * i, 67, 22 + 14 * i);
    disc(p, 50, 76, 4, p->style.line);
}

static void cylinder(const struct pen *p)
{
    cairo_new_path(p->cr);
    cairo_move_to(p->cr, 16, 22);
    cairo_line_to(p->cr, 16, 80);
    cairo_curve_to(p->cr, 16, 96, 84, 96, 84, 80);
    cairo_line_to(p->cr, 84, 22);
    cairo_curve_to(p->cr, 84, 6, 16, 6, 16, 22);
    fill_and_line(p, p->style.fill);
    cairo_move_to(p->cr, 16, 22);
    cairo_curve_to(p->cr, 16, 38, 84, 38, 84, 22);
    canvas_stroke(p->c, p->style.line);
}

static void person(const struct pen *p, double x, double scale)
{
    cairo_new_path(p->cr);
    cairo_move_to(p->cr, x - 22 * scale, 88);
    cairo_curve_to(p->cr, x - 22 * scale, 88 - 44 * scale, x + 22 * scale, 88 - 44 * scale, x + 22 * scale, 88);
    cairo_close_path(p->cr);
    fill_and_line(p, p->style.fill);
    disc(p, x, 88 - 48 * scale, 13 * scale, p->style.fill);
}

static void users(const struct pen *p)
{
    person(p, 72, 0.95);
    person(p, 28, 0.95);
    person(p, 50, 1.25);
}

static void remote_users(const struct pen *p)
{
    cairo_new_path(p->cr);
    cairo_move_to(p->cr, 8, 48);
    cairo_line_to(p->cr, 50, 8);
    cairo_line_to(p->cr, 92, 48);
    cairo_line_to(p->cr, 82, 48);
    cairo_line_to(p->cr, 82, 92);
    cairo_line_to(p->cr, 18, 92);
    cairo_line_to(p->cr, 18, 48);
    cairo_close_path(p->cr);
    fill_and_line(p, p->style.fill);
    struct pen inner = *p;
    inner.style.fill = 0xffffff;
    person(&inner, 50, 0.9);
}

static void computer(const struct pen *p)
{
    box(p, 12, 16, 76, 52, 4);
    line(p, 50, 68, 50, 82);
    line(p, 28, 84, 72, 84);
}

static void printer(const struct pen *p)
{
    box(p, 26, 10, 48, 30, 2);
    box(p, 10, 36, 80, 34, 5);
    box(p, 26, 60, 48, 30, 2);
}

static void telephone(const struct pen *p)
{
    box(p, 26, 8, 48, 84, 8);
    line(p, 36, 24, 64, 24);
    for (int row = 0; row < 3; row++)
        for (int k = 0; k < 3; k++)
            disc(p, 38 + 12 * k, 46 + 14 * row, 2.5, p->style.line);
}

static void camera(const struct pen *p)
{
    box(p, 8, 30, 60, 40, 5);
    cairo_move_to(p->cr, 68, 44);
    cairo_line_to(p->cr, 92, 30);
    cairo_line_to(p->cr, 92, 70);
    cairo_line_to(p->cr, 68, 56);
    cairo_close_path(p->cr);
    fill_and_line(p, p->style.fill);
}

static void building(const struct pen *p)
{
    box(p, 18, 10, 64, 82, 2);
    for (int row = 0; row < 4; row++)
        for (int k = 0; k < 3; k++) {
            canvas_box(p->c, (struct box){28 + 17.0 * k, 20 + 16.0 * row, 10, 9}, 1);
            solid(p);
        }
}

static void balancer(const struct pen *p)
{
    box(p, 6, 14, 88, 72, 6);
    arrow(p, 20, 50, 46, 50);
    arrow(p, 46, 50, 80, 28);
    arrow(p, 46, 50, 84, 50);
    arrow(p, 46, 50, 80, 72);
}

static void cloud(const struct pen *p)
{
    icon_cloud_path(p->c, (struct box){2, 14, 96, 72});
    fill_and_line(p, p->style.fill);
}

static void mast(const struct pen *p)
{
    cairo_move_to(p->cr, 26, 92);
    cairo_line_to(p->cr, 50, 26);
    cairo_line_to(p->cr, 74, 92);
    canvas_stroke(p->c, p->style.line);
    line(p, 34, 70, 66, 70);
    disc(p, 50, 20, 9, p->style.fill);
}

static void hub(const struct pen *p)
{
    box(p, 4, 40, 92, 20, 9);
    for (int i = 0; i < 4; i++)
        line(p, 20 + 20 * i, i % 2 ? 60 : 40, 20 + 20 * i, i % 2 ? 82 : 18);
}

static void plain(const struct pen *p)
{
    box(p, 12, 18, 76, 64, 6);
}

static void unknown(const struct pen *p)
{
    const double dash[] = {7, 5};
    cairo_set_dash(p->cr, dash, 2, 0);
    box(p, 10, 12, 80, 76, 4);
    cairo_set_dash(p->cr, NULL, 0, 0);
    cairo_new_path(p->cr);
    cairo_arc(p->cr, 50, 40, 13, G_PI, 2.35 * G_PI);
    cairo_curve_to(p->cr, 56, 54, 50, 54, 50, 62);
    canvas_stroke(p->c, p->style.line);
    disc(p, 50, 74, 2, p->style.line);
}

struct icon {
    void (*draw)(const struct pen *p);
    struct box extent; /* what is seen of the square */
    gboolean round;
};

/* By class where one has a symbol of its own, else by kind. */
static const struct {
    enum class class;
    struct icon icon;
} by_class[] = {
    {CLASS_L3_SWITCH, {layer3, {5, 24, 90, 52}}},
    {CLASS_HUB, {hub, {4, 18, 92, 64}}},
    {CLASS_RADIO, {mast, {26, 11, 48, 81}}},
    {CLASS_DATABASE, {cylinder, {16, 10, 68, 82}}},
    {CLASS_PRINTER, {printer, {10, 10, 80, 80}}},
    {CLASS_PHONE, {telephone, {26, 8, 48, 84}}},
    {CLASS_CAMERA, {camera, {8, 30, 84, 40}}},
    {CLASS_TELEPHONY, {telephone, {26, 8, 48, 84}}},
    {CLASS_USERS_REMOTE, {remote_users, {8, 8, 84, 84}}},
    {CLASS_SITE, {building, {18, 10, 64, 82}}},
    {CLASS_NETWORK, {cloud, {2, 14, 96, 72}}},
};
static const struct icon by_kind[KIND_COUNT] = {
    [KIND_UNKNOWN] = {unknown, {10, 12, 80, 76}},
    [KIND_FIREWALL] = {firewall, {6, 14, 88, 72}},
    [KIND_GATEWAY] = {gateway, {8, 10, 84, 80}},
    [KIND_ROUTER] = {router, {8, 8, 84, 84}, TRUE},
    [KIND_SWITCH] = {switch_, {5, 24, 90, 52}},
    [KIND_WIRELESS] = {wireless, {25, 8, 50, 80}},
    [KIND_SERVER] = {server, {24, 6, 52, 88}},
    [KIND_ENDPOINT] = {computer, {12, 16, 76, 68}},
    [KIND_USERS] = {users, {8, 12, 84, 76}},
    [KIND_INTERNET] = {cloud, {2, 14, 96, 72}},
    [KIND_EXTERNAL_NETWORK] = {cloud, {2, 14, 96, 72}},
    [KIND_THIRD_PARTY] = {building, {18, 10, 64, 82}},
    [KIND_CLOUD_SERVICE] = {cloud, {2, 14, 96, 72}},
    [KIND_STORAGE] = {cylinder, {16, 10, 68, 82}},
    [KIND_LOAD_BALANCER] = {balancer, {6, 14, 88, 72}},
    [KIND_ZONE] = {plain, {12, 18, 76, 64}},
    [KIND_ANNOTATION] = {plain, {12, 18, 76, 64}},
    [KIND_OTHER] = {plain, {12, 18, 76, 64}},
};

static const struct icon *icon_of(enum class class)
{
    for (guint i = 0; i < G_N_ELEMENTS(by_class); i++)
        if (by_class[i].class == class)
            return &by_class[i].icon;
    return &by_kind[class_info(class)->kind];
}

gboolean icon_is_cloud(enum class class)
{
    enum kind kind = class_info(class)->kind;
    return kind == KIND_INTERNET || kind == KIND_EXTERNAL_NETWORK || kind == KIND_CLOUD_SERVICE;
}

gboolean icon_is_round(enum class class)
{
    return icon_of(class)->round;
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

struct box icon_extent(enum class class, struct box b)
{
    struct box s = square_of(b), e = icon_of(class)->extent;
    return icon_is_bar(b) ? b : (struct box){s.x + e.x * s.w / 100, s.y + e.y * s.h / 100, e.w * s.w / 100, e.h * s.h / 100};
}

const struct point icon_cloud_start = {22, 92};
const struct point icon_cloud[ICON_CLOUD_CURVES][3] = {
    {{-6, 92}, {-4, 52}, {16, 50}}, {{10, 18}, {44, 8}, {54, 26}}, {{66, 6}, {94, 20}, {86, 46}}, {{106, 52}, {102, 92}, {78, 92}}};

void icon_cloud_path(struct canvas *c, struct box b)
{
    cairo_t *cr = c->cr;
    cairo_save(cr);
    cairo_translate(cr, b.x, b.y);
    cairo_scale(cr, b.w / 100, b.h / 100);
    cairo_new_path(cr);
    cairo_move_to(cr, icon_cloud_start.x, icon_cloud_start.y);
    for (int i = 0; i < ICON_CLOUD_CURVES; i++) {
        const struct point *k = icon_cloud[i];
        cairo_curve_to(cr, k[0].x, k[0].y, k[1].x, k[1].y, k[2].x, k[2].y);
    }
    cairo_close_path(cr);
    cairo_restore(cr);
}

void icon_draw(struct canvas *c, enum class class, struct box b)
{
    struct box s = square_of(b);
    if (c->sink && c->sink->symbol(c, class, s))
        return;
    struct pen p = {c, c->cr, theme_node(class)};
    cairo_save(c->cr);
    cairo_translate(c->cr, s.x, s.y);
    cairo_scale(c->cr, s.w / 100, s.h / 100);
    cairo_set_line_width(c->cr, 4.2);
    cairo_set_line_join(c->cr, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(c->cr, CAIRO_LINE_CAP_ROUND);
    icon_of(class)->draw(&p);
    cairo_restore(c->cr);
}
