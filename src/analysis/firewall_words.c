/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A firewall that exists only in words: on a line or in the title of a box.
 */
#include "graph.h"

#include "text.h"

#include <string.h>

/* Whole words; "fw" also with a number or name behind it: FW1, FW-EXT-A. */
static const char *const firewall_words[] = {"firewall", "firewalls", "firewalled", "fortigate", "fw",
                                             "fws",      "utm",       "ngfw",       "checkpoint"};
static const char *const denials[] = {"no",      "not",      "without",   "non",     "un",
                                      "bypass",  "bypasses", "bypassing", "missing", "lacks",
                                      "outside", "before",   "remove",    "removed"};

static gboolean is_one_of(const char *word, const char *const *list, guint count)
{
    for (guint i = 0; i < count; i++)
        if (strcmp(word, list[i]) == 0)
            return TRUE;
    return FALSE;
}

static gboolean is_firewall_word(const char *word)
{
    if (is_one_of(word, firewall_words, G_N_ELEMENTS(firewall_words)))
        return TRUE;
    return g_str_has_prefix(word, "fw") && word[2] && strspn(word + 2, "0123456789") == strlen(word + 2);
}

/* Most labels hold none of the letters that every word begins with; folding them all would take longer than the searches. */
static gboolean may_name_firewall(const char *text)
{
    static const char *const beginnings[] = {"fw", "firewall", "fortigate", "utm", "checkpoint"};
    for (const char *p = text; *p; p++) {
        if (*p & 0x80)
            return TRUE; /* other forms of letters */
        for (guint i = 0; i < G_N_ELEMENTS(beginnings); i++)
            if (g_ascii_tolower(*p) == *beginnings[i] && g_ascii_strncasecmp(p, beginnings[i], strlen(beginnings[i])) == 0)
                return TRUE;
    }
    return FALSE;
}

gboolean words_name_firewall(const char *text)
{
    if (!may_name_firewall(text))
        return FALSE;
    g_autofree char *between_blanks = text_words(text);
    g_auto(GStrv) words = g_strsplit(between_blanks, " ", 0);
    int since_denial = 3; /* "no firewall", "not behind the firewall" */
    for (char **w = words; *w; w++) {
        if (!**w) /* before the first and behind the last */
            continue;
        if (is_one_of(*w, denials, G_N_ELEMENTS(denials)))
            since_denial = 0;
        else if (is_firewall_word(*w) && since_denial >= 3)
            return TRUE;
        else
            since_denial++;
    }
    return FALSE;
}

static gboolean has_whole(const char *text, const char *name)
{
    gsize length = strlen(name);
    for (const char *p = text; (p = strstr(p, name)); p++)
        if ((p == text || !g_ascii_isalnum(p[-1])) && !g_ascii_isalnum(p[length]) && p[length] != '-')
            return TRUE;
    return FALSE;
}

static gboolean is_name_of(const struct node *v, const char *folded)
{
    if (!node_is_live(v) || !node_has_role(v, ROLE_ENFORCE) || v->strength < STRENGTH_MEDIUM)
        return FALSE;
    g_autofree char *name = text_fold(v->name);
    return strlen(name) > 3 && strpbrk(name, "0123456789-") && has_whole(folded, name);
}

int words_name_guard(const struct network *n, const char *text)
{
    int found = -1;
    if (!words_name_firewall(text))
        return -1;
    g_autofree char *folded = text_fold(text);
    for (int i = 0; i < (int)n->nodes->len; i++)
        if (is_name_of(network_node(n, i), folded)) {
            if (found >= 0 && network_node(n, i)->same_as != found)
                return -1;
            found = found >= 0 ? found : i;
        }
    return found;
}
