/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plans of a network, for every back end that draws them.
 */
#ifndef DEMARC_PLANS_H
#define DEMARC_PLANS_H

#include "marks.h"
#include "plan.h"
#include "renderer.h"

/* With room for the numbers of `marks`; NULL: no numbers. GPtrArray of struct plan * that frees them. NULL and DEMARC_ERROR_ARGUMENTS when positions are to be kept and there are none. */
GPtrArray *plans_make(const struct network *network, const struct marks *marks, enum layout layout, GError **error);

#endif
