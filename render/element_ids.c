/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "element_ids.h"

#include "hash.h"

#define TYPES (ELEMENT_NOTE + 1)

struct element_ids {
    GPtrArray *of_type[TYPES]; /* char *, by index */
};

/* Any other byte becomes "_" and its two hexadecimal digits, so that different ids stay different. */
static void append_safe(GString *out, const char *id)
{
    for (; *id; id++)
        if (g_ascii_isalnum(*id) || *id == '-')
            g_string_append_c(out, *id);
        else
            g_string_append_printf(out, "_%02x", (guchar)*id);
}

/* Files do use an id twice: the second gets "_-2", which no id of its own can end in. */
static char *new_name(const struct network *n, struct element e, GHashTable *uses)
{
    const struct origin *o = element_origin(n, e);
    GString *name = g_string_new(NULL);
    g_string_printf(name, "%s-p%d-", element_type_name(e.type), o->page + 1);
    append_safe(name, o->id);
    int use = GPOINTER_TO_INT(g_hash_table_lookup(uses, name->str)) + 1;
    g_hash_table_insert(uses, g_strdup(name->str), GINT_TO_POINTER(use));
    if (use > 1)
        g_string_append_printf(name, "_-%d", use);
    return g_string_free(name, FALSE);
}

struct element_ids *element_ids_new(const struct network *n)
{
    const guint counts[TYPES] = {0, n->zones->len, n->nodes->len, n->links->len, n->notes->len};
    struct element_ids *ids = g_new0(struct element_ids, 1);
    g_autoptr(GHashTable) uses = g_hash_table_new_full(hash_string, g_str_equal, g_free, NULL);
    for (int t = ELEMENT_ZONE; t < TYPES; t++) {
        ids->of_type[t] = g_ptr_array_new_with_free_func(g_free);
        for (guint i = 0; i < counts[t]; i++)
            g_ptr_array_add(ids->of_type[t], new_name(n, (struct element){(enum element_type)t, (int)i}, uses));
    }
    return ids;
}

void element_ids_free(struct element_ids *ids)
{
    for (int t = ELEMENT_ZONE; ids && t < TYPES; t++)
        g_ptr_array_unref(ids->of_type[t]);
    g_free(ids);
}

const char *element_ids_get(const struct element_ids *ids, struct element e)
{
    return g_ptr_array_index(ids->of_type[e.type], (guint)e.index);
}
