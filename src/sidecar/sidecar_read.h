/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading the file beside a diagram. Every mistake in it is an error with its line: a line that does nothing would be taken for
 * one that did.
 */
#ifndef DEMARC_SIDECAR_READ_H
#define DEMARC_SIDECAR_READ_H

#include "sidecar.h"

/* "x/harrow.drawio" -> "x/harrow.demarc.yaml". To be g_free()d. */
char *sidecar_path(const char *diagram);
/* The organisation's own words for all diagrams of a folder: "x/demarc.yaml". To be g_free()d. */
char *sidecar_folder_path(const char *diagram);
/* Reads `path` into a sidecar. NULL and DEMARC_ERROR_UNREADABLE "PATH: line N: ..." for a mistake. */
struct sidecar *sidecar_read(const char *path, GError **error);
/* The same of bytes that are called `path`. */
struct sidecar *sidecar_parse(const char *data, gsize size, const char *path, GError **error);
/* Adds the words of a lexicon file; anything else in it is an error. */
gboolean sidecar_read_words(struct sidecar *into, const char *path, GError **error);

#endif
