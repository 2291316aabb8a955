/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * People and machines on the internet that are drawn by themselves, outside of any box.
 */
#ifndef DEMARC_OUTSIDERS_H
#define DEMARC_OUTSIDERS_H

#include "network.h"

/* People or their devices whom nobody manages: at the organisation's own desks they stand in its box. */
gboolean outsider_is_public(const struct node *node);
/* "InternetHost", "Host on the internet": any machine out there; "Internet server" may be the organisation's own. */
gboolean outsider_is_host(const struct node *node);

#endif
