/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates that disagree with the one that the diagram is judged on.
 */
#ifndef DEMARC_DATE_CONFLICTS_H
#define DEMARC_DATE_CONFLICTS_H

#include "check.h"

/* Another visible date of creation makes a pass a warning; a later row of the revision table or a later change of the file is
 * noted. */
void date_conflicts_report(const struct check_context *context, struct finding *finding, const struct fact *date);

#endif
