/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "route_search.h"

#include <math.h>
#include <string.h>

#define STEP_COST 4
#define BEND_COST 24
#define CROSS_COST 60 /* over a line that runs the other way */
#define OVERLAP_COST 60 /* along a line of others, per step */
#define CLOSE_COST 2     /* beside a line of others, per step */
#define OFF_CENTRE 3    /* per step that an end is off the middle of a side */
#define HUG_COST 80     /* for a bend just before a side: the line would seem to run along it */
#define MAX_EFFORT 25000000 /* states taken up by one router: some seconds */
#define MAX_EFFORT_EACH 1500000
#define FAN 4 /* of the queue: a heap that is flatter than one of twos is faster */

/* A state is point * 2 + way it was entered. */
struct entry {
    guint64 rank; /* what comes first: the least estimate of the whole way, then the greatest cost so far, then the least state */
    guint32 cost, state;
};

struct reached {
    guint32 cost;  /* best so far */
    guint32 from;  /* the state before; itself at a start */
    guint32 round; /* the search in which the two above were written */
};

struct search {
    const struct grid *grid;
    struct reached *reached; /* per state */
    guint32 current;
    GArray *heap; /* struct entry */
    gint64 effort;
    guint hurry;
};

struct target {
    int left, right, top, bottom; /* columns and rows */
    int middle_column, middle_row;
    double corner; /* as of the end */
    guint closed;
};

struct search *search_new(const struct grid *grid)
{
    gsize states = (gsize)grid->columns * (gsize)grid->rows * 2;
    struct search *search = g_new0(struct search, 1);
    search->grid = grid;
    search->reached = g_new0(struct reached, states);
    search->heap = g_array_new(FALSE, FALSE, sizeof(struct entry));
    return search;
}

void search_free(struct search *search)
{
    if (!search)
        return;
    g_free(search->reached);
    g_array_unref(search->heap);
    g_free(search);
}

/* ---- the queue; ties are broken by state, so that the result does not depend on chance ---- */

static inline gboolean before(const struct entry *a, const struct entry *b)
{
    return a->rank < b->rank || (a->rank == b->rank && a->state < b->state);
}

static struct entry entry_of(guint32 estimate, guint32 cost, guint32 state)
{
    return (struct entry){(guint64)estimate << 32 | (guint32)~cost, cost, state};
}

static void push(GArray *heap, struct entry entry)
{
    g_array_set_size(heap, heap->len + 1);
    struct entry *e = (struct entry *)(void *)heap->data;
    guint i = heap->len - 1;
    for (; i > 0 && before(&entry, &e[(i - 1) / FAN]); i = (i - 1) / FAN)
        e[i] = e[(i - 1) / FAN];
    e[i] = entry;
}

static struct entry pop(GArray *heap)
{
    struct entry *e = (struct entry *)(void *)heap->data, top = e[0], last = e[heap->len - 1];
    guint n = heap->len - 1, i = 0;
    for (guint first; (first = FAN * i + 1) < n;) {
        guint least = first, end = MIN(first + FAN, n);
        for (guint child = first + 1; child < end; child++)
            if (before(&e[child], &e[least]))
                least = child;
        if (!before(&e[least], &last))
            break;
        e[i] = e[least];
        i = least;
    }
    e[i] = last;
    g_array_set_size(heap, n);
    return top;
}

/* ---- ends ---- */

static struct target target_of(const struct grid *grid, const struct route_end *end)
{
    struct box box = end->box;
    struct point middle = box_centre(box);
    struct target t = {.corner = end->corner, .closed = end->closed, .middle_column = grid_column(grid, middle.x), .middle_row = grid_row(grid, middle.y)};
    t.left = MIN((int)ceil((box.x - grid->area.x) / grid->step), t.middle_column);
    t.top = MIN((int)ceil((box.y - grid->area.y) / grid->step), t.middle_row);
    t.right = MAX((int)floor((box.x + box.w - grid->area.x) / grid->step), t.middle_column);
    t.bottom = MAX((int)floor((box.y + box.h - grid->area.y) / grid->step), t.middle_row);
    t.left = MAX(t.left, 0);
    t.top = MAX(t.top, 0);
    t.right = MIN(t.right, grid->columns - 1);
    t.bottom = MIN(t.bottom, grid->rows - 1);
    return t;
}

static gboolean is_within(const struct target *t, int column, int row)
{
    return column >= t->left && column <= t->right && row >= t->top && row <= t->bottom;
}

static gboolean on_ring(const struct target *t, int column, int row)
{
    return is_within(t, column, row) && (column == t->left || column == t->right || row == t->top || row == t->bottom);
}

/* A step beside it. */
static gboolean is_close(const struct target *t, int column, int row)
{
    return column >= t->left - 1 && column <= t->right + 1 && row >= t->top - 1 && row <= t->bottom + 1;
}

/* The sides that a line of this direction comes to here. */
static guint sides_at(const struct target *t, int column, int row, enum way way)
{
    if (way == WAY_VERTICAL)
        return (row == t->top ? ROUTE_TOP : 0) | (row == t->bottom ? ROUTE_BOTTOM : 0);
    return (column == t->left ? ROUTE_LEFT : 0) | (column == t->right ? ROUTE_RIGHT : 0);
}

/* Lines come to a side square to it, and where the thing has one. */
static gboolean is_door(const struct target *t, int column, int row, enum way way)
{
    if (!on_ring(t, column, row))
        return FALSE;
    gboolean upright = way == WAY_VERTICAL, on_side = sides_at(t, column, row, way) & ~t->closed;
    int at = upright ? column : row, first = upright ? t->left : t->top, last = upright ? t->right : t->bottom;
    double empty = t->corner * (last - first);
    return on_side && (last == first || (at >= first + empty && at <= last - empty));
}

/* How far off the middle of its side; for a long rail any place is as good. */
static guint32 off_centre(const struct target *t, int column, int row, enum way way)
{
    int wide = way == WAY_VERTICAL ? t->right - t->left : t->bottom - t->top;
    int off = way == WAY_VERTICAL ? ABS(column - t->middle_column) : ABS(row - t->middle_row);
    return wide > 24 ? 0 : (guint32)off * OFF_CENTRE;
}

/* What is left to pay at least, unless in a hurry: the steps, and a bend if they do not all go on as it came. */
static guint32 distance(const struct search *s, const struct target *t, int column, int row, enum way way)
{
    int dx = MAX(0, MAX(t->left - column, column - t->right));
    int dy = MAX(0, MAX(t->top - row, row - t->bottom));
    gboolean bends = way == WAY_HORIZONTAL ? dy > 0 : dx > 0;
    return (guint32)(dx + dy) * (STEP_COST + s->hurry) + (bends ? BEND_COST : 0);
}

/* ---- steps ---- */

static inline guint32 usage_cost(const struct usage *usage, guint key_a, guint key_b)
{
    if (usage->lines == 0)
        return 0;
    int common = 0;
    for (int k = 0; k < 2; k++)
        common += usage->keys[k] && (usage->keys[k] == key_a || usage->keys[k] == key_b);
    gboolean parallel = common == 2 && key_a != key_b; /* lines between the same two things are to be seen as several */
    return common > 0 && !parallel ? 0 : OVERLAP_COST;
}

/* Beside another line the two are hard to tell apart. */
static guint32 closeness(const struct grid *grid, int at, enum way way, guint key_a, guint key_b)
{
    int aside = way == WAY_HORIZONTAL ? grid->columns : 1, points = grid->columns * grid->rows;
    guint32 cost = 0;
    for (int to = at - aside; to <= at + aside; to += 2 * aside)
        if (to >= 0 && to < points && usage_cost(&grid->usage[way][to], key_a, key_b))
            cost += CLOSE_COST;
    return cost;
}

static guint32 step_cost(const struct grid *grid, int at, enum way way, guint key_a, guint key_b)
{
    const struct usage *across = &grid->usage[!way][at];
    guint32 cost = STEP_COST + grid->cost[at] + usage_cost(&grid->usage[way][at], key_a, key_b) + closeness(grid, at, way, key_a, key_b);
    if (usage_cost(across, key_a, key_b))
        cost += CROSS_COST;
    return cost;
}

/* Whether nothing better than `cost` is known of the state. */
static inline gboolean is_better(const struct search *s, guint32 state, guint32 cost)
{
    return s->reached[state].round != s->current || s->reached[state].cost > cost;
}

static void offer(struct search *s, guint32 state, guint32 cost, guint32 from, guint32 ahead)
{
    if (!is_better(s, state, cost))
        return;
    s->reached[state] = (struct reached){cost, from, s->current};
    push(s->heap, entry_of(cost + ahead, cost, state));
}

static void offer_starts(struct search *s, const struct target *a, const struct target *b)
{
    for (int row = a->top; row <= a->bottom; row++)
        for (int column = a->left; column <= a->right; column++) {
            for (int way = 0; way < WAY_COUNT; way++) {
                guint32 state = (guint32)(row * s->grid->columns + column) * 2 + (guint32)way;
                if (!is_door(a, column, row, (enum way)way))
                    continue;
                offer(s, state, off_centre(a, column, row, (enum way)way), state, distance(s, b, column, row, (enum way)way));
            }
        }
}

/* What it costs to turn here. */
static guint32 bend_cost(const struct target *a, const struct target *b, int column, int row)
{
    return BEND_COST + (is_close(a, column, row) || is_close(b, column, row) ? HUG_COST : 0);
}

static void expand(struct search *s, const struct entry *e, const struct target *a, const struct target *b, guint key_a, guint key_b)
{
    static const struct {
        int dx, dy;
        enum way way;
    } moves[] = {{1, 0, WAY_HORIZONTAL}, {-1, 0, WAY_HORIZONTAL}, {0, 1, WAY_VERTICAL}, {0, -1, WAY_VERTICAL}};
    int at = (int)(e->state / 2), column = at % s->grid->columns, row = at / s->grid->columns;
    enum way came = (enum way)(e->state % 2);
    gboolean start = s->reached[e->state].from == e->state;
    for (guint i = 0; i < G_N_ELEMENTS(moves); i++) {
        int c = column + moves[i].dx, r = row + moves[i].dy;
        if (c < 0 || r < 0 || c >= s->grid->columns || r >= s->grid->rows || (start && moves[i].way != came))
            continue;
        int to = r * s->grid->columns + c;
        guint32 state = (guint32)to * 2 + moves[i].way, cost = e->cost + (moves[i].way != came ? bend_cost(a, b, column, row) : 0);
        if (!is_better(s, state, cost + STEP_COST)) /* at the least: mostly it is the way back, and need not be reckoned */
            continue;
        gboolean there = on_ring(b, c, r);
        if (is_within(a, c, r) || (there && !is_door(b, c, r, moves[i].way))) /* not back into the one, nor along a side into the other */
            continue;
        cost += step_cost(s->grid, to, moves[i].way, key_a, key_b) + (there ? off_centre(b, c, r, moves[i].way) : 0);
        offer(s, state, cost, e->state, distance(s, b, c, r, moves[i].way));
    }
}

static void trace(const struct search *s, guint32 state, GArray *line)
{
    guint first = line->len;
    for (;;) {
        struct point p = grid_point(s->grid, (int)(state / 2));
        g_array_append_val(line, p);
        if (s->reached[state].from == state)
            break;
        state = s->reached[state].from;
    }
    for (guint i = first, j = line->len - 1; i < j; i++, j--) {
        struct point t = g_array_index(line, struct point, i);
        g_array_index(line, struct point, i) = g_array_index(line, struct point, j);
        g_array_index(line, struct point, j) = t;
    }
}

gboolean search_path(struct search *s, const struct route_end *a, const struct route_end *b, GArray *line)
{
    struct target from = target_of(s->grid, a), to = target_of(s->grid, b);
    if (s->effort > MAX_EFFORT)
        return FALSE;
    s->current++;
    g_array_set_size(s->heap, 0);
    offer_starts(s, &from, &to);
    for (gint64 taken = 0; s->heap->len > 0 && taken < MAX_EFFORT_EACH; taken++) {
        struct entry e = pop(s->heap);
        if (e.cost > s->reached[e.state].cost)
            continue;
        int at = (int)(e.state / 2);
        if (is_door(&to, at % s->grid->columns, at / s->grid->columns, (enum way)(e.state % 2)) && s->reached[e.state].from != e.state) {
            trace(s, e.state, line);
            return TRUE;
        }
        s->effort++;
        expand(s, &e, &from, &to, a->key, b->key);
    }
    return FALSE;
}

gint64 search_effort(const struct search *s)
{
    return s->effort;
}

void search_hurry(struct search *s, guint hurry)
{
    s->hurry = hurry;
}
