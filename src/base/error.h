/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Errors and exit codes. A function that can fail for a reason outside the program takes a GError ** last,
 * sets it once at the place that knows, and is only propagated above. Messages are one line: what, where,
 * what to do; they never end in a full stop or a newline. Programming errors are g_assert()ed.
 */
#ifndef DEMARC_ERROR_H
#define DEMARC_ERROR_H

#include <glib.h>

/* The codes of the DEMARC_ERROR domain are the exit codes of the program (documented in README.md). */
enum demarc_error {
    DEMARC_ERROR_UNREADABLE = 3,  /* the input exists in a supported format but cannot be read */
    DEMARC_ERROR_UNSUPPORTED = 4, /* the input is not in a format that demarc reads */
    DEMARC_ERROR_ARGUMENTS = 5,   /* the command line */
    DEMARC_ERROR_SYSTEM = 6,      /* no memory, no disk, a library failed */
};

#define DEMARC_ERROR demarc_error_quark()
GQuark demarc_error_quark(void);

#endif
