/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person reads about a rule, printed from its row: on a terminal, in the README's table, in the manual's chapter.
 */
#ifndef DEMARC_RULE_TEXT_H
#define DEMARC_RULE_TEXT_H

#include "finding.h"
#include "text_page.h"

void rule_text(struct text_page *page, const struct rule *rule);
/* "| [PSN-D-AGE](…) | The diagram … | fail | no |" */
void rule_table_head(GString *out);
void rule_table_row(GString *out, const struct rule *rule);
/* A section of its own. */
void rule_markdown(GString *out, const struct rule *rule);

#endif
