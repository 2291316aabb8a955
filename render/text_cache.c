/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text_cache.h"

#include <string.h>

struct question {
    char *text; /* owned by an answer: by its address a text could be taken for one that stood there before */
    int size, width; /* hundredths of a point */
    gboolean bold;
};

struct answer {
    struct question question; /* first: it is its own key */
    double w, h;
};

struct text_cache {
    const struct measure *measure;
    GHashTable *answers;
};

static guint hash(gconstpointer key)
{
    const struct question *q = key;
    return g_str_hash(q->text) * 31u + (guint)q->size * 1000003u + (guint)q->width * 8191u + (guint)q->bold;
}

static gboolean equal(gconstpointer a, gconstpointer b)
{
    const struct question *p = a, *q = b;
    return strcmp(p->text, q->text) == 0 && p->size == q->size && p->width == q->width && p->bold == q->bold;
}

static void free_answer(gpointer data)
{
    struct answer *answer = data;
    g_free(answer->question.text);
    g_free(answer);
}

struct text_cache *text_cache_new(const struct measure *measure)
{
    struct text_cache *cache = g_new0(struct text_cache, 1);
    cache->measure = measure;
    cache->answers = g_hash_table_new_full(hash, equal, free_answer, NULL);
    return cache;
}

void text_cache_free(struct text_cache *cache)
{
    g_hash_table_unref(cache->answers);
    g_free(cache);
}

static void text_size(gpointer data, const char *text, double size, gboolean bold, double width, double *w, double *h)
{
    struct text_cache *cache = data;
    const struct question question = {(char *)text, (int)(size * 100), (int)(width * 100), bold};
    const struct answer *known = g_hash_table_lookup(cache->answers, &question);
    if (!known) {
        struct answer *answer = g_new0(struct answer, 1);
        answer->question = question;
        answer->question.text = g_strdup(text);
        cache->measure->text(cache->measure->data, text, size, bold, width, &answer->w, &answer->h);
        g_hash_table_add(cache->answers, answer);
        known = answer;
    }
    *w = known->w;
    *h = known->h;
}

struct measure text_cache_measure(struct text_cache *cache)
{
    return (struct measure){text_size, cache};
}
