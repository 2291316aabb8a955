/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Zones: their grounds, borders and titles. At 1:1 in the canvas's current coordinates.
 */
#ifndef DEMARC_SCENE_ZONES_H
#define DEMARC_SCENE_ZONES_H

#include "canvas.h"

/* Sorts plan->zones: the largest lie below. */
void scene_zones_draw(struct canvas *canvas, const struct plan *plan, const struct network *network);
void scene_zones_draw_titles(struct canvas *canvas, const struct plan *plan, const struct network *network);

/* The colour behind words: that of the innermost zone that they stand in, or of the paper where they lie across a border. Zones as sorted. */
int scene_zones_ground(const struct plan *plan, const struct network *network, struct box box);

#endif
