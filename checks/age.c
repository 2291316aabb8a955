/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PSN-D-AGE: less than six months old at submission. Six calendar months, the day number kept and clamped to the last day of
 * the month (the corresponding date rule); exactly six months is not less than six.
 */
#include "predicates.h"

static civil_date limit_of(const struct rule *rule, civil_date created)
{
    return civil_date_add_months(created, rule->months);
}

static gboolean is_young(const struct rule *rule, civil_date created, civil_date as_of)
{
    return as_of >= created && as_of < limit_of(rule, created);
}

/* What the date says happened on it. */
static const char *event_of(const struct fact *date)
{
    return date->date_caption == CAPTION_REVIEWED || date->date_caption == CAPTION_REVISION_TABLE ? "Last changed" : "Created";
}

static struct finding *judge_day(const struct check_context *c, const struct rule *rule, const struct fact *date, civil_date created)
{
    civil_date as_of = c->assessment->as_of, limit = limit_of(rule, created);
    g_autofree char *day = civil_date_format_long(created), *until = civil_date_format_long(limit - 1);
    g_autofree char *at = civil_date_format_long(as_of);
    if (as_of < created)
        return findings_add(c->findings, rule, VERDICT_FAIL, "The date “%s” (%s) lies after the submission date, %s.", date->text, day, at);
    if (as_of == limit)
        return findings_add(c->findings, rule, VERDICT_FAIL,
                            "%s on %s, the diagram is exactly six months old on %s, which is not less than six months; the last day to "
                            "submit it was %s.",
                            event_of(date), day, at, until);
    if (as_of > limit)
        return findings_add(c->findings, rule, VERDICT_FAIL, "%s on %s, the diagram is too old on %s; the last day to submit it was %s.",
                            event_of(date), day, at, until);
    if (limit - as_of <= rule->notice)
        return findings_add(c->findings, rule, VERDICT_WARN,
                            "%s on %s, the diagram may be submitted until %s; a resubmission after that would be too old.", event_of(date),
                            day, until);
    return findings_add(c->findings, rule, VERDICT_PASS, "%s on %s; it may be submitted until %s.", event_of(date), day, until);
}

/* "June 2026" is every day of June: all must agree. */
static struct finding *judge_span(const struct check_context *c, const struct rule *rule, const struct fact *date)
{
    civil_date as_of = c->assessment->as_of;
    if (date->date.first > as_of)
        return findings_add(c->findings, rule, VERDICT_FAIL, "“%s” lies after the submission date.", date->text);
    gboolean first = is_young(rule, date->date.first, as_of), last = is_young(rule, date->date.last, as_of) || as_of < date->date.last;
    if (first && last)
        return findings_add(c->findings, rule, VERDICT_PASS, "“%s” names no day, but every day of it is less than six months ago.", date->text);
    if (!first && !last)
        return findings_add(c->findings, rule, VERDICT_FAIL, "“%s” is six months ago or more, whichever day is meant.", date->text);
    return findings_add(c->findings, rule, VERDICT_WARN,
                        "“%s” names no day: at its end the diagram would be young enough, at its beginning too old.", date->text);
}

static enum verdict verdict_on(const struct rule *rule, civil_date created, civil_date as_of)
{
    if (!is_young(rule, created, as_of))
        return VERDICT_FAIL;
    return limit_of(rule, created) - as_of <= rule->notice ? VERDICT_WARN : VERDICT_PASS;
}

/* 04/06/2026 may be the fourth of June or the sixth of April. */
static void judge_other_reading(const struct check_context *c, const struct rule *rule, struct finding *f, const struct fact *date)
{
    static const char *const result[] = {
        [VERDICT_PASS] = "would be young enough", [VERDICT_WARN] = "would soon be too old", [VERDICT_FAIL] = "would be too old"};
    civil_date as_of = c->assessment->as_of;
    if (date->date.other == 0)
        return;
    enum verdict other = verdict_on(rule, date->date.other, as_of);
    if (other == verdict_on(rule, date->date.first, as_of))
        return;
    g_autofree char *day = civil_date_format_long(date->date.other);
    f->verdict = VERDICT_WARN;
    finding_assume(c->findings, f, "“%s” was read day first; read month first it is %s, and the diagram %s. Write the month as a word.",
                   date->text, day, date->date.other > as_of ? "would be dated after its submission" : result[other]);
}

static const struct fact *later_review(const struct network *n, const struct fact *date)
{
    for (guint i = 0; i < n->facts->len; i++) {
        const struct fact *f = network_fact(n, i);
        if (f->type == FACT_DATE && f->date_caption == CAPTION_REVIEWED && !*f->auto_date && f->place <= PLACE_TEXT &&
            f->date.first > date->date.last)
            return f;
    }
    return NULL;
}

void check_age(const struct check_context *c, const struct rule *rule)
{
    const struct fact *date = network_best_fact(c->network, FACT_DATE);
    if (!date) {
        struct finding *f = findings_add(c->findings, rule, VERDICT_UNDECIDED, "Without a date of creation its age cannot be told.");
        f->searched = "a date of creation; nothing found (see PSN-D-DATE)";
        return;
    }
    struct finding *f = date->date.precision == DATE_DAY ? judge_day(c, rule, date, date->date.first) : judge_span(c, rule, date);
    if (date->about.type != ELEMENT_NONE)
        finding_point_at(f, date->about.type, date->about.index);
    judge_other_reading(c, rule, f, date);
    if (date->date_caption == CAPTION_REVIEWED && f->verdict <= VERDICT_WARN) {
        f->verdict = VERDICT_WARN;
        finding_assume(c->findings, f, "Only a date of review is stated (“%s %s”); the age is judged on it for want of a date of creation.",
                       date->caption, date->text);
    }
    if (date->date_caption == CAPTION_REVISION_TABLE && f->verdict <= VERDICT_WARN) {
        f->verdict = VERDICT_WARN;
        finding_assume(c->findings, f,
                       "The age is judged on the latest row of the table of revisions (“%s”), for want of a date of creation.", date->text);
    }
    if ((date->place == PLACE_METADATA || date->place == PLACE_FILE_NAME) && f->verdict < VERDICT_UNDECIDED) {
        f->verdict = VERDICT_UNDECIDED;
        finding_assume(c->findings, f, "The date comes from %s and is not shown on the diagram.", fact_place_name(date->place));
    }
    const struct fact *review = date->date_caption <= CAPTION_BARE ? later_review(c->network, date) : NULL;
    if (review && f->verdict == VERDICT_FAIL)
        finding_assume(c->findings, f, "A later review (“%s %s”) does not count: the guidance asks for the date of creation. Redraw and re-date the "
                       "diagram if it has changed.", review->caption, review->text);
}
