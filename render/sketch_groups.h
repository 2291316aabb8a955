/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is drawn as one with its number: leaves of the network that are alike and joined to the same thing. Devices of one class, in one
 * zone, on one switch; and whole zones, such as eighteen libraries that hold the same and are joined to one carrier. Never what guards a
 * boundary or lies outside, nor users by themselves: an assessor looks for each of those. The tables list every one.
 */
#ifndef DEMARC_SKETCH_GROUPS_H
#define DEMARC_SKETCH_GROUPS_H

#include "network.h"

enum folding {
    FOLD_NOTHING,
    FOLD_SITES, /* zones */
    FOLD_ALL,   /* devices too */
};

struct groups {
    int *node; /* by index: the number of its group; -1: it is drawn by itself */
    int *zone; /* the same for zones that are folded as a whole, with the nodes in them */
};

/* For the nodes whose home is the sheet. */
void groups_init(struct groups *groups, const struct network *network, const int *home, int sheet, enum folding folding);
void groups_clear(struct groups *groups);
/* "22 × Server" and the first and last of their names, or "18 × Library" and what they hold in all; to be g_free()d. */
char *groups_text(const struct network *network, const struct groups *groups, int number);

#endif
