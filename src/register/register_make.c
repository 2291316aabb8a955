/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collecting.h"

#include "text.h"

gboolean is_entry_node(const struct node *v)
{
    return node_is_live(v) && v->origin.shape >= 0 && v->same_as < 0;
}

char *joined_to(const struct collecting *c, struct element e)
{
    const struct network *n = c->network;
    GString *out = g_string_new(NULL);
    int count, shown = 0;
    const int *links = adjacency_links(c->adjacency, e, &count);
    for (int i = 0; i < count; i++) {
        const struct link *l = network_link(n, links[i]);
        struct element far = link_far_end(l, e);
        if (far.type == ELEMENT_NONE || l->origin.method == METHOD_INFERRED || ++shown > 6)
            continue;
        g_autofree char *name = far.type == ELEMENT_NODE ? text_one_line(network_node(n, far.index)->name, 60) : element_title(n, far);
        g_autofree char *label = text_one_line(l->label, 40);
        g_string_append_printf(out, "%s%s", out->len ? ", " : "", name);
        if (*label)
            g_string_append_printf(out, " (%s)", label);
    }
    if (shown > 6)
        g_string_append_printf(out, " and %d more", shown - 6);
    return g_string_free(out, FALSE);
}

static char *where(const struct network *n, const struct node *v)
{
    if (v->zone >= 0 && !text_is_blank(network_zone(n, v->zone)->label))
        return text_one_line(network_zone(n, v->zone)->label, 70);
    return n->pages->len > 1 ? g_strdup_printf("page %d", v->origin.page + 1) : g_strdup("outside the zones");
}

struct register_entry *add_node_entry(const struct collecting *c, enum register_part part, int node)
{
    const struct node *v = network_node(c->network, node);
    struct element about = {ELEMENT_NODE, node};
    struct register_entry *entry = register_add(c->reg, part, about);
    entry->uncertain = v->confidence < 0.5;
    entry->users = v->users;
    g_autofree char *name = text_one_line(v->label, 120), *joined = joined_to(c, about), *place = where(c->network, v);
    g_autofree char *kind = g_strdup_printf("%s%s", class_info(v->class)->title, entry->uncertain ? " (uncertain)" : "");
    register_set(c->reg, entry, FIELD_NAME, *name ? name : v->name, GRADE_STATED, NULL, about);
    register_set(c->reg, entry, FIELD_KIND, kind, entry->uncertain ? GRADE_WEAK : GRADE_STATED, NULL, about);
    register_set(c->reg, entry, FIELD_JOINED_TO, joined, GRADE_STATED, NULL, about);
    register_set(c->reg, entry, FIELD_WHERE, place, GRADE_STATED, NULL, about);
    return entry;
}

static int compare_parts(gconstpointer a, gconstpointer b)
{
    const struct register_entry *x = a, *y = b;
    return (int)x->part - (int)y->part;
}

struct network_register *register_make(const struct network *n, const struct adjacency *adjacency, const struct reach *reach)
{
    struct remarks *remarks = remarks_new(n, adjacency);
    const struct collecting c = {n, adjacency, reach, remarks, register_new()};
    collect_external(&c);
    collect_services(&c);
    collect_sites(&c);
    collect_remote(&c);
    collect_equipment(&c);
    collect_offshore(&c);
    collect_onward(&c);
    collect_nil(&c);
    make_matrix(&c);
    remarks_free(remarks);
    g_array_sort(c.reg->entries, compare_parts); /* a stable sort */
    return c.reg;
}
