/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "arrangement.h"

#define FEW 3 /* shapes: fewer are no stack */

struct spot {
    struct point at;
    int page, node;
};

static int compare_spots(gconstpointer a, gconstpointer b)
{
    const struct spot *p = a, *q = b;
    if (p->page != q->page)
        return p->page - q->page;
    return p->at.x != q->at.x ? (p->at.x > q->at.x) - (p->at.x < q->at.x) : p->node - q->node;
}

static GArray *spots_of(const struct network *n)
{
    GArray *spots = g_array_new(FALSE, FALSE, sizeof(struct spot));
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        const struct spot spot = {box_centre(v->box), v->origin.page, (int)i};
        if (v->origin.shape >= 0 && !(v->flags & (ELEMENT_LEGEND | ELEMENT_BACKGROUND)))
            g_array_append_val(spots, spot);
    }
    g_array_sort(spots, compare_spots);
    return spots;
}

/* Whether the middle of another shape lies on this one, looking in one direction. */
static gboolean is_covered(const struct network *n, const GArray *spots, guint of, int step)
{
    const struct spot *spot = &g_array_index(spots, struct spot, of);
    struct box box = network_node(n, spot->node)->box;
    for (gint64 i = (gint64)of + step; i >= 0 && i < (gint64)spots->len; i += step) {
        const struct spot *other = &g_array_index(spots, struct spot, i);
        if (other->page != spot->page || other->at.x < box.x || other->at.x > box.x + box.w)
            return FALSE;
        if (box_contains_point(box, other->at))
            return TRUE;
    }
    return FALSE;
}

gboolean arrangement_is_stack(const struct network *n, int *stacked, int *shapes)
{
    g_autoptr(GArray) spots = spots_of(n);
    *stacked = 0;
    for (guint i = 0; i < spots->len; i++)
        *stacked += is_covered(n, spots, i, 1) || is_covered(n, spots, i, -1);
    *shapes = (int)spots->len;
    return *shapes >= FEW && 2 * *stacked > *shapes;
}
