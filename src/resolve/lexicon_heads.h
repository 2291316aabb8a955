/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which of the names on a label is what the thing is; the others describe it.
 */
#ifndef DEMARC_LEXICON_HEADS_H
#define DEMARC_LEXICON_HEADS_H

#include "lexicon.h"

/* Lowers the weights of hits that only describe another one, or that stand in a later clause. */
void lexicon_weigh(const struct tokens *tokens, GArray *hits);

#endif
