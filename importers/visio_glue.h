/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The Connects of a page: which end of which line is glued to what.
 */
#ifndef DEMARC_VISIO_GLUE_H
#define DEMARC_VISIO_GLUE_H

#include "visio_reading.h"

/* Before shapes are read: what is glued at all, and which shapes are buses. */
void visio_glue_find(struct visio_reading *r);
/* After: glue into the connectors; lines from buses to their devices. */
void visio_glue_read(struct visio_reading *r);

#endif
