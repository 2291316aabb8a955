/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "said.h"

#include "text.h"

#include <string.h>

#define LOOK_BACK  3 /* words before what is stated that may deny it */
#define LOOK_AHEAD 3

static gboolean is_in(const char *word, gsize length, const char *const *list)
{
    for (; *list; list++)
        if (strlen(*list) == length && strncmp(*list, word, length) == 0)
            return TRUE;
    return FALSE;
}

static gboolean ends_clause(char c)
{
    return strchr(";,()|", c) != NULL;
}

/* "no", "not yet", "without any": within the clause, before it. */
static gboolean is_denied_before(const char *text, const char *at)
{
    static const char *const denials[] = {"no",    "not",    "non",      "without", "never",  "lacks",
                                          "isn't", "aren't", "proposed", "planned", "future", "nil", NULL};
    for (int words = 0; words < LOOK_BACK && at > text; words++) {
        while (at > text && !g_ascii_isalnum(at[-1]) && !ends_clause(at[-1]))
            at--;
        const char *end = at;
        while (at > text && (g_ascii_isalnum(at[-1]) || at[-1] == '\''))
            at--;
        if (at == end)
            return FALSE;
        if (is_in(at, (gsize)(end - at), denials))
            return TRUE;
    }
    return FALSE;
}

/* ": none", "not in use", "TBC", "?". */
static gboolean is_denied_after(const char *at)
{
    static const char *const denials[] = {
        "none", "no", "not", "nil", "off", "disabled", "tbc", "tba", "tbd", "unknown", "missing", "unencrypted",
        "clear", "planned", "proposed", NULL};
    while (*at && *at != ' ' && *at != '?' && *at != ':' && !ends_clause(*at))
        at++;
    for (int words = 0; words < LOOK_AHEAD; words++) {
        while (*at && !g_ascii_isalnum(*at) && *at != '?' && !ends_clause(*at))
            at++;
        if (*at == '?')
            return TRUE;
        const char *start = at;
        while (g_ascii_isalnum(*at))
            at++;
        if (at == start)
            return FALSE;
        if (is_in(start, (gsize)(at - start), denials))
            return TRUE;
    }
    return FALSE;
}

static gboolean line_states(const char *folded, const char *word)
{
    for (const char *at = folded; (at = strstr(at, word)); at++)
        if ((at == folded || !g_ascii_isalnum(at[-1])) && !is_denied_before(folded, at) && !is_denied_after(at + strlen(word)))
            return TRUE;
    return FALSE;
}

gboolean text_states(const char *label, const char *const *words)
{
    g_auto(GStrv) lines = g_strsplit(label ? label : "", "\n", -1);
    for (int i = 0; lines[i]; i++) {
        g_autofree char *folded = text_fold(lines[i]);
        for (const char *const *w = words; *w; w++)
            if (line_states(folded, *w))
                return TRUE;
    }
    return FALSE;
}

gboolean text_has_any(const char *folded, const char *const *words)
{
    for (; *words; words++)
        if (strstr(folded, *words))
            return TRUE;
    return FALSE;
}

gboolean text_is_open(const char *label)
{
    static const char *const words[] = {
        "tbc", "tba", "tbd", "to be confirmed", "to be agreed", "to be decided", "to be determined", "or similar",
        "subject to confirmation", "unconfirmed", "not confirmed", "not yet confirmed", "awaiting confirmation",
        "pending confirmation"};
    g_autofree char *folded = text_fold(label ? label : "");
    for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
        if (text_has_word(folded, words[i]))
            return TRUE;
    return strchr(folded, '?') != NULL;
}

gboolean text_is_unmanaged(const char *label)
{
    static const char *const words[] = {"unmanaged",        "un-managed",      "non-managed",     "byod",
                                        "personal device",  "personal laptop", "personal tablet", "personal phone",
                                        "personally owned", "own device",      "own laptop",      NULL};
    g_autofree char *folded = text_fold(label);
    return text_states(label, words) || strstr(folded, "not managed");
}
