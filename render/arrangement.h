/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether the positions in a file are an arrangement that somebody made: scripts write shapes all at one place, or one on the other.
 */
#ifndef DEMARC_ARRANGEMENT_H
#define DEMARC_ARRANGEMENT_H

#include "network.h"

/* How many shapes have their middle on another one on the same page, so that nobody can see both; `shapes`: of how many. What is drawn within
 * what is meant to hold it is a shape in a zone and does not count. */
int arrangement_stacked(const struct network *network, int *shapes);
/* Most of them do. */
gboolean arrangement_is_stack(const struct network *network);

#endif
