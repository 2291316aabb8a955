/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Trust domain by trust domain: whether there are ways from one into the other, and what stands on them. Ways that only lead
 * through other people's networks do not count.
 */
#ifndef DEMARC_ZONE_MATRIX_H
#define DEMARC_ZONE_MATRIX_H

#include "kinds.h"

enum cell_state {
    CELL_NO_WAY,
    CELL_NOT_ASKED, /* the diagram is so large that only ways into what is protected were looked for */
    CELL_GUARDED,   /* every way passes a guard of at least medium strength */
    CELL_ASSUMED,   /* guarded only if what is assumed holds */
    CELL_UNDECIDED, /* hangs on a shape that was not recognised or a guessed end */
    CELL_OPEN,
    CELL_STATE_COUNT
};
const char *cell_state_name(enum cell_state state); /* "no-way", "guarded", ... */

struct matrix_cell {
    enum domain from, to;
    enum cell_state state;
    guint ways;         /* open, undecided or assumed ones, each with a crossing of its own; one over MATRIX_WAYS_MAX: there are more */
    int fewest_guards;  /* on the least guarded way; -1: no way */
    const char *guards; /* names of those met first, "FW-1, FW-2 and 3 more"; "" if none */
};

#define MATRIX_WAYS_MAX 20
/* How many ways, for people: "3", "20+". To be g_free()d. */
char *matrix_ways(const struct matrix_cell *cell);

/* What the words of a cell mean, for people. */
#define MATRIX_MEANING                                                                                                                     \
    "Ways from the trust domain of the row into that of the column. Guarded: every way passes a firewall or gateway; a wireless "          \
    "controller, which PSN-B-WIFI accepts, is neither. Otherwise the number of ways that are OPEN, are guarded only if what is "           \
    "assumed holds, or are undecided."

/* The domains that a matrix is about, in the order of its rows, and how many. */
guint matrix_domains(const GArray *matrix, enum domain domains[DOMAIN_COUNT]);

/* NULL on the diagonal. */
const struct matrix_cell *matrix_find(const GArray *matrix, enum domain from, enum domain to);

#define matrix_cell_at(array, i) (&g_array_index((array), struct matrix_cell, (i)))

#endif
