/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a cell says: its label with placeholders filled in, its custom data, its tooltip and link.
 */
#ifndef DEMARC_DRAWIO_LABEL_H
#define DEMARC_DRAWIO_LABEL_H

#include "drawio_cells.h"

struct drawio_label {
    const char *text;      /* owned by the drawing */
    const char *auto_date; /* "%date%" if it changes by itself, else "" */
};

struct drawio_label drawio_label_read(const struct drawio_cells *cells, int index, int page, struct drawing *drawing);
/* Custom data of a wrapper; nothing for a bare cell. */
struct properties drawio_label_data(const struct drawio_cell *cell, struct drawing *drawing);
const char *drawio_label_attribute(const struct drawio_cell *cell, const char *name, struct drawing *drawing);

#endif
