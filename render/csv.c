/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc check --format csv`: the register as a table for a spreadsheet. RFC 4180: commas, CRLF, quotes doubled; UTF-8 without a
 * byte order mark; the first row names the columns: part, number, element, page, then every field of the register by its name, then
 * reading and mend. Rows of the part "reading" follow the register: how each page was read, then everything that was guessed, hidden
 * or lost, with what to do about it; their fields of the register are empty. The last row, of the part "limits", says what the
 * table may not be taken for.
 *
 * What stands in the cell of a field:
 *   the text                 it is stated
 *   the text [weak: why]     something says it partly or indirectly
 *   not stated               the table of that part asks for it and nothing says it
 *   not needed [why]         it does not apply to this entry
 *   nothing                  the table of that part does not ask for it
 *
 * A spreadsheet takes a cell that begins with = + - @, wide or not, a tab or a line end for a formula, even a quoted one: such a cell
 * gets an apostrophe in front. Control characters that are no line end become spaces.
 */
#include "limits_statement.h"
#include "reading_rows.h"
#include "renderer.h"

#include <string.h>

#define LEADING 4 /* part, number, element, page */
#define TRAILING 2 /* reading, mend */
#define COLUMNS (LEADING + FIELD_COUNT + TRAILING)

/* The wide forms count for some: U+FF1D, U+FF0B, U+FF0D, U+FF20. */
static gboolean begins_formula(const char *text)
{
    static const gunichar signs[] = {'=', '+', '-', '@', '\t', '\r', '\n', 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20};
    for (guint i = 0; i < G_N_ELEMENTS(signs); i++)
        if (g_utf8_get_char(text) == signs[i])
            return TRUE;
    return FALSE;
}

static void append_cell(GString *out, const char *text)
{
    gboolean quoted = strpbrk(text, ",\"\r\n") != NULL;
    if (quoted)
        g_string_append_c(out, '"');
    if (begins_formula(text))
        g_string_append_c(out, '\'');
    for (const char *p = text; *p; p++) {
        if (*p == '"')
            g_string_append_c(out, '"');
        g_string_append_c(out, *p != '\n' && g_ascii_iscntrl(*p) ? ' ' : *p);
    }
    if (quoted)
        g_string_append_c(out, '"');
}

static void append_row(GString *out, const char *const cells[COLUMNS])
{
    for (int i = 0; i < COLUMNS; i++) {
        if (i > 0)
            g_string_append_c(out, ',');
        append_cell(out, cells[i] ? cells[i] : "");
    }
    g_string_append(out, "\r\n");
}

static void append_head(GString *out)
{
    const char *cells[COLUMNS] = {"part", "number", "element", "page"};
    for (int f = 0; f < FIELD_COUNT; f++)
        cells[LEADING + f] = register_field_name(f);
    cells[LEADING + FIELD_COUNT] = "reading";
    cells[LEADING + FIELD_COUNT + 1] = "mend";
    append_row(out, cells);
}

static char *value_text(const struct register_entry *e, enum register_field field)
{
    const struct register_value *v = &e->values[field];
    switch (v->grade) {
    case GRADE_STATED: return g_strdup(v->text);
    case GRADE_WEAK: return *v->how ? g_strdup_printf("%s [weak: %s]", v->text, v->how) : g_strdup_printf("%s [weak]", v->text);
    case GRADE_NOT_NEEDED: return *v->how ? g_strdup_printf("not needed [%s]", v->how) : g_strdup("not needed");
    case GRADE_MISSING: break;
    }
    return g_strdup(register_form_has(e->part, field) ? "not stated" : "");
}

static void append_entry(GString *out, const struct network *n, const struct register_entry *e)
{
    const struct origin *origin = e->about.type == ELEMENT_NONE ? NULL : element_origin(n, e->about);
    g_autofree char *page = origin ? g_strdup_printf("%d", origin->page + 1) : g_strdup("");
    const char *cells[COLUMNS] = {register_form(e->part)->name, e->number, origin ? origin->id : "", page};
    g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(g_free);
    for (int f = 0; f < FIELD_COUNT; f++) {
        g_ptr_array_add(texts, value_text(e, f));
        cells[LEADING + f] = g_ptr_array_index(texts, f);
    }
    append_row(out, cells);
}

static void append_reading(GString *out, const struct network *n)
{
    struct import_report *reading = import_report_new(n);
    g_autoptr(GArray) rows = reading_rows(n, reading, G_MAXINT);
    for (guint i = 0; i < rows->len; i++) {
        const struct reading_row *row = reading_row_at(rows, i);
        g_autofree char *page = row->page >= 0 ? g_strdup_printf("%d", row->page + 1) : g_strdup("");
        g_autofree char *text = row->count == 0 && *row->kind ? g_strdup_printf("“%s”: %s", row->kind, row->text) : g_strdup(row->text);
        const char *cells[COLUMNS] = {"reading", "", row->element, page};
        cells[LEADING + FIELD_COUNT] = text;
        cells[LEADING + FIELD_COUNT + 1] = row->mend;
        append_row(out, cells);
    }
    import_report_free(reading);
}

static void append_limits(GString *out)
{
    const char *cells[COLUMNS] = {"limits"};
    cells[LEADING + FIELD_COUNT] = LIMITS_STATEMENT;
    append_row(out, cells);
}

static gboolean render(const struct report *report, const struct render_options *options, GByteArray *bytes, GError **error)
{
    g_autoptr(GString) out = g_string_new(NULL);
    append_head(out);
    for (guint i = 0; report->reg && i < report->reg->entries->len; i++)
        append_entry(out, report->network, register_entry_at(report->reg, i));
    append_reading(out, report->network);
    append_limits(out);
    g_byte_array_append(bytes, (const guint8 *)out->str, (guint)out->len);
    return TRUE;
}

const struct renderer csv_renderer = {.format = "csv", .subject = RENDER_FINDINGS, .render = render};
