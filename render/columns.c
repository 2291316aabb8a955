/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "columns.h"

#include <string.h>

#define LIKELY 0.8 /* of the letters of the longest: shorter cells are hardly wider, and to measure all takes long */
#define AIR    4.0 /* pt beside the longest words */

struct column {
    double need; /* pt: with all words of a cell on one line */
    gsize longest;
};

static void take_cell(struct column *column, struct canvas *canvas, const char *words, double size, gboolean bold)
{
    gsize length = words ? strlen(words) : 0;
    double w, h;
    if (length < LIKELY * column->longest || length == 0)
        return;
    canvas_text_size(canvas, words, size, bold, 0, &w, &h);
    column->need = MAX(column->need, w);
    column->longest = MAX(column->longest, length);
}

static struct column measure(const struct schedule *s, struct canvas *canvas, int at, double size)
{
    struct column column = {0, 0};
    for (guint i = 0; i < s->rows->len; i++)
        take_cell(&column, canvas, g_array_index(s->rows, struct schedule_row, i).cells[at], size, FALSE);
    column.longest = 0; /* the head is bold */
    take_cell(&column, canvas, s->heads[at], size, TRUE);
    return column;
}

void columns_fit(struct schedule *s, struct canvas *canvas, double width, double size, double pad)
{
    double need[SCHEDULE_COLUMNS], spare = 0, wanting = 0;
    int columns = 0;
    for (; columns < SCHEDULE_COLUMNS && s->widths[columns] > 0; columns++) {
        need[columns] = (measure(s, canvas, columns, size).need + 2 * pad + AIR) / width;
        spare += MAX(s->widths[columns] - need[columns], 0);
        wanting += MAX(need[columns] - s->widths[columns], 0);
    }
    double given = MIN(spare, wanting);
    for (int i = 0; i < columns && given > 0; i++) {
        double over = need[i] - s->widths[i];
        s->widths[i] += over > 0 ? given * over / wanting : given * over / spare;
    }
}
