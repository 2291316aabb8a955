/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Run by the build: a row of the lexicon that cannot be met, or that is there twice, fails it.
 */
#include "lexicon.h"
#include "stencils.h"

#include <stdio.h>
#include <string.h>

static int faults;

static void complain(const char *phrase, const char *why)
{
    fprintf(stderr, "lexicon: \"%s\": %s\n", phrase, why);
    faults++;
}

/* The phrase as somebody would write it: "#" is any number, and the end of a name has a beginning. */
static char *written(const struct lexicon_row *row)
{
    g_auto(GStrv) parts = g_strsplit(row->phrase, "#", -1);
    g_autofree char *filled = g_strjoinv("42", parts);
    g_autofree char *name = row->flags & LEX_SUFFIX ? g_strdup_printf("x-%s", filled) : g_strdup(filled);
    return g_utf8_strup(name, -1);
}

static void check_reachable(const struct lexicon_row *row)
{
    g_autofree char *label = written(row);
    struct tokens t;
    tokens_init(&t, label);
    GArray *hits = lexicon_match(&t);
    gboolean trap = (row->flags & LEX_TRAP) != 0, met = FALSE;
    for (guint i = 0; i < hits->len; i++)
        met |= g_array_index(hits, struct lexicon_hit, i).row == row;
    if (trap && hits->len > 0)
        complain(row->phrase, "a trap, but another row is met in it");
    if (!trap && !met)
        complain(row->phrase, "never met: another row takes its words");
    g_array_unref(hits);
    tokens_clear(&t);
}

static void check_row(const struct lexicon_row *row, GHashTable *seen)
{
    g_autofree char *label = written(row);
    if (!*row->phrase || g_ascii_isspace(*row->phrase) || strstr(row->phrase, "  ") || g_str_has_suffix(row->phrase, " "))
        complain(row->phrase, "empty, or with stray blanks");
    if (row->flags & LEX_TRAP ? row->weight != 0 : row->weight <= 0 || row->weight >= 1)
        complain(row->phrase, "its weight is not between 0 and 1");
    if (!(row->flags & LEX_TRAP) && row->class == CLASS_UNKNOWN)
        complain(row->phrase, "speaks for no class");
    if (!g_hash_table_add(seen, g_strdup(label)))
        complain(row->phrase, "there twice");
    else
        check_reachable(row);
}

int main(void)
{
    GHashTable *seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < lexicon_count; i++)
        check_row(&lexicon_rows[i], seen);
    g_hash_table_unref(seen);
    const char *twice = stencils_named_twice();
    if (twice)
        complain(twice, "a symbol's name that is there twice");
    return faults > 0;
}
