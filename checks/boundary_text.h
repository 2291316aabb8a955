/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the boundary rules say. Every returned string is to be g_free()d.
 */
#ifndef DEMARC_BOUNDARY_TEXT_H
#define DEMARC_BOUNDARY_TEXT_H

#include "network.h"
#include "reach.h"

struct boundary {
    struct question question;
    const char *who;      /* what is outside: "the Internet" */
    const char *control;  /* what is asked for: "a firewall" */
    const char *searched; /* what was looked for when nothing of it is drawn */
    gboolean nil_exists;
    enum nil_subject nil;
    const char *remedy_missing;
};

char *boundary_name(const struct network *network,
                    struct element element); /* short: the first line of a label */
char *route_message(const struct network *network, const struct boundary *boundary,
                    const struct route *route);
char *route_remedy(const struct network *network, const struct route *route);
char *reason_sentence(const struct network *network, const struct reason *reason);
char *reason_remedy(const struct network *network, const struct reason *reason);
char *doubts_message(const struct boundary *boundary, guint hanging, guint all);
char *pass_message(const struct network *network, const struct boundary *boundary, const GArray *guards);

#endif
