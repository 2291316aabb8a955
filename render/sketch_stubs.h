/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tags for the lines that lead from one sheet to another: what is there, and on which page.
 */
#ifndef DEMARC_SKETCH_STUBS_H
#define DEMARC_SKETCH_STUBS_H

#include "sketch_links.h"
#include "sketch_make.h"

/* After the things of the sheet; what is elsewhere then has a tag that stands for it. */
void sketch_add_stubs(struct sketch *sketch, struct stand_ins *ends, const struct sketch_request *request);

#endif
