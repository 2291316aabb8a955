/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts laid into the box of a thing: what it is called and what is said of it, in several pieces.
 */
#ifndef DEMARC_BOX_TEXTS_H
#define DEMARC_BOX_TEXTS_H

#include "stages.h"

/* The texts of a page become lines of the labels of the boxes that they stand in, as they are read: from top to bottom. */
void box_texts_join(struct resolving *resolving, int page);

#endif
