/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene.h"

#include "bridges.h"
#include "icons.h"
#include "overlay.h"
#include "plan_course.h"
#include "scene_cards.h"
#include "scene_line_marks.h"
#include "scene_zones.h"
#include "stroke_starts.h"
#include "text.h"

#include <math.h>

struct scene {
    struct canvas *canvas;
    const struct plan *plan;
    const struct network *network;
    const struct marks *marks;
    struct bridges *bridges;
    gboolean *from_last; /* by place in plan->links */
};

/* ---- links ---- */

static void draw_arrow(const struct scene *s, struct point from, struct point to, int colour)
{
    double length = point_distance(from, to);
    if (length < 1)
        return;
    double ux = (to.x - from.x) / length, uy = (to.y - from.y) / length;
    cairo_t *cr = s->canvas->cr;
    cairo_move_to(cr, to.x, to.y);
    cairo_line_to(cr, to.x - 6 * ux - 2.4 * uy, to.y - 6 * uy + 2.4 * ux);
    cairo_line_to(cr, to.x - 6 * ux + 2.4 * uy, to.y - 6 * uy - 2.4 * ux);
    cairo_close_path(cr);
    canvas_fill(s->canvas, colour, 1);
}

/* An end that joins nothing is shown as such. */
static void draw_loose_end(const struct scene *s, struct point p, int colour)
{
    cairo_t *cr = s->canvas->cr;
    cairo_new_path(cr);
    cairo_arc(cr, p.x, p.y, 3, 0, 2 * G_PI);
    cairo_set_line_width(cr, 1);
    canvas_fill_and_stroke(s->canvas, THEME_PAPER, colour);
}

static gboolean is_drawn_link(const struct plan_link *p, const struct link *l)
{
    return p->points >= 2 && !link_is_mere_line(l);
}

/* Where it runs, for who points at it. */
static void outline_link(const struct scene *s, const struct plan_link *p)
{
    for (int i = 0; i < p->points; i++) {
        const struct point *at = &g_array_index(s->plan->points, struct point, p->first_point + i);
        cairo_line_to(s->canvas->cr, at->x, at->y);
    }
    canvas_outline(s->canvas);
}

static void outline_also(const struct scene *s, const struct plan_link *p)
{
    for (guint i = 0; p->also && i < p->also->len; i++) {
        canvas_begin(s->canvas, (struct element){ELEMENT_LINK, g_array_index(p->also, int, i)}, GROUP_SHAPE);
        outline_link(s, p);
        canvas_end(s->canvas);
    }
}

static void draw_link(const struct scene *s, guint place)
{
    const struct plan_link *p = &g_array_index(s->plan->links, struct plan_link, place);
    const struct link *l = network_link(s->network, p->link);
    if (!is_drawn_link(p, l))
        return;
    const struct link_style *style = theme_link(theme_look(s->network, l));
    const struct point *points = &g_array_index(s->plan->points, struct point, p->first_point);
    outline_also(s, p);
    canvas_begin(s->canvas, (struct element){ELEMENT_LINK, p->link}, GROUP_SHAPE);
    outline_link(s, p);
    g_autoptr(GArray) course = bridges_course(s->bridges, place);
    if (s->from_last[place])
        course_reverse(course);
    canvas_line(s->canvas, style, (const struct point *)(const void *)course->data, (int)course->len);
    /* Arrows on undirected drawings are only the editor's habit: a lone end arrow is left out unless stated. */
    gboolean both = l->ends[0].arrow && l->ends[1].arrow;
    if (l->flags & LINK_DIRECTED && !both && l->ends[1].arrow)
        draw_arrow(s, points[p->points - 2], points[p->points - 1], style->line);
    for (int e = 0; e < 2; e++)
        if (l->ends[e].type == ELEMENT_NONE && !(l->flags & (LINK_BOUNDARY | LINK_BUS)))
            draw_loose_end(s, points[e ? p->points - 1 : 0], style->line);
    canvas_end(s->canvas);
}

/* Words of a line break it; what lies under others is still seen. */
#define BREAKS  1.0
#define VEILS   0.88

static void halo(const struct scene *s, struct box b, double alpha)
{
    canvas_box(s->canvas, box_inflate(b, 0.5), 2);
    canvas_fill(s->canvas, scene_zones_ground(s->plan, s->network, b), alpha);
}

static void draw_link_label(const struct scene *s, const struct plan_link *p)
{
    const struct link *l = network_link(s->network, p->link);
    if (p->label.w <= 0 || link_is_mere_line(l))
        return;
    canvas_begin(s->canvas, (struct element){ELEMENT_LINK, p->link}, GROUP_LABEL);
    halo(s, p->label, BREAKS);
    int colour = theme_link(theme_look(s->network, l))->line;
    canvas_text(s->canvas, p->label, p->text ? p->text : l->label, PLAN_LINK_SIZE, FALSE, colour, ALIGN_CENTRE);
    canvas_end(s->canvas);
}

/* ---- nodes ---- */

static void draw_frame(const struct scene *s, const struct node *v, struct box b)
{
    struct node_style style = theme_node(v->class);
    static const double dash[] = {4, 2.5};
    if (icon_is_cloud(v->class) && !v->boxed)
        icon_cloud_path(s->canvas, b);
    else
        canvas_box(s->canvas, b, 4);
    cairo_set_line_width(s->canvas->cr, 1.2);
    cairo_set_dash(s->canvas->cr, dash, v->class == CLASS_UNKNOWN ? 2 : 0, 0);
    canvas_fill_and_stroke(s->canvas, style.fill, style.line);
    cairo_set_dash(s->canvas->cr, NULL, 0, 0);
}

/* The first of the places within `inner` that neither the label nor the number needs; NULL: none. */
static const struct box *free_place(const struct plan_node *p, struct box inner, const struct box *places, guint count)
{
    for (guint i = 0; i < count; i++)
        if (box_contains(inner, places[i], 0) && box_overlap_area(places[i], p->mark) <= 0 &&
            box_overlap_area(places[i], box_inflate(p->label, 1)) <= 0)
            return &places[i];
    return NULL;
}

/* Which cloud it is, beside its label where the cloud is wide enough. */
static void draw_cloud_emblem(const struct scene *s, const struct node *v, const struct plan_node *p)
{
    const double side = 10, gap = 1.5;
    struct box c = p->symbol, l = p->label, inner = {c.x + 0.12 * c.w, c.y + 0.24 * c.h, 0.76 * c.w, 0.64 * c.h};
    double x = l.x + (l.w - side) / 2, y = l.y + (l.h - side) / 2;
    const struct box places[] = {{x, l.y - gap - side, side, side}, {x, l.y + l.h + gap, side, side}, {l.x - 2 * gap - side, y, side, side},
                                 {l.x + l.w + 2 * gap, y, side, side}};
    const struct box *place = free_place(p, inner, places, G_N_ELEMENTS(places));
    if (place)
        icon_draw_emblem(s->canvas, v->class, *place);
}

/* A small symbol in a corner of a framed box, or where else there is room, says what it is. */
static void draw_corner(const struct scene *s, const struct node *v, const struct plan_node *p)
{
    const double side = 13, edge = 2.5;
    struct box b = p->symbol;
    double left = b.x + edge, right = b.x + b.w - edge - side, top = b.y + edge, bottom = b.y + b.h - edge - side, middle = b.y + (b.h - side) / 2;
    const struct box places[] = {{left, top, side, side}, {left, middle, side, side}, {left, bottom, side, side},
                                 {right, top, side, side}, {right, middle, side, side}, {right, bottom, side, side}};
    if (icon_is_cloud(v->class) && !v->boxed) {
        draw_cloud_emblem(s, v, p);
        return;
    }
    const struct box *place = v->class == CLASS_UNKNOWN ? NULL : free_place(p, b, places, G_N_ELEMENTS(places));
    if (place)
        icon_draw(s->canvas, v->class, *place);
}

static void draw_mark(const struct scene *s, const struct plan_node *p)
{
    const char *mark = marks_of_node(s->marks, p->node);
    if (!*mark || p->mark.w <= 0)
        return;
    struct box b = p->mark;
    canvas_box(s->canvas, b, 3.5);
    canvas_fill(s->canvas, theme_node(network_node(s->network, p->node)->class).line, 1);
    canvas_text(s->canvas, (struct box){b.x, b.y + 0.6, b.w, b.h}, mark, PLAN_MARK_SIZE, TRUE, THEME_PAPER, ALIGN_CENTRE);
}

static gboolean is_junction(const struct plan_node *p)
{
    return p->symbol.w <= 5;
}

static void draw_symbol(const struct scene *s, const struct plan_node *p)
{
    const struct node *v = network_node(s->network, p->node);
    if (is_junction(p)) {
        cairo_new_path(s->canvas->cr);
        cairo_arc(s->canvas->cr, p->symbol.x + p->symbol.w / 2, p->symbol.y + p->symbol.h / 2, 2.2, 0, 2 * G_PI);
        canvas_fill(s->canvas, THEME_INK, 1);
        return;
    }
    if (plan_node_is_framed(p)) {
        draw_frame(s, v, p->symbol);
        draw_corner(s, v, p);
    } else if (icon_is_bar(p->symbol))
        draw_frame(s, v, p->symbol);
    else
        icon_draw(s->canvas, v->class, p->symbol);
}

static void draw_node(const struct scene *s, const struct plan_node *p)
{
    canvas_begin(s->canvas, (struct element){ELEMENT_NODE, p->node}, GROUP_SHAPE);
    canvas_box(s->canvas, box_inflate(p->label.w > 0 ? box_union(p->symbol, p->label) : p->symbol, 3), 5);
    canvas_outline(s->canvas);
    draw_symbol(s, p);
    canvas_end(s->canvas);
}

/* A cloud or box that a line runs across without being joined to it: drawn above the line it would look joined at both sides. */
static gboolean lies_below_lines(const struct scene *s, const struct plan_node *p)
{
    return plan_node_is_framed(p) && network_node(s->network, p->node)->beside_link >= 0;
}

static void draw_node_text(const struct scene *s, const struct plan_node *p)
{
    const struct node *v = network_node(s->network, p->node);
    if (p->label.w <= 0 && !*marks_of_node(s->marks, p->node))
        return;
    canvas_begin(s->canvas, (struct element){ELEMENT_NODE, p->node}, GROUP_LABEL);
    if (p->label.w > 0) {
        if (!plan_node_is_framed(p))
            halo(s, p->label, VEILS);
        canvas_text(s->canvas, (struct box){p->label.x - 0.5, p->label.y, p->label.w + 1, p->label.h}, v->label, PLAN_FONT_SIZE, FALSE,
                    THEME_INK, ALIGN_CENTRE);
    }
    draw_mark(s, p);
    canvas_end(s->canvas);
}

static void draw_note(const struct scene *s, const struct plan_note *p)
{
    canvas_begin(s->canvas, (struct element){ELEMENT_NOTE, p->note}, GROUP_SHAPE);
    canvas_box(s->canvas, box_inflate(p->box, 2), 2);
    canvas_outline(s->canvas);
    halo(s, p->box, VEILS);
    canvas_text(s->canvas, p->box, network_note(s->network, p->note)->text, PLAN_FONT_SIZE, FALSE, THEME_QUIET, ALIGN_LEFT);
    canvas_end(s->canvas);
}

void scene_uses(const struct plan *plan, const struct network *n, struct scene_used *used)
{
    for (guint i = 0; i < plan->links->len; i++) {
        const struct plan_link *p = &g_array_index(plan->links, struct plan_link, i);
        const struct link *l = network_link(n, p->link);
        if (is_drawn_link(p, l))
            used->looks[theme_look(n, l)] = TRUE;
    }
    for (guint i = 0; i < plan->nodes->len; i++) {
        const struct plan_node *p = &g_array_index(plan->nodes, struct plan_node, i);
        used->classes[network_node(n, p->node)->class] |= !is_junction(p);
    }
    for (guint i = 0; i < plan->cards->len; i++) {
        const struct plan_card *p = &g_array_index(plan->cards, struct plan_card, i);
        used->classes[p->class] |= p->symbol.w > 0;
    }
    for (guint i = 0; i < plan->line_marks->len; i++) {
        enum line_mark_kind kind = g_array_index(plan->line_marks, struct plan_line_mark, i).kind;
        used->guards |= kind == LINE_MARK_GUARD;
        used->duties |= kind == LINE_MARK_DUTY;
    }
}

void scene_draw(struct canvas *canvas, const struct plan *plan, const struct network *network, const struct marks *marks, const GPtrArray *open)
{
    const struct scene s = {canvas, plan, network, marks, bridges_new(plan, network), stroke_starts(plan, network)};
    scene_zones_draw(canvas, plan, network);
    if (open)
        overlay_draw_below(canvas, plan, open);
    for (guint i = 0; i < plan->nodes->len; i++)
        if (lies_below_lines(&s, &g_array_index(plan->nodes, struct plan_node, i)))
            draw_node(&s, &g_array_index(plan->nodes, struct plan_node, i));
    for (guint i = 0; i < plan->links->len; i++)
        draw_link(&s, i);
    for (guint i = 0; i < plan->line_marks->len; i++)
        line_mark_draw(canvas, &g_array_index(plan->line_marks, struct plan_line_mark, i));
    scene_cards_draw(canvas, plan);
    for (guint i = 0; i < plan->nodes->len; i++)
        if (!lies_below_lines(&s, &g_array_index(plan->nodes, struct plan_node, i)))
            draw_node(&s, &g_array_index(plan->nodes, struct plan_node, i));
    scene_zones_draw_titles(canvas, plan, network);
    for (guint i = 0; i < plan->links->len; i++)
        draw_link_label(&s, &g_array_index(plan->links, struct plan_link, i));
    for (guint i = 0; i < plan->line_marks->len; i++)
        line_mark_draw_names(canvas, &g_array_index(plan->line_marks, struct plan_line_mark, i));
    for (guint i = 0; i < plan->nodes->len; i++)
        draw_node_text(&s, &g_array_index(plan->nodes, struct plan_node, i));
    for (guint i = 0; i < plan->notes->len; i++)
        draw_note(&s, &g_array_index(plan->notes, struct plan_note, i));
    if (open)
        overlay_draw(canvas, plan, open);
    bridges_free(s.bridges);
    g_free(s.from_last);
}
