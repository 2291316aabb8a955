/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "trunks.h"

#include "text.h"
#include "theme.h"

#include <math.h>
#include <string.h>

#define SAME 0.5 /* pt */
#define ROOM 4.0 /* pt of line to be seen at each side of the words */

struct finding {
    struct plan *plan;
    const struct network *network;
    const struct measure *measure;
    GArray *trunks;
};

static struct plan_link *link_at(const struct finding *f, guint i)
{
    return &g_array_index(f->plan->links, struct plan_link, i);
}

static const char *words_of(const struct finding *f, guint i)
{
    return network_link(f->network, link_at(f, i)->link)->label;
}

/* The k-th point, counted from one of its ends. */
static struct point point_from(const struct finding *f, guint i, int end, int k)
{
    const struct plan_link *l = link_at(f, i);
    return g_array_index(f->plan->points, struct point, l->first_point + (end ? l->points - 1 - k : k));
}

static gboolean is_same(struct point a, struct point b)
{
    return point_distance(a, b) < SAME;
}

/* What two lines have in common from an end of each; empty if they part at once. */
static GArray *common(const struct finding *f, guint i, int end, guint other, int other_end)
{
    GArray *shared = g_array_new(FALSE, FALSE, sizeof(struct point));
    struct point at = point_from(f, i, end, 0);
    if (!is_same(at, point_from(f, other, other_end, 0)))
        return shared;
    g_array_append_val(shared, at);
    for (int k = 1; k < MIN(link_at(f, i)->points, link_at(f, other)->points); k++) {
        struct point a = point_from(f, i, end, k), b = point_from(f, other, other_end, k);
        double to_a = point_distance(at, a), to_b = point_distance(at, b);
        gboolean along = (a.x - at.x) * (b.x - at.x) + (a.y - at.y) * (b.y - at.y) > to_a * to_b - SAME;
        if (!along)
            break;
        at = to_a < to_b ? a : b;
        g_array_append_val(shared, at);
        if (!is_same(a, b))
            break;
    }
    return shared;
}

static double length_of(const GArray *points)
{
    double length = 0;
    for (guint k = 1; k < points->len; k++)
        length += point_distance(g_array_index(points, struct point, k - 1), g_array_index(points, struct point, k));
    return length;
}

static gboolean has_room(const GArray *points, double w, double h)
{
    for (guint k = 1; k < points->len; k++) {
        struct point a = g_array_index(points, struct point, k - 1), b = g_array_index(points, struct point, k);
        if (fabs(b.x - a.x) > w + 2 * ROOM || fabs(b.y - a.y) > h + 2 * ROOM)
            return TRUE;
    }
    return FALSE;
}

/* It has words of its own for which no place is set. */
static gboolean is_open(const struct finding *f, guint i)
{
    const struct plan_link *l = link_at(f, i);
    return l->trunk == 0 && !l->text && l->label.w <= 0 && l->points > 1 && !text_is_blank(words_of(f, i));
}

static gboolean say_the_same(const struct finding *f, guint i, guint other)
{
    const struct link *a = network_link(f->network, link_at(f, i)->link), *b = network_link(f->network, link_at(f, other)->link);
    return is_open(f, other) && strcmp(a->label, b->label) == 0 && theme_look(f->network, a) == theme_look(f->network, b);
}

/* The lines that run along with one from an end of it for long enough to write something there, and the piece that all of them share. FALSE
 * if they do not all say the same. */
static gboolean find_companions(const struct finding *f, guint i, int end, GArray *others, GArray **shared)
{
    double w, h;
    f->measure->text(f->measure->data, words_of(f, i), PLAN_LINK_SIZE, FALSE, PLAN_LABEL_WIDTH, &w, &h);
    for (guint k = 0; k < f->plan->links->len; k++)
        for (int e = 0; k != i && e < 2 && link_at(f, k)->points > 1; e++) {
            g_autoptr(GArray) piece = common(f, i, end, k, e);
            if (!has_room(piece, w, h))
                continue;
            if (!say_the_same(f, i, k))
                return FALSE;
            g_array_append_val(others, k);
            if (*shared && length_of(*shared) <= length_of(piece))
                continue;
            g_clear_pointer(shared, g_array_unref);
            *shared = g_steal_pointer(&piece);
        }
    return others->len > 0;
}

static void make_trunk(struct finding *f, guint i, const GArray *others, GArray *shared)
{
    struct trunk trunk = {i, g_array_ref(shared)};
    int number = (int)f->trunks->len + 1;
    link_at(f, i)->trunk = number;
    link_at(f, i)->text = g_strdup_printf("%u × %s", others->len + 1, words_of(f, i));
    for (guint k = 0; k < others->len; k++) {
        struct plan_link *l = link_at(f, g_array_index(others, guint, k));
        l->trunk = number;
        l->text = g_strdup("");
    }
    g_array_append_val(f->trunks, trunk);
}

static void clear_trunk(gpointer trunk)
{
    g_array_unref(((struct trunk *)trunk)->points);
}

GArray *trunks_find(struct plan *plan, const struct network *n, const struct measure *measure)
{
    struct finding f = {plan, n, measure, g_array_new(FALSE, FALSE, sizeof(struct trunk))};
    g_array_set_clear_func(f.trunks, clear_trunk);
    for (guint i = 0; i < plan->links->len; i++)
        for (int end = 0; end < 2 && is_open(&f, i); end++) {
            g_autoptr(GArray) shared = NULL, others = g_array_new(FALSE, FALSE, sizeof(guint));
            if (find_companions(&f, i, end, others, &shared))
                make_trunk(&f, i, others, shared);
        }
    return f.trunks;
}
