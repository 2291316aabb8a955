/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `demarc check` for files that are named one by one, in this process.
 */
#ifndef DEMARC_CHECK_FILES_H
#define DEMARC_CHECK_FILES_H

#include "fail_gate.h"
#include "folder_walk.h"
#include "report_outputs.h"
#include "understand.h"

/* What the command line asks for; all borrowed. */
struct check_request {
    struct assessment assessment;
    const struct fail_gate *gate;
    struct understand_options how;
    struct report_outputs *outputs;
};

/* The exit code; what cannot be read is said on standard error and does not stop the rest. */
int check_files(const struct folder_walk *walk, const struct check_request *request);

#endif
