/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report.h"

enum verdict report_verdict(const struct report *report)
{
    enum verdict worst = VERDICT_PASS;
    for (guint i = 0; report->findings && i < report->findings->items->len; i++)
        if (finding_counts(findings_item(report->findings, i)))
            worst = MAX(worst, findings_item(report->findings, i)->verdict);
    return worst;
}

static gboolean is_shown(const struct fact *f)
{
    return f->place < PLACE_PAGE_NAME;
}

civil_date report_valid_until(const struct report *report)
{
    const struct fact *date = network_best_fact(report->network, FACT_DATE);
    if (report->created)
        return civil_date_add_months(report->created, REPORT_MAX_MONTHS) - 1;
    /* A date of review says nothing of how old the drawing is. */
    gboolean counts = date && date->date.precision == DATE_DAY && date->date_caption <= CAPTION_BARE && is_shown(date);
    return counts ? civil_date_add_months(date->date.first, REPORT_MAX_MONTHS) - 1 : 0;
}

static gboolean says_nothing(const struct fact *f)
{
    return f->type == FACT_DATE &&
           (*f->auto_date || f->date_caption == CAPTION_OTHER || f->date_caption == CAPTION_PRINTED);
}

static gboolean is_better(const struct network *n, const struct fact *a, const struct fact *b)
{
    if (element_is_hidden(n, a->about) != element_is_hidden(n, b->about))
        return element_is_hidden(n, b->about);
    if (a->type == FACT_DATE && is_shown(a) != is_shown(b)) /* what a reader sees comes before what the file says of itself */
        return is_shown(a);
    if (a->type == FACT_DATE && a->date_caption != b->date_caption)
        return a->date_caption < b->date_caption;
    if (a->place != b->place)
        return a->place < b->place;
    if (a->type == FACT_DATE && a->date_caption == CAPTION_REVISION_TABLE) /* its latest row */
        return a->date.first > b->date.first;
    return a->confidence > b->confidence;
}

const struct fact *network_best_fact(const struct network *n, enum fact_type type)
{
    const struct fact *best = NULL;
    for (guint i = 0; i < n->facts->len; i++) {
        const struct fact *f = network_fact(n, i);
        if (f->type == type && !says_nothing(f) && (!best || is_better(n, f, best)))
            best = f;
    }
    return best;
}

const struct fact *network_fact_about(const struct network *n, enum fact_type type, struct element about)
{
    const struct fact *best = NULL;
    for (guint i = 0; i < n->facts->len; i++) {
        const struct fact *f = network_fact(n, i);
        if (f->type == type && f->about.type == about.type && f->about.index == about.index && (!best || f->place < best->place))
            best = f;
    }
    return best;
}
