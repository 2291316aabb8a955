/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figure_text.h"

#include "text.h"

#define NAMED 12 /* of each kind */

static const struct {
    enum register_part part;
    const char *lead;
} parts[] = {
    {REGISTER_EXTERNAL, "External connections"}, {REGISTER_SECURITY, "Security devices"}, {REGISTER_WIRELESS, "Wireless"},
    {REGISTER_REMOTE, "Remote access"},          {REGISTER_OFFSHORE, "Off-shored"},
};

static gboolean shows(const struct plan *plan, const struct network *n, int node)
{
    for (guint i = 0; i < plan->nodes->len; i++) {
        int at = g_array_index(plan->nodes, struct plan_node, i).node;
        if (at == node || network_node(n, at)->same_as == node)
            return TRUE;
    }
    return FALSE;
}

/* " Security devices: G1 FW-EXT-A, G2 VPN-01 and 3 more." */
static void add_part(GString *out, const struct plan *plan, const struct network *n, const struct network_register *reg, guint row)
{
    guint named = 0, more = 0;
    for (guint i = 0; i < reg->entries->len; i++) {
        const struct register_entry *e = register_entry_at(reg, i);
        if (e->part != parts[row].part || e->about.type != ELEMENT_NODE || !shows(plan, n, e->about.index))
            continue;
        if (named == NAMED) {
            more++;
            continue;
        }
        g_autofree char *name = text_one_line(network_node(n, e->about.index)->name, 40);
        if (named++ == 0)
            g_string_append_printf(out, " %s: ", parts[row].lead);
        else
            g_string_append(out, ", ");
        g_string_append_printf(out, "%s %s", e->number, name);
    }
    if (more > 0)
        g_string_append_printf(out, " and %u more", more);
    if (named > 0)
        g_string_append_c(out, '.');
}

static void add_zones(GString *out, const struct plan *plan, const struct network *n)
{
    guint named = 0;
    for (guint i = 0; i < plan->zones->len && named < NAMED; i++) {
        const struct plan_zone *z = &g_array_index(plan->zones, struct plan_zone, i);
        g_autofree char *name = text_one_line(z->text ? z->text : z->zone >= 0 ? network_zone(n, z->zone)->label : "", 40);
        if (*name)
            g_string_append_printf(out, "%s%s", named++ ? ", " : " Zones: ", name);
    }
    if (named > 0)
        g_string_append_c(out, '.');
}

/* What stands on it in numbers or as a pointer to another sheet. */
static void add_cards(GString *out, const struct plan *plan)
{
    for (guint i = 0; i < MIN(plan->cards->len, NAMED); i++) {
        g_autofree char *text = text_one_line(g_array_index(plan->cards, struct plan_card, i).text, 80);
        g_string_append_printf(out, "%s%s", i ? "; " : " Summarised: ", text);
    }
    if (plan->cards->len > NAMED)
        g_string_append_printf(out, " and %u more", plan->cards->len - NAMED);
    if (plan->cards->len > 0)
        g_string_append_c(out, '.');
}

char *figure_text(const struct plan *plan, const struct network *n, const struct network_register *reg)
{
    GString *out = g_string_new("Network diagram");
    if (*plan->title)
        g_string_append_printf(out, " “%s”", plan->title);
    g_string_append_printf(out, ": %u device%s, %u zone%s and %u line%s.", plan->nodes->len, plan->nodes->len == 1 ? "" : "s", plan->zones->len,
                           plan->zones->len == 1 ? "" : "s", plan->links->len, plan->links->len == 1 ? "" : "s");
    add_zones(out, plan, n);
    add_cards(out, plan);
    for (guint row = 0; row < G_N_ELEMENTS(parts); row++)
        add_part(out, plan, n, reg, row);
    g_string_append(out, " The tables after the drawing say how they are joined.");
    return g_string_free(out, FALSE);
}
