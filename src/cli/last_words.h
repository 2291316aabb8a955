/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the program ends when it cannot go on: no memory, a fault in it or in a library, too much time. One line on standard error and
 * a documented exit code; what was to be written is not, or is whole (output.h). Workers end by the signal itself, which whoever
 * started them describes.
 */
#ifndef DEMARC_LAST_WORDS_H
#define DEMARC_LAST_WORDS_H

#include <glib.h>

/* Once, at the start of the program. */
void last_words_prepare(void);
/* From now on LIMIT_JUDGING seconds of processor time may be spent on this file. */
void last_words_give_time(const char *path);
/* Sets the error that says so. */
void last_words_refuse_time(const char *path, GError **error);
/* In a worker: none of it holds any more. */
void last_words_leave_to_parent(void);

#endif
