/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a verification is written, for people or programs.
 */
#ifndef DEMARC_VERIFICATION_OUTPUT_H
#define DEMARC_VERIFICATION_OUTPUT_H

#include "verification.h"

/* `out_path` NULL or "-": standard output. */
gboolean verification_write(const struct verification *verification, const char *out_path, gboolean json, GError **error);

#endif
