/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables.h"

#include "columns.h"
#include "limits_statement.h"

#include <cairo-pdf.h>

#define TEXT_SIZE 8.0
#define GRID_SIZE 6.8
#define HEAD_SIZE 11.5
#define CELL_PAD  3.5
#define GRID_PAD  2.0
#define GAP       16.0 /* between tables */
#define INSET     14.0
#define SMALL     0.45 /* share of a page: a table that is not broken over two */
#define THIN      0.5  /* share of a page: for less on the last one it is worth moving closer together */

struct writer {
    const struct tables *tables;
    struct canvas *canvas;
    gboolean dry; /* only counts */
    int page;     /* of the tables, from 1 */
    struct box area;
    double y;
};

/* ---- pages ---- */

static void begin_page(struct writer *w)
{
    const struct paper *paper = paper_find(TABLES_PAPER);
    const struct sheet sheet = {w->canvas, w->tables->report, paper, w->tables->before + ++w->page, w->tables->pages, "", FALSE, 0};
    if (!w->dry && sheet.page > 1) /* before anything is drawn on it, tags too: cairo would drop them */
        cairo_pdf_surface_set_size(cairo_get_target(w->canvas->cr), paper->width, paper->height);
    w->area = box_inflate(w->dry ? sheet_band_area(&sheet) : sheet_band(&sheet), -INSET);
    w->y = w->area.y;
}

static void end_page(struct writer *w)
{
    if (!w->dry && w->page > 0)
        cairo_show_page(w->canvas->cr);
}

static double room(const struct writer *w)
{
    return w->page ? w->area.y + w->area.h - w->y : 0;
}

static void next_page(struct writer *w)
{
    end_page(w);
    begin_page(w);
}

/* ---- rows ---- */

struct table {
    const struct schedule *schedule;
    int columns;
    double size, pad, pad_y;
};

static struct table table_of(const struct writer *w, const struct schedule *s)
{
    struct table t = {s, 0, s->grid ? GRID_SIZE : TEXT_SIZE, s->grid ? GRID_PAD : CELL_PAD, (s->grid ? GRID_PAD + 1 : CELL_PAD) * w->tables->spread};
    while (t.columns < SCHEDULE_COLUMNS && s->widths[t.columns] > 0)
        t.columns++;
    return t;
}

static struct box text_box(const struct writer *w, const struct table *t, int column)
{
    double x = w->area.x;
    for (int i = 0; i < column; i++)
        x += t->schedule->widths[i] * w->area.w;
    return (struct box){x + t->pad, w->y + t->pad_y, t->schedule->widths[column] * w->area.w - 2 * t->pad, 0};
}

/* What fails is seen from afar. */
static gboolean is_bold(const struct table *t, int column, const char *text, gboolean head)
{
    return head || (column == 0 && t->schedule->grid) || g_str_has_prefix(text, "FAIL") || g_str_has_prefix(text, "OPEN");
}

static double row_height(const struct writer *w, const struct table *t, const char *const *cells, gboolean head)
{
    double tallest = 0;
    for (int i = 0; i < t->columns; i++) {
        const char *words = cells[i] ? cells[i] : "";
        double height = canvas_text_height(w->canvas, words, t->size, is_bold(t, i, words, head), text_box(w, t, i).w);
        tallest = MAX(tallest, height);
    }
    return tallest + 2 * t->pad_y;
}

static void draw_cell(struct writer *w, const struct table *t, int column, const char *words, gboolean head, const char *number)
{
    const char *name = head || (column == 0 && t->schedule->row_heads) ? "TH" : "TD";
    g_autofree char *mark = number ? tables_mark_name(number) : NULL;
    canvas_tag(w->canvas, name);
    if (mark) {
        g_autofree char *says = g_strdup_printf("%s on the drawing", number);
        canvas_link(w->canvas, mark, says, NULL);
    }
    canvas_text(w->canvas, text_box(w, t, column), words, t->size, is_bold(t, column, words, head), mark ? THEME_LINK : THEME_INK,
                t->schedule->grid && column > 0 ? ALIGN_CENTRE : ALIGN_LEFT);
    if (mark)
        canvas_link_end(w->canvas);
    canvas_tag_end(w->canvas, name);
}

static void draw_row(struct writer *w, const struct table *t, const char *const *cells, gboolean head, const char *number, gboolean marked)
{
    double height = row_height(w, t, cells, head);
    cairo_t *cr = w->canvas->cr;
    if (!w->dry) {
        if (head) {
            canvas_colour(w->canvas, THEME_HEAD);
            cairo_rectangle(cr, w->area.x, w->y, w->area.w, height);
            cairo_fill(cr);
        }
        if (number) {
            g_autofree char *name = tables_row_name(number);
            canvas_destination(w->canvas, name, (struct point){w->area.x, w->y - 4});
        }
        canvas_tag(w->canvas, "TR");
        for (int i = 0; i < t->columns; i++)
            draw_cell(w, t, i, cells[i] ? cells[i] : "", head, i == 0 && marked ? number : NULL);
        canvas_tag_end(w->canvas, "TR");
        canvas_colour(w->canvas, THEME_RULE);
        cairo_set_line_width(cr, 0.5);
        cairo_move_to(cr, w->area.x, w->y + height);
        cairo_line_to(cr, w->area.x + w->area.w, w->y + height);
        cairo_stroke(cr);
    }
    w->y += height;
}

static const struct schedule_row *row_at(const struct schedule *s, guint i)
{
    return &g_array_index(s->rows, struct schedule_row, i);
}

static const char *const *cells_of(const struct schedule *s, guint i)
{
    return (const char *const *)row_at(s, i)->cells;
}

/* ---- texts ---- */

static double text_height(const struct writer *w, const char *text, double size, gboolean bold)
{
    return canvas_text_height(w->canvas, text, size, bold, w->area.w);
}

static void text(struct writer *w, const char *tag, const char *words, double size, gboolean bold, int colour)
{
    if (!w->dry) {
        canvas_tag(w->canvas, tag);
        canvas_text(w->canvas, (struct box){w->area.x, w->y, w->area.w, 0}, words, size, bold, colour, ALIGN_LEFT);
        canvas_tag_end(w->canvas, tag);
    }
    w->y += text_height(w, words, size, bold);
}

/* On the pages after the first: for the eye only. */
static void continued(struct writer *w, const struct table *t)
{
    g_autofree char *title = g_strdup_printf("%s (continued)", t->schedule->title);
    w->canvas->silent = TRUE;
    text(w, "P", title, TEXT_SIZE, TRUE, THEME_QUIET);
    w->y += 3;
    draw_row(w, t, t->schedule->heads, TRUE, NULL, FALSE);
    w->canvas->silent = FALSE;
}

/* ---- tables ---- */

/* Of the title with as much of the table as has to stay with it: all of a small one, else the head and two rows. */
static double height_together(const struct writer *w, const struct table *t)
{
    const struct schedule *s = t->schedule;
    double height = text_height(w, s->title, HEAD_SIZE, TRUE) + 4;
    if (s->intro)
        height += text_height(w, s->intro, TEXT_SIZE, FALSE) + 4;
    if (s->rows->len == 0)
        return height + text_height(w, s->empty, TEXT_SIZE, FALSE);
    height += row_height(w, t, s->heads, TRUE);
    double least = height;
    for (guint i = 0; i < s->rows->len; i++) {
        height += row_height(w, t, cells_of(s, i), FALSE);
        if (i < 2)
            least = height;
    }
    return height <= (s->grid ? 1 : SMALL) * w->area.h ? height : least;
}

/* Whether the number of a row stands on the drawing. */
static gboolean is_marked(const struct writer *w, const char *number)
{
    return number && g_hash_table_contains(w->tables->marked, number);
}

static void draw_rows(struct writer *w, const struct table *t)
{
    const struct schedule *s = t->schedule;
    if (!w->dry)
        canvas_tag(w->canvas, "Table");
    draw_row(w, t, s->heads, TRUE, NULL, FALSE);
    for (guint i = 0; i < s->rows->len; i++) {
        /* The last row does not go to the next page alone. */
        double wanted = row_height(w, t, cells_of(s, i), FALSE);
        if (i + 2 == s->rows->len && i > 0)
            wanted += row_height(w, t, cells_of(s, i + 1), FALSE);
        if (wanted > room(w)) {
            next_page(w);
            continued(w, t);
        }
        draw_row(w, t, cells_of(s, i), FALSE, row_at(s, i)->number, is_marked(w, row_at(s, i)->number));
    }
    if (!w->dry)
        canvas_tag_end(w->canvas, "Table");
}

static void draw_schedule(struct writer *w, guint index)
{
    const struct schedule *s = g_ptr_array_index(w->tables->schedules, index);
    if (w->page == 0)
        begin_page(w);
    struct table t = table_of(w, s);
    if (height_together(w, &t) > room(w) && w->y > w->area.y)
        next_page(w);
    if (!w->dry) {
        g_autofree char *name = tables_title_name(index), *link = g_strdup_printf("dest='%s'", name);
        canvas_destination(w->canvas, name, (struct point){w->area.x, w->y - 4});
        cairo_pdf_surface_add_outline(cairo_get_target(w->canvas->cr), CAIRO_PDF_OUTLINE_ROOT, s->title, link, 0);
    }
    text(w, "H2", s->title, HEAD_SIZE, TRUE, THEME_INK);
    w->y += 4;
    if (s->intro) {
        text(w, "P", s->intro, TEXT_SIZE, FALSE, THEME_QUIET);
        w->y += 4;
    }
    if (s->rows->len == 0)
        text(w, "P", s->empty, TEXT_SIZE, FALSE, THEME_QUIET);
    else
        draw_rows(w, &t);
    w->y += GAP * w->tables->spread;
}

static void run(struct writer *w)
{
    for (guint i = 0; i < w->tables->schedules->len; i++)
        draw_schedule(w, i);
    if (w->page == 0)
        begin_page(w);
    if (text_height(w, LIMITS_STATEMENT, TEXT_SIZE, FALSE) > room(w))
        next_page(w);
    text(w, "P", LIMITS_STATEMENT, TEXT_SIZE, FALSE, THEME_QUIET);
    end_page(w);
}

static void fit_columns(const struct tables *tables, struct canvas *canvas)
{
    struct writer w = {.tables = tables, .canvas = canvas, .dry = TRUE};
    begin_page(&w);
    for (guint i = 0; i < tables->schedules->len; i++) {
        struct schedule *s = g_ptr_array_index(tables->schedules, i);
        if (s->fitted)
            columns_fit(s, canvas, w.area.w, TEXT_SIZE, CELL_PAD);
    }
}

int tables_fit(struct tables *tables, struct canvas *canvas)
{
    static const double spreads[] = {1, 0.85, 0.7};
    int pages = 0;
    fit_columns(tables, canvas);
    for (guint i = 0; i < G_N_ELEMENTS(spreads); i++) {
        struct tables trial = *tables;
        trial.spread = spreads[i];
        struct writer w = {.tables = &trial, .canvas = canvas, .dry = TRUE};
        run(&w);
        if (i == 0 || w.page < pages) {
            pages = w.page;
            tables->spread = spreads[i];
        }
        if (w.page == 1 || w.y - w.area.y >= THIN * w.area.h)
            break;
    }
    return pages;
}

void tables_draw(const struct tables *tables, struct canvas *canvas)
{
    struct writer w = {.tables = tables, .canvas = canvas};
    run(&w);
}

char *tables_row_name(const char *number)
{
    return g_strdup_printf("row-%s", number);
}

char *tables_mark_name(const char *number)
{
    return g_strdup_printf("mark-%s", number);
}

char *tables_title_name(guint schedule)
{
    return g_strdup_printf("table-%u", schedule + 1);
}
