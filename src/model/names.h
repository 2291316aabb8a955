/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether two names of organisations are one.
 */
#ifndef DEMARC_NAMES_H
#define DEMARC_NAMES_H

#include <glib.h>

/* Case, punctuation, "Limited" and "Ltd", "&" and "and", a leading "The" and the other half of a Welsh bilingual name aside. */
gboolean names_are_same(const char *a, const char *b);

/* "Third party", "Supplier", "TBC" and the like, or nothing at all: a label that says what something is, but not who. */
gboolean name_is_nobody(const char *label);

#endif
