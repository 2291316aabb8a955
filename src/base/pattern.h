/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Patterns of the program's own. GLib answers "does not match" when it had no memory for the search or gave up after many steps, and so
 * would a verdict rest on what nobody looked for. Here nothing but an answer is an answer: a search that comes to none ends the program
 * (PATTERN_NO_ANSWER), as a pattern with a mistake does. Nobody else calls GLib's own: .ci/static looks for it.
 */
#ifndef DEMARC_PATTERN_H
#define DEMARC_PATTERN_H

#include <glib.h>

#define PATTERN_NO_ANSWER "no answer from a search: " /* how the fatal message begins */

GRegex *pattern_new(const char *pattern, GRegexCompileFlags flags); /* to be g_regex_unref()ed; never NULL */
/* `slot`: static, NULL before the first call; kept for the life of the program. Any thread may ask. */
const GRegex *pattern_once(GRegex **slot, const char *pattern, GRegexCompileFlags flags);

gboolean pattern_is_in(const GRegex *regex, const char *text);
gboolean pattern_is_in_bytes(const GRegex *regex, const char *data, gsize size);
/* *match, to be g_match_info_free()d in either case, is the first one from byte `from` on. */
gboolean pattern_find(const GRegex *regex, const char *text, gsize from, GMatchInfo **match);
/* Of the first `size` bytes, as if the text ended there. */
gboolean pattern_find_within(const GRegex *regex, const char *text, gsize size, gsize from, GMatchInfo **match);
gboolean pattern_find_next(GMatchInfo *match);
char **pattern_split(const GRegex *regex, const char *text);
char *pattern_replace(const GRegex *regex, const char *text, GRegexEvalCallback replace, gpointer data);

/* Expressions of the user's, which may be bad. */
gboolean pattern_is_good(const char *pattern);
/* From the start of the text on. FALSE without an error: it does not match; with one: there is no answer. */
gboolean pattern_ask(const GRegex *regex, const char *text, GError **error);

#endif
