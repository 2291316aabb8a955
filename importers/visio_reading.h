/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the steps of reading one page share. Private to the Visio importers.
 */
#ifndef DEMARC_VISIO_READING_H
#define DEMARC_VISIO_READING_H

#include "visio_matrix.h"
#include "visio_page.h"

/* What of a sheet is glued to others. */
enum visio_ends { VISIO_BEGIN = 1 << 0, VISIO_END = 1 << 1, VISIO_OTHER_END = 1 << 2 };

struct visio_reading {
    struct drawing *drawing;
    const struct visio_page_source *source;
    int page;
    int first_layer;
    /* All keyed by sheet ID as text, borrowed from the tree. */
    GHashTable *buses;      /* of a shape that reaches for others with its control handles -> itself */
    GHashTable *handles;    /* control handles that are glued, by sheet and row: of visio_handles.c */
    GHashTable *glued;      /* that a Connect leads to -> itself */
    GHashTable *gluing;     /* that a Connect starts from -> enum visio_ends */
    GHashTable *shapes;     /* -> shape index + 1; of sub-shapes: the symbol that they are part of */
    GHashTable *connectors; /* -> connector index + 1 */
};

/* The shape index that a sheet ID stands for, or the connector index; -1 if none. `id` may be NULL. */
int visio_recall(GHashTable *table, const char *id);

#endif
