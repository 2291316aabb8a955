/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Colours and line styles. Chosen to survive a black-and-white printer and colour-blind readers: every meaning has a
 * shape, a dash pattern or a word besides its colour. Text on its ground has a contrast of at least
 * 4.5:1, lines and symbols 3:1.
 */
#ifndef DEMARC_THEME_H
#define DEMARC_THEME_H

#include "network.h"

struct colour {
    double r, g, b;
};
struct colour theme_rgb(int rgb);

#define THEME_INK 0x1b2430
#define THEME_QUIET 0x55606e
#define THEME_RULE 0xb9c1cb
#define THEME_PAPER 0xffffff
#define THEME_HEAD 0xe9edf2
#define THEME_LINK 0x1f4e9e  /* of words that lead somewhere */
#define THEME_GUARD 0x7a1f14 /* of enforcement points */

struct node_style {
    int line, fill; /* of the symbol */
};
struct node_style theme_node(enum class class);

struct zone_style {
    int line, fill, title;
    gboolean dashed;
};
struct zone_style theme_zone(const struct zone *zone);

/* Sorts of link that look different. */
enum link_look {
    LOOK_PLAIN, LOOK_INTERNET, LOOK_PSN, LOOK_GOVERNMENT, LOOK_PARTNER, LOOK_CLOUD, LOOK_OFFSHORE, LOOK_WAN, LOOK_WIRELESS, LOOK_REMOTE, LOOK_TUNNEL, LOOK_HA,
    LOOK_MANAGEMENT, LOOK_PLANNED, LOOK_BOUNDARY, LOOK_COUNT
};
struct link_style {
    const char *name; /* for the legend */
    int line;
    double width;
    double dash[4]; /* ended by 0 */
};
enum link_look theme_look(const struct network *network, const struct link *link);
const struct link_style *theme_link(enum link_look look);

#endif
