/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an assessor wants to know of a PDF that was sent, and its sender of a file before it is sent, item by item.
 */
#ifndef DEMARC_VERIFICATION_H
#define DEMARC_VERIFICATION_H

#include "finding.h"

enum verification_group {
    VERIFY_FILE,       /* whether it can be opened, read and copied from */
    VERIFY_IDENTITY,   /* whose it is, and of when */
    VERIFY_ELEMENTS,   /* what its text speaks of: words, not lines */
    VERIFY_DIAGRAM,    /* the diagram that rides along in it */
    VERIFY_CONSISTENT, /* what contradicts what */
    VERIFY_HIDDEN,     /* of demarc disclose: what the page does not show */
    VERIFY_METADATA,   /* what the file says of itself */
    VERIFY_SHOWN,      /* what stands on the page and is not for everybody */
    VERIFY_GROUP_COUNT
};
const char *verification_group_name(enum verification_group group);  /* "file": in JSON */
const char *verification_group_title(enum verification_group group); /* for people */

struct verification_item {
    enum verification_group group;
    const char *id;      /* static: "encryption"; the id of a rule where it is about one */
    enum verdict verdict;
    const char *title;   /* "Fonts" */
    const char *text;    /* what was found */
};

struct verification {
    const char *path, *sha256;
    civil_date as_of; /* 0: nothing is judged for a day */
    GArray *items; /* struct verification_item, group by group */
    GStringChunk *strings;
};

struct verification *verification_new(const char *path, const char *sha256, civil_date as_of);
void verification_free(struct verification *verification);
void verification_add(struct verification *verification, enum verification_group group, const char *id, const char *title, enum verdict verdict,
                      const char *format, ...) G_GNUC_PRINTF(6, 7);
enum verdict verification_verdict(const struct verification *verification); /* the worst; advice there is none */

#define verification_item_at(v, i) (&g_array_index((v)->items, struct verification_item, (i)))

#endif
