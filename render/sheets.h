/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For formats of one sheet a file: which of the plans are to be drawn.
 */
#ifndef DEMARC_SHEETS_H
#define DEMARC_SHEETS_H

#include "plans.h"

/* Appends one sheet to `out`. */
typedef gboolean (*sheet_drawer)(const struct plan *plan, const struct marks *marks, const struct report *report,
                                 const struct render_options *options, GByteArray *out, GError **error);

/* The sheet of options->page, or else the first one. */
gboolean sheets_render_one(const struct report *report, const struct render_options *options, sheet_drawer draw, GByteArray *out, GError **error);
/* The sheet of options->page, or else all: a GByteArray each, added to `out`. */
gboolean sheets_render_all(const struct report *report, const struct render_options *options, sheet_drawer draw, GPtrArray *out, GError **error);

#endif
