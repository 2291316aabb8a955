/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The masters of a document: what stencil symbols are called and what their instances inherit.
 */
#ifndef DEMARC_VISIO_MASTERS_H
#define DEMARC_VISIO_MASTERS_H

#include "visio_package.h"

struct visio_master {
    char *name;                     /* for recognition: NameU without its ".17" suffix; a Lucidchart block's readable name */
    struct visio_tree *tree;        /* its part, owned; NULL if it could not be read or stands in the document itself */
    const struct visio_node *shape; /* its first shape, or NULL */
    GHashTable *parts;              /* ID -> shape, of all that is in it, borrowed from its document */
};

/* By ID as text. A part that cannot be read is a diagnostic. */
GHashTable *visio_masters_read(struct visio_package *package, const char *masters_part, struct diagnostics *diags);
/* Of a document that holds its masters in itself; `list` may be NULL, and is borrowed. */
GHashTable *visio_masters_inline(const struct visio_node *list);
/* The shape inside a master with that ID, or NULL. */
const struct visio_node *visio_master_subshape(const struct visio_master *master, const char *id);

#endif
