/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Wireless and security devices, each where it stands and what it is joined to.
 */
#include "collecting.h"

static void collect(const struct collecting *c, enum register_part part, guint role, guint without)
{
    for (guint i = 0; i < c->network->nodes->len; i++) {
        const struct node *v = network_node(c->network, i);
        if (is_entry_node(v) && node_has_role(v, role) && !node_has_role(v, without))
            add_node_entry(c, part, (int)i);
    }
}

void collect_equipment(const struct collecting *c)
{
    collect(c, REGISTER_WIRELESS, ROLE_WIRELESS, 0);
    collect(c, REGISTER_SECURITY, ROLE_SECURITY, ROLE_WIRELESS);
}
