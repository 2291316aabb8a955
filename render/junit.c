/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc check --format junit`: the XML that build servers show as test results. One suite per diagram, one case per finding:
 *
 *   fail                      <failure>
 *   undecided                 <error type="undecided">: the test could not tell
 *   warning                   passes; what is the matter stands in <system-out>
 *   pass, nil return          passes
 *   not applicable, waived    <skipped>
 *
 * After the cases stand, in the <system-out> of the suite, the zone matrix, a line a cell, and how the drawing was read: page by page,
 * then what was guessed, hidden or lost, all of it. Advice and roll-ups never move the exit code and never fail here: they pass with
 * <system-out>. Times are 0, and there is no
 * clock or host in it.
 */
#include "limits_statement.h"
#include "markup.h"
#include "reading_rows.h"
#include "renderer.h"
#include "text.h"

#include <string.h>

enum outcome { OUTCOME_PASSED, OUTCOME_REMARK, OUTCOME_FAILURE, OUTCOME_ERROR, OUTCOME_SKIPPED, OUTCOME_COUNT };

static enum outcome outcome_of(const struct finding *f)
{
    static const enum outcome outcomes[] = {[VERDICT_PASS] = OUTCOME_PASSED, [VERDICT_NIL] = OUTCOME_PASSED,
                                            [VERDICT_NOT_APPLICABLE] = OUTCOME_SKIPPED, [VERDICT_WARN] = OUTCOME_REMARK,
                                            [VERDICT_UNDECIDED] = OUTCOME_ERROR, [VERDICT_FAIL] = OUTCOME_FAILURE};
    G_STATIC_ASSERT(G_N_ELEMENTS(outcomes) == VERDICT_COUNT);
    if (f->waiver)
        return OUTCOME_SKIPPED;
    return f->verdict >= VERDICT_WARN && !finding_counts(f) ? OUTCOME_REMARK : outcomes[f->verdict];
}

/* "PSN-D-EXT-NAME" -> "PSN-D". */
static char *family_of(const char *id)
{
    const char *first = strchr(id, '-'), *second = first ? strchr(first + 1, '-') : NULL;
    return second ? g_strndup(id, (gsize)(second - id)) : g_strdup(id);
}

static char *name_of(const struct network *n, const struct finding *f)
{
    if (f->elements->len == 0)
        return g_strdup_printf("%s: %s", f->rule->id, f->rule->title);
    struct element first = g_array_index(f->elements, struct element, 0);
    g_autofree char *title = element_title(n, first);
    return g_strdup_printf("%s: %s: %s [%s]", f->rule->id, f->rule->title, title, element_origin(n, first)->id);
}

static void append_elements(GString *text, const struct network *n, const char *head, const GArray *list)
{
    for (guint i = 0; i < list->len; i++) {
        struct element e = g_array_index(list, struct element, i);
        g_autofree char *title = element_title(n, e);
        g_string_append_printf(text, "%s: “%s” (%s %s, page %d)\n", head, title, element_type_name(e.type), element_origin(n, e)->id,
                               element_origin(n, e)->page + 1);
    }
}

/* What a person needs to act on it. */
static char *details_of(const struct network *n, const struct finding *f)
{
    GString *text = g_string_new(NULL);
    g_string_append_printf(text, "%s: %s\n", verdict_name(f->verdict), f->message);
    append_elements(text, n, "where", f->elements);
    append_elements(text, n, "path", f->path);
    if (*f->searched)
        g_string_append_printf(text, "searched: %s\n", f->searched);
    for (guint i = 0; i < f->assumptions->len; i++)
        g_string_append_printf(text, "because: %s\n", (const char *)g_ptr_array_index(f->assumptions, i));
    if (*f->remedy)
        g_string_append_printf(text, "mend: %s\n", f->remedy);
    g_string_append_printf(text, "guidance: “%s”\nfingerprint: %s\n", f->rule->guidance, f->fingerprint);
    return g_string_free(text, FALSE);
}

static void append_skipped(GString *out, const struct finding *f)
{
    const struct waiver *w = f->waiver;
    char until[16] = "further notice";
    if (w && w->expires)
        civil_date_format_iso(w->expires, until);
    g_autofree char *why = w ? g_strdup_printf("waived until %s by %s: %s", until, w->owner, w->reason) : g_strdup(f->message);
    markup_add(out, "<skipped message=\"%s\"/>", why);
}

static void append_outcome(GString *out, const struct network *n, const struct finding *f)
{
    static const char *const tags[OUTCOME_COUNT] = {[OUTCOME_REMARK] = "system-out", [OUTCOME_FAILURE] = "failure",
                                                    [OUTCOME_ERROR] = "error"};
    const enum outcome outcome = outcome_of(f);
    if (outcome == OUTCOME_SKIPPED)
        append_skipped(out, f);
    if (!tags[outcome])
        return;
    g_string_append_printf(out, "<%s", tags[outcome]);
    if (outcome != OUTCOME_REMARK)
        markup_add(out, " message=\"%s\" type=\"%s\"", f->message, verdict_name(f->verdict));
    g_autofree char *details = details_of(n, f);
    markup_add(out, ">%s</%s>", details, tags[outcome]);
}

static void append_case(GString *out, const struct network *n, const struct finding *f)
{
    g_autofree char *name = name_of(n, f), *family = family_of(f->rule->id);
    markup_add(out, "    <testcase classname=\"%s\" name=\"%s\" time=\"0\">", family, name);
    append_outcome(out, n, f);
    g_string_append(out, "</testcase>\n");
}

static char *totals_of(const struct findings *findings)
{
    int count[OUTCOME_COUNT] = {0};
    for (guint i = 0; i < findings->items->len; i++)
        count[outcome_of(findings_item(findings, i))]++;
    return g_strdup_printf(" tests=\"%u\" failures=\"%d\" errors=\"%d\" skipped=\"%d\" time=\"0\"", findings->items->len,
                           count[OUTCOME_FAILURE], count[OUTCOME_ERROR], count[OUTCOME_SKIPPED]);
}

static void append_property(GString *out, const char *name, const char *value)
{
    markup_add(out, "      <property name=\"%s\" value=\"%s\"/>\n", name, value);
}

/* "internet to core: open, 2 ways; met first: FW-1, FW-2" */
static void append_matrix(GString *text, const struct network_register *reg)
{
    if (!reg || reg->matrix->len == 0)
        return;
    g_string_append(text, "Ways between trust domains\n");
    for (guint i = 0; i < reg->matrix->len; i++) {
        const struct matrix_cell *c = matrix_cell_at(reg->matrix, i);
        g_autofree char *ways = matrix_ways(c);
        g_string_append_printf(text, "%s to %s: %s", domain_name(c->from), domain_name(c->to), cell_state_name(c->state));
        if (c->state > CELL_GUARDED)
            g_string_append_printf(text, ", %s way%s", ways, c->ways == 1 ? "" : "s");
        g_string_append_printf(text, "%s%s\n", *c->guards ? "; met first: " : "", c->guards);
    }
}

/* "warning: page 1, e31: the end of this line joins nothing. To mend it: ..." */
static void append_reading(GString *text, const struct network *n)
{
    struct import_report *reading = import_report_new(n);
    g_autoptr(GArray) rows = reading_rows(n, reading, G_MAXINT);
    g_string_append(text, "How the drawing was read\n");
    for (guint i = 0; i < rows->len; i++) {
        const struct reading_row *row = reading_row_at(rows, i);
        if (row->count > 0)
            g_string_append_printf(text, "%s: ", row->level);
        if (row->page >= 0)
            g_string_append_printf(text, "page %d%s", row->page + 1, row->element ? ", " : "");
        if (row->count == 0 && *row->kind)
            g_string_append_printf(text, " “%s”", row->kind);
        g_string_append_printf(text, "%s%s%s%s%s\n", row->element ? row->element : "", row->page >= 0 || row->element ? ": " : "", row->text,
                               *row->mend ? ". To mend it: " : "", row->mend);
    }
    import_report_free(reading);
}

static gboolean render(const struct report *report, const struct render_options *options, GByteArray *bytes, GError **error)
{
    const struct network *n = report->network;
    char as_of[11];
    civil_date_format_iso(report->assessment.as_of, as_of);
    g_autofree char *totals = totals_of(report->findings);
    g_autoptr(GString) out = g_string_new("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    g_autofree char *path = text_path(n->path);
    g_string_append_printf(out, "<testsuites name=\"demarc\"%s>\n", totals);
    markup_add(out, "  <testsuite name=\"%s\"", path);
    g_string_append_printf(out, "%s>\n    <properties>\n", totals);
    append_property(out, "demarc", DEMARC_VERSION);
    append_property(out, "sha256", n->sha256);
    append_property(out, "as_of", as_of);
    append_property(out, "verdict", verdict_name(report_verdict(report)));
    append_property(out, "limits", LIMITS_STATEMENT);
    g_string_append(out, "    </properties>\n");
    for (guint i = 0; i < report->findings->items->len; i++)
        append_case(out, n, findings_item(report->findings, i));
    g_autoptr(GString) notes = g_string_new(NULL);
    append_matrix(notes, report->reg);
    append_reading(notes, n);
    markup_add(out, "    <system-out>%s</system-out>\n", notes->str);
    g_string_append(out, "  </testsuite>\n</testsuites>\n");
    g_byte_array_append(bytes, (const guint8 *)out->str, (guint)out->len);
    return TRUE;
}

const struct renderer junit_renderer = {.format = "junit", .suffix = "junit.xml", .subject = RENDER_FINDINGS, .render = render};
