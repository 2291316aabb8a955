/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The answer to "how does one get from A to B": the ways, guarded or not, and the fewest places for a firewall.
 */
#ifndef DEMARC_WAYS_H
#define DEMARC_WAYS_H

#include "network.h"

struct way {
    const char *state;      /* "open", "undecided", "assumed" or "guarded" */
    GArray *hops;           /* struct element: node, link, node, ...; borrowed */
    struct element missing; /* the line on which a guard is missing, ELEMENT_NONE if none is */
    GPtrArray *assumptions; /* char *: what it hangs on; borrowed */
};

struct ways {
    const char *from, *to; /* as asked */
    GArray *list;          /* struct way, unguarded ones first */
    gboolean more;         /* there are more than are listed */
    int fewest_guards;     /* on the least guarded way, -1: there is no way */
    GPtrArray *doubts;     /* char *: what is not clear and could be another way */
    GArray *cut;           /* int, links on which firewalls close every open way */
};

#endif
