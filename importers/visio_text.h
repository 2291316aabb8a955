/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of a shape: own or inherited, with its fields.
 */
#ifndef DEMARC_VISIO_TEXT_H
#define DEMARC_VISIO_TEXT_H

#include "visio_sheet.h"

/* As shown, fields by their cached value; "" if hidden or none. To be g_free()d. *auto_date (may be NULL) gets the
 * formula of a date field that changes by itself, else it is left as it is; borrowed from the tree. */
char *visio_text(const struct visio_sheet *sheet, const char **auto_date);

#endif
