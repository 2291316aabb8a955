/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A spatial index of the lines of a page, by their straight pieces, so that what lies on or beside a line is found without
 * comparing all pairs.
 */
#ifndef DEMARC_SEGMENTS_H
#define DEMARC_SEGMENTS_H

#include "stages.h"

struct segment {
    int link;
    struct point a, b;
};

struct segments;

/* The links of a page that existed when it was made, in the order of their index. */
struct segments *segments_new(const struct resolving *r, int page);
void segments_free(struct segments *segments);
/* Indexes of the segments that may come near `area`, ascending; valid until the next query. */
const GArray *segments_near(struct segments *segments, struct box area);
const struct segment *segments_at(const struct segments *segments, int index);
/* A line between two places that says nothing of the way there is drawn straight, unless the tool routes it. */
gboolean segments_are_sure(const struct resolving *r, int link);

#endif
