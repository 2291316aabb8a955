/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading_text.h"

#include "import_report.h"
#include "repair.h"

#include <string.h>

static void pages(struct text_page *page, const struct network *n, const struct import_report *r, int indent)
{
    for (guint i = 0; i < r->pages->len; i++) {
        const struct network_page *p = network_page(n, i);
        g_autofree char *counts = import_counts_text(&g_array_index(r->pages, struct import_counts, i));
        g_autofree char *lead = g_strdup_printf("page %u", i + 1);
        g_autofree char *line = g_strdup_printf("%s%s%s%s%s", *p->name ? "“" : "", p->name, *p->name ? "”: " : "",
                                                p->background ? "background page: " : "", counts);
        text_page_item(page, indent, lead, TEXT_BOLD, line);
    }
}

static void example(struct text_page *page, const struct network *n, const struct diagnostic *d, int indent)
{
    g_autofree char *where = d->page >= 0 && n->pages->len > 1 ? g_strdup_printf("page %d%s", d->page + 1, d->element ? ", " : ": ") : g_strdup("");
    g_autofree char *line = g_strdup_printf("%s%s%s%s%s", where, d->element ? d->element : "", d->element ? ": " : "",
                                            d->text, d->taint ? " (verdicts that rest on it say so)" : "");
    text_page_item(page, indent, d->level == DIAGNOSTIC_INFO ? "reading" : diagnostic_level_name(d->level), TEXT_ODD, line);
}

static void kind(struct text_page *page, const struct network *n, const struct import_kind *k, int indent, int most)
{
    int shown = 0;
    for (guint i = (guint)k->first; i < n->diagnostics->items->len && shown < most; i++) {
        const struct diagnostic *d = diagnostics_item(n->diagnostics, i);
        if (strcmp(d->id, k->id) != 0)
            continue;
        example(page, n, d, indent);
        shown++;
    }
    if (k->count > shown) {
        g_autofree char *more = shown ? g_strdup_printf("and %d more like it", k->count - shown)
                                      : g_strdup_printf("%s: %d", repair_kind(k->id), k->count);
        text_page_item(page, indent, shown ? "" : "reading", TEXT_ODD, more);
    }
    const char *hint = repair_hint(k->id, n->format);
    if (*hint && (shown > 0 || k->level > DIAGNOSTIC_INFO))
        text_page_item(page, indent, "  mend", TEXT_DIM, hint);
}

void reading_text(struct text_page *page, const struct network *n, int indent, int most)
{
    struct import_report *r = import_report_new(n);
    text_page_line(page, TEXT_BOLD, "How the drawing was read");
    pages(page, n, r, indent);
    for (guint i = 0; i < r->kinds->len; i++) {
        const struct import_kind *k = &g_array_index(r->kinds, struct import_kind, i);
        kind(page, n, k, indent, k->level == DIAGNOSTIC_INFO && most < G_MAXINT ? (k->taint ? 1 : 0) : most);
    }
    import_report_free(r);
}
