/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that is known at the end: the network, what was found, and what was asked. Renderers read this
 * and nothing else.
 */
#ifndef DEMARC_REPORT_H
#define DEMARC_REPORT_H

#include "coco.h"
#include "finding.h"
#include "register.h"

#define REPORT_MAX_MONTHS 6 /* "must be less than 6 months old": calendar months, exactly six is too old */

struct assessment {
    civil_date as_of;         /* the submission date that the age is judged at */
    struct coco coco; /* what the CoCo form says, as far as the user gave it */
};

struct report {
    const struct network *network;
    const struct findings *findings;  /* NULL for inspect */
    const struct network_register *reg; /* NULL for inspect */
    struct assessment assessment;
    civil_date created;               /* --created with --asserted-by: overrides what is stated; 0 if not given */
    const char *asserted_by;          /* NULL if not given */
    civil_date rendered_on;
    const char *redacted;       /* what was replaced by pseudonyms, for people; NULL: nothing was to be */
    const GPtrArray *forbidden; /* char *, folded: what must not be found in what is written; NULL with `redacted` */
    const char *pack; /* the rules that it was judged by and their source; NULL if not judged */
};

/* The worst verdict of a report, waived findings and advice left aside: what the exit code is made of. */
enum verdict report_verdict(const struct report *report);

/* The last day on which the diagram is less than six months old, by the date that it is judged on; 0 if that is not known to the
 * day. */
civil_date report_valid_until(const struct report *report);

/* The best fact of a type (lowest place, then highest confidence), or NULL. For FACT_DATE: the date that the
 * diagram is judged on: created, else bare, else reviewed, else revision table; never an auto-updating or "other" one. */
const struct fact *network_best_fact(const struct network *network, enum fact_type type);
/* The best fact of a type about an element, or NULL. */
const struct fact *network_fact_about(const struct network *network, enum fact_type type, struct element about);

#endif
