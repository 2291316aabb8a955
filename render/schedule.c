/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule.h"

#include "text.h"

static void row_clear(gpointer data)
{
    struct schedule_row *row = data;
    for (int i = 0; i < SCHEDULE_COLUMNS; i++)
        g_free(row->cells[i]);
    g_free(row->number);
}

void schedule_free(gpointer data)
{
    struct schedule *s = data;
    g_array_unref(s->rows);
    g_free(s);
}

struct schedule *schedule_new(struct schedule form)
{
    struct schedule *s = g_memdup2(&form, sizeof form);
    s->rows = g_array_new(FALSE, TRUE, sizeof(struct schedule_row));
    g_array_set_clear_func(s->rows, row_clear);
    return s;
}

void schedule_add(struct schedule *s, struct schedule_row row)
{
    g_array_append_val(s->rows, row);
}

/* ---- the register ---- */

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
    struct schedule head = {.title = form->title, .empty = form->empty, .fitted = TRUE};
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
        struct schedule_row row = {.number = NULL};
        if (e->part != part)
            continue;
        if (first) {
            row.cells[0] = g_strdup(e->number);
            row.number = g_strdup(e->number);
        }
        for (int k = 0; k < form->columns; k++) {
            g_autofree char *text = cell(&e->values[form->column[k].field]);
            row.cells[first + k] = text_one_line(text, 500);
        }
        schedule_add(s, row);
    }
    return s;
}

static void add_unless_empty(GPtrArray *all, struct schedule *s)
{
    if (s->rows->len > 0)
        g_ptr_array_add(all, s);
    else
        schedule_free(s);
}

GPtrArray *schedules_make(const struct schedule_source *source)
{
    const struct report *r = source->report;
    GPtrArray *all = g_ptr_array_new_with_free_func(schedule_free);
    if (source->open)
        g_ptr_array_add(all, schedule_findings(source->open));
    add_unless_empty(all, schedule_compliance(source, "PSN-A-", "Compliance summary: main aspects"));
    add_unless_empty(all, schedule_compliance(source, "PSN-D-", "Compliance summary: what the diagram has to show"));
    add_unless_empty(all, schedule_compliance(source, "PSN-B-", "Compliance summary: boundaries"));
    add_unless_empty(all, schedule_compliance(source, "PSN-Q-", "Compliance summary: the drawing itself"));
    add_unless_empty(all, schedule_compliance(source, "PSN-C-", "Compliance summary: comparison with the form"));
    for (int part = 0; part < REGISTER_PART_COUNT; part++)
        g_ptr_array_add(all, part_of_register(r->reg, (enum register_part)part));
    add_unless_empty(all, schedule_matrix(r->reg));
    add_unless_empty(all, schedule_waivers(r->findings));
    g_ptr_array_add(all, schedule_undecided(r->findings));
    g_ptr_array_add(all, schedule_provenance(source));
    g_ptr_array_add(all, schedule_reading(source));
    return all;
}
