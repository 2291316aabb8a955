/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Marks across lines: where a guard decides what may pass, and where one party's responsibility ends. Placed when the layout is done,
 * beside what stands on the sheet already.
 */
#ifndef DEMARC_LINE_MARKS_H
#define DEMARC_LINE_MARKS_H

#include "marks.h"
#include "plan.h"

#define LINE_MARK_HALF 5.5 /* pt to either side of the line */

/* Whether the stroke of a boundary is level, because its line is steep; otherwise it is upright. */
gboolean line_mark_is_level(const struct plan_line_mark *mark);

/* A guard stands in line: it decides about traffic, with medium strength or more, is recognised with confidence, and joins at least two
 * lines. One that merely lies beside a line is none: nothing says that the line goes through it.
 * `marks` NULL: no boundaries. */
void line_marks_place(struct plan *plan, const struct network *network, const struct marks *marks, const struct measure *measure);

#endif
