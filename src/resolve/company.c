/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "company.h"

static guint8 company_at(const struct network *n, const struct link_end *end)
{
    if (end->type == ELEMENT_NONE)
        return 0;
    switch (end->type == ELEMENT_NODE ? network_node(n, end->index)->class : CLASS_UNKNOWN) {
    case CLASS_INTERNET: case CLASS_VPN_GATEWAY: case CLASS_REMOTE_ACCESS: return COMPANY_WAY_IN;
    case CLASS_PSN: return COMPANY_PSN;
    default: return COMPANY_OTHER;
    }
}

guint8 *company_of_nodes(const struct network *n)
{
    guint8 *company = g_new0(guint8, n->nodes->len + 1);
    for (guint i = 0; i < n->links->len; i++) {
        const struct link *l = network_link(n, i);
        for (int e = 0; e < 2; e++)
            if (l->ends[e].type == ELEMENT_NODE)
                company[l->ends[e].index] |= company_at(n, &l->ends[1 - e]);
    }
    return company;
}
