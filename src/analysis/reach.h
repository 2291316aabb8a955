/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which paths exist from one trust domain to another, and which of them pass an enforcement point. igraph
 * does the work; no igraph type leaves this folder.
 *
 * Every question is asked twice. STRICT: only drawn glue, only classes of confidence >= 0.7, only real
 * enforcement shapes count as guards; inferred links count as paths. LENIENT: floating firewalls, label
 * firewalls and low-confidence classes guard too. Unknown shapes may be anything: they are transit but the route
 * names them.
 */
#ifndef DEMARC_REACH_H
#define DEMARC_REACH_H

#include "network.h"

struct reach;

/* NULL and DEMARC_ERROR_SYSTEM if igraph fails. Borrows the network. */
struct reach *reach_new(const struct network *network, GError **error);
void reach_free(struct reach *reach);

enum reach_mode { REACH_STRICT, REACH_LENIENT };

/* One open route. */
struct route {
    GArray *hops; /* struct element: node, link, node, ...; a zone stands for "everything in it" */
    gboolean through_unknown;  /* a hop is an unrecognised shape that could be a guard */
    gboolean through_inferred; /* a hop rests on an inferred link or end */
};

struct question {
    guint from;                 /* bit set of 1u << enum domain */
    guint to;
    enum strength at_least;     /* weakest guard that counts */
    gboolean guards_must_be_own; /* provider-owned guards do not count */
    enum reach_mode mode;
};

/* Every distinct open route: the shortest (ties by file id), then again without its crossing link, until none is
 * left. Elements are struct route *; the array frees them. Empty: no open route. */
GPtrArray *reach_open_routes(const struct reach *reach, const struct question *question);

/* Guards on the least guarded way from -> to; -1 if there is no way at all. */
int reach_fewest_guards(const struct reach *reach, const struct question *question);

#endif
