/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "resolve.h"

#include "declarations.h"
#include "hash.h"
#include "text.h"

#include <string.h>

/* The first line of the label that says something; without one, what it is and its id. */
static const char *short_name(struct network *n, const struct node *v)
{
    const char *line = v->label + strspn(v->label, " \n");
    if (!text_is_blank(line))
        return network_printf(n, "%.*s", (int)strcspn(line, "\n"), line);
    if (v->class != CLASS_UNKNOWN)
        return network_printf(n, "%s %s", class_info(v->class)->title, v->origin.id);
    return network_printf(n, "shape %s", v->origin.id);
}

/* "FortiGate 200F" on the first line of two devices names neither: then the other lines belong to the name. */
static void tell_apart(struct network *n)
{
    g_autoptr(GHashTable) first = g_hash_table_new(hash_string, g_str_equal); /* name -> label of the first so named */
    g_autoptr(GHashTable) shared = g_hash_table_new(hash_string, g_str_equal);
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        const char *label = g_hash_table_lookup(first, v->name);
        if (!label)
            g_hash_table_insert(first, (gpointer)v->name, (gpointer)v->label);
        else if (!g_str_equal(label, v->label))
            g_hash_table_add(shared, (gpointer)v->name);
    }
    for (guint i = 0; i < n->nodes->len; i++) {
        struct node *v = network_node(n, i);
        if (!g_hash_table_contains(shared, v->name))
            continue;
        g_autofree char *whole = text_one_line(v->label, 60);
        v->name = network_string(n, whole);
    }
}

#define JOINT_NAMES 3 /* of what meets there */

static void add_far_end(const struct network *n, const struct link_end *end, GPtrArray *names)
{
    if (end->type != ELEMENT_NODE || network_node(n, end->index)->origin.shape < 0)
        return;
    const char *name = network_node(n, end->index)->name;
    for (guint i = 0; i < names->len; i++)
        if (g_str_equal(g_ptr_array_index(names, i), name))
            return;
    g_ptr_array_add(names, (gpointer)name);
}

/* Nobody has drawn a shape where lines meet: it is called by what the lines come from. */
static const char *joint_name(struct network *n, const struct node *v, const GPtrArray *ends)
{
    if (!ends || ends->len == 0)
        return network_printf(n, "joint of lines %s", v->origin.id);
    GString *out = g_string_new(ends->len == 1 ? "joint of lines from " : "joint between ");
    guint shown = MIN(ends->len, JOINT_NAMES);
    for (guint i = 0; i < shown; i++)
        g_string_append_printf(out, "%s%s", i == 0 ? "" : i + 1 == ends->len ? " and " : ", ", (char *)g_ptr_array_index(ends, i));
    if (ends->len > shown)
        g_string_append(out, " and others");
    const char *name = network_string(n, out->str);
    g_string_free(out, TRUE);
    return name;
}

static void name_nodes(struct network *n)
{
    for (guint i = 0; i < n->nodes->len; i++)
        network_node(n, i)->name = short_name(n, network_node(n, i));
    tell_apart(n);
    g_autoptr(GHashTable) met = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref); /* joint -> names */
    for (guint i = 0; i < n->links->len; i++)
        for (int e = 0; e < 2; e++) {
            const struct link *l = network_link(n, i);
            if (l->ends[e].type != ELEMENT_NODE || network_node(n, l->ends[e].index)->origin.shape >= 0)
                continue;
            GPtrArray *names = g_hash_table_lookup(met, GINT_TO_POINTER(l->ends[e].index + 1));
            if (!names)
                g_hash_table_insert(met, GINT_TO_POINTER(l->ends[e].index + 1), names = g_ptr_array_new());
            if (names->len <= JOINT_NAMES)
                add_far_end(n, &l->ends[1 - e], names);
        }
    for (guint i = 0; i < n->nodes->len; i++)
        if (network_node(n, i)->origin.shape < 0)
            network_node(n, i)->name = joint_name(n, network_node(n, i), g_hash_table_lookup(met, GINT_TO_POINTER(i + 1)));
}

static gboolean resolve_all(struct resolving *r, GError **error)
{
    resolve_structure(r);
    resolve_containment(r);
    resolve_links(r);
    resolve_captions(r);
    resolve_glue(r);
    if (r->network->has_geometry)
        resolve_beside(r);
    if (!declarations_match(r, error))
        return FALSE;
    resolve_recognition(r);
    name_nodes(r->network);
    resolve_hidden(r);
    resolve_facts(r);
    return resolve_waivers(r, error) && declarations_state(r, error) && network_verify(r->network, error);
}

struct network *resolve_drawing_with(const struct drawing *drawing, const struct sidecar *sidecar, GError **error)
{
    struct network *n = network_new(drawing->path, drawing->sha256, drawing->format);
    struct resolving r = {.drawing = drawing, .network = n, .sidecar = sidecar, .declared = declarations_new(),
                          .element_of_shape = g_new0(struct element, drawing->shapes->len + 1)};
    diagnostics_append(n->diagnostics, drawing->diagnostics);
    gboolean ok = resolve_all(&r, error);
    g_free(r.element_of_shape);
    g_free(r.notes);
    g_array_unref(r.declared);
    if (!ok)
        g_clear_pointer(&n, network_free);
    return n;
}

struct network *resolve_drawing(const struct drawing *drawing, GError **error)
{
    return resolve_drawing_with(drawing, NULL, error);
}
