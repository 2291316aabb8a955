/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In which band of the sheet, from top to bottom, a zone or node of the network belongs. Found once for a network: it takes a look at
 * everything that a zone holds.
 */
#ifndef DEMARC_BANDS_H
#define DEMARC_BANDS_H

#include "network.h"

/* From top to bottom of the sheet. Remote workers stand with the sites or outside, whichever makes the better picture. */
enum band { BAND_STUBS_ABOVE, BAND_OUTSIDE, BAND_BOUNDARY, BAND_CORE, BAND_CARRIERS, BAND_SITES, BAND_REMOTE, BAND_STUBS_BELOW, BAND_NOTES, BAND_COUNT };

struct bands {
    const struct network *network;
    int *top;          /* by zone: the outermost zone that it is in; itself */
    enum band *zone;   /* by zone: that of its outermost */
    enum band *node;   /* by node: that of its zone, or where it stands by itself */
    gboolean *outward; /* by node: joined to something outside */
};

void bands_init(struct bands *bands, const struct network *network);
void bands_clear(struct bands *bands);

#endif
