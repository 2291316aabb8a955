/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person may call the end of a way: the id or label of a shape or box, or a kind: "internet", "psn", "core",
 * "third-party:Capita".
 */
#ifndef DEMARC_ENDS_H
#define DEMARC_ENDS_H

#include "network.h"

#define ENDS_KINDS "internet, psn, govnet, third-party, third-party:NAME, cloud, remote, unmanaged, guest, wlan, dmz, core"

/* struct element; empty if nothing is meant. *domains gets the trust domains if a kind is meant as a whole, else 0. *ambiguous: a name,
 * not a kind, fits several different things. */
GArray *ends_find(const struct network *network, const char *name, guint *domains, gboolean *ambiguous);
/* Some of them by label and id, for a message. To be g_free()d. */
char *ends_list(const struct network *network, const GArray *found);
/* Of "third-party:Capita" what third parties there are, "" if there are none; NULL if it is no kind. To be g_free()d. */
char *ends_of_kind(const struct network *network, const char *name);
/* The kind or label that it is a slip of the pen for, or NULL; borrowed. */
const char *ends_nearest(const struct network *network, const char *name);
/* Of the id of what is no end of a way, what it is and what to name instead; else NULL. */
const char *ends_other_type(const struct network *network, const char *name);
gboolean ends_are_one(const GArray *a, const GArray *b); /* the same things */

#endif
