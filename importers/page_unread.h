/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page that cannot be read beside others that can: they are worth reading, and nothing is satisfied while one is missing.
 */
#ifndef DEMARC_PAGE_UNREAD_H
#define DEMARC_PAGE_UNREAD_H

#include "drawing.h"

/* Adds a diagnostic, "page-unread". `damage`: of reading the page; begins with the path of the file and the place in it. */
void page_unread_report(struct drawing *drawing, int page, const GError *damage);

#endif
