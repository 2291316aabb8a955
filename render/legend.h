/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the symbols, lines and marks of a drawing mean: every kind that is used, none left out. In the title strip in one column or
 * two, or, where that is not enough, on a page of its own.
 */
#ifndef DEMARC_LEGEND_H
#define DEMARC_LEGEND_H

#include "scene.h"

enum legend_kind { LEGEND_LINE, LEGEND_GUARD, LEGEND_DUTY, LEGEND_CLASS };

struct legend_item {
    enum legend_kind kind;
    int index; /* enum link_look or enum class */
    const char *text;
};

#define LEGEND_MOST (LOOK_COUNT + 2 + CLASS_COUNT)
/* In the order in which they are listed. Returns how many. */
guint legend_list(const struct scene_used *used, struct legend_item items[LEGEND_MOST]);
/* One drawn in the middle of a box of about 20 by 15 pt. */
void legend_sample(struct canvas *canvas, const struct legend_item *item, struct box box);

/* How the legend stands in an area. */
struct legend_form {
    int columns;
    double line, symbol, icon, text; /* pt: rows of lines and of symbols, side of a symbol, size of the text */
};
/* The roomiest form in which all of it fits; FALSE: there is none with so many columns. */
gboolean legend_fit(struct canvas *canvas, const struct scene_used *used, struct box area, int columns_most, struct legend_form *form);
/* Returns the y below it. */
double legend_draw(struct canvas *canvas, const struct scene_used *used, struct box area, const struct legend_form *form);

#endif
