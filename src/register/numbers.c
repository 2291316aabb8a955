/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "numbers.h"

#include "pattern.h"
#include "text.h"

#include <string.h>

#define PATTERN                                                                                                                     \
    "(≈ ?|~ ?|\\bca?\\.? ?|\\bcirca |\\bapprox\\.? |\\babout )?(?<![\\w:/-])(?<!\\d\\.)(\\d{1,3}(?:,\\d{3})+|\\d{1,6})(?![\\w:/-]|\\.\\d)"

static gboolean counts_desks(const char *label)
{
    g_autofree char *folded = text_fold(label);
    return strstr(folded, " pcs") || strstr(folded, " clients") || strstr(folded, " handsets") || strstr(folded, " devices");
}

/* "VLAN 200 users", "port 24": a number of something else. */
static gboolean counts_something_else(const char *label, int start, int end)
{
    static const char *const before[] = {"vlan", "port", "ports", "ext", "ext.", "room", "floor", "bldg", "unit", "building", "rack", "subnet"};
    static const char *const after[] = {"mb", "gb", "mbps", "gbps", "ports", "vlan", "ghz", "%", "u ", "m ", "x "};
    g_autofree char *left = g_strstrip(g_strndup(label, (gsize)start)), *low = text_fold(left), *right = text_fold(label + end);
    const char *word = strrchr(low, ' ') ? strrchr(low, ' ') + 1 : low;
    for (guint i = 0; i < G_N_ELEMENTS(before); i++)
        if (strcmp(word, before[i]) == 0)
            return TRUE;
    for (guint i = 0; i < G_N_ELEMENTS(after); i++)
        if (g_str_has_prefix(right, after[i]))
            return TRUE;
    return FALSE;
}

#define MOST 100000000 /* there are not so many users; ten times that is a number */

static int value_of(const char *number)
{
    int value = 0;
    for (; *number && value < MOST; number++)
        if (g_ascii_isdigit(*number))
            value = value * 10 + (*number - '0');
    return value;
}

void set_bare_number(const struct collecting *c, struct register_entry *entry, const char *label)
{
    g_autoptr(GRegex) regex = pattern_new(PATTERN, G_REGEX_CASELESS);
    g_autoptr(GMatchInfo) match = NULL;
    int start, end;
    if (!pattern_find(regex, label, 0, &match) || !g_match_info_fetch_pos(match, 2, &start, &end) || counts_something_else(label, start, end))
        return;
    g_autofree char *about = g_match_info_fetch(match, 1), *number = g_match_info_fetch(match, 2), *text = g_match_info_fetch(match, 0);
    gboolean desks = counts_desks(label), estimate = *about && !desks; /* nobody else can be meant */
    enum register_grade grade = estimate ? GRADE_STATED : GRADE_WEAK;
    if (grade <= entry->values[FIELD_USERS].grade)
        return;
    entry->users = value_of(number);
    register_set(c->reg, entry, FIELD_USERS, text, grade, estimate ? NULL : desks ? "it counts devices, not users" : "the number has no unit", entry->about);
}
