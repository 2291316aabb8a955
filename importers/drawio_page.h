/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One page: cells become layers, shapes and connectors of the drawing.
 */
#ifndef DEMARC_DRAWIO_PAGE_H
#define DEMARC_DRAWIO_PAGE_H

#include "drawing.h"

#include <libxml/tree.h>

/* `model` is the mxGraphModel, NULL for an empty page. */
void drawio_page_read(xmlNodePtr model, int page, struct drawing *drawing);

#endif
