/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-D-WIFI: wireless devices are drawn and joined, or their absence is stated. Silence is never a pass.
 */
#include "coverage.h"
#include "predicates.h"

#define SURE 0.6

static gboolean is_wireless(const struct node *v)
{
    return node_is_live(v) && node_has_role(v, ROLE_WIRELESS);
}

static gboolean is_joined(const struct network *n, int node)
{
    for (guint i = 0; i < n->links->len; i++)
        for (int e = 0; e < 2; e++)
            if (link_is_path(n, network_link(n, i)) && network_link(n, i)->ends[e].type == ELEMENT_NODE &&
                network_link(n, i)->ends[e].index == node)
                return TRUE;
    return FALSE;
}

struct tally {
    guint joined, loose, unsure;
};

static struct tally count(const struct network *n)
{
    struct tally t = {0, 0, 0};
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if (!is_wireless(v))
            continue;
        if (v->confidence < SURE)
            t.unsure++;
        else if (is_joined(n, (int)i))
            t.joined++;
        else
            t.loose++;
    }
    return t;
}

enum which { ALL, LOOSE, UNSURE };

static void point_at(const struct network *n, struct finding *f, enum which which)
{
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if (!is_wireless(v))
            continue;
        gboolean unsure = v->confidence < SURE;
        if (which == ALL || (which == UNSURE && unsure) || (which == LOOSE && !unsure && !is_joined(n, (int)i)))
            finding_point_at(f, ELEMENT_NODE, (int)i);
    }
}

static void point_at_statement(struct finding *f, const struct fact *fact)
{
    if (fact->about.type != ELEMENT_NONE)
        finding_point_at(f, fact->about.type, fact->about.index);
}

static void contradicted(const struct check_context *c, const struct rule *rule, const struct fact *nil, const struct tally *t)
{
    struct finding *f = findings_add(c->findings, rule, t->joined + t->loose > 0 ? VERDICT_FAIL : VERDICT_UNDECIDED,
                                     "“%s” is stated, but %u wireless device%s drawn.", nil->text, t->joined + t->loose + t->unsure,
                                     t->joined + t->loose + t->unsure == 1 ? " is" : "s are");
    point_at_statement(f, nil);
    point_at(c->network, f, ALL);
}

/* "No wireless at Kingsmoor", with wireless drawn at Kingsmoor. */
static gboolean scope_is_contradicted(const struct check_context *c, const struct rule *rule, const struct fact *nil)
{
    const struct network *n = c->network;
    struct finding *f = NULL;
    if (!nil || !*nil->scope_name)
        return FALSE;
    g_autofree char *place = g_utf8_casefold(nil->scope_name, -1);
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        g_autofree char *label = g_utf8_casefold(v->label, -1);
        gboolean there = (nil->scope >= 0 && zone_is_within(n, v->zone, nil->scope)) || g_strstr_len(label, -1, place);
        if (!is_wireless(v) || !there)
            continue;
        if (!f) {
            f = findings_add(c->findings, rule, VERDICT_FAIL, "“%s” is stated, but wireless is drawn there.", nil->text);
            point_at_statement(f, nil);
        }
        finding_point_at(f, ELEMENT_NODE, (int)i);
    }
    return f != NULL;
}

static void silence(const struct check_context *c, const struct rule *rule, const struct fact *narrowed, const struct tally *t)
{
    struct finding *f;
    if (t->unsure > 0) {
        f = findings_add(c->findings, rule, VERDICT_UNDECIDED, "%u shape%s may be wireless, but it is not certain.", t->unsure,
                         t->unsure == 1 ? "" : "s");
        point_at(c->network, f, UNSURE);
    } else if (narrowed) {
        f = findings_add(c->findings, rule, VERDICT_WARN, "“%s” says nothing about the whole network.", narrowed->text);
        point_at_statement(f, narrowed);
    } else {
        f = findings_add(c->findings, rule, VERDICT_UNDECIDED,
                         "No wireless device is shown and nothing says that there is none: show them, or state 'No wireless in use'.");
        coverage_explain(c, f);
    }
    f->searched = "access points, controllers, SSIDs, wireless networks and bridges; statements that there is no wireless";
}

void check_wireless(const struct check_context *c, const struct rule *rule)
{
    struct tally t = count(c->network);
    const struct fact *narrowed, *nil = coverage_nil(c->network, NIL_WIRELESS, &narrowed);
    if (nil && t.joined + t.loose + t.unsure > 0)
        contradicted(c, rule, nil, &t);
    else if (nil) {
        struct finding *f = findings_add(c->findings, rule, VERDICT_NIL, "Stated: “%s”.", nil->text);
        point_at_statement(f, nil);
    } else if (scope_is_contradicted(c, rule, narrowed)) {
        /* reported there */
    } else if (t.joined + t.loose == 0)
        silence(c, rule, narrowed, &t);
    else if (t.loose > 0) {
        struct finding *f = findings_add(c->findings, rule, VERDICT_WARN, "%u wireless device%s joined to nothing: where %s the network is not shown.",
                                         t.loose, t.loose == 1 ? " is" : "s are", t.loose == 1 ? "it enters" : "they enter");
        point_at(c->network, f, LOOSE);
    } else {
        struct finding *f = findings_add(c->findings, rule, VERDICT_PASS, "%u wireless device%s shown where they join the network.", t.joined,
                                         t.joined == 1 ? " is" : "s are");
        point_at(c->network, f, ALL);
    }
}
