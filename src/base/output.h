/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing a result: to standard output, or to a temporary file beside the target that is renamed over it only
 * when everything was written. A failed run leaves the old file as it was and no temporary file.
 */
#ifndef DEMARC_OUTPUT_H
#define DEMARC_OUTPUT_H

#include <glib.h>

/* `path` NULL or "-": standard output. FALSE and DEMARC_ERROR_SYSTEM when it cannot be written. */
gboolean output_write(const char *path, const char *data, gsize size, GError **error);

#endif
