/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether two names of organisations are one.
 */
#ifndef DEMARC_NAMES_H
#define DEMARC_NAMES_H

#include <glib.h>

/* Case, punctuation, "Limited" and "Ltd", "&" and "and", a leading "The" and the other half of a Welsh bilingual name aside. */
gboolean names_are_same(const char *a, const char *b);

/* One is a shorter form of the other: "Calder Vale DC", "Calder Vale Council", "CVDC" for Calder Vale District Council. */
gboolean names_are_akin(const char *a, const char *b);

/* Whether a line of the text holds the name. */
gboolean name_stands_in(const char *name, const char *text);

/* "Third party", "Supplier", "TBC" and the like, or nothing at all: a label that says what something is, but not who. */
gboolean name_is_nobody(const char *label);

/* "TBC", "N/A", "unknown", "to be agreed", "?": a place kept for a statement that was never made. */
gboolean text_says_nothing(const char *text);

#endif
