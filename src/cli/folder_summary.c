/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "folder_summary.h"

#include "check.h"
#include "command.h"
#include "text.h"

#include <string.h>

#define INDENT 12
#define MOST 10 /* rules, names */

struct folder_summary {
    int by_verdict[VERDICT_COUNT];
    int not_judged;
    int fails[RESULT_RULES_MAX]; /* diagrams, by the row of the rule */
    GPtrArray *left_out;         /* char *: names */
};

static const struct {
    const char *word;
    enum text_style style;
} looks[] = {
    [VERDICT_PASS] = {"pass", TEXT_GOOD}, [VERDICT_NIL] = {"pass", TEXT_GOOD}, [VERDICT_NOT_APPLICABLE] = {"pass", TEXT_GOOD},
    [VERDICT_WARN] = {"warning", TEXT_ODD}, [VERDICT_UNDECIDED] = {"undecided", TEXT_ODD}, [VERDICT_FAIL] = {"FAIL", TEXT_BAD},
};
G_STATIC_ASSERT(G_N_ELEMENTS(looks) == VERDICT_COUNT);

struct folder_summary *folder_summary_new(void)
{
    struct folder_summary *s = g_new0(struct folder_summary, 1);
    s->left_out = g_ptr_array_new_with_free_func(g_free);
    return s;
}

void folder_summary_free(struct folder_summary *s)
{
    g_ptr_array_unref(s->left_out);
    g_free(s);
}

guint folder_summary_diagrams(const struct folder_summary *s)
{
    guint sum = (guint)s->not_judged;
    for (int v = 0; v < VERDICT_COUNT; v++)
        sum += (guint)s->by_verdict[v];
    return sum;
}

/* On one line, whatever a name or a message holds. */
static char *clean_line(const char *text)
{
    g_autofree char *clean = text_clean(text, -1);
    return text_one_line(clean, 400);
}

static void count(struct folder_summary *s, const struct check_result *r)
{
    if (*r->message) {
        s->not_judged++;
        return;
    }
    s->by_verdict[r->verdict]++;
    for (int i = 0; i < RESULT_RULES_MAX; i++)
        s->fails[i] += r->fails[i] != 0;
}

static const char *trouble(int code)
{
    return code == EXIT_UNREADABLE ? "unreadable" : code == EXIT_UNSUPPORTED ? "unsupported" : "error";
}

void folder_summary_add(struct folder_summary *s, const struct diagram_file *file, const struct check_result *r, struct text_page *page)
{
    if (r->left_out) {
        g_ptr_array_add(s->left_out, clean_line(file->relative));
        return;
    }
    count(s, r);
    if (*r->message) {
        g_autofree char *why = clean_line(r->message);
        text_page_line(page, TEXT_BAD, "%-*s%s", INDENT, trouble(r->code), why);
        return;
    }
    const int *c = r->counts;
    g_autofree char *path = clean_line(file->path);
    text_page_line(page, looks[r->verdict].style, "%-*s%4d %5d %5d %5d %5d %5d %6d  %s", INDENT, looks[r->verdict].word, c[VERDICT_FAIL],
                   c[VERDICT_UNDECIDED], c[VERDICT_WARN], c[VERDICT_NIL], c[VERDICT_NOT_APPLICABLE], c[VERDICT_PASS], r->waived, path);
}

void folder_summary_head(struct text_page *page)
{
    text_page_line(page, TEXT_DIM, "%-*s%s", INDENT, "worst", "fail undec  warn   nil   n/a  pass waived  diagram");
}

static void append_count(GString *out, int n, const char *word)
{
    if (n > 0)
        g_string_append_printf(out, "%s%d %s", out->len ? ", " : "", n, word);
}

static void print_verdicts(const struct folder_summary *s, struct text_page *page)
{
    g_autoptr(GString) line = g_string_new(NULL);
    const int satisfied = s->by_verdict[VERDICT_PASS] + s->by_verdict[VERDICT_NIL] + s->by_verdict[VERDICT_NOT_APPLICABLE];
    guint diagrams = folder_summary_diagrams(s);
    append_count(line, s->by_verdict[VERDICT_FAIL], "FAIL");
    append_count(line, s->by_verdict[VERDICT_UNDECIDED], "undecided");
    append_count(line, s->by_verdict[VERDICT_WARN], "warning");
    append_count(line, satisfied, "pass");
    append_count(line, s->not_judged, "not judged");
    text_page_line(page, TEXT_BOLD, "%u diagram%s%s%s", diagrams, diagrams == 1 ? "" : "s", line->len ? ": " : "", line->str);
}

/* The row of the rule that fails on the most diagrams and was not named yet, -1 if there is none. */
static int next_rule(const struct folder_summary *s, const gboolean *named)
{
    int best = -1;
    for (int i = 0; i < RESULT_RULES_MAX; i++)
        if (s->fails[i] > 0 && !named[i] && (best < 0 || s->fails[i] > s->fails[best]))
            best = i;
    return best;
}

static void print_rules(const struct folder_summary *s, struct text_page *page)
{
    gboolean named[RESULT_RULES_MAX] = {FALSE};
    for (int shown = 0, row; shown < MOST && (row = next_rule(s, named)) >= 0; shown++) {
        const struct rule *rule = &checks_all()[row].rule;
        if (shown == 0)
            text_page_line(page, TEXT_PLAIN, "rules that fail on most diagrams:");
        text_page_line(page, TEXT_PLAIN, "%5d  %-20s %s", s->fails[row], rule->id, rule->title);
        named[row] = TRUE;
    }
}

static void print_left_out(const struct folder_summary *s, struct text_page *page)
{
    if (s->left_out->len == 0)
        return;
    text_page_line(page, TEXT_PLAIN, "%u file%s without a diagram inside left out:", s->left_out->len, s->left_out->len == 1 ? "" : "s");
    for (guint i = 0; i < MIN(s->left_out->len, MOST); i++)
        text_page_line(page, TEXT_PLAIN, "       %s", (const char *)g_ptr_array_index(s->left_out, i));
    if (s->left_out->len > MOST)
        text_page_line(page, TEXT_PLAIN, "       and %u more", s->left_out->len - MOST);
}

void folder_summary_total(const struct folder_summary *s, struct text_page *page)
{
    text_page_gap(page);
    print_verdicts(s, page);
    print_rules(s, page);
    print_left_out(s, page);
}
