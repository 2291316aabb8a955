/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Trust domain by trust domain, as a grid.
 */
#include "schedule.h"

#define LEAD 0.14 /* share of the column of names */

static const char *const words[] = {
    [CELL_NO_WAY] = "–", [CELL_NOT_ASKED] = "not looked for", [CELL_GUARDED] = "guarded", [CELL_ASSUMED] = "assumed", [CELL_UNDECIDED] = "undecided", [CELL_OPEN] = "OPEN",
};
G_STATIC_ASSERT(G_N_ELEMENTS(words) == CELL_STATE_COUNT);

static char *cell(const struct matrix_cell *c)
{
    if (!c)
        return g_strdup("");
    g_autofree char *ways = matrix_ways(c);
    if (c->state > CELL_GUARDED)
        return g_strdup_printf("%s %s", words[c->state], ways);
    return g_strdup(words[c->state]);
}

G_STATIC_ASSERT(DOMAIN_COUNT + 1 <= SCHEDULE_COLUMNS);

struct schedule *schedule_matrix(const struct network_register *reg)
{
    enum domain domains[DOMAIN_COUNT];
    int count = (int)matrix_domains(reg->matrix, domains);
    struct schedule form = {.title = "Zone matrix", .empty = "Fewer than two trust domains are drawn.", .row_heads = TRUE, .grid = TRUE,
                            .intro = MATRIX_MEANING " –: no way.",
                            .heads = {"From \\ to"}, .widths = {LEAD}};
    for (int k = 0; k < count; k++) {
        form.heads[k + 1] = domain_title(domains[k]);
        form.widths[k + 1] = (1 - LEAD) / count;
    }
    struct schedule *s = schedule_new(form);
    for (int i = 0; i < count && count > 1; i++) {
        struct schedule_row row = {{g_strdup(domain_title(domains[i]))}};
        for (int k = 0; k < count; k++)
            row.cells[k + 1] = cell(matrix_find(reg->matrix, domains[i], domains[k]));
        schedule_add(s, row);
    }
    return s;
}
