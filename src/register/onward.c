/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Onward connectivity: the outside networks that the PSN, or if that is not drawn anybody, could be passed on to through the
 * organisation's own network, and what stands on the way.
 */
#include "collecting.h"

static const struct {
    enum domain domain;
    const char *name, *psn;
} rows[] = {
    {DOMAIN_INTERNET, "Internet", "non-PSN"},
    {DOMAIN_GOVNET, "Other government networks", "other government network"},
    {DOMAIN_PARTNER, "Third parties and other bodies", "non-PSN"},
    {DOMAIN_CLOUD, "Hosted services and clouds", "non-PSN"},
    {DOMAIN_CLOUD_OFFSHORE, "Hosted services outside the UK", "non-PSN"},
    {DOMAIN_WAN, "Carrier networks", "non-PSN"},
};

static struct element first_of(const struct network *n, enum domain domain)
{
    for (guint i = 0; i < n->nodes->len; i++)
        if (is_entry_node(network_node(n, i)) && network_node(n, i)->domain == domain && node_has_role(network_node(n, i), ROLE_EXTERNAL))
            return (struct element){ELEMENT_NODE, (int)i};
    return (struct element){ELEMENT_NONE, -1};
}

void collect_onward(const struct collecting *c)
{
    if (first_of(c->network, DOMAIN_PSN).type == ELEMENT_NONE)
        return;
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct element first = first_of(c->network, rows[i].domain);
        const struct question q = {.from = 1u << DOMAIN_PSN, .to = 1u << rows[i].domain, .at_least = STRENGTH_MEDIUM};
        int fewest = first.type == ELEMENT_NONE ? -1 : reach_fewest_guards(c->reach, &q);
        if (fewest < 0)
            continue;
        struct register_entry *entry = register_add(c->reg, REGISTER_ONWARD, first);
        g_autofree char *text = fewest == 0 ? g_strdup("nothing on one way at least")
                                            : g_strdup_printf("%d security device%s on every way", fewest, fewest == 1 ? "" : "s at least");
        register_set(c->reg, entry, FIELD_NAME, rows[i].name, GRADE_STATED, NULL, first);
        register_set(c->reg, entry, FIELD_PSN, rows[i].psn, GRADE_STATED, NULL, first);
        register_set(c->reg, entry, FIELD_REASON, "", GRADE_NOT_NEEDED, "it stands with each connection", first);
        register_set(c->reg, entry, FIELD_GUARDED_BY, text, fewest == 0 ? GRADE_WEAK : GRADE_STATED, NULL, first);
    }
}
