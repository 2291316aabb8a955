/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-D-OFFSHORE: what is outside the United Kingdom is shown as off-shored, or it is said that nothing is. PSN-D-LOCATION: hosted
 * services say where they are. The guidance asks for it to be shown; it forbids nothing.
 */
#include "absence.h"
#include "predicates.h"

static gboolean is_offshore(const struct register_entry *e)
{
    return e->part == REGISTER_OFFSHORE;
}

/* The box, and the shapes in it. */
static void point_at_place(const struct check_context *c, struct finding *f, const struct register_entry *e)
{
    point_at_element(f, e->about);
    for (guint i = 0; e->about.type == ELEMENT_ZONE && i < c->network->nodes->len; i++) {
        const struct node *v = network_node(c->network, i);
        if (v->zone >= 0 && node_is_live(v) && zone_is_within(c->network, v->zone, e->about.index))
            finding_point_at(f, ELEMENT_NODE, (int)i);
    }
}

static void report_entry(const struct check_context *c, const struct rule *rule, const struct register_entry *e, struct finding **good)
{
    const struct register_value *flag = &e->values[FIELD_OFFSHORE];
    gboolean joined = is_joined(c, e->about);
    struct finding *f;
    if (flag->grade < GRADE_STATED)
        f = findings_add(c->findings, rule, e->uncertain ? VERDICT_UNDECIDED : VERDICT_FAIL,
                         "“%s” is outside the United Kingdom (location: %s), but is not shown as off-shored.",
                         e->values[FIELD_NAME].text, e->values[FIELD_LOCATION].text);
    else if (!joined)
        f = findings_add(c->findings, rule, VERDICT_FAIL, "“%s” is shown as off-shored, but not what it is connected to.",
                         e->values[FIELD_NAME].text);
    else
        f = *good = *good ? *good : findings_add(c->findings, rule, VERDICT_PASS, "What is off-shored is shown as such.");
    point_at_place(c, f, e);
    if (flag->grade >= GRADE_STATED)
        point_at_value(f, flag);
}

/* "DUB-DC-01", "Follow the sun support": asked about, unless it is stated that nothing is off-shored. */
static void report_hints(const struct check_context *c, const struct rule *rule)
{
    const struct network *n = c->network;
    const struct fact *narrowed;
    if (coverage_nil(n, NIL_OFFSHORE, &narrowed))
        return;
    for (guint i = 0; i < n->zones->len + n->nodes->len; i++) {
        gboolean zone = i < n->zones->len;
        struct element about = {zone ? ELEMENT_ZONE : ELEMENT_NODE, (int)(zone ? i : i - n->zones->len)};
        const char *abroad = zone ? network_zone(n, about.index)->abroad : network_node(n, about.index)->abroad;
        if (!abroad || (!zone && !node_is_live(network_node(n, about.index))))
            continue;
        g_autofree char *title = element_title(n, about);
        struct finding *f = findings_add(c->findings, rule, VERDICT_UNDECIDED, "“%s”: %s: say in which country it is.", title, abroad);
        point_at_element(f, about);
    }
}

void check_offshore(const struct check_context *c, const struct rule *rule)
{
    report_hints(c, rule);
    guint count = register_count(c->reg, REGISTER_OFFSHORE);
    if (count == 0) {
        absence_report(
            c, rule,
            &(struct absence){NIL_OFFSHORE, VERDICT_UNDECIDED,
                              "Nothing is shown as off-shored and nothing says that nothing is: show it, or state 'No off-shoring'.",
                              "places and cloud regions outside the United Kingdom, words such as off-shored and overseas, statements that "
                              "there is none"});
        return;
    }
    struct finding *denied = absence_denied(c, rule, NIL_OFFSHORE, TRUE, "something outside the United Kingdom is drawn"), *good = NULL;
    for (guint i = 0; i < c->reg->entries->len; i++) {
        const struct register_entry *e = register_entry_at(c->reg, i);
        if (is_offshore(e) && denied)
            point_at_place(c, denied, e);
        else if (is_offshore(e))
            report_entry(c, rule, e, &good);
    }
}

/* ---- PSN-D-LOCATION ---- */

static gboolean is_hosted(const struct check_context *c, const struct register_entry *e)
{
    if (e->part != REGISTER_EXTERNAL)
        return FALSE;
    if (e->about.type == ELEMENT_ZONE)
        return network_zone(c->network, e->about.index)->kind == ZONE_CLOUD;
    return class_info(network_node(c->network, e->about.index)->class)->kind == KIND_CLOUD_SERVICE;
}

void check_location(const struct check_context *c, const struct rule *rule)
{
    const struct fact *narrowed, *nil = coverage_nil(c->network, NIL_OFFSHORE, &narrowed);
    struct finding *open = NULL, *good = NULL;
    if (register_count(c->reg, REGISTER_OFFSHORE) > 0)
        nil = NULL; /* it is denied, and says nothing of the others either */
    for (guint i = 0; i < c->reg->entries->len; i++) {
        const struct register_entry *e = register_entry_at(c->reg, i);
        if (!is_hosted(c, e))
            continue;
        gboolean said = *e->values[FIELD_LOCATION].text != '\0' || nil;
        struct finding **slot = said ? &good : &open;
        if (!*slot)
            *slot = findings_add(c->findings, rule, said ? VERDICT_PASS : VERDICT_WARN, "%s",
                                 !said ? "Hosted services do not say in which country they are."
                                 : nil ? "Hosted services say where they are, or are covered by the statement that nothing is off-shored."
                                       : "Hosted services say where they are.");
        (*slot)->each = TRUE;
        point_at_element(*slot, e->about);
        if (nil && !*e->values[FIELD_LOCATION].text)
            finding_assume(c->findings, *slot, "“%s” is taken to be in the United Kingdom because of “%s”.",
                           e->values[FIELD_ORGANISATION].text, nil->text);
    }
    if (open || good)
        return;
    struct coverage coverage = coverage_of(c->network);
    if (coverage_is_good(&coverage))
        findings_add(c->findings, rule, VERDICT_NOT_APPLICABLE, "No hosted service was recognised.")->searched =
            "hosted services and clouds";
    else
        coverage_explain(c, findings_add(c->findings, rule, VERDICT_UNDECIDED,
                                         "No hosted service was recognised, but much of the diagram was not either."));
}
