/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cards: zones in numbers, counted devices, and where lines go on.
 */
#ifndef DEMARC_SCENE_CARDS_H
#define DEMARC_SCENE_CARDS_H

#include "canvas.h"

/* At 1:1 in the canvas's current coordinates. */
void scene_cards_draw(struct canvas *canvas, const struct plan *plan);

#endif
