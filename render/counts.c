/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "counts.h"

struct tally {
    int count;
    enum class class;
};

static int compare(gconstpointer a, gconstpointer b)
{
    const struct tally *x = a, *y = b;
    return x->count != y->count ? y->count - x->count : (int)x->class - (int)y->class;
}

static void add_number(GString *out, int number)
{
    if (number >= 1000)
        g_string_append_printf(out, "%d,%03d", number / 1000, number % 1000);
    else
        g_string_append_printf(out, "%d", number);
}

char *counts_text(const struct network *n, const GArray *nodes)
{
    struct tally tally[CLASS_COUNT] = {{0}};
    gint64 users = 0;
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < nodes->len; i++) {
        const struct node *v = network_node(n, g_array_index(nodes, int, i));
        if (v->origin.shape < 0) /* where lines meet */
            continue;
        tally[v->class].count++;
        users += MAX(v->users, 0);
    }
    for (int c = 0; c < CLASS_COUNT; c++)
        tally[c].class = (enum class)c;
    qsort(tally, CLASS_COUNT, sizeof *tally, compare);
    for (int c = 0; c < CLASS_COUNT && tally[c].count > 0; c++) {
        g_string_append(out, out->len ? ", " : "");
        add_number(out, tally[c].count);
        g_string_append_printf(out, "\u00a0×\u00a0%s", class_info(tally[c].class)->title);
    }
    if (users > 0) {
        g_string_append(out, "; ");
        add_number(out, (int)MIN(users, G_MAXINT));
        g_string_append(out, users == 1 ? " user stated" : " users stated");
    }
    return g_string_free(out, FALSE);
}
