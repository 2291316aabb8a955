/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Takes waived findings out of the verdict of the whole, and says of each waiver what became of it.
 */
#ifndef DEMARC_WAIVERS_H
#define DEMARC_WAIVERS_H

#include "check.h"

void waivers_apply(struct findings *findings, const struct network *network, civil_date as_of);

#endif
