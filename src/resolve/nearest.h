/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The symbol nearest to the end of a line.
 */
#ifndef DEMARC_NEAREST_H
#define DEMARC_NEAREST_H

#include "grid.h"
#include "stages.h"

#define NEAREST_REACH (60 * 0.72) /* pt: nothing further away is looked for */

struct nearest {
    int node;                /* -1: none within reach */
    double distance, second; /* pt; second: of the next nearest other node */
};

/* `nodes`: the page's nodes by their boxes. A node that holds another is passed over for the smaller one. */
struct nearest nearest_node(const struct network *network, struct grid *nodes, struct point p, int not_this);

#endif
