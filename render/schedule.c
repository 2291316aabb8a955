/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule.h"

#include "import_report.h"
#include "repair.h"
#include "text.h"

#include <string.h>

static void row_clear(gpointer data)
{
    struct schedule_row *row = data;
    for (int i = 0; i < SCHEDULE_COLUMNS; i++)
        g_free(row->cells[i]);
}

static void schedule_free(gpointer data)
{
    struct schedule *s = data;
    g_array_unref(s->rows);
    g_free(s);
}

static struct schedule *schedule_new(struct schedule form)
{
    struct schedule *s = g_memdup2(&form, sizeof form);
    s->rows = g_array_new(FALSE, TRUE, sizeof(struct schedule_row));
    g_array_set_clear_func(s->rows, row_clear);
    return s;
}

static void add_row(struct schedule *s, struct schedule_row row)
{
    g_array_append_val(s->rows, row);
}

/* A cell says what is stated, or that nothing is, or why nothing needs to be. */
static char *cell(const struct register_value *v)
{
    if (*v->text && v->grade == GRADE_WEAK && *v->how)
        return g_strdup_printf("%s (%s)", v->text, v->how);
    if (*v->text)
        return g_strdup(v->text);
    return v->grade == GRADE_NOT_NEEDED ? g_strdup("–") : g_strdup("not stated");
}

static struct schedule *part_of_register(const struct network_register *reg, enum register_part part)
{
    const struct register_form *form = register_form(part);
    int first = form->letter ? 1 : 0;
    struct schedule head = {.title = form->title, .empty = form->empty};
    if (first) {
        head.heads[0] = "No.";
        head.widths[0] = 0.05;
    }
    for (int k = 0; k < form->columns; k++) {
        head.heads[first + k] = register_field_head(form->column[k].field);
        head.widths[first + k] = form->column[k].width;
    }
    struct schedule *s = schedule_new(head);
    for (guint i = 0; i < reg->entries->len; i++) {
        const struct register_entry *e = register_entry_at(reg, i);
        struct schedule_row row = {{NULL}};
        if (e->part != part)
            continue;
        if (first)
            row.cells[0] = g_strdup(e->number);
        for (int k = 0; k < form->columns; k++) {
            g_autofree char *text = cell(&e->values[form->column[k].field]);
            row.cells[first + k] = text_one_line(text, 160);
        }
        add_row(s, row);
    }
    return s;
}

/* Trust domain by trust domain; pairs between which there is no way are left out. */
static struct schedule *zone_matrix(const struct network_register *reg)
{
    static const char *const words[] = {"no way", "guarded", "guarded if what is assumed holds", "undecided", "OPEN"};
    struct schedule *s = schedule_new((struct schedule){
        .title = "Zone matrix", .empty = "No way leads from one trust domain to another.",
        .heads = {"From", "To", "Ways", "Fewest guards", "Guards met first"}, .widths = {0.18, 0.18, 0.2, 0.12, 0.32}});
    for (guint i = 0; i < reg->matrix->len; i++) {
        const struct matrix_cell *c = matrix_cell_at(reg->matrix, i);
        if (c->state == CELL_NO_WAY)
            continue;
        add_row(s, (struct schedule_row){{g_strdup(domain_title(c->from)), g_strdup(domain_title(c->to)),
                                          c->state == CELL_GUARDED ? g_strdup(words[c->state]) : g_strdup_printf("%s (%u)", words[c->state], c->ways),
                                          g_strdup_printf("%d", MAX(c->fewest_guards, 0)), text_one_line(c->guards, 160)}});
    }
    return s;
}

static struct schedule *waivers(const struct findings *findings)
{
    struct schedule *s = schedule_new((struct schedule){
        .title = "Waivers", .empty = "No finding is waived.",
        .heads = {"Rule", "What it hides", "Reason", "Accepted by", "Until"}, .widths = {0.14, 0.36, 0.26, 0.14, 0.1}});
    for (guint i = 0; i < findings->items->len; i++) {
        const struct finding *f = findings_item(findings, i);
        if (f->waiver)
            add_row(s, (struct schedule_row){{g_strdup(f->rule->id), text_one_line(f->message, 200), text_one_line(f->waiver->reason, 160),
                                              text_one_line(f->waiver->owner, 60), civil_date_format_long(f->waiver->expires)}});
    }
    return s;
}

static struct schedule *undecided(const struct report *r)
{
    struct schedule *s = schedule_new((struct schedule){
        .title = "What could not be decided", .empty = "Nothing was left undecided.",
        .heads = {"Rule", "What hangs on something that was not read, joined or recognised"}, .widths = {0.18, 0.82}});
    for (guint i = 0; i < r->findings->items->len; i++) {
        const struct finding *f = findings_item(r->findings, i);
        if (f->verdict == VERDICT_UNDECIDED && !f->rule->aspect)
            add_row(s, (struct schedule_row){{g_strdup(f->rule->id), g_strdup(f->message)}});
    }
    return s;
}

/* The import report: page by page, then what was guessed or lost, kind by kind with the first of each. */
static struct schedule *reading(const struct network *n)
{
    struct schedule *s = schedule_new((struct schedule){
        .title = "How the drawing was read", .empty = "Nothing was read.",
        .heads = {"Where", "What was read, guessed or lost", "How to mend it"}, .widths = {0.2, 0.48, 0.32}});
    struct import_report *r = import_report_new(n);
    for (guint i = 0; i < r->pages->len; i++)
        add_row(s, (struct schedule_row){{g_strdup_printf("Page %u %s", i + 1, network_page(n, i)->name),
                                          import_counts_text(&g_array_index(r->pages, struct import_counts, i)), g_strdup("")}});
    for (guint i = 0; i < r->kinds->len; i++) {
        const struct import_kind *k = &g_array_index(r->kinds, struct import_kind, i);
        const struct diagnostic *d = diagnostics_item(n->diagnostics, k->first);
        g_autofree char *kind = g_strdup(repair_kind(k->id));
        *kind = g_ascii_toupper(*kind);
        g_autofree char *example = text_one_line(d->text, 160);
        add_row(s, (struct schedule_row){{g_strdup_printf("%d × %s", k->count, kind),
                                          g_strdup_printf("%s%s%s%s", d->element ? d->element : "", d->element ? ": " : "", example,
                                                          k->count > 1 ? " (and others like it)" : ""),
                                          g_strdup(repair_hint(k->id, n->format))}});
    }
    import_report_free(r);
    return s;
}

/* What the numbers on the drawing mean. */
static struct schedule *findings(const GPtrArray *open)
{
    struct schedule *s = schedule_new((struct schedule){
        .title = "Findings", .empty = "No finding is open.",
        .heads = {"No.", "Verdict", "Rule", "What is the matter", "How to mend it"}, .widths = {0.05, 0.09, 0.15, 0.39, 0.32}});
    for (guint i = 0; i < open->len; i++) {
        const struct finding *f = g_ptr_array_index(open, i);
        add_row(s, (struct schedule_row){{g_strdup_printf("%u", i + 1), g_strdup(f->rule->advice ? "advice" : verdict_name(f->verdict)), g_strdup(f->rule->id),
                                          text_one_line(f->message, 300), text_one_line(f->remedy, 300)}});
    }
    return s;
}

GPtrArray *schedules_make(const struct report *r, const GPtrArray *open)
{
    GPtrArray *all = g_ptr_array_new_with_free_func(schedule_free);
    if (open)
        g_ptr_array_add(all, findings(open));
    for (int part = 0; part < REGISTER_PART_COUNT; part++)
        g_ptr_array_add(all, part_of_register(r->reg, (enum register_part)part));
    g_ptr_array_add(all, zone_matrix(r->reg));
    if (r->findings->waivers->len > 0)
        g_ptr_array_add(all, waivers(r->findings));
    g_ptr_array_add(all, undecided(r));
    g_ptr_array_add(all, reading(r->network));
    return all;
}
