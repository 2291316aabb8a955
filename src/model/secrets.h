/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What should not stand on a document that is e-mailed, as patterns: for the rule that finds it and the copy that leaves it out.
 */
#ifndef DEMARC_SECRETS_H
#define DEMARC_SECRETS_H

#include <glib.h>

struct secret {
    const char *pattern; /* its group (?<v>…) is the secret itself */
    const char *what;    /* "a password" */
    gboolean secret;     /* fails; the others are for the owner to decide */
    gboolean cased;      /* capitals matter */
};

extern const struct secret secrets[];
extern const guint secrets_count;

GRegex *secret_regex(guint row); /* to be g_regex_unref()ed */

#endif
