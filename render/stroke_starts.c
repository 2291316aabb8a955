/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stroke_starts.h"

#include "theme.h"

/* Of an end of a line: where it is, and the look, since other looks have other dashes. */
static char *key_of(const struct plan *plan, const struct network *network, const struct plan_link *p, gboolean last)
{
    const struct point *at = &g_array_index(plan->points, struct point, p->first_point + (last ? p->points - 1 : 0));
    return g_strdup_printf("%d %.0f %.0f", theme_look(network, network_link(network, p->link)), at->x * 10, at->y * 10);
}

static int uses_of(GHashTable *uses, const char *key)
{
    return GPOINTER_TO_INT(g_hash_table_lookup(uses, key));
}

gboolean *stroke_starts(const struct plan *plan, const struct network *network)
{
    gboolean *from_last = g_new0(gboolean, plan->links->len + 1);
    g_autoptr(GHashTable) uses = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < plan->links->len; i++) {
        const struct plan_link *p = &g_array_index(plan->links, struct plan_link, i);
        for (int last = 0; last < 2 && p->points >= 2; last++) {
            char *key = key_of(plan, network, p, last);
            g_hash_table_replace(uses, key, GINT_TO_POINTER(uses_of(uses, key) + 1));
        }
    }
    for (guint i = 0; i < plan->links->len; i++) {
        const struct plan_link *p = &g_array_index(plan->links, struct plan_link, i);
        if (p->points < 2)
            continue;
        g_autofree char *first = key_of(plan, network, p, FALSE), *last = key_of(plan, network, p, TRUE);
        from_last[i] = uses_of(uses, last) > uses_of(uses, first);
    }
    return from_last;
}
