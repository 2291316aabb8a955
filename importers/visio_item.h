/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A shape being read, with what it inherits from its master and its groups.
 */
#ifndef DEMARC_VISIO_ITEM_H
#define DEMARC_VISIO_ITEM_H

#include "visio_reading.h"

struct visio_item {
    struct visio_sheet sheet;
    const struct visio_master *master; /* from which its sub-shapes inherit, or NULL */
    gboolean is_instance;              /* it names a master itself */
    struct visio_matrix matrix;        /* of its own coordinates */
    const char *id;                    /* never NULL */
    int parent;
    int depth;
    gboolean hidden;
    gboolean reaches; /* for others with its control handles: a bus */
};

struct visio_item visio_item_of(const struct visio_reading *r, const struct visio_node *node, const struct visio_item *group,
                                struct visio_matrix around);
const struct visio_node *visio_item_first_sub(const struct visio_item *item);
/* 1-D: it has a begin and an end instead of a place. */
gboolean visio_item_is_line(const struct visio_item *item);
/* Its box in points before rotation, and its rotation in degrees clockwise. */
struct box visio_item_box(const struct visio_reading *r, const struct visio_item *item, double *rotation);
/* A balloon or callout of Visio's stencils: words and a pointer. */
gboolean visio_item_is_callout(const struct visio_item *item);
/* A group that is a bundle of things; otherwise its parts are strokes of one symbol. */
gboolean visio_item_is_bundle(const struct visio_reading *r, const struct visio_item *item);
/* How many shapes it is made of, itself aside. */
int visio_item_parts(const struct visio_item *item);
/* How many of its parts say something. */
int visio_item_texts(const struct visio_reading *r, const struct visio_item *item);
/* Its own text and, of a symbol, that of its parts. *auto_date as visio_text(). */
const char *visio_item_label(const struct visio_reading *r, const struct visio_item *item, gboolean bundle, const char **auto_date);

#endif
