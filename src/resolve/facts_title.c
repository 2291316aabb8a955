/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rest of a title block: title, version, author.
 */
#include "facts.h"
#include "organisations.h"
#include "pattern.h"
#include "text.h"

#include <string.h>

static const struct {
    const char *pattern;
    enum fact_type type;
    int group;
} rows[] = {
    {"\\b(?:version|ver\\.?|issue|v)[ :.]{0,2}(\\d+(?:\\.\\d+){0,2}[a-z]?)\\b", FACT_VERSION, 1},
    {"\\b(?:author|drawn by|prepared by)\\b\\s*:?\\s*(\\p{L}[\\p{L}'’ .-]{2,40}?)(?=\\s*(?:[|,;–(]|$|\\n| - | on behalf of ))", FACT_AUTHOR, 1},
};

static const GRegex *compiled(guint i)
{
    static GRegex *regexes[G_N_ELEMENTS(rows)];
    return pattern_once(&regexes[i], rows[i].pattern, G_REGEX_CASELESS | G_REGEX_MULTILINE);
}

static void read_patterns(struct resolving *r, const struct statement *s)
{
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        GMatchInfo *match = NULL;
        if (pattern_find(compiled(i), s->text, 0, &match)) {
            g_autofree char *value = g_strstrip(g_match_info_fetch(match, rows[i].group)), *span = g_match_info_fetch(match, 0);
            facts_add(r->network, facts_new(r->network, rows[i].type, s, value, span));
        }
        g_match_info_free(match);
    }
}

/* Says something else than what is drawn: whose it is, its marking, its date or version. */
static gboolean is_other_part(const char *part)
{
    double confidence;
    g_autofree char *name = NULL, *marking = facts_marking_in(part, FALSE);
    return marking || strpbrk(part, ":0123456789") || organisation_find(part, &name, &confidence) != ORGANISATION_NONE;
}

/* "Path A – network of the annexe": a title with a dash in it is one title, unless what stands before the dash is a part of the title
 * block of its own. To be g_free()d. */
static char *with_lead(const char *text, const char *title)
{
    const char *at = strstr(text, title), *start = at;
    while (start > text && !strchr("\n|", start[-1]))
        start--;
    g_autofree char *lead = g_strndup(start, (gsize)(at - start));
    g_strchug(lead);
    return g_strconcat(is_other_part(lead) ? "" : lead, title, NULL);
}

/* The part of a title block that speaks of a diagram, or its first part. */
static void read_title(struct resolving *r, const struct statement *s)
{
    g_autoptr(GRegex) cut = pattern_new("\\n| [–—|-] ", 0);
    g_auto(GStrv) parts = pattern_split(cut, s->text);
    const char *title = NULL;
    gboolean captioned_title = FALSE;
    for (int i = 0; parts[i] && !title; i++) {
        const char *captioned = facts_after_caption(parts[i], "title");
        if (!captioned)
            captioned = facts_after_caption(parts[i], "diagram title");
        if (!captioned && parts[i + 1]) /* a bare caption stands over what it names */
            captioned = facts_after_caption(parts[i], "diagram");
        if (captioned) {
            title = *captioned ? captioned : parts[i + 1];
            captioned_title = TRUE;
            break;
        }
        if (facts_after_caption(parts[i], "diagram created"))
            continue;
        g_autofree char *folded = text_fold(parts[i]);
        if (strstr(folded, "diagram") || strstr(folded, "network") || strstr(folded, "connectivity") || strstr(folded, "environment"))
            title = g_strstrip(parts[i]);
    }
    g_autofree char *whole = title && !captioned_title ? with_lead(s->text, title) : g_strdup(title);
    if (whole && *whole && g_utf8_strlen(whole, -1) <= 120 && !strchr(whole, ':'))
        facts_add(r->network, facts_new(r->network, FACT_TITLE, s, whole, whole));
}

gboolean facts_of_title(const struct statement *s)
{
    return s->place == PLACE_TITLE_BLOCK || (s->place == PLACE_TEXT && s->prominence >= 0.5);
}

void facts_read_title(struct resolving *r, const struct statement *s)
{
    if (!facts_of_title(s))
        return;
    read_patterns(r, s);
    read_title(r, s);
}
