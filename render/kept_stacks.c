/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shapes on one spot: a script, or a slip of the hand, put one exactly on another, and only the uppermost would be seen.
 */
#include "grid.h"
#include "kept.h"
#include "text.h"

#include <math.h>
#include <string.h>

#define SPOT 1.0    /* pt: centres nearer than this are on one spot */
#define FANNED 12.0 /* pt between shapes that were on one spot */
#define JOINED 48.0 /* if a line joins them, which may have words */

static const struct node *node_at(const struct kept *k, guint place)
{
    return network_node(k->network, g_array_index(k->plan->nodes, struct plan_node, place).node);
}

static gboolean is_same_spot(const struct node *a, const struct node *b)
{
    gboolean corner = fabs(a->box.x - b->box.x) < SPOT && fabs(a->box.y - b->box.y) < SPOT;
    if (!corner && point_distance(box_centre(a->box), box_centre(b->box)) >= SPOT)
        return FALSE;
    return a->origin.shape >= 0 && b->origin.shape >= 0 && a->boxed == b->boxed && MAX(a->box.w, b->box.w) < 2 * MIN(a->box.w, b->box.w) &&
           MAX(a->box.h, b->box.h) < 2 * MIN(a->box.h, b->box.h) && !text_is_blank(a->label) && !text_is_blank(b->label) && strcmp(a->label, b->label) != 0;
}

/* ---- what lies near a point ---- */

static struct box corner_of(struct box b)
{
    return (struct box){b.x, b.y, 0, 0};
}

static struct box middle_of(struct box b)
{
    struct point c = box_centre(b);
    return (struct box){c.x, c.y, 0, 0};
}

/* By the corners and the middles of all shapes: places in the plan. */
static struct grid *grid_of(const struct kept *k)
{
    struct box bounds = {0, 0, 0, 0};
    for (guint i = 0; i < k->plan->nodes->len; i++)
        bounds = i == 0 ? node_at(k, i)->box : box_union(bounds, node_at(k, i)->box);
    struct grid *grid = grid_new(bounds, k->plan->nodes->len);
    for (guint i = 0; i < k->plan->nodes->len; i++) {
        grid_add(grid, corner_of(node_at(k, i)->box), (int)i);
        grid_add(grid, middle_of(node_at(k, i)->box), (int)i);
    }
    return grid;
}

static int compare_places(gconstpointer a, gconstpointer b)
{
    return *(const int *)a - *(const int *)b;
}

/* In order; some may be named twice. */
static GArray *near_to(struct grid *grid, struct box b)
{
    GArray *near = g_array_new(FALSE, FALSE, sizeof(int));
    const struct box spots[] = {corner_of(b), middle_of(b)};
    for (guint i = 0; i < G_N_ELEMENTS(spots); i++) {
        const GArray *found = grid_query(grid, box_inflate(spots[i], SPOT));
        g_array_append_vals(near, found->data, found->len);
    }
    g_array_sort(near, compare_places);
    return near;
}

/* ---- side by side ---- */

static gboolean holds(const struct kept *k, const GArray *stack, const struct link_end *end)
{
    for (guint i = 0; end->type == ELEMENT_NODE && i < stack->len; i++)
        if (g_array_index(k->plan->nodes, struct plan_node, g_array_index(stack, guint, i)).node == end->index)
            return TRUE;
    return FALSE;
}

static gboolean are_joined(const struct kept *k, const GArray *stack)
{
    for (guint i = 0; i < k->network->links->len; i++) {
        const struct link *l = network_link(k->network, i);
        if (holds(k, stack, &l->ends[0]) && holds(k, stack, &l->ends[1]))
            return TRUE;
    }
    return FALSE;
}

/* Round their spot, in order. */
static void fan_out(struct kept *k, const GArray *stack)
{
    double width = 0, gap = are_joined(k, stack) ? JOINED : FANNED;
    for (guint i = 0; i < stack->len; i++)
        width = MAX(width, g_array_index(k->plan->nodes, struct plan_node, g_array_index(stack, guint, i)).symbol.w);
    for (guint i = 0; i < stack->len; i++)
        kept_move(&g_array_index(k->plan->nodes, struct plan_node, g_array_index(stack, guint, i)), (i - (stack->len - 1) / 2.0) * (width + gap), 0);
}

void kept_unstack(struct kept *k)
{
    struct grid *grid = grid_of(k);
    g_autofree gboolean *moved = g_new0(gboolean, k->plan->nodes->len + 1);
    for (guint i = 0; i < k->plan->nodes->len; i++) {
        g_autoptr(GArray) stack = g_array_new(FALSE, FALSE, sizeof(guint)), near = near_to(grid, node_at(k, i)->box);
        g_array_append_val(stack, i);
        for (guint j = 0; j < near->len && !moved[i]; j++) {
            guint other = (guint)g_array_index(near, int, j), last = g_array_index(stack, guint, stack->len - 1);
            if (other > last && !moved[other] && is_same_spot(node_at(k, i), node_at(k, other)))
                g_array_append_val(stack, other);
        }
        for (guint j = 0; j < stack->len && stack->len > 1; j++)
            moved[g_array_index(stack, guint, j)] = TRUE;
        if (stack->len > 1)
            fan_out(k, stack);
    }
    grid_free(grid);
}
