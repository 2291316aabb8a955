/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which links join which node or zone: an index over the links of a network, so that nobody walks them all for each node.
 * Only links over which traffic can go (link_is_path()).
 */
#ifndef DEMARC_ADJACENCY_H
#define DEMARC_ADJACENCY_H

#include "network.h"

struct adjacency;

struct adjacency *adjacency_new(const struct network *network); /* borrows it */
void adjacency_free(struct adjacency *adjacency);

/* Links with an end on it; *count may be 0. In the order of the network. */
const int *adjacency_links(const struct adjacency *adjacency, struct element element, int *count);
/* The other end of a link: ELEMENT_NONE if it is loose. */
struct element link_far_end(const struct link *link, struct element near);

#endif
