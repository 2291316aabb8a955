/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines joined to lines: an end glued to another line, an end lying on one (T-junction), ends that meet. Each becomes a
 * junction node with links to everything that meets there.
 */
#ifndef DEMARC_JUNCTIONS_H
#define DEMARC_JUNCTIONS_H

#include "grid.h"
#include "stages.h"

/* A junction upon a line. */
struct tapped {
    int through, junction; /* the link, the node */
};

/* `symbols`: the nodes of each page by their boxes, or NULL without geometry. Gives the junctions upon lines, struct tapped,
 * to be unref'd. */
GArray *resolve_junctions(struct resolving *r, struct grid **symbols);
/* Joins what was tapped to both ends of its line: once it is known what these join. */
void junctions_complete(struct resolving *r, const GArray *tapped);

#endif
