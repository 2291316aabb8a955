/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the author's places go along one direction of the sheet: all of it wider by one factor, and the strips in which nothing
 * stands by another besides.
 */
#ifndef DEMARC_KEPT_AXIS_H
#define DEMARC_KEPT_AXIS_H

#include "network.h"

struct axis;

struct axis *axis_new(const struct network *network, int page, gboolean across); /* everything where it is */
void axis_free(struct axis *axis);
double axis_at(const struct axis *axis, double place);
double axis_length(const struct axis *axis); /* of all that stands on the page */

void axis_close(struct axis *axis);                  /* wide empty strips become narrower */
void axis_stretch(struct axis *axis, double factor); /* all of it */
void axis_open(struct axis *axis, double factor);    /* empty strips become wider until all of it is, as far as that looks well */

#endif
