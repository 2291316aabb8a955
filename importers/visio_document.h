/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the Visio formats share above the page: the list of pages and the style sheets.
 */
#ifndef DEMARC_VISIO_DOCUMENT_H
#define DEMARC_VISIO_DOCUMENT_H

#include "drawing.h"
#include "visio_tree.h"

/* Adds every Page of `pages` (may be NULL), in order, and joins them to their background pages. */
void visio_document_add_pages(const struct visio_node *pages, struct drawing *drawing);
/* The style sheets of the document's root (may be NULL): ID -> StyleSheet element, both borrowed from the tree. */
GHashTable *visio_document_styles(const struct visio_node *root);
#endif
