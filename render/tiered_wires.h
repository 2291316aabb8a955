/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lines of a placed sketch: every wire finds its way, short ones first; then each is taken up and laid again, now that it sees all
 * others.
 */
#ifndef DEMARC_TIERED_WIRES_H
#define DEMARC_TIERED_WIRES_H

#include "sketch.h"

/* Where the words of a link are to stand: the lines of other links keep off. Or within which its own line has to keep. */
struct wire_place {
    int link;
    struct box box;
    gboolean within;
};

/* By wire: struct point, from ends[0] to ends[1]. `places`: struct wire_place. `draft`: each is laid once only. Adds to `effort` (as in
 * route.h). To be unreffed. */
GPtrArray *tiered_wires(const struct sketch *sketch, const GArray *places, gboolean draft, gint64 *effort);

#endif
