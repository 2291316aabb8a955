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

/* The statement that is the name on the form, if any is. */
static const struct fact *fact_of_form(const struct network *n, const char *wanted)
{
    const struct fact *found = NULL;
    for (guint i = 0; wanted && i < n->facts->len; i++) {
        const struct fact *f = network_fact(n, i);
        if (is_type(f, FACT_ORGANISATION) && names_are_same(wanted, f->value) && (!found || (is_good_place(f) && !is_good_place(found))))
            found = f;
    }
    return found;
}

/* The name on the form as a text of the diagram, whatever it looks like: "Natural Resources Wales". The title first. */
static int note_with_name(const struct network *n, const char *wanted)
{
    int found = -1;
    for (guint i = 0; wanted && i < n->notes->len; i++) {
        const struct note *t = network_note(n, i);
        if (name_stands_in(wanted, t->text) && (found < 0 || (t->role == NOTE_TITLE && network_note(n, found)->role != NOTE_TITLE)))
            found = (int)i;
    }
    return found;
}

/* Where the diagram names another organisation in its title block, only its title block can say otherwise. */
static gboolean report_name_of_form(const struct check_context *c, const struct rule *rule, gboolean another)
{
    const char *wanted = c->assessment->coco.organisation;
    int note = note_with_name(c->network, wanted);
    if (note < 0)
        return FALSE;
    gboolean title = network_note(c->network, note)->role == NOTE_TITLE;
    if (another && !title)
        return FALSE;
    struct finding *f = findings_add(c->findings, rule, title ? VERDICT_PASS : VERDICT_WARN,
                                     title ? "Organisation: %s." : "“%s” is named only in a text, not in a title block.", wanted);
    finding_point_at(f, ELEMENT_NOTE, note);
    return TRUE;
}

static void judge_organisation(const struct check_context *c, const struct rule *rule, const struct fact *best)
{
    const char *wanted = c->assessment->coco.organisation;
    const struct fact *other = another_name(c->network, best);
    struct finding *f;
    if (wanted && !names_are_same(wanted, best->value) && names_are_akin(wanted, best->value))
        f = findings_add(c->findings, rule, VERDICT_WARN,
                         "The diagram says “%s”; the application is for “%s”: write the full name in both places.", best->value, wanted);
    else if (wanted && !names_are_same(wanted, best->value))
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
    const struct fact *form = fact_of_form(c->network, c->assessment->coco.organisation);
    const struct fact *best = form ? form : best_organisation(c->network);
    if (!form && report_name_of_form(c, rule, best && is_good_place(best)))
        return;
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

/* "Printed: 4 June 2026", as plain text. */
static const struct fact *print_date(const struct network *n)
{
    for (guint i = 0; i < n->facts->len; i++) {
        const struct fact *f = network_fact(n, i);
        if (is_type(f, FACT_DATE) && f->date_caption == CAPTION_PRINTED && !*f->auto_date && is_visible(f))
            return f;
    }
    return NULL;
}

static void no_date(const struct check_context *c, const struct rule *rule)
{
    const struct fact *changing = auto_date(c->network), *printed = print_date(c->network);
    if (printed) {
        struct finding *f =
            findings_add(c->findings, rule, VERDICT_WARN, "“%s %s” says when the diagram was printed or saved, not when it was created.",
                         printed->caption, printed->text);
        point_at_fact(f, printed);
        return;
    }
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
        return "it is only the latest row of the table of revisions";
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
        f = findings_add(c->findings, rule, VERDICT_WARN, "A date is shown, “%s%s%s”, but %s.", date->caption, *date->caption ? " " : "",
                         date->text, weakness_of(date));
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
