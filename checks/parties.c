/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-D-EXT-REASON and PSN-D-EXT-RESP: why each external connection is there, and up to where it is whose.
 */
#include "absence.h"
#include "predicates.h"

#include <string.h>

/* Who else uses the PSN is one of its customers. */
static gboolean is_on_the_psn(const struct check_context *c, struct element e)
{
    int count;
    const int *links = adjacency_links(c->adjacency, e, &count);
    for (int i = 0; i < count; i++) {
        struct element far = link_far_end(network_link(c->network, links[i]), e);
        if (far.type == ELEMENT_NODE && network_node(c->network, far.index)->domain == DOMAIN_PSN)
            return TRUE;
    }
    return FALSE;
}

/* An organisation that is joined to the network itself, or to another outside network for a reason that is given: remote support. */
static gboolean is_party(const struct check_context *c, const struct register_entry *e)
{
    if (e->part != REGISTER_EXTERNAL)
        return FALSE;
    if (e->about.type == ELEMENT_ZONE)
        return network_zone(c->network, e->about.index)->kind != ZONE_CLOUD;
    return class_info(network_node(c->network, e->about.index)->class)->kind == KIND_THIRD_PARTY &&
           (e->direct || !is_joined(c, e->about) || (e->values[FIELD_REASON].grade >= GRADE_STATED && !is_on_the_psn(c, e->about)));
}

static gboolean is_external(const struct check_context *c, const struct register_entry *e)
{
    return e->part == REGISTER_EXTERNAL &&
           (is_party(c, e) ||
            (e->about.type == ELEMENT_NODE && class_info(network_node(c->network, e->about.index)->class)->kind != KIND_THIRD_PARTY));
}

/* Another government network is asked for its reason as well: the internet and the PSN have rules of their own for what they carry. */
static gboolean needs_reason(const struct check_context *c, const struct register_entry *e)
{
    const struct node *v = e->part == REGISTER_EXTERNAL && e->about.type == ELEMENT_NODE ? network_node(c->network, e->about.index) : NULL;
    return is_party(c, e) || (v && v->class == CLASS_GOV_NETWORK && !node_is_psn(v) && e->direct);
}

struct asked {
    enum register_field field;
    gboolean (*applies)(const struct check_context *c, const struct register_entry *e);
    const char *nothing, *good; /* messages: "%u external connections state …" */
};

/* A carrier or another network that says nothing is asked about; an organisation that says nothing fails. */
static enum verdict verdict_of(const struct check_context *c, const struct register_entry *e, const struct register_value *v)
{
    if (v->grade >= GRADE_STATED)
        return VERDICT_PASS;
    if (e->uncertain)
        return VERDICT_UNDECIDED;
    return v->grade == GRADE_MISSING && is_party(c, e) ? VERDICT_FAIL : VERDICT_WARN;
}

static void report_one(const struct check_context *c, const struct rule *rule, const struct asked *a, const struct register_entry *e,
                       enum verdict verdict)
{
    const struct register_value *v = &e->values[a->field];
    const char *name = *e->values[FIELD_ORGANISATION].text ? e->values[FIELD_ORGANISATION].text : "A shape without a name";
    struct finding *f;
    if (verdict == VERDICT_UNDECIDED)
        f = findings_add(c->findings, rule, verdict, "“%s” may be an external party, and %s.", name, a->nothing);
    else if (strcmp(v->text, name) == 0)
        f = findings_add(c->findings, rule, verdict, "“%s”: its label is not enough: %s.", name, v->how);
    else if (*v->text)
        f = findings_add(c->findings, rule, verdict, "“%s”: “%s” is not enough: %s.", name, v->text, v->how);
    else
        f = findings_add(c->findings, rule, verdict, "“%s”: %s.", name, a->nothing);
    point_at_element(f, e->about);
    if (*v->text)
        point_at_value(f, v);
    f->searched = findings_string(c->findings, rule->looks_for);
}

/* Organisations that are drawn, but joined to no more than another outside network. */
static gboolean report_beyond(const struct check_context *c, const struct rule *rule, const struct asked *a)
{
    struct finding *f = NULL;
    for (guint i = 0; i < c->reg->entries->len; i++) {
        const struct register_entry *e = register_entry_at(c->reg, i);
        if (e->part != REGISTER_EXTERNAL || e->about.type != ELEMENT_NODE || e->values[a->field].grade >= GRADE_STATED ||
            class_info(network_node(c->network, e->about.index)->class)->kind != KIND_THIRD_PARTY)
            continue;
        f = f ? f
              : findings_add(c->findings, rule, VERDICT_UNDECIDED,
                             "“%s” is joined to another outside network only: whether it is connected to this one is not clear, and "
                             "%s.",
                             e->values[FIELD_ORGANISATION].text, a->nothing);
        point_at_element(f, e->about);
    }
    if (f)
        f->searched = findings_string(c->findings, rule->looks_for);
    return f != NULL;
}

static void check(const struct check_context *c, const struct rule *rule, const struct asked *a)
{
    struct finding *good = NULL;
    guint asked = 0;
    for (guint i = 0; i < c->reg->entries->len; i++) {
        const struct register_entry *e = register_entry_at(c->reg, i);
        if (!a->applies(c, e) || e->values[a->field].grade == GRADE_NOT_NEEDED)
            continue;
        enum verdict verdict = verdict_of(c, e, &e->values[a->field]);
        asked++;
        if (verdict != VERDICT_PASS) {
            report_one(c, rule, a, e, verdict);
            continue;
        }
        if (!good)
            good = findings_add(c->findings, rule, VERDICT_PASS, "%s", "");
        point_at_element(good, e->about);
    }
    if (good) {
        g_autofree char *m = g_strdup_printf("%u external connection%s %s.", good->elements->len, PLURAL(good->elements->len), a->good);
        good->message = findings_string(c->findings, m);
    }
    if (asked == 0 && !report_beyond(c, rule, a))
        absence_report(
            c, rule,
            &(struct absence){
                NIL_THIRD_PARTY, VERDICT_UNDECIDED,
                "No third party was recognised and nothing says that there is none: show them, or state 'No third-party connections'.",
                "third parties, suppliers, partners and other public bodies; statements that there are none"});
}

void check_external_reasons(const struct check_context *c, const struct rule *rule)
{
    static const struct asked reason = {FIELD_REASON, needs_reason, "no business reason is given", "with a business reason"};
    check(c, rule, &reason);
}

void check_external_boundaries(const struct check_context *c, const struct rule *rule)
{
    static const struct asked boundary = {FIELD_RESPONSIBILITY, is_external, "no boundary of responsibility is shown",
                                          "with a boundary of responsibility"};
    check(c, rule, &boundary);
}
