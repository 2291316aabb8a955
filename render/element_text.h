/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc explain FILE ELEMENT`: all that is known of one shape or line, why, and what would change it.
 */
#ifndef DEMARC_ELEMENT_TEXT_H
#define DEMARC_ELEMENT_TEXT_H

#include "finding.h"
#include "text_page.h"

void element_text(struct text_page *page, const struct network *network, const struct findings *findings, struct element element);

#endif
