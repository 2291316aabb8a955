/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The numbers that tie the drawing to the tables: those of the register, on the shapes that it speaks of. One shape may have
 * several: "E7 O1". And the boundaries of responsibility that the register states.
 */
#ifndef DEMARC_MARKS_H
#define DEMARC_MARKS_H

#include "duties.h"

struct marks {
    GPtrArray *of_node; /* char *, by node; NULL if it has none */
    GArray *duties;     /* struct duty */
};

struct marks marks_number(const struct network *network, const struct network_register *reg);
void marks_clear(struct marks *marks);
const char *marks_of_node(const struct marks *marks, int node); /* "" if it has none */

#endif
