/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers of users: "c. 450 users", "Users: 450", "up to 60 staff", "40-50 seats".
 */
#include "facts.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

#define NUMBER "(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?k?)"
#define APPROX "(?:approx(?:imately|\\.)?|about|around|circa|ca?\\.?|some|roughly|up to|over|fewer than|less than|max\\.?|~|≈|<|>)?\\s*"
#define UNIT "(?:concurrent |simultaneous |remote |managed |active )?(?:users?|staff|employees?|officers?(?: (?:and|&) staff)?|people|persons?|workers?|members?|councillors?|colleagues?|agents?|seats|fte|headcount|heads)"

static GRegex *compiled(int which)
{
    static const char *const patterns[] = {
        "(?<![\\w.:/-])" APPROX NUMBER "(?:\\+|\\s*(?:-|to|–)\\s*\\d+)?\\s*(?:remote |mobile |home )?" UNIT "\\b",
        "\\b(?:no\\.? of |number of |# ?)?" UNIT "(?: count)?\\s*(?::|=|-|–|≈)\\s*" APPROX NUMBER "(?![\\w.])",
    };
    static GRegex *regexes[G_N_ELEMENTS(patterns)];
    static gsize ready;
    if (g_once_init_enter(&ready)) {
        for (guint i = 0; i < G_N_ELEMENTS(patterns); i++) {
            regexes[i] = g_regex_new(patterns[i], G_REGEX_CASELESS, 0, NULL);
            g_assert(regexes[i]);
        }
        g_once_init_leave(&ready, 1);
    }
    return regexes[which];
}

static int value_of(const char *number)
{
    g_autofree char *digits = g_strdup(number);
    char *out = digits;
    for (const char *p = number; *p; p++)
        if (*p != ',')
            *out++ = *p;
    *out = '\0';
    double v = g_ascii_strtod(digits, NULL);
    if (g_str_has_suffix(digits, "k") || g_str_has_suffix(digits, "K"))
        v *= 1000;
    return v <= 10000000 ? (int)v : -1;
}

static gboolean follows_false_friend(const char *text, int start)
{
    static const char *const friends[] = {"vlan", "port", "ext", "room", "floor", "unit"};
    g_autofree char *before = g_ascii_strdown(text, start);
    g_strchomp(before);
    for (guint i = 0; i < G_N_ELEMENTS(friends); i++)
        if (g_str_has_suffix(before, friends[i]))
            return TRUE;
    return FALSE;
}

void facts_read_users(struct resolving *r, const struct statement *s)
{
    struct network *n = r->network;
    for (int which = 0; which < 2; which++) {
        GMatchInfo *match = NULL;
        gboolean found = g_regex_match(compiled(which), s->text, 0, &match);
        int start = 0;
        if (found)
            g_match_info_fetch_pos(match, 1, &start, NULL);
        g_autofree char *number = found ? g_match_info_fetch(match, 1) : NULL;
        g_autofree char *span = found ? g_strstrip(g_match_info_fetch(match, 0)) : NULL;
        g_match_info_free(match);
        int users = found && !follows_false_friend(s->text, start) ? value_of(number) : -1;
        if (users < 0)
            continue;
        g_autofree char *value = g_strdup_printf("%d", users);
        struct fact f = facts_new(n, FACT_USERS, s, value, span);
        f.users = users;
        facts_add(n, f);
        if (s->about.type == ELEMENT_NODE)
            network_node(n, s->about.index)->users = users;
        return;
    }
}
