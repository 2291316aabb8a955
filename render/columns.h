/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How wide the columns of a table are: a column leaves what none of its cells needs to those whose cells take many lines.
 */
#ifndef DEMARC_COLUMNS_H
#define DEMARC_COLUMNS_H

#include "canvas.h"
#include "schedule.h"

/* `width`: of the table, pt; `pad`: at each side of the words of a cell. */
void columns_fit(struct schedule *schedule, struct canvas *canvas, double width, double text_size, double pad);

#endif
