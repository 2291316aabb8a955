/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a reader sees of an HTML label. A linear tokenizer of its own: libxml2's HTML parser drops text nested deeper than
 * about 255 elements, and labels are deeper than that in no honest file but a dropped one must not pass for empty.
 */
#ifndef DEMARC_HTML_TEXT_H
#define DEMARC_HTML_TEXT_H

#include <glib.h>

/* Line-breaking tags become newlines, table cells are separated by a space, entities are resolved, scripts and styles
 * skipped, and so is what the reader never sees: set in type of size 0, or not displayed. `length` < 0: zero-terminated.
 * To be g_free()d. Not yet cleaned: pass it through drawing_text(). */
char *html_to_text(const char *html, gssize length);
/* The same without the cells of tables that lines are joined at (PORT="…"), whose words *joints gets. Both to be g_free()d. */
char *html_table_text(const char *html, char **joints);
/* The text of an HTML label that the reader never sees; NULL if there is none. To be g_free()d. */
char *html_unseen(const char *html);
/* Resolves entities and leaves everything else as it is. To be g_free()d. */
char *html_entities(const char *text);
/* The source of the first picture of an HTML label, NULL if there is none. To be g_free()d. */
char *html_picture(const char *html);

#endif
