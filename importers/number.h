/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A number as a file writes it.
 */
#ifndef DEMARC_NUMBER_H
#define DEMARC_NUMBER_H

#include <glib.h>

/* What a text begins with, with a decimal point whatever the locale, within the model's range. FALSE, and nothing written, of NULL, of
 * what is no number and of what is not finite. */
gboolean number_parse(const char *text, double *out);

#endif
