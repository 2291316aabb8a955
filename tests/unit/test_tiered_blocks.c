/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What hangs on one thing, and many such blocks in one frame: rows of teeth, grids of blocks, and what changes places for the sake of the
 * lines.
 */
#include "picture_faults.h"
#include "plans.h"
#include "sketch_changes.h"
#include "sketch_make.h"
#include "tiered_changes.h"
#include "tiered_comb.h"
#include "tiered_cost.h"
#include "tiered_grid.h"
#include "tiered_rails.h"
#include "tiered_route.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "network_of.h"

/* ---- a switch, and what hangs on it ---- */

static void count_letters(gpointer data, const char *text, double size, gboolean bold, double most, double *w, double *h)
{
    double wide = 0.5 * size * (double)g_utf8_strlen(text, -1);
    *w = MIN(wide, most);
    *h = 1.2 * size * ceil(wide / most);
}

static const struct measure letters = {count_letters, NULL};

/* Boxed groups, then devices, all on one switch. */
static struct sketch *comb_of(const struct network *n, int groups, int devices)
{
    struct sketch *s = sketch_new(n, &letters);
    const struct sketch_end hub = {FALSE, sketch_add_node(s, 0, -1, BAND_CORE)};
    for (int i = 0; i < groups; i++) {
        int card = sketch_add_card(s, CARD_GROUP, g_strdup("14 × Computer or device\nwork-0001 ...\nwork-0099"), CLASS_SERVER, -1, -1, BAND_CORE);
        sketch_add_wire(s, hub, (struct sketch_end){FALSE, card}, 0);
    }
    for (int i = 0; i < devices; i++)
        sketch_add_wire(s, hub, (struct sketch_end){FALSE, sketch_add_node(s, 1, -1, BAND_CORE)}, 0);
    sketch_make_combs(s);
    assert_int_equal(s->combs->len, 1);
    return s;
}

static struct network *switch_and_printer(void)
{
    return network_of_text("a.dot", "graph g { s [label=\"SW\", image=\"icons/switch.png\"]; p [label=\"PC\", image=\"icons/pc.png\"]; s -- p; }");
}

static struct box cell_of(const struct sketch *s, guint tooth)
{
    const struct sketch_item *item = sketch_item(s, g_array_index(sketch_comb(s, 0)->teeth, int, tooth));
    return item->card ? item->symbol : box_union(item->symbol, item->label);
}

static guint row_of(const struct sketch *s, guint tooth)
{
    guint row = 0;
    while (g_array_index(sketch_comb(s, 0)->rows, guint, row) <= tooth)
        row++;
    return row;
}

static void assert_teeth_apart(const struct sketch *s, double w, double h)
{
    const struct sketch_comb *c = sketch_comb(s, 0);
    for (guint i = 0; i < c->teeth->len; i++) {
        struct box b = cell_of(s, i);
        assert_true(b.x >= 0 && b.y >= 0 && b.x + b.w <= w + 0.1 && b.y + b.h <= h + 0.1);
        for (guint k = i + 1; k < c->teeth->len; k++)
            assert_true(box_overlap_area(b, cell_of(s, k)) < 0.1);
    }
}

/* A box with words in it is three times as wide as a device: the devices stand close all the same. */
static void devices_stand_close_beside_boxed_groups(void **state)
{
    struct network *n = switch_and_printer();
    struct sketch *s = comb_of(n, 2, 4);
    double w, h;
    tiered_comb_place(s, sketch_comb(s, 0), 9, &w, &h);
    assert_teeth_apart(s, w, h);
    for (guint i = 0; i + 1 < 6; i++) {
        struct box a = cell_of(s, i), b = cell_of(s, i + 1);
        assert_int_equal(row_of(s, i), 0);
        assert_true(b.x - a.x - a.w < 60);
    }
    sketch_free(s);
    network_free(n);
}

/* Every row is about as long as the others, and its rail leads to its last tooth. */
static void rows_have_the_wanted_proportions(void **state)
{
    struct network *n = switch_and_printer();
    struct sketch *s = comb_of(n, 3, 9);
    struct sketch_comb *c = sketch_comb(s, 0);
    double w, h, wide, low;
    tiered_comb_place(s, c, 9, &wide, &low);
    tiered_comb_place(s, c, 1, &w, &h);
    assert_true(w < wide && h > low);
    assert_teeth_apart(s, w, h);
    assert_true(c->rows->len > 1);
    assert_int_equal(c->rows->len, c->rails->len);
    assert_int_equal(g_array_index(c->rows, guint, c->rows->len - 1), 12);
    for (guint row = 0; row < c->rows->len; row++) {
        struct point rail[2];
        const struct sketch_item *last = sketch_item(s, g_array_index(c->teeth, int, g_array_index(c->rows, guint, row) - 1));
        assert_true(tiered_rail(s, c, row, rail));
        assert_true(fabs(rail[1].x - box_centre(last->symbol).x) < 0.1);
        assert_true(rail[1].y < last->symbol.y);
    }
    sketch_free(s);
    network_free(n);
}

static void equal_teeth_stand_in_columns(void **state)
{
    struct network *n = switch_and_printer();
    struct sketch *s = comb_of(n, 0, 10);
    double w, h;
    tiered_comb_place(s, sketch_comb(s, 0), 2, &w, &h);
    guint columns = g_array_index(sketch_comb(s, 0)->rows, guint, 0);
    assert_in_range(columns, 2, 9);
    for (guint i = columns; i < 10; i++)
        assert_true(fabs(cell_of(s, i).x - cell_of(s, i - columns).x) < 0.1);
    sketch_free(s);
    network_free(n);
}

/* ---- blocks ---- */

static void add_part(GArray *parts, int children, double w, double h, double axis)
{
    struct part p = {.children = g_array_new(FALSE, TRUE, sizeof(int)), .w = w, .h = h, .axis = axis};
    g_array_set_size(p.children, (guint)children);
    g_array_append_val(parts, p);
}

static void clear_part(gpointer part)
{
    g_array_unref(((struct part *)part)->children);
}

static GArray *like_parts(int count)
{
    GArray *parts = g_array_new(FALSE, TRUE, sizeof(struct part));
    g_array_set_clear_func(parts, clear_part);
    for (int i = 0; i < count; i++)
        add_part(parts, 3, 120 + 12 * (i % 3), 96 + 6 * (i % 2), 48 + 6 * (i % 4));
    return parts;
}

static void blocks_stand_in_rows_and_columns(void **state)
{
    g_autoptr(GArray) parts = like_parts(7);
    double w, h;
    add_part(parts, 1, 30, 30, 15);
    g_autoptr(GArray) blocks = tiered_grid_blocks(parts);
    assert_int_equal(blocks->len, 7); /* what stands by itself is none */
    tiered_grid_place(parts, blocks, 1, 0, 1.4, &w, &h);
    for (guint i = 0; i < 7; i++) {
        const struct part *a = &g_array_index(parts, struct part, i), *rest = &g_array_index(parts, struct part, 7);
        assert_true(a->x >= 0 && a->x + a->w <= w && a->y + a->h <= h && rest->y >= a->y + a->h);
        for (guint k = i + 1; k < 7; k++) {
            const struct part *b = &g_array_index(parts, struct part, k);
            double dx = fabs(a->x + a->axis - b->x - b->axis), dy = fabs(a->y - b->y);
            assert_true((dx < 0.1 || dx > 100) && (dy < 0.1 || dy > 90) && dx + dy > 90);
        }
    }
}

static void more_lines_need_more_room_between_blocks(void **state)
{
    g_autoptr(GArray) parts = like_parts(9), blocks = tiered_grid_blocks(parts);
    double few_w, few_h, many_w, many_h;
    tiered_grid_place(parts, blocks, 1, 0, 1.4, &few_w, &few_h);
    tiered_grid_place(parts, blocks, 3, 2, 1.4, &many_w, &many_h);
    assert_true(many_w > few_w && many_h > few_h);
}

static void unlike_parts_make_no_grid(void **state)
{
    g_autoptr(GArray) parts = like_parts(5), two = like_parts(2);
    add_part(parts, 3, 900, 96, 450);
    g_autoptr(GArray) blocks = tiered_grid_blocks(parts), few = tiered_grid_blocks(two);
    assert_int_equal(blocks->len, 0);
    assert_int_equal(few->len, 0);
}

/* ---- changes ---- */

static void changes_are_made_in_order_and_undone(void **state)
{
    struct network *n = switch_and_printer();
    struct sketch *s = sketch_new(n, &letters);
    const int expected[] = {1, 2, 0};
    g_autoptr(GArray) places = g_array_new(FALSE, FALSE, sizeof(int));
    for (int i = 0; i < 3; i++)
        g_array_append_val(places, i);
    sketch_change(s, (struct sketch_change){CHANGE_BLOCKS, 4, 0, 2});
    sketch_change(s, (struct sketch_change){CHANGE_BLOCKS, 4, 0, 1});
    sketch_change(s, (struct sketch_change){CHANGE_BLOCKS, 4, 0, 9}); /* there are not so many any more */
    sketch_change(s, (struct sketch_change){CHANGE_PARTS, 4, 1, 2});
    sketch_apply_changes(s, CHANGE_BLOCKS, 4, places);
    sketch_apply_changes(s, CHANGE_BLOCKS, 3, places);
    for (int i = 0; i < 3; i++)
        assert_int_equal(g_array_index(places, int, i), expected[i]);
    sketch_undo_all(s);
    sketch_apply_changes(s, CHANGE_BLOCKS, 4, places);
    assert_int_equal(g_array_index(places, int, 0), 1);
    sketch_free(s);
    network_free(n);
}

static void teeth_change_places_with_their_cells(void **state)
{
    struct network *n = switch_and_printer();
    struct sketch *s = comb_of(n, 1, 2);
    struct sketch_comb *c = sketch_comb(s, 0);
    int first = g_array_index(c->teeth, int, 0), last = g_array_index(c->teeth, int, 2);
    double wide = g_array_index(c->cells, double, 0), narrow = g_array_index(c->cells, double, 2);
    assert_true(fabs(wide - narrow) > 1);
    sketch_change(s, (struct sketch_change){CHANGE_TEETH, 0, 0, 2});
    assert_int_equal(g_array_index(c->teeth, int, 0), last);
    assert_true(fabs(g_array_index(c->cells, double, 0) - narrow) < 0.1);
    sketch_undo(s);
    assert_int_equal(g_array_index(c->teeth, int, 0), first);
    assert_true(fabs(g_array_index(c->cells, double, 0) - wide) < 0.1);
    sketch_free(s);
    network_free(n);
}

static struct sketch *sketch_of(const struct network *n, struct bands *bands)
{
    g_autofree int *node = g_new0(int, n->nodes->len + 1), *zone = g_new0(int, n->zones->len + 1);
    const struct homes homes = {node, zone};
    const struct sketch_request request = {bands, &letters, &homes, 0, FOLD_NOTHING};
    return sketch_make(&request);
}

static double x_of(const struct sketch *s, const char *label)
{
    for (guint i = 0; i < s->items->len; i++)
        if (strcmp(network_node(s->network, sketch_item(s, i)->node)->label, label) == 0)
            return sketch_item(s, i)->symbol.x;
    fail_msg("no %s", label);
    return 0;
}

/* Two switches below a third: the left one goes to the right, with what hangs on it, and comes back. */
static void things_in_a_row_change_places(void **state)
{
    struct network *n = network_of_text("a.dot", 
        "graph g { subgraph cluster_z { label=\"Office\"; c [label=\"Core\", image=\"icons/switch.png\"]; a [label=\"Left\", image=\"icons/switch.png\"]; "
        "b [label=\"Right\", image=\"icons/switch.png\"]; c -- a; c -- b; a1 [label=\"PC 1\", image=\"icons/pc.png\"]; a2 [label=\"PC 2\", image=\"icons/pc.png\"]; "
        "b1 [label=\"PC 3\", image=\"icons/pc.png\"]; b2 [label=\"PC 4\", image=\"icons/pc.png\"]; a -- a1; a -- a2; b -- b1; b -- b2; } }");
    const struct placement way = {.aspect = 2};
    struct bands bands;
    bands_init(&bands, n);
    struct sketch *s = sketch_of(n, &bands);
    guint pairs = 0, changed = 0;
    tiered_place_as(s, &way, 1000, 800);
    gboolean in_order = x_of(s, "Left") < x_of(s, "Right");
    g_autoptr(GArray) rows = g_array_copy(s->part_rows);
    for (guint i = 0; i < rows->len; i++) {
        const struct sketch_row *row = &g_array_index(rows, struct sketch_row, i);
        pairs += row->count == 2;
        if (row->count != 2)
            continue;
        sketch_change(s, (struct sketch_change){CHANGE_ROW, row->index, 0, 1});
        tiered_place_as(s, &way, 1000, 800);
        changed += (x_of(s, "Left") < x_of(s, "Right")) != in_order;
        sketch_undo_all(s);
    }
    tiered_place_as(s, &way, 1000, 800);
    assert_true((x_of(s, "Left") < x_of(s, "Right")) == in_order);
    assert_in_range(changed, 1, pairs);
    sketch_free(s);
    bands_clear(&bands);
    network_free(n);
}

/* ---- whole pictures ---- */

static GPtrArray *plans_of(const struct network *n)
{
    g_autoptr(GError) error = NULL;
    const struct render_options options = {.layout = LAYOUT_TIERED};
    GPtrArray *plans = plans_make(n, NULL, &options, &error);
    assert_non_null(plans);
    assert_int_equal(plans->len, 1);
    return plans;
}

static guint crossings_of(const struct plan *plan, const struct network *n)
{
    g_autoptr(GArray) faults = picture_faults(plan, n);
    for (guint i = 0; i < faults->len; i++)
        assert_true(g_array_index(faults, struct picture_fault, i).kind >= FAULT_CROSSING);
    return picture_faults_seen(faults, FAULT_CROSSING);
}

/* Stations of one sort in one frame, with names of every length: their routers stand in rows and columns. */
static void like_stations_stand_in_a_grid(void **state)
{
    static const char *const names[] = {"Ash", "Castle Street Headquarters", "Dunmere", "Ferry Lane", "Marlow Cross Road", "Eye", "Quarry Hill Annexe", "Penfold"};
    GString *dot = g_string_new("graph g { wan [label=\"MPLS WAN\", shape=cloud]; subgraph cluster_s { label=\"Stations\";\n");
    for (guint i = 0; i < G_N_ELEMENTS(names); i++)
        g_string_append_printf(dot, "r%u [label=\"%s router\", image=\"icons/router.png\"]; s%u [label=\"%s switch\", image=\"icons/switch.png\"]; "
                                    "u%u [label=\"%s users\", image=\"icons/users.png\"]; a%u [label=\"%s AP\", image=\"icons/wireless.png\"]; "
                                    "r%u -- s%u; s%u -- u%u; s%u -- a%u;\n", i, names[i], i, names[i], i, names[i], i, names[i], i, i, i, i, i, i);
    g_string_append(dot, "}\n");
    for (guint i = 0; i < G_N_ELEMENTS(names); i++)
        g_string_append_printf(dot, "wan -- r%u;\n", i);
    g_string_append(dot, "}\n");
    struct network *n = network_of_text("a.dot", dot->str);
    GPtrArray *plans = plans_of(n);
    const struct plan *plan = g_ptr_array_index(plans, 0);
    g_autoptr(GArray) at = g_array_new(FALSE, FALSE, sizeof(struct point));
    for (guint i = 0; i < plan->nodes->len; i++) {
        const struct plan_node *v = &g_array_index(plan->nodes, struct plan_node, i);
        struct point p = box_centre(v->symbol);
        if (strstr(network_node(n, v->node)->label, "router"))
            g_array_append_val(at, p);
    }
    assert_int_equal(at->len, G_N_ELEMENTS(names));
    for (guint i = 0; i < at->len; i++)
        for (guint k = i + 1; k < at->len; k++) {
            struct point a = g_array_index(at, struct point, i), b = g_array_index(at, struct point, k);
            assert_true(fabs(a.x - b.x) < 0.1 || fabs(a.x - b.x) > 90);
            assert_true(fabs(a.y - b.y) < 0.1 || fabs(a.y - b.y) > 90);
        }
    assert_int_equal(crossings_of(plan, n), 0);
    g_ptr_array_unref(plans);
    network_free(n);
    g_string_free(dot, TRUE);
}

/* What is first at one switch talks to what is last at the other: in the order of their names, most of the lines would cross. */
static struct network *two_switches(void)
{
    g_autoptr(GString) dot = g_string_new("graph g { subgraph cluster_z { label=\"Office\";\n");
    for (int k = 0; k < 2; k++) {
        g_string_append_printf(dot, "s%d [label=\"SW-%d\", image=\"icons/switch.png\"];\n", k, k);
        for (int i = 0; i < 4; i++)
            g_string_append_printf(dot, "p%d_%d [label=\"Server %d.%d\", image=\"icons/server.png\"]; s%d -- p%d_%d;\n", k, i, k, i, k, k, i);
    }
    g_string_append(dot, "p0_0 -- p1_3; p0_0 -- p1_2; p0_1 -- p1_3; p0_2 -- p1_0; p0_3 -- p1_1; p0_3 -- p1_0; }\n}\n");
    return network_of_text("a.dot", dot->str);
}

static double draft_cost(const struct sketch *s, double scale)
{
    gint64 effort = 0;
    guint bad;
    struct plan *plan = tiered_draft(s, &effort);
    double cost = tiered_cost(plan, s->network, scale, &bad);
    plan_free(plan);
    return cost;
}

/* As long as there is effort left, and never for the worse. */
static void things_change_places_for_the_sake_of_lines(void **state)
{
    const struct box area = {0, 0, 1000, 800};
    struct network *n = two_switches();
    struct bands bands;
    bands_init(&bands, n);
    struct sketch *s = sketch_of(n, &bands);
    g_autoptr(GArray) ways = tiered_placements(s, area.w, area.h);
    const struct placement *way = &g_array_index(ways, struct placement, 0);
    gint64 none = 0, effort = 20000000;
    double before = draft_cost(s, tiered_place_as(s, way, area.w, area.h));
    assert_true(tiered_changes_find(s, way, &area, 0.5, before, &none) == before);
    assert_int_equal(s->changes->len, 0);
    double after = tiered_changes_find(s, way, &area, 0.5, before, &effort);
    assert_true(after < before - 10);
    assert_true(s->changes->len > 0);
    assert_true(fabs(draft_cost(s, tiered_place_as(s, way, area.w, area.h)) - after) < 0.01);
    sketch_undo_all(s);
    double scale = tiered_place_as(s, way, area.w, area.h);
    assert_true(fabs(draft_cost(s, scale) - before) < 0.01);
    tiered_changes_find(s, way, &area, scale, before, &effort); /* not at the price of small print */
    assert_true(tiered_place_as(s, way, area.w, area.h) > scale - 0.001);
    sketch_free(s);
    bands_clear(&bands);
    network_free(n);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(devices_stand_close_beside_boxed_groups),
        cmocka_unit_test(rows_have_the_wanted_proportions),
        cmocka_unit_test(equal_teeth_stand_in_columns),
        cmocka_unit_test(blocks_stand_in_rows_and_columns),
        cmocka_unit_test(more_lines_need_more_room_between_blocks),
        cmocka_unit_test(unlike_parts_make_no_grid),
        cmocka_unit_test(changes_are_made_in_order_and_undone),
        cmocka_unit_test(teeth_change_places_with_their_cells),
        cmocka_unit_test(things_in_a_row_change_places),
        cmocka_unit_test(like_stations_stand_in_a_grid),
        cmocka_unit_test(things_change_places_for_the_sake_of_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
