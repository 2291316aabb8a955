/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the steps of reading one page share. Private to the Visio importers.
 */
#ifndef DEMARC_VISIO_READING_H
#define DEMARC_VISIO_READING_H

#include "visio_matrix.h"
#include "visio_page.h"

/* The sheets to which the two ends of a 1-D shape are glued, or NULL. */
struct visio_span {
    const char *begin, *end;
};

struct visio_reading {
    struct drawing *drawing;
    const struct visio_page_source *source;
    int page;
    int first_layer;
    /* All keyed by sheet ID as text, borrowed from the tree. */
    GHashTable *buses;      /* of a shape that reaches for others with its control handles -> itself */
    GHashTable *handles;    /* control handles that are glued, by sheet and row: of visio_handles.c */
    GHashTable *glued;      /* that a Connect leads to -> itself */
    GHashTable *gluing;     /* that a Connect starts from -> struct visio_span */
    GHashTable *guides;     /* lines to align with, which nobody sees -> itself */
    GHashTable *shapes;     /* -> shape index + 1; of sub-shapes: the symbol that they are part of */
    GHashTable *connectors; /* -> connector index + 1 */
};

/* The shape index that a sheet ID stands for, or the connector index; -1 if none. `id` may be NULL. */
int visio_recall(GHashTable *table, const char *id);

#endif
