/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawing the marks across lines: the strokes with the lines, the names with the labels.
 */
#ifndef DEMARC_SCENE_LINE_MARKS_H
#define DEMARC_SCENE_LINE_MARKS_H

#include "canvas.h"
#include "plan.h"

void line_mark_draw(struct canvas *canvas, const struct plan_line_mark *mark);
void line_mark_draw_names(struct canvas *canvas, const struct plan_line_mark *mark);

#endif
