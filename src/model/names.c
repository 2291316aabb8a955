/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "names.h"

#include "pattern.h"
#include "text.h"

#include <string.h>

/* Folded words without punctuation and with one legal form. */
static char *bare(const char *name)
{
    g_autofree char *folded = text_fold(name);
    g_auto(GStrv) words = g_strsplit_set(folded, " .,()'\"", -1);
    GString *out = g_string_new(NULL);
    for (int i = 0; words[i]; i++) {
        const char *w = words[i];
        if (!*w || (out->len == 0 && strcmp(w, "the") == 0))
            continue;
        w = strcmp(w, "limited") == 0 ? "ltd" : strcmp(w, "&") == 0 ? "and" : w;
        g_string_append_printf(out, "%s%s", out->len ? " " : "", w);
    }
    return g_string_free(out, FALSE);
}

/* The halves of a bilingual name. */
static char **halves(const char *name)
{
    static GRegex *regex;
    return pattern_split(pattern_once(&regex, " [/|–—] |\n", 0), name);
}

gboolean names_are_same(const char *a, const char *b)
{
    g_auto(GStrv) left = halves(a), right = halves(b);
    for (int i = 0; left[i]; i++)
        for (int j = 0; right[j]; j++) {
            g_autofree char *x = bare(left[i]), *y = bare(right[j]);
            if (*x && strcmp(x, y) == 0)
                return TRUE;
        }
    return FALSE;
}

/* ---- short forms ---- */

/* How many words from `words` on begin with the letters of `initials`; 0: they do not. */
static guint words_abbreviated(const char *initials, char **words)
{
    guint n = (guint)strlen(initials), count = 0;
    for (; count < n; count++)
        if (!words[count] || words[count][0] != initials[count])
            return 0;
    return n >= 2 ? n : 0;
}

static gboolean is_small(const char *word)
{
    return strcmp(word, "of") == 0 || strcmp(word, "and") == 0 || strcmp(word, "the") == 0 || strcmp(word, "for") == 0;
}

static char **telling_words(const char *name)
{
    g_autofree char *folded = bare(name);
    g_auto(GStrv) words = g_strsplit(folded, " ", -1);
    GPtrArray *out = g_ptr_array_new();
    for (int i = 0; words[i]; i++)
        if (*words[i] && !is_small(words[i]))
            g_ptr_array_add(out, g_strdup(words[i]));
    g_ptr_array_add(out, NULL);
    return (char **)g_ptr_array_free(out, FALSE);
}

/* Every word of the short form stands for one or more of the long one, in their order. */
static gboolean is_short_for(char **brief, char **full)
{
    guint at = 0, count = g_strv_length(full);
    for (int i = 0; brief[i]; i++) {
        guint used = 0;
        for (guint k = at; k < count && used == 0; k++) {
            guint several = words_abbreviated(brief[i], full + k);
            used = strcmp(brief[i], full[k]) == 0 ? 1 : several;
            at = used ? k + used : at;
        }
        if (used == 0)
            return FALSE;
    }
    return brief[0] != NULL && (brief[1] != NULL || g_strv_length(brief) == count || strlen(brief[0]) >= 3);
}

gboolean names_are_akin(const char *a, const char *b)
{
    g_auto(GStrv) left = telling_words(a), right = telling_words(b);
    return is_short_for(left, right) || is_short_for(right, left);
}

gboolean name_stands_in(const char *name, const char *text)
{
    g_autofree char *wanted = bare(name);
    g_auto(GStrv) lines = g_strsplit(text, "\n", 60);
    for (int i = 0; *wanted && lines[i]; i++) {
        g_autofree char *line = bare(lines[i]);
        const char *at = strstr(line, wanted);
        if (at && (at == line || at[-1] == ' ') && !g_ascii_isalnum(at[strlen(wanted)]))
            return TRUE;
    }
    return FALSE;
}

/* ---- labels that name nobody ---- */

/* What a label begins with that says what something is; a name may follow behind a sign: "Third party: Civica UK Ltd". */
static const char *const kinds[] = {"third party",
                                    "third parties",
                                    "3rd party",
                                    "supplier",
                                    "suppliers",
                                    "partner",
                                    "partners",
                                    "external org",
                                    "external organisation",
                                    "vendor",
                                    "tbc",
                                    "tba",
                                    "company",
                                    "other council",
                                    "other organisation",
                                    "n/a",
                                    "unknown",
                                    "customer",
                                    "customers",
                                    "client",
                                    "clients",
                                    "external network",
                                    "external networks",
                                    "external"};

/* Words of which no name is made. */
static const char *const generic[] = {
    "3rd",
    "a",
    "academies",
    "academy",
    "access",
    "agencies",
    "agency",
    "and",
    "another",
    "any",
    "association",
    "associations",
    "authorities",
    "authority",
    "b",
    "bodies",
    "body",
    "borough",
    "boroughs",
    "c",
    "care",
    "charities",
    "charity",
    "client",
    "clients",
    "college",
    "colleges",
    "companies",
    "company",
    "connection",
    "connections",
    "contractor",
    "contractors",
    "council",
    "councils",
    "county",
    "customer",
    "customers",
    "district",
    "districts",
    "ext",
    "external",
    "firm",
    "firms",
    "gp",
    "gps",
    "home",
    "homes",
    "hospital",
    "hospitals",
    "housing",
    "it",
    "leisure",
    "local",
    "maintainer",
    "maintenance",
    "misc",
    "n",
    "name",
    "neighbouring",
    "network",
    "networks",
    "nhs",
    "nurseries",
    "nursery",
    "of",
    "or",
    "org",
    "organisation",
    "organisations",
    "organization",
    "other",
    "others",
    "our",
    "parish",
    "parishes",
    "parties",
    "partner",
    "partners",
    "party",
    "pharmacies",
    "pharmacy",
    "practice",
    "practices",
    "primary",
    "provider",
    "providers",
    "public",
    "remote",
    "school",
    "schools",
    "secondary",
    "sector",
    "service",
    "services",
    "shared",
    "site",
    "sites",
    "some",
    "supplier",
    "suppliers",
    "support",
    "surgeries",
    "surgery",
    "tba",
    "tbc",
    "tbd",
    "the",
    "third",
    "trust",
    "trusts",
    "unknown",
    "user",
    "users",
    "various",
    "vendor",
    "vendors",
    "voluntary",
    "vpn",
    "x",
    "xx",
    "xxx",
    "xyz",
};

static gboolean is_listed(const char *word, const char *const *list, gsize count)
{
    for (gsize i = 0; i < count; i++)
        if (strcmp(word, list[i]) == 0)
            return TRUE;
    return FALSE;
}

static gboolean is_generic(const char *folded)
{
    g_auto(GStrv) words = g_strsplit_set(folded, " .,:;()/-'\"&?#", -1);
    for (int i = 0; words[i]; i++)
        if (*words[i] && !g_ascii_isdigit(*words[i]) && !is_listed(words[i], generic, G_N_ELEMENTS(generic)))
            return FALSE;
    return TRUE;
}

gboolean name_is_nobody(const char *label)
{
    g_autofree char *first = g_strndup(label, strcspn(label, "\n"));
    g_autofree char *folded = text_fold(label), *line = text_fold(first);
    if (!*folded || (*line && is_generic(line)))
        return TRUE;
    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
        gsize n = strlen(kinds[i]);
        if (g_str_has_prefix(folded, kinds[i]) && !g_ascii_isalnum(folded[n]))
            return TRUE;
    }
    return FALSE;
}

gboolean text_says_nothing(const char *text)
{
    static const char *const nothing[] = {"tbc",
                                          "tba",
                                          "tbd",
                                          "n/a",
                                          "na",
                                          "none",
                                          "unknown",
                                          "not known",
                                          "to be confirmed",
                                          "to be agreed",
                                          "to be decided",
                                          "to be advised",
                                          "to be determined",
                                          "not stated",
                                          "not agreed",
                                          "not yet agreed",
                                          "not yet known",
                                          "not confirmed",
                                          "not yet confirmed",
                                          "not defined",
                                          "not yet defined",
                                          "under discussion",
                                          "to follow",
                                          "see contract",
                                          "per contract",
                                          "as per contract",
                                          "pending",
                                          "x",
                                          "xx",
                                          "xxx",
                                          "todo",
                                          "to do",
                                          "awaited",
                                          "awaiting confirmation",
                                          "see above",
                                          "various"};
    g_autofree char *folded = text_fold(text), *bare = g_strstrip(g_strdelimit(g_strdup(folded), ".?!()[]<>:;-_*\"'", ' '));
    return !*bare || is_listed(bare, nothing, G_N_ELEMENTS(nothing));
}
