/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the boundary rules say. Every returned string is to be g_free()d.
 */
#ifndef DEMARC_BOUNDARY_TEXT_H
#define DEMARC_BOUNDARY_TEXT_H

#include "boundary.h"

char *boundary_name(const struct network *network,
                    struct element element); /* short: the first line of a label */
char *boundary_sort(const struct node *node); /* what it is, within a sentence: "layer 3 switch", "VPN gateway" */
char *boundary_line(const struct network *network, int link); /* by its ends: "from 'A' to 'B'" */
const char *boundary_inside(const struct boundary *boundary); /* "the organisation's network"; static */
char *route_message(const struct network *network, const struct boundary *boundary,
                    const struct route *route);
char *route_remedy(const struct network *network, const struct route *route);
char *reason_sentence(const struct network *network, const struct reason *reason);
char *reason_remedy(const struct network *network, const struct reason *reason);
char *doubts_message(const struct boundary *boundary, guint hanging, guint all);
char *pass_message(const struct network *network, const struct boundary *boundary, const GArray *guards);

#endif
