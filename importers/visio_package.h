/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The zip package of a .vsdx (Open Packaging Conventions): parts by name and the relationships between them. Names are
 * only keys; nothing is ever extracted to disk.
 */
#ifndef DEMARC_VISIO_PACKAGE_H
#define DEMARC_VISIO_PACKAGE_H

#include "diagnostic.h"
#include "visio_tree.h"

struct visio_package;

/* Refuses damaged, encrypted, oversized and inconsistent archives with DEMARC_ERROR_UNREADABLE. Borrows `data`. */
struct visio_package *visio_package_open(const char *data, gsize size, const char *path, GError **error);
void visio_package_free(struct visio_package *package);

/* NULL and an error if the part is missing or damaged. visio_tree_free() it. */
struct visio_tree *visio_package_xml(struct visio_package *package, const char *part, GError **error);
gboolean visio_package_has(struct visio_package *package, const char *part);

/* The parts that a part refers to. */
struct visio_relation {
    char *id, *type, *target; /* target: a part name without leading slash */
    gboolean external;
};
/* Empty if the part has none. GPtrArray of struct visio_relation *, freed with it. `part` "" is the package itself. */
GPtrArray *visio_package_relations(struct visio_package *package, const char *part, GError **error);
/* First relation with that id, or whose type ends in `type_suffix`; NULL arguments match anything. */
const struct visio_relation *visio_relation_find(const GPtrArray *relations, const char *id, const char *type_suffix);

#endif
