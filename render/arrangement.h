/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether the positions in a file are an arrangement that somebody made: scripts write shapes all at one place, or one on the other.
 */
#ifndef DEMARC_ARRANGEMENT_H
#define DEMARC_ARRANGEMENT_H

#include "network.h"

/* Whether most shapes have their middle on another one on the same page, so that nobody can see both: `stacked` of `shapes`. What is drawn
 * within what is meant to hold it is a shape in a zone and does not count. */
gboolean arrangement_is_stack(const struct network *network, int *stacked, int *shapes);

#endif
