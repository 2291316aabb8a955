/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-D-EXT: every external network that is drawn is joined to something, the internet is drawn or denied, and no supplier is only
 * spoken of.
 */
#include "absence.h"
#include "pattern.h"
#include "predicates.h"
#include "text.h"

#include <string.h>

static gboolean has_loose_ends(const struct network *n, int page)
{
    for (guint i = 0; i < n->links->len; i++) {
        const struct link *l = network_link(n, i);
        if (l->origin.page == page && link_is_path(n, l) && (l->ends[0].type == ELEMENT_NONE || l->ends[1].type == ELEMENT_NONE))
            return TRUE;
    }
    return FALSE;
}

static guint report_unjoined(const struct check_context *c, const struct rule *rule)
{
    struct finding *f = NULL;
    guint count = 0;
    for (guint i = 0; i < c->reg->entries->len; i++) {
        const struct register_entry *e = register_entry_at(c->reg, i);
        if (e->part != REGISTER_EXTERNAL || is_joined(c, e->about))
            continue;
        gboolean open = has_loose_ends(c->network, element_origin(c->network, e->about)->page) || e->uncertain;
        if (!f)
            f = findings_add(c->findings, rule, VERDICT_UNDECIDED, "%s", "");
        f->verdict = open ? f->verdict : VERDICT_FAIL;
        g_autofree char *title = element_title(c->network, e->about);
        if (open)
            finding_assume(c->findings, f, "“%s”: %s.", title,
                           e->uncertain ? "it was recognised with little confidence"
                                        : "lines with loose ends on its page may be its connection");
        point_at_element(f, e->about);
        count++;
    }
    if (f) {
        g_autofree char *m = g_strdup_printf("%u external network%s drawn but joined to nothing: how %s connected is not shown.", count,
                                             count == 1 ? " is" : "s are", count == 1 ? "it is" : "they are");
        f->message = findings_string(c->findings, m);
        f->each = TRUE;
    }
    return count;
}

/* ---- suppliers that are only spoken of ---- */

static gboolean is_drawn(const struct network *n, const char *name)
{
    for (guint i = 0; i < n->nodes->len; i++)
        if (strstr(network_node(n, i)->label, name))
            return TRUE;
    for (guint i = 0; i < n->zones->len; i++)
        if (strstr(network_zone(n, i)->label, name))
            return TRUE;
    return FALSE;
}

/* Words with a capital letter that are no supplier's name. */
static gboolean is_own_people(const char *name)
{
    static const char *const words[] = {
        "all",   "staff", "users", "members",   "suppliers",   "officers",  "councillors", "remote",        "the",
        "third", "some",  "home",  "engineers", "contractors", "employees", "council",     "ict",           "it",
        "no",    "each",  "every", "this",      "our",         "they",      "it",          "administrators"};
    g_autofree char *folded = text_fold(name), *first = g_strndup(folded, strcspn(folded, " "));
    for (guint i = 0; i < G_N_ELEMENTS(words); i++)
        if (strcmp(first, words[i]) == 0)
            return TRUE;
    return FALSE;
}

#define SUPPLIER "([A-Z][\\w&'-]+(?: [A-Z][\\w&'-]+)*)"

static char *supplier_spoken_of(const char *text)
{
    static const char *const patterns[] = {
        "\\b(?:support(?:ed)?|maintained|maintenance|managed|hosted|monitored|access) (?:remotely )?(?:by|for) " SUPPLIER
        "[^.\\n]*\\b(?:via|over|VPN|remote|link|line|connection)\\b",
        "\\b" SUPPLIER
        " (?:has|have|connects?|provides?|supports?|maintains?|monitors?)\\b[^.\\n]*\\b(?:remote access|remote support|remotely|VPN)\\b"};
    for (guint i = 0; i < G_N_ELEMENTS(patterns); i++) {
        g_autoptr(GRegex) regex = pattern_new(patterns[i], 0);
        g_autoptr(GMatchInfo) match = NULL;
        if (!pattern_find(regex, text, 0, &match))
            continue;
        g_autofree char *name = g_match_info_fetch(match, 1);
        if (!is_own_people(name))
            return g_steal_pointer(&name);
    }
    return NULL;
}

static gboolean report_spoken_of(const struct check_context *c, const struct rule *rule)
{
    const struct fact *own = network_best_fact(c->network, FACT_ORGANISATION);
    gboolean any = FALSE;
    for (guint i = 0; i < c->network->notes->len; i++) {
        const struct note *t = network_note(c->network, i);
        g_autofree char *name = t->role == NOTE_TEXT && !(t->flags & ELEMENT_LEGEND) ? supplier_spoken_of(t->text) : NULL;
        if (!name || is_drawn(c->network, name) || (own && strstr(own->value, name)))
            continue;
        struct finding *f = findings_add(c->findings, rule, VERDICT_WARN, "A connection of “%s” is spoken of but not drawn.", name);
        finding_point_at(f, ELEMENT_NOTE, (int)i);
        f->remedy = "Draw whoever it is as a shape of its own, and the line to the device where the connection ends.";
        any = TRUE;
    }
    return any;
}

/* ---- the two breakouts ---- */

static gboolean has_internet(const struct network *n)
{
    for (guint i = 0; i < n->nodes->len; i++)
        if (node_is_live(network_node(n, i)) && network_node(n, i)->domain == DOMAIN_INTERNET)
            return TRUE;
    for (guint i = 0; i < n->zones->len; i++)
        if (network_zone(n, i)->domain == DOMAIN_INTERNET)
            return TRUE;
    return FALSE;
}

static gboolean report_no_internet(const struct check_context *c, const struct rule *rule)
{
    const struct fact *narrowed, *nil = coverage_nil(c->network, NIL_INTERNET, &narrowed);
    if (has_internet(c->network) || nil)
        return FALSE;
    struct finding *f =
        findings_add(c->findings, rule, VERDICT_WARN, "The internet is not drawn, and nothing says that there is no connection to it.");
    f->searched = "clouds and shapes labelled Internet; statements such as “No internet connection”";
    f->remedy = "Draw the internet as a cloud of its own and the line to the device where it ends, or write “No internet connection” on the page.";
    return TRUE;
}

static gboolean has_psn(const struct network *n)
{
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if ((node_is_live(v) || v->flags & ELEMENT_PLANNED) && !(v->flags & ELEMENT_LEGEND) && v->confidence >= 0.6 && node_is_psn(v))
            return TRUE;
    }
    return FALSE;
}

static gboolean report_no_psn(const struct check_context *c, const struct rule *rule)
{
    if (has_psn(c->network))
        return FALSE;
    struct finding *f = findings_add(c->findings, rule, VERDICT_WARN, "The PSN itself is not drawn among the external connections.");
    f->searched = "clouds and shapes labelled PSN, Public Services Network, and networks that lead to it";
    f->remedy = "Draw the PSN as a shape of its own, and the line to the device where it ends.";
    return TRUE;
}

void check_external_connections(const struct check_context *c, const struct rule *rule)
{
    guint count = register_count(c->reg, REGISTER_EXTERNAL);
    if (count == 0) {
        absence_report(c, rule,
                       &(struct absence){NIL_SUBJECT_COUNT, VERDICT_FAIL,
                                         "No external connection is drawn: no PSN, no internet, no third party.",
                                         "clouds, networks, third parties and hosted services outside the organisation"});
        return;
    }
    guint unjoined = report_unjoined(c, rule);
    gboolean spoken = report_spoken_of(c, rule), bare = report_no_internet(c, rule), closed = report_no_psn(c, rule);
    if (unjoined > 0 || spoken || bare || closed)
        return;
    struct finding *f = findings_add(c->findings, rule, VERDICT_PASS, "%u external connection%s drawn and joined.", count,
                                     count == 1 ? " is" : "s are");
    for (guint i = 0; i < c->reg->entries->len; i++)
        if (register_entry_at(c->reg, i)->part == REGISTER_EXTERNAL)
            point_at_element(f, register_entry_at(c->reg, i)->about);
}
