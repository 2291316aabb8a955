/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "names.h"

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

gboolean names_are_same(const char *a, const char *b)
{
    g_auto(GStrv) left = g_strsplit(a, " / ", -1), right = g_strsplit(b, " / ", -1);
    for (int i = 0; left[i]; i++)
        for (int j = 0; right[j]; j++) {
            g_autofree char *x = bare(left[i]), *y = bare(right[j]);
            if (*x && strcmp(x, y) == 0)
                return TRUE;
        }
    return FALSE;
}

/* Labels that name nobody. */
static const char *const nobody[] = {"third party", "third parties", "3rd party", "supplier", "suppliers", "partner", "partners", "external org",
                                     "external organisation", "vendor", "tbc", "tba", "company", "other council", "other organisation",
                                     "n/a", "unknown", "customer", "customers", "client", "clients", "external network", "external networks", "external"};

gboolean name_is_nobody(const char *label)
{
    g_autofree char *folded = text_fold(label);
    if (!*folded)
        return TRUE;
    for (guint i = 0; i < G_N_ELEMENTS(nobody); i++) {
        gsize n = strlen(nobody[i]);
        if (g_str_has_prefix(folded, nobody[i]) && !g_ascii_isalnum(folded[n]))
            return TRUE;
    }
    return FALSE;
}
