/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import_report.h"

#include "text.h"

#include <string.h>

static gboolean is_outside(struct box box, const struct network_page *page)
{
    return page->width > 0 && page->height > 0 &&
           (box.x + box.w < 0 || box.y + box.h < 0 || box.x > page->width || box.y > page->height);
}

/* draw.io prints as many sheets as the drawing needs; Visio prints what stands on the page. */
static gboolean prints_the_page_alone(const struct network *n)
{
    return strcmp(n->format, "vsdx") == 0 || strcmp(n->format, "vdx") == 0;
}

static struct import_counts *page_counts(struct import_report *r, const struct origin *o)
{
    return o->page >= 0 && (guint)o->page < r->pages->len ? &g_array_index(r->pages, struct import_counts, o->page) : &r->all;
}

static void count_place(const struct network *n, struct import_counts *c, const struct origin *o, struct box box, guint flags)
{
    c->hidden += (flags & ELEMENT_HIDDEN) != 0;
    c->off_page += prints_the_page_alone(n) && o->page >= 0 && is_outside(box, network_page(n, o->page));
}

static void count_zones(struct import_report *r, const struct network *n)
{
    for (guint i = 0; i < n->zones->len; i++) {
        const struct zone *z = network_zone(n, i);
        struct import_counts *c = page_counts(r, &z->origin);
        c->zones++;
        count_place(n, c, &z->origin, z->box, z->flags);
    }
}

static void count_nodes(struct import_report *r, const struct network *n)
{
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if (v->origin.shape < 0)
            continue;
        struct import_counts *c = page_counts(r, &v->origin);
        c->nodes++;
        c->unlabelled += text_is_blank(v->label) && !(v->flags & (ELEMENT_LEGEND | ELEMENT_JOINT));
        c->unknown += v->class == CLASS_UNKNOWN && !(v->flags & ELEMENT_LEGEND);
        count_place(n, c, &v->origin, v->box, v->flags);
    }
}

static void count_notes(struct import_report *r, const struct network *n)
{
    for (guint i = 0; i < n->notes->len; i++) {
        const struct note *t = network_note(n, i);
        struct import_counts *c = page_counts(r, &t->origin);
        c->notes++;
        c->captions += t->origin.method == METHOD_INFERRED && (t->role == NOTE_CAPTION || t->role == NOTE_LINK_LABEL);
        count_place(n, c, &t->origin, t->box, t->flags);
    }
}

static void count_links(struct import_report *r, const struct network *n)
{
    for (guint i = 0; i < n->links->len; i++) {
        const struct link *l = network_link(n, i);
        if (l->origin.method == METHOD_INFERRED) /* half of a line that another line joins */
            continue;
        struct import_counts *c = page_counts(r, &l->origin);
        c->links++;
        c->hidden += (l->element_flags & ELEMENT_HIDDEN) != 0;
        for (int e = 0; e < 2 && !(l->flags & (LINK_BOUNDARY | LINK_DECORATION)); e++) {
            c->ends_loose += l->ends[e].type == ELEMENT_NONE;
            c->ends_inferred += l->ends[e].type != ELEMENT_NONE && l->ends[e].method == METHOD_INFERRED;
            c->ends_glued += l->ends[e].type != ELEMENT_NONE && l->ends[e].method != METHOD_INFERRED;
        }
    }
}

static void count_unread(struct import_report *r, const struct diagnostics *diags)
{
    for (guint i = 0; i < diags->items->len; i++) {
        const struct diagnostic *d = diagnostics_item(diags, i);
        if (diagnostic_is_unread(d))
            page_counts(r, &(struct origin){.page = d->page})->unread++;
    }
}

static void add_up(struct import_report *r)
{
    int *all = (int *)&r->all;
    for (guint p = 0; p < r->pages->len; p++) {
        const int *one = (const int *)&g_array_index(r->pages, struct import_counts, p);
        for (guint i = 0; i < sizeof r->all / sizeof *all; i++)
            all[i] += one[i];
    }
}

static gint compare_kinds(gconstpointer a, gconstpointer b)
{
    const struct import_kind *x = a, *y = b;
    if (x->level != y->level)
        return (int)y->level - (int)x->level;
    return x->first - y->first;
}

static void count_kinds(struct import_report *r, const struct diagnostics *diags)
{
    g_autoptr(GHashTable) index = g_hash_table_new(g_str_hash, g_str_equal); /* keys are our own, static */
    for (guint i = 0; i < diags->items->len; i++) {
        const struct diagnostic *d = diagnostics_item(diags, i);
        guint at = GPOINTER_TO_UINT(g_hash_table_lookup(index, d->id));
        if (at == 0) {
            struct import_kind kind = {d->id, d->level, FALSE, 0, (int)i};
            g_array_append_val(r->kinds, kind);
            at = r->kinds->len;
            g_hash_table_insert(index, (gpointer)d->id, GUINT_TO_POINTER(at));
        }
        struct import_kind *kind = &g_array_index(r->kinds, struct import_kind, at - 1);
        kind->count++;
        kind->taint |= d->taint;
        kind->level = MAX(kind->level, d->level);
    }
    g_array_sort(r->kinds, compare_kinds);
}

struct import_report *import_report_new(const struct network *n)
{
    struct import_report *r = g_new0(struct import_report, 1);
    r->pages = g_array_new(FALSE, TRUE, sizeof(struct import_counts));
    g_array_set_size(r->pages, n->pages->len);
    r->kinds = g_array_new(FALSE, FALSE, sizeof(struct import_kind));
    count_zones(r, n);
    count_nodes(r, n);
    count_notes(r, n);
    count_links(r, n);
    count_unread(r, n->diagnostics);
    add_up(r);
    count_kinds(r, n->diagnostics);
    return r;
}

void import_report_free(struct import_report *r)
{
    if (!r)
        return;
    g_array_unref(r->pages);
    g_array_unref(r->kinds);
    g_free(r);
}

static void append_count(GString *out, int count, const char *one, const char *many)
{
    if (count > 0)
        g_string_append_printf(out, "%s%d %s", out->len ? ", " : "", count, count == 1 ? one : many);
}

static void append_ends(GString *out, const struct import_counts *c)
{
    int ends = c->ends_glued + c->ends_inferred + c->ends_loose;
    if (ends == 0)
        return;
    if (c->ends_inferred + c->ends_loose == 0) {
        g_string_append_printf(out, "; all %d line ends are glued", ends);
        return;
    }
    g_string_append_printf(out, "; of %d line ends %d are glued", ends, c->ends_glued);
    if (c->ends_inferred > 0)
        g_string_append_printf(out, ", %d joined by where they are drawn", c->ends_inferred);
    if (c->ends_loose > 0)
        g_string_append_printf(out, ", %d loose", c->ends_loose);
}

char *import_counts_text(const struct import_counts *c)
{
    GString *out = g_string_new(NULL);
    append_count(out, c->zones, "zone", "zones");
    append_count(out, c->nodes, "node", "nodes");
    append_count(out, c->notes, "text or ornament", "texts and ornaments");
    append_count(out, c->links, "line", "lines");
    if (out->len == 0)
        g_string_append(out, c->unread ? "damaged, nothing of it was read" : "nothing drawn");
    else if (c->unread > 0)
        g_string_append(out, "; not all of it was read");
    append_ends(out, c);
    static const struct {
        gsize offset;
        const char *one, *many;
    } rest[] = {{G_STRUCT_OFFSET(struct import_counts, captions), "text joined to what it stands beside",
                 "texts joined to what they stand beside"},
                {G_STRUCT_OFFSET(struct import_counts, hidden), "hidden", "hidden"},
                {G_STRUCT_OFFSET(struct import_counts, off_page), "off the page", "off the page"},
                {G_STRUCT_OFFSET(struct import_counts, unlabelled), "without a label", "without a label"},
                {G_STRUCT_OFFSET(struct import_counts, unknown), "not recognised", "not recognised"}};
    for (guint i = 0; i < G_N_ELEMENTS(rest); i++) {
        int count = G_STRUCT_MEMBER(int, c, rest[i].offset);
        if (count > 0)
            g_string_append_printf(out, "; %d %s", count, count == 1 ? rest[i].one : rest[i].many);
    }
    return g_string_free(out, FALSE);
}

int import_hidden(const struct import_report *r, int page)
{
    return page < 0 ? r->all.hidden : g_array_index(r->pages, struct import_counts, page).hidden;
}
