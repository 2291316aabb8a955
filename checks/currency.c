/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-Q-STALE: words that only old drawings use. PSN-Q-MARKING: the protective marking. PSN-Q-LEGEND: what colours mean.
 * PSN-Q-PAGES: references to other pages that lead nowhere.
 */
#include "absence.h"
#include "predicates.h"
#include "texts.h"
#include "text.h"

#include <string.h>

/* ---- PSN-Q-STALE ---- */

static const struct {
    const char *word; /* whole, as written in capitals where it has them */
    const char *why;
} stale[] = {
    {"GCSx", "GCSx mail was closed in 2019"}, {"GCSX", "GCSx mail was closed in 2019"}, {"GSI", "the GSI was replaced by the PSN"},
    {"GSi", "the GSI was replaced by the PSN"}, {"GSX", "the GSX was replaced by the PSN"}, {"GSE", "the GSE was replaced by the PSN"},
    {"N3", "N3 was replaced by HSCN"}, {"IL2", "impact levels were withdrawn in 2014"}, {"IL3", "impact levels were withdrawn in 2014"},
    {"RESTRICTED", "the marking RESTRICTED was replaced by OFFICIAL in 2014"}, {"PROTECT", "the marking PROTECT was replaced by OFFICIAL in 2014"},
    {"Windows 2003", "Windows Server 2003 has had no support since 2015"}, {"Server 2003", "Windows Server 2003 has had no support since 2015"},
    {"Windows 2008", "Windows Server 2008 has had no support since 2020"}, {"Server 2008", "Windows Server 2008 has had no support since 2020"},
    {"Windows XP", "Windows XP has had no support since 2014"}, {"Windows 7", "Windows 7 has had no support since 2020"},
    {"TMG", "Forefront TMG has had no support since 2020"}, {"ISA 2006", "ISA Server has had no support since 2017"},
    {"ISA 2004", "ISA Server has had no support since 2014"}, {"ContactPoint", "ContactPoint was closed in 2010"},
    {"EXCH2010", "Exchange 2010 has had no support since 2020"}, {"Exchange 2010", "Exchange 2010 has had no support since 2020"},
    {"Exchange 2007", "Exchange 2007 has had no support since 2017"}, {"EXCH2007", "Exchange 2007 has had no support since 2017"},
    {"CJX", "the CJX was replaced by PSN for Policing"}, {"SQL 2008", "SQL Server 2008 has had no support since 2019"},
};

struct staleness {
    const struct check_context *context;
    struct finding *f;
    const struct rule *rule;
};

static gboolean has_word(const char *text, const char *word)
{
    gsize n = strlen(word);
    for (const char *at = text; (at = strstr(at, word)); at++)
        if ((at == text || (!g_ascii_isalnum(at[-1]) && at[-1] != '@' && at[-1] != '.')) && !g_ascii_isalnum(at[n]) && at[n] != '.')
            return TRUE;
    return FALSE;
}

static void look_for_stale(struct element e, const char *text, gpointer data)
{
    struct staleness *s = data;
    for (guint i = 0; i < G_N_ELEMENTS(stale); i++) {
        if (!has_word(text, stale[i].word))
            continue;
        if (!s->f) {
            s->f = findings_add(s->context->findings, s->rule, VERDICT_WARN, "Words that only old drawings use suggest that it is not up to date.");
            s->f->each = TRUE;
        }
        finding_assume(s->context->findings, s->f, "“%s”: %s.", stale[i].word, stale[i].why);
        point_at_element(s->f, e);
    }
}

/* Undecided where part of the file was not read: it may say so there. */
static void nothing_found(const struct check_context *c, const struct rule *rule, enum verdict verdict, const char *message)
{
    struct coverage coverage = coverage_of(c->network);
    struct finding *f = findings_add(c->findings, rule, coverage.unread ? VERDICT_UNDECIDED : verdict, "%s", message);
    if (coverage.unread)
        coverage_explain(c, f);
}

void check_stale(const struct check_context *c, const struct rule *rule)
{
    struct staleness s = {c, NULL, rule};
    texts_visit(c->network, look_for_stale, &s);
    if (!s.f)
        nothing_found(c, rule, VERDICT_PASS, "No retired network, marking or product is named.");
}

/* ---- PSN-Q-MARKING ---- */

static const char *const retired_markings[] = {"PROTECT", "RESTRICTED", "CONFIDENTIAL", "UNCLASSIFIED", "NOT PROTECTIVELY MARKED", NULL};

void check_marking(const struct check_context *c, const struct rule *rule)
{
    const struct fact *marking = network_best_fact(c->network, FACT_MARKING);
    if (!marking) {
        nothing_found(c, rule, VERDICT_WARN, "The diagram carries no protective marking.");
        return;
    }
    gboolean old = g_strv_contains(retired_markings, marking->value);
    point_at_fact(findings_add(c->findings, rule, old ? VERDICT_WARN : VERDICT_PASS,
                               old ? "Marked %s, which is no marking of the Government Security Classifications of 2014." : "Marked %s.",
                               marking->value), marking);
}

/* ---- PSN-Q-LEGEND ---- */

static gboolean is_coloured(int rgb)
{
    if (rgb < 0) /* NO_COLOUR */
        return FALSE;
    int r = rgb >> 16 & 255, g = rgb >> 8 & 255, b = rgb & 255;
    return MAX(r, MAX(g, b)) - MIN(r, MIN(g, b)) > 60;
}

static gboolean has_legend(const struct network *n)
{
    for (guint i = 0; i < n->zones->len; i++)
        if (network_zone(n, i)->kind == ZONE_LEGEND)
            return TRUE;
    for (guint i = 0; i < n->notes->len; i++) {
        g_autofree char *folded = text_fold(network_note(n, i)->text);
        if (network_note(n, i)->role == NOTE_LEGEND || g_str_has_prefix(folded, "legend") || g_str_has_prefix(folded, "key:") || strcmp(folded, "key") == 0)
            return TRUE;
    }
    return FALSE;
}

void check_legend(const struct check_context *c, const struct rule *rule)
{
    int colours[8];
    guint count = 0;
    struct finding *f = NULL;
    for (guint i = 0; i < c->network->links->len; i++) {
        const struct link *l = network_link(c->network, i);
        gboolean known = FALSE;
        for (guint k = 0; k < count; k++)
            known |= colours[k] == l->stroke;
        if (known || !is_coloured(l->stroke) || !link_is_path(c->network, l) || count == G_N_ELEMENTS(colours))
            continue;
        colours[count++] = l->stroke;
        if (count == 2 && !has_legend(c->network))
            f = findings_add(c->findings, rule, VERDICT_WARN, "Lines have several colours, but no legend says what they mean.");
        if (f)
            finding_point_at(f, ELEMENT_LINK, (int)i);
    }
    if (!f)
        nothing_found(c, rule, VERDICT_PASS, count >= 2 ? "A legend says what the colours mean." : "Colours of lines carry no meaning that needs a legend.");
}

/* ---- PSN-Q-PAGES ---- */

static struct finding *point_at_id(const struct check_context *c, struct finding *f, const struct diagnostic *d)
{
    for (guint i = 0; d->element && i < c->network->nodes->len; i++) {
        const struct origin *o = &network_node(c->network, i)->origin;
        if (o->page == d->page && strcmp(o->id, d->element) == 0)
            finding_point_at(f, ELEMENT_NODE, (int)i);
    }
    for (guint i = 0; d->element && i < c->network->notes->len; i++) {
        const struct origin *o = &network_note(c->network, i)->origin;
        if (o->page == d->page && strcmp(o->id, d->element) == 0)
            finding_point_at(f, ELEMENT_NOTE, (int)i);
    }
    return f;
}

void check_pages(const struct check_context *c, const struct rule *rule)
{
    struct finding *open = NULL;
    guint joined = 0;
    for (guint i = 0; i < c->network->diagnostics->items->len; i++) {
        const struct diagnostic *d = diagnostics_item(c->network->diagnostics, i);
        joined += strcmp(d->id, "off-page-joined") == 0;
        if (strcmp(d->id, "off-page-open") != 0)
            continue;
        if (!open)
            open = findings_add(c->findings, rule, VERDICT_WARN, "A reference to another page does not say what it continues.");
        finding_assume(c->findings, open, "%s: %s.", d->element ? d->element : "a reference", d->text);
        point_at_id(c, open, d);
    }
    if (open)
        return;
    g_autofree char *m = joined > 0 ? g_strdup_printf("%u reference%s between pages %s resolved.", joined, PLURAL(joined), joined == 1 ? "is" : "are")
                                    : g_strdup("Nothing refers to another page.");
    nothing_found(c, rule, VERDICT_PASS, m);
}
