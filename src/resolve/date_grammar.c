/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "date_grammar.h"

#include "pattern.h"

#include <stdlib.h>
#include <string.h>

#define MONTH "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?"
/* Not inside a longer number, a version, an address or a path of numbers. */
#define START "(?<![\\w.])(?<!\\d[-/])"
#define END "(?![\\w])(?![.][\\dxX*])(?![-/]\\d)"

struct parts {
    int a, b, c; /* the numbers or month of the match, in order */
};

static int year_of(int y)
{
    return y >= 100 ? y : y >= 80 ? 1900 + y : 2000 + y; /* two digits: 1980 to 2079 */
}

static void set_day(struct stated_date *d, civil_date day)
{
    d->first = d->last = day;
    d->precision = DATE_DAY;
}

static gboolean day_month_year(struct parts p, struct stated_date *d)
{
    set_day(d, civil_date_from_dmy(p.a, p.b, year_of(p.c)));
    return d->first != 0;
}

static gboolean month_day_year(struct parts p, struct stated_date *d)
{
    set_day(d, civil_date_from_dmy(p.b, p.a, year_of(p.c)));
    return d->first != 0;
}

static gboolean year_month_day(struct parts p, struct stated_date *d)
{
    set_day(d, civil_date_from_dmy(p.c, p.b, p.a));
    return d->first != 0;
}

/* Both numbers up to 12 can be read two ways; day first is the default here. */
static gboolean numbers(struct parts p, struct stated_date *d)
{
    int year = year_of(p.c);
    if (p.b > 12) {
        set_day(d, civil_date_from_dmy(p.b, p.a, year));
        d->order = ORDER_US;
    } else {
        set_day(d, civil_date_from_dmy(p.a, p.b, year));
        if (p.a <= 12) {
            d->order = ORDER_DAY_FIRST;
            d->other = p.a == p.b ? 0 : civil_date_from_dmy(p.b, p.a, year);
        }
    }
    return d->first != 0;
}

static gboolean months(int first_month, int count, int year, enum date_precision precision, struct stated_date *d)
{
    d->first = civil_date_from_dmy(1, first_month, year);
    d->last = d->first ? civil_date_add_months(d->first, count) - 1 : 0;
    d->precision = precision;
    return d->first != 0;
}

static gboolean month_year(struct parts p, struct stated_date *d)
{
    return months(p.a, 1, year_of(p.b), DATE_MONTH, d);
}

static gboolean quarter_year(struct parts p, struct stated_date *d)
{
    return p.a >= 1 && p.a <= 4 && months(3 * p.a - 2, 3, p.b, DATE_QUARTER, d);
}

/* Tried at every place; the earliest match wins, then the earlier row. */
static const struct {
    const char *pattern;
    gboolean (*read)(struct parts p, struct stated_date *d);
    gboolean compact; /* a date only where something says so */
} rows[] = {
    {START "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?=T\\d|\\b)(?![-/]\\d)", year_month_day, FALSE},
    {START "(\\d{4})/(\\d{1,2})/(\\d{1,2})" END, year_month_day, FALSE},
    {START "(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+|-|\\s+of\\s+)" MONTH ",?(?:\\s+|-)(\\d{4}|['’]?\\d{2})" END, day_month_year, FALSE},
    {START MONTH "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})" END, month_day_year, FALSE},
    {START "(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})" END, numbers, FALSE},
    {START "(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{2})" END, numbers, FALSE},
    {START "(\\d{2})[.](\\d{2})[.](\\d{2})" END, numbers, FALSE},
    {START "(\\d{1,2})[.](\\d{1,2})[.](\\d{2})" END, numbers, TRUE}, /* "OpenVPN 2.6.26" is a version */
    {START "(?<!\\d\\s)" MONTH "(?:\\s+|-|/)(\\d{4})" END, month_year, FALSE}, /* not the rest of an impossible day */
    {START "(0?[1-9]|1[0-2])/(20\\d{2})" END, month_year, FALSE},
    {START "Q([1-4])[\\s/-]?(20\\d{2})" END, quarter_year, FALSE},
    {"(?<!\\d)(20\\d{2})(0[1-9]|1[0-2])([0-3]\\d)(?!\\d)", year_month_day, TRUE},
    {START MONTH "(?:[-/]|\\s*['’])(\\d{2})" END, month_year, TRUE},
};

static const GRegex *compiled(guint i)
{
    static GRegex *regexes[G_N_ELEMENTS(rows)];
    return pattern_once(&regexes[i], rows[i].pattern, G_REGEX_CASELESS);
}

static int month_number(const char *word)
{
    static const char *const names[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
    for (int m = 0; m < 12; m++)
        if (g_ascii_strncasecmp(word, names[m], 3) == 0)
            return m + 1;
    return 0;
}

static struct parts parts_of(const GMatchInfo *match)
{
    int value[3] = {0}, n = 0;
    for (int g = 1; g < g_match_info_get_match_count(match) && n < 3; g++) {
        g_autofree char *text = g_match_info_fetch(match, g);
        const char *from = g_str_has_prefix(text, "’") ? text + strlen("’") : text + (*text == '\'');
        if (!g_ascii_isalnum(*from)) /* the sign between two numbers */
            continue;
        value[n++] = g_ascii_isdigit(*from) ? atoi(from) : month_number(from);
    }
    return (struct parts){value[0], value[1], value[2]};
}

/* "Version 4.06.26" */
static gboolean is_version(const char *text, gsize start, gsize end)
{
    static const char *const words[] = {"version", "ver", "rev", "revision", "release", "v", "build", "firmware", "issue", "no"};
    if (!memchr(text + start, '.', end - start))
        return FALSE;
    while (start > 0 && strchr(" .:#", text[start - 1]))
        start--;
    gsize from = start;
    while (from > 0 && g_ascii_isalpha(text[from - 1]))
        from--;
    for (guint i = 0; i < G_N_ELEMENTS(words); i++)
        if (strlen(words[i]) == start - from && g_ascii_strncasecmp(text + from, words[i], start - from) == 0)
            return TRUE;
    return FALSE;
}

static gboolean find_within(const char *text, gsize size, gsize from, gboolean compact, struct found_date *found)
{
    gboolean any = FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (rows[i].compact && !compact)
            continue;
        GMatchInfo *match = NULL;
        pattern_find_within(compiled(i), text, size, from, &match);
        while (match && g_match_info_matches(match)) {
            int start, end;
            g_match_info_fetch_pos(match, 0, &start, &end);
            struct stated_date date = {0};
            if (any && (gsize)start >= found->start)
                break;
            if (!is_version(text, (gsize)start, (gsize)end) && rows[i].read(parts_of(match), &date)) {
                *found = (struct found_date){date, (gsize)start, (gsize)end, rows[i].compact};
                any = TRUE;
                break;
            }
            pattern_find_next(match);
        }
        g_match_info_free(match);
    }
    return any;
}

#define WINDOW 512 /* bytes that are looked at first: to the end for every row and every date would take the square of a long text */
#define BEHIND 16  /* bytes that tell where a date ends */

gboolean date_find(const char *text, gsize from, gboolean compact, struct found_date *found)
{
    gsize whole = strlen(text);
    for (gsize window = WINDOW;; window *= 2) {
        gsize end = MIN(from + window, whole);
        while (end < whole && ((guchar)text[end] & 0xC0) == 0x80)
            end++;
        gboolean any = find_within(text, end, from, compact, found);
        if (end == whole || (any && found->end + BEHIND <= end))
            return any;
    }
}
