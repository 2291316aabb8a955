/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text in a box that is its title.
 */
#ifndef DEMARC_BOX_TITLES_H
#define DEMARC_BOX_TITLES_H

#include "stages.h"

/* Before all else: the only text that stands on the edge of a box without a title. */
void titles_on_edges(struct resolving *resolving, int page);
/* Before captions find their icons: what names the box although an icon is near. */
void titles_by_sense(struct resolving *resolving);
/* After them: the text that stands where a title does; without places the first of the box. */
void titles_by_place(struct resolving *resolving);

#endif
