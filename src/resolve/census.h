/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts about every shape of a drawing that decide what it is: what it holds, what is joined to it.
 */
#ifndef DEMARC_CENSUS_H
#define DEMARC_CENSUS_H

#include "drawing.h"

#define ICON_CAPTION_GAP 12.0 /* pt between a symbol and the text that says what it is */

struct census {
    int children;     /* shapes that name it as parent, texts aside */
    int child_texts;
    int inside;       /* other things within its box, texts aside, that are clearly smaller */
    int inside_texts;
    int inside_lines; /* of the longest of these texts */
    int glued;        /* connector ends glued to it */
    int ends;         /* of a bar: loose connector ends that are drawn on it */
    gboolean captions; /* text that stands within ICON_CAPTION_GAP of a small symbol without a label */
    int laid_out;     /* of a part of a table: the things in its cells, however deep, texts aside */
    int named_items;  /* of a list: items whose words name a device; counted by who can recognise them */
    double inside_area; /* sum of the areas of the things inside */
};

/* One per shape; to be g_free()d. */
struct census *census_take(const struct drawing *drawing);

/* Shapes that count as text: text boxes and edge labels. */
gboolean census_is_text(const struct shape *shape);
/* The group that it is part of, -1 if none. */
int group_of(const struct drawing *drawing, const struct shape *shape);
struct box drawing_page_bounds(const struct drawing *drawing, int page); /* of its shapes */

#endif
