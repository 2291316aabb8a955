/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that is known at the end: the network, what was found, and what was asked. Renderers read this
 * and nothing else.
 */
#ifndef DEMARC_REPORT_H
#define DEMARC_REPORT_H

#include "finding.h"

struct assessment {
    civil_date as_of;         /* the submission date that the age is judged at */
    const char *organisation; /* given by the user (--org), NULL if not */
};

struct report {
    const struct network *network;
    const struct findings *findings;  /* NULL for inspect */
    struct assessment assessment;
    civil_date created;               /* --created with --asserted-by: overrides what is stated; 0 if not given */
    const char *asserted_by;          /* NULL if not given */
    civil_date rendered_on;
};

/* The worst verdict of a report: what the exit code is made of. */
enum verdict report_verdict(const struct report *report);

/* The best fact of a type (lowest place, then highest confidence), or NULL. For FACT_DATE: the date that the
 * diagram is judged on: created, else bare, else reviewed, else revision table; never an auto-updating or "other" one. */
const struct fact *network_best_fact(const struct network *network, enum fact_type type);
/* The best fact of a type about an element, or NULL. */
const struct fact *network_fact_about(const struct network *network, enum fact_type type, struct element about);

#endif
