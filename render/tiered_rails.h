/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rails of a placed comb: a level line for every row of teeth, all on one riser at the left.
 */
#ifndef DEMARC_TIERED_RAILS_H
#define DEMARC_TIERED_RAILS_H

#include "sketch.h"

/* The rail that lies next to the hub, from its first tooth (or the riser) to its last: a box without height. */
struct box tiered_rails_port(const struct sketch *sketch, const struct sketch_comb *comb);

/* The n-th rail; after the last one the riser, if there is one. FALSE: no more. */
gboolean tiered_rail(const struct sketch *sketch, const struct sketch_comb *comb, guint n, struct point line[2]);

/* Appends the way from the port along the rails to the tooth (an item). */
void tiered_rails_hang(const struct sketch *sketch, const struct sketch_comb *comb, int tooth, GArray *line);

/* Where what is written on a tooth's line stands: in the tooth's cell, beside the last piece. Empty without words. */
struct box tiered_rails_words(const struct sketch *sketch, const struct sketch_wire *wire);

#endif
