/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc check --format html`: one self-contained page. Its policy forbids every request; its only style sheet and script are its
 * own, known by their hashes.
 */
#include "html_assets.h"
#include "finding_order.h"
#include "html_page.h"
#include "limits_statement.h"
#include "plans.h"
#include "sheet.h"

#include <string.h>

/* A block of style or script that is the same read as XML and as HTML. */
static char *block(const char *text)
{
    return g_strconcat("/*<![CDATA[*/\n", text, "/*]]>*/", NULL);
}

static char *source_hash(const char *text)
{
    guint8 digest[32];
    gsize length = sizeof digest;
    GChecksum *sum = g_checksum_new(G_CHECKSUM_SHA256);
    g_checksum_update(sum, (const guchar *)text, (gssize)strlen(text));
    g_checksum_get_digest(sum, digest, &length);
    g_checksum_free(sum);
    g_autofree char *base64 = g_base64_encode(digest, length);
    return g_strdup_printf("'sha256-%s'", base64);
}

static void begin(struct html_page *page, const char *style, const char *script)
{
    g_autofree char *style_hash = source_hash(style), *script_hash = source_hash(script);
    g_autofree char *organisation = sheet_organisation(page->report);
    g_string_append(page->out, "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en-GB\" xml:lang=\"en-GB\">\n<head>\n"
                               "<meta charset=\"utf-8\"/>\n");
    g_string_append_printf(page->out,
                           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src %s; script-src %s; "
                           "base-uri 'none'; form-action 'none'\"/>\n",
                           style_hash, script_hash);
    markup_add(page->out,
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
               "<meta name=\"referrer\" content=\"no-referrer\"/>\n<meta name=\"generator\" content=\"demarc %s\"/>\n"
               "<title>%s: check of a network diagram</title>\n",
               DEMARC_VERSION, organisation);
    g_string_append_printf(page->out, "<style>%s</style>\n</head>\n<body>\n", style);
    g_string_append(page->out, "<a class=\"skip\" href=\"#findings-title\">Skip to the findings</a>\n");
    html_verdict_symbols(page->out);
}

static void marking(struct html_page *page)
{
    const struct fact *f = network_best_fact(page->network, FACT_MARKING);
    if (f)
        markup_add(page->out, "<p class=\"marking\">%s</p>\n", f->value);
}

static void contents(struct html_page *page)
{
    marking(page);
    html_head(page);
    g_string_append(page->out, "<main>\n");
    html_aspects(page);
    html_rules(page);
    g_string_append(page->out, "<div class=\"workspace\">\n");
    html_drawing(page);
    html_findings(page);
    g_string_append(page->out, "</div>\n");
    html_register(page);
    html_matrix(page);
    html_waivers(page);
    html_reading(page);
    markup_add(page->out, "</main>\n<footer><p>%s</p></footer>\n", LIMITS_STATEMENT);
    marking(page);
}

/* ---- what the parts share ---- */

static void note_verdict(struct html_page *page, const struct finding *f)
{
    for (guint i = 0; i < f->elements->len; i++) {
        struct element e = g_array_index(f->elements, struct element, i);
        if (e.type != ELEMENT_NONE)
            page->worst[e.type][e.index] = MAX(page->worst[e.type][e.index], f->verdict);
    }
}

static void page_prepare(struct html_page *page, const struct report *report)
{
    const struct network *n = report->network;
    const guint counts[HTML_TYPES] = {0, n->zones->len, n->nodes->len, n->links->len, n->notes->len};
    page->findings = finding_order(report->findings);
    for (int t = 0; t < HTML_TYPES; t++) {
        page->worst[t] = g_new0(guint8, counts[t] + 1);
        page->drawn[t] = g_new0(guint8, counts[t] + 1);
    }
    for (guint i = 0; i < page->findings->len; i++)
        note_verdict(page, g_ptr_array_index(page->findings, i));
}

static void page_clear(struct html_page *page)
{
    g_ptr_array_unref(page->findings);
    for (int t = 0; t < HTML_TYPES; t++) {
        g_free(page->worst[t]);
        g_free(page->drawn[t]);
    }
}

static gboolean render(const struct report *report, const struct render_options *options, GByteArray *out, GError **error)
{
    struct marks marks = marks_number(report->network, report->reg);
    GPtrArray *plans = plans_make(report->network, &marks, options, error);
    if (!plans) {
        marks_clear(&marks);
        return FALSE;
    }
    g_autofree char *style = block(html_report_css), *script = block(html_report_js);
    struct element_ids *ids = element_ids_new(report->network);
    struct html_page page = {.out = g_string_new(NULL), .report = report, .network = report->network, .plans = plans,
                             .marks = &marks, .ids = ids};
    page_prepare(&page, report);
    begin(&page, style, script);
    contents(&page);
    g_string_append_printf(page.out, "<script>%s</script>\n</body>\n</html>\n", script);
    g_byte_array_append(out, (const guint8 *)page.out->str, (guint)page.out->len);
    g_string_free(page.out, TRUE);
    page_clear(&page);
    element_ids_free(ids);
    marks_clear(&marks);
    g_ptr_array_unref(plans);
    return TRUE;
}

const struct renderer html_renderer = {.format = "html", .subject = RENDER_FINDINGS, .render = render};
