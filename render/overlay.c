/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "overlay.h"

#include "plan_course.h"
#include "plan_places.h"

#include <string.h>

#define NUMBERS_SHOWN 4
#define MARK_SIZE     6.6

struct look {
    int colour;
    double dash[2]; /* told by the line as well as by the colour */
    int dashes;
};

static const struct look looks[] = {
    [VERDICT_WARN] = {0x7a4b00, {1.5, 2}, 2},
    [VERDICT_UNDECIDED] = {0x5b2c83, {4, 2.5}, 2},
    [VERDICT_FAIL] = {0x9c2a1c, {0, 0}, 0},
};

struct overlay {
    struct canvas *canvas;
    const struct plan *plan;
    const GPtrArray *open;
    struct places *places; /* what stands on the plan, and the numbers so far */
};

/* ---- where things are on the plan ---- */

static const struct plan_link *find_link(const struct plan *plan, int link)
{
    for (guint i = 0; i < plan->links->len; i++) {
        const struct plan_link *l = &g_array_index(plan->links, struct plan_link, i);
        if (plan_link_shows(l, link) && l->points >= 2)
            return l;
    }
    return NULL;
}

#define STROKE 1.4 /* pt */
#define PAD    3.0 /* pt between a shape with its words and the outline round it */

/* The outline keeps off words that are not its own, on the side on which they stand, as far as what it goes round leaves room. */
static void keep_off(struct box *outline, struct box inner, struct box words)
{
    const struct box clear = box_inflate(words, STROKE);
    if (words.w <= 0 || box_overlap_area(*outline, clear) <= 0 || box_overlap_area(inner, words) > 0)
        return;
    double left = outline->x, top = outline->y, right = left + outline->w, bottom = top + outline->h;
    if (words.y + words.h <= inner.y)
        top = MIN(clear.y + clear.h, inner.y);
    else if (words.y >= inner.y + inner.h)
        bottom = MAX(clear.y, inner.y + inner.h);
    else if (words.x + words.w <= inner.x)
        left = MIN(clear.x + clear.w, inner.x);
    else
        right = MAX(clear.x, inner.x + inner.w);
    *outline = (struct box){left, top, right - left, bottom - top};
}

struct box overlay_outline(const struct plan *plan, const struct plan_node *p)
{
    const struct box inner = p->label.w > 0 ? box_union(p->symbol, p->label) : p->symbol;
    struct box outline = box_inflate(inner, PAD);
    for (guint i = 0; i < plan->nodes->len; i++)
        keep_off(&outline, inner, g_array_index(plan->nodes, struct plan_node, i).label);
    for (guint i = 0; i < plan->links->len; i++)
        keep_off(&outline, inner, g_array_index(plan->links, struct plan_link, i).label);
    for (guint i = 0; i < plan->line_marks->len; i++)
        keep_off(&outline, inner, g_array_index(plan->line_marks, struct plan_line_mark, i).label);
    for (guint i = 0; i < plan->notes->len; i++)
        keep_off(&outline, inner, g_array_index(plan->notes, struct plan_note, i).box);
    return outline;
}

static gboolean find_box(const struct plan *plan, struct element e, struct box *box)
{
    for (guint i = 0; e.type == ELEMENT_NODE && i < plan->nodes->len; i++) {
        const struct plan_node *p = &g_array_index(plan->nodes, struct plan_node, i);
        if (p->node == e.index) {
            *box = overlay_outline(plan, p);
            return TRUE;
        }
    }
    for (guint i = 0; e.type == ELEMENT_ZONE && i < plan->zones->len; i++)
        if (g_array_index(plan->zones, struct plan_zone, i).zone == e.index) {
            *box = box_inflate(g_array_index(plan->zones, struct plan_zone, i).box, 2);
            return TRUE;
        }
    for (guint i = 0; e.type == ELEMENT_NOTE && i < plan->notes->len; i++)
        if (g_array_index(plan->notes, struct plan_note, i).note == e.index) {
            *box = box_inflate(g_array_index(plan->notes, struct plan_note, i).box, PAD);
            return TRUE;
        }
    const struct plan_link *l = e.type == ELEMENT_LINK ? find_link(plan, e.index) : NULL;
    if (l) {
        struct course c = course_of(plan, l);
        struct point middle = course_spot(&c, c.length / 2).at;
        *box = (struct box){middle.x, middle.y, 0, 0};
        return TRUE;
    }
    return FALSE;
}

/* ---- ways ---- */

static void draw_way(struct canvas *c, const struct plan *plan, const struct finding *f)
{
    for (guint i = 0; i < f->path->len; i++) {
        struct element e = g_array_index(f->path, struct element, i);
        const struct plan_link *l = e.type == ELEMENT_LINK ? find_link(plan, e.index) : NULL;
        if (l) {
            const struct point *p = &g_array_index(plan->points, struct point, l->first_point);
            cairo_new_path(c->cr);
            cairo_move_to(c->cr, p[0].x, p[0].y);
            for (int s = 1; s < l->points; s++)
                cairo_line_to(c->cr, p[s].x, p[s].y);
            struct colour rgb = theme_rgb(looks[f->verdict].colour);
            cairo_set_source_rgba(c->cr, rgb.r, rgb.g, rgb.b, 0.28);
            cairo_set_line_width(c->cr, 6);
            cairo_set_line_join(c->cr, CAIRO_LINE_JOIN_ROUND);
            cairo_stroke(c->cr);
        }
    }
}

/* ---- marks ---- */

static gboolean points_at(const struct finding *f, struct element e)
{
    for (guint i = 0; i < f->elements->len; i++) {
        struct element at = g_array_index(f->elements, struct element, i);
        if (at.type == e.type && at.index == e.index)
            return TRUE;
    }
    return FALSE;
}

/* Of the findings about a line, that a guard is missing on it; of the open ones first. */
static const char *lack_of(const GPtrArray *open, struct element e)
{
    const char *lack = NULL;
    for (guint i = 0; i < open->len; i++) {
        const struct finding *f = g_ptr_array_index(open, i);
        if (!finding_misses_guard_at(f, e))
            continue;
        if (f->verdict == VERDICT_FAIL)
            return "no guard: ";
        lack = "guard in doubt: ";
    }
    return lack;
}

/* "1 4 7 +2", on a line where a guard is missing "no guard: 1 4" */
static char *numbers_of(const GPtrArray *open, struct element e)
{
    const char *lack = lack_of(open, e);
    GString *out = g_string_new(lack);
    guint more = 0, shown = 0;
    for (guint i = 0; i < open->len; i++) {
        if (!points_at(g_ptr_array_index(open, i), e))
            continue;
        if (shown < NUMBERS_SHOWN)
            g_string_append_printf(out, "%s%u", shown++ ? " " : "", i + 1);
        else
            more++;
    }
    if (more > 0)
        g_string_append_printf(out, " +%u", more);
    return g_string_free(out, FALSE);
}

#define PLACES_MOST 12

/* Round the outline, the corners first. */
static int places_round(struct box b, double w, double h, struct box *candidates)
{
    double left = b.x - 4, right = b.x + b.w + 4 - w, top = b.y - h / 2, bottom = b.y + b.h - h / 2, middle = b.x + (b.w - w) / 2;
    const struct box round[PLACES_MOST] = {{left, top, w, h},         {left, bottom, w, h},    {right, bottom, w, h},   {right, top, w, h},
                                           {middle, top, w, h},       {middle, bottom, w, h},  {b.x + b.w, top, w, h},  {b.x - w, top, w, h},
                                           {b.x + b.w, bottom, w, h}, {b.x - w, bottom, w, h}, {middle, top - h, w, h}, {middle, bottom + h, w, h}};
    memcpy(candidates, round, sizeof round);
    return G_N_ELEMENTS(round);
}

/* On the line, from its middle outwards: beside it, a mark would be taken for one of what stands there. */
static int places_on_line(const struct plan *plan, const struct plan_link *l, double w, double h, struct box *candidates)
{
    static const double shares[] = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82};
    struct course c = course_of(plan, l);
    for (guint i = 0; i < G_N_ELEMENTS(shares); i++) {
        struct point at = course_spot(&c, shares[i] * c.length).at;
        candidates[i] = (struct box){at.x - w / 2, at.y - h / 2, w, h};
    }
    return G_N_ELEMENTS(shares);
}

/* The first place that covers nothing, or the one that covers least. */
static struct box pill_place(const struct overlay *o, struct element e, struct box b, double w, double h)
{
    struct box candidates[PLACES_MOST];
    double dislike[PLACES_MOST];
    const struct plan_link *l = e.type == ELEMENT_LINK ? find_link(o->plan, e.index) : NULL;
    int count = l ? places_on_line(o->plan, l, w, h, candidates) : places_round(b, w, h, candidates);
    for (int i = 0; i < count; i++) {
        candidates[i].x = CLAMP(candidates[i].x, 0, MAX(o->plan->width - w, 0));
        dislike[i] = 0.2 * i;
    }
    return places_best(o->places, candidates, dislike, count, e.type == ELEMENT_LINK ? e.index : -2);
}

/* White, so that nobody takes it for a number of the registers. */
static void draw_numbers(const struct overlay *o, const struct look *look, struct element e, struct box box)
{
    double w, h;
    g_autofree char *numbers = numbers_of(o->open, e);
    canvas_text_size(o->canvas, numbers, MARK_SIZE, TRUE, 0, &w, &h);
    struct box pill = pill_place(o, e, box, w + 6, h + 1);
    places_add_box(o->places, pill, PLACE_ON_LABEL);
    canvas_box(o->canvas, pill, 2);
    cairo_set_line_width(o->canvas->cr, 0.9);
    canvas_fill_and_stroke(o->canvas, THEME_PAPER, look->colour);
    canvas_text(o->canvas, (struct box){pill.x, pill.y + 0.5, pill.w, pill.h}, numbers, MARK_SIZE, TRUE, look->colour, ALIGN_CENTRE);
}

static void draw_outline(const struct overlay *o, const struct look *look, struct element e, struct box box)
{
    cairo_t *cr = o->canvas->cr;
    if (box.w <= 0)
        return;
    canvas_box(o->canvas, box, 5);
    cairo_set_dash(cr, look->dash, look->dashes, 0);
    cairo_set_line_width(cr, STROKE);
    canvas_stroke(o->canvas, look->colour);
    cairo_set_dash(cr, NULL, 0, 0);
}

/* Each thing once, in the look of the worst finding about it. */
static void draw_each(const struct overlay *o, void (*draw)(const struct overlay *, const struct look *, struct element, struct box))
{
    g_autoptr(GHashTable) seen = g_hash_table_new(g_direct_hash, g_direct_equal);
    for (guint i = 0; i < o->open->len; i++) {
        const struct finding *f = g_ptr_array_index(o->open, i);
        for (guint k = 0; k < f->elements->len; k++) {
            struct element e = g_array_index(f->elements, struct element, k);
            struct box box;
            if (g_hash_table_add(seen, GINT_TO_POINTER(e.index * 8 + (int)e.type)) && find_box(o->plan, e, &box))
                draw(o, &looks[f->verdict], e, box);
        }
    }
}

void overlay_draw(struct canvas *c, const struct plan *plan, const GPtrArray *open)
{
    const struct overlay o = {c, plan, open, places_new()};
    plan_places_add(o.places, plan);
    draw_each(&o, draw_numbers);
    places_free(o.places);
}

void overlay_draw_below(struct canvas *c, const struct plan *plan, const GPtrArray *open)
{
    const struct overlay o = {c, plan, open, NULL};
    for (guint i = open->len; i-- > 0;)
        draw_way(c, plan, g_ptr_array_index(open, i));
    draw_each(&o, draw_outline);
}
