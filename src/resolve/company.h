/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What every node is joined to, by the classes known so far, found for all of them at once.
 */
#ifndef DEMARC_COMPANY_H
#define DEMARC_COMPANY_H

#include "network.h"

enum company {
    COMPANY_WAY_IN = 1 << 0, /* the internet, or what lets people in from there */
    COMPANY_PSN = 1 << 1,
    COMPANY_OTHER = 1 << 2,  /* anything else, a box too */
};

/* By node, a set of enum company, 0 for what is joined to nothing: one of them alone means that it meets nothing else. To be
 * g_free()d. */
guint8 *company_of_nodes(const struct network *network);

#endif
