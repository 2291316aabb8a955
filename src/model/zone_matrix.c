/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zone_matrix.h"

char *matrix_ways(const struct matrix_cell *cell)
{
    return cell->ways > MATRIX_WAYS_MAX ? g_strdup_printf("%d+", MATRIX_WAYS_MAX) : g_strdup_printf("%u", cell->ways);
}

const char *cell_state_name(enum cell_state state)
{
    static const char *const names[] = {"no-way", "not-asked", "guarded", "assumed", "undecided", "open"};
    return names[state];
}

guint matrix_domains(const GArray *matrix, enum domain domains[DOMAIN_COUNT])
{
    guint count = 0;
    for (guint i = 0; i < matrix->len; i++)
        if (count == 0 || domains[count - 1] != matrix_cell_at(matrix, i)->from)
            domains[count++] = matrix_cell_at(matrix, i)->from;
    return count;
}

const struct matrix_cell *matrix_find(const GArray *matrix, enum domain from, enum domain to)
{
    for (guint i = 0; i < matrix->len; i++)
        if (matrix_cell_at(matrix, i)->from == from && matrix_cell_at(matrix, i)->to == to)
            return matrix_cell_at(matrix, i);
    return NULL;
}
