/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check.h"
#include "coverage.h"
#include "register_make.h"
#include "waivers.h"

#include <string.h>

/* What leaves open whether the drawing that was read is the one that counts: then nothing about it is satisfied. */
static const struct diagnostic *rival_source(const struct network *n)
{
    static const char *const ids[] = {"pdf-sources-differ"};
    for (guint i = 0; i < n->diagnostics->items->len; i++)
        for (guint k = 0; k < G_N_ELEMENTS(ids); k++)
            if (strcmp(diagnostics_item(n->diagnostics, i)->id, ids[k]) == 0)
                return diagnostics_item(n->diagnostics, i);
    return NULL;
}

static void doubt_all(struct findings *findings, const struct diagnostic *why)
{
    for (guint i = 0; i < findings->items->len; i++) {
        struct finding *f = findings_item(findings, i);
        if (f->verdict >= VERDICT_UNDECIDED)
            continue;
        f->verdict = VERDICT_UNDECIDED;
        finding_assume(findings, f, "Not certain to be the diagram that counts: %s.", why->text);
    }
}

/* Nothing is shown by what cannot be seen: a rule that is satisfied by nothing else stays open. */
static void doubt_hidden(struct findings *findings, const struct network *n)
{
    for (guint i = 0; i < findings->items->len; i++) {
        struct finding *f = findings_item(findings, i);
        guint hidden = 0;
        for (guint k = 0; k < f->elements->len; k++)
            hidden += element_is_hidden(n, g_array_index(f->elements, struct element, k));
        if (f->rule->aspect || f->verdict > VERDICT_NIL || hidden == 0 || hidden < f->elements->len)
            continue;
        f->verdict = VERDICT_UNDECIDED;
        finding_assume(findings, f, "What would satisfy it is hidden on the drawing; show it, or it does not count.");
    }
}

/* What is taken to be seen for want of better knowledge stands on that page: what it satisfies says so. */
static void assume_seen(struct findings *findings, const struct network *n)
{
    for (guint i = 0; i < n->diagnostics->items->len; i++) {
        const struct diagnostic *d = diagnostics_item(n->diagnostics, i);
        if (strcmp(d->id, "pdf-text-unverified") != 0)
            continue;
        g_autofree char *text = network_page_text(n, d->page, d->text);
        for (guint k = 0; k < findings->items->len; k++) {
            struct finding *f = findings_item(findings, k);
            gboolean there = FALSE;
            for (guint e = 0; e < f->elements->len && !there; e++)
                there = element_origin(n, g_array_index(f->elements, struct element, e))->page == d->page;
            if (there && !f->rule->aspect && f->verdict <= VERDICT_NIL)
                finding_assume(findings, f, "%c%s.", g_ascii_toupper(*text), text + 1);
        }
    }
}

/* "Every third party is named" and "no other way in" say something of what was not read as well. */
static void doubt_unread(const struct check_context *c)
{
    struct coverage coverage = coverage_of(c->network);
    for (guint i = 0; coverage.unread && i < c->findings->items->len; i++) {
        struct finding *f = findings_item(c->findings, i);
        gboolean absent = f->verdict == VERDICT_NOT_APPLICABLE && *f->searched;
        if (f->rule->shown_once || f->rule->aspect || (f->verdict != VERDICT_PASS && !absent))
            continue;
        f->verdict = VERDICT_UNDECIDED;
        coverage_assume_unread(c, f);
    }
}

struct findings *checks_run(const struct network *network, const struct assessment *assessment, struct network_register **reg, GError **error)
{
    struct reach *reach = reach_new(network);
    struct adjacency *adjacency = adjacency_new(network);
    struct network_register *made = register_make(network, adjacency, reach);
    const struct diagnostic *rival = rival_source(network);
    const struct check_context context = {network, assessment, adjacency, reach, made, findings_new()};
    for (int aspects = 0; aspects < 2; aspects++) { /* what is made of other rules comes last */
        for (const struct check *c = checks_all(); c->rule.id; c++)
            if (c->rule.aspect == aspects)
                c->evaluate(&context, &c->rule);
        doubt_hidden(context.findings, network);
        if (!aspects)
            assume_seen(context.findings, network);
        if (rival)
            doubt_all(context.findings, rival);
        else
            doubt_unread(&context);
    }
    waivers_apply(context.findings, network, assessment->as_of);
    findings_finish(context.findings, network);
    if (reg)
        *reg = made;
    else
        register_free(made);
    adjacency_free(adjacency);
    reach_free(reach);
    return context.findings;
}
