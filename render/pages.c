/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pages.h"

#include "limits_statement.h"
#include "overlay.h"

#include <string.h>

#define LEGIBLE 6.0 /* pt on paper */
#define CELL_SIZE 8.0
#define CELL_PAD 3.5
#define INSET 16.0

static void tag(struct canvas *c, const char *name)
{
    cairo_tag_begin(c->cr, name, NULL);
}

static void end(struct canvas *c, const char *name)
{
    cairo_tag_end(c->cr, name);
}

/* ---- the drawing ---- */

static const char *next_paper(const struct paper *paper)
{
    return strcmp(paper->name, "a4") == 0 ? "--paper a3" : "--paper a2";
}

static void draw_plan(struct document *d, struct canvas *c, const struct plan *plan, int page)
{
    const struct sheet sheet = {c, d->report, d->paper, page, d->pages, *plan->title ? plan->title : "Network"};
    struct scene_used used = {0};
    struct box area = sheet_drawing_area(d->paper);
    double scale = plan_scale(plan, area.w, area.h), printed = scale * PLAN_LINK_SIZE;
    g_autofree char *remark = NULL;
    d->smallest = MIN(d->smallest, printed);
    if (printed < LEGIBLE)
        remark = g_strdup_printf("The smallest text prints at %.1f pt on %s; %s makes it larger.", printed, d->paper->name, next_paper(d->paper));
    g_autofree char *alt = g_strdup_printf("alt='Network diagram with %u devices, %u zones and %u links; the tables on the following pages list "
                                           "security devices, external connections and wireless'", plan->nodes->len, plan->zones->len, plan->links->len);
    cairo_tag_begin(c->cr, "Figure", alt);
    cairo_save(c->cr);
    cairo_translate(c->cr, area.x + (area.w - plan->width * scale) / 2, area.y + (area.h - plan->height * scale) / 2);
    cairo_scale(c->cr, scale, scale);
    scene_draw(c, plan, d->report->network, d->marks, &used);
    if (d->open)
        overlay_draw(c, plan, d->open);
    cairo_restore(c->cr);
    end(c, "Figure");
    tag(c, "P");
    sheet_frame(&sheet, &used, remark);
    end(c, "P");
    cairo_show_page(c->cr);
}

/* ---- the schedules ---- */

struct writer {
    struct document *document;
    struct canvas *canvas;
    int page;
    struct box area;
    double y;
    gboolean open; /* a page was begun */
};

static void begin_page(struct writer *w)
{
    const struct sheet sheet = {w->canvas, w->document->report, w->document->paper, ++w->page, w->document->pages, "Schedules"};
    tag(w->canvas, "P");
    w->area = box_inflate(sheet_frame(&sheet, NULL, NULL), -INSET);
    end(w->canvas, "P");
    w->y = w->area.y;
    w->open = TRUE;
}

static void end_page(struct writer *w)
{
    if (w->open)
        cairo_show_page(w->canvas->cr);
    w->open = FALSE;
}

static void need(struct writer *w, double height)
{
    if (w->open && w->y + height <= w->area.y + w->area.h)
        return;
    end_page(w);
    begin_page(w);
}

static double cell_width(const struct writer *w, const struct schedule *s, int column)
{
    return s->widths[column] * w->area.w;
}

static double row_height(const struct writer *w, const struct schedule *s, const char *const *cells, gboolean bold)
{
    double tallest = 0;
    for (int i = 0; i < SCHEDULE_COLUMNS && s->widths[i] > 0; i++) {
        double tw, th;
        canvas_text_size(w->canvas, cells[i] ? cells[i] : "", CELL_SIZE, bold, cell_width(w, s, i) - 2 * CELL_PAD, &tw, &th);
        tallest = MAX(tallest, th);
    }
    return tallest + 2 * CELL_PAD;
}

static void draw_row(struct writer *w, const struct schedule *s, const char *const *cells, gboolean head, double height)
{
    cairo_t *cr = w->canvas->cr;
    double x = w->area.x;
    if (head) {
        canvas_colour(w->canvas, THEME_HEAD);
        cairo_rectangle(cr, x, w->y, w->area.w, height);
        cairo_fill(cr);
    }
    tag(w->canvas, "TR");
    for (int i = 0; i < SCHEDULE_COLUMNS && s->widths[i] > 0; i++) {
        tag(w->canvas, head ? "TH" : "TD");
        canvas_text(w->canvas, (struct box){x + CELL_PAD, w->y + CELL_PAD, cell_width(w, s, i) - 2 * CELL_PAD, 0}, cells[i] ? cells[i] : "",
                    CELL_SIZE, head, THEME_INK, ALIGN_LEFT);
        end(w->canvas, head ? "TH" : "TD");
        x += cell_width(w, s, i);
    }
    end(w->canvas, "TR");
    canvas_colour(w->canvas, THEME_RULE);
    cairo_set_line_width(cr, 0.5);
    cairo_move_to(cr, w->area.x, w->y + height);
    cairo_line_to(cr, w->area.x + w->area.w, w->y + height);
    cairo_stroke(cr);
    w->y += height;
}

static void heading(struct writer *w, const char *text)
{
    tag(w->canvas, "H1");
    w->y += canvas_text(w->canvas, (struct box){w->area.x, w->y, w->area.w, 0}, text, 11.5, TRUE, THEME_INK, ALIGN_LEFT) + 4;
    end(w->canvas, "H1");
}

static void paragraph(struct writer *w, const char *text, int colour)
{
    double tw, th;
    canvas_text_size(w->canvas, text, CELL_SIZE, FALSE, w->area.w, &tw, &th);
    need(w, th);
    tag(w->canvas, "P");
    w->y += canvas_text(w->canvas, (struct box){w->area.x, w->y, w->area.w, 0}, text, CELL_SIZE, FALSE, colour, ALIGN_LEFT);
    end(w->canvas, "P");
}

static const char *const *cells_of(const struct schedule *s, guint row)
{
    return (const char *const *)g_array_index(s->rows, struct schedule_row, row).cells;
}

static void draw_schedule(struct writer *w, const struct schedule *s)
{
    double head = row_height(w, s, s->heads, TRUE);
    double first = s->rows->len ? row_height(w, s, cells_of(s, 0), FALSE) : 14;
    need(w, 24 + head + first);
    heading(w, s->title);
    if (s->rows->len == 0)
        paragraph(w, s->empty, THEME_QUIET);
    else {
        tag(w->canvas, "Table");
        draw_row(w, s, s->heads, TRUE, head);
        for (guint i = 0; i < s->rows->len; i++) {
            double height = row_height(w, s, cells_of(s, i), FALSE);
            if (w->y + height > w->area.y + w->area.h) {
                end(w->canvas, "Table");
                end_page(w);
                begin_page(w);
                tag(w->canvas, "Table");
                draw_row(w, s, s->heads, TRUE, head); /* headings are repeated */
            }
            draw_row(w, s, cells_of(s, i), FALSE, height);
        }
        end(w->canvas, "Table");
    }
    w->y += 16;
}

int pages_draw(struct document *d, struct canvas *c)
{
    struct writer w = {.document = d, .canvas = c};
    tag(c, "Document");
    d->smallest = G_MAXDOUBLE;
    for (guint i = 0; i < d->plans->len; i++)
        draw_plan(d, c, g_ptr_array_index(d->plans, i), ++w.page);
    begin_page(&w);
    for (guint i = 0; i < d->schedules->len; i++)
        draw_schedule(&w, g_ptr_array_index(d->schedules, i));
    paragraph(&w, LIMITS_STATEMENT, THEME_QUIET);
    end_page(&w);
    end(c, "Document");
    return w.page;
}
