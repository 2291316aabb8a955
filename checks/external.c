/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-D-EXT-NAME: the far end of every external connection names an organisation or a network.
 */
#include "absence.h"
#include "names.h"
#include "predicates.h"
#include "said.h"
#include "text.h"

#include <string.h>

static gboolean is_party(const struct node *v)
{
    return node_is_live(v) && (v->class == CLASS_THIRD_PARTY || v->class == CLASS_PUBLIC_BODY);
}

static gboolean is_carrier(const struct node *v)
{
    return node_is_live(v) && v->class == CLASS_WAN;
}

/* A cloud or box outside that could be anybody's. */
static gboolean is_nameless(const struct node *v)
{
    return node_is_live(v) && v->class == CLASS_UNKNOWN && v->origin.shape >= 0 && text_is_blank(v->label) && v->domain != DOMAIN_CORE &&
           v->domain != DOMAIN_DMZ;
}

static void report_node(const struct check_context *c, const struct rule *rule, enum verdict verdict, int node, const char *what)
{
    g_autofree char *title = element_title(c->network, (struct element){ELEMENT_NODE, node});
    struct finding *f = findings_add(c->findings, rule, verdict, "“%s” %s.", title, what);
    finding_point_at(f, ELEMENT_NODE, node);
}

/* "Kestrel or similar", "Larkfield Systems (TBC)": the name, not what stands below it. */
static gboolean is_left_open(const struct node *v)
{
    g_autofree char *first = g_strndup(v->label, strcspn(v->label, "\n"));
    return text_is_open(first);
}

struct tally {
    guint named, open;
};

static void judge(const struct check_context *c, const struct rule *rule, int index, struct tally *t)
{
    const struct node *v = network_node(c->network, index);
    if (is_party(v) && v->same_as < 0) {
        if (name_is_nobody(v->label) && !*v->organisation) {
            report_node(c, rule, VERDICT_FAIL, index, "is an external connection that names no organisation");
            t->open++;
        } else if (is_left_open(v)) {
            report_node(c, rule, VERDICT_WARN, index, "leaves open which organisation it is");
            t->open++;
        } else if (v->confidence < 0.6 && !*v->organisation) {
            report_node(c, rule, VERDICT_WARN, index, "stands among external parties, but is not clearly the name of an organisation");
            t->open++;
        } else
            t->named++;
    } else if (is_carrier(v) && !*v->organisation) {
        report_node(c, rule, VERDICT_WARN, index, "is a carrier's network without the carrier's name");
        t->open++;
    }
}

/* One finding for all shapes that could be anybody's. */
static void judge_nameless(const struct check_context *c, const struct rule *rule, struct tally *t)
{
    struct finding *f = NULL;
    guint count = 0;
    for (guint i = 0; i < c->network->nodes->len; i++) {
        if (!is_nameless(network_node(c->network, i)))
            continue;
        f = f ? f : findings_add(c->findings, rule, VERDICT_UNDECIDED, "%s", "");
        f->each = TRUE;
        finding_point_at(f, ELEMENT_NODE, (int)i);
        count++;
    }
    if (!f)
        return;
    g_autofree char *m = count == 1 ? g_strdup("A shape has no name and was not recognised: it may be an external connection.")
                                    : g_strdup_printf("%u shapes have no name and were not recognised: each may be an external connection.", count);
    f->message = findings_string(c->findings, m);
    t->open++;
}

static void nobody_found(const struct check_context *c, const struct rule *rule)
{
    absence_report(c, rule, &(struct absence){NIL_THIRD_PARTY, VERDICT_UNDECIDED,
                                              "No third party was recognised and nothing says that there is none: show them by name, or state 'No "
                                              "third-party connections'.",
                                              "names of organisations and boxes of third parties, suppliers and partners; statements that there are none"});
}

static void contradiction(const struct check_context *c, const struct rule *rule)
{
    struct finding *f = absence_denied(c, rule, NIL_THIRD_PARTY, TRUE, "third parties are drawn");
    for (guint i = 0; f && i < c->network->nodes->len; i++)
        if (is_party(network_node(c->network, i)))
            finding_point_at(f, ELEMENT_NODE, (int)i);
}

void check_external_names(const struct check_context *c, const struct rule *rule)
{
    struct tally t = {0, 0};
    gboolean parties = FALSE;
    for (guint i = 0; i < c->network->nodes->len; i++) {
        judge(c, rule, (int)i, &t);
        parties |= is_party(network_node(c->network, i));
    }
    judge_nameless(c, rule, &t);
    if (parties)
        contradiction(c, rule);
    else if (t.open == 0)
        nobody_found(c, rule);
    if (t.named > 0) {
        struct finding *f = findings_add(c->findings, rule, VERDICT_PASS, "%u external part%s named.", t.named, t.named == 1 ? "y is" : "ies are");
        for (guint i = 0; i < c->network->nodes->len; i++) {
            const struct node *v = network_node(c->network, i);
            if (is_party(v) && !(name_is_nobody(v->label) && !*v->organisation) && !is_left_open(v) && (v->confidence >= 0.6 || *v->organisation))
                finding_point_at(f, ELEMENT_NODE, (int)i);
        }
    }
}
