/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tiered_rails.h"

#include "text.h"
#include "tiered_cell.h"

#define RISER SKETCH_GRID /* from the left edge of a comb to its riser */
#define CLOSE 3.0         /* between a line and the words beside it */

static double riser_x(const struct sketch_comb *c)
{
    return c->box.x + RISER;
}

static double tooth_x(const struct sketch *s, const struct sketch_comb *c, guint tooth)
{
    return box_centre(sketch_item(s, g_array_index(c->teeth, int, tooth))->symbol).x;
}

static guint first_of_row(const struct sketch_comb *c, guint row)
{
    return row ? g_array_index(c->rows, guint, row - 1) : 0;
}

static guint last_of_row(const struct sketch_comb *c, guint row)
{
    return g_array_index(c->rows, guint, row) - 1;
}

static guint port_row(const struct sketch_comb *c)
{
    return c->upwards ? c->rails->len - 1 : 0;
}

struct box tiered_rails_port(const struct sketch *s, const struct sketch_comb *c)
{
    guint row = port_row(c);
    double left = c->rails->len > 1 ? riser_x(c) : tooth_x(s, c, first_of_row(c, row));
    return (struct box){left, g_array_index(c->rails, double, row), tooth_x(s, c, last_of_row(c, row)) - left, 0};
}

gboolean tiered_rail(const struct sketch *s, const struct sketch_comb *c, guint n, struct point line[2])
{
    guint rows = c->rails->len;
    if (n < rows) {
        double y = g_array_index(c->rails, double, n);
        line[0] = (struct point){rows > 1 ? riser_x(c) : tiered_rails_port(s, c).x, y};
        line[1] = (struct point){tooth_x(s, c, last_of_row(c, n)), y};
        return TRUE;
    }
    if (n > rows || rows < 2)
        return FALSE;
    line[0] = (struct point){riser_x(c), g_array_index(c->rails, double, 0)};
    line[1] = (struct point){riser_x(c), g_array_index(c->rails, double, rows - 1)};
    return TRUE;
}

static guint row_of_tooth(const struct sketch_comb *c, int item)
{
    guint tooth = 0, row = 0;
    while (tooth + 1 < c->teeth->len && g_array_index(c->teeth, int, tooth) != item)
        tooth++;
    while (last_of_row(c, row) < tooth)
        row++;
    return row;
}

static void push(GArray *line, double x, double y)
{
    struct point p = {x, y};
    if (line->len == 0 || point_distance(g_array_index(line, struct point, line->len - 1), p) > 0.01)
        g_array_append_val(line, p);
}

void tiered_rails_hang(const struct sketch *s, const struct sketch_comb *c, int tooth, GArray *line)
{
    guint row = row_of_tooth(c, tooth), port = port_row(c);
    double y = g_array_index(c->rails, double, row);
    struct box symbol = tiered_cell_edge(s, sketch_item(s, tooth)).box;
    double x = symbol.x + symbol.w / 2;
    if (row != port) {
        push(line, riser_x(c), g_array_index(c->rails, double, port));
        push(line, riser_x(c), y);
    }
    push(line, x, y);
    push(line, x, c->upwards ? symbol.y + symbol.h : symbol.y);
}

struct box tiered_rails_words(const struct sketch *s, const struct sketch_wire *w)
{
    const struct sketch_comb *c = sketch_comb(s, w->comb);
    const struct sketch_item *tooth = sketch_item(s, w->ends[1].index);
    const char *text = w->text ? w->text : network_link(s->network, w->link)->label;
    double y = g_array_index(c->rails, double, row_of_tooth(c, w->ends[1].index)), tw, th;
    if (text_is_blank(text))
        return (struct box){0, 0, 0, 0};
    s->measure->text(s->measure->data, text, PLAN_LINK_SIZE, FALSE, PLAN_LABEL_WIDTH, &tw, &th);
    return (struct box){tooth->symbol.x + tooth->symbol.w / 2 + CLOSE, c->upwards ? y - CLOSE / 2 - th : y + CLOSE / 2, tw, th};
}
