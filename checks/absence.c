/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "absence.h"

void point_at_element(struct finding *f, struct element e)
{
    if (e.type != ELEMENT_NONE)
        finding_point_at(f, e.type, e.index);
}

void point_at_fact(struct finding *f, const struct fact *fact)
{
    point_at_element(f, fact->about);
}

void point_at_value(struct finding *f, const struct register_value *value)
{
    point_at_element(f, value->from);
}

struct finding *absence_report(const struct check_context *c, const struct rule *rule, const struct absence *a)
{
    const struct fact *narrowed = NULL, *nil = a->subject < NIL_SUBJECT_COUNT ? coverage_nil(c->network, a->subject, &narrowed) : NULL;
    struct finding *f;
    if (nil) {
        f = findings_add(c->findings, rule, VERDICT_NIL, "Stated: “%s”.", nil->text);
        point_at_fact(f, nil);
        return f;
    }
    struct coverage coverage = coverage_of(c->network);
    gboolean missed = a->silent == VERDICT_FAIL && !coverage_is_good(&coverage);
    if (narrowed) {
        f = findings_add(c->findings, rule, VERDICT_WARN, "“%s” says nothing about the whole network.", narrowed->text);
        point_at_fact(f, narrowed);
    } else
        f = findings_add(c->findings, rule, missed ? VERDICT_UNDECIDED : a->silent, "%s", a->message);
    f->searched = findings_string(c->findings, a->searched);
    if (!narrowed && f->verdict == VERDICT_UNDECIDED)
        coverage_explain(c, f);
    return f;
}

struct finding *absence_denied(const struct check_context *c, const struct rule *rule, enum nil_subject subject, gboolean certain,
                               const char *drawn)
{
    const struct fact *narrowed, *nil = coverage_nil(c->network, subject, &narrowed);
    if (!nil)
        return NULL;
    struct finding *f =
        findings_add(c->findings, rule, certain ? VERDICT_FAIL : VERDICT_UNDECIDED, "“%s” is stated, but %s.", nil->text, drawn);
    point_at_fact(f, nil);
    return f;
}

static gboolean has_links(const struct check_context *c, struct element e)
{
    int count;
    adjacency_links(c->adjacency, e, &count);
    return count > 0;
}

static gboolean box_is_joined(const struct check_context *c, int zone)
{
    for (; zone >= 0; zone = network_zone(c->network, zone)->parent)
        if (has_links(c, (struct element){ELEMENT_ZONE, zone}))
            return TRUE;
    return FALSE;
}

static gboolean zone_is_joined(const struct check_context *c, int zone)
{
    return box_is_joined(c, zone) || adjacency_reaches_into(c->adjacency, zone);
}

gboolean is_joined(const struct check_context *c, struct element e)
{
    const struct network *n = c->network;
    if (e.type == ELEMENT_ZONE)
        return zone_is_joined(c, e.index);
    if (e.type != ELEMENT_NODE)
        return FALSE;
    if (has_links(c, e) || box_is_joined(c, network_node(n, e.index)->zone))
        return TRUE;
    for (int i = adjacency_first_twin(c->adjacency, e.index); i >= 0; i = adjacency_next_twin(c->adjacency, i))
        if (has_links(c, (struct element){ELEMENT_NODE, i}) || box_is_joined(c, network_node(n, i)->zone))
            return TRUE;
    return FALSE;
}

/* "HA pair": a box round guards alone stands for them. */
static gboolean box_is_all_of(const struct network *n, int zone, enum kind kind)
{
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if (v->zone == zone && node_is_live(v) && class_info(v->class)->kind != kind)
            return FALSE;
    }
    return zone >= 0;
}

gboolean is_joined_itself(const struct check_context *c, int node)
{
    const struct node *v = network_node(c->network, node);
    if (has_links(c, (struct element){ELEMENT_NODE, node}) ||
        (box_is_all_of(c->network, v->zone, class_info(v->class)->kind) && box_is_joined(c, v->zone)))
        return TRUE;
    for (int i = adjacency_first_twin(c->adjacency, node); i >= 0; i = adjacency_next_twin(c->adjacency, i))
        if (has_links(c, (struct element){ELEMENT_NODE, i}))
            return TRUE;
    return FALSE;
}
