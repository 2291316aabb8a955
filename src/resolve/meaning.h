/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The second half of recognition, once every class is known: what zones are, whose things are, where, and in which trust
 * domain; what links carry; which things are one.
 */
#ifndef DEMARC_MEANING_H
#define DEMARC_MEANING_H

#include "stages.h"

void meaning_of_legend(struct resolving *r);     /* classes that the legend teaches */
void meaning_of_neighbours(struct resolving *r); /* classes that what they are joined to makes sure */
void meaning_of_pages(struct resolving *r); /* off-page references: class, same_as */
void meaning_of_zones(struct resolving *r);
void meaning_of_nodes(struct resolving *r);
void meaning_of_addresses(struct resolving *r); /* written in the middle of a line */
void meaning_of_links(struct resolving *r);
void meaning_of_groups(struct resolving *r); /* same_as, ha_group */

/* It is another class than it seemed, which stays as the runner-up. */
void meaning_reclassify(struct network *network, struct node *node, enum class class, double confidence, const char *why);

const char *place_reason(struct network *network, const char *word, const char *country);

/* Words that may place a thing abroad, as a sentence; NULL if there are none. */
const char *place_may_be_abroad(struct network *network, const char *label);

/* A text of the drawing holds the name: it is more likely the applicant's than another's. */
gboolean notes_name(struct resolving *r, const char *name);
/* It holds any of the words, which are folded and ended by NULL. */
gboolean notes_have(struct resolving *r, const char *const *words);

/* ELEMENT_PLANNED, ELEMENT_LEAVING or ELEMENT_DECOMMISSIONED if the words say so, else 0. */
guint meaning_of_status(const char *label);

#endif
