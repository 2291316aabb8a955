/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pattern.h"

#include <string.h>

static void need(GError *error)
{
    if (error)
        g_error(PATTERN_NO_ANSWER "%s", error->message);
}

GRegex *pattern_new(const char *pattern, GRegexCompileFlags flags)
{
    GError *error = NULL;
    GRegex *regex = g_regex_new(pattern, flags, 0, &error);
    need(error);
    return regex;
}

const GRegex *pattern_once(GRegex **slot, const char *pattern, GRegexCompileFlags flags)
{
    if (g_once_init_enter(slot))
        g_once_init_leave(slot, pattern_new(pattern, flags));
    return *slot;
}

gboolean pattern_is_in_bytes(const GRegex *regex, const char *data, gsize size)
{
    GError *error = NULL;
    gboolean is_in = g_regex_match_full(regex, data, (gssize)size, 0, 0, NULL, &error);
    need(error);
    return is_in;
}

gboolean pattern_is_in(const GRegex *regex, const char *text)
{
    return pattern_is_in_bytes(regex, text, strlen(text));
}

gboolean pattern_find_within(const GRegex *regex, const char *text, gsize size, gsize from, GMatchInfo **match)
{
    GError *error = NULL;
    gboolean found = g_regex_match_full(regex, text, (gssize)size, (int)from, 0, match, &error);
    need(error);
    return found;
}

gboolean pattern_find(const GRegex *regex, const char *text, gsize from, GMatchInfo **match)
{
    return pattern_find_within(regex, text, strlen(text), from, match);
}

gboolean pattern_find_next(GMatchInfo *match)
{
    GError *error = NULL;
    gboolean found = g_match_info_next(match, &error);
    need(error);
    return found;
}

char **pattern_split(const GRegex *regex, const char *text)
{
    GError *error = NULL;
    char **parts = g_regex_split_full(regex, text, -1, 0, 0, 0, &error);
    need(error);
    return parts;
}

char *pattern_replace(const GRegex *regex, const char *text, GRegexEvalCallback replace, gpointer data)
{
    GError *error = NULL;
    char *out = g_regex_replace_eval(regex, text, -1, 0, 0, replace, data, &error);
    need(error);
    return out;
}

gboolean pattern_is_good(const char *pattern)
{
    g_autoptr(GRegex) regex = g_regex_new(pattern, G_REGEX_CASELESS, 0, NULL);
    return regex != NULL;
}

gboolean pattern_ask(const GRegex *regex, const char *text, GError **error)
{
    return g_regex_match_full(regex, text, -1, 0, G_REGEX_MATCH_ANCHORED, NULL, error);
}
