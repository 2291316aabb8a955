/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sketch of the overview: everything outside by itself, the rest as boxes that say what is in them and on which page it is drawn,
 * with the devices that guard the boundary.
 */
#ifndef DEMARC_OVERVIEW_H
#define DEMARC_OVERVIEW_H

#include "division.h"

/* From much to little. */
enum overview_detail {
    OVERVIEW_ZONES,   /* a box a zone, with security devices and what leads outside */
    OVERVIEW_PARTS,   /* a box for what belongs together, with the same devices */
    OVERVIEW_COUNTS,  /* the same, and those devices counted as well */
    OVERVIEW_SHEETS,  /* a box a page, in numbers */
    OVERVIEW_DETAIL_COUNT
};

struct sketch *overview_sketch(const struct bands *bands, const struct measure *measure, const struct division *division,
                               enum overview_detail detail);

#endif
