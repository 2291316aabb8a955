/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sheet in words, for those who do not see it: what is on it, how much, and what stands at the boundary.
 */
#ifndef DEMARC_FIGURE_TEXT_H
#define DEMARC_FIGURE_TEXT_H

#include "marks.h"
#include "plan.h"

/* To be g_free()d. */
char *figure_text(const struct plan *plan, const struct network *network, const struct network_register *reg);

#endif
