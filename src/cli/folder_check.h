/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc check` for folders: a process for each diagram, a line for each on standard output, a summary at the end, and the reports
 * that were asked for, each by the relative path of its diagram.
 */
#ifndef DEMARC_FOLDER_CHECK_H
#define DEMARC_FOLDER_CHECK_H

#include "check_files.h"

/* `workers` at a time, at least 1. The exit code: the worst of all diagrams, of folders that cannot be listed and of writing;
 * EXIT_UNREADABLE if there is nothing to check. */
int folder_check(const struct folder_walk *walk, const struct check_request *request, guint workers);

#endif
