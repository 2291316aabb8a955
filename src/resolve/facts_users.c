/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers of users: "c. 450 users", "Users: 450", "up to 60 staff", "40-50 seats", "twelve officers", "3 × 20 users". Of a range
 * the middle is taken.
 */
#include "facts.h"
#include "pattern.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

#define WORD_NUMBER                                                                                                                          \
    "(?:an? |one |two |three |four |five |six |seven |eight |nine )?(?:dozen|hundred|thousand)|"                                             \
    "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|"                     \
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
#define DIGITS "\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?k?"
#define NUMBER "(" DIGITS "|" WORD_NUMBER ")"
#define APPROX                                                                                                                               \
    "(?:approx(?:imately|\\.)?|about|around|circa|ca?\\.?|some|roughly|up to|over|more than|fewer than|less than|max(?:imum)?\\.?|"           \
    "min(?:imum)?\\.?|~|≈|<|>)?\\s*"
#define OF_A_SORT                                                                                                                            \
    "(?:(?:concurrent|simultaneous|remote|managed|active|mobile|home|council|office|social|field|agile|registered|named|licensed|internal|"   \
    "external|permanent|police|civilian|support|agency|network|psn|(?:office|desk|home)[- ]based|back[- ]office|front[- ]?line|"              \
    "(?:full|part)[- ]time) ){0,2}"
#define UNIT                                                                                                                                 \
    "(?:users?|staff|employees?|officers?(?: (?:and|&) staff)?|people|persons?|workers?|members?|councillors?|colleagues?|agents?|seats|fte|" \
    "headcount|heads)"

/* In the order in which they are tried. */
static const struct {
    const char *pattern;
    enum { ONE_NUMBER, A_RANGE, A_PRODUCT } sort;
} forms[] = {
    {"(?<![\\w.:/-])" NUMBER "\\s*[x×*]\\s*" APPROX NUMBER "\\s*" OF_A_SORT UNIT "\\b", A_PRODUCT},
    {"(?<![\\w.:/-])" APPROX NUMBER "\\s*" OF_A_SORT UNIT "\\b per [\\w ]{1,20}\\(?\\s*[x×]\\s*" NUMBER, A_PRODUCT},
    {"(?<![\\w.:/-])(?<![x×*#] )(?<![x×*#])" APPROX NUMBER "\\s*(?:-|to|–)\\s*" NUMBER "\\s*" OF_A_SORT UNIT "\\b", A_RANGE},
    {"(?<![\\w.:/-])" APPROX NUMBER "\\+?\\s*(?:\\(?approx\\.?\\)? )?" OF_A_SORT UNIT "\\b(?! groups?\\b)", ONE_NUMBER},
    {"(?<![\\w-])(?:no\\.? of |number of |# ?)?" OF_A_SORT UNIT "(?: count)?(?:\\s*(?::|=|–|≈|~|\\bx |×|\\()\\s*|(?<=s|staff)-\\s*|\\s+-\\s*|-\\s+)" APPROX NUMBER
     "(?![\\w.])", ONE_NUMBER}, /* "users-40"; "worker-1" and "sw-users-1" are names */
};

static const GRegex *compiled(guint which)
{
    static GRegex *regexes[G_N_ELEMENTS(forms)];
    return pattern_once(&regexes[which], forms[which].pattern, G_REGEX_CASELESS);
}

/* "twenty-five", "two hundred", "a dozen"; 0 if it is none. */
static int value_of_words(const char *words)
{
    static const struct {
        const char *word;
        int value;
    } rows[] = {{"one", 1},        {"a", 1},          {"an", 1},       {"two", 2},        {"three", 3},     {"four", 4},      {"five", 5},
                {"six", 6},        {"seven", 7},      {"eight", 8},    {"nine", 9},       {"ten", 10},      {"eleven", 11},   {"twelve", 12},
                {"thirteen", 13},  {"fourteen", 14},  {"fifteen", 15}, {"sixteen", 16},   {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
                {"twenty", 20},    {"thirty", 30},    {"forty", 40},   {"fifty", 50},     {"sixty", 60},    {"seventy", 70},  {"eighty", 80},
                {"ninety", 90},    {"dozen", -12},    {"hundred", -100}, {"thousand", -1000}}; /* below nought: times that */
    g_autofree char *low = g_ascii_strdown(words, -1);
    g_auto(GStrv) parts = g_strsplit_set(low, " -", -1);
    int value = 0;
    for (int i = 0; parts[i]; i++)
        for (guint k = 0; k < G_N_ELEMENTS(rows); k++)
            if (strcmp(parts[i], rows[k].word) == 0)
                value = rows[k].value > 0 ? value + rows[k].value : MAX(value, 1) * -rows[k].value;
    return value;
}

#define MOST_USERS 10000000

static double value_of(const char *number)
{
    if (!g_ascii_isdigit(*number))
        return value_of_words(number);
    g_autofree char *digits = g_strdup(number);
    char *out = digits;
    for (const char *p = number; *p; p++)
        if (*p != ',')
            *out++ = *p;
    *out = '\0';
    double v = g_ascii_strtod(digits, NULL);
    return g_str_has_suffix(digits, "k") || g_str_has_suffix(digits, "K") ? v * 1000 : v;
}

/* "Depot Two staff": a name, not a number. */
static gboolean is_part_of_name(const char *text, int start)
{
    return g_ascii_isupper(text[start]) && start > 1 && text[start - 1] == ' ' && g_ascii_isalpha(text[start - 2]);
}

static gboolean follows_false_friend(const char *text, int start)
{
    if (is_part_of_name(text, start))
        return TRUE;
    static const char *const friends[] = {"vlan", "port", "ext", "room", "floor", "unit", "bldg", "rack", "phase", "zone", "level", "tier", "stage",
                                           "block", "site"};
    g_autofree char *before = g_ascii_strdown(text, start);
    g_strchomp(before);
    for (guint i = 0; i < G_N_ELEMENTS(friends); i++)
        if (g_str_has_suffix(before, friends[i]))
            return TRUE;
    return FALSE;
}

#define WIDE   2 /* a range whose upper end is more than so many times the lower one says little */
#define UNSURE 0.4

/* -1: the form does not fit. *span gets the words, to be g_free()d; *wide whether it is a range that says little. */
static int read_form(guint which, const char *text, char **span, gboolean *wide)
{
    g_autoptr(GMatchInfo) match = NULL;
    int start = 0;
    if (!pattern_find(compiled(which), text, 0, &match) || !g_match_info_fetch_pos(match, 1, &start, NULL) || follows_false_friend(text, start))
        return -1;
    g_autofree char *first = g_match_info_fetch(match, 1), *second = g_match_info_fetch(match, 2);
    double value = value_of(first);
    if (forms[which].sort == A_RANGE && value_of(second) < value) /* "twenty-five" */
        return -1;
    *wide = forms[which].sort == A_RANGE && value_of(second) > WIDE * value;
    if (forms[which].sort == A_RANGE)
        value = (value + value_of(second)) / 2;
    if (forms[which].sort == A_PRODUCT)
        value *= value_of(second);
    *span = g_strstrip(g_match_info_fetch(match, 0));
    return value <= MOST_USERS ? (int)(value + 0.5) : -1;
}

void facts_read_users(struct resolving *r, const struct statement *s)
{
    struct network *n = r->network;
    for (guint which = 0; which < G_N_ELEMENTS(forms); which++) {
        g_autofree char *span = NULL;
        gboolean wide = FALSE;
        int users = read_form(which, s->text, &span, &wide);
        if (users < 0)
            continue;
        g_autofree char *value = g_strdup_printf("%d", users);
        struct fact f = facts_new(n, FACT_USERS, s, value, span);
        f.users = users;
        if (wide)
            f.confidence = UNSURE;
        facts_add(n, f);
        if (s->about.type == ELEMENT_NODE)
            network_node(n, s->about.index)->users = users;
        return;
    }
}
