/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ShapeSheet of one shape: cells and rows, its own first, then its master's. Values are in internal units (inches,
 * radians) whatever the display unit says.
 */
#ifndef DEMARC_VISIO_SHEET_H
#define DEMARC_VISIO_SHEET_H

#include "visio_tree.h"

#include <glib.h>

struct visio_sheet {
    const struct visio_node *self;
    const struct visio_node *master; /* the master's shape that it inherits from, or NULL */
    GHashTable *styles;              /* style sheets by ID, or NULL */
};

/* Its own, else the master's, else that of the line or fill style that it names. NULL if none has the cell. */
const char *visio_cell(const struct visio_sheet *sheet, const char *name);
double visio_cell_number(const struct visio_sheet *sheet, const char *name, double otherwise);
gboolean visio_cell_is_on(const struct visio_sheet *sheet, const char *name);
/* A cell of a named row ("User", "msvStructureType", "Value"), inherited cell by cell; NULL if absent. */
const char *visio_row_cell(const struct visio_sheet *sheet, const char *section, const char *row, const char *cell);
/* Its formula in the same way: "" if it is a plain value, NULL if absent. */
const char *visio_row_formula(const struct visio_sheet *sheet, const char *section, const char *row, const char *cell);
/* Whether nobody gave it a value: then the value is what Visio puts there, 0 or nothing. */
gboolean visio_row_is_unset(const struct visio_sheet *sheet, const char *section, const char *row, const char *cell);
/* The formula of a row's cell: "" if it is a plain value, NULL if it is absent or inherited ("Inh"). `row` may be NULL. */
const char *visio_formula(const struct visio_node *row, const char *cell);
/* The section in one of the two nodes, or NULL. */
const struct visio_node *visio_section(const struct visio_node *shape, const char *section);
/* Cell of a row element, or NULL. `what` "V" or "F". */
const char *visio_direct_cell(const struct visio_node *row, const char *name, const char *what);
gboolean visio_is_deleted(const struct visio_node *node); /* a shape, section or row that stands for a removed one */

#endif
