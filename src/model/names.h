/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether two names of organisations are one.
 */
#ifndef DEMARC_NAMES_H
#define DEMARC_NAMES_H

#include <glib.h>

/* Case, punctuation, "Limited" and "Ltd", "&" and "and", a leading "The" and the other half of a Welsh bilingual name aside. */
gboolean names_are_same(const char *a, const char *b);

#endif
