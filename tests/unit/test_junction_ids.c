/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A junction is named after the lines that meet there: a shape drawn elsewhere changes neither its id nor the fingerprint of any
 * finding that points at it.
 */
#include "check.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "network_of.h"

#define ELSEWHERE                                                                                                                \
    "<mxCell id=\"new\" value=\"Mail server\" style=\"shape=mxgraph.cisco.servers.standard_host\" vertex=\"1\" parent=\"1\">"      \
    "<mxGeometry x=\"4000\" y=\"4000\" width=\"40\" height=\"60\" as=\"geometry\"/></mxCell>"

static char *fixture(const char *more)
{
    g_autofree char *xml = NULL;
    assert_true(g_file_get_contents(FIXTURES "/import/geometry/junctions.drawio", &xml, NULL, NULL));
    const char *first = strstr(xml, "<mxCell id=\"1\" parent=\"0\"/>");
    assert_non_null(first);
    first += strlen("<mxCell id=\"1\" parent=\"0\"/>");
    return g_strdup_printf("%.*s%s%s", (int)(first - xml), xml, more, first);
}

static void add_ids(const struct network *n, enum element_type type, guint count, GHashTable *ids)
{
    for (guint i = 0; i < count; i++) {
        const struct origin *o = element_origin(n, (struct element){type, (int)i});
        if (strcmp(o->id, "new") == 0)
            continue;
        assert_false(g_hash_table_contains(ids, o->id));
        g_hash_table_add(ids, g_strdup(o->id));
    }
}

static GHashTable *ids_of(const struct network *n)
{
    GHashTable *ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    add_ids(n, ELEMENT_NODE, n->nodes->len, ids);
    add_ids(n, ELEMENT_LINK, n->links->len, ids);
    return ids;
}

static void ids_stay(void **state)
{
    g_autofree char *as_drawn = fixture(""), *with_more = fixture(ELSEWHERE);
    struct network *before = network_of_text("a.drawio", as_drawn), *after = network_of_text("a.drawio", with_more);
    assert_int_equal(after->nodes->len, before->nodes->len + 1);
    g_autoptr(GHashTable) old = ids_of(before), new = ids_of(after);
    GHashTableIter it;
    gpointer id;
    g_hash_table_iter_init(&it, old);
    while (g_hash_table_iter_next(&it, &id, NULL))
        if (!g_hash_table_contains(new, id))
            fail_msg("'%s' has another id now", (const char *)id);
    network_free(before);
    network_free(after);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(ids_stay)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
