/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "line_marks.h"

#include "adjacency.h"
#include "icons.h"
#include "plan_course.h"
#include "plan_places.h"

#include <math.h>
#include <string.h>

#define SURE         0.5  /* confidence of a class */
#define GUARD_GAP    4.5  /* pt from the guard's symbol to its mark */
#define GRAZING      0.5  /* cosine */
#define DUTY_GAP     17.0 /* from a device to the boundary: clear of a guard's mark */
#define DUTY_STEP    9.0
#define DUTY_LINE    18.0 /* the shortest that has room for one */
#define DUTY_NEAR    20   /* places that are near enough to prefer long names there to short ones farther off */
#define DUTY_PLACES  200  /* in all: what is left of the line, for names that find no room near */
#define NAMES_APART  4.0  /* between the names of two boundaries */
#define FIRST_WORDS  13   /* characters */
#define DISLIKE      0.05 /* of each place farther from the best, as far as it is near */
#define FARTHER      0.35 /* of names farther from the line */
#define ACROSS       0.3  /* of what the stroke runs across, on its way to the names */
#define CROWDED      0.12 /* of what else is within ELBOW of the spot: among lines that meet it is not seen which one is meant */
#define MOST_CROWDED 0.5  /* it is no reason to leave the names out */
#define ELBOW        9.0  /* pt */
#define STROKE       1.5  /* pt */
#define LABEL_GAP    2.5
#define STEEP        0.35 /* sine of a line's slope */
#define NEAR_END     6.0  /* an end of a line within this of a symbol belongs to it */
#define DRAWN_NEAR   16.0 /* a boundary line of the author's within this says the same */
#define TOLERABLE    2.0  /* of places_cost(): beyond it the names are left to the tables */

struct marking {
    struct plan *plan;
    const struct network *network;
    const struct measure *measure;
    struct places *places;
};

/* ---- places ---- */

static const struct plan_node *place_of(const struct plan *plan, int node)
{
    for (guint i = 0; i < plan->nodes->len; i++)
        if (g_array_index(plan->nodes, struct plan_node, i).node == node)
            return &g_array_index(plan->nodes, struct plan_node, i);
    return NULL;
}

/* Which end of the course is at the symbol: 0 the first, 1 the last, -1 neither. */
static int end_at(struct course c, const struct plan_node *p)
{
    double first = box_distance(p->symbol, c.points[0]), last = box_distance(p->symbol, c.points[c.count - 1]);
    return MIN(first, last) > NEAR_END ? -1 : last < first;
}

gboolean line_mark_is_level(const struct plan_line_mark *mark)
{
    return fabs(mark->along.y) > STEEP;
}

/* ---- guards ---- */

static gboolean is_guard(const struct adjacency *adjacency, const struct network *n, int node)
{
    const struct node *v = network_node(n, node);
    int count;
    adjacency_links(adjacency, (struct element){ELEMENT_NODE, node}, &count);
    return node_is_live(v) && node_has_role(v, ROLE_ENFORCE) && v->strength >= STRENGTH_MEDIUM && v->confidence >= SURE && count >= 2;
}

static gboolean joins(const struct link *l, int node)
{
    return (l->ends[0].type == ELEMENT_NODE && l->ends[0].index == node) || (l->ends[1].type == ELEMENT_NODE && l->ends[1].index == node);
}

static void move_along(struct plan_line_mark *mark, const struct course *c, double far)
{
    struct spot s = course_spot(c, far);
    mark->at = s.at;
    mark->along = s.along;
}

/* The bars lie along the side of the symbol that the line comes to, so that those of lines side by side are one gate; a line that grazes
 * the side has them across itself. */
static void stand_along_side(struct plan_line_mark *mark, struct point end, struct point out, struct box symbol)
{
    struct point middle = box_centre(symbol);
    double x = (end.x - middle.x) / symbol.w, y = (end.y - middle.y) / symbol.h;
    struct point normal = fabs(x) > fabs(y) ? (struct point){x < 0 ? -1 : 1, 0} : (struct point){0, y < 0 ? -1 : 1};
    double lean = normal.x * out.x + normal.y * out.y;
    if (lean < GRAZING)
        return;
    mark->along = normal;
    mark->at = (struct point){end.x + out.x * GUARD_GAP / lean, end.y + out.y * GUARD_GAP / lean};
}

static void add_guard_mark(struct marking *m, const struct plan_link *p, const struct plan_node *v)
{
    struct course c = course_of(m->plan, p);
    int end = end_at(c, v);
    if (end < 0 || c.length < 3 * GUARD_GAP)
        return;
    struct plan_line_mark mark = {.kind = LINE_MARK_GUARD, .link = p->link};
    move_along(&mark, &c, end ? c.length - GUARD_GAP : GUARD_GAP);
    stand_along_side(&mark, c.points[end ? c.count - 1 : 0], (struct point){end ? -mark.along.x : mark.along.x, end ? -mark.along.y : mark.along.y},
                     icon_extent(network_node(m->network, v->node)->class, v->symbol));
    g_array_append_val(m->plan->line_marks, mark);
    places_add_box(m->places, (struct box){mark.at.x - 4, mark.at.y - 4, 8, 8}, PLACE_ON_LABEL);
}

static void mark_guards(struct marking *m)
{
    struct adjacency *adjacency = adjacency_new(m->network);
    for (guint i = 0; i < m->plan->nodes->len; i++) {
        const struct plan_node *v = &g_array_index(m->plan->nodes, struct plan_node, i);
        if (!is_guard(adjacency, m->network, v->node))
            continue;
        for (guint k = 0; k < m->plan->links->len; k++) {
            const struct plan_link *p = &g_array_index(m->plan->links, struct plan_link, k);
            const struct link *l = network_link(m->network, p->link);
            if (p->points >= 2 && link_is_path(m->network, l) && joins(l, v->node))
                add_guard_mark(m, p, v);
        }
    }
    adjacency_free(adjacency);
}

/* ---- boundaries of responsibility ---- */

/* Of the names above and below a level stroke, or left and right of an upright one. */
static gboolean has_name(const struct plan_line_mark *mark, gboolean first)
{
    gboolean turned = line_mark_is_level(mark) ? mark->along.y < 0 : mark->along.x < 0;
    return *(first == turned ? mark->after : mark->before) != '\0';
}

/* The names lie on either side of the stroke, which goes on between them: one above the other beside a steep line, side by side above
 * or below any other. `off`: how much farther from the line. */
static struct box label_box(const struct marking *m, const struct plan_line_mark *mark, int side, double off)
{
    double w0, h0, w1, h1;
    m->measure->text(m->measure->data, mark->before, PLAN_LINK_SIZE, FALSE, 0, &w0, &h0);
    m->measure->text(m->measure->data, mark->after, PLAN_LINK_SIZE, FALSE, 0, &w1, &h1);
    double w = MAX(w0, w1), h = MAX(h0, h1), ux = fabs(mark->along.x), uy = fabs(mark->along.y);
    double first = has_name(mark, TRUE), second = has_name(mark, FALSE);
    if (line_mark_is_level(mark)) {
        double clear = off + LINE_MARK_HALF + h * ux / uy, row = h + LABEL_GAP / 2;
        return (struct box){side > 0 ? mark->at.x + clear : mark->at.x - clear - w, mark->at.y - first * row, w, (first + second) * row};
    }
    double clear = off + LINE_MARK_HALF + (w + LABEL_GAP) * uy / ux, column = w + LABEL_GAP;
    return (struct box){mark->at.x - first * column, side > 0 ? mark->at.y + clear : mark->at.y - clear - h, (first + second) * column, h};
}

/* As drawn across the line, from its short end to the names. */
static struct box stroke_box(const struct plan_line_mark *mark)
{
    const struct box b = mark->label;
    double x = mark->at.x, y = mark->at.y, half = LINE_MARK_HALF + 2;
    if (line_mark_is_level(mark)) {
        double from = MIN(x - half, b.x + b.w), to = MAX(x + half, b.x);
        return (struct box){from, y - STROKE / 2, to - from, STROKE};
    }
    double from = MIN(y - half, b.y + b.h), to = MAX(y + half, b.y);
    return (struct box){x - STROKE / 2, from, STROKE, to - from};
}

/* The author drew it. */
static gboolean is_drawn_near(const struct marking *m, struct course c)
{
    for (guint i = 0; i < m->plan->links->len; i++) {
        const struct plan_link *p = &g_array_index(m->plan->links, struct plan_link, i);
        if (!(network_link(m->network, p->link)->flags & LINK_BOUNDARY) || p->points < 2)
            continue;
        struct course b = course_of(m->plan, p);
        for (int k = 1; k < c.count; k++)
            for (int j = 1; j < b.count; j++)
                if (segments_cross(c.points[k - 1], c.points[k], b.points[j - 1], b.points[j]) ||
                    segment_distance(c.points[k - 1], c.points[k], b.points[j - 1], NULL) < DRAWN_NEAR ||
                    segment_distance(c.points[k - 1], c.points[k], b.points[j], NULL) < DRAWN_NEAR)
                    return TRUE;
    }
    return FALSE;
}

/* Where a boundary may stand on its line, and which way round. */
struct duty_line {
    struct course course;
    int from; /* the end of the course at which the device is, 0 or 1; -1: no device is named */
    int out;  /* the end on the other party's side */
    struct box words; /* that stand on the line: a stroke below them would not be seen to cross it */
};

static int end_of_node(const struct marking *m, struct course c, const struct link_end *end)
{
    const struct plan_node *p = end->type == ELEMENT_NODE ? place_of(m->plan, end->index) : NULL;
    return p ? end_at(c, p) : -1;
}

static gboolean find_duty_line(const struct marking *m, const struct plan_link *p, const struct duty *d, struct duty_line *line)
{
    const struct link *l = network_link(m->network, d->link);
    *line = (struct duty_line){.course = course_of(m->plan, p), .from = -1, .words = p->label};
    int outside = end_of_node(m, line->course, &l->ends[d->outside]), inside = end_of_node(m, line->course, &l->ends[!d->outside]);
    line->out = outside >= 0 ? outside : inside >= 0 ? !inside : -1;
    if (d->at >= 0) /* drawn on this sheet, or the line says nothing here */
        line->from = end_of_node(m, line->course, &(struct link_end){.type = ELEMENT_NODE, .index = d->at});
    return line->out >= 0 && line->course.length >= DUTY_LINE && (d->at < 0 || line->from >= 0);
}

/* How far along the course the n-th place is, from the best one on. */
static double duty_place(const struct duty_line *line, int n)
{
    if (line->from < 0)
        return line->course.length / 2 + DUTY_STEP * ((n + 1) / 2) * (n % 2 ? 1 : -1);
    double far = MIN(DUTY_GAP, line->course.length / 2) + DUTY_STEP / 2 * n;
    return line->from ? line->course.length - far : far;
}

/* What the stroke runs across besides its own line and those that lie on it. */
static double cost_across(const struct marking *m, const struct plan_line_mark *mark)
{
    struct box spot = {mark->at.x - STROKE / 2, mark->at.y - STROKE / 2, STROKE, STROKE};
    return ACROSS * MAX(places_cost(m->places, stroke_box(mark), mark->link) - places_cost(m->places, spot, mark->link), 0);
}

static double cost_around(const struct marking *m, const struct plan_line_mark *mark)
{
    struct box around = {mark->at.x - ELBOW, mark->at.y - ELBOW, 2 * ELBOW, 2 * ELBOW};
    return MIN(CROWDED * places_cost(m->places, around, mark->link), MOST_CROWDED);
}

static void try_place(const struct marking *m, const struct plan_line_mark *trial, double dislike, struct plan_line_mark *best, double *best_cost)
{
    const struct box sheet = {0, 0, m->plan->width, m->plan->height};
    double cost = places_cost(m->places, trial->label, -2) + dislike;
    if (cost < *best_cost && box_contains(sheet, trial->label, 0))
        cost += cost_across(m, trial);
    else
        return;
    if (cost >= TOLERABLE)
        return;
    cost += cost_around(m, trial);
    if (cost < *best_cost) {
        *best_cost = cost;
        *best = *trial;
    }
}

/* Tries places along the line, on both sides of it, near and farther off. FALSE: the names of the mark fit nowhere. */
static gboolean place_names(const struct marking *m, const struct duty_line *line, int first, int last, struct plan_line_mark *mark)
{
    static const double off[] = {0, 14, 28, 46, 64};
    struct plan_line_mark best = *mark;
    double best_cost = TOLERABLE + MOST_CROWDED;
    for (int n = first; n < last; n++) {
        double far = duty_place(line, n), dislike = DISLIKE * MIN(n, DUTY_NEAR);
        if (n > 0 && (far < DUTY_GAP || far > line->course.length - DUTY_GAP))
            continue;
        struct plan_line_mark trial = *mark;
        move_along(&trial, &line->course, far);
        if (line->words.w > 0 && box_contains_point(box_inflate(line->words, STROKE), trial.at))
            continue;
        for (guint k = 0; k < G_N_ELEMENTS(off); k++)
            for (int side = 1; side >= -1; side -= 2) {
                trial.label = label_box(m, &trial, side, off[k]);
                try_place(m, &trial, dislike + FARTHER * k + (side < 0 ? DISLIKE / 2 : 0), &best, &best_cost);
            }
    }
    *mark = best;
    return best_cost < TOLERABLE + MOST_CROWDED;
}

static void set_names(struct plan_line_mark *mark, const struct duty_line *line, const char *own, const char *other)
{
    g_free(mark->before);
    g_free(mark->after);
    mark->before = g_strdup(line->out == 0 ? other : own);
    mark->after = g_strdup(line->out == 0 ? own : other);
}

/* With both names, or their first words, or, where these find no room either, with the number of the register. */
static gboolean place_any_names(const struct marking *m, const struct duty_line *line, const struct duty *d, int first, int last, struct plan_line_mark *mark)
{
    g_autofree char *own = duties_short_name(d->own, FIRST_WORDS), *other = duties_short_name(d->other, FIRST_WORDS);
    const char *const names[][2] = {{d->own, d->other}, {own, other}, {"", d->number}};
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        if (strcmp(names[i][0], names[i][1]) == 0) /* which tells nobody anything */
            continue;
        set_names(mark, line, names[i][0], names[i][1]);
        if (place_names(m, line, first, last, mark))
            return TRUE;
    }
    return FALSE;
}

static void add_duty_mark(struct marking *m, const struct plan_link *p, const struct duty *d)
{
    struct duty_line line;
    struct plan_line_mark mark = {.kind = LINE_MARK_DUTY, .link = p->link};
    if (!find_duty_line(m, p, d, &line))
        return;
    gboolean placed = place_any_names(m, &line, d, 0, DUTY_NEAR, &mark) || place_any_names(m, &line, d, DUTY_NEAR, DUTY_PLACES, &mark);
    if (!placed)
        move_along(&mark, &line.course, duty_place(&line, 0));
    places_add_box(m->places, placed ? box_inflate(mark.label, NAMES_APART) : (struct box){mark.at.x - 5, mark.at.y - 5, 10, 10}, PLACE_ON_LABEL);
    if (placed)
        places_add_box(m->places, box_inflate(stroke_box(&mark), STROKE), PLACE_ON_LABEL);
    g_array_append_val(m->plan->line_marks, mark);
}

static void mark_duties(struct marking *m, const GArray *duties)
{
    for (guint i = 0; i < duties->len; i++) {
        const struct duty *d = &g_array_index(duties, struct duty, i);
        for (guint k = 0; k < m->plan->links->len; k++) {
            const struct plan_link *p = &g_array_index(m->plan->links, struct plan_link, k);
            if (plan_link_shows(p, d->link) && p->points >= 2 && !is_drawn_near(m, course_of(m->plan, p))) {
                add_duty_mark(m, p, d);
                break;
            }
        }
    }
}

void line_marks_place(struct plan *plan, const struct network *n, const struct marks *marks, const struct measure *measure)
{
    struct marking m = {plan, n, measure, places_new()};
    plan_places_add(m.places, plan);
    mark_guards(&m);
    if (marks)
        mark_duties(&m, marks->duties);
    places_free(m.places);
}
