/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "spots.h"

#include <math.h>

#define FARTHEST 1e15 /* cells: what lies beyond shares the last one */

struct spots {
    double reach;
    GHashTable *cells; /* gint64[2] -> GArray of int */
    GArray *found;
};

static guint hash(gconstpointer key)
{
    const gint64 *cell = key;
    return g_int64_hash(&cell[0]) * 31 + g_int64_hash(&cell[1]);
}

static gboolean equal(gconstpointer a, gconstpointer b)
{
    const gint64 *x = a, *y = b;
    return x[0] == y[0] && x[1] == y[1];
}

static void free_values(gpointer values)
{
    g_array_unref(values);
}

struct spots *spots_new(double reach)
{
    struct spots *s = g_new0(struct spots, 1);
    s->reach = reach;
    s->cells = g_hash_table_new_full(hash, equal, g_free, free_values);
    s->found = g_array_new(FALSE, FALSE, sizeof(int));
    return s;
}

void spots_free(struct spots *s)
{
    if (!s)
        return;
    g_hash_table_unref(s->cells);
    g_array_unref(s->found);
    g_free(s);
}

static gint64 cell_of(const struct spots *s, double v)
{
    return (gint64)CLAMP(floor(v / s->reach), -FARTHEST, FARTHEST);
}

void spots_add(struct spots *s, struct point at, int value)
{
    gint64 cell[2] = {cell_of(s, at.x), cell_of(s, at.y)};
    GArray *values = g_hash_table_lookup(s->cells, cell);
    if (!values) {
        values = g_array_new(FALSE, FALSE, sizeof(int));
        g_hash_table_insert(s->cells, g_memdup2(cell, sizeof cell), values);
    }
    g_array_append_val(values, value);
}

static int compare_ints(gconstpointer a, gconstpointer b)
{
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}

const GArray *spots_near(struct spots *s, struct point at)
{
    int cells = 0;
    g_array_set_size(s->found, 0);
    for (int y = -1; y <= 1; y++)
        for (int x = -1; x <= 1; x++) {
            gint64 cell[2] = {cell_of(s, at.x) + x, cell_of(s, at.y) + y};
            const GArray *values = g_hash_table_lookup(s->cells, cell);
            if (values)
                g_array_append_vals(s->found, values->data, values->len);
            cells += values != NULL;
        }
    if (cells > 1)
        g_array_sort(s->found, compare_ints);
    return s->found;
}
