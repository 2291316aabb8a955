/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a worker ended that gave no answer, in words.
 */
#ifndef DEMARC_DEATH_H
#define DEMARC_DEATH_H

#include <glib.h>

struct death {
    int status;        /* of waitpid() */
    gboolean late;     /* its time was over: it was killed for that */
    gboolean too_much; /* it sent more than any drawing has */
    glong memory_kib;  /* the most it held */
};

/* DEMARC_ERROR_UNREADABLE if the file did it, DEMARC_ERROR_SYSTEM if somebody else did. One line that names the limit to raise. */
void death_describe(const struct death *death, const char *path, GError **error);

#endif
