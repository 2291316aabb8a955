/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layers of a page, and what is on those that nobody sees.
 */
#ifndef DEMARC_VISIO_LAYERS_H
#define DEMARC_VISIO_LAYERS_H

#include "visio_reading.h"
#include "visio_sheet.h"

void visio_layers_add(struct visio_reading *r);
/* The first of the layers that a shape or line is on, or -1; hidden if all of them are. */
int visio_layer_of(const struct visio_reading *r, const struct visio_sheet *sheet, gboolean *hidden);
/* Names the hidden ones with something on them, once all is read: Visio keeps the rows of layers that were removed, hidden and without
 * a name. */
void visio_layers_report(const struct visio_reading *r);

#endif
