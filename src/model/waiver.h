/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A waiver: somebody has accepted a finding of one rule about one thing, for a time and a reason. It hides nothing from the report;
 * it takes the finding out of the verdict of the whole.
 */
#ifndef DEMARC_WAIVER_H
#define DEMARC_WAIVER_H

#include "date.h"

#include <glib.h>

#define WAIVER_MAX_MONTHS 12 /* from approval to expiry: at least every renewal somebody has to look again */

struct waiver {
    const char *path;     /* of the sidecar */
    int line;
    const char *rule;     /* id: one rule, never a family */
    const char *about;    /* as written: "id n54", "label …"; "" if it names no shape */
    const char *reason, *owner;
    civil_date approved, expires; /* the last day that it is in force */
    GArray *elements;     /* struct element: what `about` names */
};

enum waiver_state {
    WAIVER_IN_FORCE,
    WAIVER_ORPHANED,  /* no finding of the rule is about it: mended, or never there */
    WAIVER_EXPIRED,
    WAIVER_TOO_BROAD, /* names no shape though the findings do, names more than one, or runs longer than WAIVER_MAX_MONTHS */
    WAIVER_NO_RULE,   /* a slip of the pen: no rule has that id */
    WAIVER_STATE_COUNT
};
const char *waiver_state_name(enum waiver_state state);  /* "in-force", "orphaned", ... */
const char *waiver_state_fault(enum waiver_state state); /* for people, after "this waiver": "has expired"; NULL in force */

#endif
