/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "numbers.h"

#include "text.h"

#include <string.h>

#define PATTERN                                                                                                                     \
    "(≈ ?|~ ?|\\bca?\\.? ?|\\bcirca |\\bapprox\\.? |\\babout )?(?<![\\w:/-])(?<!\\d\\.)(\\d{1,3}(?:,\\d{3})+|\\d{1,6})(?![\\w:/-]|\\.\\d)"

static gboolean counts_desks(const char *label)
{
    g_autofree char *folded = text_fold(label);
    return strstr(folded, " pcs") || strstr(folded, " clients") || strstr(folded, " handsets") || strstr(folded, " devices");
}

static int value_of(const char *number)
{
    int value = 0;
    for (; *number; number++)
        if (g_ascii_isdigit(*number))
            value = value * 10 + (*number - '0');
    return value;
}

void set_bare_number(const struct collecting *c, struct register_entry *entry, const char *label)
{
    g_autoptr(GRegex) regex = g_regex_new(PATTERN, G_REGEX_CASELESS, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    if (!g_regex_match(regex, label, 0, &match))
        return;
    g_autofree char *about = g_match_info_fetch(match, 1), *number = g_match_info_fetch(match, 2), *text = g_match_info_fetch(match, 0);
    gboolean desks = counts_desks(label), estimate = *about && !desks; /* nobody else can be meant */
    enum register_grade grade = estimate ? GRADE_STATED : GRADE_WEAK;
    if (grade <= entry->values[FIELD_USERS].grade)
        return;
    entry->users = value_of(number);
    register_set(c->reg, entry, FIELD_USERS, text, grade, estimate ? NULL : desks ? "it counts devices, not users" : "the number has no unit", entry->about);
}
