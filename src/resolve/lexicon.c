/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One pass over a label: at each word the rows that begin with it are looked up, the longest that fits is taken and its
 * words are used up.
 */
#include "lexicon.h"
#include "lexicon_heads.h"

#include <string.h>

#define HOST_NAME 0.6  /* "fw01", "sw-3f-a" */

/* Index of first words, built once; rows are const. */
struct entry {
    const struct lexicon_row *row;
    GPtrArray *words; /* folded */
    GPtrArray *raw;   /* as the row spells them */
};

/* The words of the rows live as long as the program. Not interned: GLib's table of interned strings leaks when it grows. */
static const char *keep(const char *word)
{
    static GStringChunk *words;
    if (!words)
        words = g_string_chunk_new(4096);
    return g_string_chunk_insert_const(words, word);
}

/* "#" is no word for the cutter: it stands alone between blanks and is kept; other signs are no words anywhere. */
static GPtrArray *words_of(const char *phrase, gboolean raw)
{
    GPtrArray *words = g_ptr_array_new();
    g_auto(GStrv) parts = g_strsplit(phrase, " ", -1);
    for (int p = 0; parts[p]; p++) {
        struct tokens part;
        tokens_init(&part, parts[p]);
        if (strcmp(parts[p], "#") == 0)
            g_ptr_array_add(words, (gpointer)keep(parts[p]));
        for (guint i = 0; i < part.list->len; i++)
            g_ptr_array_add(words, (gpointer)keep(raw ? tokens_at(&part, i)->raw : tokens_at(&part, i)->text));
        tokens_clear(&part);
    }
    return words;
}

static void add_row(GHashTable *index, const struct lexicon_row *row)
{
    struct entry *e = g_new0(struct entry, 1);
    e->row = row;
    e->words = words_of(row->phrase, FALSE);
    e->raw = words_of(row->phrase, TRUE);
    GPtrArray *list = g_hash_table_lookup(index, g_ptr_array_index(e->words, 0));
    if (!list) {
        list = g_ptr_array_new();
        g_hash_table_insert(index, g_ptr_array_index(e->words, 0), list);
    }
    g_ptr_array_add(list, e);
}

static GHashTable *index_of_rows(void)
{
    static GHashTable *index;
    static gsize ready;
    if (g_once_init_enter(&ready)) {
        index = g_hash_table_new(g_str_hash, g_str_equal);
        for (guint i = 0; i < lexicon_count; i++)
            add_row(index, &lexicon_rows[i]);
        g_once_init_leave(&ready, 1);
    }
    return index;
}

static gboolean is_whole_clause(const struct tokens *t, int first, int count)
{
    int clause = tokens_at(t, first)->clause;
    return (first == 0 || tokens_at(t, first - 1)->clause != clause) &&
           (first + count == (int)t->list->len || tokens_at(t, first + count)->clause != clause);
}

/* "HDC-Guest": the clause is one name, joined by signs, and this is its last word. */
static gboolean ends_joined_name(const struct tokens *t, int first, int count)
{
    int clause = tokens_at(t, first)->clause, last = first + count - 1;
    if (last + 1 < (int)t->list->len && tokens_at(t, last + 1)->clause == clause)
        return FALSE;
    for (int i = first; i > 0 && tokens_at(t, i - 1)->clause == clause; i--)
        if (!tokens_at(t, i)->joined_before)
            return FALSE;
    return first > 0 && tokens_at(t, first)->joined_before && tokens_at(t, first - 1)->clause == clause;
}

static gboolean stands_right(const struct tokens *t, const struct lexicon_row *row, int first, int count)
{
    if (!(row->flags & (LEX_ALONE | LEX_SUFFIX)))
        return TRUE;
    return (row->flags & LEX_ALONE && is_whole_clause(t, first, count)) || (row->flags & LEX_SUFFIX && ends_joined_name(t, first, count));
}

static gboolean is_lower(const char *raw)
{
    for (; *raw; raw = g_utf8_next_char(raw))
        if (!g_unichar_islower(g_utf8_get_char(raw)))
            return FALSE;
    return TRUE;
}

/* "lan2", "wan0": what a port is called. */
static gboolean names_a_port(const struct tokens *t, const struct lexicon_row *row, int first, int count)
{
    const struct token *w = tokens_at(t, first);
    return count == 1 && (row->class == CLASS_NETWORK || row->class == CLASS_WAN) && is_lower(w->raw) && w->joined_after && !w->joined_before &&
           tokens_at(t, first + 1)->number;
}

/* "nas" and nothing else in the first line: people who write identifiers write them small. */
static gboolean is_all_it_is_called(const struct tokens *t, int first, int count)
{
    for (int i = first; i < first + count; i++)
        if (!is_lower(tokens_at(t, i)->raw))
            return FALSE;
    return first == 0 && is_whole_clause(t, first, count);
}

/* Full weight for an abbreviation in capitals or as the row spells it ("ToR"), less inside a host name, nothing otherwise. */
static double case_weight(const struct tokens *t, const struct entry *e, int first)
{
    const struct lexicon_row *row = e->row;
    if (!(row->flags & LEX_UPPER))
        return row->weight;
    gboolean upper = TRUE, host = FALSE;
    for (int i = first; i < first + (int)e->words->len; i++) {
        const struct token *w = tokens_at(t, i);
        upper = upper && (w->upper || strcmp(w->raw, g_ptr_array_index(e->raw, i - first)) == 0);
        host = host || ((w->joined_before || w->joined_after) && !w->number);
    }
    host = host || is_all_it_is_called(t, first, (int)e->words->len);
    return upper ? row->weight : host ? MIN(row->weight, HOST_NAME) : 0;
}

#define SHORT_WORD 4 /* letters; below it an "s" more makes another word */

static gboolean is_plural(const char *text, const char *word)
{
    gsize n = strlen(word);
    if (n < SHORT_WORD || strlen(text) <= n - 1)
        return FALSE;
    if (word[n - 1] == 'y' && strncmp(text, word, n - 1) == 0 && strcmp(text + n - 1, "ies") == 0)
        return TRUE;
    return strncmp(text, word, n) == 0 && (strcmp(text + n, "s") == 0 || strcmp(text + n, "es") == 0);
}

/* The words of a phrase stand as they are; the last may be more than one: "edge switches". */
static gboolean is_word(const struct token *w, const char *want, gboolean last, guint flags)
{
    if (strcmp(want, "#") == 0)
        return w->number;
    return strcmp(want, w->text) == 0 || (last && !(flags & (LEX_UPPER | LEX_ALONE)) && is_plural(w->text, want));
}

static double fit(const struct tokens *t, const struct entry *e, int first)
{
    int count = (int)e->words->len;
    if (first + count > (int)t->list->len)
        return 0;
    for (int i = 0; i < count; i++) {
        const struct token *w = tokens_at(t, first + i);
        const char *want = g_ptr_array_index(e->words, i);
        /* A label is wrapped where it fits: "Internet / gateway" is one name. A product and its number are not parted. */
        int lines = i > 0 ? w->line - tokens_at(t, first + i - 1)->line : 0;
        if (lines > 1 || (lines > 0 && w->number && e->row->flags & LEX_PRODUCT) || !is_word(w, want, i == count - 1, e->row->flags))
            return 0;
    }
    if (!stands_right(t, e->row, first, count) || names_a_port(t, e->row, first, count))
        return 0;
    return e->row->flags & LEX_TRAP ? 1 : case_weight(t, e, first);
}

/* ---- misspelt words ---- */

#define LONG_WORD 8    /* letters; shorter words have neighbours that mean something else: "routed", "served" */
#define MISSPELT 0.7

/* At most one letter more, less, other, or two turned round. */
static gboolean is_one_off(const char *a, const char *b)
{
    gsize m = strlen(a), n = strlen(b), i = 0, j = 0;
    while (i < m && i < n && a[i] == b[i])
        i++;
    while (j < m - i && j < n - i && a[m - 1 - j] == b[n - 1 - j])
        j++;
    gsize left = m - i - j, right = n - i - j;
    if (left == 2 && right == 2)
        return a[i] == b[i + 1] && a[i + 1] == b[i];
    return left + right > 0 && left <= 1 && right <= 1;
}

/* Rows of one long word that say plainly what a thing is. */
static const GPtrArray *plain_long_words(void)
{
    static GPtrArray *list;
    static gsize ready;
    if (g_once_init_enter(&ready)) {
        list = g_ptr_array_new();
        for (guint i = 0; i < lexicon_count; i++) {
            const struct lexicon_row *row = &lexicon_rows[i];
            gboolean plain = strspn(row->phrase, "abcdefghijklmnopqrstuvwxyz") == strlen(row->phrase);
            if (plain && strlen(row->phrase) >= LONG_WORD && row->weight >= 0.6 && !(row->flags & (LEX_TRAP | LEX_UPPER | LEX_ALONE)))
                g_ptr_array_add(list, (gpointer)row);
        }
        g_once_init_leave(&ready, 1);
    }
    return list;
}

static gboolean misspelt_at(const struct tokens *t, int first, struct lexicon_hit *hit)
{
    const struct token *w = tokens_at(t, first);
    const GPtrArray *list = strlen(w->text) >= LONG_WORD && !w->number ? plain_long_words() : NULL;
    for (guint i = 0; list && i < list->len; i++) {
        const struct lexicon_row *row = g_ptr_array_index(list, i);
        if (!is_one_off(w->text, row->phrase))
            continue;
        *hit = (struct lexicon_hit){row, first, 1, row->weight * MISSPELT, TRUE};
        return TRUE;
    }
    return FALSE;
}

/* Of two rows as long as each other the one that spells out its numbers says more. */
static gboolean says_more(const struct lexicon_hit *best, const struct entry *e)
{
    return (int)e->words->len > best->count ||
           ((int)e->words->len == best->count && strchr(best->row->phrase, '#') && !strchr(e->row->phrase, '#'));
}

/* Rows that begin with the word. */
static void best_of_rows(const struct tokens *t, int first, const char *word, struct lexicon_hit *hit)
{
    const GPtrArray *list = g_hash_table_lookup(index_of_rows(), word);
    for (guint i = 0; list && i < list->len; i++) {
        const struct entry *e = g_ptr_array_index(list, i);
        double weight = fit(t, e, first);
        if (weight > 0 && (!hit->row || says_more(hit, e)))
            *hit = (struct lexicon_hit){e->row, first, (int)e->words->len, weight, FALSE};
    }
}

/* ---- words run together ---- */

#define RUN_TOGETHER 0.8
#define HALF_SURE    0.5

/* "K8sSwitch", "EdgeFirewall": the last part of a word that capitals divide. */
static const char *last_hump(const char *raw)
{
    const char *hump = NULL;
    for (const char *p = raw; *p; p++)
        if (g_ascii_isupper(*p) && p > raw && g_ascii_islower(p[-1]))
            hump = p;
    return hump && strlen(hump) >= SHORT_WORD ? hump : NULL;
}

/* "MXFW01", "ldnrtr2": how host names end before their number. Others may end in these letters: little weight. */
static const char *end_of_host_name(const struct token *w, const struct token *next)
{
    static const char *const ends[] = {"fw", "sw", "rtr", "srv", "svr", "wlc"};
    gsize n = strlen(w->text);
    for (guint i = 0; next && next->number && w->joined_after && n <= LONG_WORD && i < G_N_ELEMENTS(ends); i++)
        if (n > strlen(ends[i]) + 1 && g_str_has_suffix(w->text, ends[i]))
            return ends[i];
    return NULL;
}

/* What the end of the word says: a plain word at nearly its weight, an abbreviation at half of it. */
static gboolean run_together_at(const struct tokens *t, int first, struct lexicon_hit *hit)
{
    const struct token *w = tokens_at(t, first), *next = first + 1 < (int)t->list->len ? w + 1 : NULL;
    const char *hump = last_hump(w->raw), *end = hump ? NULL : end_of_host_name(w, next);
    g_autofree char *word = hump ? g_utf8_strdown(hump, -1) : g_strdup(end);
    const GPtrArray *list = word ? g_hash_table_lookup(index_of_rows(), word) : NULL;
    for (guint i = 0; list && i < list->len; i++) {
        const struct entry *e = g_ptr_array_index(list, i);
        gboolean abbreviation = e->row->flags & LEX_UPPER;
        enum kind kind = class_info(e->row->class)->kind;
        if (kind != KIND_FIREWALL && kind != KIND_ROUTER && kind != KIND_SWITCH && kind != KIND_SERVER && kind != KIND_WIRELESS)
            continue;
        if (e->words->len > 1 || e->row->flags & (LEX_TRAP | LEX_ALONE | LEX_SUFFIX | LEX_NAME) || abbreviation != (end != NULL))
            continue;
        *hit = (struct lexicon_hit){e->row, first, 1, end ? MIN(e->row->weight, HALF_SURE) : e->row->weight * RUN_TOGETHER, FALSE};
        return TRUE;
    }
    return FALSE;
}

static gboolean best_at(const struct tokens *t, int first, struct lexicon_hit *hit)
{
    const char *word = tokens_at(t, first)->text;
    hit->row = NULL;
    best_of_rows(t, first, word, hit);
    gsize n = strlen(word);
    if (!hit->row && n > SHORT_WORD && word[n - 1] == 's') { /* a plural that has no row of its own */
        static const char *const endings[] = {"s", "es", "ies"};
        for (guint i = 0; i < G_N_ELEMENTS(endings) && !hit->row; i++)
            if (g_str_has_suffix(word, endings[i])) {
                g_autofree char *one = g_strdup_printf("%.*s%s", (int)(n - strlen(endings[i])), word, i == 2 ? "y" : "");
                best_of_rows(t, first, one, hit);
            }
    }
    return hit->row != NULL || run_together_at(t, first, hit) || misspelt_at(t, first, hit);
}

GArray *lexicon_match(const struct tokens *t)
{
    GArray *hits = g_array_new(FALSE, FALSE, sizeof(struct lexicon_hit));
    for (int i = 0; i < (int)t->list->len;) {
        struct lexicon_hit hit;
        if (!best_at(t, i, &hit)) {
            i++;
            continue;
        }
        if (!(hit.row->flags & LEX_TRAP))
            g_array_append_val(hits, hit);
        i += hit.count;
    }
    lexicon_weigh(t, hits);
    return hits;
}
