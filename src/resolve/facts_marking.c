/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The protective marking of a diagram: those of the Government Security Classifications of 2014, and those that they replaced.
 */
#include "facts.h"

#include "pattern.h"

/* Group 1: what denies the marking; group 2: the marking. */
#define MARKING "(?:OFFICIAL(?:[\\s:–—-]*SENSITIVE)?|TOP SECRET|SECRET|NOT PROTECTIVELY MARKED|UNCLASSIFIED|RESTRICTED|CONFIDENTIAL|PROTECT)"
#define DENIAL "((?:\\bnot\\b|\\bnon\\b|\\bno\\b|\\bun)(?:[\\s-]+(?:yet|been|be|to|marked|as))*[\\s-]*)?"

static const struct grammar {
    const char *pattern;
    GRegexCompileFlags flags;
} grammars[] = {
    /* In capitals, anywhere in the text of a title block: "official copy" is no marking. */
    {"(?i:" DENIAL ")(?<![\\p{Lu}-])(" MARKING ")(?![\\p{L}-])", 0},
    /* In any letters, after a caption. */
    {"\\b(?:marking|classification)\\s*[:=]\\s*" DENIAL "(" MARKING ")(?![\\p{L}-])", G_REGEX_CASELESS},
    /* A text of its own, wherever it stands. */
    {"^\\s*()(" MARKING ")\\s*$", 0},
};
enum { IN_CAPITALS, AFTER_CAPTION, ALONE };

static const GRegex *compiled(guint i)
{
    static GRegex *regexes[G_N_ELEMENTS(grammars)];
    return pattern_once(&regexes[i], grammars[i].pattern, grammars[i].flags | G_REGEX_MULTILINE);
}

/* Owned by the caller; NULL if there is none, or only one that is denied: "NOT OFFICIAL", "UNOFFICIAL". */
static char *marking_by(guint grammar, const char *text)
{
    GMatchInfo *match = NULL;
    char *found = NULL;
    for (gboolean more = pattern_find(compiled(grammar), text, 0, &match); more && !found; more = pattern_find_next(match)) {
        g_autofree char *denial = g_match_info_fetch(match, 1);
        if (!denial || !*denial)
            found = g_match_info_fetch(match, 2);
    }
    g_match_info_free(match);
    return found;
}

char *facts_marking_in(const char *text, gboolean captioned)
{
    g_autofree char *line = captioned ? g_strconcat("marking: ", text, NULL) : NULL;
    char *marking = marking_by(AFTER_CAPTION, line ? line : text);
    return marking || captioned ? marking : marking_by(IN_CAPITALS, text);
}

void facts_read_marking(struct resolving *r, const struct statement *s)
{
    g_autofree char *marking = facts_of_title(s)            ? facts_marking_in(s->text, FALSE)
                               : s->place == PLACE_TEXT ? marking_by(ALONE, s->text)
                                                        : NULL;
    if (marking)
        facts_add(r->network, facts_new(r->network, FACT_MARKING, s, marking, marking));
}
