/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One network drawn in every format and wrapped in every container means the same: fixtures/import/same, compared with
 * network.dump. To accept a change: UPDATE=1 on the command line of this program.
 */
#include "importer.h"
#include "resolve.h"
#include "text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#define FOLDER FIXTURES "/import/same"

static int compare_lines(gconstpointer a, gconstpointer b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static char *title_of(const struct network *n, enum element_type type, int index)
{
    return type == ELEMENT_NONE || index < 0 ? g_strdup("-") : element_title(n, (struct element){type, index});
}

static void dump_zones(const struct network *n, GPtrArray *lines)
{
    for (guint i = 0; i < n->zones->len; i++) {
        const struct zone *z = network_zone(n, i);
        g_autofree char *own = title_of(n, ELEMENT_ZONE, (int)i), *parent = title_of(n, ELEMENT_ZONE, z->parent);
        g_ptr_array_add(lines, g_strdup_printf("zone %s: %s, %s, %s, in %s", own, zone_kind_name(z->kind), owner_name(z->owner),
                                               domain_name(z->domain), parent));
    }
}

static void dump_nodes(const struct network *n, GPtrArray *lines)
{
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        g_autofree char *own = title_of(n, ELEMENT_NODE, (int)i), *zone = title_of(n, ELEMENT_ZONE, v->zone);
        g_ptr_array_add(lines, g_strdup_printf("node %s: %s, %s, %s, %d users, in %s", own, class_info(v->class)->name,
                                               owner_name(v->owner), domain_name(v->domain), v->users, zone));
    }
}

static void dump_links(const struct network *n, GPtrArray *lines)
{
    for (guint i = 0; i < n->links->len; i++) {
        const struct link *l = network_link(n, i);
        g_autofree char *from = title_of(n, l->ends[0].type, l->ends[0].index), *to = title_of(n, l->ends[1].type, l->ends[1].index);
        gboolean turned = strcmp(from, to) > 0; /* no direction was drawn */
        g_ptr_array_add(lines, g_strdup_printf("link %s -- %s: \"%s\" %s%s", turned ? to : from, turned ? from : to, l->label,
                                               medium_name(l->medium), link_is_path(n, l) ? "" : ", no path"));
    }
}

static void dump_facts(const struct network *n, GPtrArray *lines)
{
    for (guint i = 0; i < n->facts->len; i++) {
        const struct fact *f = network_fact(n, i);
        g_ptr_array_add(lines, g_strdup_printf("fact %d: %s from %s", f->type, f->value, fact_place_name(f->place)));
    }
}

/* Everything that a network means, without what is the format's own: ids, places, reasons. */
static char *dump(const struct network *n)
{
    g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);
    dump_zones(n, lines);
    dump_nodes(n, lines);
    dump_links(n, lines);
    dump_facts(n, lines);
    g_ptr_array_sort(lines, compare_lines);
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < lines->len; i++)
        g_string_append_printf(out, "%s\n", (char *)g_ptr_array_index(lines, i));
    return g_string_free(out, FALSE);
}

static char *dump_of_file(const char *name)
{
    g_autofree char *path = g_build_filename(FOLDER, name, NULL);
    GError *error = NULL;
    struct source *source = source_read(path, &error);
    if (!source)
        fail_msg("%s", error->message);
    struct drawing *drawing = import_drawing(source, &error);
    if (!drawing)
        fail_msg("%s", error->message);
    struct network *network = resolve_drawing(drawing, &error);
    assert_non_null(network);
    char *text = dump(network);
    network_free(network);
    drawing_free(drawing);
    source_free(source);
    return text;
}

static void every_format_means_the_same(void **state)
{
    static const char *const files[] = {"network.drawio", "network.packed.drawio", "network.xml", "network.drawio.png",
                                        "network.drawio.svg", "network.html", "network.vsdx", "network.vdx", "network.gv", "network.graphml", "network.pdf"};
    g_autofree char *expected_path = g_build_filename(FOLDER, "network.dump", NULL), *expected = NULL;
    if (g_getenv("UPDATE")) {
        g_autofree char *first = dump_of_file(files[0]);
        assert_true(g_file_set_contents(expected_path, first, -1, NULL));
    }
    assert_true(g_file_get_contents(expected_path, &expected, NULL, NULL));
    for (guint i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autofree char *text = dump_of_file(files[i]);
        print_message("%s\n", files[i]);
        assert_string_equal(text, expected);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_format_means_the_same)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
