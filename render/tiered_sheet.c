/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tiered_sheet.h"

#include "sketch_changes.h"
#include "tiered_settle.h"

#include <math.h>

#define GRID SKETCH_GRID
#define MARGIN SHEET_MARGIN
#define GAP_X SHEET_GAP_X
#define GAP_Y (6 * GRID)
#define BAND_GAP (6 * GRID)
#define MAX_BAND_GAP (12 * GRID)
#define GROUPS SKETCH_ROWS
#define SWEEPS 4
#define STEPS 60 /* widths that are tried */

static gboolean is_frame(const struct sheet *s, const struct part *p)
{
    return child_at(s->graph, g_array_index(p->children, int, 0))->type == CHILD_FRAME;
}

static gboolean is_joined(const struct sheet *s, int part)
{
    for (guint i = 0; i < s->edges->len; i++) {
        const struct child_edge *e = &g_array_index(s->edges, struct child_edge, i);
        if (s->part_of[e->a] != s->part_of[e->b] && (s->part_of[e->a] == part || s->part_of[e->b] == part))
            return TRUE;
    }
    return FALSE;
}

/* Loose things of a band stand above its frames, except outside, where all are alike. */
static int group_of(const struct sheet *s, int part, guint merging)
{
    const struct part *p = part_at(s, part);
    enum band band = child_at(s->graph, g_array_index(p->children, int, 0))->band;
    gboolean loose = !is_frame(s, p) && band != BAND_OUTSIDE && is_joined(s, part);
    if (merging & MERGE_LOOSE && band == BAND_BOUNDARY)
        loose = FALSE;
    if (merging & MERGE_SITES && (band == BAND_CARRIERS || (band == BAND_SITES && !loose)))
        band = BAND_CORE; /* carriers above both */
    return 2 * (int)band + !loose;
}

static void init(struct sheet *s, struct child_graph *g, double aspect, guint merging)
{
    GArray *band[BAND_COUNT];
    *s = (struct sheet){.graph = g, .edges = g->edges[0], .parts = g_array_new(FALSE, TRUE, sizeof(struct part)),
                        .part_of = g_new0(int, g->children->len + 1), .order = g_array_new(FALSE, FALSE, sizeof(int)),
                        .columns = g_array_new(FALSE, TRUE, sizeof(struct column)), .shelves = g_array_new(FALSE, TRUE, sizeof(struct shelf))};
    for (int b = 0; b < BAND_COUNT; b++)
        band[b] = g_array_new(FALSE, FALSE, sizeof(int));
    for (guint i = 0; i < g->members[0]->len; i++) {
        int child = g_array_index(g->members[0], int, i);
        g_array_append_val(band[child_at(g, child)->band], child);
    }
    for (int b = 0; b < BAND_COUNT; b++) {
        GArray *parts = tiered_parts(g, band[b], s->edges, TRUE);
        g_array_set_clear_func(parts, NULL);
        g_array_append_vals(s->parts, parts->data, parts->len);
        g_array_unref(parts);
        g_array_unref(band[b]);
    }
    for (int i = 0; i < (int)s->parts->len; i++) {
        struct part *p = part_at(s, i);
        for (guint k = 0; k < p->children->len; k++)
            s->part_of[g_array_index(p->children, int, k)] = i;
        if (is_frame(s, p)) {
            struct child *c = child_at(g, g_array_index(p->children, int, 0));
            p->w = c->w;
            p->h = c->h;
            c->x = c->y = 0;
        } else
            tiered_part_place(g, p, s->edges, aspect);
    }
    for (int k = 0; k < GROUPS; k++)
        s->groups[k] = g_array_new(FALSE, FALSE, sizeof(int));
    for (int i = 0; i < (int)s->parts->len; i++) {
        struct part *p = part_at(s, i);
        p->group = group_of(s, i, merging);
        p->order = s->groups[p->group]->len;
        g_array_append_val(s->groups[p->group], i);
    }
    for (guint i = 0; i < s->edges->len; i++) {
        const struct child_edge *e = &g_array_index(s->edges, struct child_edge, i);
        int a = part_at(s, s->part_of[e->a])->group, b = part_at(s, s->part_of[e->b])->group;
        for (int k = MIN(a, b); k < MAX(a, b); k++)
            s->between[k]++;
    }
}

static void clear(struct sheet *s)
{
    for (guint i = 0; i < s->parts->len; i++)
        g_array_unref(part_at(s, (int)i)->children);
    for (int k = 0; k < GROUPS; k++)
        g_array_unref(s->groups[k]);
    g_array_unref(s->parts);
    g_array_unref(s->order);
    g_array_unref(s->columns);
    g_array_unref(s->shelves);
    g_free(s->part_of);
}

/* ---- order within the groups ---- */

static int compare_order(gconstpointer a, gconstpointer b, gpointer data)
{
    const struct sheet *s = data;
    int x = *(const int *)a, y = *(const int *)b;
    double ox = part_at(s, x)->order, oy = part_at(s, y)->order;
    return ox != oy ? (ox < oy ? -1 : 1) : x - y;
}

/* Orders are kept between 0 and 1, so that rows of different length can be compared. */
static void spread(struct sheet *s, GArray *group)
{
    g_array_sort_with_data(group, compare_order, s);
    for (guint i = 0; i < group->len; i++)
        part_at(s, g_array_index(group, int, i))->order = (i + 0.5) / group->len;
}

/* Where in its part an end stands: from -0.5 at the left to 0.5. */
static double off_middle(const struct sheet *s, int child, const struct sketch_end *end)
{
    const struct part *p = part_at(s, s->part_of[child]);
    return (child_at(s->graph, child)->x + tiered_end_x(s->graph, child, end)) / MAX(p->w, 1) - 0.5;
}

static void sweep(struct sheet *s, int group, gboolean down)
{
    g_autofree double *sum = g_new0(double, s->parts->len + 1);
    g_autofree int *count = g_new0(int, s->parts->len + 1);
    gboolean tags = group / 2 == BAND_STUBS_ABOVE || group / 2 == BAND_STUBS_BELOW; /* go to the very end of their lines */
    for (guint i = 0; i < s->edges->len; i++) {
        const struct child_edge *e = &g_array_index(s->edges, struct child_edge, i);
        int ends[] = {s->part_of[e->a], s->part_of[e->b]};
        for (int k = 0; k < 2; k++) {
            const struct part *near = part_at(s, ends[1 - k]);
            if (part_at(s, ends[k])->group != group || near->group == group || (near->group < group) != down)
                continue;
            sum[ends[k]] += near->order + (tags ? off_middle(s, k ? e->a : e->b, &e->ends[1 - k]) / s->groups[near->group]->len : 0);
            count[ends[k]]++;
        }
    }
    for (guint i = 0; i < s->groups[group]->len; i++) {
        int part = g_array_index(s->groups[group], int, i);
        if (count[part])
            part_at(s, part)->order = sum[part] / count[part];
    }
    spread(s, s->groups[group]);
}

static void order_groups(struct sheet *s)
{
    for (int k = 0; k < GROUPS; k++)
        spread(s, s->groups[k]);
    for (int pass = 0; pass < SWEEPS; pass++)
        for (int k = 0; k < GROUPS; k++)
            sweep(s, pass % 2 ? k : GROUPS - 1 - k, pass % 2 == 1);
    for (int k = 0; k < GROUPS; k++) {
        sketch_apply_changes(s->graph->sketch, CHANGE_PARTS, k, s->groups[k]);
        s->graph->sketch->rows[k] = s->groups[k]->len;
        for (guint i = 0; i < s->groups[k]->len; i++)
            part_at(s, g_array_index(s->groups[k], int, i))->order = (i + 0.5) / s->groups[k]->len;
    }
}

/* ---- shelves ---- */

static int compare_height(gconstpointer a, gconstpointer b, gpointer data)
{
    const struct sheet *s = data;
    double x = part_at(s, *(const int *)a)->h, y = part_at(s, *(const int *)b)->h;
    return x != y ? (x < y ? 1 : -1) : compare_order(a, b, data);
}

static double width_of_group(const struct sheet *s, const GArray *group)
{
    double width = -GAP_X;
    for (guint i = 0; i < group->len; i++)
        width += GAP_X + part_at(s, g_array_index(group, int, i))->w;
    return width;
}

static double shelve_group(struct sheet *s, int k, double width, double y)
{
    g_autoptr(GArray) group = g_array_copy(s->groups[k]);
    double x = 0;
    struct shelf shelf = {.y = y, .first = s->columns->len};
    if (width_of_group(s, group) > width)
        g_array_sort_with_data(group, compare_height, s);
    for (guint i = 0; i < group->len; i++) {
        int index = g_array_index(group, int, i);
        struct part *p = part_at(s, index);
        struct column *last = shelf.count ? &g_array_index(s->columns, struct column, s->columns->len - 1) : NULL;
        guint at = s->order->len;
        g_array_append_val(s->order, index);
        if (last && last->h + GAP_Y + p->h <= shelf.h + 0.1 && p->w <= last->w + 0.1) {
            p->y = shelf.y + last->h + GAP_Y;
            last->h += GAP_Y + p->h;
            last->count++;
            continue;
        }
        if (last && x + p->w > width) {
            g_array_append_val(s->shelves, shelf);
            shelf = (struct shelf){.y = shelf.y + shelf.h + GAP_Y, .first = s->columns->len};
            x = 0;
        }
        struct column c = {.first = at, .count = 1, .x = x, .w = p->w, .h = p->h, .shelf = (int)s->shelves->len};
        p->y = shelf.y;
        g_array_append_val(s->columns, c);
        shelf.count++;
        shelf.h = MAX(shelf.h, p->h);
        x += p->w + GAP_X;
    }
    if (shelf.count)
        g_array_append_val(s->shelves, shelf);
    return shelf.y + shelf.h;
}

/* What is left over in a shelf goes to its right: the used width decides. */
static void shelve(struct sheet *s, double width, double *used_w, double *used_h)
{
    double y = MARGIN;
    int last = -1;
    g_array_set_size(s->order, 0);
    g_array_set_size(s->columns, 0);
    g_array_set_size(s->shelves, 0);
    for (int k = 0; k < GROUPS; k++) {
        if (s->groups[k]->len == 0)
            continue;
        if (last >= 0)
            y += MIN(BAND_GAP + GRID * (s->between[last] / 3), MAX_BAND_GAP);
        y = shelve_group(s, k, width, sketch_up(y, GRID));
        last = k;
    }
    *used_h = y + MARGIN;
    *used_w = 0;
    for (guint i = 0; i < s->columns->len; i++) {
        const struct column *c = &g_array_index(s->columns, struct column, i);
        *used_w = MAX(*used_w, c->x + c->w);
    }
    *used_w += 2 * MARGIN;
}

static double best_shelves(struct sheet *s, double width, double height)
{
    double widest = 1, longest = 1, best = -1, best_width = 0, w, h;
    for (guint i = 0; i < s->parts->len; i++)
        widest = MAX(widest, part_at(s, (int)i)->w);
    for (int k = 0; k < GROUPS; k++)
        longest = MAX(longest, width_of_group(s, s->groups[k]));
    longest = MAX(longest, widest);
    double step = MAX(pow(longest / widest, 1.0 / STEPS), 1.0005);
    for (double at = widest; at <= longest * step; at *= step) {
        shelve(s, at, &w, &h);
        double scale = MIN(width / w, height / h);
        if (scale > best * 1.002) {
            best = scale;
            best_width = at;
        }
    }
    shelve(s, best_width, &w, &h);
    s->graph->sketch->width = w;
    s->graph->sketch->height = h;
    return best;
}

double tiered_sheet_place(struct child_graph *g, double aspect, guint merging, double width, double height)
{
    struct sheet s;
    init(&s, g, aspect, merging);
    order_groups(&s);
    double scale = best_shelves(&s, width, height);
    tiered_settle(&s);
    for (guint i = 0; i < s.parts->len; i++) {
        const struct part *p = part_at(&s, (int)i);
        for (guint k = 0; k < p->children->len; k++) {
            struct child *c = child_at(g, g_array_index(p->children, int, k));
            c->x += p->x;
            c->y += p->y;
        }
    }
    clear(&s);
    return scale;
}
