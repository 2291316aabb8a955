/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "nil_grammar.h"

#include "pattern.h"
#include "said.h"

#include <string.h>

#define MAX_BETWEEN 4 /* words between the denial and what it denies */

static const struct {
    const char *words;
    enum nil_subject subject;
} subjects[] = {
    {"(?:wireless|wi-?fi|wlans?)(?: (?:access points?|aps?|networks?|network devices?|devices?|access|lans?|infrastructure|equipment))?",
     NIL_WIRELESS},
    {"remote (?:access|working|users|connections|workers)", NIL_REMOTE},
    {"(?:off-?shor(?:e|ing|ed)|overseas|abroad|outside (?:of )?the (?:uk|united kingdom))", NIL_OFFSHORE},
    {"(?:third[- ]part(?:y|ies)|3rd[- ]part(?:y|ies))(?: connections?| access| links?)?", NIL_THIRD_PARTY},
    {"(?:byod|unmanaged(?: devices)?)", NIL_UNMANAGED},
    {"internet(?: connections?| access)?", NIL_INTERNET},
    {"psn services?", NIL_PSN_SERVICES},
    {"non-psn services?", NIL_NON_PSN_SERVICES},
    {"local (?:networks?|connections?|lans?|users)(?: ?[:(-] ?(?:all )?users? (?:are )?(?:all )?remote(?: ?/ ?daas)?)?", NIL_LOCAL},
};

#define NOT_DONE "(?:is |are )?not (?:in use|used|deployed|applicable|permitted|provided|required|allowed|present|installed|consumed)"
#define AFTER    "none|nil|zero|no|n/?a|not? applicable|" NOT_DONE
#define BEFORE                                                                                                                             \
    "(?:there (?:is|are) )?(?:no|none|nil|zero|without|nothing)|(?:does|do) not "                                                          \
    "(?:use|have|provide|permit|allow|deploy|operate|consume)|not"

/* Words that leave nothing out. */
static const char *const neutral[] = {
    "a",
    "access",
    "all",
    "allowed",
    "an",
    "and",
    "any",
    "anywhere",
    "applicable",
    "are",
    "at",
    "authority",
    "authority's",
    "be",
    "been",
    "being",
    "borough",
    "by",
    "city",
    "confirmed",
    "connection",
    "connections",
    "connectivity",
    "constabulary",
    "consumed",
    "council",
    "council's",
    "county",
    "currently",
    "data",
    "declare",
    "declared",
    "deployed",
    "device",
    "devices",
    "diagram",
    "district",
    "do",
    "does",
    "environment",
    "estate",
    "exist",
    "exists",
    "force",
    "form",
    "has",
    "have",
    "held",
    "hosted",
    "in",
    "information",
    "infrastructure",
    "installed",
    "is",
    "it",
    "its",
    "kind",
    "kept",
    "located",
    "metropolitan",
    "moment",
    "n.b",
    "nb",
    "network",
    "network's",
    "networks",
    "nil",
    "nor",
    "not",
    "note",
    "notes",
    "of",
    "on",
    "or",
    "organisation",
    "organisation's",
    "organization",
    "our",
    "permitted",
    "present",
    "presently",
    "processed",
    "provided",
    "required",
    "return",
    "returns",
    "scope",
    "service",
    "services",
    "site",
    "sites",
    "sort",
    "statement",
    "statements",
    "stored",
    "such",
    "system",
    "systems",
    "that",
    "the",
    "there",
    "this",
    "time",
    "to",
    "unitary",
    "use",
    "used",
    "we",
    "whatsoever",
    "within",
    "working",
    "across",
    "whole",
    "entire",
    "anywhere",
    "equipment",
    "only",
};

/* Words that take something back of what was said before. */
static const char *const exceptions[] = {"except", "excepting", "excluding", "apart", "other",   "but",
                                         "save",   "unless",    "until",     "yet",   "planned", "only"};

static gboolean is_listed(const char *word, const char *const *list, gsize count)
{
    for (gsize i = 0; i < count; i++)
        if (strcmp(word, list[i]) == 0)
            return TRUE;
    return FALSE;
}

gboolean nil_is_neutral(const char *words)
{
    g_auto(GStrv) list = g_strsplit_set(words, " :-=/&()[]*\"'!,•·>–", -1);
    for (int i = 0; list[i]; i++)
        if (*list[i] && !g_ascii_isdigit(*list[i]) && !is_listed(list[i], neutral, G_N_ELEMENTS(neutral)))
            return FALSE;
    return TRUE;
}

static gboolean takes_back(const char *words)
{
    g_auto(GStrv) list = g_strsplit_set(words, " :-=/&()", -1);
    for (int i = 0; list[i]; i++)
        if (is_listed(list[i], exceptions, G_N_ELEMENTS(exceptions)))
            return TRUE;
    return FALSE;
}

static guint words_in(const char *text)
{
    g_auto(GStrv) list = g_strsplit_set(text, " :-=/()", -1);
    guint count = 0;
    for (int i = 0; list[i]; i++)
        count += *list[i] != '\0';
    return count;
}

/* ---- patterns ---- */

struct patterns {
    GRegex *subject[G_N_ELEMENTS(subjects)], *before, *after, *uk;
};

static const struct patterns *patterns(void)
{
    static struct patterns p;
    static gsize ready;
    if (g_once_init_enter(&ready)) {
        for (guint i = 0; i < G_N_ELEMENTS(subjects); i++) {
            g_autofree char *whole = g_strdup_printf("(?<![\\w-])(?:%s)(?![\\w-])", subjects[i].words);
            p.subject[i] = pattern_new(whole, 0);
        }
        /* "No. of access points" counts them. */
        p.before = pattern_new("(?<![\\w-])(?:" BEFORE ")(?![\\w-]|\\.| of \\d| of (?:wireless|remote|third|internet|psn))", 0);
        p.after = pattern_new("(?<![\\w-])(?:" AFTER ")(?![\\w-])", 0);
        p.uk = pattern_new(
            "^(.*?)\\b(?:all|every) ((?:our |the )?(?:data|systems|services|information|infrastructure)\\b.{0,60}?)\\b(?:with)?in the "
            "(?:uk|united kingdom)(?: only)?$|^(.*?)(?<![\\w-])uk[- ](?:hosted only|only|hosted|sovereign)(?: hosting| services)?$",
            0);
        g_once_init_leave(&ready, 1);
    }
    return &p;
}

/* ---- one part of a sentence, between commas ---- */

struct span {
    int start, end;
    enum nil_subject subject;
};

static gint by_place(gconstpointer a, gconstpointer b)
{
    return ((const struct span *)a)->start - ((const struct span *)b)->start;
}

static GArray *subjects_of(const char *part)
{
    GArray *spans = g_array_new(FALSE, FALSE, sizeof(struct span));
    for (guint i = 0; i < G_N_ELEMENTS(subjects); i++) {
        g_autoptr(GMatchInfo) match = NULL;
        struct span s = {0, 0, subjects[i].subject};
        if (pattern_find(patterns()->subject[i], part, 0, &match) && g_match_info_fetch_pos(match, 0, &s.start, &s.end))
            g_array_append_val(spans, s);
    }
    g_array_sort(spans, by_place);
    return spans;
}

/* The part with blanks where subjects and the denial stand. */
static char *blanked(const char *part, const GArray *spans, int start, int end)
{
    char *out = g_strdup(part);
    for (guint i = 0; i < spans->len; i++) {
        const struct span *s = &g_array_index(spans, struct span, i);
        memset(out + s->start, ' ', (gsize)(s->end - s->start));
    }
    for (int i = start; i < end; i++)
        out[i] = ' ';
    return out;
}

/* "third-party remote access": one subject narrows the other, unless they are listed. */
static gboolean run_together(const char *part, const GArray *spans)
{
    for (guint i = 1; i < spans->len; i++) {
        int from = g_array_index(spans, struct span, i - 1).end, to = g_array_index(spans, struct span, i).start;
        g_autofree char *between = to > from ? g_strndup(part + from, (gsize)(to - from)) : g_strdup("");
        if (*g_strstrip(between) == '\0')
            return TRUE;
    }
    return FALSE;
}

/* How a part denies: no later than `MAX_BETWEEN` words before its first subject, or behind the last. */
static gboolean find_denial(const char *part, const GArray *spans, int *start, int *end)
{
    const struct span *first = &g_array_index(spans, struct span, 0), *last = &g_array_index(spans, struct span, spans->len - 1);
    g_autoptr(GMatchInfo) match = NULL;
    gboolean found = FALSE;
    for (pattern_find(patterns()->before, part, 0, &match); g_match_info_matches(match); pattern_find_next(match)) {
        int from, to;
        g_match_info_fetch_pos(match, 0, &from, &to);
        if (to > first->start)
            break;
        g_autofree char *between = g_strndup(part + to, (gsize)(first->start - to)), *word = g_match_info_fetch(match, 0);
        gboolean bare = strcmp(word, "not") == 0; /* "is not off-shored"; "not wireless" denies nothing */
        if (words_in(between) > (bare ? 0 : MAX_BETWEEN) || (bare && first->subject != NIL_OFFSHORE))
            continue;
        *start = from;
        *end = to;
        found = TRUE;
    }
    if (found)
        return TRUE;
    g_autoptr(GMatchInfo) behind = NULL;
    if (!pattern_find(patterns()->after, part, (gsize)last->end, &behind))
        return FALSE;
    g_match_info_fetch_pos(behind, 0, start, end);
    g_autofree char *between = g_strndup(part + last->end, (gsize)(*start - last->end)), *word = g_match_info_fetch(behind, 0);
    return words_in(between) <= MAX_BETWEEN && nil_is_neutral(between) && (strcmp(word, "no") != 0 || nil_is_neutral(part + *end));
}

static void add(GArray *out, const GArray *spans, gboolean is_narrowed)
{
    for (guint i = 0; i < spans->len; i++) {
        struct nil_statement s = {g_array_index(spans, struct span, i).subject, is_narrowed};
        g_array_append_val(out, s);
    }
}

/* "No wireless, remote access or off-shoring": what is listed after a denial is denied with it. */
static void read_part(GArray *out, const char *part, gboolean *denying)
{
    g_autoptr(GArray) spans = subjects_of(part);
    int start = 0, end = 0;
    if (spans->len == 0) {
        for (guint i = 0; i < out->len && takes_back(part) && !nil_is_neutral(part); i++)
            g_array_index(out, struct nil_statement, i).narrowed = TRUE;
        return;
    }
    gboolean denies = find_denial(part, spans, &start, &end);
    g_autofree char *rest = blanked(part, spans, denies ? start : 0, denies ? end : 0);
    gboolean plain = nil_is_neutral(rest) && !takes_back(rest) && !run_together(part, spans);
    if (denies)
        add(out, spans, !plain);
    else if (*denying && plain)
        add(out, spans, FALSE);
    *denying = denies && start < g_array_index(spans, struct span, 0).start;
}

static gboolean states_uk(const char *sentence)
{
    g_autoptr(GMatchInfo) match = NULL;
    if (!pattern_find(patterns()->uk, sentence, 0, &match))
        return FALSE;
    g_autofree char *before = g_match_info_fetch(match, 1), *middle = g_match_info_fetch(match, 2), *alone = g_match_info_fetch(match, 3);
    return !(before && strstr(before, "not")) && nil_is_neutral(before ? before : "") && nil_is_neutral(middle ? middle : "") &&
           nil_is_neutral(alone ? alone : "");
}

/* "All data is in the UK except the backups": what stands before the exception, or NULL if there is none. */
static char *before_exception(const char *sentence)
{
    for (gsize i = 0; i < G_N_ELEMENTS(exceptions); i++) {
        g_autofree char *word = g_strdup_printf(" %s ", exceptions[i]);
        const char *at = strstr(sentence, word);
        if (at)
            return g_strndup(sentence, (gsize)(at - sentence));
    }
    return NULL;
}

GArray *nil_statements(const char *sentence)
{
    GArray *out = g_array_new(FALSE, FALSE, sizeof(struct nil_statement));
    g_auto(GStrv) parts = g_strsplit_set(sentence, ",(", -1);
    gboolean denying = FALSE, offshore = FALSE;
    if (strchr(sentence, '?'))
        return out;
    for (int i = 0; parts[i]; i++)
        read_part(out, parts[i], &denying);
    for (guint i = 0; i < out->len; i++) {
        struct nil_statement *s = &g_array_index(out, struct nil_statement, i);
        s->narrowed |= text_is_open(sentence);
    }
    for (guint i = 0; i < out->len; i++)
        offshore |= g_array_index(out, struct nil_statement, i).subject == NIL_OFFSHORE;
    g_autofree char *trimmed = g_strstrip(g_strdup(sentence));
    g_autofree char *most = before_exception(trimmed);
    if (!offshore && (states_uk(trimmed) || (most && states_uk(most)))) {
        struct nil_statement s = {NIL_OFFSHORE, !states_uk(trimmed) || text_is_open(sentence)};
        g_array_append_val(out, s);
    }
    return out;
}
