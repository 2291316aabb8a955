/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "finding.h"

#include "text.h"

#include <stdarg.h>
#include <string.h>

static const char *const verdict_names[] = {"pass", "nil", "not-applicable", "warn", "undecided", "fail"};
G_STATIC_ASSERT(G_N_ELEMENTS(verdict_names) == VERDICT_COUNT);

const char *verdict_name(enum verdict verdict)
{
    return verdict_names[verdict];
}

const char *verdict_word(enum verdict verdict)
{
    static const char *const words[] = {"pass", "nil return", "n/a", "warning", "undecided", "FAIL"};
    G_STATIC_ASSERT(G_N_ELEMENTS(words) == VERDICT_COUNT);
    return words[verdict];
}

enum verdict rule_worst(const struct rule *rule)
{
    return rule->worst == VERDICT_PASS ? VERDICT_FAIL : rule->worst;
}

gboolean finding_counts(const struct finding *f)
{
    return !f->waiver && !f->rule->advice && !f->rule->aspect;
}

/* Good advice that is followed is a pass like any other. */
static gboolean is_listed_by_verdict(const struct finding *f)
{
    return finding_counts(f) || (f->rule->advice && !f->waiver && f->verdict < VERDICT_WARN);
}

void findings_count(const struct findings *findings, int count[VERDICT_COUNT])
{
    memset(count, 0, VERDICT_COUNT * sizeof *count);
    for (guint i = 0; i < findings->items->len; i++)
        if (is_listed_by_verdict(findings_item(findings, i)))
            count[findings_item(findings, i)->verdict]++;
}

static void finding_free(gpointer data)
{
    struct finding *f = data;
    g_array_unref(f->elements);
    g_hash_table_unref(f->pointed);
    g_array_unref(f->path);
    g_ptr_array_unref(f->assumptions);
    g_free(f);
}

struct findings *findings_new(void)
{
    struct findings *f = g_new0(struct findings, 1);
    f->items = g_ptr_array_new_with_free_func(finding_free);
    f->waivers = g_array_new(FALSE, FALSE, sizeof(struct waiver_use));
    f->strings = g_string_chunk_new(4096);
    return f;
}

void findings_free(struct findings *f)
{
    if (!f)
        return;
    g_ptr_array_unref(f->items);
    g_array_unref(f->waivers);
    g_string_chunk_free(f->strings);
    g_free(f);
}

const char *findings_string(struct findings *f, const char *s)
{
    return s && *s ? g_string_chunk_insert(f->strings, s) : "";
}

struct finding *findings_add(struct findings *f, const struct rule *rule, enum verdict verdict, const char *format,
                             ...)
{
    va_list args;
    va_start(args, format);
    g_autofree char *message = g_strdup_vprintf(format, args);
    va_end(args);
    struct finding *item = g_new0(struct finding, 1);
    item->rule = rule;
    item->verdict = verdict;
    item->message = findings_string(f, message);
    item->searched = item->remedy = "";
    item->elements = g_array_new(FALSE, TRUE, sizeof(struct element));
    item->pointed = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    item->path = g_array_new(FALSE, TRUE, sizeof(struct element));
    item->assumptions = g_ptr_array_new();
    g_ptr_array_add(f->items, item);
    return item;
}

gboolean finding_misses_guard_at(const struct finding *f, struct element step)
{
    return f->missing.type != ELEMENT_NONE && f->missing.type == step.type && f->missing.index == step.index;
}

void finding_point_at(struct finding *f, enum element_type type, int index)
{
    struct element e = {type, index};
    gint64 key = (gint64)index << 3 | type;
    if (g_hash_table_add(f->pointed, g_memdup2(&key, sizeof key)))
        g_array_append_val(f->elements, e);
}

void finding_assume(struct findings *fs, struct finding *f, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    g_autofree char *text = g_strdup_vprintf(format, args);
    va_end(args);
    for (guint i = 0; i < f->assumptions->len; i++)
        if (g_str_equal(g_ptr_array_index(f->assumptions, i), text))
            return;
    g_ptr_array_add(f->assumptions, (gpointer)findings_string(fs, text));
}

static void hash_element(GChecksum *sum, const struct network *n, struct element e)
{
    g_autofree char *title = element_title(n, e);
    g_autofree char *folded = text_fold(title);
    g_checksum_update(sum, (const guchar *)element_type_name(e.type), -1);
    g_checksum_update(sum, (const guchar *)folded, -1);
    g_checksum_update(sum, (const guchar *)"|", 1);
}

static void set_fingerprint(struct finding *f, const struct network *n)
{
    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
    g_checksum_update(sum, (const guchar *)f->rule->id, -1);
    const GArray *arrays[] = {f->elements, f->path};
    for (int a = 0; a < 2; a++)
        for (guint i = 0; i < arrays[a]->len; i++)
            hash_element(sum, n, g_array_index(arrays[a], struct element, i));
    g_strlcpy(f->fingerprint, g_checksum_get_string(sum), sizeof f->fingerprint);
}

/* Two findings of one rule about things of the same name are told apart by their order. */
static void make_unique(struct finding *f, GHashTable *seen)
{
    guint count = GPOINTER_TO_UINT(g_hash_table_lookup(seen, f->fingerprint));
    g_hash_table_insert(seen, g_strdup(f->fingerprint), GUINT_TO_POINTER(count + 1));
    if (count == 0)
        return;
    g_autofree char *again = g_strdup_printf("%s|%u", f->fingerprint, count + 1);
    g_autofree char *sum = g_compute_checksum_for_string(G_CHECKSUM_SHA256, again, -1);
    g_strlcpy(f->fingerprint, sum, sizeof f->fingerprint);
}

const char *rule_remedy(const struct rule *rule, const char *format)
{
    const char *own = g_str_equal(format, "dot")      ? rule->remedy_dot
                      : g_str_equal(format, "drawio") ? rule->remedy_drawio
                      : g_str_has_prefix(format, "v") ? rule->remedy_visio
                                                      : NULL;
    return own ? own : rule->remedy ? rule->remedy : "";
}

void findings_finish(struct findings *fs, const struct network *n)
{
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < fs->items->len; i++) {
        struct finding *f = findings_item(fs, i);
        if (!*f->remedy && f->verdict >= VERDICT_WARN)
            f->remedy = rule_remedy(f->rule, n->format);
        if (!*f->fingerprint)
            set_fingerprint(f, n);
        make_unique(f, seen);
    }
}
