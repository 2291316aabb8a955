/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The import report in words, for every text output.
 */
#ifndef DEMARC_READING_TEXT_H
#define DEMARC_READING_TEXT_H

#include "network.h"
#include "text_page.h"

/* Page by page what was read, then what was guessed or lost, kind by kind: at most `most` examples of each, worst first, and
 * how to mend it in the tool that it was drawn with. */
void reading_text(struct text_page *page, const struct network *network, int indent, int most);

#endif
