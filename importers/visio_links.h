/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where shapes lead: hyperlinks, links to other pages, and off-page references, which know each other by identifiers in the
 * User cells OPCShapeID and OPCDShapeID.
 */
#ifndef DEMARC_VISIO_LINKS_H
#define DEMARC_VISIO_LINKS_H

#include "drawing.h"
#include "visio_sheet.h"

/* Off-page references of a whole document. */
struct visio_links;

struct visio_links *visio_links_new(void);
void visio_links_free(struct visio_links *links);
/* The hyperlink of a shape: an address, "#Page/Sheet.4" within the document, "" if none. */
const char *visio_link(struct drawing *drawing, const struct visio_sheet *sheet);
/* Notes an off-page reference; `shape` is the drawing's shape made from the sheet. */
void visio_links_note(struct visio_links *links, const struct visio_sheet *sheet, int shape);
/* After the last page: link_page and link_shape of all shapes. */
void visio_links_finish(const struct visio_links *links, struct drawing *drawing);

#endif
