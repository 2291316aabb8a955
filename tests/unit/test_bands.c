/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which band of the tiered layout a zone stands in: by what it holds and what it is joined to.
 */
#include "bands.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "network_of.h"

static const char rooms_and_sites[] =
    "graph g {\n"
    "net [label=\"Internet\", shape=ellipse]; wan [label=\"MPLS WAN\", shape=cloud];\n"
    "subgraph cluster_room { label=\"Comms room\"; fw [label=\"FW-1\", image=\"icons/firewall.png\"]; r1 [label=\"RTR-1\", image=\"icons/router.png\"];\n"
    "  isp [label=\"RTR-2\", image=\"icons/router.png\"]; r1 -- fw; isp -- fw; }\n"
    "subgraph cluster_hq { label=\"Town Hall\"; sw [label=\"SW-1\", image=\"icons/switch.png\"]; s [label=\"File server\", image=\"icons/server.png\"]; sw -- s; }\n"
    "subgraph cluster_branch { label=\"Library\"; bfw [label=\"FW-2\", image=\"icons/firewall.png\"]; br [label=\"RTR-3\", image=\"icons/router.png\"]; br -- bfw; }\n"
    "subgraph cluster_depot { label=\"Depot\"; dfw [label=\"FW-3\", image=\"icons/firewall.png\"]; dr [label=\"RTR-4\", image=\"icons/router.png\"];\n"
    "  du [label=\"Depot users\", image=\"icons/users.png\"]; dr -- dfw; dfw -- du; }\n"
    "net -- isp; fw -- sw; wan -- r1; wan -- br; wan -- dr; net -- bfw; net -- dfw; dfw -- sw;\n"
    "}\n";

static enum band band_of(const struct bands *b, const char *label)
{
    for (guint i = 0; i < b->network->zones->len; i++)
        if (strcmp(network_zone(b->network, i)->label, label) == 0)
            return b->zone[i];
    for (guint i = 0; i < b->network->nodes->len; i++)
        if (strcmp(network_node(b->network, i)->name, label) == 0)
            return b->node[i];
    fail_msg("no %s", label);
    return BAND_COUNT;
}

/* A room with nothing but firewalls and routers between outside and the LAN is the perimeter; a branch that has only a router and a
 * firewall leads nowhere, and one with users behind them is a site. */
static void rooms_of_guards_stand_at_the_boundary(void **state)
{
    struct network *n = network_of_text("a.dot", rooms_and_sites);
    struct bands b;
    bands_init(&b, n);
    assert_int_equal(band_of(&b, "Comms room"), BAND_BOUNDARY);
    assert_int_equal(band_of(&b, "FW-1"), BAND_BOUNDARY);
    assert_int_not_equal(band_of(&b, "Library"), BAND_BOUNDARY);
    assert_int_not_equal(band_of(&b, "Depot"), BAND_BOUNDARY);
    assert_int_not_equal(band_of(&b, "Town Hall"), BAND_BOUNDARY);
    bands_clear(&b);
    network_free(n);
}

static void carriers_stand_above_the_sites(void **state)
{
    struct network *n = network_of_text("a.dot", rooms_and_sites);
    struct bands b;
    bands_init(&b, n);
    assert_int_equal(band_of(&b, "MPLS WAN"), BAND_CARRIERS);
    assert_int_equal(band_of(&b, "Internet"), BAND_OUTSIDE);
    bands_clear(&b);
    network_free(n);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rooms_of_guards_stand_at_the_boundary),
        cmocka_unit_test(carriers_stand_above_the_sites),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
