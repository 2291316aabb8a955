/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-D-WIFI: wireless devices are drawn and joined, or their absence is stated. Silence is never a pass.
 */
#include "absence.h"
#include "predicates.h"

#define SURE 0.6

static gboolean is_wireless(const struct node *v)
{
    return node_is_live(v) && node_has_role(v, ROLE_WIRELESS);
}

static gboolean node_is_joined(const struct check_context *c, guint node)
{
    return is_joined(c, (struct element){ELEMENT_NODE, (int)node});
}

struct tally {
    guint joined, loose, unsure;
};

static struct tally count(const struct check_context *c)
{
    const struct network *n = c->network;
    struct tally t = {0, 0, 0};
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if (!is_wireless(v))
            continue;
        if (v->confidence < SURE)
            t.unsure++;
        else if (node_is_joined(c, i))
            t.joined++;
        else
            t.loose++;
    }
    return t;
}

enum which { ALL, LOOSE, UNSURE };

static void point_at(const struct check_context *c, struct finding *f, enum which which)
{
    const struct network *n = c->network;
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if (!is_wireless(v))
            continue;
        gboolean unsure = v->confidence < SURE;
        if (which == ALL || (which == UNSURE && unsure) || (which == LOOSE && !unsure && !node_is_joined(c, i)))
            finding_point_at(f, ELEMENT_NODE, (int)i);
    }
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
            point_at_fact(f, nil);
        }
        finding_point_at(f, ELEMENT_NODE, (int)i);
    }
    return f != NULL;
}

static void silence(const struct check_context *c, const struct rule *rule, const struct tally *t)
{
    static const char *const searched =
        "access points, controllers, SSIDs, wireless networks and bridges; statements that there is no wireless";
    if (t->unsure == 0) {
        absence_report(
            c, rule,
            &(struct absence){NIL_WIRELESS, VERDICT_UNDECIDED,
                              "No wireless device is shown and nothing says that there is none: show them, or state 'No wireless in use'.",
                              searched});
        return;
    }
    struct finding *f = findings_add(c->findings, rule, VERDICT_UNDECIDED, "%u shape%s may be wireless, but it is not certain.", t->unsure,
                                     PLURAL(t->unsure));
    f->searched = searched;
    point_at(c, f, UNSURE);
}

void check_wireless(const struct check_context *c, const struct rule *rule)
{
    struct tally t = count(c);
    guint all = t.joined + t.loose + t.unsure;
    const struct fact *narrowed, *nil = coverage_nil(c->network, NIL_WIRELESS, &narrowed);
    g_autofree char *drawn = g_strdup_printf("%u wireless device%s drawn", all, all == 1 ? " is" : "s are");
    if (nil && all > 0)
        point_at(c, absence_denied(c, rule, NIL_WIRELESS, t.joined + t.loose > 0, drawn), ALL);
    else if (!nil && scope_is_contradicted(c, rule, narrowed))
        return; /* reported there */
    else if (t.joined + t.loose == 0)
        silence(c, rule, &t);
    else if (t.loose > 0) {
        struct finding *f =
            findings_add(c->findings, rule, VERDICT_WARN, "%u wireless device%s joined to nothing: where %s the network is not shown.",
                         t.loose, t.loose == 1 ? " is" : "s are", t.loose == 1 ? "it enters" : "they enter");
        point_at(c, f, LOOSE);
    } else {
        struct finding *f = findings_add(c->findings, rule, VERDICT_PASS, "%u wireless device%s the network.", t.joined,
                                         t.joined == 1 ? " is shown where it joins" : "s are shown where they join");
        point_at(c, f, ALL);
    }
}
