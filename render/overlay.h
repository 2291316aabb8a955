/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The architect's own copy: open findings drawn over the plan, each by its number, with the way that it found.
 */
#ifndef DEMARC_OVERLAY_H
#define DEMARC_OVERLAY_H

#include "canvas.h"
#include "finding.h"

/* Round a shape with its words, and not through any others. */
struct box overlay_outline(const struct plan *plan, const struct plan_node *place);

/* `open`: struct finding *, numbered from 1 in this order. In the coordinates of the plan. Ways and outlines lie below the lines and all
 * that is written, the numbers above everything. */
void overlay_draw_below(struct canvas *canvas, const struct plan *plan, const GPtrArray *open);
void overlay_draw(struct canvas *canvas, const struct plan *plan, const GPtrArray *open);

#endif
