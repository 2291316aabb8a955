/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The numbers that tie the drawing to the schedules: G1 for security devices, E1 for external connections, W1 for wireless.
 */
#ifndef DEMARC_MARKS_H
#define DEMARC_MARKS_H

#include "network.h"

struct marks {
    char (*of_node)[8]; /* by node; "" if it has none */
};

struct marks marks_number(const struct network *network);
void marks_clear(struct marks *marks);

#endif
