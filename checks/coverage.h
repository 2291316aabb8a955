/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How much of the drawing was understood: when "nothing found" may be called a fail, and what might have been missed.
 */
#ifndef DEMARC_COVERAGE_H
#define DEMARC_COVERAGE_H

#include "check.h"

#define COVERAGE_MAX_UNKNOWN 0.2 /* share of shapes not recognised above which absence proves nothing */

struct coverage {
    guint nodes, unknown;
    gboolean unread; /* a part of the file was not read */
};

struct coverage coverage_of(const struct network *network);
gboolean coverage_is_good(const struct coverage *coverage);
/* A shape that was not recognised, or with so little confidence that it says nothing. */
gboolean coverage_lacks(const struct node *node);
/* Points the finding at the shapes that were not recognised (at most 10) and says what was not read. */
void coverage_explain(const struct check_context *context, struct finding *finding);
/* The part of it about what was not read. */
void coverage_assume_unread(const struct check_context *context, struct finding *finding);

/* The best statement of a nil return about the whole organisation, or NULL; *narrowed gets one about a part. */
const struct fact *coverage_nil(const struct network *network, enum nil_subject subject, const struct fact **narrowed);

#endif
