/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tiered_wires.h"

#include "outline.h"
#include "route.h"
#include "theme.h"
#include "tiered_cell.h"
#include "tiered_rails.h"

#include <math.h>

#define PASSES    2    /* in which lines are laid again */
#define MOST_RUNS 300 /* of a sheet: with more it takes too long */

/* What finds its way: a wire, or for all teeth of a comb the trunk to its rails. */
struct run {
    int wire;
    double length; /* from end to end, as the crow flies */
    guint number;  /* in the router */
    GArray *line;
};

struct routing {
    const struct sketch *sketch;
    struct router *router;
    const GArray *places; /* struct wire_place */
    GArray *runs;
    int *trunk; /* by comb: its run; -1 */
};

/* ---- what is in the way ---- */

static enum route_cost cost_of(const struct sketch_item *item)
{
    return tiered_cell_is_dot(item) ? ROUTE_LABEL : ROUTE_SYMBOL;
}

static struct box obstacle_of(const struct sketch_item *item)
{
    return tiered_cell_is_dot(item) ? item->symbol : box_inflate(item->symbol, 1);
}

/* Tags stand at the edge of the sheet: nothing leads round behind them. */
static void add_bands_of_stubs(struct routing *r)
{
    const struct sketch *s = r->sketch;
    double above = 0, below = s->height;
    for (guint i = 0; i < s->items->len; i++) {
        const struct sketch_item *item = sketch_item(s, i);
        if (item->band == BAND_STUBS_ABOVE)
            above = MAX(above, item->symbol.y + item->symbol.h - 1);
        if (item->band == BAND_STUBS_BELOW)
            below = MIN(below, item->symbol.y + 1);
    }
    if (above > 0)
        router_add_box(r->router, (struct box){0, 0, s->width, above}, ROUTE_BORDER);
    if (below < s->height)
        router_add_box(r->router, (struct box){0, below, s->width, s->height - below}, ROUTE_BORDER);
}

static void add_obstacles(struct routing *r)
{
    const struct sketch *s = r->sketch;
    for (guint i = 0; i < s->frames->len; i++) {
        router_add_frame(r->router, sketch_frame(s, i)->box, ROUTE_BORDER);
        for (int side = -1; side <= 1; side += 2) /* nor just beside it */
            router_add_frame(r->router, box_inflate(sketch_frame(s, i)->box, side * SKETCH_GRID), ROUTE_ZONE);
        router_add_box(r->router, sketch_frame(s, i)->box, ROUTE_ZONE);
        if (sketch_frame(s, i)->title_box.w > 0)
            router_add_box(r->router, box_inflate(sketch_frame(s, i)->title_box, 1), ROUTE_WORDS);
    }
    for (guint i = 0; i < s->items->len; i++) {
        const struct sketch_item *item = sketch_item(s, i);
        router_add_box(r->router, obstacle_of(item), cost_of(item));
        if (item->node >= 0 && item->label.w > 0)
            router_add_box(r->router, item->label, ROUTE_WORDS);
    }
    for (guint i = 0; i < r->places->len; i++)
        if (!g_array_index(r->places, struct wire_place, i).within)
            router_add_box(r->router, g_array_index(r->places, struct wire_place, i).box, ROUTE_LABEL);
    add_bands_of_stubs(r);
    for (guint i = 0; i < s->combs->len; i++) /* between the teeth there is a way, but a better one leads round them */
        router_add_box(r->router, sketch_comb(s, i)->box, ROUTE_ZONE);
}

/* A thing is not in the way of its own lines. */
static void open_end(struct routing *r, const struct sketch_end *end, gboolean open)
{
    if (end->is_frame)
        return;
    const struct sketch_item *item = sketch_item(r->sketch, end->index);
    if (open)
        router_take_box(r->router, obstacle_of(item), cost_of(item));
    else
        router_add_box(r->router, obstacle_of(item), cost_of(item));
}

/* All of the sheet but the box. */
static void close_outside(struct routing *r, struct box b, gboolean close)
{
    double w = r->sketch->width, h = r->sketch->height, right = b.x + b.w, bottom = b.y + b.h, step = SKETCH_GRID;
    const struct box sides[] = {{0, 0, w, b.y - step}, {0, bottom + step, w, h - bottom - step}, {0, b.y, b.x - step, b.h}, {right + step, b.y, w - right - step, b.h}};
    for (guint i = 0; i < G_N_ELEMENTS(sides); i++)
        if (sides[i].w > 0 && sides[i].h > 0)
            (close ? router_add_box : router_take_box)(r->router, sides[i], ROUTE_LABEL);
}

static void open_places(struct routing *r, int link, gboolean open)
{
    for (guint i = 0; i < r->places->len; i++) {
        const struct wire_place *p = &g_array_index(r->places, struct wire_place, i);
        if (p->link != link)
            continue;
        if (p->within)
            close_outside(r, p->box, open);
        else
            (open ? router_take_box : router_add_box)(r->router, p->box, ROUTE_LABEL);
    }
}

/* ---- zones that are not a line's own ---- */

/* Of frames in frames the outer one: what leads round that leads round all. */
static gboolean is_foreign(const struct sketch *s, const struct sketch_wire *w, int frame)
{
    int parent = sketch_frame(s, frame)->parent;
    if (sketch_end_in(s, &w->ends[0], frame) || sketch_end_in(s, &w->ends[1], frame))
        return FALSE;
    return parent < 0 || sketch_end_in(s, &w->ends[0], parent) || sketch_end_in(s, &w->ends[1], parent);
}

static void add_foreign(struct routing *r, const struct sketch_wire *w, gboolean add)
{
    for (int i = 0; i < (int)r->sketch->frames->len; i++) {
        const struct box box = sketch_frame(r->sketch, i)->box;
        if (!is_foreign(r->sketch, w, i))
            continue;
        if (add)
            router_add_box(r->router, box, ROUTE_FOREIGN);
        else
            router_take_box(r->router, box, ROUTE_FOREIGN);
    }
}

/* ---- ends ---- */

/* Lines may share a piece where they lead to one thing and look alike. */
static guint key_of(const struct sketch *s, const struct sketch_end *end, const struct sketch_wire *w)
{
    guint look = (guint)theme_look(s->network, network_link(s->network, w->link));
    return ((guint)end->index * 2 + (end->is_frame ? 1 : 0)) * LOOK_COUNT + look + 1;
}

static struct route_end end_of(const struct sketch *s, const struct sketch_end *end, const struct sketch_wire *w)
{
    struct route_end e = {0};
    if (end->is_frame)
        e.box = sketch_frame(s, end->index)->box;
    else
        e = tiered_cell_edge(s, sketch_item(s, end->index));
    e.key = key_of(s, end, w);
    return e;
}

/* The second end, or the rail that stands for it. */
static struct route_end far_end(const struct sketch *s, const struct sketch_wire *w)
{
    if (w->comb < 0)
        return end_of(s, &w->ends[1], w);
    return (struct route_end){.box = tiered_rails_port(s, sketch_comb(s, w->comb)), .key = key_of(s, &w->ends[0], w)};
}

/* ---- runs ---- */

static int compare_runs(gconstpointer a, gconstpointer b)
{
    const struct run *x = a, *y = b;
    return x->length != y->length ? (x->length > y->length) - (x->length < y->length) : x->wire - y->wire;
}

static void clear_run(gpointer run)
{
    g_array_unref(((struct run *)run)->line);
}

/* Short ones first: they have the fewest ways to go. */
static void find_runs(struct routing *r)
{
    const struct sketch *s = r->sketch;
    r->runs = g_array_new(FALSE, FALSE, sizeof(struct run));
    g_array_set_clear_func(r->runs, clear_run);
    r->trunk = g_new(int, s->combs->len + 1);
    for (guint i = 0; i < s->combs->len; i++)
        r->trunk[i] = -1;
    for (guint i = 0; i < s->wires->len; i++) {
        const struct sketch_wire *w = sketch_wire(s, i);
        if (w->comb >= 0 && r->trunk[w->comb] >= 0)
            continue;
        if (w->comb >= 0)
            r->trunk[w->comb] = 0; /* its place is known when they are sorted */
        struct run run = {(int)i, box_gap(end_of(s, &w->ends[0], w).box, far_end(s, w).box), 0, g_array_new(FALSE, FALSE, sizeof(struct point))};
        g_array_append_val(r->runs, run);
    }
    g_array_sort(r->runs, compare_runs);
    for (guint i = 0; i < r->runs->len; i++) {
        int comb = sketch_wire(s, g_array_index(r->runs, struct run, i).wire)->comb;
        if (comb >= 0)
            r->trunk[comb] = (int)i;
    }
}

static void add_rails(struct routing *r)
{
    const struct sketch *s = r->sketch;
    for (guint i = 0; i < r->runs->len; i++) {
        const struct sketch_wire *w = sketch_wire(s, g_array_index(r->runs, struct run, i).wire);
        guint key = key_of(s, &w->ends[0], w);
        struct point rail[2];
        for (guint k = 0; w->comb >= 0 && tiered_rail(s, sketch_comb(s, w->comb), k, rail); k++)
            router_add_line(r->router, rail, 2, key, key);
    }
}

/* From the rail to the tooth. */
static void add_drops(struct routing *r)
{
    const struct sketch *s = r->sketch;
    g_autoptr(GArray) drop = g_array_new(FALSE, FALSE, sizeof(struct point));
    for (guint i = 0; i < s->wires->len; i++) {
        const struct sketch_wire *w = sketch_wire(s, i);
        if (w->comb < 0)
            continue;
        g_array_set_size(drop, 0);
        tiered_rails_hang(s, sketch_comb(s, w->comb), w->ends[1].index, drop);
        router_add_line(r->router, &g_array_index(drop, struct point, drop->len - 2), 2, key_of(s, &w->ends[0], w), key_of(s, &w->ends[1], w));
    }
}

static void lay(struct routing *r, struct run *run)
{
    const struct sketch_wire *w = sketch_wire(r->sketch, run->wire);
    const struct route_end a = end_of(r->sketch, &w->ends[0], w), b = far_end(r->sketch, w);
    open_end(r, &w->ends[0], TRUE);
    open_places(r, w->link, TRUE);
    add_foreign(r, w, TRUE);
    if (w->comb < 0)
        open_end(r, &w->ends[1], TRUE);
    g_array_set_size(run->line, 0);
    run->number = router_line_count(r->router);
    router_connect(r->router, &a, &b, run->line);
    open_end(r, &w->ends[0], FALSE);
    open_places(r, w->link, FALSE);
    add_foreign(r, w, FALSE);
    if (w->comb < 0)
        open_end(r, &w->ends[1], FALSE);
}

static void lay_all(struct routing *r, gboolean draft)
{
    guint count = r->runs->len;
    for (guint i = 0; i < count; i++)
        lay(r, &g_array_index(r->runs, struct run, i));
    for (int pass = 0; pass < PASSES && count <= MOST_RUNS && !draft; pass++)
        for (guint i = 0; i < count; i++) {
            struct run *run = &g_array_index(r->runs, struct run, pass % 2 ? i : count - 1 - i);
            router_forget_line(r->router, run->number);
            lay(r, run);
        }
}

/* ---- lines ---- */

static void straighten(GArray *line)
{
    for (guint i = 1; i + 1 < line->len;) {
        const struct point *p = &g_array_index(line, struct point, i);
        gboolean level = fabs(p[-1].y - p[0].y) < 0.01 && fabs(p[0].y - p[1].y) < 0.01, upright = fabs(p[-1].x - p[0].x) < 0.01 && fabs(p[0].x - p[1].x) < 0.01;
        if (level || upright)
            g_array_remove_index(line, i);
        else
            i++;
    }
}

/* Lines end on the outline that is drawn. */
static void cut_at_outline(const struct sketch *s, const struct sketch_end *end, GArray *line, gboolean first)
{
    const struct sketch_item *item = end->is_frame ? NULL : sketch_item(s, end->index);
    if (!item || item->node < 0 || tiered_cell_is_dot(item) || line->len < 2)
        return;
    const struct plan_node place = {.node = item->node, .symbol = item->symbol, .label = item->label};
    struct point *at = &g_array_index(line, struct point, first ? 0 : line->len - 1), from = g_array_index(line, struct point, first ? 1 : line->len - 2);
    *at = outline_meet(network_node(s->network, item->node), &place, from, *at);
}

static GPtrArray *lines_of(const struct routing *r)
{
    const struct sketch *s = r->sketch;
    GPtrArray *lines = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    g_autofree int *run_of = g_new0(int, s->wires->len + 1);
    for (guint i = 0; i < r->runs->len; i++)
        run_of[g_array_index(r->runs, struct run, i).wire] = (int)i;
    for (guint i = 0; i < s->wires->len; i++) {
        const struct sketch_wire *w = sketch_wire(s, i);
        GArray *line = g_array_copy(g_array_index(r->runs, struct run, w->comb >= 0 ? r->trunk[w->comb] : run_of[i]).line);
        if (w->comb >= 0) {
            tiered_rails_hang(s, sketch_comb(s, w->comb), w->ends[1].index, line);
            straighten(line);
        }
        for (int e = 0; e < 2; e++)
            cut_at_outline(s, &w->ends[e], line, e == 0);
        g_ptr_array_add(lines, line);
    }
    return lines;
}

GPtrArray *tiered_wires(const struct sketch *s, const GArray *places, gboolean draft, gint64 *effort)
{
    struct routing r = {.sketch = s, .places = places, .router = router_new((struct box){0, 0, s->width, s->height})};
    router_hurry(r.router, draft ? 2 : 1);
    add_obstacles(&r);
    find_runs(&r);
    add_rails(&r);
    add_drops(&r);
    lay_all(&r, draft);
    GPtrArray *lines = lines_of(&r);
    *effort += router_effort(r.router);
    router_free(r.router);
    g_array_unref(r.runs);
    g_free(r.trunk);
    return lines;
}
