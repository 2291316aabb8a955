/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "redaction.h"

#include "hash.h"
#include "pattern.h"
#include "secrets.h"
#include "text.h"

#include <string.h>

enum detail { DETAIL_WORDS, DETAIL_CREDENTIAL, DETAIL_WEB, DETAIL_MAIL, DETAIL_HARDWARE, DETAIL_ADDRESS, DETAIL_TELEPHONE, DETAIL_PERSON, DETAIL_COUNT };

static const struct {
    const char *name, *plural;
} details[] = {
    [DETAIL_WORDS] = {"text", "texts that were named"},
    [DETAIL_CREDENTIAL] = {"credential", "credentials"},
    [DETAIL_WEB] = {"web address", "web addresses"},
    [DETAIL_MAIL] = {"e-mail", "e-mail addresses"},
    [DETAIL_HARDWARE] = {"hardware address", "hardware addresses"},
    [DETAIL_ADDRESS] = {"address", "network addresses"},
    [DETAIL_TELEPHONE] = {"telephone", "telephone numbers"},
    [DETAIL_PERSON] = {"person", "names of people"},
};
G_STATIC_ASSERT(G_N_ELEMENTS(details) == DETAIL_COUNT);

#define OCTET "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)"
#define PART  "(?:" OCTET "|[xX*])"
/* A person's name: two or three words in capitals or initials with a family name. */
#define WORD "\\p{Lu}[\\p{L}’'-]*\\p{Ll}[\\p{L}’'-]*"
#define INITIALS "(?:\\p{Lu}\\.\\s?){1,3}"
#define FULL_NAME "(?:" INITIALS WORD "|" WORD "(?:[ ]" WORD "|[ ]\\p{Lu}\\.?(?=[ ])){1,2})"

/* In this order: what is found first is not looked at again. Without a group (?<v>…) the whole match goes. */
static const struct {
    enum detail detail;
    const char *pattern;
    GRegexCompileFlags flags;
} patterns[] = {
    {DETAIL_WEB, "\\bhttps?://\\S+", G_REGEX_CASELESS},
    {DETAIL_MAIL, "(?<![\\w@.-])[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+", G_REGEX_CASELESS},
    {DETAIL_HARDWARE, "\\b[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\\1[0-9a-f]{2}){4}\\b", G_REGEX_CASELESS},
    {DETAIL_HARDWARE, "\\b[0-9a-f]{4}\\.[0-9a-f]{4}\\.[0-9a-f]{4}\\b", G_REGEX_CASELESS},
    {DETAIL_ADDRESS, "(?<![\\w.:])(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}(?:/\\d{1,3})?(?![\\w:])", G_REGEX_CASELESS},
    {DETAIL_ADDRESS, "(?<![\\w.:])[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*)?(?:/\\d{1,3})?(?![\\w:])", G_REGEX_CASELESS},
    {DETAIL_ADDRESS, "(?<![\\w.])" PART "(?:\\." PART "){3}(?:\\s?/\\s?\\d{1,2})?(?:\\s?[-–]\\s?" PART "(?:\\." PART "){0,3})?(?![\\w]|\\.\\d)", 0},
    {DETAIL_ADDRESS, "(?<![\\w.])" PART "(?:\\." PART "){1,2}/\\d{1,2}(?![\\w/]|\\.\\d)", 0},
    {DETAIL_TELEPHONE, "(?<![\\w.+])(?:\\+\\d{1,3}[ -]?(?:\\(0\\)[ -]?)?|\\(?0)(?:[ ()-]{0,2}\\d){8,10}(?![\\w.])", 0},
    {DETAIL_TELEPHONE, "\\b(?:tel|telephone|phone|mobile|mob|ext|extension)\\b\\.?\\s*(?:no\\.?|number)?\\s*[:.]?\\s*(?<v>\\+?\\d[\\d ()-]{2,})(?<![ (-])",
     G_REGEX_CASELESS},
};

/* A name after one of these is a person's, unless it ends like an organisation. */
static const char *const person_patterns[] = {
    "\\b(?i:drawn|prepared|produced|created|approved|reviewed|checked|authorised|authorized|designed|updated|amended|issued|written|signed(?: off)?|"
    "asserted|accepted|compiled|submitted|verified)(?i:[ ]by)[ ]?[:–-]?\\s*(?<v>" FULL_NAME "|" WORD ")",
    "\\b(?i:author|contact|owner|architect|manager|engineer|administrator|drawn|approver|reviewer|editor|name|call|ring|ask(?: for)?)[ ]?[:–-]\\s*(?<v>" FULL_NAME ")",
    "\\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllr|Sgt|PC|Insp|Supt|Sir|Dame)\\.?[ ](?<v>" FULL_NAME "|" WORD ")",
    "(?<![\\p{L}.])(?<v>" INITIALS WORD ")(?![\\p{L}])",
};

#define ORGANISATION "(?i:\\b(?:ltd|limited|plc|llp|inc|council|constabulary|police|services?|systems?|networks?|solutions?|team|department|dept|group|"\
                     "trust|partnership|ict|it|security|operations|support|desk|communications|telecom|authority|university|nhs|office|hall|street|"\
                     "road|house|centre|consulting|technolog\\w*|architecture|infrastructure)\\b)"

struct redaction {
    GRegex *patterns[G_N_ELEMENTS(patterns)];
    GRegex *people[G_N_ELEMENTS(person_patterns)];
    GRegex **secrets;
    GRegex *organisation, *person_alone;
    GHashTable *names;   /* original, folded -> name, owned */
    GHashTable *persons; /* initial and family name -> name */
    GPtrArray *fixed;    /* struct fixed *: what is looked for as it stands, the longest first */
    GPtrArray *originals;
    int count[DETAIL_COUNT];
};

/* A known name or words, to be replaced wherever they stand. */
struct fixed {
    char *text;
    enum detail detail;
    GRegex *regex;
    char *key; /* of a person's family name alone: that of the person; NULL: of its own */
};

static void fixed_free(gpointer data)
{
    struct fixed *f = data;
    g_free(f->text);
    g_free(f->key);
    g_regex_unref(f->regex);
    g_free(f);
}

struct redaction *redaction_new(void)
{
    struct redaction *r = g_new0(struct redaction, 1);
    for (guint i = 0; i < G_N_ELEMENTS(patterns); i++)
        r->patterns[i] = pattern_new(patterns[i].pattern, patterns[i].flags);
    for (guint i = 0; i < G_N_ELEMENTS(person_patterns); i++)
        r->people[i] = pattern_new(person_patterns[i], 0);
    r->secrets = g_new0(GRegex *, secrets_count + 1);
    for (guint i = 0; i < secrets_count; i++)
        r->secrets[i] = secret_regex(i);
    r->organisation = pattern_new(ORGANISATION, 0);
    r->person_alone = pattern_new("^\\s*(?<v>" FULL_NAME ")\\s*(?:[,(;–-]|$)", G_REGEX_MULTILINE);
    r->names = g_hash_table_new_full(hash_string, g_str_equal, g_free, g_free);
    r->persons = g_hash_table_new_full(hash_string, g_str_equal, g_free, g_free);
    r->fixed = g_ptr_array_new_with_free_func(fixed_free);
    r->originals = g_ptr_array_new_with_free_func(g_free);
    return r;
}

void redaction_free(struct redaction *r)
{
    if (!r)
        return;
    for (guint i = 0; i < G_N_ELEMENTS(patterns); i++)
        g_regex_unref(r->patterns[i]);
    for (guint i = 0; i < G_N_ELEMENTS(person_patterns); i++)
        g_regex_unref(r->people[i]);
    for (guint i = 0; i < secrets_count; i++)
        g_regex_unref(r->secrets[i]);
    g_free(r->secrets);
    g_regex_unref(r->organisation);
    g_regex_unref(r->person_alone);
    g_hash_table_unref(r->names);
    g_hash_table_unref(r->persons);
    g_ptr_array_unref(r->fixed);
    g_ptr_array_unref(r->originals);
    g_free(r);
}

/* ---- pseudonyms ---- */

/* "j marsh" of "J. Marsh", "John Marsh" and "JOHN MARSH". */
static char *person_key(const char *name)
{
    g_autofree char *folded = text_fold(name);
    const char *family = folded + strlen(folded);
    while (family > folded && family[-1] != ' ' && family[-1] != '.')
        family--;
    char first[8] = {0};
    g_unichar_to_utf8(g_utf8_get_char(folded), first);
    return g_strdup_printf("%s %s", first, family);
}

/* The name that stands for `original` everywhere. */
static const char *pseudonym(struct redaction *r, enum detail detail, const char *original)
{
    g_autofree char *folded = text_fold(original);
    const char *name = g_hash_table_lookup(r->names, folded);
    if (name)
        return name;
    g_autofree char *key = detail == DETAIL_PERSON ? person_key(original) : NULL;
    const char *same = key ? g_hash_table_lookup(r->persons, key) : NULL;
    char *fresh = same ? g_strdup(same) : g_strdup_printf("%s %d", details[detail].name, ++r->count[detail]);
    if (key && !same)
        g_hash_table_insert(r->persons, g_strdup(key), g_strdup(fresh));
    g_ptr_array_add(r->originals, g_strdup(folded));
    g_hash_table_insert(r->names, g_strdup(folded), fresh);
    return fresh;
}

/* ---- what is looked for as it stands ---- */

static int longer_first(gconstpointer a, gconstpointer b)
{
    const struct fixed *x = *(const struct fixed *const *)a, *y = *(const struct fixed *const *)b;
    size_t m = strlen(x->text), n = strlen(y->text);
    return m != n ? (m < n) - (m > n) : strcmp(x->text, y->text);
}

static void add_fixed(struct redaction *r, enum detail detail, const char *text, const char *key)
{
    for (guint i = 0; i < r->fixed->len; i++)
        if (strcmp(((struct fixed *)g_ptr_array_index(r->fixed, i))->text, text) == 0)
            return;
    g_autofree char *escaped = g_regex_escape_string(text, -1);
    /* A family name alone may be that of a street: not before another word in capitals. */
    g_autofree char *pattern = g_strdup_printf("(?<![\\w’'-])(?<v>%s)(?![\\w’'-]%s)", escaped, key ? "|[ ]\\p{Lu}\\p{Ll}" : "");
    struct fixed *f = g_new0(struct fixed, 1);
    *f = (struct fixed){g_strdup(text), detail, pattern_new(pattern, detail == DETAIL_WORDS ? G_REGEX_CASELESS : 0), g_strdup(key)};
    g_ptr_array_add(r->fixed, f);
    g_ptr_array_sort(r->fixed, longer_first);
}

static const char *family_name(const char *name)
{
    const char *last = name + strlen(name);
    while (last > name && last[-1] != ' ' && last[-1] != '.')
        last--;
    return last;
}

static void add_person(struct redaction *r, const char *name)
{
    if (pattern_is_in(r->organisation, name))
        return;
    pseudonym(r, DETAIL_PERSON, name);
    add_fixed(r, DETAIL_PERSON, name, NULL);
    const char *family = family_name(name);
    if (family > name && g_utf8_strlen(family, -1) > 2)
        add_fixed(r, DETAIL_PERSON, family, name);
}

void redaction_add_words(struct redaction *r, const char *words)
{
    g_autofree char *stripped = g_strstrip(g_strdup(words));
    if (*stripped)
        add_fixed(r, DETAIL_WORDS, stripped, NULL);
}

static void learn(struct redaction *r, GRegex *regex, const char *text)
{
    g_autoptr(GMatchInfo) match = NULL;
    for (pattern_find(regex, text, 0, &match); g_match_info_matches(match); pattern_find_next(match)) {
        g_autofree char *name = g_match_info_fetch_named(match, "v");
        int start, end;
        g_match_info_fetch_named_pos(match, "v", &start, &end);
        const char *rest = text + end; /* "Drawn by Kestrel Parking Services Ltd" */
        g_autofree char *line = g_strndup(rest, strcspn(rest, "\n,;("));
        if (!pattern_is_in(r->organisation, line))
            add_person(r, name);
    }
}

void redaction_learn(struct redaction *r, const char *text)
{
    for (guint i = 0; text && i < G_N_ELEMENTS(person_patterns); i++)
        learn(r, r->people[i], text);
}

void redaction_add_person(struct redaction *r, const char *text)
{
    if (text)
        learn(r, r->person_alone, text);
}

/* ---- replacing ---- */

struct replacing {
    struct redaction *r;
    enum detail detail;
    const struct fixed *fixed;
    gboolean changed;
};

static gboolean replace(const GMatchInfo *match, GString *out, gpointer data)
{
    struct replacing *p = data;
    int from, to, start, end;
    g_match_info_fetch_pos(match, 0, &from, &to);
    if (!g_match_info_fetch_named_pos(match, "v", &start, &end) || start < 0) {
        start = from;
        end = to;
    }
    const char *text = g_match_info_get_string(match);
    g_autofree char *original = g_strndup(text + start, (gsize)(end - start));
    g_string_append_len(out, text + from, start - from);
    g_string_append(out, pseudonym(p->r, p->detail, p->fixed && p->fixed->key ? p->fixed->key : original));
    g_string_append_len(out, text + end, to - end);
    p->changed = TRUE;
    return FALSE;
}

static void replace_all(struct replacing *p, GRegex *regex, char **text)
{
    char *next = pattern_replace(regex, *text, replace, p);
    g_free(*text);
    *text = next;
}

char *redaction_text(struct redaction *r, const char *text)
{
    if (text_is_blank(text))
        return NULL;
    char *out = g_strdup(text);
    struct replacing p = {.r = r};
    for (guint i = 0; i < r->fixed->len; i++) {
        p.fixed = g_ptr_array_index(r->fixed, i);
        p.detail = p.fixed->detail;
        replace_all(&p, p.fixed->regex, &out);
    }
    p.fixed = NULL;
    p.detail = DETAIL_CREDENTIAL;
    for (guint i = 0; i < secrets_count; i++)
        if (secrets[i].secret)
            replace_all(&p, r->secrets[i], &out);
    for (guint i = 0; i < G_N_ELEMENTS(patterns); i++) {
        p.detail = patterns[i].detail;
        replace_all(&p, r->patterns[i], &out);
    }
    if (!p.changed)
        g_clear_pointer(&out, g_free);
    return out;
}

char *redaction_summary(const struct redaction *r)
{
    GString *out = g_string_new(NULL);
    for (int i = 0; i < DETAIL_COUNT; i++)
        if (r->count[i] > 0)
            g_string_append_printf(out, "%s%d %s%s", out->len ? ", " : "", r->count[i],
                                   r->count[i] > 1 ? details[i].plural : i == DETAIL_PERSON ? "name of a person" : details[i].name,
                                   r->count[i] == 1 && i == DETAIL_MAIL ? " address" : r->count[i] == 1 && i == DETAIL_TELEPHONE ? " number" : "");
    if (out->len == 0)
        g_string_append(out, "nothing");
    return g_string_free(out, FALSE);
}

const GPtrArray *redaction_originals(const struct redaction *r)
{
    return r->originals;
}
