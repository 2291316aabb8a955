/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether every way from one trust domain to another passes an enforcement point. A pass needs both ends to be drawn, recognised and
 * joined, and nothing unread or unrecognised at the boundary; what is only assumed is a warning that names
 * the assumption.
 */
#include "boundary.h"
#include "boundary_text.h"
#include "coverage.h"

#include "pattern.h"
#include "text.h"

#define ROUTES_MAX   25
#define DOUBTS_SHOWN 12

struct evaluation {
    const struct check_context *context;
    const struct rule *rule;
    const struct boundary *boundary;
    enum verdict open; /* of a way that nothing guards */
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

/* The crossing is drawn with an arrow that only leads out. */
static gboolean is_asked_for(const struct evaluation *e, const struct route *r)
{
    if (r->crossing.type != ELEMENT_LINK)
        return FALSE;
    const struct link *l = network_link(e->context->network, r->crossing.index);
    int inner = l->ends[0].type == r->after.type && l->ends[0].index == r->after.index ? 0 : 1;
    return l->ends[1 - inner].arrow && !l->ends[inner].arrow;
}

/* All that keeps the two ends apart is a machine joined to both. */
static gboolean only_hosts_part(const struct route *r)
{
    for (guint i = 0; i < r->reasons->len; i++)
        if (g_array_index(r->reasons, struct reason, i).kind != REASON_DUAL_HOMED)
            return FALSE;
    return r->reasons->len > 0;
}

static void report_route(const struct evaluation *e, const struct route *r)
{
    enum verdict verdicts[] = {[ROUTE_OPEN] = e->open, [ROUTE_UNKNOWN] = VERDICT_UNDECIDED, [ROUTE_ASSUMED] = VERDICT_WARN};
    gboolean bridged = e->boundary->hosts_bridge && only_hosts_part(r), asked_for = e->boundary->inner_may_ask && is_asked_for(e, r);
    if (asked_for)
        verdicts[ROUTE_OPEN] = VERDICT_WARN;
    if (bridged)
        verdicts[ROUTE_ASSUMED] = VERDICT_FAIL;
    struct route shown = *r;
    shown.grade = bridged ? ROUTE_OPEN : r->grade;
    g_autofree char *message = route_message(e->context->network, e->boundary, &shown);
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
        if (!bridged)
            assume(e, f, reason);
    }
    if (bridged)
        finding_assume(e->context->findings, f, "A machine that is joined to both sides is no boundary between them.");
    if (asked_for)
        finding_assume(e->context->findings, f, "The arrow shows that the connection is asked for from the inside only, which guards nothing.");
    g_array_append_vals(f->path, r->hops->data, r->hops->len);
    f->missing = r->crossing;
    set_remedy(e, f, remedy);
}

static gboolean holds(const GArray *elements, struct element e)
{
    for (guint i = 0; i < elements->len; i++) {
        struct element at = g_array_index(elements, struct element, i);
        if (at.type == e.type && at.index == e.index)
            return TRUE;
    }
    return FALSE;
}

/* A finding of the same rule leads over the same crossing already: to something else in a box, or a stricter question found it again. */
static gboolean is_known(const struct evaluation *e, const struct route *r)
{
    const struct findings *all = e->context->findings;
    if (r->crossing.type == ELEMENT_NONE)
        return FALSE;
    for (guint i = 0; i < all->items->len; i++) {
        const struct finding *f = findings_item(all, i);
        if (f->rule == e->rule && f->path->len > 0 && (holds(f->path, r->crossing) || holds(f->elements, r->crossing)))
            return TRUE;
    }
    return FALSE;
}

/* Several open ways may have fewer places in common. */
static void report_cut(const struct evaluation *e, struct finding *first)
{
    g_autoptr(GArray) links = reach_cut(e->context->reach, &e->boundary->question);
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < links->len && i < 8; i++) {
        g_autofree char *line = boundary_line(e->context->network, g_array_index(links, int, i));
        g_string_append_printf(text, "%s the line %s", i ? ";" : "", line);
    }
    if (links->len > 0)
        finding_assume(e->context->findings, first, "The fewest places where a firewall closes all open ways from %s (%u):%s%s.", e->boundary->who, links->len,
                       text->str, links->len > 8 ? "; and others" : "");
}

static guint count_open(const GPtrArray *routes)
{
    guint count = 0;
    for (guint i = 0; i < routes->len; i++)
        count += ((const struct route *)g_ptr_array_index(routes, i))->grade == ROUTE_OPEN;
    return count;
}

static void report_routes(const struct evaluation *e, const GPtrArray *routes)
{
    guint before = e->context->findings->items->len;
    for (guint i = 0; i < MIN(routes->len, ROUTES_MAX); i++)
        if (!is_known(e, g_ptr_array_index(routes, i)))
            report_route(e, g_ptr_array_index(routes, i));
    if (count_open(routes) > 1 && e->context->findings->items->len > before)
        report_cut(e, findings_item(e->context->findings, before));
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
        finding_assume(e->context->findings, f, "There %s %u more of this kind.", shown - DOUBTS_SHOWN == 1 ? "is" : "are",
                       shown - DOUBTS_SHOWN);
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
    if (e->boundary->optional && !e->boundary->comes_in) {
        g_autofree char *none = g_strdup_printf("No way leads from %s into %s.", e->boundary->who, boundary_inside(e->boundary));
        point_at(add(e, VERDICT_PASS, none), census.source);
        return;
    }
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
    const struct fact *narrowed;
    return e->boundary->nil_exists ? coverage_nil(e->context->network, e->boundary->nil, &narrowed) : NULL;
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

/* A label that speaks of what is not drawn: "SSID TC-Guest" on an access point. */
static gboolean report_mention(const struct evaluation *e)
{
    const struct network *n = e->context->network;
    g_autoptr(GRegex) regex = e->boundary->mention ? pattern_new(e->boundary->mention, G_REGEX_CASELESS) : NULL;
    struct finding *f = NULL;
    for (guint i = 0; regex && i < n->nodes->len; i++) {
        if (!node_is_live(network_node(n, i)) || !pattern_is_in(regex, network_node(n, i)->label))
            continue;
        g_autofree char *text = g_strdup_printf("%s is named in a label but not drawn as a network of its own: how it is kept apart is not shown.", e->boundary->who);
        text[0] = g_ascii_toupper(text[0]);
        f = f ? f : add(e, VERDICT_UNDECIDED, text);
        finding_point_at(f, ELEMENT_NODE, (int)i);
    }
    if (f)
        set_remedy(e, f, e->boundary->remedy_missing);
    return f != NULL;
}

/* Nothing of the kind is drawn, and there need not be any: as far as the drawing was understood. */
static void report_none(const struct evaluation *e)
{
    struct coverage coverage = coverage_of(e->context->network);
    gboolean good = coverage_is_good(&coverage) && coverage.nodes > 0;
    g_autofree char *text = g_strdup_printf("Nothing on the diagram was recognised as %s, so there is no way to be guarded.", e->boundary->who);
    struct finding *f = add(e, good ? VERDICT_NOT_APPLICABLE : VERDICT_UNDECIDED, good ? text : "Nothing of the kind was recognised, but much of the diagram was not either.");
    f->searched = findings_string(e->context->findings, e->boundary->searched);
    if (!good)
        coverage_explain(e->context, f);
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
    if (report_mention(e))
        return;
    if (e->boundary->optional && dead < 0) {
        report_none(e);
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
            : g_strdup_printf("The diagram neither shows %s nor says that there is no connection to %s.",
                              e->boundary->who, e->boundary->several ? "them" : "it");
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
    const char *is = e->boundary->several ? "are" : "is", *it = e->boundary->several ? "them" : "it";
    g_autofree char *text =
        census.connected == 0
            ? g_strdup_printf("%s %s drawn, but no line is joined to %s.", e->boundary->who, is, it)
            : g_strdup_printf("%s %s drawn, but nothing was recognised as %s.", e->boundary->who, is, boundary_inside(e->boundary));
    text[0] = g_ascii_toupper(text[0]);
    struct finding *f = add(e, VERDICT_UNDECIDED, text);
    point_at(f, census.source);
    set_remedy(e, f,
               census.connected == 0
                   ? "Join the lines that end at it to the shape."
                   : "Label the switches, servers and users of the organisation's own network.");
    return TRUE;
}

void boundary_evaluate(const struct check_context *context, const struct rule *rule, const struct boundary *boundary)
{
    const struct evaluation e = {context, rule, boundary, VERDICT_FAIL};
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

gboolean boundary_is_open(const struct check_context *context, guint from)
{
    for (guint i = from; i < context->findings->items->len; i++)
        if (findings_item(context->findings, i)->verdict >= VERDICT_WARN)
            return TRUE;
    return FALSE;
}

void boundary_settle(const struct check_context *context, guint from)
{
    if (!boundary_is_open(context, from))
        return;
    for (guint i = context->findings->items->len; i-- > from;)
        if (findings_item(context->findings, i)->verdict < VERDICT_WARN)
            g_ptr_array_remove_index(context->findings->items, i);
}

guint boundary_report_routes(const struct check_context *context, const struct rule *rule, const struct boundary *boundary, enum verdict open)
{
    const struct evaluation e = {context, rule, boundary, open};
    g_autoptr(GPtrArray) routes = reach_routes(context->reach, &boundary->question, ROUTES_MAX + 1);
    report_routes(&e, routes);
    return routes->len;
}
