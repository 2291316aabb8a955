/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One page: shapes, groups and connectors, then what joins them.
 */
#ifndef DEMARC_VISIO_PAGE_H
#define DEMARC_VISIO_PAGE_H

#include "drawing.h"
#include "visio_links.h"
#include "visio_masters.h"

struct visio_page_source {
    const struct visio_node *sheet;    /* PageSheet of pages.xml, or NULL */
    const struct visio_node *contents; /* root of the page part */
    GHashTable *masters;
    GHashTable *styles;        /* style sheets by ID, or NULL */
    struct visio_links *links; /* off-page references of the document */
};

void visio_page_read(const struct visio_page_source *source, int page, struct drawing *drawing);

#endif
