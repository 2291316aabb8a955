/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Panels: boxes that explain the drawing and are no part of what it shows, such as "Security features" over a list.
 */
#ifndef DEMARC_PANELS_H
#define DEMARC_PANELS_H

#include "census.h"

/* Holds a text too long to be the name of a device, and nothing else; no line is joined to it. */
gboolean panel_holds_list(const struct census *census);
/* A box with words of its own that is one: it holds a list or is one, and names no kind of thing. */
gboolean panel_is_one(const struct drawing *drawing, const struct shape *shape, const struct census *census);

#endif
