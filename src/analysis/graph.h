/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The network as a graph. Vertices are nodes (one vertex for an HA group, and for a thing drawn twice) and,
 * where a line ends on a box or things stand in a segment without lines, zones. Edges are the links over
 * which traffic can go and the memberships of zones. What is only assumed stands beside the edge or vertex,
 * so that a search can believe it or not. Private to this folder.
 */
#ifndef DEMARC_GRAPH_H
#define DEMARC_GRAPH_H

#include "network.h"

struct vertex {
    struct element as;      /* the node or zone with the smallest id among those it stands for */
    int rank;               /* order by file id: ties are broken by it */
    enum strength certain;  /* what every member enforces, recognised with confidence >= SURE */
    enum strength supposed; /* what any member enforces if the guesses are right */
    guint roles, certain_roles; /* enum role: of any member; of every one, recognised with confidence */
    gboolean abroad;        /* a member is located outside the United Kingdom */
    gboolean host;          /* a server or proxy: something that presents a service */
    gboolean service;       /* a service on a network, not the network */
    gboolean own;           /* no member is managed by a provider or another organisation */
    gboolean unknown;       /* not recognised well enough: it could be anything, also a guard */
    gboolean doubtful;      /* an outside network recognised with little confidence */
    gboolean external, carrier, transit;
    gboolean dual_homed;  /* a host joined to several things: it might forward */
    gboolean edge_device; /* router, modem and the like: passed on the way in, not the thing protected */
    gboolean l3_switch;
    gboolean plumbing;     /* only moves traffic: not worth protecting for its own sake */
    gboolean remote_users; /* users wired to nothing but outside networks */
    guint domains;         /* bit set of 1u << enum domain */
    int edges;             /* degree */
};

enum edge_doubt {
    EDGE_FLOATING_GUARD = 1 << 0, /* a firewall lies on the line, joined to nothing: `guard` */
    EDGE_LABEL_GUARD = 1 << 1,    /* a firewall is named on the line */
    EDGE_TITLE_GUARD =
        1 << 2, /* a firewall is named in the title of a zone whose border it crosses: `title` */
    EDGE_ZONE_GUARD = 1 << 3, /* ends on a box that holds a firewall, `guard`, which may be meant */
    EDGE_FOREIGN = 1 << 4,    /* between a carrier's network and somebody outside */
    EDGE_FLOW = 1 << 5,       /* a flow or tunnel beside a physical route */
    EDGE_GUESSED = 1 << 6,    /* an end was inferred with little confidence */
    EDGE_RIVAL = 1 << 7,      /* the firewall beside it lies about as near to another line */
    EDGE_LEAVING = 1 << 8,    /* it, or what is at an end of it, is about to be removed */
};

struct graph_end {
    int vertex;
    int node; /* the node joined, -1 for a zone */
    int zone; /* the box on which the line ends, or the zone itself; -1: none */
};

struct edge {
    struct graph_end ends[2];
    int link;     /* -1: membership of a zone */
    gboolean tunnel;
    guint doubts; /* enum edge_doubt */
    int guard;    /* node, or -1 */
    int title;    /* zone, or -1 */
    int rank;
};

/* Along an edge to its other end. Breadth-first searches spend their time here, so it is one flat array. */
struct step {
    int edge, to;
};

struct graph {
    const struct network *network;
    GArray *vertices; /* struct vertex */
    GArray *edges;    /* struct edge */
    int *of_node;     /* vertex of a node, -1 if it is not live */
    int *of_zone;     /* vertex of a zone, -1 if it needs none */
    GArray **members; /* int, live nodes within a zone at any depth */
    int *by_rank;       /* vertices in order of rank */
    guint *domains;     /* of each of them */
    int *first;         /* vertex: its first step; one more at the end */
    struct step *steps; /* from each vertex, in order of the rank of the other end */
};

#define CONFIDENCE_SURE 0.7
#define CONFIDENCE_POOR 0.4 /* below it a class says nothing: one weak word alone is 0.45 */
#define GLUE_SURE       0.9

#define graph_vertex(g, i) (&g_array_index((g)->vertices, struct vertex, (i)))
#define graph_edge(g, i)   (&g_array_index((g)->edges, struct edge, (i)))

struct graph *graph_new(const struct network *network);
void graph_free(struct graph *graph);

/* Steps from a vertex. */
static inline guint graph_degree(const struct graph *graph, int vertex)
{
    return (guint)(graph->first[vertex + 1] - graph->first[vertex]);
}

static inline const struct step *graph_step(const struct graph *graph, int vertex, guint i)
{
    return &graph->steps[graph->first[vertex] + (int)i];
}

gboolean vertex_is_own(const struct vertex *vertex); /* neither an outside network nor managed by somebody else */
int edge_other(const struct edge *edge, int vertex);
int edge_side(const struct edge *edge, int vertex); /* which end the vertex is */

/* graph_vertices.c */
void graph_add_vertices(struct graph *graph);
int graph_add_zone(struct graph *graph, int zone); /* its vertex, made if need be */
/* Ranks vertices and edges by file id; sets by_rank. Returns the edges in order, to be g_free()d. */
int *graph_rank(struct graph *graph);
void graph_describe_vertices(
    struct graph *graph); /* what hangs on edges: degree, dual homing, remote users */

/* What it enforces if either reading of it is right. */
enum strength node_supposed_strength(const struct node *node);

/* graph_edges.c */
void graph_add_edges(struct graph *graph);
void graph_add_edge(struct graph *graph, struct edge edge);
/* graph_doubts.c: what an edge rests on. */
void graph_doubt_edges(struct graph *graph);
/* What of it is about to be removed: the link, or the node or zone at an end; ELEMENT_NONE if nothing is. */
struct element edge_leaving(const struct graph *graph, const struct edge *edge);
/* graph_zones.c */
/* The places where a link that ends on a zone may go (struct hook). */
struct hook {
    struct graph_end end;
    gboolean instead; /* the firewall in the box, which may be meant rather than what else stands in it */
    int guard;        /* of a hook that is not `instead`: the firewall that may be meant, or -1 */
};
void graph_hooks(struct graph *graph, const struct link *link, int which, GArray *hooks);
void graph_add_memberships(struct graph *graph);

/* A word that names a firewall: "via FW-MGMT", "firewalled"; not "no firewall". */
gboolean words_name_firewall(const char *text);
/* The one guard drawn whose name stands in it, -1 if there is none or several might be meant. */
int words_name_guard(const struct network *network, const char *text);

#endif
