/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc check`: for a person. Summary first, then every finding: what, where, why, how to mend it; the satisfied
 * rules last, a line each.
 */
#include "limits_statement.h"
#include "reading_text.h"
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
    g_autofree char *as_of = civil_date_format_long(report->assessment.as_of);
    return g_strdup_printf("%s, %s %s; judged for submission on %s",
                           organisation ? organisation->value : "organisation not stated",
                           date ? "dated" : "date", date ? date->text : "not stated", as_of);
}

static void summary(struct text_page *page, const struct report *report)
{
    int count[VERDICT_COUNT] = {0};
    for (guint i = 0; i < report->findings->items->len; i++)
        count[findings_item(report->findings, i)->verdict]++;
    g_autoptr(GString) line = g_string_new(NULL);
    for (int v = VERDICT_COUNT - 1; v >= 0; v--)
        if (count[v] > 0)
            g_string_append_printf(line, "%s%d %s", line->len ? ", " : "", count[v], looks[v].word);
    g_autofree char *judged = judged_line(report);
    const struct network *n = report->network;
    text_page_line(page, TEXT_BOLD, "%s", n->path);
    text_page_item(page, 2, "", TEXT_PLAIN, judged);
    text_page_item(page, 2, "", TEXT_PLAIN, line->str);
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
    }
    if (line->len > 0)
        text_page_item(page, INDENT, "  path", TEXT_DIM, line->str);
}

static void open_finding(struct text_page *page, const struct network *n, const struct finding *f)
{
    text_page_gap(page);
    g_autofree char *head = g_strdup_printf("%s  %s", f->rule->id, f->rule->title);
    text_page_item(page, INDENT, looks[f->verdict].word, looks[f->verdict].style, head);
    text_page_item(page, INDENT, "", TEXT_PLAIN, f->message);
    places(page, n, f);
    path(page, n, f);
    for (guint i = 0; i < f->assumptions->len; i++)
        text_page_item(page, INDENT, i ? "" : "  because", TEXT_DIM, g_ptr_array_index(f->assumptions, i));
    if (*f->remedy)
        text_page_item(page, INDENT, "  mend", TEXT_DIM, f->remedy);
    g_autofree char *quote = g_strdup_printf("“%s”", f->rule->guidance);
    text_page_item(page, INDENT, "  guidance", TEXT_DIM, quote);
}

static void open_findings(struct text_page *page, const struct report *report)
{
    for (int v = VERDICT_COUNT - 1; v >= VERDICT_WARN; v--)
        for (guint i = 0; i < report->findings->items->len; i++) {
            const struct finding *f = findings_item(report->findings, i);
            if ((int)f->verdict == v)
                open_finding(page, report->network, f);
        }
}

static void satisfied(struct text_page *page, const struct report *report)
{
    gboolean first = TRUE;
    for (guint i = 0; i < report->findings->items->len; i++) {
        const struct finding *f = findings_item(report->findings, i);
        if (f->verdict >= VERDICT_WARN)
            continue;
        if (first)
            text_page_gap(page);
        first = FALSE;
        g_autofree char *line = g_strdup_printf("%s  %s", f->rule->id, f->message);
        text_page_item(page, INDENT, looks[f->verdict].word, looks[f->verdict].style, line);
    }
}

static gboolean render(const struct report *report, const struct render_options *options, GByteArray *out,
                       GError **error)
{
    struct text_page page = {g_string_new(NULL), options->width > 40 ? options->width : 100, options->colour};
    summary(&page, report);
    open_findings(&page, report);
    satisfied(&page, report);
    text_page_gap(&page);
    reading_text(&page, report->network, INDENT, EXAMPLES);
    text_page_gap(&page);
    text_page_item(&page, 0, "", TEXT_PLAIN, LIMITS_STATEMENT);
    g_byte_array_append(out, (const guint8 *)page.out->str, (guint)page.out->len);
    g_string_free(page.out, TRUE);
    return TRUE;
}

const struct renderer findings_text_renderer = {.format = "text", .subject = RENDER_FINDINGS, .render = render};
