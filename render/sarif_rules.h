/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a SARIF log says of the rules and of the kinds of diagnostics that occur in it. Results refer to them by index.
 */
#ifndef DEMARC_SARIF_RULES_H
#define DEMARC_SARIF_RULES_H

#include "report.h"

#include <jansson.h>

/* In the order in which they first occur. */
struct sarif_rules {
    GPtrArray *rules;   /* const struct rule * */
    GPtrArray *notices; /* const char *: ids of diagnostics */
};

struct sarif_rules *sarif_rules_new(const struct report *report);
void sarif_rules_free(struct sarif_rules *rules);
int sarif_rules_index(const struct sarif_rules *rules, const struct rule *rule); /* by id; -1 if it does not occur */
int sarif_rules_notice_index(const struct sarif_rules *rules, const char *diagnostic);
/* The tool.driver object, to be json_decref()ed. */
json_t *sarif_rules_driver(const struct sarif_rules *rules, const struct network *network);

#endif
