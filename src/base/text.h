/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text that came from a stranger's file. Every string is passed through text_clean() once, at the entry to
 * the drawing; from there on it is valid UTF-8 without control characters.
 */
#ifndef DEMARC_TEXT_H
#define DEMARC_TEXT_H

#include <glib.h>

/* A new NFC string, to be g_free()d: invalid bytes become U+FFFD, tabs and no-break spaces one space, CR LF and
 * U+2028 a newline; other C0 and C1 controls, soft hyphens and zero-width characters are removed;
 * what turns the direction of letters becomes a visible escape such as "<U+202E>". White space at both ends of every line
 * and empty lines at both ends of the text are removed. What is longer than the limit `label` is cut and ends in "…". `length` < 0: zero-terminated. */
char *text_clean(const char *text, gssize length);

/* The name of a file as it is, but for what acts on a terminal or is not seen: "<U+202E>". Valid UTF-8. */
char *text_path(const char *path);

/* As text_clean(), folded for comparison: NFKC, case folded, quotes and dashes made ASCII, runs of white
 * space (newlines too) one space. */
char *text_fold(const char *text);
/* The same for text of any length, such as all of a file: folded line by line, so that the limit holds for each line by itself. */
char *text_fold_lines(const char *text);

/* As text_fold(), what is no letter or digit one blank, with a blank at both ends: " firewall off " is found whole in "Firewall (off)". */
char *text_words(const char *text);
/* Whether a word, or several, stands in a text with no ASCII letter or digit at either side of it. Both folded or neither. */
gboolean text_has_word(const char *text, const char *word);

/* The text on one line for messages: newlines become " / ", at most `max_chars` characters (an ellipsis ends
 * a cut one). To be g_free()d. */
char *text_one_line(const char *text, glong max_chars);

/* Valid UTF-8 without NUL and control characters but line ends: what text_clean() gives, and cheaper to ask. */
gboolean text_is_clean(const char *text, gsize length);

gboolean text_is_blank(const char *text); /* NULL, empty or white space only */

#endif
