/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What belongs together: units (a top zone with all that is in it, or a loose node) and parts (units joined without going outside).
 */
#ifndef DEMARC_DIVISION_PARTS_H
#define DEMARC_DIVISION_PARTS_H

#include "bands.h"

struct division_units {
    int *of_node;       /* -1: not drawn */
    int *of_zone;
    int count;
    int *top_zone;      /* by unit; -1: a loose node */
    gboolean *overview; /* by unit: small or outside, drawn in full on the overview */
    int *part;          /* by unit; -1: on the overview */
    int parts;
};

void division_units_init(struct division_units *units, const struct bands *bands);
void division_units_clear(struct division_units *units);

/* Of zones and loose nodes by their labels: what they have in common ("Site 4"), or a list; `whole`: each
 * label in full. To be g_free()d. */
char *division_name(const struct network *network, const struct division_units *units, const gboolean *unit_in, gboolean whole);

#endif
