/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc verify`: for a person, and as JSON (schema demarc-verify-1).
 */
#ifndef DEMARC_VERIFICATION_REPORT_H
#define DEMARC_VERIFICATION_REPORT_H

#include "text_page.h"
#include "verification.h"

void verification_text(struct text_page *page, const struct verification *verification);
/* Appends the document. FALSE and an error if out of memory. */
gboolean verification_json(const struct verification *verification, GByteArray *out, GError **error);

#endif
