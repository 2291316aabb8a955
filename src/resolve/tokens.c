/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tokens.h"

#include "text.h"

#include <string.h>

/* After one of these a label speaks of something else: "Jump host for suppliers". */
static const char *const turning_words[] = {"for", "with", "to", "from", "via", "by", "at", "in", "on", "of", "per",
                                            "behind", "through", "supporting", "serving", NULL};

enum sort { SORT_LETTER, SORT_DIGIT, SORT_OTHER };

static enum sort sort_of(gunichar c)
{
    return g_unichar_isdigit(c) ? SORT_DIGIT : g_unichar_isalpha(c) || g_unichar_ismark(c) ? SORT_LETTER : SORT_OTHER;
}

struct cutter {
    struct tokens *out;
    int clause, line;
    gboolean blank_before; /* a blank or line end stands before the current place */
};

static gboolean is_upper(const char *start, const char *end)
{
    for (const char *p = start; p < end; p = g_utf8_next_char(p))
        if (g_unichar_islower(g_utf8_get_char(p)))
            return FALSE;
    return TRUE;
}

static void add(struct cutter *c, const char *start, const char *end, enum sort sort)
{
    g_autofree char *word = g_strndup(start, (gsize)(end - start));
    g_autofree char *folded = text_fold(word);
    gboolean first = c->out->list->len == 0;
    gboolean turning = g_strv_contains(turning_words, folded) && !is_upper(start, end);
    c->clause += turning;
    struct token t = {.text = g_string_chunk_insert_const(c->out->strings, folded),
                      .raw = g_string_chunk_insert_const(c->out->strings, word), .upper = is_upper(start, end),
                      .number = sort == SORT_DIGIT, .turning = turning, .joined_before = !first && !c->blank_before, .clause = c->clause,
                      .line = c->line};
    if (t.joined_before)
        tokens_at(c->out, c->out->list->len - 1)->joined_after = TRUE;
    g_array_append_val(c->out->list, t);
    c->blank_before = FALSE;
}

static gboolean is_blank_at(const char *p, const char *text)
{
    return p < text || *p == '\0' || *p == ' ' || *p == '\n';
}

/* Signs between words: some end a clause. */
static void sign(struct cutter *c, const char *p, const char *text)
{
    gunichar u = g_utf8_get_char(p);
    if (u == '\n') {
        c->line++;
        c->clause++;
        c->blank_before = TRUE;
    } else if (u == ' ')
        c->blank_before = TRUE;
    else if (u == '(' || u == ')' || u == '[' || u == ',' || u == ';' || u == ':' || u == '|')
        c->clause++;
    else if ((u == '-' || u == '/' || u == '+' || u == 0x2013 || u == 0x2014) &&
             (u > 0x7f || (is_blank_at(p - 1, text) && is_blank_at(p + 1, text))))
        c->clause++;
}

static gboolean is_of_name(gunichar c)
{
    return g_unichar_isalnum(c) || c == '-';
}

/* "sql01.corp.example.net": three or more names joined by dots, the last of letters. Returns where they end; `p` if they are none. */
static const char *end_of_domain(const char *p)
{
    const char *end = p, *last = p;
    int names = 0;
    for (;;) {
        const char *q = end;
        while (is_of_name(g_utf8_get_char(q)))
            q = g_utf8_next_char(q);
        if (q == end)
            break;
        names++;
        last = end;
        end = q;
        if (*q != '.' || !is_of_name(g_utf8_get_char(q + 1)))
            break;
        end = q + 1;
    }
    for (const char *q = last; q < end; q = g_utf8_next_char(q))
        if (!g_unichar_isalpha(g_utf8_get_char(q)))
            return p;
    return names >= 3 && end - last >= 2 ? end : p;
}

void tokens_init(struct tokens *tokens, const char *label)
{
    tokens->list = g_array_new(FALSE, TRUE, sizeof(struct token));
    tokens->strings = g_string_chunk_new(256);
    tokens->question = strchr(label, '?') != NULL;
    struct cutter c = {.out = tokens, .blank_before = TRUE};
    const char *domain = label; /* of a domain name only the first part tells what the thing is */
    for (const char *p = label; *p;) {
        if (p >= domain && (p == label || !is_of_name(g_utf8_get_char(g_utf8_prev_char(p)))))
            domain = end_of_domain(p);
        if (*p == '.' && p < domain) {
            p = domain;
            continue;
        }
        enum sort sort = sort_of(g_utf8_get_char(p));
        if (sort == SORT_OTHER) {
            sign(&c, p, label);
            p = g_utf8_next_char(p);
            continue;
        }
        const char *start = p;
        while (*p && sort_of(g_utf8_get_char(p)) == sort)
            p = g_utf8_next_char(p);
        add(&c, start, p, sort);
    }
}

void tokens_clear(struct tokens *tokens)
{
    g_array_unref(tokens->list);
    g_string_chunk_free(tokens->strings);
}
