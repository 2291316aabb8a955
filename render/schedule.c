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

static char *where(const struct network *n, const struct node *v)
{
    if (v->zone >= 0 && !text_is_blank(network_zone(n, v->zone)->label))
        return text_one_line(network_zone(n, v->zone)->label, 70);
    return n->pages->len > 1 ? g_strdup_printf("page %d", v->origin.page + 1) : g_strdup("outside the zones");
}

/* "Internet (500 Mb leased line), DMZ switch" */
static char *neighbours(const struct network *n, int node)
{
    GString *out = g_string_new(NULL);
    int count = 0;
    for (guint i = 0; i < n->links->len; i++) {
        const struct link *l = network_link(n, i);
        if (!link_is_path(n, l) || l->origin.method == METHOD_INFERRED)
            continue;
        for (int e = 0; e < 2; e++) {
            const struct link_end *far = &l->ends[1 - e];
            if (l->ends[e].type != ELEMENT_NODE || l->ends[e].index != node || far->type == ELEMENT_NONE)
                continue;
            if (++count > 6)
                continue;
            g_autofree char *name = far->type == ELEMENT_NODE ? g_strdup(network_node(n, far->index)->name)
                                                              : element_title(n, (struct element){far->type, far->index});
            g_autofree char *label = text_one_line(l->label, 40);
            g_string_append_printf(out, "%s%s", out->len ? ", " : "", name);
            if (*label)
                g_string_append_printf(out, " (%s)", label);
        }
    }
    if (count > 6)
        g_string_append_printf(out, " and %d more", count - 6);
    return out->len ? g_string_free(out, FALSE) : (g_string_free(out, TRUE), g_strdup("nothing"));
}

static char *what(const struct node *v)
{
    return v->confidence < 0.5 ? g_strdup_printf("%s (uncertain)", class_info(v->class)->title) : g_strdup(class_info(v->class)->title);
}

static gboolean is_marked(const struct network *n, const struct marks *m, guint i, char letter)
{
    const struct node *v = network_node(n, i);
    return m->of_node[i][0] == letter && (v->same_as < 0 || strcmp(m->of_node[i], m->of_node[v->same_as]) != 0);
}

static struct schedule *devices(const struct network *n, const struct marks *m, char letter, struct schedule form)
{
    struct schedule *s = schedule_new(form);
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if (is_marked(n, m, i, letter))
            add_row(s, (struct schedule_row){{g_strdup(m->of_node[i]), text_one_line(v->label, 90), what(v), where(n, v), neighbours(n, (int)i)}});
    }
    return s;
}

static char *stated(const struct network *n, enum fact_type type, guint node)
{
    const struct fact *f = network_fact_about(n, type, (struct element){ELEMENT_NODE, (int)node});
    return f ? text_one_line(f->value, 160) : g_strdup("not stated");
}

static struct schedule *externals(const struct network *n, const struct marks *m)
{
    struct schedule *s = schedule_new((struct schedule){
        .title = "External and third-party connections", .empty = "No external connection was recognised on the diagram.",
        .heads = {"No.", "Organisation or network", "Reason for the connection", "Boundary of responsibility", "Joined to"},
        .widths = {0.05, 0.25, 0.22, 0.22, 0.26}});
    for (guint i = 0; i < n->nodes->len; i++) {
        const struct node *v = network_node(n, i);
        if (is_marked(n, m, i, 'E'))
            add_row(s, (struct schedule_row){{g_strdup(m->of_node[i]),
                                              text_one_line(v->name, 80),
                                              node_has_role(v, ROLE_CARRIER) || v->class == CLASS_INTERNET || v->class == CLASS_PSN ? g_strdup(class_info(v->class)->title)
                                                                                                       : stated(n, FACT_REASON, i),
                                              stated(n, FACT_RESPONSIBILITY, i), neighbours(n, (int)i)}});
    }
    return s;
}

static struct schedule *nil_returns(const struct network *n)
{
    struct schedule *s = schedule_new((struct schedule){
        .title = "Nil returns", .empty = "The diagram states no nil return.",
        .heads = {"Subject", "As stated on the diagram", "Covers", "Where"}, .widths = {0.18, 0.46, 0.2, 0.16}});
    for (guint i = 0; i < n->facts->len; i++) {
        const struct fact *f = network_fact(n, i);
        if (f->type != FACT_NIL)
            continue;
        add_row(s, (struct schedule_row){{g_strdup(nil_subject_name(f->subject)), text_one_line(f->text, 160),
                                          g_strdup(*f->scope_name ? f->scope_name : f->narrowed ? "a part only" : "the whole network"),
                                          g_strdup_printf("page %d", f->page + 1)}});
    }
    return s;
}

static struct schedule *undecided(const struct report *r)
{
    struct schedule *s = schedule_new((struct schedule){
        .title = "What could not be decided", .empty = "Nothing was left undecided.",
        .heads = {"Rule", "What hangs on something that was not read, joined or recognised"}, .widths = {0.18, 0.82}});
    for (guint i = 0; r->findings && i < r->findings->items->len; i++) {
        const struct finding *f = findings_item(r->findings, i);
        if (f->verdict == VERDICT_UNDECIDED)
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

GPtrArray *schedules_make(const struct report *r, const struct marks *m)
{
    const struct network *n = r->network;
    GPtrArray *all = g_ptr_array_new_with_free_func(schedule_free);
    g_ptr_array_add(all, devices(n, m, 'G', (struct schedule){.title = "Security devices", .empty = "No security device was recognised on the diagram.",
                                                              .heads = {"No.", "Device", "Kind", "Where", "Joined to"},
                                                              .widths = {0.05, 0.27, 0.17, 0.21, 0.3}}));
    g_ptr_array_add(all, externals(n, m));
    g_ptr_array_add(all, devices(n, m, 'W', (struct schedule){.title = "Wireless", .empty = "No wireless device was recognised on the diagram.",
                                                              .heads = {"No.", "Device or network", "Kind", "Where", "Joined to"},
                                                              .widths = {0.05, 0.27, 0.17, 0.21, 0.3}}));
    g_ptr_array_add(all, nil_returns(n));
    if (r->findings)
        g_ptr_array_add(all, undecided(r));
    g_ptr_array_add(all, reading(n));
    return all;
}
