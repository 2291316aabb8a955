/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading_rows.h"

#include "repair.h"

#include <string.h>

static void clear_row(gpointer row)
{
    g_free(((struct reading_row *)row)->text);
}

static void add_page(GArray *rows, const struct network *n, const struct import_report *r, int page)
{
    const struct network_page *p = network_page(n, page);
    g_autofree char *counts = import_counts_text(&g_array_index(r->pages, struct import_counts, page));
    struct reading_row row = {page, NULL, "page", "page", p->name, 0, TRUE,
                              g_strdup_printf("%s%s", p->background ? "background page: " : "", counts), ""};
    g_array_append_val(rows, row);
}

static void add_kind(GArray *rows, const struct network *n, const struct import_kind *k, int most)
{
    int shown = 0;
    for (guint i = (guint)k->first; i < n->diagnostics->items->len && shown < most; i++) {
        const struct diagnostic *d = diagnostics_item(n->diagnostics, i);
        if (strcmp(d->id, k->id) != 0)
            continue;
        struct reading_row row = {d->page, d->element, k->id, diagnostic_level_name(d->level), repair_kind(k->id), k->count, shown == 0,
                                  g_strdup(d->text), repair_hint(k->id, n->format)};
        g_array_append_val(rows, row);
        shown++;
    }
    if (shown < k->count) {
        struct reading_row row = {-1, NULL, k->id, diagnostic_level_name(k->level), repair_kind(k->id), k->count, shown == 0,
                                  g_strdup_printf("and %d more like it; “demarc inspect” lists all of them", k->count - shown), ""};
        g_array_append_val(rows, row);
    }
}

GArray *reading_rows(const struct network *n, const struct import_report *r, int most)
{
    GArray *rows = g_array_new(FALSE, FALSE, sizeof(struct reading_row));
    g_array_set_clear_func(rows, clear_row);
    for (guint p = 0; p < r->pages->len; p++)
        add_page(rows, n, r, (int)p);
    for (guint i = 0; i < r->kinds->len; i++)
        add_kind(rows, n, &g_array_index(r->kinds, struct import_kind, i), most);
    return rows;
}
