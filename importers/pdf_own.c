/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every page of demarc's says in its title block by what it was rendered. On a drawing that block stands in a strip, above the legend;
 * what the diagram says of itself stands above it. A page of tables has no other contents than tables.
 */
#include "pdf_own.h"

#include "own_pages.h"
#include "text.h"

#include <math.h>
#include <string.h>

#define SLACK 4.0 /* pt: between texts of one left edge */

enum page_kind { PAGE_FOREIGN, PAGE_DRAWING, PAGE_TABLES };

struct own_page {
    enum page_kind kind;
    struct box rendered; /* where it says by what */
};

static gboolean says_rendered(const struct shape *s)
{
    g_autofree char *line = g_strdelimit(g_strdup(s->label), "\n", ' ');
    return strstr(line, " " OWN_PAGES_RENDERED " ") && strstr(line, OWN_PAGES_NOT_DATE);
}

static gboolean is_entry(const struct shape *s, const char *caption)
{
    gsize n = strlen(caption);
    return strncmp(s->label, caption, n) == 0 && (s->label[n] == '\n' || s->label[n] == '\0');
}

static gboolean is_legend_page(const struct shape *s)
{
    return is_entry(s, OWN_PAGES_TITLE) && g_str_has_suffix(s->label, "\n" OWN_PAGES_LEGEND);
}

/* Of every page, as far as its texts tell. */
static struct own_page *own_pages(const struct drawing *d)
{
    struct own_page *pages = g_new0(struct own_page, d->pages->len + 1);
    for (guint i = 0; i < d->shapes->len; i++) {
        const struct shape *s = drawing_shape(d, i);
        if (says_rendered(s))
            pages[s->page] = (struct own_page){PAGE_TABLES, s->box};
    }
    for (guint i = 0; i < d->shapes->len; i++) {
        const struct shape *s = drawing_shape(d, i);
        struct own_page *p = &pages[s->page];
        if (p->kind == PAGE_TABLES && is_entry(s, OWN_PAGES_SOURCE) && fabs(s->box.x - p->rendered.x) < SLACK && s->box.y > p->rendered.y)
            p->kind = PAGE_DRAWING;
    }
    for (guint i = 0; i < d->shapes->len; i++) {
        const struct shape *s = drawing_shape(d, i);
        if (pages[s->page].kind == PAGE_DRAWING && is_legend_page(s))
            pages[s->page].kind = PAGE_TABLES;
    }
    return pages;
}

/* What somebody typed over a page is theirs. */
static gboolean is_typed(const struct shape *s)
{
    return g_str_has_prefix(s->id, "typed-");
}

static gboolean stands_below(const struct shape *s, const struct own_page *p)
{
    return s->box.x > p->rendered.x - SLACK && s->box.y > p->rendered.y - SLACK;
}

gboolean *pdf_own_words(const struct drawing *d)
{
    gboolean *own = g_new0(gboolean, d->shapes->len + 1);
    struct own_page *pages = own_pages(d);
    for (guint i = 0; i < d->shapes->len; i++) {
        const struct shape *s = drawing_shape(d, i);
        const struct own_page *p = &pages[s->page];
        own[i] = !is_typed(s) && (p->kind == PAGE_TABLES || (p->kind == PAGE_DRAWING && stands_below(s, p)));
    }
    g_free(pages);
    return own;
}
