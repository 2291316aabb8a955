/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a shape says about itself beside its text: kind of device, shape data, line, fill and letters.
 */
#ifndef DEMARC_VISIO_DETAILS_H
#define DEMARC_VISIO_DETAILS_H

#include "drawing.h"
#include "visio_sheet.h"

/* "Equipment/Device/Router", "" if it does not say. */
const char *visio_device_type(struct drawing *drawing, const struct visio_sheet *sheet);
/* Shape data; a row that the shape only fills in has its label from the master. */
struct properties visio_data(struct drawing *drawing, const struct visio_sheet *sheet);
struct style visio_look(const struct visio_sheet *sheet);

#endif
