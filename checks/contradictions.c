/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-Q-CONTRADICT: a nil return and a shape that denies it, for the whole network or for the place that the nil return names.
 */
#include "absence.h"
#include "predicates.h"
#include "text.h"

#include <string.h>

static gboolean is_party(const struct node *v)
{
    return class_info(v->class)->kind == KIND_THIRD_PARTY;
}

/* What denies a nil return of each subject. */
static gboolean denies(const struct node *v, enum nil_subject subject)
{
    switch (subject) {
    case NIL_WIRELESS:
        return node_has_role(v, ROLE_WIRELESS);
    case NIL_REMOTE:
        return v->class == CLASS_USERS_REMOTE || v->class == CLASS_REMOTE_ACCESS;
    case NIL_OFFSHORE:
        return *v->location && strcmp(v->location, "GB") != 0;
    case NIL_THIRD_PARTY:
        return is_party(v);
    case NIL_UNMANAGED:
        return v->class == CLASS_USERS_UNMANAGED;
    case NIL_INTERNET:
        return v->class == CLASS_INTERNET;
    case NIL_PSN_SERVICES:
        return v->class == CLASS_PSN_SERVICE;
    case NIL_NON_PSN_SERVICES:
        return v->class == CLASS_SAAS;
    case NIL_LOCAL:
        return v->class == CLASS_SWITCH && v->domain == DOMAIN_CORE;
    default:
        return FALSE;
    }
}

static gboolean is_there(const struct network *n, const struct node *v, const struct fact *nil)
{
    if (!*nil->scope_name)
        return TRUE;
    g_autofree char *place = text_fold(nil->scope_name), *label = text_fold(v->label);
    return (nil->scope >= 0 && v->zone >= 0 && zone_is_within(n, v->zone, nil->scope)) || strstr(label, place);
}

static struct finding *judge(const struct check_context *c, const struct rule *rule, const struct fact *nil)
{
    const struct network *n = c->network;
    struct finding *f = NULL;
    gboolean certain = FALSE;
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if (!node_is_live(v) || v->origin.shape < 0 || !denies(v, nil->subject) || !is_there(n, v, nil))
            continue;
        if (!f) {
            f = findings_add(c->findings, rule, VERDICT_UNDECIDED, "“%s” is stated, but the diagram shows otherwise.", nil->text);
            point_at_fact(f, nil);
        }
        finding_point_at(f, ELEMENT_NODE, (int)i);
        certain |= v->confidence >= 0.6;
    }
    for (guint i = 0; nil->subject == NIL_OFFSHORE && i < c->reg->entries->len; i++) {
        const struct register_entry *e = register_entry_at(c->reg, i);
        if (e->part != REGISTER_OFFSHORE || e->about.type != ELEMENT_ZONE || *nil->scope_name)
            continue;
        if (!f)
            f = findings_add(c->findings, rule, VERDICT_UNDECIDED, "“%s” is stated, but the diagram shows otherwise.", nil->text);
        point_at_fact(f, nil);
        point_at_element(f, e->about);
        certain = TRUE;
    }
    if (f && certain)
        f->verdict = VERDICT_FAIL;
    return f;
}

void check_contradictions(const struct check_context *c, const struct rule *rule)
{
    guint stated = 0, denied = 0;
    for (guint i = 0; i < c->network->facts->len; i++) {
        const struct fact *nil = network_fact(c->network, i);
        if (nil->type != FACT_NIL || nil->narrowed)
            continue;
        stated++;
        denied += judge(c, rule, nil) != NULL;
    }
    if (stated == 0)
        findings_add(c->findings, rule, VERDICT_NOT_APPLICABLE, "The diagram states no nil return.")->searched =
            "statements that there is none of something";
    else if (denied == 0) {
        struct finding *f = findings_add(c->findings, rule, VERDICT_PASS, "%u nil return%s, and nothing drawn denies %s.", stated,
                                         stated == 1 ? " is stated" : "s are stated", stated == 1 ? "it" : "them");
        for (guint i = 0; i < c->network->facts->len; i++)
            if (network_fact(c->network, i)->type == FACT_NIL)
                point_at_fact(f, network_fact(c->network, i));
    }
}
