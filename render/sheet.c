/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet.h"

#include "icons.h"

#include <string.h>

#define EDGE SHEET_EDGE
#define STRIP SHEET_STRIP /* width of the title strip */
#define PAD 9.0
#define REMARK_SIZE 7.0

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

/* `tag` NULL: repeated from the first page. */
static void entry(struct strip *s, const char *tag, const char *caption, const char *text, double size, gboolean bold)
{
    struct canvas *c = s->sheet->canvas;
    if (tag)
        canvas_tag(c, tag);
    s->y += canvas_text(c, (struct box){s->x, s->y, s->w, 0}, caption, 6.4, FALSE, THEME_QUIET, ALIGN_LEFT);
    s->y += canvas_text(c, (struct box){s->x, s->y, s->w, 0}, text, size, bold, THEME_INK, ALIGN_LEFT) + 5;
    if (tag)
        canvas_tag_end(c, tag);
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
    return g_strdup_printf("%s by demarc %s; not the date of the diagram", day, DEMARC_VERSION);
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
    entry(s, "H2", "This page", s->sheet->title, 9, FALSE);
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
    entry(s, p, "Source", source, 7.2, FALSE);
    entry(s, NULL, "Page", page, 9, TRUE);
}

/* ---- legend ---- */

/* How close the lines of the legend stand: as roomy as the strip allows. */
struct spacing {
    double link, class, icon, text;
};

#define CLOSEST 10

/* From 0, roomy, to CLOSEST. */
static struct spacing spacing_at(int step)
{
    double t = (double)step / CLOSEST;
    return (struct spacing){13.5 - 3.9 * t, 17.5 - 7.1 * t, 15 - 5.6 * t, 7.4 - 1.1 * t};
}

#define LEGEND_INDENT 24

static double line_height(const struct strip *s, const char *text, double size, double least)
{
    double w, h;
    canvas_text_size(s->sheet->canvas, text, size, FALSE, s->w - LEGEND_INDENT, &w, &h);
    return MAX(least, h + 1.5);
}

static double legend_height(const struct strip *s, const struct scene_used *used, const struct spacing *p)
{
    double height = 3;
    for (int l = 0; l < LOOK_COUNT; l++)
        height += used->looks[l] ? line_height(s, theme_link((enum link_look)l)->name, p->text, p->link) : 0;
    for (int c = 0; c < CLASS_COUNT; c++)
        height += used->classes[c] ? line_height(s, class_info((enum class)c)->title, p->text, p->class) : 0;
    return height;
}

static void legend_line(struct strip *s, const struct spacing *p, const char *text, double least)
{
    double height = line_height(s, text, p->text, least), w, h;
    canvas_text_size(s->sheet->canvas, text, p->text, FALSE, s->w - LEGEND_INDENT, &w, &h);
    canvas_tag(s->sheet->canvas, "P");
    canvas_text(s->sheet->canvas, (struct box){s->x + LEGEND_INDENT, s->y + (MIN(height, least + 2) - MIN(h, least)) / 2 - 1, s->w - LEGEND_INDENT, 0}, text,
                p->text, FALSE, THEME_INK, ALIGN_LEFT);
    canvas_tag_end(s->sheet->canvas, "P");
    s->y += height;
}

static void legend_classes(struct strip *s, const struct scene_used *used, const struct spacing *p, double bottom)
{
    int more = 0;
    for (int c = 0; c < CLASS_COUNT; c++) {
        if (used->classes[c] && s->y + 2 * p->class > bottom)
            more++;
        if (!used->classes[c] || more > 0)
            continue;
        icon_draw(s->sheet->canvas, (enum class)c, (struct box){s->x + (15 - p->icon) / 2, s->y, p->icon, p->icon});
        legend_line(s, p, class_info((enum class)c)->title, p->class);
    }
    if (more > 0) {
        g_autofree char *text = g_strdup_printf("and %d kinds more, named by their labels", more);
        legend_line(s, p, text, p->class);
    }
}

static void legend_links(struct strip *s, const struct scene_used *used, const struct spacing *p)
{
    for (int l = 0; l < LOOK_COUNT; l++) {
        if (!used->looks[l])
            continue;
        const struct point points[] = {{s->x - 1, s->y + p->link / 2}, {s->x + 19, s->y + p->link / 2}};
        canvas_line(s->sheet->canvas, theme_link((enum link_look)l), points, 2);
        legend_line(s, p, theme_link((enum link_look)l)->name, p->link);
    }
}

/* One paragraph in the strip. */
static double say(struct strip *s, double y, const char *text, double size, gboolean bold, int colour)
{
    canvas_tag(s->sheet->canvas, "P");
    double height = canvas_text(s->sheet->canvas, (struct box){s->x, y, s->w, 0}, text, size, bold, colour, ALIGN_LEFT);
    canvas_tag_end(s->sheet->canvas, "P");
    return height;
}

void sheet_legend(struct sheet *sheet, const struct scene_used *used, const char *remark)
{
    struct strip s = strip_of(sheet);
    double w, h = 0, frame_end = sheet->paper->height - EDGE;
    if (remark)
        canvas_text_size(sheet->canvas, remark, REMARK_SIZE, FALSE, s.w, &w, &h);
    double bottom = frame_end - 8 - (remark ? h + 6 : 0);
    rule(&s);
    s.y += say(&s, s.y, "Legend", 8.4, TRUE, THEME_INK) + 4;
    struct spacing spacing = spacing_at(0);
    for (int step = 1; step <= CLOSEST && s.y + legend_height(&s, used, &spacing) > bottom - 14; step++)
        spacing = spacing_at(step);
    legend_links(&s, used, &spacing);
    s.y += 3;
    legend_classes(&s, used, &spacing, bottom);
    if (sheet->numbered && s.y + 12 < bottom)
        s.y += say(&s, s.y + 2, "Numbers such as G1 and E1 lead to the tables.", 7, FALSE, THEME_QUIET);
    if (remark)
        say(&s, frame_end - 8 - h, remark, REMARK_SIZE, FALSE, THEME_QUIET);
    sheet->y = s.y;
}

static void marking(const struct sheet *sheet)
{
    const struct fact *f = network_best_fact(sheet->report->network, FACT_MARKING);
    if (!f)
        return;
    for (int i = 0; i < 2; i++)
        canvas_text(sheet->canvas, (struct box){0, i ? sheet->paper->height - EDGE + 5 : 7, sheet->paper->width, 0}, f->value, 8, TRUE,
                    THEME_INK, ALIGN_CENTRE);
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

static double band_height(const struct sheet *sheet, char *const *texts, const double *widths, double width)
{
    double tallest = 0, w, h;
    for (int i = 0; i < BAND_CELLS; i++) {
        canvas_text_size(sheet->canvas, texts[i], 7, FALSE, widths[i] * width - 2 * BAND_PAD, &w, &h);
        tallest = MAX(tallest, h);
    }
    return tallest + 8 + 2 * BAND_PAD;
}

static void band(const struct sheet *sheet, struct box box, char *const *texts, const double *widths)
{
    static const char *const captions[BAND_CELLS] = {"Organisation", "Diagram", "Diagram created", "Version", "Protective marking", "Rendered", "Page"};
    cairo_t *cr = sheet->canvas->cr;
    double x = box.x;
    for (int i = 0; i < BAND_CELLS; i++) {
        double w = widths[i] * box.w;
        canvas_text(sheet->canvas, (struct box){x + BAND_PAD, box.y + BAND_PAD, w - 2 * BAND_PAD, 0}, captions[i], 6, FALSE, THEME_QUIET, ALIGN_LEFT);
        canvas_text(sheet->canvas, (struct box){x + BAND_PAD, box.y + BAND_PAD + 8, w - 2 * BAND_PAD, 0}, texts[i], 7, i == 0 || i == 6, THEME_INK,
                    ALIGN_LEFT);
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
