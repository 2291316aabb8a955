/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person may state about a shape: as draw.io data, Visio shape data or a DOT attribute, or in the sidecar file beside the
 * diagram. One set of keys for all of them.
 */
#ifndef DEMARC_DECLARED_H
#define DEMARC_DECLARED_H

#include <glib.h>

enum declared_key {
    DECLARED_CLASS, DECLARED_ORGANISATION, DECLARED_OWNER, DECLARED_LOCATION, DECLARED_USERS, DECLARED_STATUS,
    DECLARED_REASON, DECLARED_RESPONSIBILITY, DECLARED_SERVICE, DECLARED_PSN, DECLARED_MANAGED, DECLARED_ENCRYPTION,
    DECLARED_KEY_COUNT
};

const char *declared_key_name(enum declared_key key); /* "responsibility" */
/* By name or by a synonym that people use ("business reason", "managed by", "country"), case-insensitive, "_" and "-" as
 * blanks. DECLARED_KEY_COUNT if it is none. */
enum declared_key declared_key_by_name(const char *name);
/* NULL if the value can be used for the key; else what is wrong with it: "not a class that demarc knows". */
const char *declared_fault(enum declared_key key, const char *value);
/* "yes", "true", "1", "no", "false", "0": 1 or 0; -1 for anything else. */
int declared_truth(const char *value);
/* "450", "1,200", "c. 45", "about 30 users": the number; -1 for anything else. */
int declared_users(const char *value);
/* "live", "planned", "leaving" (to be removed) or "decommissioned" for what people write ("In use", "proposed", "Retired"); NULL for anything else. */
const char *declared_status(const char *value);

#endif
