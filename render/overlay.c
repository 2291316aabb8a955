/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "overlay.h"

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

/* ---- where things are on the plan ---- */

static struct box box_of_points(const struct plan *plan, const struct plan_link *l)
{
    struct point middle = g_array_index(plan->points, struct point, l->first_point + l->points / 2);
    if (l->points == 2) {
        struct point a = g_array_index(plan->points, struct point, l->first_point), b = g_array_index(plan->points, struct point, l->first_point + 1);
        middle = (struct point){(a.x + b.x) / 2, (a.y + b.y) / 2};
    }
    return (struct box){middle.x, middle.y, 0, 0};
}

static gboolean find_box(const struct plan *plan, struct element e, struct box *box)
{
    for (guint i = 0; e.type == ELEMENT_NODE && i < plan->nodes->len; i++) {
        const struct plan_node *p = &g_array_index(plan->nodes, struct plan_node, i);
        if (p->node == e.index) {
            *box = box_inflate(p->label.w > 0 ? box_union(p->symbol, p->label) : p->symbol, 3);
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
            *box = box_inflate(g_array_index(plan->notes, struct plan_note, i).box, 3);
            return TRUE;
        }
    for (guint i = 0; e.type == ELEMENT_LINK && i < plan->links->len; i++) {
        const struct plan_link *l = &g_array_index(plan->links, struct plan_link, i);
        if (l->link == e.index && l->points >= 2) {
            *box = box_of_points(plan, l);
            return TRUE;
        }
    }
    return FALSE;
}

/* ---- ways ---- */

static void draw_way(struct canvas *c, const struct plan *plan, const struct finding *f)
{
    for (guint i = 0; i < f->path->len; i++) {
        struct element e = g_array_index(f->path, struct element, i);
        for (guint k = 0; e.type == ELEMENT_LINK && k < plan->links->len; k++) {
            const struct plan_link *l = &g_array_index(plan->links, struct plan_link, k);
            if (l->link != e.index || l->points < 2)
                continue;
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

static gboolean is_on_number(const struct plan *plan, struct box pill)
{
    for (guint i = 0; i < plan->nodes->len; i++)
        if (box_overlap_area(g_array_index(plan->nodes, struct plan_node, i).mark, pill) > 0)
            return TRUE;
    return FALSE;
}

/* On a corner of the outline where no number of the registers stands. */
static struct box pill_place(const struct plan *plan, struct box box, double w, double h)
{
    const struct box corners[] = {{box.x - 4, box.y - h / 2, w, h},
                                  {box.x - 4, box.y + box.h - h / 2, w, h},
                                  {box.x + box.w + 4 - w, box.y + box.h - h / 2, w, h},
                                  {box.x + box.w + 4 - w, box.y - h / 2, w, h}};
    for (guint i = 0; i < G_N_ELEMENTS(corners); i++)
        if (!is_on_number(plan, corners[i]))
            return corners[i];
    return corners[0];
}

static void draw_mark(struct canvas *c, const struct plan *plan, const struct look *look, struct box box, const char *numbers)
{
    double w, h;
    if (box.w > 0) {
        canvas_box(c, box, 5);
        cairo_set_dash(c->cr, look->dash, look->dashes, 0);
        cairo_set_line_width(c->cr, 1.4);
        canvas_stroke(c, look->colour);
        cairo_set_dash(c->cr, NULL, 0, 0);
    }
    canvas_text_size(c, numbers, MARK_SIZE, TRUE, 0, &w, &h);
    struct box on_line = {box.x - w / 2 - 3, box.y - h / 2 - 0.5, w + 6, h + 1};
    struct box pill = box.w > 0 ? pill_place(plan, box, w + 6, h + 1) : on_line;
    canvas_box(c, pill, 2);
    canvas_fill(c, look->colour, 1);
    canvas_text(c, (struct box){pill.x, pill.y + 0.5, pill.w, pill.h}, numbers, MARK_SIZE, TRUE, THEME_PAPER, ALIGN_CENTRE);
}

/* Each thing once, in the look of the worst finding about it. */
static void draw_marks(struct canvas *c, const struct plan *plan, const GPtrArray *open)
{
    g_autoptr(GHashTable) seen = g_hash_table_new(g_direct_hash, g_direct_equal);
    for (guint i = 0; i < open->len; i++) {
        const struct finding *f = g_ptr_array_index(open, i);
        for (guint k = 0; k < f->elements->len; k++) {
            struct element e = g_array_index(f->elements, struct element, k);
            struct box box;
            if (!g_hash_table_add(seen, GINT_TO_POINTER(e.index * 8 + (int)e.type)) || !find_box(plan, e, &box))
                continue;
            g_autofree char *numbers = numbers_of(open, e);
            draw_mark(c, plan, &looks[f->verdict], box, numbers);
        }
    }
}

void overlay_draw(struct canvas *c, const struct plan *plan, const GPtrArray *open)
{
    for (guint i = open->len; i-- > 0;)
        draw_way(c, plan, g_ptr_array_index(open, i));
    draw_marks(c, plan, open);
}
