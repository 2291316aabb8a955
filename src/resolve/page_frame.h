/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is drawn round and under a page and is no part of the network.
 */
#ifndef DEMARC_PAGE_FRAME_H
#define DEMARC_PAGE_FRAME_H

#include "census.h"

/* A frame round the page: holds nearly everything and says nothing, nor does a text on its edge name a place. */
gboolean page_frame_is_one(const struct drawing *drawing, const struct shape *shape, const struct census *census, int shapes_on_page);
/* What Visio's stencils Borders, Titles and Backgrounds put round and under a drawing: it says something and holds nothing. Not a
 * "Border router". */
gboolean page_frame_is_furniture(const struct drawing *drawing, const struct shape *shape, const struct census *census);

#endif
