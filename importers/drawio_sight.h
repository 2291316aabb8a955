/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts in the colour of what is behind them: the file says something where nobody sees it.
 */
#ifndef DEMARC_DRAWIO_SIGHT_H
#define DEMARC_DRAWIO_SIGHT_H

#include "drawing.h"

#include <libxml/tree.h>

/* Marks the texts of a page that cannot be seen as hidden. */
void drawio_sight_read(xmlNodePtr model, int page, struct drawing *drawing);

#endif
