/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene_zones.h"

struct ground {
    struct canvas *canvas;
    const struct plan *plan;
    const struct network *network;
};

/* A frame that the drawing does not have has a look of its own. */
static struct zone_style zone_style_of(const struct ground *s, const struct plan_zone *p)
{
    return p->zone >= 0 ? theme_zone(network_zone(s->network, p->zone)) : (struct zone_style){THEME_RULE, THEME_PAPER, THEME_QUIET, TRUE};
}

static void begin_zone(const struct ground *s, const struct plan_zone *p, enum canvas_group group)
{
    if (p->zone >= 0)
        canvas_begin(s->canvas, (struct element){ELEMENT_ZONE, p->zone}, group);
}

static void end_zone(const struct ground *s, const struct plan_zone *p)
{
    if (p->zone >= 0)
        canvas_end(s->canvas);
}

static void set_border(const struct ground *s, const struct zone_style *style)
{
    static const double dash[] = {5, 3};
    cairo_set_line_width(s->canvas->cr, 0.9);
    cairo_set_dash(s->canvas->cr, dash, style->dashed ? 2 : 0, 0);
}

static void draw_zone(const struct ground *s, const struct plan_zone *p)
{
    struct zone_style style = zone_style_of(s, p);
    begin_zone(s, p, GROUP_SHAPE);
    if (p->zone >= 0) {
        canvas_box(s->canvas, p->box, 4);
        canvas_outline(s->canvas);
    }
    canvas_box(s->canvas, p->box, 4);
    set_border(s, &style);
    canvas_fill_and_stroke(s->canvas, style.fill, style.line);
    cairo_set_dash(s->canvas->cr, NULL, 0, 0);
    end_zone(s, p);
}

/* Zones that overlap, neither within the other: the one drawn later would hide where the other ends. */
static gboolean is_covered(const struct ground *s, guint index)
{
    struct box b = g_array_index(s->plan->zones, struct plan_zone, index).box;
    for (guint i = index + 1; i < s->plan->zones->len; i++) {
        struct box later = g_array_index(s->plan->zones, struct plan_zone, i).box;
        if (box_overlap_area(b, later) > 0 && !box_contains(b, later, 1))
            return TRUE;
    }
    return FALSE;
}

static void draw_border_again(const struct ground *s, const struct plan_zone *p)
{
    struct zone_style style = zone_style_of(s, p);
    begin_zone(s, p, GROUP_LABEL);
    canvas_box(s->canvas, p->box, 4);
    set_border(s, &style);
    canvas_stroke(s->canvas, style.line);
    cairo_set_dash(s->canvas->cr, NULL, 0, 0);
    end_zone(s, p);
}

/* The colour of the innermost zone that words stand in; the paper's where they lie across a border. */
static int ground_of(const struct ground *s, struct box b)
{
    for (guint i = s->plan->zones->len; i-- > 0;) { /* the smallest are last */
        const struct plan_zone *p = &g_array_index(s->plan->zones, struct plan_zone, i);
        if (box_contains(p->box, b, 0))
            return zone_style_of(s, p).fill;
        if (box_overlap_area(p->box, b) > 0)
            return THEME_PAPER;
    }
    return THEME_PAPER;
}

static void draw_zone_title(const struct ground *s, const struct plan_zone *p)
{
    struct zone_style style = zone_style_of(s, p);
    const char *text = p->text ? p->text : p->zone >= 0 ? network_zone(s->network, p->zone)->label : "";
    if (p->title.w <= 0)
        return;
    begin_zone(s, p, GROUP_LABEL);
    canvas_box(s->canvas, box_inflate(p->title, 1.5), 2);
    canvas_fill(s->canvas, ground_of(s, p->title), 1);
    canvas_text(s->canvas, (struct box){p->title.x, p->title.y, p->title.w + 1, p->title.h}, text, PLAN_TITLE_SIZE, TRUE, style.title,
                ALIGN_LEFT);
    end_zone(s, p);
}

static int compare_areas(gconstpointer a, gconstpointer b)
{
    double x = box_area(((const struct plan_zone *)a)->box), y = box_area(((const struct plan_zone *)b)->box);
    return (x < y) - (x > y);
}

void scene_zones_draw(struct canvas *canvas, const struct plan *plan, const struct network *network)
{
    const struct ground s = {canvas, plan, network};
    g_array_sort(plan->zones, compare_areas);
    for (guint i = 0; i < plan->zones->len; i++)
        draw_zone(&s, &g_array_index(plan->zones, struct plan_zone, i));
    for (guint i = 0; i < plan->zones->len; i++)
        if (is_covered(&s, i))
            draw_border_again(&s, &g_array_index(plan->zones, struct plan_zone, i));
}

void scene_zones_draw_titles(struct canvas *canvas, const struct plan *plan, const struct network *network)
{
    const struct ground s = {canvas, plan, network};
    for (guint i = 0; i < plan->zones->len; i++)
        draw_zone_title(&s, &g_array_index(plan->zones, struct plan_zone, i));
}

int scene_zones_ground(const struct plan *plan, const struct network *network, struct box box)
{
    const struct ground s = {NULL, plan, network};
    return ground_of(&s, box);
}
