/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts that stand over a box as its title, although a line is drawn to the text.
 */
#ifndef DEMARC_HEADINGS_H
#define DEMARC_HEADINGS_H

#include "census.h"

#define HEADING_GAP 8.0 /* pt between a box and the title over it */

/* The text stands close over the box, within its width and about in the middle or at the left. */
gboolean heading_is_over(struct box text, struct box box);
/* The same of any box of its page that has no words of its own and things in it. */
gboolean heading_of_some_box(const struct drawing *drawing, const struct shape *text, const struct census *census);

#endif
