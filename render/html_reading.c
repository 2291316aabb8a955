/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the drawing was read: page by page, then what was guessed or lost, kind by kind, and how to mend it.
 */
#include "html_page.h"
#include "import_report.h"
#include "repair.h"

#include <string.h>

#define SHOWN 3 /* examples of a kind before the rest is folded away */

static void pages(struct html_page *page, const struct import_report *r)
{
    const struct network *n = page->network;
    g_string_append(page->out, "<ul class=\"plain\">\n");
    for (guint i = 0; i < r->pages->len; i++) {
        const struct network_page *p = network_page(n, i);
        g_autofree char *counts = import_counts_text(&g_array_index(r->pages, struct import_counts, i));
        markup_add(page->out, "<li><strong>Page %u</strong>%s%s%s: %s%s</li>\n", i + 1, *p->name ? " “" : "", p->name, *p->name ? "”" : "",
                   p->background ? "background page: " : "", counts);
    }
    g_string_append(page->out, "</ul>\n");
}

static void example(struct html_page *page, const struct diagnostic *d)
{
    g_string_append(page->out, "<li>");
    if (d->page >= 0 && page->network->pages->len > 1)
        markup_add(page->out, "page %d, ", d->page + 1);
    if (d->element)
        markup_add(page->out, "<code>%s</code>: ", d->element);
    html_words(page->out, d->text);
    markup_add(page->out, "%s</li>\n", d->taint ? " (verdicts that rest on it say so)" : "");
}

static void examples(struct html_page *page, const struct import_kind *k)
{
    const struct network *n = page->network;
    int shown = 0;
    g_string_append(page->out, "<ul>\n");
    for (guint i = (guint)k->first; i < n->diagnostics->items->len; i++) {
        const struct diagnostic *d = diagnostics_item(n->diagnostics, i);
        if (strcmp(d->id, k->id) != 0)
            continue;
        if (shown == SHOWN)
            markup_add(page->out, "</ul>\n<details><summary>and %d more like these</summary>\n<ul>\n", k->count - SHOWN);
        example(page, d);
        shown++;
    }
    g_string_append(page->out, shown > SHOWN ? "</ul>\n</details>\n" : "</ul>\n");
}

static void kind(struct html_page *page, const struct import_kind *k)
{
    static const char *const levels[] = {
        [DIAGNOSTIC_INFO] = "reading", [DIAGNOSTIC_WARNING] = "warning", [DIAGNOSTIC_ERROR] = "error"};
    const char *hint = repair_hint(k->id, page->network->format);
    markup_add(page->out, "<article class=\"reading %s\">\n<h3>%s <span class=\"count\">%d</span>", diagnostic_level_name(k->level),
               repair_kind(k->id), k->count);
    if (k->level > DIAGNOSTIC_INFO)
        markup_add(page->out, " <span class=\"tag\">%s</span>", levels[k->level]);
    g_string_append(page->out, "</h3>\n");
    examples(page, k);
    if (*hint)
        markup_add(page->out, "<p><strong>To mend it:</strong> %s</p>\n", hint);
    g_string_append(page->out, "</article>\n");
}

void html_reading(struct html_page *page)
{
    struct import_report *r = import_report_new(page->network);
    html_open_section(page, "reading", "readings-section", "How the drawing was read");
    pages(page, r);
    g_string_append(page->out, "<div class=\"readings\">\n");
    for (guint i = 0; i < r->kinds->len; i++)
        kind(page, &g_array_index(r->kinds, struct import_kind, i));
    g_string_append(page->out, "</div>\n</section>\n");
    import_report_free(r);
}
