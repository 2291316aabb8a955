/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether standard output is a terminal, and what it can show. `out_path` is where the result goes: NULL or "-" for
 * standard output.
 */
#ifndef DEMARC_TERMINAL_H
#define DEMARC_TERMINAL_H

#include <glib.h>

int terminal_width(const char *out_path);       /* 100 unless standard output is a terminal */
gboolean terminal_colour(const char *out_path); /* never when NO_COLOR is set or TERM is dumb */

/* One line on standard error that is written over by the next, for a person who waits. Nothing if standard error is no terminal. */
void terminal_progress(const char *line);
void terminal_progress_clear(void);

#endif
