/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet.h"

#include "icons.h"

#include <string.h>

#define EDGE SHEET_EDGE
#define STRIP SHEET_STRIP /* width of the title strip */
#define PAD 9.0

static const struct paper papers[] = {
    {"a2", 1683.78, 1190.55}, {"a3", 1190.55, 841.89}, {"a4", 841.89, 595.28},
};

const struct paper *paper_find(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(papers); i++)
        if (name && g_ascii_strcasecmp(papers[i].name, name) == 0)
            return &papers[i];
    return &papers[1];
}

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

static void entry(struct strip *s, const char *caption, const char *text, double size, gboolean bold)
{
    struct canvas *c = s->sheet->canvas;
    s->y += canvas_text(c, (struct box){s->x, s->y, s->w, 0}, caption, 6.4, FALSE, THEME_QUIET, ALIGN_LEFT);
    s->y += canvas_text(c, (struct box){s->x, s->y, s->w, 0}, text, size, bold, THEME_INK, ALIGN_LEFT) + 5;
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
    g_autofree char *organisation = sheet_organisation(r), *created = sheet_created(r), *rendered = rendered_line(r);
    g_autofree char *base = g_path_get_basename(r->network->path);
    g_autofree char *source = g_strdup_printf("%s\nSHA-256 %.16s…", base, r->network->sha256);
    g_autofree char *page = g_strdup_printf("%d of %d", s->sheet->page, s->sheet->pages);
    entry(s, "Organisation", organisation, 12, TRUE);
    entry(s, "Diagram", fact_or(r, FACT_TITLE, "Network diagram"), 9, FALSE);
    entry(s, "This page", s->sheet->title, 9, FALSE);
    rule(s);
    entry(s, "Diagram created", created, 9, TRUE);
    const char *version = fact_or(r, FACT_VERSION, NULL), *author = fact_or(r, FACT_AUTHOR, NULL);
    if (version)
        entry(s, "Version", version, 8, FALSE);
    if (author)
        entry(s, "Author", author, 8, FALSE);
    entry(s, "Protective marking", fact_or(r, FACT_MARKING, "not stated"), 8, FALSE);
    rule(s);
    entry(s, "Rendered", rendered, 7.2, FALSE);
    entry(s, "Source", source, 7.2, FALSE);
    entry(s, "Page", page, 9, TRUE);
}

/* ---- legend ---- */

static gboolean has_room(const struct strip *s, double bottom)
{
    return s->y + 16 < bottom;
}

static void legend_classes(struct strip *s, const struct scene_used *used, double bottom)
{
    for (int c = 0; c < CLASS_COUNT; c++) {
        if (!used->classes[c] || !has_room(s, bottom))
            continue;
        icon_draw(s->sheet->canvas, (enum class)c, (struct box){s->x, s->y, 15, 15});
        canvas_text(s->sheet->canvas, (struct box){s->x + 24, s->y + 2.5, s->w - 24, 0}, class_info((enum class)c)->title, 7.4, FALSE, THEME_INK,
                    ALIGN_LEFT);
        s->y += 17.5;
    }
}

static void legend_links(struct strip *s, const struct scene_used *used, double bottom)
{
    for (int l = 0; l < LOOK_COUNT; l++) {
        if (!used->looks[l] || !has_room(s, bottom))
            continue;
        const struct point points[] = {{s->x - 1, s->y + 6}, {s->x + 19, s->y + 6}};
        canvas_line(s->sheet->canvas, theme_link((enum link_look)l), points, 2);
        canvas_text(s->sheet->canvas, (struct box){s->x + 24, s->y + 1, s->w - 24, 0}, theme_link((enum link_look)l)->name, 7.4, FALSE, THEME_INK,
                    ALIGN_LEFT);
        s->y += 13.5;
    }
}

static void legend(struct strip *s, const struct scene_used *used, double bottom)
{
    rule(s);
    s->y += canvas_text(s->sheet->canvas, (struct box){s->x, s->y, s->w, 0}, "Legend", 8.4, TRUE, THEME_INK, ALIGN_LEFT) + 4;
    legend_links(s, used, bottom);
    s->y += 3;
    legend_classes(s, used, bottom);
    if (has_room(s, bottom - 14))
        s->y += canvas_text(s->sheet->canvas, (struct box){s->x, s->y + 2, s->w, 0},
                            "G, E and W numbers lead to the schedules.", 7, FALSE, THEME_QUIET, ALIGN_LEFT);
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

struct box sheet_frame(const struct sheet *sheet, const struct scene_used *used, const char *remark)
{
    cairo_t *cr = sheet->canvas->cr;
    struct box frame = {EDGE, EDGE, sheet->paper->width - 2 * EDGE, sheet->paper->height - 2 * EDGE};
    struct strip strip = {sheet, frame.x + frame.w - STRIP + PAD, frame.y + PAD, STRIP - 2 * PAD};
    canvas_colour(sheet->canvas, THEME_INK);
    cairo_set_line_width(cr, 1.1);
    cairo_rectangle(cr, frame.x, frame.y, frame.w, frame.h);
    cairo_stroke(cr);
    cairo_move_to(cr, frame.x + frame.w - STRIP, frame.y);
    cairo_line_to(cr, frame.x + frame.w - STRIP, frame.y + frame.h);
    cairo_stroke(cr);
    title_entries(&strip);
    if (used)
        legend(&strip, used, frame.y + frame.h - (remark ? 34 : 8));
    if (remark)
        canvas_text(sheet->canvas, (struct box){strip.x, frame.y + frame.h - 26, strip.w, 0}, remark, 7, FALSE, THEME_QUIET, ALIGN_LEFT);
    marking(sheet);
    return (struct box){frame.x, frame.y, frame.w - STRIP, frame.h};
}
