/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "coverage.h"

gboolean coverage_lacks(const struct node *v)
{
    return node_is_live(v) && v->origin.shape >= 0 && (v->class == CLASS_UNKNOWN || v->confidence < 0.4);
}

struct coverage coverage_of(const struct network *n)
{
    struct coverage c = {0, 0, FALSE};
    for (guint i = 0; i < n->nodes->len; i++) {
        c.nodes += node_is_live(network_node(n, i));
        c.unknown += coverage_lacks(network_node(n, i));
    }
    for (guint i = 0; i < n->diagnostics->items->len; i++)
        c.unread |= diagnostic_is_unread(diagnostics_item(n->diagnostics, i));
    return c;
}

gboolean coverage_is_good(const struct coverage *c)
{
    return c->nodes > 0 && !c->unread && c->unknown <= c->nodes * COVERAGE_MAX_UNKNOWN;
}

void coverage_assume_unread(const struct check_context *context, struct finding *finding)
{
    const struct diagnostics *diags = context->network->diagnostics;
    for (guint i = 0; i < diags->items->len; i++) {
        const struct diagnostic *d = diagnostics_item(diags, i);
        if (!diagnostic_is_unread(d))
            continue;
        g_autofree char *text = network_page_text(context->network, d->page, d->text);
        finding_assume(context->findings, finding, "Not everything was read: %s.", text);
    }
}

void coverage_explain(const struct check_context *context, struct finding *finding)
{
    const struct network *n = context->network;
    struct coverage c = coverage_of(n);
    if (c.nodes == 0)
        finding_assume(context->findings, finding, "No device was recognised on the diagram at all.");
    if (c.unknown > 0)
        finding_assume(context->findings, finding, "%u of %u shapes %s not recognised; %s could be what is missing.", c.unknown, c.nodes,
                       c.unknown == 1 ? "was" : "were", c.unknown == 1 ? "it" : "each of them");
    int pointed = 0;
    for (guint i = 0; i < n->nodes->len && pointed < 10; i++)
        if (coverage_lacks(network_node(n, i))) {
            finding_point_at(finding, ELEMENT_NODE, (int)i);
            pointed++;
        }
    coverage_assume_unread(context, finding);
}

const struct fact *coverage_nil(const struct network *n, enum nil_subject subject, const struct fact **narrowed)
{
    const struct fact *whole = NULL;
    *narrowed = NULL;
    for (guint i = 0; i < n->facts->len; i++) {
        const struct fact *f = network_fact(n, i);
        if (f->type != FACT_NIL || f->subject != subject)
            continue;
        if (f->narrowed || *f->scope_name)
            *narrowed = *narrowed ? *narrowed : f;
        else
            whole = whole ? whole : f;
    }
    return whole;
}
