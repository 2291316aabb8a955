/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Zones at the end of the network: nothing in them but devices that no assessor looks for by itself, and all lines out of them lead to
 * one thing.
 */
#ifndef DEMARC_LEAF_ZONES_H
#define DEMARC_LEAF_ZONES_H

#include "network.h"

/* By zone: what it holds and is joined to; leaf zones with the same key are alike. NULL: it is none. Of the nodes whose home is the
 * sheet. GPtrArray of char * that frees them. */
GPtrArray *leaf_zone_keys(const struct network *network, const int *home, int sheet);

/* What a zone is called by: "Library" of "Ashby Library", "School" of "School 12". To be g_free()d. */
char *zone_word(const struct zone *zone);

#endif
