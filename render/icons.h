/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The symbols, demarc's own, one per kind: recognisable at 8 mm and in black and white.
 */
#ifndef DEMARC_ICONS_H
#define DEMARC_ICONS_H

#include "canvas.h"

void icon_draw(struct canvas *canvas, enum class class, struct box box);
/* A cloud of any proportions, as a path. */
void icon_cloud_path(struct canvas *canvas, struct box box);
gboolean icon_is_cloud(enum class class); /* drawn as a cloud with its label inside when there is room */

#endif
