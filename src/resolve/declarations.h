/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person states, in data on a shape or in the sidecar beside the drawing. Statements win over what demarc concludes, the
 * sidecar over the drawing's data.
 */
#ifndef DEMARC_DECLARATIONS_H
#define DEMARC_DECLARATIONS_H

#include "stages.h"

GArray *declarations_new(void);
/* Finds what each entry of the sidecar is about. FALSE and an error for an entry that is about nothing. */
gboolean declarations_match(struct resolving *r, GError **error);
/* Classes of nodes, once all are recognised; of zones, when theirs is. */
void declarations_classify_nodes(struct resolving *r);
void declarations_classify_zones(struct resolving *r);
/* Owner, organisation, location, status and what is no part of the network, once concluded. */
void declarations_apply(struct resolving *r);
/* Facts: of the diagram, of shapes, nil returns. FALSE and an error for a nil return that cannot be read. */
gboolean declarations_state(struct resolving *r, GError **error);

#endif
