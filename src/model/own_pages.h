/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * By which words demarc knows its own pages again: those of the title block that render/sheet.c draws.
 */
#ifndef DEMARC_OWN_PAGES_H
#define DEMARC_OWN_PAGES_H

#define OWN_PAGES_RENDERED "by demarc"                /* after the day, before the version */
#define OWN_PAGES_NOT_DATE "not the date of the diagram"
#define OWN_PAGES_SOURCE   "Source"                   /* captions; the first stands on drawings only */
#define OWN_PAGES_TITLE    "This page"
#define OWN_PAGES_LEGEND   "Legend"                   /* title of a page of that only */

#endif
