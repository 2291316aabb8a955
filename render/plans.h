/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plans of a network, for every back end that draws them.
 */
#ifndef DEMARC_PLANS_H
#define DEMARC_PLANS_H

#include "marks.h"
#include "paper.h"
#include "renderer.h"

/* With room for the numbers of `marks`; NULL: no numbers. GPtrArray of struct plan * that frees them. `paper`: what was asked for, NULL:
 * the smallest on which all can be read. Positions that cannot be read on any paper are given up unless they were asked for. NULL and
 * DEMARC_ERROR_ARGUMENTS when positions are to be kept and there are none. */
GPtrArray *plans_make(const struct network *network, const struct marks *marks, enum layout layout, const struct paper *paper, GError **error);

#endif
