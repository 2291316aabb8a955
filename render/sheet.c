/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet.h"

#include "legend.h"
#include "own_pages.h"

#include <string.h>

#define EDGE SHEET_EDGE
#define STRIP SHEET_STRIP /* width of the title strip */
#define PAD 9.0
#define REMARK_SIZE 7.0
#define LEGEND_HEAD 15.0
#define LEGEND_COLUMNS 2  /* that the strip is wide enough for */
#define NUMBERS_ROOM 13.0 /* for what the numbers are */

struct box sheet_drawing_area(const struct paper *paper)
{
    return box_inflate((struct box){EDGE, EDGE, paper->width - 2 * EDGE - STRIP, paper->height - 2 * EDGE}, -5);
}

static const char *fact_or(const struct report *r, enum fact_type type, const char *otherwise)
{
    const struct fact *f = network_best_fact(r->network, type);
    return f ? f->value : otherwise;
}

char *sheet_organisation(const struct report *r)
{
    return g_strdup(fact_or(r, FACT_ORGANISATION, r->assessment.coco.organisation ? r->assessment.coco.organisation : "not stated"));
}

/* The date is the source's, never the day of rendering. */
char *sheet_created(const struct report *r)
{
    const struct fact *f = network_best_fact(r->network, FACT_DATE);
    g_autofree char *stated = NULL;
    if (f && f->date.precision == DATE_DAY) {
        g_autofree char *day = civil_date_format_long(f->date.first);
        stated = g_strdup_printf("%s%s%s", f->date_caption == CAPTION_REVIEWED ? "reviewed " : "", day,
                                 f->date.order == ORDER_DAY_FIRST ? " (read day first)" : "");
    } else if (f)
        stated = g_strdup_printf("%s%s", f->date_caption == CAPTION_REVIEWED ? "reviewed " : "", f->text);
    if (r->created) {
        g_autofree char *day = civil_date_format_long(r->created);
        return g_strdup_printf("%s (asserted by %s; the source states %s)", day, r->asserted_by, stated ? stated : "no date");
    }
    if (!stated)
        return g_strdup("not stated in the source");
    if (f->date_caption == CAPTION_REVIEWED)
        return g_strdup_printf("not stated; %s (as stated in the source)", stated);
    if (f->place == PLACE_METADATA || f->place == PLACE_FILE_NAME)
        return g_strdup_printf("not stated on the diagram (%s: %s)", fact_place_name(f->place), stated);
    return g_strdup_printf("%s (as stated in the source)", stated);
}

/* ---- title block ---- */

struct strip {
    const struct sheet *sheet;
    double x, y, w;
};

static struct strip strip_of(const struct sheet *sheet)
{
    return (struct strip){sheet, sheet->paper->width - EDGE - STRIP + PAD, sheet->y, STRIP - 2 * PAD};
}

/* The blank keeps it apart from what follows, for those who hear both. */
static double caption(struct canvas *c, struct box box, const char *words, double size)
{
    g_autofree char *text = g_strconcat(words, " ", NULL);
    return canvas_text(c, box, text, size, FALSE, THEME_QUIET, ALIGN_LEFT);
}

/* `tag` NULL: repeated from the first page. */
static void entry(struct strip *s, const char *tag, const char *head, const char *text, double size, gboolean bold)
{
    struct canvas *c = s->sheet->canvas;
    if (tag)
        canvas_tag(c, tag);
    else
        canvas_running(c, RUNNING_HEADER);
    s->y += caption(c, (struct box){s->x, s->y, s->w, 0}, head, 6.4);
    s->y += canvas_text(c, (struct box){s->x, s->y, s->w, 0}, text, size, bold, THEME_INK, ALIGN_LEFT) + 5;
    if (tag)
        canvas_tag_end(c, tag);
    else
        canvas_running_end(c, RUNNING_HEADER);
}

static void rule(struct strip *s)
{
    cairo_t *cr = s->sheet->canvas->cr;
    canvas_colour(s->sheet->canvas, THEME_RULE);
    cairo_set_line_width(cr, 0.6);
    cairo_move_to(cr, s->x - PAD, s->y);
    cairo_line_to(cr, s->x + s->w + PAD, s->y);
    cairo_stroke(cr);
    s->y += 6;
}

static char *rendered_line(const struct report *r)
{
    g_autofree char *day = r->rendered_on ? civil_date_format_long(r->rendered_on) : g_strdup("unknown day");
    return g_strdup_printf("%s " OWN_PAGES_RENDERED " %s; " OWN_PAGES_NOT_DATE, day, DEMARC_VERSION);
}

static void title_entries(struct strip *s)
{
    const struct report *r = s->sheet->report;
    const char *p = s->sheet->page == 1 ? "P" : NULL;
    g_autofree char *organisation = sheet_organisation(r), *created = sheet_created(r), *rendered = rendered_line(r);
    g_autofree char *base = g_path_get_basename(r->network->path);
    g_autofree char *source = g_strdup_printf("%s\nSHA-256 %.16s…", base, r->network->sha256);
    g_autofree char *page = g_strdup_printf("%d of %d", s->sheet->page, s->sheet->pages);
    entry(s, p ? "H1" : NULL, "Organisation", organisation, 12, TRUE);
    entry(s, p, "Diagram", fact_or(r, FACT_TITLE, "Network diagram"), 9, FALSE);
    entry(s, "H2", OWN_PAGES_TITLE, s->sheet->title, 9, FALSE);
    rule(s);
    entry(s, p, "Diagram created", created, 9, TRUE);
    const char *version = fact_or(r, FACT_VERSION, NULL), *author = fact_or(r, FACT_AUTHOR, NULL);
    if (version)
        entry(s, p, "Version", version, 8, FALSE);
    if (author)
        entry(s, p, "Author", author, 8, FALSE);
    entry(s, p, "Protective marking", fact_or(r, FACT_MARKING, "not stated"), 8, FALSE);
    if (s->sheet->report->redacted)
        entry(s, p, "Copy", "redacted", 8, FALSE);
    rule(s);
    entry(s, p, "Rendered", rendered, 7.2, FALSE);
    entry(s, p, OWN_PAGES_SOURCE, source, 7.2, FALSE);
    entry(s, NULL, "Page", page, 9, TRUE);
}

/* ---- legend ---- */

static double say(struct strip *s, const char *tag, double y, const char *text, double size, gboolean bold, int colour)
{
    canvas_tag(s->sheet->canvas, tag);
    double height = canvas_text(s->sheet->canvas, (struct box){s->x, y, s->w, 0}, text, size, bold, colour, ALIGN_LEFT);
    canvas_tag_end(s->sheet->canvas, tag);
    return height;
}

/* Where it goes: below the title block, above the remarks. */
static struct box legend_area(const struct sheet *sheet, const char *remark)
{
    const struct strip s = strip_of(sheet);
    double w, h = 0, y = s.y + 6 + LEGEND_HEAD;
    if (remark)
        canvas_text_size(sheet->canvas, remark, REMARK_SIZE, FALSE, s.w, &w, &h);
    double bottom = sheet->paper->height - EDGE - 8 - (remark ? h + 6 : 0) - (sheet->numbered ? NUMBERS_ROOM : 0);
    return (struct box){s.x, y, s.w, MAX(bottom - y, 0)};
}

gboolean sheet_legend_fits(const struct sheet *sheet, const struct scene_used *used, const char *remark)
{
    struct legend_form form;
    return legend_fit(sheet->canvas, used, legend_area(sheet, remark), LEGEND_COLUMNS, &form);
}

void sheet_legend(struct sheet *sheet, const struct scene_used *used, const char *remark, int legend_page)
{
    struct strip s = strip_of(sheet);
    struct box area = legend_area(sheet, remark);
    struct legend_form form;
    rule(&s);
    say(&s, "H3", s.y, "Legend", 8.4, TRUE, THEME_INK);
    s.y = area.y;
    if (legend_fit(sheet->canvas, used, area, LEGEND_COLUMNS, &form))
        s.y = legend_draw(sheet->canvas, used, area, &form);
    else {
        g_autofree char *text = g_strdup_printf("See page %d.", legend_page), *page = g_strdup_printf("page-%d", legend_page);
        canvas_tag(sheet->canvas, "P");
        canvas_link(sheet->canvas, page, text, NULL);
        s.y += canvas_text(sheet->canvas, (struct box){s.x, s.y, s.w, 0}, text, 8, FALSE, THEME_LINK, ALIGN_LEFT);
        canvas_link_end(sheet->canvas);
        canvas_tag_end(sheet->canvas, "P");
    }
    if (sheet->numbered)
        s.y += say(&s, "P", s.y + 2, "Numbers (G1, E1, …) lead to the tables.", 7, FALSE, THEME_QUIET);
    if (remark) {
        double w, h;
        canvas_text_size(sheet->canvas, remark, REMARK_SIZE, FALSE, s.w, &w, &h);
        say(&s, "P", sheet->paper->height - EDGE - 8 - h, remark, REMARK_SIZE, FALSE, THEME_QUIET);
    }
    sheet->y = s.y;
}

static void marking(const struct sheet *sheet)
{
    const struct fact *f = network_best_fact(sheet->report->network, FACT_MARKING);
    if (!f)
        return;
    for (int i = 0; i < 2; i++) {
        canvas_running(sheet->canvas, i ? RUNNING_FOOTER : RUNNING_HEADER);
        canvas_text(sheet->canvas, (struct box){0, i ? sheet->paper->height - EDGE + 5 : 7, sheet->paper->width, 0}, f->value, 8, TRUE,
                    THEME_INK, ALIGN_CENTRE);
        canvas_running_end(sheet->canvas, i ? RUNNING_FOOTER : RUNNING_HEADER);
    }
}

static struct box frame_of(const struct paper *paper)
{
    return (struct box){EDGE, EDGE, paper->width - 2 * EDGE, paper->height - 2 * EDGE};
}

static void frame_lines(const struct sheet *sheet, struct box frame)
{
    cairo_t *cr = sheet->canvas->cr;
    canvas_colour(sheet->canvas, THEME_INK);
    cairo_set_line_width(cr, 1.1);
    cairo_rectangle(cr, frame.x, frame.y, frame.w, frame.h);
    cairo_stroke(cr);
}

void sheet_frame(struct sheet *sheet)
{
    cairo_t *cr = sheet->canvas->cr;
    struct box frame = frame_of(sheet->paper);
    sheet->y = frame.y + PAD;
    struct strip strip = strip_of(sheet);
    frame_lines(sheet, frame);
    cairo_move_to(cr, frame.x + frame.w - STRIP, frame.y);
    cairo_line_to(cr, frame.x + frame.w - STRIP, frame.y + frame.h);
    cairo_stroke(cr);
    marking(sheet);
    title_entries(&strip);
    sheet->y = strip.y;
}

/* ---- the band below tables ---- */

#define BAND_CELLS 7
#define BAND_PAD   5.0

static gboolean is_bold(int cell)
{
    return cell == 0 || cell == BAND_CELLS - 1;
}

static double band_height(const struct sheet *sheet, char *const *texts, const double *widths, double width)
{
    double tallest = 0;
    for (int i = 0; i < BAND_CELLS; i++) {
        double height = canvas_text_height(sheet->canvas, texts[i], 7, is_bold(i), widths[i] * width - 2 * BAND_PAD);
        tallest = MAX(tallest, height);
    }
    return tallest + 8 + 2 * BAND_PAD;
}

/* The band of the first page says what the title block says, where there is no drawing. */
static const char *tag_of_cell(const struct sheet *sheet, int cell)
{
    if (sheet->page > 1 || cell == BAND_CELLS - 1)
        return NULL;
    return cell == 0 ? "H1" : "P";
}

static void band_cell(const struct sheet *sheet, int cell, struct box box, const char *text)
{
    static const char *const captions[BAND_CELLS] = {"Organisation", "Diagram", "Diagram created", "Version", "Protective marking", "Rendered", "Page"};
    struct canvas *c = sheet->canvas;
    const char *tag = tag_of_cell(sheet, cell);
    if (tag)
        canvas_tag(c, tag);
    else
        canvas_running(c, RUNNING_FOOTER);
    caption(c, box, captions[cell], 6);
    canvas_text(c, (struct box){box.x, box.y + 8, box.w, 0}, text, 7, is_bold(cell), THEME_INK, ALIGN_LEFT);
    if (tag)
        canvas_tag_end(c, tag);
    else
        canvas_running_end(c, RUNNING_FOOTER);
}

static void band(const struct sheet *sheet, struct box box, char *const *texts, const double *widths)
{
    cairo_t *cr = sheet->canvas->cr;
    double x = box.x;
    for (int i = 0; i < BAND_CELLS; i++) {
        double w = widths[i] * box.w;
        band_cell(sheet, i, (struct box){x + BAND_PAD, box.y + BAND_PAD, w - 2 * BAND_PAD, 0}, texts[i]);
        x += w;
        if (i == BAND_CELLS - 1)
            break;
        canvas_colour(sheet->canvas, THEME_RULE);
        cairo_set_line_width(cr, 0.6);
        cairo_move_to(cr, x, box.y);
        cairo_line_to(cr, x, box.y + box.h);
        cairo_stroke(cr);
    }
}

static const double band_widths[BAND_CELLS] = {0.18, 0.18, 0.2, 0.08, 0.11, 0.17, 0.08};

static char **band_texts(const struct sheet *sheet)
{
    const struct report *r = sheet->report;
    char **texts = g_new0(char *, BAND_CELLS + 1);
    texts[0] = sheet_organisation(r);
    texts[1] = g_strdup(fact_or(r, FACT_TITLE, "Network diagram"));
    texts[2] = sheet_created(r);
    texts[3] = g_strdup(fact_or(r, FACT_VERSION, "not stated"));
    texts[4] = g_strdup(fact_or(r, FACT_MARKING, "not stated"));
    texts[5] = rendered_line(r);
    texts[6] = g_strdup_printf("%d of %d", sheet->page, sheet->pages);
    return texts;
}

struct box sheet_band_area(const struct sheet *sheet)
{
    struct box frame = frame_of(sheet->paper);
    g_auto(GStrv) texts = band_texts(sheet);
    frame.h -= band_height(sheet, texts, band_widths, frame.w);
    return frame;
}

struct box sheet_band(const struct sheet *sheet)
{
    struct box frame = frame_of(sheet->paper), area = sheet_band_area(sheet);
    struct box box = {frame.x, area.y + area.h, frame.w, frame.h - area.h};
    g_auto(GStrv) texts = band_texts(sheet);
    frame_lines(sheet, frame);
    cairo_move_to(sheet->canvas->cr, box.x, box.y);
    cairo_line_to(sheet->canvas->cr, box.x + box.w, box.y);
    cairo_stroke(sheet->canvas->cr);
    band(sheet, box, texts, band_widths);
    marking(sheet);
    return area;
}
