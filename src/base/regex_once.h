/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Patterns of the program's own, compiled when they are first used.
 */
#ifndef DEMARC_REGEX_ONCE_H
#define DEMARC_REGEX_ONCE_H

#include <glib.h>

/* `slot`: static, NULL before the first call; kept for the life of the program. Any thread may ask. A pattern with a mistake ends the
 * program. */
const GRegex *regex_once(GRegex **slot, const char *pattern, GRegexCompileFlags flags);

#endif
