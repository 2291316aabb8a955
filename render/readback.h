/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished PDF read again with poppler and compared with what it should say: a label that cannot be found again is a
 * fault of demarc, and the file is not handed out.
 */
#ifndef DEMARC_READBACK_H
#define DEMARC_READBACK_H

#include "marks.h"
#include "plan.h"
#include "report.h"

/* Below this size poppler itself leaves glyphs out, and so would a reader: only the title block is compared then. */
#define READBACK_MIN_SIZE 1.5 /* pt */

/* Words of the organisation, the date of creation, label and number of every node on a plan must be found. FALSE and
 * DEMARC_ERROR_SYSTEM naming the first that is not. `smallest`: text of the drawing as printed, pt. */
gboolean readback_check(const guint8 *pdf, gsize size, int pages, const struct report *report, const struct marks *marks,
                        const GPtrArray *plans, double smallest, GError **error);

#endif
