/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "marks.h"

/* Parts whose numbers stand on the drawing; a service or site is known by its name. */
static gboolean is_marked(enum register_part part)
{
    return part == REGISTER_EXTERNAL || part == REGISTER_SECURITY || part == REGISTER_WIRELESS || part == REGISTER_REMOTE || part == REGISTER_OFFSHORE;
}

static void add(struct marks *m, int node, const char *number)
{
    char **slot = (char **)&g_ptr_array_index(m->of_node, node);
    char *more = *slot ? g_strdup_printf("%s %s", *slot, number) : g_strdup(number);
    g_free(*slot);
    *slot = more;
}

struct marks marks_number(const struct network *n, const struct network_register *reg)
{
    struct marks m = {g_ptr_array_new_with_free_func(g_free), duties_find(n, reg)};
    g_ptr_array_set_size(m.of_node, (int)n->nodes->len);
    for (guint i = 0; i < reg->entries->len; i++) {
        const struct register_entry *e = register_entry_at(reg, i);
        if (is_marked(e->part) && e->about.type == ELEMENT_NODE)
            add(&m, e->about.index, e->number);
    }
    for (int k = 0; k < (int)n->nodes->len; k++) {
        int first = network_node(n, k)->same_as;
        if (first >= 0 && *marks_of_node(&m, first) && !*marks_of_node(&m, k))
            add(&m, k, marks_of_node(&m, first));
    }
    return m;
}

void marks_clear(struct marks *m)
{
    g_clear_pointer(&m->of_node, g_ptr_array_unref);
    g_clear_pointer(&m->duties, g_array_unref);
}

const char *marks_of_node(const struct marks *m, int node)
{
    const char *mark = g_ptr_array_index(m->of_node, node);
    return mark ? mark : "";
}
