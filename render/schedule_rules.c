/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables of rules and findings.
 */
#include "schedule_places.h"
#include "text.h"

#include <string.h>

#define DOUBTS_SHOWN   4 /* rows of one rule */
#define MESSAGES_SHOWN 3

/* A sentence of a finding, which draws its ways with "->", as it stands in print. */
static char *prose(const char *text, glong most)
{
    g_autofree char *line = text_one_line(text, most);
    g_auto(GStrv) parts = g_strsplit(line, " -> ", -1);
    return g_strjoinv(" → ", parts);
}

static int worse_first(gconstpointer a, gconstpointer b)
{
    const struct finding *x = *(const struct finding *const *)a, *y = *(const struct finding *const *)b;
    if (!x->waiver != !y->waiver)
        return x->waiver ? 1 : -1;
    return (x->verdict < y->verdict) - (x->verdict > y->verdict);
}

/* Of one rule; what is open before what is accepted, the worst first. */
static GPtrArray *findings_of(const struct findings *all, const struct rule *rule)
{
    GPtrArray *list = g_ptr_array_new();
    for (guint i = 0; i < all->items->len; i++)
        if (findings_item(all, i)->rule == rule)
            g_ptr_array_add(list, findings_item(all, i));
    g_ptr_array_sort(list, worse_first); /* stable */
    return list;
}

/* What an application to the PSN asks of the document as sent is met by this one. */
static gboolean is_about_this_file(const struct finding *f)
{
    return strcmp(f->rule->id, "PSN-D-PDF") == 0 && f->verdict == VERDICT_NOT_APPLICABLE;
}

static char *verdict_cell(const struct finding *f, int boxes)
{
    if (is_about_this_file(f))
        return g_strdup(verdict_word(boxes ? VERDICT_WARN : VERDICT_PASS));
    if (f->rule->advice && f->verdict == VERDICT_WARN)
        return g_strdup("advice");
    return f->waiver ? g_strdup_printf("%s, waived", verdict_word(f->verdict)) : g_strdup(verdict_word(f->verdict));
}

static char *about_this_file(int boxes)
{
    if (boxes == 0)
        return g_strdup("This document is the PDF; it was read back and compared with the diagram before it was written.");
    return g_strdup_printf("This document is the PDF, but %d character%s of it stand%s as %s: no font that writes them was installed where it was made.", boxes,
                           boxes == 1 ? "" : "s", boxes == 1 ? "s" : "", boxes == 1 ? "a box" : "boxes");
}

static char *messages(const GPtrArray *findings, int boxes)
{
    if (is_about_this_file(g_ptr_array_index(findings, 0)))
        return about_this_file(boxes);
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < MIN(findings->len, MESSAGES_SHOWN); i++) {
        const struct finding *f = g_ptr_array_index(findings, i), *worst = g_ptr_array_index(findings, 0);
        g_autofree char *line = prose(f->message, 700);
        if (f->verdict != worst->verdict)
            g_string_append_printf(out, "%s%s – %s", i ? "\n" : "", verdict_word(f->verdict), line);
        else
            g_string_append_printf(out, "%s%s", i ? "\n" : "", line);
    }
    if (findings->len > MESSAGES_SHOWN)
        g_string_append_printf(out, "\nand %u more", findings->len - MESSAGES_SHOWN);
    return g_string_free(out, FALSE);
}

struct schedule *schedule_compliance(const struct schedule_source *source, const char *family, const char *title)
{
    const struct report *r = source->report;
    struct schedule *s = schedule_new((struct schedule){
        .title = title, .empty = "No rule was judged.", .row_heads = TRUE,
        .heads = {"Asked for", "Verdict", "What was found", "Where shown", "Rule"}, .widths = {0.21, 0.085, 0.365, 0.195, 0.145}});
    const struct rule *before = NULL;
    for (guint i = 0; i < r->findings->items->len; i++) {
        const struct rule *rule = findings_item(r->findings, i)->rule;
        if (!g_str_has_prefix(rule->id, family) || rule == before)
            continue;
        before = rule;
        g_autoptr(GPtrArray) findings = findings_of(r->findings, rule);
        const struct finding *worst = g_ptr_array_index(findings, 0);
        if (worst->verdict == VERDICT_NOT_APPLICABLE && g_str_equal(family, "PSN-C-"))
            continue; /* what the form says was not given: no assessor needs to read that line by line */
        schedule_add(s, (struct schedule_row){{g_strdup(rule->title), verdict_cell(worst, source->boxes), messages(findings, source->boxes),
                                               schedule_places(source, findings), g_strdup(rule->id)}});
    }
    return s;
}

struct schedule *schedule_waivers(const struct findings *findings)
{
    struct schedule *s = schedule_new((struct schedule){
        .title = "Waivers", .empty = "No finding is waived.", .fitted = TRUE,
        .heads = {"Rule", "What it hides", "Reason", "Accepted by", "Until"}, .widths = {0.14, 0.36, 0.26, 0.14, 0.1}});
    for (guint i = 0; i < findings->items->len; i++) {
        const struct finding *f = findings_item(findings, i);
        if (!f->waiver)
            continue;
        g_autofree char *message = prose(f->message, 500);
        schedule_add(s, (struct schedule_row){{g_strdup(f->rule->id), g_strdup_printf("%s – %s", verdict_word(f->verdict), message),
                                               text_one_line(f->waiver->reason, 400), text_one_line(f->waiver->owner, 100),
                                               civil_date_format_long(f->waiver->expires)}});
    }
    return s;
}

/* Of its rule; the findings of a rule follow each other. */
static gboolean is_last_undecided(const struct findings *findings, guint at)
{
    for (guint i = at + 1; i < findings->items->len && findings_item(findings, i)->rule == findings_item(findings, at)->rule; i++)
        if (findings_item(findings, i)->verdict == VERDICT_UNDECIDED)
            return FALSE;
    return TRUE;
}

struct doubt {
    GString *rules;   /* that hang on it */
    const char *last; /* of them */
    char *text;
};

static void clear_doubt(gpointer data)
{
    struct doubt *d = data;
    g_string_free(d->rules, TRUE);
    g_free(d->text);
}

/* One doubt about many rules is said once. Takes the text. */
static void add_doubt(GArray *doubts, const char *rule, char *text)
{
    for (guint i = 0; i < doubts->len; i++) {
        struct doubt *d = &g_array_index(doubts, struct doubt, i);
        if (strcmp(d->text, text) == 0) {
            if (strcmp(d->last, rule) != 0)
                g_string_append_printf(d->rules, ", %s", rule);
            d->last = rule;
            g_free(text);
            return;
        }
    }
    struct doubt d = {g_string_new(rule), rule, text};
    g_array_append_val(doubts, d);
}

struct schedule *schedule_undecided(const struct findings *findings)
{
    struct schedule *s = schedule_new((struct schedule){
        .title = "What could not be decided", .empty = "Nothing was left undecided.", .row_heads = TRUE, .fitted = TRUE,
        .heads = {"Rule", "What hangs on something that was not read, joined or recognised"}, .widths = {0.3, 0.7}});
    g_autoptr(GArray) doubts = g_array_new(FALSE, FALSE, sizeof(struct doubt));
    g_array_set_clear_func(doubts, clear_doubt);
    guint of_rule = 0;
    for (guint i = 0; i < findings->items->len; i++) {
        const struct finding *f = findings_item(findings, i);
        if (i > 0 && findings_item(findings, i - 1)->rule != f->rule)
            of_rule = 0;
        if (f->verdict != VERDICT_UNDECIDED || f->rule->aspect)
            continue;
        if (of_rule++ < DOUBTS_SHOWN)
            add_doubt(doubts, f->rule->id, prose(f->message, 1200));
        else if (is_last_undecided(findings, i))
            add_doubt(doubts, f->rule->id, g_strdup_printf("and %u more of %s", of_rule - DOUBTS_SHOWN, f->rule->id));
    }
    for (guint i = 0; i < doubts->len; i++) {
        const struct doubt *d = &g_array_index(doubts, struct doubt, i);
        schedule_add(s, (struct schedule_row){{g_strdup(d->rules->str), g_strdup(d->text)}});
    }
    return s;
}

/* What the numbers over the drawing mean. */
struct schedule *schedule_findings(const GPtrArray *open)
{
    struct schedule *s = schedule_new((struct schedule){
        .title = "Findings", .empty = "No finding is open.", .fitted = TRUE,
        .intro = "For your own copy: each number stands on the drawing at the shapes that the finding points at.",
        .heads = {"No.", "Verdict", "Rule", "What is the matter", "How to mend it"}, .widths = {0.05, 0.09, 0.14, 0.4, 0.32}});
    guint said = 0; /* the finding that says how to mend this one too */
    for (guint i = 0; i < open->len; i++) {
        const struct finding *f = g_ptr_array_index(open, i), *last = i ? g_ptr_array_index(open, i - 1) : NULL;
        if (!last || last->rule != f->rule || strcmp(last->remedy, f->remedy) != 0)
            said = i;
        schedule_add(s, (struct schedule_row){{g_strdup_printf("%u", i + 1), verdict_cell(f, 0), g_strdup(f->rule->id), prose(f->message, 600),
                                               said == i ? prose(f->remedy, 600) : g_strdup_printf("As for No. %u.", said + 1)}});
    }
    return s;
}
