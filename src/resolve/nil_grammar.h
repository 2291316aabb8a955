/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The grammar of a nil return: "No wireless in use", "Off-shoring: none", "All data is held in the UK". Whatever is said beside the
 * plain denial may leave a part out ("No guest Wi-Fi", "Depot: no wireless"), and makes it a narrowed one.
 */
#ifndef DEMARC_NIL_GRAMMAR_H
#define DEMARC_NIL_GRAMMAR_H

#include "network.h"

struct nil_statement {
    enum nil_subject subject;
    gboolean narrowed;
};

/* The nil returns of one sentence, as text_fold() leaves it. Elements are struct nil_statement; of the caller. */
GArray *nil_statements(const char *sentence);

/* Whether every word is one that narrows nothing: "in use", "the council". */
gboolean nil_is_neutral(const char *words);

#endif
