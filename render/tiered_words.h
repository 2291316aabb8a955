/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers of shapes and words on lines, where there is room for them: when everything else of a plan stands.
 */
#ifndef DEMARC_TIERED_WORDS_H
#define DEMARC_TIERED_WORDS_H

#include "marks.h"
#include "plan.h"

/* `marks` NULL: no numbers. Links that have a label box already keep it. */
void tiered_words(struct plan *plan, const struct network *network, const struct marks *marks, const struct measure *measure);

#endif
