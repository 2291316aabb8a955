/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "legend.h"

#include "icons.h"
#include "line_marks.h"
#include "scene_line_marks.h"

#define INDENT     24.0
#define COLUMN_GAP 8.0
#define STEPS      10

guint legend_list(const struct scene_used *used, struct legend_item items[LEGEND_MOST])
{
    guint count = 0;
    for (int l = 0; l < LOOK_COUNT; l++)
        if (used->looks[l])
            items[count++] = (struct legend_item){LEGEND_LINE, l, theme_link((enum link_look)l)->name};
    if (used->guards)
        items[count++] = (struct legend_item){LEGEND_GUARD, 0, "Enforcement point: a guard in line"};
    if (used->duties)
        items[count++] = (struct legend_item){LEGEND_DUTY, 0, "Boundary of responsibility, stated"};
    for (int c = 0; c < CLASS_COUNT; c++)
        if (used->classes[c])
            items[count++] = (struct legend_item){LEGEND_CLASS, c, class_info((enum class)c)->title};
    return count;
}

static void sample_mark(struct canvas *c, enum line_mark_kind kind, struct box b)
{
    const struct point middle = box_centre(b), ends[] = {{b.x, middle.y}, {b.x + b.w, middle.y}};
    const struct plan_line_mark mark = {.kind = kind, .at = middle, .along = {1, 0}};
    canvas_line(c, theme_link(LOOK_PLAIN), ends, 2);
    line_mark_draw(c, &mark);
}

void legend_sample(struct canvas *c, const struct legend_item *item, struct box b)
{
    const struct point ends[] = {{b.x, b.y + b.h / 2}, {b.x + b.w, b.y + b.h / 2}};
    double side = MIN(b.w, b.h);
    switch (item->kind) {
    case LEGEND_LINE:
        canvas_line(c, theme_link((enum link_look)item->index), ends, 2);
        break;
    case LEGEND_GUARD:
        sample_mark(c, LINE_MARK_GUARD, b);
        break;
    case LEGEND_DUTY:
        sample_mark(c, LINE_MARK_DUTY, b);
        break;
    case LEGEND_CLASS:
        icon_draw(c, (enum class)item->index, (struct box){b.x + (b.w - side) / 2, b.y + (b.h - side) / 2, side, side});
        break;
    }
}

/* ---- in an area ---- */

/* From 0, roomy, to STEPS. */
static struct legend_form form_at(int columns, int step)
{
    double t = (double)step / STEPS;
    return (struct legend_form){columns, 13.5 - 4.9 * t, 17.5 - 8.3 * t, 15 - 6.4 * t, 7.4 - 1.3 * t};
}

static double column_width(struct box area, const struct legend_form *f)
{
    return (area.w - (f->columns - 1) * COLUMN_GAP) / f->columns;
}

static double row_height(const struct legend_form *f, const struct legend_item *item)
{
    return item->kind == LEGEND_CLASS ? f->symbol : item->kind == LEGEND_LINE ? f->line : MAX(f->line, 2 * LINE_MARK_HALF + 4);
}

static double item_height(struct canvas *c, const struct legend_form *f, const struct legend_item *item, double width)
{
    double w, h;
    canvas_text_size(c, item->text, f->text, FALSE, width - INDENT, &w, &h);
    return MAX(row_height(f, item), h + 1.5);
}

/* Lays the items out column by column; draws them unless it is only to see whether they fit. */
static gboolean lay_out(struct canvas *c, const struct scene_used *used, struct box area, const struct legend_form *f, gboolean draw, double *bottom)
{
    struct legend_item items[LEGEND_MOST];
    guint count = legend_list(used, items);
    double width = column_width(area, f), x = area.x, y = area.y;
    int column = 1;
    *bottom = area.y;
    for (guint i = 0; i < count; i++) {
        double height = item_height(c, f, &items[i], width), row = row_height(f, &items[i]), w, h;
        if (y + height > area.y + area.h + 0.01) {
            if (column++ == f->columns)
                return FALSE;
            x += width + COLUMN_GAP;
            y = area.y;
        }
        if (draw) {
            double side = items[i].kind == LEGEND_CLASS ? f->icon : row;
            canvas_text_size(c, items[i].text, f->text, FALSE, width - INDENT, &w, &h);
            legend_sample(c, &items[i], (struct box){x, y + (height - side) / 2, INDENT - 5, side});
            canvas_tag(c, "LI");
            canvas_tag(c, "LBody");
            canvas_text(c, (struct box){x + INDENT, y + (height - h) / 2, width - INDENT, 0}, items[i].text, f->text, FALSE, THEME_INK, ALIGN_LEFT);
            canvas_tag_end(c, "LBody");
            canvas_tag_end(c, "LI");
        }
        y += height;
        *bottom = MAX(*bottom, y);
    }
    return TRUE;
}

gboolean legend_fit(struct canvas *c, const struct scene_used *used, struct box area, int columns_most, struct legend_form *form)
{
    double bottom;
    for (int columns = 1; columns <= columns_most; columns++)
        for (int step = 0; step <= STEPS; step++) {
            *form = form_at(columns, step);
            if (lay_out(c, used, area, form, FALSE, &bottom))
                return TRUE;
        }
    return FALSE;
}

double legend_draw(struct canvas *c, const struct scene_used *used, struct box area, const struct legend_form *form)
{
    struct legend_item items[LEGEND_MOST];
    double bottom = area.y;
    if (legend_list(used, items) == 0) /* a list without items is no list */
        return bottom;
    canvas_tag(c, "L");
    lay_out(c, used, area, form, TRUE, &bottom);
    canvas_tag_end(c, "L");
    return bottom;
}
