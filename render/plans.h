/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plans of a network, for every back end that draws them.
 */
#ifndef DEMARC_PLANS_H
#define DEMARC_PLANS_H

#include "marks.h"
#include "paper.h"
#include "renderer.h"

/* With room for the numbers of `marks`; NULL: no numbers. Of the options: the layout, the paper (NULL: the smallest on which all can be
 * read), and the remarks, to which is added what the user did not get as asked for. No text is less than PAPER_LEGIBLE high: an arrangement
 * that cannot be read is drawn on larger paper if it was asked for, else anew. GPtrArray of struct plan * that frees them; NULL and
 * DEMARC_ERROR_ARGUMENTS when positions are to be kept and there are none. */
GPtrArray *plans_make(const struct network *network, const struct marks *marks, const struct render_options *options, GError **error);

#endif
