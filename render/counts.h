/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is in a box, in numbers.
 */
#ifndef DEMARC_COUNTS_H
#define DEMARC_COUNTS_H

#include "network.h"

/* "18 × Router, 18 × Switch, 1,240 users": of these nodes (int), the most frequent first; users as far as their number is stated.
 * To be g_free()d. */
char *counts_text(const struct network *network, const GArray *nodes);

#endif
