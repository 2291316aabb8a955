/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The zone matrix, from the same searches as the boundary rules.
 */
#include "collecting.h"

#define NODES_FULL 5000 /* above it only ways into what is protected are looked for, and the other cells say so */

static const enum domain order[] = {DOMAIN_INTERNET, DOMAIN_PSN,       DOMAIN_GOVNET, DOMAIN_PARTNER, DOMAIN_CLOUD, DOMAIN_CLOUD_OFFSHORE,
                                    DOMAIN_REMOTE,   DOMAIN_UNMANAGED, DOMAIN_GUEST,  DOMAIN_WLAN,    DOMAIN_DMZ,   DOMAIN_OTHER,
                                    DOMAIN_CORE};

static gboolean is_drawn(const struct network *n, enum domain domain)
{
    for (guint i = 0; i < n->nodes->len; i++)
        if (node_is_live(network_node(n, i)) && network_node(n, i)->domain == domain && network_node(n, i)->origin.shape >= 0)
            return TRUE;
    return FALSE;
}

static gboolean is_outside(enum domain d)
{
    return d <= DOMAIN_COUNT && d != DOMAIN_CORE && d != DOMAIN_OTHER && d != DOMAIN_DMZ && d != DOMAIN_WLAN;
}

static const char *names_of(const struct collecting *c, const GArray *guards)
{
    g_autoptr(GString) out = g_string_new(NULL);
    for (guint i = 0; i < guards->len && i < 4; i++)
        g_string_append_printf(out, "%s%s", i ? ", " : "", network_node(c->network, g_array_index(guards, int, i))->name);
    if (guards->len > 4)
        g_string_append_printf(out, " and %u more", guards->len - 4);
    return register_string(c->reg, out->str);
}

static void add_cell(const struct collecting *c, enum domain from, enum domain to)
{
    const struct question q = {.from = 1u << from,
                               .hosts_only = from == DOMAIN_DMZ,
                               .to = 1u << to,
                               .to_networks = is_outside(to),
                               .through_own = is_outside(from) && is_outside(to),
                               .at_least = STRENGTH_MEDIUM};
    struct matrix_cell cell = {.from = from, .to = to, .fewest_guards = reach_fewest_guards(c->reach, &q), .guards = ""};
    static const enum cell_state states[] = {[ROUTE_OPEN] = CELL_OPEN, [ROUTE_UNKNOWN] = CELL_UNDECIDED, [ROUTE_ASSUMED] = CELL_ASSUMED};
    g_autoptr(GPtrArray) routes = reach_routes(c->reach, &q, MATRIX_WAYS_MAX + 1);
    if (routes->len > 0) {
        const struct route *first = g_ptr_array_index(routes, 0);
        cell.state = states[first->grade];
        for (guint i = 0; i < routes->len; i++)
            cell.ways += ((const struct route *)g_ptr_array_index(routes, i))->grade == first->grade;
    } else if (cell.fewest_guards >= 0)
        cell.state = CELL_GUARDED;
    if (cell.state != CELL_NO_WAY) {
        g_autoptr(GArray) guards = reach_guards(c->reach, &q);
        cell.guards = names_of(c, guards);
    }
    g_array_append_val(c->reg->matrix, cell);
}

/* Whatever leads out of the organisation's network leads in as well, and its own firewalls are no sources of ways out. */
static gboolean mirror_cell(const struct collecting *c, enum domain from, enum domain to)
{
    for (guint i = 0; i < c->reg->matrix->len; i++) {
        struct matrix_cell cell = *matrix_cell_at(c->reg->matrix, i);
        if (cell.from != to || cell.to != from)
            continue;
        cell.from = from;
        cell.to = to;
        g_array_append_val(c->reg->matrix, cell);
        return TRUE;
    }
    return FALSE;
}

static void skip_cell(const struct collecting *c, enum domain from, enum domain to)
{
    struct matrix_cell cell = {.from = from, .to = to, .state = CELL_NOT_ASKED, .fewest_guards = -1, .guards = ""};
    g_array_append_val(c->reg->matrix, cell);
}

static void make_cell(const struct collecting *c, enum domain from, enum domain to, gboolean first)
{
    gboolean asked = c->network->nodes->len <= NODES_FULL || to == DOMAIN_CORE || to == DOMAIN_PSN;
    if (!first && !is_outside(from) && mirror_cell(c, from, to))
        return;
    if (asked)
        add_cell(c, from, to);
    else
        skip_cell(c, from, to);
}

void make_matrix(const struct collecting *c)
{
    gboolean drawn[DOMAIN_COUNT] = {FALSE};
    for (guint i = 0; i < G_N_ELEMENTS(order); i++)
        drawn[order[i]] = is_drawn(c->network, order[i]);
    for (guint i = 0; i < G_N_ELEMENTS(order); i++)
        for (guint k = 0; k < G_N_ELEMENTS(order); k++)
            if (i != k && drawn[order[i]] && drawn[order[k]])
                make_cell(c, order[i], order[k], i < k);
}
