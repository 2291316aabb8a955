/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kept_axis.h"

#include <math.h>

#define WIDE 110.0   /* pt: an empty strip as wide as this says no more than a narrower one */
#define SHRUNK 0.35  /* of what is beyond it */
#define MOST_OPEN 2.5 /* times as wide */

/* Something stands from the author's place `from` to `to`; the strip before it is empty. */
struct stand {
    double from, to;
    double at, end; /* where they go */
};

struct axis {
    GArray *stands; /* struct stand, in order, apart from each other */
};

static int compare_stands(gconstpointer a, gconstpointer b)
{
    const struct stand *p = a, *q = b;
    return p->from != q->from ? (p->from > q->from) - (p->from < q->from) : (p->to > q->to) - (p->to < q->to);
}

static void add(GArray *stands, double from, double to)
{
    const struct stand s = {from, to, from, to};
    g_array_append_val(stands, s);
}

static gboolean is_on(const struct origin *o, guint flags, int page)
{
    return o->page == page && !(flags & ELEMENT_UNDRAWN);
}

/* Shapes and texts all through; of zones and lines, where they have a side or turn. */
static void collect(const struct network *n, int page, gboolean across, GArray *stands)
{
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if (is_on(&v->origin, v->flags, page))
            add(stands, across ? v->box.x : v->box.y, across ? v->box.x + v->box.w : v->box.y + v->box.h);
    }
    for (guint i = 0; i < n->notes->len; i++) {
        const struct note *t = network_note(n, i);
        if (is_on(&t->origin, t->flags, page) && t->role == NOTE_TEXT)
            add(stands, across ? t->box.x : t->box.y, across ? t->box.x + t->box.w : t->box.y + t->box.h);
    }
    for (guint i = 0; i < n->zones->len; i++) {
        const struct zone *z = network_zone(n, i);
        double from = across ? z->box.x : z->box.y, to = across ? z->box.x + z->box.w : z->box.y + z->box.h;
        if (!is_on(&z->origin, z->flags, page))
            continue;
        add(stands, from, from);
        add(stands, to, to);
    }
    for (guint i = 0; i < n->links->len; i++) {
        const struct link *l = network_link(n, i);
        for (int k = 0; k < l->points && is_on(&l->origin, l->element_flags, page); k++) {
            const struct point *p = network_point(n, l->first_point + k);
            add(stands, across ? p->x : p->y, across ? p->x : p->y);
        }
    }
}

static GArray *merged(GArray *stands)
{
    GArray *apart = g_array_new(FALSE, FALSE, sizeof(struct stand));
    g_array_sort(stands, compare_stands);
    for (guint i = 0; i < stands->len; i++) {
        const struct stand *s = &g_array_index(stands, struct stand, i);
        struct stand *last = apart->len ? &g_array_index(apart, struct stand, apart->len - 1) : NULL;
        if (last && s->from <= last->to)
            last->to = last->end = MAX(last->to, s->to);
        else
            g_array_append_val(apart, *s);
    }
    return apart;
}

struct axis *axis_new(const struct network *n, int page, gboolean across)
{
    struct axis *axis = g_new0(struct axis, 1);
    g_autoptr(GArray) stands = g_array_new(FALSE, FALSE, sizeof(struct stand));
    collect(n, page, across, stands);
    axis->stands = merged(stands);
    return axis;
}

void axis_free(struct axis *axis)
{
    g_array_unref(axis->stands);
    g_free(axis);
}

static struct stand *stand_at(const struct axis *axis, guint i)
{
    return &g_array_index(axis->stands, struct stand, i);
}

static double between(double v, double from, double to, double at, double end)
{
    return to > from ? at + (v - from) / (to - from) * (end - at) : at;
}

double axis_at(const struct axis *axis, double place)
{
    guint low = 0, high = axis->stands->len; /* the first that ends at or after the place */
    while (low < high) {
        guint middle = (low + high) / 2;
        if (stand_at(axis, middle)->to < place)
            low = middle + 1;
        else
            high = middle;
    }
    const struct stand *s = low < axis->stands->len ? stand_at(axis, low) : NULL, *before = low > 0 ? stand_at(axis, low - 1) : NULL;
    if (s && place >= s->from)
        return between(place, s->from, s->to, s->at, s->end);
    if (s && before)
        return between(place, before->to, s->from, before->end, s->at);
    return s ? s->at - (s->from - place) : before ? before->end + (place - before->to) : place;
}

double axis_length(const struct axis *axis)
{
    guint n = axis->stands->len;
    return n ? stand_at(axis, n - 1)->end - stand_at(axis, 0)->at : 0;
}

/* From the first on, each after a strip of the width that is asked for it. */
static void lay(struct axis *axis, double (*strip)(double width, double factor), double factor)
{
    double before = 0, end = 0;
    for (guint i = 0; i < axis->stands->len; i++) {
        struct stand *s = stand_at(axis, i);
        double length = s->end - s->at, width = s->at - before;
        before = s->end;
        s->at = i > 0 ? end + strip(width, factor) : s->at;
        s->end = end = s->at + length;
    }
}

static double narrower(double width, double factor)
{
    return width > WIDE ? WIDE + factor * (width - WIDE) : width;
}

static double wider(double width, double factor)
{
    return width * factor;
}

void axis_close(struct axis *axis)
{
    lay(axis, narrower, SHRUNK);
}

void axis_stretch(struct axis *axis, double factor)
{
    for (guint i = 0; i < axis->stands->len; i++) {
        stand_at(axis, i)->at *= factor;
        stand_at(axis, i)->end *= factor;
    }
}

void axis_open(struct axis *axis, double factor)
{
    double all = axis_length(axis), stood = 0;
    for (guint i = 0; i < axis->stands->len; i++)
        stood += stand_at(axis, i)->end - stand_at(axis, i)->at;
    if (all - stood > 1)
        lay(axis, wider, CLAMP((all * factor - stood) / (all - stood), 1, MOST_OPEN));
}
