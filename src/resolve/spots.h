/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Points by where they are, to find those within a fixed short distance. Unlike a grid over the page its cells are as small as that
 * distance: thousands of line ends in one row of the page are no crowd.
 */
#ifndef DEMARC_SPOTS_H
#define DEMARC_SPOTS_H

#include "geometry.h"

struct spots;

struct spots *spots_new(double reach); /* pt, above 0 */
void spots_free(struct spots *spots);
void spots_add(struct spots *spots, struct point at, int value); /* values ascend */
/* Values of points in the cells that meet the circle of `reach` about `at`, ascending. Candidates: the caller compares exactly. The
 * array is its own and valid until the next query. */
const GArray *spots_near(struct spots *spots, struct point at);

#endif
