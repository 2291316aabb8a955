/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What Visio itself knows of belonging: members of containers and lists, and the shapes that callouts point at.
 */
#ifndef DEMARC_VISIO_RELATIONS_H
#define DEMARC_VISIO_RELATIONS_H

#include "drawing.h"
#include "visio_tree.h"

/* Reads the Relationships cells of `first`, its siblings and all their parts. `shapes` maps sheet IDs to shape index + 1. */
void visio_relations_read(const struct visio_node *first, int page, GHashTable *shapes, struct drawing *drawing);

void visio_call_out(struct drawing *drawing, int callout, int target);

#endif
