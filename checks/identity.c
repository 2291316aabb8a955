/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whose diagram it is and when it was made: PSN-D-ORG and PSN-D-DATE.
 */
#include "coverage.h"
#include "date_conflicts.h"
#include "names.h"
#include "predicates.h"

static gboolean is_type(const struct fact *f, enum fact_type type)
{
    return f->type == type;
}

static void point_at_fact(struct finding *finding, const struct fact *f)
{
    if (f->about.type != ELEMENT_NONE)
        finding_point_at(finding, f->about.type, f->about.index);
}

/* ---- PSN-D-ORG ---- */

static gboolean is_good_place(const struct fact *f)
{
    return f->place <= PLACE_TITLE_BLOCK || (f->place == PLACE_TEXT && f->confidence >= 0.5);
}

static const struct fact *best_organisation(const struct network *n)
{
    const struct fact *best = NULL;
    for (guint i = 0; i < n->facts->len; i++) {
        const struct fact *f = network_fact(n, i);
        if (is_type(f, FACT_ORGANISATION) && (!best || (is_good_place(f) && !is_good_place(best)) ||
                                             (is_good_place(f) == is_good_place(best) && f->confidence > best->confidence)))
            best = f;
    }
    return best;
}

static const struct fact *another_name(const struct network *n, const struct fact *best)
{
    for (guint i = 0; i < n->facts->len; i++) {
        const struct fact *f = network_fact(n, i);
        if (is_type(f, FACT_ORGANISATION) && f->page != best->page && is_good_place(f) &&
            !names_are_same(f->value, best->value))
            return f;
    }
    return NULL;
}

static void judge_organisation(const struct check_context *c, const struct rule *rule, const struct fact *best)
{
    const char *wanted = c->assessment->coco.organisation;
    const struct fact *other = another_name(c->network, best);
    struct finding *f;
    if (wanted && !names_are_same(wanted, best->value))
        f = findings_add(c->findings, rule, VERDICT_FAIL, "The diagram names “%s”, but the application is for “%s”.", best->value, wanted);
    else if (!is_good_place(best))
        f = findings_add(c->findings, rule, VERDICT_WARN, "“%s” is named only in %s, not in a title block that a reader sees.",
                         best->value, fact_place_name(best->place));
    else if (other)
        f = findings_add(c->findings, rule, VERDICT_WARN, "Pages name different organisations: “%s” and “%s”.", best->value, other->value);
    else
        f = findings_add(c->findings, rule, VERDICT_PASS, "Organisation: %s.", best->value);
    point_at_fact(f, best);
    if (other)
        point_at_fact(f, other);
}

void check_organisation(const struct check_context *c, const struct rule *rule)
{
    const struct fact *best = best_organisation(c->network);
    if (best) {
        judge_organisation(c, rule, best);
        return;
    }
    struct coverage coverage = coverage_of(c->network);
    struct finding *f = findings_add(c->findings, rule, coverage.unread ? VERDICT_UNDECIDED : VERDICT_FAIL,
                                     "No name of an organisation was found on the diagram.");
    f->searched = "full names of public bodies and companies in title blocks, headers, page data and file metadata; nothing found";
    if (coverage.unread)
        coverage_explain(c, f);
}

/* ---- PSN-D-DATE ---- */

static const struct fact *auto_date(const struct network *n)
{
    for (guint i = 0; i < n->facts->len; i++)
        if (is_type(network_fact(n, i), FACT_DATE) && *network_fact(n, i)->auto_date)
            return network_fact(n, i);
    return NULL;
}

static gboolean is_visible(const struct fact *f)
{
    return f->place != PLACE_METADATA && f->place != PLACE_FILE_NAME && f->place != PLACE_PAGE_NAME;
}

static void no_date(const struct check_context *c, const struct rule *rule)
{
    const struct fact *changing = auto_date(c->network);
    if (changing) {
        struct finding *f = findings_add(c->findings, rule, VERDICT_FAIL,
                                         "The only date is a field (%s) that shows another day whenever the file is opened; it is no date of creation.",
                                         changing->auto_date);
        point_at_fact(f, changing);
        return;
    }
    struct coverage coverage = coverage_of(c->network);
    struct finding *f = findings_add(c->findings, rule, coverage.unread ? VERDICT_UNDECIDED : VERDICT_FAIL,
                                     "The diagram does not show the date it was created.");
    f->searched = "dates captioned as created, drawn or issued, and plain dates in the title block; nothing found";
    if (coverage.unread)
        coverage_explain(c, f);
}

static const char *weakness_of(const struct fact *date)
{
    if (!is_visible(date))
        return "it is not visible on the diagram";
    if (date->date_caption == CAPTION_REVIEWED)
        return "it says when the diagram was reviewed or changed, not when it was created";
    if (date->date_caption == CAPTION_REVISION_TABLE)
        return "it stands only in the revision table";
    if (date->date.precision != DATE_DAY)
        return "it names no day";
    if (date->date.order == ORDER_US)
        return "it is written month first; write the month as a word";
    return NULL;
}

void check_date_shown(const struct check_context *c, const struct rule *rule)
{
    const struct fact *date = network_best_fact(c->network, FACT_DATE);
    if (!date) {
        no_date(c, rule);
        return;
    }
    g_autofree char *day = civil_date_format_long(date->date.first);
    struct finding *f;
    if (date->date.first > c->assessment->as_of)
        f = findings_add(c->findings, rule, VERDICT_FAIL, "The date “%s” lies after the submission date.", date->text);
    else if (weakness_of(date))
        f = findings_add(c->findings, rule, VERDICT_WARN, "A date is shown, “%s %s”, but %s.", date->caption, date->text, weakness_of(date));
    else
        f = findings_add(c->findings, rule, VERDICT_PASS, "Created on %s (“%s”).", day, date->text);
    point_at_fact(f, date);
    date_conflicts_report(c, f, date);
    const struct fact *changing = auto_date(c->network);
    if (changing && f->verdict != VERDICT_PASS) {
        finding_assume(c->findings, f, "The field %s shows another day whenever the file is opened and was left aside.", changing->auto_date);
        point_at_fact(f, changing);
    }
}
