/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What to say when nothing of a kind was found, and when something was found that the diagram denies: the same for every element
 * that may be absent.
 */
#ifndef DEMARC_ABSENCE_H
#define DEMARC_ABSENCE_H

#include "coverage.h"

struct absence {
    enum nil_subject subject; /* NIL_SUBJECT_COUNT: no nil return is possible */
    enum verdict silent;      /* when nothing is said of it either; VERDICT_FAIL becomes undecided where coverage is poor */
    const char *message;      /* "No wireless device is shown and nothing says that there is none: …" */
    const char *searched;
};

/* Nothing was found: a nil return, a narrowed one (warn), or silence. */
struct finding *absence_report(const struct check_context *c, const struct rule *rule, const struct absence *absence);
/* Something was found: a failing finding if a nil return about the whole denies it (the caller points at what was found), undecided
 * if nothing that was found is certain; NULL if nothing denies it. */
struct finding *absence_denied(const struct check_context *c, const struct rule *rule, enum nil_subject subject, gboolean certain,
                               const char *drawn);

void point_at_fact(struct finding *finding, const struct fact *fact);
void point_at_element(struct finding *finding, struct element element);
void point_at_value(struct finding *finding, const struct register_value *value);

/* Whether lines join it, one of the same things drawn again, or a box around it. */
gboolean is_joined(const struct check_context *c, struct element element);
/* The same of a node, but a line to a box in which other kinds of things stand as well is none of its own. */
gboolean is_joined_itself(const struct check_context *c, int node);

#define PLURAL(n) ((n) == 1 ? "" : "s")

#endif
