/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which ways lead from one trust domain to another without passing an enforcement point, and what stands in
 * the way of saying that there are none. igraph finds the fewest places for guards; no igraph type leaves this folder.
 *
 * Every question is asked three times, each time believing less:
 *   1. whatever may guard does: a firewall lying beside a line, named on it or recognised with little
 * confidence, and every shape that was not recognised. A way that is open even so is OPEN.
 *   2. shapes that were not recognised guard nothing. A way that is open now hangs on what they are: UNKNOWN.
 *   3. only what was drawn in line and recognised with confidence guards. A way that is open only now is
 * closed if the assumptions hold: ASSUMED.
 */
#ifndef DEMARC_REACH_H
#define DEMARC_REACH_H

#include "network.h"

struct reach;

/* Borrows the network. */
struct reach *reach_new(const struct network *network);
void reach_free(struct reach *reach);

struct question {
    const gboolean *from_vertices, *to_vertices; /* instead of domains: of reach_mark(), or NULL */
    guint from;          /* bit set of 1u << enum domain */
    gboolean from_abroad; /* also everything that is located outside the United Kingdom */
    gboolean hosts_only; /* of `from` only servers and proxies: not the switches and routers that join them */
    guint to;
    gboolean to_networks; /* of `to` only networks, not the services on them */
    gboolean through_own; /* only ways on which something of the organisation's own stands between the ends */
    gboolean hosts_part; /* when guards are counted, a host with several links does not forward */
    enum strength at_least;      /* weakest guard that counts */
    guint guard_roles;           /* enum role: what has one of them guards as well */
    const gboolean *guard_vertices; /* of reach_mark(): these guard as well, or NULL */
    guint perhaps_roles;         /* enum role: what has one of them is only assumed to guard */
    gboolean guards_must_be_own; /* guards of providers and others are only assumed to guard */
};

enum route_grade { ROUTE_OPEN, ROUTE_UNKNOWN, ROUTE_ASSUMED };

enum reason_kind {
    REASON_FLOATING_GUARD, /* node: lies on link `about`, joined to nothing */
    REASON_TORN_GUARD,     /* node: lies about as near to another line as to link `about` */
    REASON_LABEL_GUARD,    /* link: a firewall is only named on it */
    REASON_TITLE_GUARD,    /* zone: a firewall is only named in its title */
    REASON_ZONE_GUARD,     /* node: stands in the box on which link `about` ends */
    REASON_UNSURE_GUARD,   /* node: taken for a guard with little confidence */
    REASON_GATEWAY_GUARD,  /* node: a gateway that is no firewall: assumed to let in only what it is for */
    REASON_PERHAPS_GUARD,  /* node: has one of the perhaps_roles */
    REASON_OTHERS_GUARD,   /* node: guards, but is managed by somebody else */
    REASON_CARRIER, /* link: joins an outsider to a carrier's network, assumed to keep its customers apart */
    REASON_DUAL_HOMED,      /* node: a host with several links, assumed not to forward */
    REASON_FLOW,            /* link: a flow or tunnel, assumed to follow the guarded physical route */
    REASON_LEAVING,         /* node, zone or link: about to be removed, assumed to be gone */
    REASON_GUESSED_END,     /* link: an end was not glued and was joined with little confidence */
    REASON_UNKNOWN_SHAPE,   /* node or zone: not recognised; could be a guard, could be anything */
    REASON_UNSURE_SOURCE,   /* node: an outside network recognised with little confidence */
    REASON_UNJOINED_SOURCE, /* node: an outside network to which no line is joined */
    REASON_UNKNOWN_OWNER,   /* node: the way ends there, and whose it is is not known */
    REASON_ISLAND,          /* node: part of the network that is drawn joined to nothing else */
    REASON_LOOSE_END,       /* link: joins nothing at one end, or at both */
    REASON_UNREAD,          /* a part of the file that was not read, `text` */
};

struct reason {
    enum reason_kind kind;
    struct element element, about;
    const char *text; /* REASON_UNREAD: borrowed from the network's diagnostics */
    int page;         /* REASON_UNREAD: index, -1: of the whole file */
    gboolean hangs;   /* of reach_doubts(): the answer hangs on it; else it is only assumed */
};

struct route {
    enum route_grade grade;
    GArray *hops; /* struct element: node, link, node, ...; a zone stands for what is in it */
    struct element before, crossing,
        after;       /* where a guard is missing; crossing is ELEMENT_NONE for a membership */
    GArray *weak;    /* int, nodes on the way that mediate, but too weakly to count */
    GArray *reasons; /* struct reason: why the way may be closed all the same */
};

/* Every distinct open way: the shortest (ties by file id), then again without its crossing link, until none
 * is left; OPEN ones first. At most `limit`. Elements are struct route *; the array frees them. */
GPtrArray *reach_routes(const struct reach *reach, const struct question *question, guint limit);

/* Marks what stands for these elements (struct element), zones with all that is in them; for from_vertices and to_vertices, to be
 * g_free()d. */
gboolean *reach_mark(const struct reach *reach, const GArray *elements);

/* What there is to be reasoned about. */
struct census {
    guint sources;   /* vertices of the domains asked from */
    guint connected; /* of them, those joined to something */
    guint targets;
    struct element source, target; /* the first of each, ELEMENT_NONE if none */
};
struct census reach_census(const struct reach *reach, const struct question *question);

/* The fewest drawn lines on which a guard would close every way that is open beyond doubt; int, links. Empty if none is open or no
 * choice of lines closes them. */
GArray *reach_cut(const struct reach *reach, const struct question *question);

/* Guards on the least guarded way from -> to; -1 if there is no way at all. */
int reach_fewest_guards(const struct reach *reach, const struct question *question);

/* The guards met first from outside. Elements are int, nodes. */
GArray *reach_guards(const struct reach *reach, const struct question *question);

/* A walk outward from one node: the guards that it meets first, whatever their owner, and whether it gets into the organisation's
 * own network past none. It ends at guards and at outside networks. */
struct meeting {
    GArray *guards; /* int, nodes; of the caller */
    int open;       /* a node of the own network reached past no guard, -1: none */
    gboolean direct; /* joined to something that is no outside network */
};
struct meeting reach_meet(const struct reach *reach, int node, enum strength at_least);

/* "via FW-1", "DMZ (FortiGate)": whether a label of a line or box speaks of a firewall. */
gboolean reach_names_firewall(const char *label);
/* The one firewall or gateway drawn on the diagram that such a label names; -1 if it names none, or several might be meant. */
int reach_named_guard(const struct network *network, const char *label);

/* What could be another way in: shapes not recognised, loose ends, parts not read, at or around the boundary;
 * and the inferred ends that the answer rests on. Elements are struct reason. */
GArray *reach_doubts(const struct reach *reach, const struct question *question);

#endif
