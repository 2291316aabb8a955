/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which sheet draws what, when one sheet cannot be read: sheet 0 is the overview, with everything outside; what belongs together
 * stays together on the others.
 */
#ifndef DEMARC_DIVISION_H
#define DEMARC_DIVISION_H

#include "sketch_make.h"

#define DIVISION_MAX_FULL   16 /* sheets with every device; beyond, like devices are drawn as one group */
#define DIVISION_MAX_SHEETS 40 /* what does not fit even so is counted on the overview only */

struct division {
    struct homes homes;    /* -1: only counted on the overview */
    int *part;             /* by node: what belongs together (joined without going outside); -1: outside */
    int parts;
    GPtrArray *part_names; /* char * */
    GPtrArray *titles;     /* char *, by sheet; [0] is the overview's */
    gboolean counted;      /* groups are drawn */
};

struct division_request {
    const struct bands *bands; /* of the network */
    const struct measure *measure;
    double width, height, scale; /* of the drawing area; the least scale at which text can be read */
};

struct division *division_new(const struct division_request *request);
void division_free(struct division *division);

#endif
