/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the links of the network to the wires of a sketch.
 */
#ifndef DEMARC_SKETCH_LINKS_H
#define DEMARC_SKETCH_LINKS_H

#include "sketch.h"

/* What stands for the nodes and zones of the network on a sketch. */
struct stand_ins {
    struct sketch_end *node, *zone; /* by index; .index -1: nothing */
    int *frame; /* by zone: that sketch_frame_of() has drawn for it; -1 */
};
void stand_ins_init(struct stand_ins *ends, const struct network *network);
void stand_ins_clear(struct stand_ins *ends);

/* A link that the tiered layout draws: not in a legend, no mere decoration, no half of another. */
gboolean sketch_draws_link(const struct link *link);
gboolean sketch_draws_node(const struct network *network, int node);
gboolean sketch_draws_zone(const struct network *network, int zone);

/* The frame of a zone, with those round it, drawn when it is first asked for; -1: none is drawn. */
int sketch_frame_of(struct sketch *sketch, struct stand_ins *ends, const struct bands *bands, int zone);

/* Free text: neither a caption nor part of a title block or legend. */
gboolean sketch_draws_note(const struct note *note);

/* A wire for every link whose two ends have something that stands for them. Links between the same two things become one wire where
 * a card is concerned. */
void sketch_wire_links(struct sketch *sketch, const struct stand_ins *ends);

#endif
