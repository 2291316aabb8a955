/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Devices that are drawn as one with their number: of one class, in one zone, on one switch. Never what guards a boundary or lies
 * outside, nor users: an assessor looks for each of those.
 */
#ifndef DEMARC_SKETCH_GROUPS_H
#define DEMARC_SKETCH_GROUPS_H

#include "network.h"

/* By node: the number of its group, -1 if it is drawn by itself; for the nodes whose home is the sheet. To be g_free()d. */
int *sketch_groups(const struct network *network, const int *home, int sheet, gboolean wanted);
/* "22 × Server" and the first and last of their names; to be g_free()d. */
char *sketch_group_text(const struct network *network, const int *group, int number);

#endif
