/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawing the symbols. What they look like stands in symbols.c.
 */
#ifndef DEMARC_ICONS_H
#define DEMARC_ICONS_H

#include "canvas.h"

void icon_draw(struct canvas *canvas, enum class class, struct box box);
/* The same in other colours than those of the theme, and never shared by a sink. */
void icon_draw_in(struct canvas *canvas, enum class class, struct box box, struct node_style style);
/* What tells a cloud from other clouds, by itself, in a square: for one that is drawn with its label inside. */
void icon_draw_emblem(struct canvas *canvas, enum class class, struct box box);
/* A cloud of any proportions, as a path. */
void icon_cloud_path(struct canvas *canvas, struct box box);
/* The part of a symbol's box that is seen. */
struct box icon_extent(enum class class, struct box box);
gboolean icon_is_round(enum class class);
gboolean icon_is_bar(struct box box); /* too long for a symbol: drawn as a bar, such as a bus */
/* The outline of a cloud: where it starts, and its curves, of which it returns the number. A wide one has more heads. */
#define ICON_CLOUD_CURVES 10
guint icon_cloud(struct box box, struct point *start, struct point curves[ICON_CLOUD_CURVES][3]);
gboolean icon_is_cloud(enum class class); /* drawn as a cloud with its label inside when there is room */

#endif
