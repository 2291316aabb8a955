/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-D-REMOTE: who comes in from outside, by which method, to which gateway, with devices that are managed or not.
 */
#include "absence.h"
#include "predicates.h"
#include "text.h"

#include <string.h>

static gboolean is_users(const struct check_context *c, const struct register_entry *e)
{
    return e->part == REGISTER_REMOTE && e->about.type == ELEMENT_NODE &&
           class_info(network_node(c->network, e->about.index)->class)->kind == KIND_USERS;
}

/* What is not said of a group of remote users: "how many they are, whether their devices are managed". "" if all is. */
static char *what_is_missing(const struct register_entry *e)
{
    static const struct {
        enum register_field field;
        const char *what;
    } rows[] = {{FIELD_JOINED_TO, "where their access ends"},
                {FIELD_METHOD, "by which method they come in"},
                {FIELD_USERS, "how many they are"},
                {FIELD_MANAGED, "whether their devices are managed"}};
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (e->values[rows[i].field].grade == GRADE_MISSING)
            g_string_append_printf(out, "%s%s", out->len ? ", " : "", rows[i].what);
    return g_string_free(out, FALSE);
}

/* A text that speaks of remote access though nothing of it is drawn. */
static struct element mention(const struct network *n)
{
    static const char *const words[] = {"remote access",  "remote worker", "remote user",    "home worker", "homeworker", "home working",
                                        "remote working", "always on vpn", "remote support", "client vpn",  "ssl vpn",    "directaccess"};
    for (guint i = 0; i < n->notes->len; i++) {
        const struct note *t = network_note(n, i);
        g_autofree char *folded = text_fold(t->text);
        for (guint k = 0; (t->role == NOTE_TEXT || t->role == NOTE_LINK_LABEL) && k < G_N_ELEMENTS(words); k++)
            if (strstr(folded, words[k]))
                return (struct element){ELEMENT_NOTE, (int)i};
    }
    for (guint i = 0; i < n->links->len; i++) {
        g_autofree char *folded = text_fold(network_link(n, i)->label);
        for (guint k = 0; k < G_N_ELEMENTS(words); k++)
            if (strstr(folded, words[k]))
                return (struct element){ELEMENT_LINK, (int)i};
    }
    return (struct element){ELEMENT_NONE, -1};
}

static void nothing_drawn(const struct check_context *c, const struct rule *rule)
{
    const struct fact *narrowed, *nil = coverage_nil(c->network, NIL_REMOTE, &narrowed);
    struct element said = mention(c->network);
    if (!nil && !narrowed && said.type != ELEMENT_NONE) {
        struct finding *f = findings_add(c->findings, rule, VERDICT_FAIL,
                                         "Remote access is spoken of, but neither its users nor the gateway where it ends are drawn.");
        point_at_element(f, said);
        return;
    }
    absence_report(c, rule,
                   &(struct absence){NIL_REMOTE, VERDICT_FAIL,
                                     "No remote access is shown and nothing says that there is none: show it, or state 'No remote access'.",
                                     "remote users and devices, VPN and remote-access gateways, and texts about them"});
}

static guint report_groups(const struct check_context *c, const struct rule *rule, struct finding **good)
{
    guint groups = 0;
    for (guint i = 0; i < c->reg->entries->len; i++) {
        const struct register_entry *e = register_entry_at(c->reg, i);
        if (!is_users(c, e))
            continue;
        groups++;
        g_autofree char *missing = what_is_missing(e);
        struct finding *f = *good;
        if (e->uncertain || *missing)
            f = findings_add(c->findings, rule, e->uncertain ? VERDICT_UNDECIDED : VERDICT_WARN,
                             e->uncertain ? "“%s” may be remote users, but it was recognised with little confidence.%s%s"
                                          : "“%s” does not say %s%s.",
                             e->values[FIELD_NAME].text, e->uncertain ? "" : missing, "");
        else if (!f)
            f = *good = findings_add(c->findings, rule, VERDICT_PASS, "%s", "");
        point_at_element(f, e->about);
    }
    return groups;
}

static void report_gateways(const struct check_context *c, const struct rule *rule)
{
    struct finding *f =
        findings_add(c->findings, rule, VERDICT_WARN,
                     "A remote-access gateway is drawn, but nobody who uses it: show the remote users and how many they are.");
    for (guint i = 0; i < c->reg->entries->len; i++)
        if (register_entry_at(c->reg, i)->part == REGISTER_REMOTE)
            point_at_element(f, register_entry_at(c->reg, i)->about);
}

void check_remote(const struct check_context *c, const struct rule *rule)
{
    if (register_count(c->reg, REGISTER_REMOTE) == 0) {
        nothing_drawn(c, rule);
        return;
    }
    struct finding *denied = absence_denied(c, rule, NIL_REMOTE, TRUE, "remote access is drawn"), *good = NULL;
    if (denied) {
        for (guint i = 0; i < c->reg->entries->len; i++)
            if (register_entry_at(c->reg, i)->part == REGISTER_REMOTE)
                point_at_element(denied, register_entry_at(c->reg, i)->about);
        return;
    }
    guint groups = report_groups(c, rule, &good);
    if (groups == 0)
        report_gateways(c, rule);
    if (good) {
        g_autofree char *m =
            g_strdup_printf("%u group%s of remote users %s shown with number, method, gateway and management of the devices.",
                            good->elements->len, PLURAL(good->elements->len), good->elements->len == 1 ? "is" : "are");
        good->message = findings_string(c->findings, m);
    }
}
