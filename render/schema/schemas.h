/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The published JSON Schemas, as they stand in this folder: the build puts them into the program. To add one: write
 * render/schema/NAME.schema.json, for an output that says "schema": NAME.
 */
#ifndef DEMARC_SCHEMAS_H
#define DEMARC_SCHEMAS_H

#include <stddef.h>

struct schema {
    const char *name; /* "demarc-findings-1" */
    const char *text; /* not terminated */
    size_t size;      /* bytes */
};

extern const struct schema schemas[];
extern const size_t schemas_count;

#endif
