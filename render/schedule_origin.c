/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where all of it comes from: the source, the dates, the programs; and how the drawing was read.
 */
#include "import_report.h"
#include "reading_rows.h"
#include "schedule.h"
#include "sheet.h"
#include "text.h"

static void add(struct schedule *s, const char *what, char *value)
{
    schedule_add(s, (struct schedule_row){{g_strdup(what), value}});
}

static char *pages_read(const struct network *n)
{
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < n->pages->len; i++) {
        g_autofree char *name = text_one_line(network_page(n, i)->name, 60);
        g_string_append_printf(out, "%s%u%s%s%s", i ? "; " : "", i + 1, *name ? " “" : "", name, *name ? "”" : "");
    }
    g_autofree char *all = g_string_free(out, FALSE);
    return text_one_line(all, 900);
}

static char *date_place(const struct network *n)
{
    const struct fact *f = network_best_fact(n, FACT_DATE);
    if (!f)
        return g_strdup("nowhere");
    g_autofree char *text = text_one_line(f->text, 60), *caption = text_one_line(f->caption, 40);
    const char *place = fact_place_name(f->place);
    return *caption ? g_strdup_printf("%s, “%s: %s”", place, caption, text) : g_strdup_printf("%s, “%s”", place, text);
}

static char *day(civil_date date)
{
    return date ? civil_date_format_long(date) : g_strdup("unknown");
}

/* Who reads the drawing does not see it, and is told. */
static char *hidden_text(int hidden)
{
    if (hidden == 0)
        return g_strdup("Nothing: no shape or line of the source is hidden.");
    return g_strdup_printf("%d shape%s or line%s that the source hides. %s judged like the rest, and every verdict that rests on what is hidden says so; which "
                           "ones stands under How the drawing was read.",
                           hidden, hidden == 1 ? "" : "s", hidden == 1 ? "" : "s", hidden == 1 ? "It was" : "They were");
}

/* What the file claims to be hangs on it, see pdfa.h. */
static char *boxes_text(int boxes)
{
    return g_strdup_printf("%d character%s for which no font was installed stand%s as %s, and cannot be read, copied or searched. So this document claims "
                           "PDF/A-2b only, neither PDF/A-2a nor PDF/UA-1.",
                           boxes, boxes == 1 ? "" : "s", boxes == 1 ? "s" : "", boxes == 1 ? "a box" : "boxes");
}

struct schedule *schedule_provenance(const struct schedule_source *source)
{
    const struct report *r = source->report;
    const struct network *n = r->network;
    struct schedule *s = schedule_new((struct schedule){
        .title = "Provenance", .empty = "", .row_heads = TRUE, .heads = {"What", "As it is"}, .widths = {0.22, 0.78}});
    g_autofree char *base = g_path_get_basename(n->path);
    add(s, "Source file", text_one_line(base, 200));
    add(s, "Format", g_strdup(n->format));
    add(s, "SHA-256 of the source", g_strdup(n->sha256));
    add(s, "Pages of the source", pages_read(n));
    add(s, "Left out of the drawing", hidden_text(import_hidden(source->reading, -1)));
    if (source->boxes > 0)
        add(s, "Characters not written", boxes_text(source->boxes));
    add(s, "Diagram created", sheet_created(r));
    add(s, "Where the date stands", date_place(n));
    add(s, "Judged for submission on", day(r->assessment.as_of));
    add(s, "Rendered on", day(r->rendered_on));
    add(s, "Rendered by", g_strdup("demarc " DEMARC_VERSION));
    if (r->redacted)
        add(s, "Redacted copy", g_strdup_printf("Replaced by pseudonyms, the same wherever they stand: %s.", r->redacted));
    if (r->pack)
        add(s, "Rules", g_strdup(r->pack));
    return s;
}

#define REMARKS_MOST 100 /* about the reading: some four pages; where there are more, */
#define EXAMPLES     12  /* of a kind are enough to mend a drawing by */

static int most_of_a_kind(const struct network *n)
{
    return n->diagnostics->items->len <= REMARKS_MOST ? REMARKS_MOST : EXAMPLES;
}

/* "page 2, e31: the end of this line ..." */
static char *remark_text(const struct network *n, const struct reading_row *row)
{
    g_autofree char *text = text_one_line(row->text, 400);
    GString *out = g_string_new(NULL);
    if (row->page >= 0 && n->pages->len > 1)
        g_string_append_printf(out, "page %d%s", row->page + 1, row->element ? ", " : ": ");
    if (row->element)
        g_string_append_printf(out, "%s: ", row->element);
    g_string_append(out, text);
    return g_string_free(out, FALSE);
}

/* "Line ends joined by where they are drawn: 1 of 3", "2 of 3". `nth`: among those of its kind, from 1 on. */
static char *remark_head(const struct reading_row *row, int nth, int most)
{
    if (!row->first)
        return nth > most ? g_strdup("The rest") : g_strdup_printf("%d of %d", nth, row->count);
    g_autofree char *kind = g_strdup(row->kind);
    *kind = g_ascii_toupper(*kind);
    return row->count < 2 ? g_steal_pointer(&kind) : g_strdup_printf("%s: 1 of %d", kind, row->count);
}

/* The import report: page by page, then what was guessed, hidden or lost, kind by kind. */
struct schedule *schedule_reading(const struct schedule_source *source)
{
    const struct network *n = source->report->network;
    struct schedule *s = schedule_new((struct schedule){
        .title = "How the drawing was read", .empty = "Nothing was read.", .row_heads = TRUE, .fitted = TRUE,
        .heads = {"Where", "What was read, guessed or lost", "How to mend it"}, .widths = {0.2, 0.56, 0.24}});
    int most = most_of_a_kind(n);
    g_autoptr(GArray) rows = reading_rows(n, source->reading, most);
    for (guint i = 0, nth = 1; i < rows->len; i++) {
        const struct reading_row *row = reading_row_at(rows, i);
        nth = row->first ? 1 : nth + 1;
        g_autofree char *name = text_one_line(row->kind, 60);
        if (row->count == 0)
            schedule_add(s, (struct schedule_row){{g_strdup_printf("Page %d %s", row->page + 1, name), g_strdup(row->text), g_strdup("")}});
        else
            schedule_add(s, (struct schedule_row){{remark_head(row, (int)nth, most), remark_text(n, row), g_strdup(row->first ? row->mend : "")}});
    }
    return s;
}
