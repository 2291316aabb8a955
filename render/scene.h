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
    gboolean uncertain; /* a shape was not recognised with confidence */
};

/* At 1:1 in the canvas's current coordinates. Notes in `used` what the legend must explain. */
void scene_draw(struct canvas *canvas, const struct plan *plan, const struct network *network, const struct marks *marks,
                struct scene_used *used);

#endif
