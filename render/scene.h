/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan drawn on a canvas.
 */
#ifndef DEMARC_SCENE_H
#define DEMARC_SCENE_H

#include "canvas.h"
#include "marks.h"

struct scene_used {
    gboolean looks[LOOK_COUNT];
    gboolean classes[CLASS_COUNT];
    gboolean guards, duties; /* marks across lines */
};

/* At 1:1 in the canvas's current coordinates; over it, the findings `open` by their numbers, as in overlay.h; NULL: none. */
void scene_draw(struct canvas *canvas, const struct plan *plan, const struct network *network, const struct marks *marks, const GPtrArray *open);
/* Adds what the legend must explain. */
void scene_uses(const struct plan *plan, const struct network *network, struct scene_used *used);

#endif
