/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bytes of an input file, read once. Regular files only, at most as large as the limit `file` allows. A file whose size or time of
 * change is another after it was read is refused, as its bytes may be of two versions; a change within one tick of the file system's
 * clock that leaves the size as it was is not seen. Who puts a new file in the place of the old one, as demarc does, disturbs nobody.
 */
#ifndef DEMARC_SOURCE_H
#define DEMARC_SOURCE_H

#include <glib.h>

struct source {
    char *path;   /* as the user named it */
    GBytes *data;
    char *sha256; /* lower-case hexadecimal */
};

/* NULL and DEMARC_ERROR_UNREADABLE for a missing, empty, oversized, irregular or changing file. */
struct source *source_read(const char *path, GError **error);
void source_free(struct source *source);

#endif
