/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "date_conflicts.h"

#include <string.h>

/* The same day, or one reading of it: 04/06/2026 agrees with 4 June and with 6 April. */
static gboolean agree(const struct stated_date *a, const struct stated_date *b)
{
    if (a->precision != DATE_DAY || b->precision != DATE_DAY)
        return a->first <= b->last && b->first <= a->last;
    return a->first == b->first || (a->other && a->other == b->first) || (b->other && b->other == a->first);
}

static gboolean is_visible(const struct fact *f)
{
    return f->place < PLACE_PAGE_NAME;
}

static gboolean says_when_created(const struct fact *f)
{
    return f->date_caption == CAPTION_CREATED || (f->date_caption == CAPTION_BARE && f->place <= PLACE_TITLE_BLOCK);
}

static void note(const struct check_context *c, struct finding *f, const struct fact *other)
{
    g_autofree char *day = civil_date_format_long(other->date.first);
    g_autofree char *place = g_strdup(other->place == PLACE_METADATA ? "the file itself" : fact_place_name(other->place));
    *place = g_ascii_toupper(*place);
    finding_assume(c->findings, f, "%s says otherwise: “%s%s%s” (%s).", place, other->caption, *other->caption ? " " : "", other->text,
                   day);
    if (other->about.type != ELEMENT_NONE)
        finding_point_at(f, other->about.type, other->about.index);
}

void date_conflicts_report(const struct check_context *c, struct finding *f, const struct fact *date)
{
    for (guint i = 0; i < c->network->facts->len; i++) {
        const struct fact *other = network_fact(c->network, i);
        if (other->type != FACT_DATE || other == date || *other->auto_date || agree(&other->date, &date->date))
            continue;
        gboolean later = other->date.first > date->date.last + 1;
        if (is_visible(other) && says_when_created(other) && says_when_created(date)) {
            f->verdict = MAX(f->verdict, VERDICT_WARN);
            note(c, f, other);
        } else if (later &&
                   (other->date_caption == CAPTION_REVISION_TABLE ||
                    (other->place == PLACE_METADATA && strcmp(other->caption, "modified") == 0) || other->place == PLACE_FILE_NAME))
            note(c, f, other);
    }
}
