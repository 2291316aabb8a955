/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "date_grammar.h"
#include "facts.h"
#include "pattern.h"
#include "text.h"

#include <string.h>

/* The words before a date, nearest first; the one that ends latest before the date wins. */
static const struct {
    const char *words;
    enum date_caption caption;
} rows[] = {
    {"date created", CAPTION_CREATED},
    {"created", CAPTION_CREATED},
    {"creation date", CAPTION_CREATED},
    {"date drawn", CAPTION_CREATED},
    {"drawn", CAPTION_CREATED},
    {"diagram date", CAPTION_CREATED},
    {"dated", CAPTION_CREATED},
    {"date of issue", CAPTION_CREATED},
    {"issue date", CAPTION_CREATED},
    {"issued", CAPTION_CREATED},
    {"date of diagram", CAPTION_CREATED},
    {"last reviewed", CAPTION_REVIEWED},
    {"reviewed", CAPTION_REVIEWED},
    {"last updated", CAPTION_REVIEWED},
    {"updated", CAPTION_REVIEWED},
    {"revised", CAPTION_REVIEWED},
    {"modified", CAPTION_REVIEWED},
    {"version date", CAPTION_REVIEWED},
    {"approved", CAPTION_REVIEWED},
    {"amended", CAPTION_REVIEWED},
    {"changed", CAPTION_REVIEWED},
    {"revision date", CAPTION_REVIEWED},
    {"printed", CAPTION_PRINTED},
    {"plotted", CAPTION_PRINTED},
    {"saved", CAPTION_PRINTED},
    {"exported", CAPTION_PRINTED},
    {"date", CAPTION_BARE},
    {"as at", CAPTION_BARE},
    {"expires", CAPTION_OTHER},
    {"expiry", CAPTION_OTHER},
    {"until", CAPTION_OTHER},
    {"installed", CAPTION_OTHER},
    {"since", CAPTION_OTHER},
    {"due", CAPTION_OTHER},
    {"end of life", CAPTION_OTHER},
    {"review due", CAPTION_OTHER},
    {"next review", CAPTION_OTHER},
    {"from", CAPTION_OTHER},
    {"supersedes", CAPTION_OTHER},
    {"superseded", CAPTION_OTHER},
    {"superseding", CAPTION_OTHER},
    {"replaces", CAPTION_OTHER},
    {"replaced", CAPTION_OTHER},
    {"date of creation", CAPTION_CREATED},
    {"created on", CAPTION_CREATED},
    {"previous", CAPTION_OTHER},
    {"migration", CAPTION_OTHER},
    {"go-live", CAPTION_OTHER},
    {"go live", CAPTION_OTHER},
    {"ends", CAPTION_OTHER},
    {"end date", CAPTION_OTHER},
    {"starts", CAPTION_OTHER},
    {"start date", CAPTION_OTHER},
    {"contract", CAPTION_OTHER},
    {"renewal", CAPTION_OTHER},
    {"renewed", CAPTION_OTHER},
    {"warranty", CAPTION_OTHER},
    {"certificate", CAPTION_OTHER},
    {"tested", CAPTION_OTHER},
    {"meeting", CAPTION_OTHER},
};

static gboolean is_word_at(const char *text, const char *at, gsize length)
{
    return (at == text || !g_ascii_isalnum(at[-1])) && !g_ascii_isalnum(at[length]);
}

/* The caption among at most the last words before the date; written as in the text, and from where `rest` stands between the two. */
static gboolean caption_before(const char *before, enum date_caption *caption, char **written, const char **rest)
{
    g_autofree char *lower = g_ascii_strdown(before, -1);
    const char *best = NULL;
    gsize best_length = 0;
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        gsize length = strlen(rows[i].words);
        for (const char *p = lower; (p = strstr(p, rows[i].words)); p++) {
            const char *end = p + length;
            if (!is_word_at(lower, p, length))
                continue;
            if (!best || end > best + best_length || (end == best + best_length && length > best_length)) {
                best = p;
                best_length = length;
                *caption = rows[i].caption;
            }
        }
    }
    /* Too far away to speak of this date. */
    if (!best || strlen(best + best_length) > 24 || strchr(best + best_length, ';'))
        return FALSE;
    *written = g_strndup(before + (best - lower), best_length);
    *rest = before + (best - lower) + best_length;
    return TRUE;
}

/* Lines that begin with a version and hold a date, two of them or under a heading: a table of revisions. */
static gboolean is_revision_table(const char *text)
{
    static GRegex *row_slot, *head_slot;
    const GRegex *row = pattern_once(
        &row_slot, "^\\W*(?:v(?:ersion)?|rev(?:ision)?|issue)?\\.? ?(?:\\d{1,2}(?:\\.\\d{1,2})?|[A-H])\\b[ :|\\t,–-]+.*(?:19|20)?\\d\\d\\b.*$",
        G_REGEX_CASELESS | G_REGEX_MULTILINE);
    const GRegex *head = pattern_once(
        &head_slot, "\\b(?:revision|version|document|change|amendment|issue)s? (?:history|table|log|record|control)\\b|^\\W*revisions\\b",
        G_REGEX_CASELESS | G_REGEX_MULTILINE);
    g_auto(GStrv) lines = g_strsplit(text, "\n", 40);
    guint count = 0;
    struct found_date found;
    for (int i = 0; lines[i]; i++)
        count += pattern_is_in(row, lines[i]) && date_find(lines[i], 0, TRUE, &found) && found.start > strspn(lines[i], " ");
    return count >= 2 || (count == 1 && pattern_is_in(head, text));
}

static enum date_caption caption_of(const struct statement *s, const char *before, char **written)
{
    enum date_caption caption;
    const char *rest;
    if (*s->caption) {
        g_autofree char *unused = NULL;
        g_autofree char *key = g_strconcat(s->caption, " ", NULL);
        g_autofree char *lower = g_ascii_strdown(key, -1);
        if (s->place == PLACE_METADATA || !caption_before(lower, &caption, &unused, &rest))
            caption = strcmp(s->caption, "created") == 0 ? CAPTION_CREATED : CAPTION_REVIEWED;
        *written = g_strdup(s->caption);
        return caption;
    }
    if (caption_before(before, &caption, written, &rest))
        return caption;
    *written = g_strdup("");
    switch (s->place) {
    case PLACE_TITLE_BLOCK: case PLACE_FILE_NAME: return CAPTION_BARE;
    default: return CAPTION_OTHER;
    }
}

/* "Issue date: 20261004", but neither "circuit 20261004" nor "created with draw.io 24.7.26". */
static gboolean is_said_to_be_date(const struct statement *s, const char *before)
{
    enum date_caption caption;
    const char *rest;
    g_autofree char *unused = NULL;
    if (s->place == PLACE_FILE_NAME || *s->caption)
        return TRUE;
    if (!caption_before(before, &caption, &unused, &rest) || caption == CAPTION_OTHER)
        return FALSE;
    static GRegex *nothing;
    const GRegex *is = pattern_once(&nothing, "^\\P{L}*(?:(?:on|dated?|the|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\P{L}+)*$", G_REGEX_CASELESS);
    return pattern_is_in(is, rest);
}

static void add_date(struct resolving *r, const struct statement *s, const struct found_date *found, gsize previous_end, gboolean in_table)
{
    struct network *n = r->network;
    g_autofree char *span = g_strndup(s->text + found->start, found->end - found->start);
    g_autofree char *before = g_strndup(s->text + previous_end, found->start - previous_end);
    g_autofree char *caption = NULL;
    if (found->compact && !is_said_to_be_date(s, before))
        return;
    char iso[11];
    civil_date_format_iso(found->date.first, iso);
    struct fact f = facts_new(n, FACT_DATE, s, iso, span);
    f.date = found->date;
    f.date_caption = caption_of(s, before, &caption);
    if (in_table && f.date_caption != CAPTION_CREATED) {
        f.date_caption = CAPTION_REVISION_TABLE;
        caption = (g_free(caption), g_strdup(""));
    }
    f.caption = network_string(n, caption);
    f.auto_date = network_string(n, s->auto_date);
    f.confidence = f.date_caption == CAPTION_OTHER ? 0.3 : 0.9;
    facts_add(n, f);
}

/* A field that shows another day whenever it is opened: kept as a statement, never as a date. */
static void add_auto_date(struct resolving *r, const struct statement *s)
{
    struct fact f = facts_new(r->network, FACT_DATE, s, "", s->text);
    f.date_caption = CAPTION_PRINTED;
    f.auto_date = network_string(r->network, s->auto_date);
    f.confidence = 0.9;
    facts_add(r->network, f);
}

void facts_read_dates(struct resolving *r, const struct statement *s)
{
    struct found_date found;
    gsize at = 0, previous_end = 0;
    gboolean any = FALSE, in_table = s->about.type == ELEMENT_NOTE && is_revision_table(s->text);
    gboolean symbolic = *s->auto_date == '%'; /* the placeholder itself is shown: dates beside it are real */
    struct statement own = *s;
    if (symbolic)
        own.auto_date = "";
    while (date_find(s->text, at, TRUE, &found)) {
        add_date(r, &own, &found, previous_end, in_table);
        any = TRUE;
        at = previous_end = found.end;
    }
    if (*s->auto_date && (!any || symbolic))
        add_auto_date(r, s);
}
