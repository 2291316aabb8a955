/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The control handles with which a bus or ring reaches for devices: from each it draws a line, glued or not.
 */
#ifndef DEMARC_VISIO_HANDLES_H
#define DEMARC_VISIO_HANDLES_H

#include "visio_item.h"

/* Before shapes are read: a cell of the sheet is glued to something. */
void visio_handles_note(struct visio_reading *reading, const char *id, const char *cell);
/* It reaches with a handle that was moved, by the name of its master, or is glued by one. */
gboolean visio_handles_reach(const struct visio_reading *reading, const struct visio_item *item);
/* The lines to the moved handles that nothing is glued to, as loose ends; `shape`: the bus, which has been added. */
void visio_handles_read(struct visio_reading *reading, const struct visio_item *item, int shape);

#endif
