/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pages.h"

#include "figure_text.h"
#include "import_report.h"
#include "legend.h"
#include "own_pages.h"
#include "text.h"

#include <cairo-pdf.h>
#include <string.h>

/* ---- the drawing ---- */

struct drawn {
    struct document *document;
    struct canvas *canvas;
    const struct plan *plan;
    struct box area; /* of the paper that it stands on */
    double scale;
    int page;
};

static const char *next_paper(const struct paper *paper)
{
    return strcmp(paper->name, "a4") == 0 ? "--paper a3" : "--paper a2";
}

static char *remark_on(const struct plan *plan, double printed)
{
    if (printed >= PAPER_LEGIBLE - 0.05)
        return g_strdup(plan->remark);
    if (strcmp(plan->paper->name, "a2") == 0)
        return g_strdup_printf("The smallest text prints at %.1f pt on A2.", printed);
    return g_strdup_printf("The smallest text prints at %.1f pt on %s; %s makes it larger.", printed, plan->paper->name, next_paper(plan->paper));
}

static char *joined(char *remark, const char *more)
{
    char *both = remark ? g_strdup_printf("%s %s", remark, more) : g_strdup(more);
    g_free(remark);
    return both;
}

/* What is hidden in the source stays hidden, but not in silence. An architect's own copy says so, and what its outlines mean. */
static char *remark_of_sheet(const struct document *d, const struct plan *plan, double printed)
{
    char *remark = remark_on(plan, printed);
    int hidden = import_hidden(d->reading, plan->page);
    if (hidden > 0) {
        g_autofree char *text = g_strdup_printf("%d hidden shape%s or line%s of the source %s not drawn.", hidden, hidden == 1 ? "" : "s",
                                                hidden == 1 ? "" : "s", hidden == 1 ? "is" : "are");
        remark = joined(remark, text);
    }
    return d->open ? joined(remark, "Own copy with findings, not for submission. Outlines: solid FAIL, dashed undecided, dotted warning; numbers as "
                                    "in the table Findings; “no guard” on a line: a firewall is missing there.")
                   : remark;
}

static void free_figure(gpointer data)
{
    struct pdfa_figure *figure = data;
    g_free(figure->text);
    g_free(figure);
}

static void draw_scene(const struct drawn *w)
{
    struct document *d = w->document;
    cairo_t *cr = w->canvas->cr;
    const struct box a = w->area;
    struct pdfa_figure *figure = g_new0(struct pdfa_figure, 1);
    *figure = (struct pdfa_figure){figure_text(w->plan, d->report->network, d->report->reg),
                                    {a.x, w->plan->paper->height - a.y - a.h, a.x + a.w, w->plan->paper->height - a.y}};
    g_ptr_array_add(d->figures, figure);
    canvas_tag(w->canvas, "Figure");
    cairo_save(cr);
    cairo_translate(cr, a.x, a.y);
    cairo_scale(cr, w->scale, w->scale);
    scene_draw(w->canvas, w->plan, d->report->network, d->marks, d->open);
    cairo_restore(cr);
    canvas_tag_end(w->canvas, "Figure");
}

/* A shape with a number leads to its row, and the row back to it: the first time that it is drawn. */
static void link_mark(const struct drawn *w, const struct plan_node *p, struct box area, const char *number)
{
    g_autofree char *name = tables_mark_name(number), *row = tables_row_name(number);
    g_autofree char *device = text_one_line(network_node(w->document->report->network, p->node)->name, 60);
    g_autofree char *says = g_strdup_printf("%s, %s, in the tables", number, device);
    if (g_hash_table_add(w->document->tables.marked, g_strdup(number)))
        canvas_destination(w->canvas, name, (struct point){area.x - 60, area.y - 60});
    canvas_tag(w->canvas, "P");
    canvas_link(w->canvas, row, says, &area);
    canvas_link_end(w->canvas);
    canvas_tag_end(w->canvas, "P");
}

static void link_marks(const struct drawn *w)
{
    for (guint i = 0; i < w->plan->nodes->len; i++) {
        const struct plan_node *p = &g_array_index(w->plan->nodes, struct plan_node, i);
        g_auto(GStrv) numbers = g_strsplit(marks_of_node(w->document->marks, p->node), " ", -1);
        guint count = g_strv_length(numbers);
        for (guint k = 0; k < count; k++)
            link_mark(w, p, (struct box){w->area.x + (p->symbol.x + p->symbol.w * k / count) * w->scale, w->area.y + p->symbol.y * w->scale,
                                         p->symbol.w / count * w->scale, p->symbol.h * w->scale}, numbers[k]);
    }
}

/* What is only counted here, or goes on elsewhere, leads to the page that draws it. */
static void link_cards(const struct drawn *w)
{
    for (guint i = 0; i < w->plan->cards->len; i++) {
        const struct plan_card *p = &g_array_index(w->plan->cards, struct plan_card, i);
        struct box area = {w->area.x + p->box.x * w->scale, w->area.y + p->box.y * w->scale, p->box.w * w->scale, p->box.h * w->scale};
        if (p->sheet < 0 || p->sheet >= (int)w->document->plans->len)
            continue;
        g_autofree char *name = g_strdup_printf("page-%d", p->sheet + 1), *says = text_one_line(p->text, 80);
        canvas_tag(w->canvas, "P");
        canvas_link(w->canvas, name, says, &area);
        canvas_link_end(w->canvas);
        canvas_tag_end(w->canvas, "P");
    }
}

static gboolean has_numbers(const struct document *d, const struct plan *plan)
{
    for (guint i = 0; i < plan->nodes->len; i++)
        if (*marks_of_node(d->marks, g_array_index(plan->nodes, struct plan_node, i).node))
            return TRUE;
    return FALSE;
}

static struct sheet sheet_of(const struct document *d, struct canvas *c, const struct plan *plan, int page)
{
    return (struct sheet){c, d->report, plan->paper, page, d->pages, *plan->title ? plan->title : "Network", has_numbers(d, plan), 0};
}

static double printed_size(const struct plan *plan)
{
    struct box area = sheet_drawing_area(plan->paper);
    return plan_scale(plan, area.w, area.h) * PLAN_LINK_SIZE;
}

static void draw_plan(struct document *d, struct canvas *c, const struct plan *plan, int page)
{
    const struct paper *paper = plan->paper;
    struct sheet sheet = sheet_of(d, c, plan, page);
    struct scene_used used = {0};
    struct box area = sheet_drawing_area(paper);
    double scale = plan_scale(plan, area.w, area.h), printed = printed_size(plan), w = plan->width * scale, h = plan->height * scale;
    const struct drawn drawn = {d, c, plan, {area.x + (area.w - w) / 2, area.y + (area.h - h) / 2, w, h}, scale, page};
    g_autofree char *remark = remark_of_sheet(d, plan, printed), *name = g_strdup_printf("page-%d", page), *link = g_strdup_printf("dest='%s'", name);
    d->smallest = MIN(d->smallest, printed);
    if (page > 1) /* of the first, the surface is; to set it again would lose the tags that are open */
        cairo_pdf_surface_set_size(cairo_get_target(c->cr), paper->width, paper->height);
    canvas_destination(c, name, (struct point){0, 0});
    cairo_pdf_surface_add_outline(cairo_get_target(c->cr), CAIRO_PDF_OUTLINE_ROOT, sheet.title, link, 0);
    sheet_frame(&sheet);
    draw_scene(&drawn);
    link_marks(&drawn);
    link_cards(&drawn);
    scene_uses(plan, d->report->network, &used);
    sheet_legend(&sheet, &used, remark, d->legend_page);
    cairo_show_page(c->cr);
}

/* ---- a legend that has no room on the drawing ---- */

#define LEGEND_SCALE   1.5 /* roomier than in a strip */
#define LEGEND_COLUMNS 3

/* Whether the legend of a sheet fits on it; `c` draws where nobody looks. */
static gboolean has_room(const struct document *d, struct canvas *c, const struct plan *plan, const struct scene_used *used)
{
    struct sheet sheet = sheet_of(d, c, plan, 1);
    g_autofree char *remark = remark_of_sheet(d, plan, printed_size(plan));
    sheet_frame(&sheet);
    return sheet_legend_fits(&sheet, used, remark);
}

static void count_legend(struct document *d)
{
    struct canvas *c = canvas_new_to_measure();
    c->silent = TRUE;
    for (guint i = 0; i < d->plans->len; i++) {
        const struct plan *plan = g_ptr_array_index(d->plans, i);
        struct scene_used used = {0};
        scene_uses(plan, d->report->network, &used);
        if (has_room(d, c, plan, &used))
            continue;
        scene_uses(plan, d->report->network, &d->legend);
        d->legend_page = (int)d->plans->len + 1;
    }
    canvas_free(c);
}

static void draw_legend_page(struct document *d, struct canvas *c)
{
    const struct paper *paper = paper_find(TABLES_PAPER);
    struct sheet sheet = {c, d->report, paper, d->legend_page, d->pages, OWN_PAGES_LEGEND, FALSE, 0};
    struct box area = box_inflate(sheet_drawing_area(paper), -6);
    area = (struct box){area.x / LEGEND_SCALE, area.y / LEGEND_SCALE, area.w / LEGEND_SCALE, area.h / LEGEND_SCALE};
    struct legend_form form;
    g_autofree char *name = g_strdup_printf("page-%d", d->legend_page), *link = g_strdup_printf("dest='%s'", name);
    cairo_pdf_surface_set_size(cairo_get_target(c->cr), paper->width, paper->height);
    canvas_destination(c, name, (struct point){0, 0});
    cairo_pdf_surface_add_outline(cairo_get_target(c->cr), CAIRO_PDF_OUTLINE_ROOT, sheet.title, link, 0);
    sheet_frame(&sheet);
    cairo_save(c->cr);
    cairo_scale(c->cr, LEGEND_SCALE, LEGEND_SCALE);
    legend_fit(c, &d->legend, area, LEGEND_COLUMNS, &form);
    legend_draw(c, &d->legend, area, &form);
    cairo_restore(c->cr);
    cairo_show_page(c->cr);
}

/* ---- all ---- */

void pages_count(struct document *d, struct canvas *c)
{
    d->reading = import_report_new(d->report->network);
    d->schedules = schedules_make(&(struct schedule_source){d->report, d->marks, d->reading, d->open, d->plans, d->boxes});
    count_legend(d);
    int before = (int)d->plans->len + (d->legend_page > 0);
    d->tables = (struct tables){.report = d->report, .schedules = d->schedules, .before = before, .pages = before,
                                .marked = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};
    d->pages = d->tables.pages = before + tables_fit(&d->tables, c);
    d->figures = g_ptr_array_new_with_free_func(free_figure);
}

void pages_draw(struct document *d, struct canvas *c)
{
    canvas_tag(c, "Document");
    d->smallest = G_MAXDOUBLE;
    for (guint i = 0; i < d->plans->len; i++)
        draw_plan(d, c, g_ptr_array_index(d->plans, i), (int)i + 1);
    if (d->legend_page > 0)
        draw_legend_page(d, c);
    tables_draw(&d->tables, c);
    canvas_tag_end(c, "Document");
    d->boxes = c->missing;
}

void pages_clear(struct document *d)
{
    g_clear_pointer(&d->tables.marked, g_hash_table_unref);
    g_clear_pointer(&d->figures, g_ptr_array_unref);
    g_clear_pointer(&d->schedules, g_ptr_array_unref);
    g_clear_pointer(&d->reading, import_report_free);
}
