/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Marks across lines: a guard in line has one on each of its lines, one beside a line has none; a boundary of responsibility runs where
 * the register says; and a legend lists every kind, however little room it has.
 */
#include "importer.h"
#include "legend.h"
#include "line_marks.h"
#include "numbered.h"
#include "plans.h"
#include "resolve.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

/* internet 0 -- router 1 -- firewall 2 -- switch 3, one under the other, and a firewall 4 beside the line. */
enum { INTERNET, CPE, FIREWALL, SWITCH, BESIDE, NODES };

static void add_node(struct network *n, enum class class, const char *name, struct box box)
{
    const struct class_info *info = class_info(class);
    struct node v = {.origin = {.shape = (int)n->nodes->len}, .label = name, .name = name, .box = box, .class = class, .confidence = 1,
                     .roles = info->roles, .strength = info->strength, .zone = -1, .same_as = -1, .organisation = "", .location = ""};
    g_array_append_val(n->nodes, v);
}

static void add_link(struct network *n, int a, int b)
{
    const struct link l = {.label = "", .ends = {{.type = ELEMENT_NODE, .index = a}, {.type = ELEMENT_NODE, .index = b}}};
    g_array_append_val(n->links, l);
}

static struct network *example(void)
{
    struct network *n = network_new("x", "", "dot");
    add_node(n, CLASS_INTERNET, "Internet", (struct box){83, 0, 34, 34});
    add_node(n, CLASS_ROUTER, "CPE-1", (struct box){83, 200, 34, 34});
    add_node(n, CLASS_FIREWALL, "FW-1", (struct box){83, 400, 34, 34});
    add_node(n, CLASS_SWITCH, "SW-1", (struct box){83, 600, 34, 34});
    add_node(n, CLASS_FIREWALL, "FW-2", (struct box){120, 500, 34, 34});
    for (int i = INTERNET; i < SWITCH; i++)
        add_link(n, i, i + 1);
    return n;
}

static void measure(gpointer data, const char *text, double size, gboolean bold, double most, double *w, double *h)
{
    *w = 0.55 * size * (double)g_utf8_strlen(text, -1);
    *h = 1.2 * size;
}

/* The plan that shows it as it is, with the marks for what a register says of the internet's boundary. */
static struct plan *plan_of(const struct network *n, const char *responsibility)
{
    struct plan *plan = plan_new(0, "");
    struct network_register *reg = register_new();
    struct register_entry *e = register_add(reg, REGISTER_EXTERNAL, (struct element){ELEMENT_NODE, INTERNET});
    const struct measure m = {measure, NULL};
    register_set(reg, e, FIELD_ORGANISATION, "Brackenfold Systems Ltd", GRADE_STATED, NULL, e->about);
    register_set(reg, e, FIELD_RESPONSIBILITY, responsibility, GRADE_STATED, NULL, e->about);
    for (int i = 0; i < (int)n->nodes->len; i++) {
        const struct plan_node p = {.node = i, .symbol = network_node(n, i)->box};
        g_array_append_val(plan->nodes, p);
    }
    for (int i = 0; i < (int)n->links->len; i++) {
        const struct plan_link p = {.link = i, .first_point = 2 * i, .points = 2};
        double x = i < SWITCH ? 100 : 112, y = i < SWITCH ? 200 * i : 0; /* what more there is runs beside the first */
        const struct point ends[] = {{x, y + 34}, {x, y + 200}};
        g_array_append_val(plan->links, p);
        g_array_append_vals(plan->points, ends, 2);
    }
    plan->width = 400;
    plan->height = 700;
    struct marks marks = marks_number(n, reg);
    line_marks_place(plan, n, &marks, &m);
    marks_clear(&marks);
    register_free(reg);
    return plan;
}

static guint count(const struct plan *plan, enum line_mark_kind kind)
{
    guint found = 0;
    for (guint i = 0; i < plan->line_marks->len; i++)
        found += g_array_index(plan->line_marks, struct plan_line_mark, i).kind == kind;
    return found;
}

static const struct plan_line_mark *boundary(const struct plan *plan)
{
    for (guint i = 0; i < plan->line_marks->len; i++)
        if (g_array_index(plan->line_marks, struct plan_line_mark, i).kind == LINE_MARK_DUTY)
            return &g_array_index(plan->line_marks, struct plan_line_mark, i);
    return NULL;
}

static void a_guard_in_line_is_marked_on_its_lines(void **state)
{
    struct network *n = example();
    struct plan *plan = plan_of(n, "");
    assert_int_equal(count(plan, LINE_MARK_GUARD), 2);
    for (guint i = 0; i < 2; i++) {
        const struct plan_line_mark *m = &g_array_index(plan->line_marks, struct plan_line_mark, i);
        assert_true(m->link == 1 || m->link == 2);
        assert_true(fabs(m->at.x - 100) < 0.1 && box_distance(network_node(n, FIREWALL)->box, m->at) < 8);
    }
    plan_free(plan);
    network_free(n);
}

/* A doubtful firewall proves nothing. */
static void a_guard_in_doubt_is_not_marked(void **state)
{
    struct network *n = example();
    network_node(n, FIREWALL)->confidence = 0.4;
    struct plan *plan = plan_of(n, "");
    assert_int_equal(count(plan, LINE_MARK_GUARD), 0);
    plan_free(plan);
    network_free(n);
}

static void a_boundary_runs_where_it_is_stated(void **state)
{
    static const struct {
        const char *text;
        int link; /* -1: nowhere */
        const char *before;
    } rows[] = {
        {"outside interface of FW-1", 1, "Brackenfold Systems"}, /* names are those of the register, without the legal form */
        {"Vodafone up to and including CPE-1", 1, "Vodafone"},
        {"Vodafone up to CPE-1", 0, "Vodafone"},
        {"as in the contract", 0, "Brackenfold Systems"},
        {"", -1, NULL},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct network *n = example();
        struct plan *plan = plan_of(n, rows[i].text);
        const struct plan_line_mark *m = boundary(plan);
        assert_int_equal(count(plan, LINE_MARK_DUTY), rows[i].link >= 0);
        assert_int_equal(m ? m->link : -1, rows[i].link);
        if (m) {
            assert_string_equal(m->before, rows[i].before);
            assert_string_equal(m->after, "own");
            assert_true(m->label.w > 0);
        }
        plan_free(plan);
        network_free(n);
    }
}

/* ---- on the shipped organisations ---- */

/* Near the router there is no room: the names stand farther along the line. */
static void names_find_room_farther_off(void **state)
{
    struct network *n = example();
    network_node(n, BESIDE)->box = (struct box){0, 90, 400, 108};
    struct plan *plan = plan_of(n, "Vodafone up to CPE-1");
    const struct plan_line_mark *m = boundary(plan);
    assert_non_null(m);
    assert_true(m->label.w > 0);
    assert_true(box_overlap_area(m->label, network_node(n, BESIDE)->box) <= 0);
    plan_free(plan);
    network_free(n);
}

/* Something is close to the line where the boundary would stand best: it stands where its line is by itself. */
static void a_boundary_stands_clear_of_what_is_beside_its_line(void **state)
{
    struct network *n = example();
    network_node(n, BESIDE)->box = (struct box){104, 170, 34, 20};
    struct plan *plan = plan_of(n, "Vodafone up to CPE-1");
    const struct plan_line_mark *m = boundary(plan);
    assert_non_null(m);
    assert_true(m->label.w > 0 && m->at.y < 162);
    plan_free(plan);
    network_free(n);
}

/* Another line runs close beside this one: the stroke leads across it to where there is room. */
static void names_find_room_beyond_what_is_near(void **state)
{
    struct network *n = example();
    network_node(n, BESIDE)->box = (struct box){0, 34, 92, 166};
    add_link(n, BESIDE, BESIDE);
    struct plan *plan = plan_of(n, "Vodafone up to CPE-1");
    const struct plan_line_mark *m = boundary(plan);
    assert_non_null(m);
    assert_true(m->label.w > 0 && m->label.x > 112);
    plan_free(plan);
    network_free(n);
}

/* A number alone takes one row: it fits where two names do not. */
static void a_number_takes_one_row(void **state)
{
    struct network *n = example();
    network_node(n, BESIDE)->box = (struct box){0, 34, 92, 166};
    add_node(n, CLASS_SERVER, "Rack", (struct box){108, 34, 200, 136});
    add_node(n, CLASS_SERVER, "Rack", (struct box){108, 188, 200, 12});
    struct plan *plan = plan_of(n, "Vodafone up to CPE-1");
    const struct plan_line_mark *m = boundary(plan);
    assert_non_null(m);
    assert_true(m->label.w > 0 && m->label.h < 12 && !*m->after);
    plan_free(plan);
    network_free(n);
}

static void assert_clear(const struct plan *plan, struct box name)
{
    name = box_inflate(name, -0.5);
    for (guint i = 0; i < plan->nodes->len; i++) {
        const struct plan_node *p = &g_array_index(plan->nodes, struct plan_node, i);
        assert_true(box_overlap_area(p->symbol, name) <= 0 && box_overlap_area(p->label, name) <= 0 && box_overlap_area(p->mark, name) <= 0);
    }
    for (guint i = 0; i < plan->links->len; i++) {
        const struct plan_link *p = &g_array_index(plan->links, struct plan_link, i);
        assert_true(box_overlap_area(p->label, name) <= 0);
        for (int k = 1; k < p->points; k++)
            assert_false(segment_meets_box(g_array_index(plan->points, struct point, p->first_point + k - 1),
                                           g_array_index(plan->points, struct point, p->first_point + k), name));
    }
    for (guint i = 0; i < plan->zones->len; i++)
        assert_true(box_overlap_area(g_array_index(plan->zones, struct plan_zone, i).title, name) <= 0);
    for (guint i = 0; i < plan->notes->len; i++)
        assert_true(box_overlap_area(g_array_index(plan->notes, struct plan_note, i).box, name) <= 0);
}

/* It is seen that the stroke crosses the line: no words of the line lie there. */
static void assert_seen(const struct plan *plan, const struct plan_line_mark *m)
{
    for (guint i = 0; i < plan->links->len; i++) {
        const struct plan_link *p = &g_array_index(plan->links, struct plan_link, i);
        assert_false(p->link == m->link && p->label.w > 0 && box_contains_point(p->label, m->at));
    }
}

/* How many boundaries there are; each carries names. */
static guint check_names(const struct network *n, const struct marks *marks, enum layout layout)
{
    guint named = 0;
    const struct render_options options = {.layout = layout};
    GPtrArray *plans = plans_make(n, marks, &options, NULL);
    for (guint i = 0; i < plans->len; i++) {
        const struct plan *plan = g_ptr_array_index(plans, i);
        for (guint k = 0; k < plan->line_marks->len; k++) {
            const struct plan_line_mark *m = &g_array_index(plan->line_marks, struct plan_line_mark, k);
            if (m->kind != LINE_MARK_DUTY)
                continue;
            assert_true(m->label.w > 0); /* whose boundary it is */
            assert_clear(plan, m->label);
            assert_seen(plan, m);
            named++;
        }
    }
    g_ptr_array_unref(plans);
    return named;
}

static void names_cover_nothing(void **state)
{
    static const char *const files[] = {"harrowmere.drawio", "thornshire.dot", "brackenfold.vsdx"};
    for (guint i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autofree char *path = g_build_filename(FIXTURES, "organisations", files[i], NULL);
        struct source *source = source_read(path, NULL);
        struct drawing *drawing = import_drawing(source, NULL);
        struct network *n = resolve_drawing(drawing, NULL);
        struct numbered numbered = numbered_new(n);
        assert_true(check_names(n, &numbered.marks, LAYOUT_AUTO) > 0);
        check_names(n, &numbered.marks, LAYOUT_TIERED);
        numbered_clear(&numbered);
        network_free(n);
        drawing_free(drawing);
        source_free(source);
    }
}

static void a_legend_leaves_no_kind_out(void **state)
{
    struct scene_used used = {.guards = TRUE, .duties = TRUE};
    struct legend_item items[LEGEND_MOST];
    struct legend_form form;
    struct canvas *c = canvas_new_to_measure();
    for (int l = 0; l < LOOK_COUNT; l++)
        used.looks[l] = TRUE;
    for (int k = 0; k < CLASS_COUNT; k++)
        used.classes[k] = TRUE;
    assert_int_equal(legend_list(&used, items), LEGEND_MOST);
    assert_false(legend_fit(c, &used, (struct box){0, 0, 148, 300}, 2, &form));
    assert_true(legend_fit(c, &used, (struct box){0, 0, 420, 350}, 3, &form)); /* the page that it gets then */
    canvas_free(c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_guard_in_line_is_marked_on_its_lines), cmocka_unit_test(a_guard_in_doubt_is_not_marked),
        cmocka_unit_test(a_boundary_runs_where_it_is_stated),     cmocka_unit_test(a_legend_leaves_no_kind_out),
        cmocka_unit_test(names_find_room_farther_off),
        cmocka_unit_test(a_boundary_stands_clear_of_what_is_beside_its_line),
        cmocka_unit_test(names_find_room_beyond_what_is_near),
        cmocka_unit_test(a_number_takes_one_row), cmocka_unit_test(names_cover_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
