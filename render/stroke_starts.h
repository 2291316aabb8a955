/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From which end a line is drawn. Dashes count from there: of lines that leave one point by one way, the gaps of one would else be filled by
 * the dashes of the other, and together they would look like a line without gaps, which has a meaning of its own.
 */
#ifndef DEMARC_STROKE_STARTS_H
#define DEMARC_STROKE_STARTS_H

#include "plan.h"

/* By place in plan->links: whether the line is to be drawn from its last point on. To be g_free()d. */
gboolean *stroke_starts(const struct plan *plan, const struct network *network);

#endif
