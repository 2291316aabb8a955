/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The top of the report: whose diagram, which file, which dates, and the verdict of the whole.
 */
#include "html_page.h"
#include "sheet.h"
#include "text.h"

static void fact(GString *out, const char *caption, const char *text, const char *remark)
{
    markup_add(out, "<div><dt>%s</dt><dd>%s", caption, text);
    if (*remark)
        markup_add(out, " <small>%s</small>", remark);
    g_string_append(out, "</dd></div>\n");
}

static const char *validity(const struct report *r, civil_date until)
{
    if (!until)
        return "the diagram states no day of creation";
    return until < r->assessment.as_of ? "before the day that it is judged for" : "the last day that it is less than six months old";
}

static void facts(struct html_page *page)
{
    const struct report *r = page->report;
    const struct fact *version = network_best_fact(r->network, FACT_VERSION), *author = network_best_fact(r->network, FACT_AUTHOR);
    civil_date until = report_valid_until(r);
    g_autofree char *created = sheet_created(r), *as_of = html_day(r->assessment.as_of, "no day"), *valid = html_day(until, "not known");
    g_autofree char *made = html_day(r->rendered_on, ""), *base = g_path_get_basename(r->network->path), *file = text_clean(base, -1);
    g_string_append(page->out, "<dl class=\"facts\">\n");
    fact(page->out, "Diagram created", created, "");
    fact(page->out, "Judged for submission on", as_of, "");
    fact(page->out, "Valid until", valid, validity(r, until));
    if (version)
        fact(page->out, "Version", version->value, "");
    if (author)
        fact(page->out, "Author", author->value, "");
    fact(page->out, "Checked by", "demarc " DEMARC_VERSION, made);
    markup_add(page->out, "<div class=\"wide\"><dt>File</dt><dd>%s <small>SHA-256 <code>%s</code></small></dd></div>\n</dl>\n", file,
               r->network->sha256);
}

static void outcome(struct html_page *page)
{
    static const char *const words[VERDICT_COUNT] = {
        [VERDICT_PASS] = "Satisfied", [VERDICT_NIL] = "Satisfied", [VERDICT_NOT_APPLICABLE] = "Satisfied",
        [VERDICT_WARN] = "Satisfied, with warnings", [VERDICT_UNDECIDED] = "Undecided", [VERDICT_FAIL] = "Not satisfied",
    };
    enum verdict verdict = report_verdict(page->report);
    markup_add(page->out, "<div class=\"outcome v-%s\"><p class=\"caption\">Verdict</p><p class=\"word\">"
                          "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"28\" height=\"28\" aria-hidden=\"true\"><use href=\"#v-%s\"/></svg>"
                          "%s</p><p>",
               verdict_name(verdict), verdict_name(verdict), words[verdict]);
    html_verdict_counts(page->out, page);
    g_string_append(page->out, "</p></div>\n");
}

void html_head(struct html_page *page)
{
    const struct network *n = page->network;
    const struct fact *title = network_best_fact(n, FACT_TITLE);
    g_autofree char *organisation = sheet_organisation(page->report);
    gboolean named = network_best_fact(n, FACT_ORGANISATION) || page->report->assessment.coco.organisation;
    g_string_append(page->out, "<header class=\"top\">\n<div class=\"heading\"><p class=\"caption\">Check of a network diagram</p>");
    markup_add(page->out, "<h1>%s</h1><p class=\"subject\">%s</p></div>\n", named ? organisation : "Organisation not stated",
               title ? title->value : "Network diagram");
    outcome(page);
    facts(page);
    g_string_append(page->out, "</header>\n");
}
