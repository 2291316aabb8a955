/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A boundary: from where, to where, past what. One row makes a rule of the PSN-B family; boundary_evaluate() judges it strictly and
 * leniently (see reach.h) and adds a finding for every missing control.
 */
#ifndef DEMARC_BOUNDARY_H
#define DEMARC_BOUNDARY_H

#include "check.h"

struct boundary {
    struct question question;
    const char *who;      /* what is outside: "the internet" */
    gboolean several;     /* grammar: "third parties are", not "is" */
    const char *into;     /* what is protected: NULL, "the organisation's network" */
    const char *control;  /* what is asked for: "a firewall" */
    const char *searched; /* what was looked for when nothing of it is drawn */
    gboolean nil_exists;
    enum nil_subject nil;
    gboolean optional;    /* there need not be any: then the rule does not apply, and no way at all is as good as a guarded one */
    gboolean comes_in;    /* it is what it is by coming in: a way must be drawn */
    const char *mention;  /* an expression: words of labels that speak of one that is not drawn, or NULL */
    gboolean by_name;     /* messages name the source itself instead of `who` */
    gboolean inner_may_ask; /* an open line with an arrow that only leads out is a warning */
    gboolean hosts_bridge;  /* a host that is joined to both sides is a way through, not an assumption */
    const char *remedy_missing;
};

void boundary_evaluate(const struct check_context *context, const struct rule *rule, const struct boundary *boundary);
/* Adds a finding for each open way, without the questions around them; how many. Open ones get `open` as their verdict. */
guint boundary_report_routes(const struct check_context *context, const struct rule *rule, const struct boundary *boundary, enum verdict open);

/* Takes back what passes of the findings from number `from` on, if there is something worse among them. */
void boundary_settle(const struct check_context *context, guint from);
/* Whether any of the findings from number `from` on is a warning or worse. */
gboolean boundary_is_open(const struct check_context *context, guint from);

#endif
