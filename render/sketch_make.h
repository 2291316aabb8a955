/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sketch of the things that one sheet draws in full, with stubs for the lines that lead to other sheets.
 */
#ifndef DEMARC_SKETCH_MAKE_H
#define DEMARC_SKETCH_MAKE_H

#include "sketch.h"
#include "sketch_groups.h"

/* Which sheet draws what. */
struct homes {
    int *node, *zone; /* by index; -1: none */
};

struct sketch_request {
    const struct bands *bands; /* of the network */
    const struct measure *measure;
    const struct homes *homes;
    int sheet;
    enum folding folding; /* what is alike is drawn as one with its number */
};

struct sketch *sketch_make(const struct sketch_request *request);

#endif
