/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The measurement of pictures counts what is there: small plans made by hand, each with one thing wrong.
 */
#include "picture_faults.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

struct sketch {
    struct network *network;
    struct plan *plan;
};

static int setup(void **state)
{
    struct sketch *s = g_new0(struct sketch, 1);
    s->network = network_new("sketch", "", "dot");
    s->plan = plan_new(0, "");
    s->plan->width = s->plan->height = 500;
    *state = s;
    return 0;
}

static int teardown(void **state)
{
    struct sketch *s = *state;
    plan_free(s->plan);
    network_free(s->network);
    g_free(s);
    return 0;
}

static int node(struct sketch *s, struct box symbol, struct box label)
{
    const struct node v = {.label = "", .name = "", .beside_link = -1, .beside_rival = -1};
    const struct plan_node p = {.node = (int)s->network->nodes->len, .symbol = symbol, .label = label};
    g_array_append_val(s->network->nodes, v);
    g_array_append_val(s->plan->nodes, p);
    return p.node;
}

static void zone(struct sketch *s, struct box box, struct box title)
{
    const struct zone z = {.label = ""};
    const struct plan_zone p = {.zone = (int)s->network->zones->len, .box = box, .title = title};
    g_array_append_val(s->network->zones, z);
    g_array_append_val(s->plan->zones, p);
}

/* Through any number of points; ends -1 are loose. */
static struct plan_link *link_of(struct sketch *s, int from, int to, const struct point *points, int count)
{
    const struct link l = {.label = "",
                           .ends = {{.type = from < 0 ? ELEMENT_NONE : ELEMENT_NODE, .index = from}, {.type = to < 0 ? ELEMENT_NONE : ELEMENT_NODE, .index = to}}};
    const struct plan_link p = {.link = (int)s->network->links->len, .first_point = (int)s->plan->points->len, .points = count};
    g_array_append_val(s->network->links, l);
    g_array_append_vals(s->plan->points, points, (guint)count);
    g_array_append_val(s->plan->links, p);
    return &g_array_index(s->plan->links, struct plan_link, s->plan->links->len - 1);
}

static void assert_faults(const struct sketch *s, enum picture_fault_kind kind, int wanted)
{
    g_autoptr(GArray) faults = picture_faults(s->plan, s->network);
    int found = 0, others = 0;
    for (guint i = 0; i < faults->len; i++) {
        enum picture_fault_kind k = g_array_index(faults, struct picture_fault, i).kind;
        found += k == kind;
        others += k != kind && k != FAULT_BEND;
    }
    assert_int_equal(found, wanted);
    assert_int_equal(others, 0);
}

static const struct box nowhere = {0, 0, 0, 0};

static void shapes_on_each_other(void **state)
{
    node(*state, (struct box){100, 100, 30, 30}, nowhere);
    node(*state, (struct box){130, 100, 30, 30}, nowhere);
    assert_faults(*state, FAULT_SHAPE_ON_SHAPE, 0);
    node(*state, (struct box){150, 100, 30, 30}, nowhere);
    assert_faults(*state, FAULT_SHAPE_ON_SHAPE, 1);
}

/* A number stands at the corner of its own shape, but not on its words, nor on another shape. */
static void numbers(void **state)
{
    struct sketch *s = *state;
    node(s, (struct box){100, 100, 80, 40}, (struct box){110, 110, 60, 20});
    g_array_index(s->plan->nodes, struct plan_node, 0).mark = (struct box){170, 95, 14, 10};
    assert_faults(s, FAULT_LABEL_ON_LABEL, 0);
    g_array_index(s->plan->nodes, struct plan_node, 0).mark.y = 105;
    assert_faults(s, FAULT_LABEL_ON_LABEL, 0);
    g_array_index(s->plan->nodes, struct plan_node, 0).mark.x = 160;
    assert_faults(s, FAULT_LABEL_ON_LABEL, 1);
}

/* A shape that the author laid on a line without joining it is where he wanted it. */
static void shape_laid_on_a_line(void **state)
{
    struct sketch *s = *state;
    int v = node(s, (struct box){200, 100, 30, 30}, nowhere);
    link_of(s, -1, -1, (const struct point[]){{100, 115}, {300, 115}}, 2);
    assert_faults(s, FAULT_LINK_IN_SHAPE, 1);
    network_node(s->network, v)->beside_link = 0;
    assert_faults(s, FAULT_LINK_IN_SHAPE, 0);
}

static void labels_on_each_other(void **state)
{
    node(*state, (struct box){100, 100, 30, 30}, (struct box){90, 132, 60, 10});
    node(*state, (struct box){160, 100, 30, 30}, (struct box){150, 132, 60, 10}); /* touches the first */
    assert_faults(*state, FAULT_LABEL_ON_LABEL, 0);
    node(*state, (struct box){220, 100, 30, 30}, (struct box){205, 132, 60, 10});
    assert_faults(*state, FAULT_LABEL_ON_LABEL, 1);
}

static void label_on_a_shape(void **state)
{
    node(*state, (struct box){100, 100, 80, 40}, (struct box){110, 110, 60, 20}); /* words in their own frame */
    assert_faults(*state, FAULT_LABEL_ON_SHAPE, 0);
    node(*state, (struct box){100, 200, 30, 30}, (struct box){90, 132, 60, 10});
    assert_faults(*state, FAULT_LABEL_ON_SHAPE, 1);
}

static void label_on_its_own_symbol(void **state)
{
    node(*state, (struct box){100, 100, 30, 30}, (struct box){90, 125, 60, 10});
    assert_faults(*state, FAULT_LABEL_ON_SHAPE, 1);
}

static void label_on_a_border(void **state)
{
    zone(*state, (struct box){50, 50, 200, 200}, (struct box){60, 46, 50, 10}); /* a title may lie on its own border */
    node(*state, (struct box){100, 100, 30, 30}, (struct box){90, 132, 60, 10});
    assert_faults(*state, FAULT_LABEL_ON_BORDER, 0);
    node(*state, (struct box){215, 100, 30, 30}, (struct box){200, 132, 60, 10});
    assert_faults(*state, FAULT_LABEL_ON_BORDER, 1);
}

static void link_through_a_shape(void **state)
{
    int a = node(*state, (struct box){100, 100, 30, 30}, nowhere), b = node(*state, (struct box){300, 100, 30, 30}, nowhere);
    link_of(*state, a, b, (const struct point[]){{130, 115}, {300, 115}}, 2);
    assert_faults(*state, FAULT_LINK_IN_SHAPE, 0);
    node(*state, (struct box){200, 100, 30, 30}, nowhere);
    assert_faults(*state, FAULT_LINK_IN_SHAPE, 1);
    node(*state, (struct box){250, 113, 4, 4}, nowhere); /* a dot on the line joins it */
    assert_faults(*state, FAULT_LINK_IN_SHAPE, 1);
}

static void link_across_its_own_shape(void **state)
{
    int a = node(*state, (struct box){100, 100, 30, 30}, nowhere), b = node(*state, (struct box){300, 100, 30, 30}, nowhere);
    link_of(*state, a, b, (const struct point[]){{100, 115}, {300, 115}}, 2);
    assert_faults(*state, FAULT_LINK_IN_SHAPE, 1);
}

static void link_through_a_label(void **state)
{
    int a = node(*state, (struct box){100, 100, 30, 30}, (struct box){90, 132, 60, 10}), b = node(*state, (struct box){100, 300, 30, 30}, nowhere);
    struct plan_link *l = link_of(*state, a, b, (const struct point[]){{130, 115}, {200, 115}, {200, 315}, {130, 315}}, 4);
    l->label = (struct box){180, 200, 40, 10};
    assert_faults(*state, FAULT_LINK_IN_LABEL, 0);
    link_of(*state, a, b, (const struct point[]){{115, 130}, {115, 300}}, 2);
    assert_faults(*state, FAULT_LINK_IN_LABEL, 1);
}

static void links_cross(void **state)
{
    link_of(*state, -1, -1, (const struct point[]){{100, 100}, {200, 200}}, 2);
    link_of(*state, -1, -1, (const struct point[]){{100, 300}, {150, 150}}, 2); /* ends on the first */
    assert_faults(*state, FAULT_CROSSING, 0);
    link_of(*state, -1, -1, (const struct point[]){{100, 200}, {200, 100}}, 2); /* meets the end of the second */
    assert_faults(*state, FAULT_CROSSING, 1);
}

static void links_along_each_other(void **state)
{
    int a = node(*state, (struct box){100, 100, 30, 30}, nowhere), b = node(*state, (struct box){300, 100, 30, 30}, nowhere);
    int c = node(*state, (struct box){300, 200, 30, 30}, nowhere);
    link_of(*state, a, b, (const struct point[]){{130, 115}, {300, 115}}, 2);
    link_of(*state, a, c, (const struct point[]){{130, 115}, {250, 115}, {250, 215}, {300, 215}}, 4); /* a bus */
    assert_faults(*state, FAULT_OVERLAP, 0);
    link_of(*state, b, a, (const struct point[]){{300, 114}, {130, 114}}, 2); /* hides the first */
    assert_faults(*state, FAULT_OVERLAP, 1);
}

static void unrelated_links_along_each_other(void **state)
{
    link_of(*state, -1, -1, (const struct point[]){{100, 100}, {300, 100}}, 2);
    link_of(*state, -1, -1, (const struct point[]){{250, 100.5}, {400, 100.5}}, 2);
    link_of(*state, -1, -1, (const struct point[]){{100, 110}, {300, 110}}, 2);
    assert_faults(*state, FAULT_OVERLAP, 1);
}

static void card(struct sketch *s, struct box box)
{
    const struct plan_card card = {.kind = CARD_STUB, .box = box, .text = g_strdup(""), .members = g_array_new(FALSE, FALSE, sizeof(int))};
    g_array_append_val(s->plan->cards, card);
}

/* A card stands for several things: lines to it may run as one if they come from different ends. */
static void links_along_each_other_to_a_card(void **state)
{
    struct sketch *s = *state;
    card(s, (struct box){200, 0, 60, 30});
    link_of(s, -1, -1, (const struct point[]){{230, 30}, {230, 100}, {100, 100}}, 3);
    link_of(s, -1, -1, (const struct point[]){{230, 30}, {230, 100}, {300, 100}}, 3);
    assert_faults(s, FAULT_OVERLAP, 0);
    card(s, (struct box){300, 300, 60, 30});
    card(s, (struct box){300, 400, 60, 30});
    for (int i = 0; i < 2; i++) /* between the same two cards there are to be two lines */
        link_of(s, -1, -1, (const struct point[]){{330, 330}, {330, 400}}, 2);
    assert_faults(s, FAULT_OVERLAP, 1);
}

/* Words of a trunk are those of every line in it; they lie under no line of theirs. */
static void words_of_a_trunk(void **state)
{
    struct sketch *s = *state;
    int hub = node(s, (struct box){80, 85, 30, 30}, nowhere);
    link_of(s, hub, -1, (const struct point[]){{110, 100}, {200, 100}, {200, 50}}, 3)->label = (struct box){140, 95, 30, 10};
    link_of(s, hub, -1, (const struct point[]){{110, 100}, {200, 100}, {200, 150}}, 3);
    assert_faults(s, FAULT_LINK_IN_LABEL, 1);
    g_array_index(s->plan->links, struct plan_link, 0).trunk = g_array_index(s->plan->links, struct plan_link, 1).trunk = 1;
    assert_faults(s, FAULT_LINK_IN_LABEL, 0);
    g_array_index(s->plan->links, struct plan_link, 1).trunk = 2;
    assert_faults(s, FAULT_LINK_IN_LABEL, 1);
}

static void bends(void **state)
{
    link_of(*state, -1, -1, (const struct point[]){{100, 100}, {200, 100}, {200, 200}, {300, 200}}, 4);
    assert_faults(*state, FAULT_BEND, 2);
}

static void label_off_the_sheet(void **state)
{
    node(*state, (struct box){460, 100, 30, 30}, (struct box){445, 132, 54, 10});
    assert_faults(*state, FAULT_CUT_OFF, 0);
    node(*state, (struct box){460, 200, 30, 30}, (struct box){445, 232, 60, 10});
    assert_faults(*state, FAULT_CUT_OFF, 1);
}

#define TEST(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(labels_on_each_other),     TEST(label_on_a_shape),       TEST(label_on_its_own_symbol),
        TEST(label_on_a_border),        TEST(link_through_a_shape),   TEST(link_across_its_own_shape),
        TEST(link_through_a_label),     TEST(links_cross),            TEST(links_along_each_other),
        TEST(unrelated_links_along_each_other), TEST(bends),          TEST(label_off_the_sheet),
        TEST(links_along_each_other_to_a_card), TEST(words_of_a_trunk),
        TEST(shapes_on_each_other),     TEST(numbers),                TEST(shape_laid_on_a_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
