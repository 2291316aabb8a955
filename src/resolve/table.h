/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables and lists: a table holds rows, a row holds cells, and a cell holds words or, where a table is used to lay out a network,
 * devices. A list holds one text below the other.
 */
#ifndef DEMARC_TABLE_H
#define DEMARC_TABLE_H

#include "drawing.h"

enum table_part { TABLE_NONE, TABLE_WHOLE, TABLE_ROW, TABLE_CELL };
/* What a shape is of the table that it belongs to; what stands in a cell is no part of it. */
enum table_part table_part(const struct drawing *drawing, const struct shape *shape);
/* The table of which it is a row or cell, -1 if it is none. */
int table_of(const struct drawing *drawing, const struct shape *shape);
/* The words of a table or row, cell by cell: "Date created: 1 June 2026", a line a row. To be g_free()d. */
char *table_text(const struct drawing *drawing, int shape);

gboolean list_has_item(const struct drawing *drawing, const struct shape *shape); /* a text that is an item of a list */

#endif
