/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-B-*: whether every way from one trust domain to another passes an enforcement point. A rule of this
 * family is a row: from where, to where, past what. A pass needs both ends to be drawn, recognised and
 * joined, and nothing unread or unrecognised at the boundary; what is only assumed is a warning that names
 * the assumption.
 */
#include "boundary_text.h"
#include "predicates.h"

#include "text.h"

#define ROUTES_MAX   25
#define DOUBTS_SHOWN 12

static const struct boundary internet_boundary = {
    .question = {.from = 1u << DOMAIN_INTERNET, .to = 1u << DOMAIN_CORE, .at_least = STRENGTH_MEDIUM},
    .who = "the Internet",
    .control = "a firewall",
    .searched = "a cloud or shape labelled “Internet”, or a statement that there is no Internet connection",
    .nil_exists = TRUE,
    .nil = NIL_INTERNET,
    .remedy_missing = "Draw the Internet and how it is connected, or state in a text on the page: “No "
                      "Internet connection”.",
};

static const struct boundary psn_boundary = {
    .question = {.from = 1u << DOMAIN_PSN,
                 .to = 1u << DOMAIN_CORE,
                 .at_least = STRENGTH_MEDIUM,
                 .guards_must_be_own = TRUE},
    .who = "the PSN",
    .control = "a firewall or gateway of the organisation's own",
    .searched = "a cloud or shape labelled “PSN”",
    .remedy_missing = "Draw the PSN as a shape labelled “PSN” and the line that connects it.",
};

struct evaluation {
    const struct check_context *context;
    const struct rule *rule;
    const struct boundary *boundary;
};

static struct finding *add(const struct evaluation *e, enum verdict verdict, const char *text)
{
    return findings_add(e->context->findings, e->rule, verdict, "%s", text);
}

static void point_at(struct finding *f, struct element e)
{
    if (e.type != ELEMENT_NONE)
        finding_point_at(f, e.type, e.index);
}

static void set_remedy(const struct evaluation *e, struct finding *f, const char *remedy)
{
    f->remedy = findings_string(e->context->findings, remedy);
}

/* ---- ways in ---- */

static void assume(const struct evaluation *e, struct finding *f, const struct reason *reason)
{
    g_autofree char *sentence = reason_sentence(e->context->network, reason);
    finding_assume(e->context->findings, f, "%s", sentence);
}

static void report_route(const struct evaluation *e, const struct route *r)
{
    static const enum verdict verdicts[] = {
        [ROUTE_OPEN] = VERDICT_FAIL, [ROUTE_UNKNOWN] = VERDICT_UNDECIDED, [ROUTE_ASSUMED] = VERDICT_WARN};
    g_autofree char *message = route_message(e->context->network, e->boundary, r);
    g_autofree char *remedy = route_remedy(e->context->network, r);
    struct finding *f = add(e, verdicts[r->grade], message);
    point_at(f, r->after);
    point_at(f, r->crossing);
    point_at(f, r->before);
    for (guint i = 0; i < r->weak->len; i++)
        finding_point_at(f, ELEMENT_NODE, g_array_index(r->weak, int, i));
    for (guint i = 0; i < r->reasons->len; i++) {
        const struct reason *reason = &g_array_index(r->reasons, struct reason, i);
        point_at(f, reason->element);
        assume(e, f, reason);
    }
    g_array_append_vals(f->path, r->hops->data, r->hops->len);
    set_remedy(e, f, remedy);
}

static void report_routes(const struct evaluation *e, const GPtrArray *routes)
{
    for (guint i = 0; i < MIN(routes->len, ROUTES_MAX); i++)
        report_route(e, g_ptr_array_index(routes, i));
    if (routes->len > ROUTES_MAX) {
        g_autofree char *text = g_strdup_printf(
            "There are more such ways from %s: only the first %d are listed.", e->boundary->who, ROUTES_MAX);
        struct finding *f = add(e, VERDICT_UNDECIDED, text);
        point_at(f, ((const struct route *)g_ptr_array_index(routes, ROUTES_MAX))->after);
        set_remedy(e, f, "Mend the ways that are listed and check again.");
    }
}

/* ---- no open way ---- */

static guint count_hanging(const GArray *doubts)
{
    guint count = 0;
    for (guint i = 0; i < doubts->len; i++)
        count += g_array_index(doubts, struct reason, i).hangs ? 1 : 0;
    return count;
}

static gboolean is_reported(const struct reason *doubt, const GPtrArray *routes)
{
    for (guint i = 0; i < routes->len; i++) {
        const struct route *r = g_ptr_array_index(routes, i);
        for (guint k = 0; k < r->reasons->len; k++) {
            struct element e = g_array_index(r->reasons, struct reason, k).element;
            if (e.type == doubt->element.type && e.index == doubt->element.index)
                return TRUE;
        }
    }
    return FALSE;
}

static void forget_reported(GArray *doubts, const GPtrArray *routes)
{
    for (guint i = doubts->len; i-- > 0;)
        if (is_reported(&g_array_index(doubts, struct reason, i), routes))
            g_array_remove_index(doubts, i);
}

/* One finding for all: what it hangs on, or if that is nothing what is assumed. */
static void report_doubts(const struct evaluation *e, const GArray *doubts)
{
    guint hanging = count_hanging(doubts), shown = 0;
    g_autofree char *message = doubts_message(e->boundary, hanging, doubts->len);
    struct finding *f = add(e, hanging > 0 ? VERDICT_UNDECIDED : VERDICT_WARN, message);
    const struct reason *first = NULL;
    for (guint i = 0; i < doubts->len; i++) {
        const struct reason *d = &g_array_index(doubts, struct reason, i);
        if (hanging > 0 && !d->hangs)
            continue;
        point_at(f, d->element);
        if (!first)
            first = d;
        if (shown++ < DOUBTS_SHOWN)
            assume(e, f, d);
    }
    if (shown > DOUBTS_SHOWN)
        finding_assume(e->context->findings, f, "There are %u more of this kind.", shown - DOUBTS_SHOWN);
    g_autofree char *remedy = reason_remedy(e->context->network, first);
    set_remedy(e, f, remedy);
}

static void report_pass(const struct evaluation *e, struct census census)
{
    GArray *guards = reach_guards(e->context->reach, &e->boundary->question);
    g_autofree char *message = pass_message(e->context->network, e->boundary, guards);
    struct finding *f = add(e, VERDICT_PASS, message);
    for (guint i = 0; i < guards->len; i++)
        finding_point_at(f, ELEMENT_NODE, g_array_index(guards, int, i));
    point_at(f, census.source);
    g_array_unref(guards);
}

static void report_apart(const struct evaluation *e, struct census census)
{
    g_autofree char *text = g_strdup_printf("No way at all is drawn from %s into the organisation's own "
                                            "network, not even through a firewall: the diagram "
                                            "does not show where they meet.",
                                            e->boundary->who);
    struct finding *f = add(e, VERDICT_UNDECIDED, text);
    point_at(f, census.source);
    point_at(f, census.target);
    set_remedy(
        e, f,
        "Draw the lines through the firewall from the outside network to the inside, and join their ends to "
        "the shapes.");
}

/* ---- what must be there ---- */

static const struct fact *find_nil(const struct evaluation *e)
{
    const struct network *n = e->context->network;
    for (guint i = 0; i < n->facts->len && e->boundary->nil_exists; i++) {
        const struct fact *f = network_fact(n, i);
        if (f->type == FACT_NIL && f->subject == e->boundary->nil && !f->narrowed && f->scope < 0)
            return f;
    }
    return NULL;
}

/* Drawn, but as planned or removed. */
static int find_dead_source(const struct evaluation *e)
{
    const struct network *n = e->context->network;
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if (1u << v->domain & e->boundary->question.from && !node_is_live(v) && !(v->flags & ELEMENT_LEGEND))
            return (int)i;
    }
    return -1;
}

static void report_no_source(const struct evaluation *e)
{
    const struct fact *nil = find_nil(e);
    int dead = find_dead_source(e);
    if (nil) {
        g_autofree char *text = g_strdup_printf("The diagram states: “%s”.", nil->text);
        point_at(add(e, VERDICT_NIL, text), nil->about);
        return;
    }
    g_autofree char *title =
        dead >= 0 ? boundary_name(e->context->network, (struct element){ELEMENT_NODE, dead}) : NULL;
    g_autofree char *text =
        title
            ? g_strdup_printf(
                  "'%s' is drawn only as planned or removed, so what protects the network from %s cannot be "
                  "judged.",
                  title, e->boundary->who)
            : g_strdup_printf("The diagram neither shows %s nor says that there is no connection to it.",
                              e->boundary->who);
    struct finding *f = add(e, VERDICT_UNDECIDED, text);
    f->searched = findings_string(e->context->findings, e->boundary->searched);
    if (dead >= 0)
        finding_point_at(f, ELEMENT_NODE, dead);
    set_remedy(e, f, e->boundary->remedy_missing);
}

static gboolean report_missing_ends(const struct evaluation *e, struct census census)
{
    if (census.sources == 0) {
        report_no_source(e);
        return TRUE;
    }
    if (census.connected > 0 && census.targets > 0)
        return FALSE;
    g_autofree char *text =
        census.connected == 0
            ? g_strdup_printf("%s is drawn, but no line is joined to it.", e->boundary->who)
            : g_strdup_printf("%s is drawn, but nothing was recognised as the organisation's own network.",
                              e->boundary->who);
    text[0] = g_ascii_toupper(text[0]);
    struct finding *f = add(e, VERDICT_UNDECIDED, text);
    point_at(f, census.source);
    set_remedy(e, f,
               census.connected == 0
                   ? "Join the lines that end at it to the shape."
                   : "Label the switches, servers and users of the organisation's own network.");
    return TRUE;
}

static void evaluate(const struct check_context *context, const struct rule *rule,
                     const struct boundary *boundary)
{
    const struct evaluation e = {context, rule, boundary};
    struct census census = reach_census(context->reach, &boundary->question);
    if (report_missing_ends(&e, census))
        return;
    g_autoptr(GPtrArray) routes = reach_routes(context->reach, &boundary->question, ROUTES_MAX + 1);
    g_autoptr(GArray) doubts = reach_doubts(context->reach, &boundary->question);
    report_routes(&e, routes);
    forget_reported(doubts, routes);
    gboolean open =
        routes->len > 0 && ((const struct route *)g_ptr_array_index(routes, 0))->grade == ROUTE_OPEN;
    if (open)
        return;
    if (routes->len == 0 && reach_fewest_guards(context->reach, &boundary->question) < 0)
        report_apart(&e, census);
    else if (count_hanging(doubts) > 0 || (doubts->len > 0 && routes->len == 0))
        report_doubts(&e, doubts);
    else if (routes->len == 0)
        report_pass(&e, census);
}

void check_boundary_internet(const struct check_context *context, const struct rule *rule)
{
    evaluate(context, rule, &internet_boundary);
}

void check_boundary_psn(const struct check_context *context, const struct rule *rule)
{
    evaluate(context, rule, &psn_boundary);
}
