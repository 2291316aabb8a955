/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which links join which node or zone, and which nodes are one thing drawn again: an index over a network, so that nobody walks it all
 * for each node. Only links over which traffic can go (link_is_path()).
 */
#ifndef DEMARC_ADJACENCY_H
#define DEMARC_ADJACENCY_H

#include "network.h"

struct adjacency;

struct adjacency *adjacency_new(const struct network *network); /* borrows it */
void adjacency_free(struct adjacency *adjacency);

/* Links with an end on it; *count may be 0. In the order of the network. */
const int *adjacency_links(const struct adjacency *adjacency, struct element element, int *count);
/* The node that this one is another drawing of, itself if none, and the nodes that are drawings of it (struct node, same_as): the first
 * and then the next, -1 after the last. */
int adjacency_first_twin(const struct adjacency *adjacency, int node);
int adjacency_next_twin(const struct adjacency *adjacency, int node);
/* Whether a link joins the zone or a node in it or in a zone within. */
gboolean adjacency_reaches_into(const struct adjacency *adjacency, int zone);
/* The other end of a link: ELEMENT_NONE if it is loose. */
struct element link_far_end(const struct link *link, struct element near);

#endif
