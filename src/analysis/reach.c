/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reach.h"

#include "error.h"

struct reach {
    const struct network *network;
};

struct reach *reach_new(const struct network *network, GError **error)
{
    struct reach *reach = g_new0(struct reach, 1);
    reach->network = network;
    return reach;
}

void reach_free(struct reach *reach)
{
    g_free(reach);
}
