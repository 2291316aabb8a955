/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Searching the graph with more or less belief. Private to this folder.
 */
#ifndef DEMARC_SEARCH_H
#define DEMARC_SEARCH_H

#include "graph.h"
#include "reach.h"

struct search {
    const struct graph *graph;
    const struct question *question;
    enum route_grade belief; /* ROUTE_OPEN: whatever may guard does ... ROUTE_ASSUMED: only what certainly does */
    const gboolean *removed; /* edges already reported, or NULL */
    const gboolean *accepted; /* vertex: reached with more belief and not worth a finding there, or NULL */
    GArray *sources;          /* int: vertices asked from, in order of rank */
    /* After search_explore(): */
    GArray *seen;             /* int: what is reached from outside without passing a guard, and the guards met */
    gboolean *reached;        /* vertex: in `seen` */
    int *piece;               /* vertex: which piece of forwarding vertices outside the guards it is in, 0 none */
    gboolean *exposed;        /* piece: it is not just what stands in front of the guards */
    gboolean *richer;         /* piece: it holds or touches a target that is no edge device */
};

void search_init(struct search *search, const struct graph *graph, const struct question *question,
                 enum route_grade belief, const gboolean *removed);
void search_clear(struct search *search);
void search_explore(struct search *search);

/* Part of search_explore(): pieces, from what is reached. */
void search_weigh_pieces(struct search *search);

gboolean search_is_from(const struct search *search, int vertex);   /* by the question alone */
gboolean search_is_source(const struct search *search, int vertex);
gboolean search_guards(const struct search *search, int vertex);
/* A gateway keeps out all but what it is for, if all goes well: only a firewall is beyond doubt. */
enum strength search_beyond_doubt(const struct question *question);
gboolean search_is_certain_guard(const struct search *search, int vertex, enum strength at_least);
gboolean search_ends_tunnel(const struct search *search, int edge); /* on a gateway that is sure to guard it */
gboolean search_passes(const struct search *search, int vertex);    /* a way may go through it */
gboolean search_crosses(const struct search *search, int edge);     /* a way may go over it */
gboolean search_is_target(const struct search *search, int vertex); /* by domain alone */
/* Worth a finding: a target that is not just an edge device or what stands in front of the guards. */
gboolean search_ends_at(const struct search *search, int vertex);

/* The shortest way: edges in order from the source, and in *from the vertex where it starts. NULL if none. */
GArray *search_shortest(const struct search *search, int *from);

#endif
