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

gboolean words_name_firewall(const char *text)
{
    if (text_is_blank(text))
        return FALSE;
    g_autofree char *folded = text_fold(text);
    for (char *c = folded; *c; c++)
        if (!g_ascii_isalnum(*c) && !(*c & 0x80))
            *c = ' ';
    g_auto(GStrv) words = g_strsplit(folded, " ", 0);
    int since_denial = 3; /* "no firewall", "not behind the firewall" */
    for (char **w = words; *w; w++) {
        if (!**w)
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
