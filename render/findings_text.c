/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc check`: for a person. Summary first, then every finding: what, where, why, how to mend it; the satisfied
 * rules last, a line each.
 */
#include "finding_order.h"
#include "limits_statement.h"
#include "reading_text.h"
#include "text.h"
#include "renderer.h"

#include <string.h>

#define INDENT 12
#define EXAMPLES 3 /* of each kind of warning about the reading */

static const struct {
    const char *word;
    enum text_style style;
} looks[] = {
    [VERDICT_PASS] = {"pass", TEXT_GOOD}, [VERDICT_NIL] = {"nil return", TEXT_GOOD},
    [VERDICT_NOT_APPLICABLE] = {"n/a", TEXT_DIM}, [VERDICT_WARN] = {"warning", TEXT_ODD},
    [VERDICT_UNDECIDED] = {"undecided", TEXT_ODD}, [VERDICT_FAIL] = {"FAIL", TEXT_BAD},
};
G_STATIC_ASSERT(G_N_ELEMENTS(looks) == VERDICT_COUNT);

static char *judged_line(const struct report *report)
{
    const struct network *n = report->network;
    const struct fact *organisation = network_best_fact(n, FACT_ORGANISATION);
    const struct fact *date = network_best_fact(n, FACT_DATE);
    civil_date until = report_valid_until(report);
    g_autofree char *as_of = civil_date_format_long(report->assessment.as_of), *last = until ? civil_date_format_long(until) : NULL;
    return g_strdup_printf("%s, %s %s; judged for submission on %s%s%s", organisation ? organisation->value : "organisation not stated",
                           date ? "dated" : "date", date ? date->text : "not stated", as_of, !last ? "" : until >= report->assessment.as_of ? ", may be submitted until " : ", could only be submitted until ", last ? last : "");
}

/* Findings, advice and waived ones apart: "2 FAIL, 3 warning, 14 pass; 2 pieces of advice; 1 waived". */
static char *count_line(const struct findings *findings)
{
    int count[VERDICT_COUNT], advice = 0, waived = 0;
    GString *line = g_string_new(NULL);
    findings_count(findings, count);
    for (guint i = 0; i < findings->items->len; i++) {
        const struct finding *f = findings_item(findings, i);
        advice += f->rule->advice && !f->waiver && f->verdict >= VERDICT_WARN;
        waived += f->waiver != NULL;
    }
    for (int v = VERDICT_COUNT - 1; v >= 0; v--)
        if (count[v] > 0)
            g_string_append_printf(line, "%s%d %s", line->len ? ", " : "", count[v], looks[v].word);
    if (advice > 0)
        g_string_append_printf(line, "; %d piece%s of advice", advice, advice == 1 ? "" : "s");
    if (waived > 0)
        g_string_append_printf(line, "; %d waived", waived);
    return g_string_free(line, FALSE);
}

static void summary(struct text_page *page, const struct report *report)
{
    g_autofree char *judged = judged_line(report), *counts = count_line(report->findings);
    g_autofree char *path = text_path(report->network->path);
    text_page_line(page, TEXT_BOLD, "%s", path);
    text_page_item(page, 2, "", TEXT_PLAIN, judged);
    text_page_item(page, 2, "", TEXT_PLAIN, counts);
}

/* What the guidance wants to understand above all, a line each. */
static void aspects(struct text_page *page, const struct report *report)
{
    gboolean first = TRUE;
    for (guint i = 0; i < report->findings->items->len; i++) {
        const struct finding *f = findings_item(report->findings, i);
        if (!f->rule->aspect)
            continue;
        if (first)
            text_page_gap(page);
        first = FALSE;
        g_autofree char *line = g_strdup_printf("%s: %s", f->rule->title, f->message);
        text_page_item(page, INDENT, looks[f->verdict].word, looks[f->verdict].style, line);
    }
}

static char *place(const struct network *n, struct element e)
{
    const struct origin *o = element_origin(n, e);
    g_autofree char *title = element_title(n, e);
    if (n->pages->len > 1)
        return g_strdup_printf("“%s” (%s %s, page %d)", title, element_type_name(e.type), o->id, o->page + 1);
    return g_strdup_printf("“%s” (%s %s)", title, element_type_name(e.type), o->id);
}

static void places(struct text_page *page, const struct network *n, const struct finding *f)
{
    const guint most = 8;
    g_autoptr(GString) line = g_string_new(NULL);
    for (guint i = 0; i < MIN(f->elements->len, most); i++) {
        g_autofree char *one = place(n, g_array_index(f->elements, struct element, i));
        g_string_append_printf(line, "%s%s", i ? ", " : "", one);
    }
    if (f->elements->len > most)
        g_string_append_printf(line, " and %u more", f->elements->len - most);
    if (line->len > 0)
        text_page_item(page, INDENT, "  where", TEXT_DIM, line->str);
    else if (*f->searched)
        text_page_item(page, INDENT, "  searched", TEXT_DIM, f->searched);
}

static void path(struct text_page *page, const struct network *n, const struct finding *f)
{
    g_autoptr(GString) line = g_string_new(NULL);
    for (guint i = 0; i < f->path->len; i++) {
        struct element e = g_array_index(f->path, struct element, i);
        g_autofree char *title = element_title(n, e);
        if (e.type != ELEMENT_LINK)
            g_string_append_printf(line, "%s%s [%s]", i ? " → " : "", title, element_origin(n, e)->id);
        else if (*network_link(n, e.index)->label)
            g_string_append_printf(line, " –(%s)", title);
        if (finding_misses_guard_at(f, e))
            g_string_append(line, f->verdict == VERDICT_FAIL ? " –[no guard]" : " –[guard in doubt]");
    }
    if (line->len > 0)
        text_page_item(page, INDENT, "  path", TEXT_DIM, line->str);
}

/* "because" for what a verdict rests on; a finding that passes notes it all the same. */
static void notes(struct text_page *page, const struct finding *f, const char *lead)
{
    for (guint i = 0; i < f->assumptions->len; i++)
        text_page_item(page, INDENT, i ? "" : lead, TEXT_DIM, g_ptr_array_index(f->assumptions, i));
}

static const char *word_of(const struct finding *f)
{
    return f->rule->advice && f->verdict == VERDICT_WARN ? "advice" : looks[f->verdict].word;
}

/* What was said under the finding before is not said again. */
static void open_finding(struct text_page *page, const struct network *n, const struct finding *f, const struct finding *before)
{
    gboolean again = before && before->rule == f->rule;
    text_page_gap(page);
    g_autofree char *head = g_strdup_printf("%s  %s", f->rule->id, f->rule->title);
    text_page_item(page, INDENT, word_of(f), looks[f->verdict].style, head);
    text_page_item(page, INDENT, "", TEXT_PLAIN, f->message);
    places(page, n, f);
    path(page, n, f);
    notes(page, f, "  because");
    if (*f->remedy)
        text_page_item(page, INDENT, "  mend", TEXT_DIM, again && strcmp(before->remedy, f->remedy) == 0 ? "as above" : f->remedy);
    g_autofree char *quote = g_strdup_printf("“%s”", f->rule->guidance);
    if (!again)
        text_page_item(page, INDENT, "  guidance", TEXT_DIM, quote);
}

static void open_findings(struct text_page *page, const struct report *report)
{
    g_autoptr(GPtrArray) open = finding_order_open(report->findings);
    for (guint i = 0; i < open->len; i++)
        open_finding(page, report->network, g_ptr_array_index(open, i), i ? g_ptr_array_index(open, i - 1) : NULL);
}

/* What somebody has accepted, and what a mistaken waiver would have hidden. */
static void waivers(struct text_page *page, const struct report *report)
{
    for (guint i = 0; i < report->findings->items->len; i++) {
        const struct finding *f = findings_item(report->findings, i);
        if (!f->waiver)
            continue;
        text_page_gap(page);
        g_autofree char *expires = civil_date_format_long(f->waiver->expires), *approved = civil_date_format_long(f->waiver->approved);
        g_autofree char *head = g_strdup_printf("%s  %s (%s)", f->rule->id, f->rule->title, looks[f->verdict].word);
        g_autofree char *who = g_strdup_printf("%s – accepted by %s on %s, until %s", f->waiver->reason, f->waiver->owner, approved, expires);
        text_page_item(page, INDENT, "waived", TEXT_ODD, head);
        text_page_item(page, INDENT, "", TEXT_PLAIN, f->message);
        places(page, report->network, f);
        text_page_item(page, INDENT, "  accepted", TEXT_DIM, who);
    }
    for (guint i = 0; i < report->findings->waivers->len; i++) {
        const struct waiver_use *use = &g_array_index(report->findings->waivers, struct waiver_use, i);
        const char *fault = waiver_state_fault(use->state);
        if (!fault)
            continue;
        g_autofree char *line = g_strdup_printf("line %d: the waiver of %s%s%s %s", use->waiver->line, use->waiver->rule,
                                                *use->waiver->about ? " for " : "", use->waiver->about, fault);
        text_page_gap(page);
        text_page_item(page, INDENT, "bad waiver", TEXT_BAD, line);
    }
}

static void satisfied(struct text_page *page, const struct report *report)
{
    gboolean first = TRUE;
    for (guint i = 0; i < report->findings->items->len; i++) {
        const struct finding *f = findings_item(report->findings, i);
        if (f->verdict >= VERDICT_WARN || f->rule->aspect)
            continue;
        if (first)
            text_page_gap(page);
        first = FALSE;
        g_autofree char *line = g_strdup_printf("%s  %s", f->rule->id, f->message);
        text_page_item(page, INDENT, looks[f->verdict].word, looks[f->verdict].style, line);
        notes(page, f, "  note");
    }
}

/* ---- trust domain by trust domain ---- */

#define MATRIX_LEAD  16
#define MATRIX_CELL  11

static char *cell_text(const struct matrix_cell *c)
{
    static const char *const words[] = {"-", "not asked", "guarded", "assumed", "undec.", "OPEN"};
    g_autofree char *ways = matrix_ways(c);
    return c->state <= CELL_GUARDED ? g_strdup(words[c->state]) : g_strdup_printf("%s %s", words[c->state], ways);
}

static void matrix_rows(struct text_page *page, const GArray *matrix, const enum domain *domains, guint count, guint first, guint last)
{
    g_autoptr(GString) head = g_string_new(NULL);
    for (guint k = first; k < last; k++)
        g_string_append_printf(head, "%-*.*s", MATRIX_CELL, MATRIX_CELL - 1, domain_name(domains[k])); /* ASCII */
    text_page_columns(page, MATRIX_LEAD, "from \\ to", head->str);
    for (guint i = 0; i < count; i++) {
        g_autoptr(GString) line = g_string_new(NULL);
        for (guint k = first; k < last; k++) {
            const struct matrix_cell *c = matrix_find(matrix, domains[i], domains[k]);
            g_autofree char *text = c ? cell_text(c) : g_strdup("");
            g_string_append_printf(line, "%-*s", MATRIX_CELL, text);
        }
        text_page_columns(page, MATRIX_LEAD, domain_name(domains[i]), line->str);
    }
}

/* What is met first on the ways into a domain, from each other one. */
static void matrix_guards(struct text_page *page, const GArray *matrix, enum domain to)
{
    g_autoptr(GString) line = g_string_new(NULL);
    for (guint i = 0; i < matrix->len; i++) {
        const struct matrix_cell *c = matrix_cell_at(matrix, i);
        if (c->to == to && *c->guards)
            g_string_append_printf(line, "%s%s by %s", line->len ? "; " : "", domain_name(c->from), c->guards);
    }
    g_autofree char *lead = g_strdup_printf("into %s", domain_name(to));
    if (line->len > 0)
        text_page_item(page, MATRIX_LEAD, lead, TEXT_DIM, line->str);
}

static gboolean has_unasked(const GArray *matrix)
{
    for (guint i = 0; i < matrix->len; i++)
        if (matrix_cell_at(matrix, i)->state == CELL_NOT_ASKED)
            return TRUE;
    return FALSE;
}

static void zone_matrix(struct text_page *page, const struct network_register *reg)
{
    enum domain domains[DOMAIN_COUNT];
    guint count = matrix_domains(reg->matrix, domains), wide = (guint)(page->width - MATRIX_LEAD) / MATRIX_CELL;
    if (count < 2)
        return;
    text_page_gap(page);
    text_page_line(page, TEXT_BOLD, "Ways between trust domains");
    text_page_item(page, 2, "", TEXT_PLAIN, MATRIX_MEANING " -: no way.");
    if (has_unasked(reg->matrix))
        text_page_item(page, 2, "", TEXT_PLAIN, "Not asked: the diagram is so large that only ways into the core and the PSN were looked for.");
    for (guint first = 0; first < count; first += MAX(wide, 1))
        matrix_rows(page, reg->matrix, domains, count, first, MIN(count, first + MAX(wide, 1)));
    matrix_guards(page, reg->matrix, DOMAIN_CORE);
}

static gboolean render(const struct report *report, const struct render_options *options, GByteArray *out,
                       GError **error)
{
    struct text_page page = {g_string_new(NULL), options->width > 40 ? options->width : 100, options->colour};
    summary(&page, report);
    aspects(&page, report);
    open_findings(&page, report);
    waivers(&page, report);
    satisfied(&page, report);
    zone_matrix(&page, report->reg);
    text_page_gap(&page);
    reading_text(&page, report->network, INDENT, EXAMPLES);
    text_page_gap(&page);
    text_page_item(&page, 0, "", TEXT_PLAIN, LIMITS_STATEMENT);
    g_byte_array_append(out, (const guint8 *)page.out->str, (guint)page.out->len);
    g_string_free(page.out, TRUE);
    return TRUE;
}

const struct renderer findings_text_renderer = {.format = "text", .suffix = "txt", .subject = RENDER_FINDINGS, .render = render};
