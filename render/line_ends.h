/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines end at the box of a symbol, and many symbols do not fill theirs: a screen on its foot, an aerial, a bus. There the line goes on
 * the way it came until it meets what is painted.
 */
#ifndef DEMARC_LINE_ENDS_H
#define DEMARC_LINE_ENDS_H

#include "plan.h"

/* Moves the first and last points of links. One that would pass the symbol by is left where it is. */
void line_ends_meet(struct plan *plan, const struct network *network);

#endif
