/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bars: long thin shapes without a word. One on which several line ends lie is a bus, whether they are glued to it or not.
 */
#ifndef DEMARC_BARS_H
#define DEMARC_BARS_H

#include "census.h"
#include "stages.h"

#define ENDS_ON_A_BUS 2 /* of ends that are only drawn on it; a single one may have been meant for what is behind */

/* Counts the loose ends that are drawn on each bar. */
void bars_count_ends(const struct drawing *drawing, struct census *census);
/* Says of each bar that it is a bus only by what is drawn. */
void bars_report(struct resolving *r, const struct census *census);

#endif
